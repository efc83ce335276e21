//! Sessions as a list of links.

use super::facts::value;
use crate::ui::{markup, state::State};
use languages::text;

/// Sessions in order, each with its day, its part of the day, and what there is to say beside, as markup.
pub(in crate::ui) fn session_list(
    state: State,
    numbers: &[usize],
    detail: impl Fn(usize) -> String,
) -> String {
    let items: Vec<String> = (numbers.iter())
        .map(|&number| {
            let session = &state.index.sessions()[number];
            let title = state.given(&session.title);
            let link = markup::link_around("", &state.href_session(number), &title);
            let day = format!(
                "{} {}",
                text::weekday_short(session.date.weekday()),
                text::date_short(session.date)
            );
            let when = (session.clock)
                .map_or_else(|| text::part(session.part_of_day()).to_owned(), text::clock);
            value(
                link,
                &text::list(&[
                    &day,
                    &when,
                    state.index.kind_name(&session.kind),
                    &detail(number),
                ]),
            )
        })
        .collect();
    list(&items)
}

/// A list of markup; empty for none.
pub(in crate::ui) fn list(items: &[String]) -> String {
    let items: String = (items.iter())
        .map(|item| markup::element("li", "", item))
        .collect();
    if items.is_empty() {
        items
    } else {
        markup::element("ul", "records", &items)
    }
}
