//! A session on the timeline.

use super::Drawing;
use crate::ui::{
    browser,
    components::{star, tag},
    markup,
    state::State,
};
use address::Zoom;
use languages::text;
use layout::Block;
use program::{Session, Text, index::Facet};
use selection::select;

/// How many topics a block has room for; the session's page has all.
const TOPICS: usize = 2;

/// Kind, title, people and first topics; the title leads to the session. Of a large programme, and on the axis, time,
/// title and people alone. Date, lane and kind are in the name of every link.
pub(super) fn block(drawing: Drawing, block: &Block, lane: &str) -> String {
    let state = drawing.state;
    let index = state.index;
    let Some(session) = index.sessions().get(block.session) else {
        return String::new();
    };
    let people = (session.people.iter()).filter_map(|one| index.person(&one.person));
    let people: Vec<&Text> = people.map(|it| &it.name).collect();
    let clock = session.clock.map(text::clock).unwrap_or_default();
    let when = session
        .clock
        .map_or(text::part(session.part_of_day()), |_| "");
    let lean = block.extent.is_some() || drawing.large();
    // Where days are narrow, the box says when it ends.
    let short = match session.clock {
        Some(clock) if drawing.zoom != Zoom::Day => text::time(clock.start),
        _ => clock.clone(),
    };
    let own = |shown: bool, words| if shown { words } else { "" };
    let rest = text::list(&[
        own(lean && short != clock, clock.as_str()),
        own(lean, index.kind_name(&session.kind)),
        &text::date_short(session.date),
        when,
        own(lane != when && block.extent.is_none(), lane),
        own(block.again, text::again()),
    ]);
    let rest = format!("{}{rest}", text::comma());
    let path = state.href_session(block.session);
    let link = format!("<a href=\"{path}\"{}", drawing.untabbed());
    let inner = if lean {
        // Few elements: a screen may have a hundred of these. The name of the link begins with what is seen of it
        // (WCAG 2.5.3).
        let (title, language) = index.given(&session.title);
        let names: Vec<&str> = people.iter().map(|it| index.text(it)).collect();
        let names = names.join(text::comma());
        let heard = text::isolated(title);
        let label = markup::escape(&format!("{short} {heard} {}{rest}", text::isolated(&names)));
        let (seen, people) = match drawing.zoom {
            Zoom::Week if drawing.large() => (shortened(title, 40), String::new()),
            Zoom::Fortnight if drawing.large() => (shortened(title, 22), String::new()),
            _ => (title, given(state, &people)),
        };
        let cut = own(seen != title, "cut");
        let title = markup::element("b", cut, &markup::given(seen, language));
        format!("{link} aria-label=\"{label}\">{short} {title} {people}</a>")
    } else {
        let topics = (session.topics.iter())
            .take(TOPICS)
            .filter_map(|id| Some(state.given(&index.topic(id)?.short)))
            .collect::<Vec<_>>()
            .join(" · ");
        let title = state.given(&session.title) + &markup::text("span", "visually-hidden", &rest);
        tag(state, session)
            + &markup::text("p", "clock", &clock)
            + &format!("<h3>{link}>{title}</a></h3>")
            + &markup::filled("p", "by", &given(state, &people))
            + &markup::filled("p", "topics", &topics)
            + &markup::filled("p", "why", &reasons(state, block.session))
    };
    // Without the browser there are no stars; of a large programme the panel has them, and the key S.
    let star = if browser::DRAWS && !drawing.large() {
        star(state, session, drawing.untabbed())
    } else {
        String::new()
    };
    format!(
        "<div class=\"{}\" data-n=\"{}\"{}{}>{inner}{star}</div>",
        class(state, session, block, lean),
        block.session,
        drawing.role("gridcell", "listitem"),
        place(drawing, block)
    )
}

/// As much of a title as a small block shows; the link's name has all of it. Text that nobody sees takes as long to lay
/// out as any other.
fn shortened(title: &str, most: usize) -> &str {
    let end = title.char_indices().nth(most);
    end.map_or(title, |(end, _)| title[..end].trim_end())
}

fn class(state: State, session: &Session, block: &Block, lean: bool) -> String {
    let mut class = state.block_class("block", session);
    let crosses = session.clock.is_some_and(|clock| clock.end > 1440);
    let short = block.extent.is_some_and(|it| it.length < it.height);
    for (name, holds) in [
        (" lean", lean),
        (" short", short),
        (" again", block.again),
        (" crosses", crosses),
    ] {
        if holds {
            class += name;
        }
    }
    class
}

/// Its place on the axis, in minutes and parts of the width.
fn place(drawing: Drawing, block: &Block) -> String {
    let (Some(it), Some(axis)) = (block.extent, drawing.board.axis) else {
        return String::new();
    };
    format!(
        " style=\"--t:{};--h:{};--e:{};--c:{};--n:{}\"",
        it.start - axis.start,
        it.height,
        it.length,
        it.column,
        it.columns
    )
}

/// Why the session matches the chosen countries; empty where none is chosen.
fn reasons(state: State, number: usize) -> String {
    let filter = state.filter();
    let mut reasons: Vec<String> = Vec::new();
    for link in select::country_reasons(state.index, &filter, number) {
        let country = state.name(Facet::Country, link.country.as_str());
        let relation = text::country_relation_by(link.relation, &[link.basis]);
        reasons.push(text::colon(&country, &relation));
    }
    reasons.join(text::comma())
}

/// Names one after the other, as markup.
fn given(state: State, names: &[&Text]) -> String {
    let names: Vec<String> = names.iter().map(|it| state.given(it)).collect();
    names.join(text::comma())
}
