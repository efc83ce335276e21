//! The foot of every page.

use leptos::prelude::*;

use super::region::fixed;
use crate::ui::{markup, state::State};
use address::{CALENDAR, Place, RECORDS};
use languages::text;

/// Where the facts come from, how old they are, and what the site does not do.
#[component]
pub fn Footer() -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || foot(state);
    fixed("foot", html)
}

fn foot(state: State) -> String {
    let program = state.index.program();
    let source = program.source.as_ref().map_or_else(String::new, |source| {
        text::colon(text::source(), &state.given(&source.description))
    });
    let file = format!("{}program.json", state.base.root());
    let updated = markup::escape(&text::updated(program.updated.date()));
    let calendar = state.base.as_str().to_owned() + CALENDAR;
    let dated = format!(
        "{updated} · {} · {}",
        markup::link("", &file, text::program_file()),
        markup::link("", &calendar, text::calendar_file())
    );
    let lists: String = (RECORDS.into_iter())
        .map(|(facet, ..)| (Place::Records(facet), text::all_records(facet)))
        .chain([
            (Place::About, text::about()),
            (Place::Accessibility, text::accessibility()),
        ])
        .map(|(place, name)| markup::link("", &place.path(state.base), name))
        .collect();
    let lists = format!(
        "<nav class=\"lists\" aria-label=\"{}\">{lists}</nav>",
        text::lists()
    );
    let out = format!(
        "<a target=\"_blank\" rel=\"noopener\" href=\"{}\">{}</a>",
        markup::escape(state.base.as_str()),
        text::embed_out()
    );
    let html = markup::element("p", "embed-out", &out)
        + &lists
        + &markup::filled("p", "", &source)
        + &markup::element("p", "", &dated)
        + &markup::text("p", "", text::promise());
    markup::element("footer", "site-foot", &html)
}
