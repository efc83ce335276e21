//! Light, dark, or as the device has it.

use crate::ui::markup;
use languages::text;

/// The switch, as markup. The choice is kept in this browser, which hears the box (`browser/theme.rs`) and shows in it what
/// was chosen. The colours are right from the first paint (script of `index.html`).
pub(super) fn theme_switch() -> String {
    let option = |value: &str, name: &str| format!("<option value=\"{value}\">{name}</option>");
    let options = option("", text::theme_auto())
        + &option("light", text::theme_light())
        + &option("dark", text::theme_dark());
    format!(
        "<label class=\"theme\"><span class=\"icon\" aria-hidden=\"true\"></span>{}<select id=\"theme\">{options}</select></label>",
        markup::text("span", "visually-hidden", text::theme())
    )
}
