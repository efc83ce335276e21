//! `/session/<slug>/`: one session.

use crate::ui::{
    components::{session_detail, session_list},
    markup,
    state::State,
};
use address::Place;
use languages::text;
use selection::select;

/// The session alone, as it stands beside the timeline where one comes from there, then what else that day and on its
/// topics; as markup.
pub fn session_page(state: State, number: usize) -> String {
    let timeline = markup::link(
        "button",
        &state.href(Place::Timeline),
        text::whole_timeline(),
    );
    let mut html = session_detail(state, number);
    let titles = [text::else_that_day(), text::on_its_topics()];
    for (title, others) in titles.iter().zip(select::related(state.index, number)) {
        let list = session_list(state, &others, |_| String::new());
        if !list.is_empty() {
            let section = markup::text("h2", "", title) + &list;
            html += &markup::element("section", "others", &section);
        }
    }
    html += &markup::element("p", "", &timeline);
    markup::element("div", "session-page", &html)
}
