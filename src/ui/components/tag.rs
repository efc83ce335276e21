//! What kind of session it is.

use crate::ui::{markup, state::State};
use languages::text;
use program::Session;

/// The kind as a shape and a word, and whether it was online, as markup.
pub(crate) fn tag(state: State, session: &Session) -> String {
    let mut inner = String::from("<span class=\"icon\" aria-hidden=\"true\"></span>");
    let name = state
        .index
        .kind(&session.kind)
        .and_then(|kind| kind.name.as_ref());
    inner += &name.map_or_else(
        || markup::escape(session.kind.as_str()),
        |it| state.given(it),
    );
    if session.online {
        inner += &markup::text("span", "online", text::online());
    }
    markup::element("p", "tag", &inner)
}
