//! The page as the host sent it, compared with the page as it is now.

use super::{
    date_strip::{MARKER, STRIP},
    sheets::NEXT_DAY,
    stars::MINE,
    timeline::FRAME,
    whole_page::STORED,
};
use crate::Browser;

/// The controls, which move into sheets on a phone.
const CONTROLS: &str = ".controls";
/// The line that says how far the workshop has come, by the browser's clock.
pub(super) const PRESENT: &str = ".present";

impl Browser {
    /// The HTML that was sent, parsed by the same browser, and the HTML of the page now. Both are without what the
    /// build can't know: scripts, comments, the marker, today's date, and the link to the next day. The timeline is a
    /// list in one and a grid in the other: only its words are compared.
    pub async fn sent_and_now(&self) -> (String, String) {
        let bare = format!(
            "copy.querySelectorAll('script, {MARKER}, {NEXT_DAY}').forEach(it => it.remove());\
             copy.querySelectorAll('{PRESENT}').forEach(it => it.replaceChildren());\
             copy.querySelectorAll('{FRAME}').forEach(it => it.replaceWith(it.textContent));\
             copy.querySelectorAll('{STRIP}').forEach(it => it.classList.remove('whole'));\
             const walk = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT); const gone = [];\
             while (walk.nextNode()) gone.push(walk.currentNode); gone.forEach(it => it.remove()); copy.normalize(); return copy.innerHTML"
        );
        self.both(&bare).await
    }

    /// The words that were sent, and those of the page now, without what only the browser knows: the reader's own
    /// program, and what is stored.
    pub async fn sent_words_and_now(&self) -> (String, String) {
        let words = format!(
            "copy.querySelectorAll('script, {MINE}, {CONTROLS}, {PRESENT}, {NEXT_DAY}, {STORED}').forEach(it => it.remove()); return copy.textContent.replace(/\\s+/g, ' ')"
        );
        self.both(&words).await
    }

    /// What a script returns for a copy of the body as sent, and for a copy of the body now.
    async fn both(&self, of_copy: &str) -> (String, String) {
        self.value(&format!(
            "(async () => {{ window.compared = null; const ask = new XMLHttpRequest(); ask.open('GET', location.href); ask.responseType = 'document';\
             const sent = await new Promise(done => {{ ask.onload = () => done(ask.response); ask.send() }});\
             const of = page => {{ const copy = page.body.cloneNode(true); {of_copy} }};\
             window.compared = [of(sent), of(document)] }})(), 0"
        ))
        .await;
        self.until("window.compared != null").await;
        let both = self.value("compared").await;
        serde_json::from_value(both).unwrap()
    }
}
