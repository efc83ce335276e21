//! What is known of a record, and what nobody stated.

use crate::ui::{markup, state::State};
use languages::text;
use program::Locator;

/// Something that may be known of a record.
pub(in crate::ui) struct Fact {
    /// Its label.
    pub label: &'static str,
    /// Its name in the line of what is not stated.
    pub missing: &'static str,
    /// Its values, as markup; none where nobody stated any.
    pub values: Vec<String>,
}

/// What is known as a list; then quietly where the source says it, and in one line what nobody stated, as markup.
pub(in crate::ui) fn facts(state: State, facts: &[Fact], locators: &[Locator]) -> String {
    let mut known = String::new();
    let mut missing = Vec::new();
    for it in facts {
        known += &fact(it.label, &it.values);
        if it.values.is_empty() && !it.missing.is_empty() {
            missing.push(it.missing);
        }
    }
    let source = match state.locators(locators) {
        line if line.is_empty() => line,
        line => markup::element("span", "", &text::colon(text::source(), &line)),
    };
    let missing = markup::text("span", "not-stated", &text::not_stated_of(&missing));
    markup::filled("dl", "", &known) + &markup::filled("p", "fine", &(source + &missing))
}

/// A label and its values, as markup; nothing without values.
pub(in crate::ui) fn fact(label: &str, values: &[String]) -> String {
    let values: String = (values.iter())
        .map(|value| markup::element("dd", "", value))
        .collect();
    if values.is_empty() {
        return values;
    }
    markup::element("div", "", &(markup::text("dt", "", label) + &values))
}

/// A value of a fact and what there is to say beside it, as markup.
pub(in crate::ui) fn value(link: String, detail: &str) -> String {
    if detail.is_empty() {
        return link;
    }
    link + " " + &markup::element("span", "detail", detail)
}
