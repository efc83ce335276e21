//! A session, and the ways from it.

use leptos::prelude::Get;

use super::{calendar_link::calendar_link, session_card::facts};
use crate::ui::{markup, state::State};
use address::Place;
use languages::text;
use layout::Along;
use program::index::SessionSet;

/// All that is known of a session, then the sessions before and after it in its day, its lanes and the thread, as
/// markup.
pub fn session_detail(state: State, number: usize) -> String {
    let index = state.index;
    let Some(session) = index.sessions().get(number) else {
        return String::new();
    };
    let date = markup::text("p", "on", &text::date_long(session.date));
    let title = format!(
        "<h1 id=\"session-title\" tabindex=\"-1\">{}</h1>",
        state.given(&session.title)
    );
    let card = format!(
        "<article class=\"{}\">{}</article>",
        state.block_class("card", session),
        date + &facts(state, number, &title, false)
    );
    let day = markup::link(
        "button",
        &state.href(Place::Day(session.date)),
        text::the_day(),
    );
    let calendar = calendar_link(state, &Place::Session(session.id.to_string()));
    let ways = markup::element("p", "ways-on", &(day + " " + &calendar));
    card + &ways + &steps(state, number)
}

fn steps(state: State, number: usize) -> String {
    let (selection, view) = (state.selection.get(), state.here.get().view);
    // A session that the filter hides is still somewhere in its day.
    let shown = if selection.sessions.contains(number) {
        selection.sessions
    } else {
        SessionSet::all(state.index.sessions().len())
    };
    let mut html = String::new();
    for step in layout::steps(state.index, &shown, &view, number) {
        let (name, key) = match &step.along {
            Along::Day => (text::this_day().to_owned(), "day"),
            Along::Lane(facet, slug) => (state.name(*facet, slug), "lane"),
            Along::Thread(key) => {
                let name = state.name(key.facet, &key.slug);
                (text::colon(text::thread_label(), &name), "thread")
            }
        };
        let links = link(state, step.before, false) + &link(state, step.after, true);
        let heading = markup::element("h2", "", &name);
        html += &markup::element("div", &format!("steps along-{key}"), &(heading + &links));
    }
    format!("<nav aria-label=\"{}\">{html}</nav>", text::steps())
}

fn link(state: State, to: Option<usize>, after: bool) -> String {
    let Some((number, session)) =
        to.and_then(|number| Some((number, state.index.sessions().get(number)?)))
    else {
        return String::new();
    };
    let date = format!(
        "{} {}",
        text::weekday_short(session.date.weekday()),
        text::date_short(session.date)
    );
    let name = markup::text("span", "label", &format!("{} {date}", text::step(after)))
        + " "
        + &state.given(&session.title);
    let class = if after { "after" } else { "before" };
    markup::link_around(class, &state.href_session(number), &name)
}
