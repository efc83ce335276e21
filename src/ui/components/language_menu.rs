//! The languages of the site.

use leptos::prelude::GetUntracked;

use crate::ui::{markup, state::State};
use languages::text;

/// Each language under its own name, leading to the same page in it, as markup; nothing where there is one. The script of `index.html`
/// adds what is chosen on the page, and remembers the choice.
pub(super) fn language_menu(state: State) -> String {
    let place = state.page.get_untracked();
    let languages = text::languages();
    let Some(own) = (languages.iter()).find(|it| it.tag == text::tag() && languages.len() > 1)
    else {
        return String::new();
    };
    let links: String = (languages.iter())
        .map(|it| {
            let href = markup::escape(&place.path(&state.base.folder(it.folder())));
            let (tag, name) = (&it.tag, &it.name);
            let folder = match it.folder() {
                "" => String::new(),
                folder => format!(" data-folder=\"{folder}/\""),
            };
            let current = if it == own { " aria-current=\"true\"" } else { "" };
            format!("<li><a href=\"{href}\" lang=\"{tag}\" hreflang=\"{tag}\"{folder}{current}>{name}</a></li>")
        })
        .collect();
    format!(
        "<details class=\"facet languages\" name=\"menu\"><summary><i class=\"globe\"></i><span class=\"visually-hidden\">{} </span><span>{}</span></summary><ul>{links}</ul></details>",
        text::language_label(),
        own.name
    )
}
