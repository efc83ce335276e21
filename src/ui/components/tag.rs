//! What kind of session it is.

use crate::{model::Session, text, ui::markup};

/// The kind as a shape and a word, and whether it was online, as markup.
pub(crate) fn tag(session: &Session) -> String {
    let mut inner = String::from("<span class=\"icon\" aria-hidden=\"true\"></span>");
    inner += &markup::escape(text::kind(session.kind));
    if session.online {
        inner += &markup::text("span", "online", text::online());
    }
    markup::element("p", "tag", &inner)
}
