//! Offers the language that the browser prefers.

use leptos::prelude::*;

use super::dom;
use crate::ui::{markup, state::State};
use languages::text::{self, Tongue, UNPREFIXED};

/// On a page without a language in its address, asks readers of another language, in theirs, whether they want it: the one
/// that they chose last, else the first of their browser's that the site has. Nobody is led anywhere unasked.
pub(super) fn offer(state: State) {
    if text::tag() != UNPREFIXED {
        return;
    }
    let Some(tongue) = chosen()
        .or_else(preferred)
        .filter(|it| it.tag != UNPREFIXED)
    else {
        return;
    };
    let page = state.page.get_untracked();
    let href = markup::escape(&page.path(&state.base.folder(tongue.folder())));
    let Tongue {
        tag,
        name,
        offer: [ask, take, stay],
        ..
    } = tongue;
    let direction = if tongue.rtl { "rtl" } else { "ltr" };
    let html = format!(
        "<aside class=\"offer\" lang=\"{tag}\" dir=\"{direction}\" aria-label=\"{name}\"><p>{ask}</p>\
         <a class=\"button primary\" href=\"{href}\" hreflang=\"{tag}\" data-folder=\"{}/\">{take}</a>\
         <button class=\"button\" type=\"button\" data-stay>{stay}</button></aside>",
        tongue.folder()
    );
    if let Some(foot) = dom::find(".foot") {
        // Without it the menu has all languages.
        let _ = foot.insert_adjacent_html("afterend", &html);
    }
}

fn known(tag: &str) -> Option<&'static Tongue> {
    let primary = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    (text::languages().iter()).find(|it| primary(&it.tag) == primary(tag))
}

fn chosen() -> Option<&'static Tongue> {
    let storage = window().local_storage().ok().flatten()?;
    known(&storage.get_item("language").ok().flatten()?)
}

fn preferred() -> Option<&'static Tongue> {
    let languages = window().navigator().languages();
    (languages.iter()).find_map(|it| known(&it.as_string()?))
}
