//! The star of a session.

use crate::ui::{markup, state::State};
use languages::text;
use program::Session;

/// A button that stars a session or takes its star, as markup; `more` are attributes. `browser/stars.rs` hears it, and
/// marks every button of a session when its star changes.
pub(in crate::ui) fn star(state: State, session: &Session, more: &str) -> String {
    let title = markup::escape(state.index.text(&session.title));
    format!(
        "<button type=\"button\" class=\"star needs-script\" data-star=\"{}\" aria-pressed=\"{}\" aria-label=\"{}: {title}\"{more}></button>",
        session.id,
        state.starred(session.id.as_str()),
        text::star()
    )
}
