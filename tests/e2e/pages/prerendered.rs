//! The page as the host sent it, beside the page as it is now.

use super::{
    date_strip::{MARKER, STRIP},
    sheets::NEXT_DAY,
    stars::MINE,
    timeline::FRAME,
};
use crate::Browser;

/// On a phone they go into sheets.
const CONTROLS: &str = ".controls";
/// Where the workshop is on its way: the browser's clock says it.
pub(super) const PRESENT: &str = ".present";

impl Browser {
    /// The HTML that was sent, parsed by the same browser, and that of the page now. What the build can't know has been
    /// taken out of both: scripts, comments, the place of the marker, what day it is, the way to the next day. The timeline is a list there and a grid here: its
    /// words are compared.
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

    /// The words that were sent, and those of the page now; without the own program, which only the browser knows.
    pub async fn sent_words_and_now(&self) -> (String, String) {
        let words = format!(
            "copy.querySelectorAll('script, {MINE}, {CONTROLS}, {PRESENT}, {NEXT_DAY}').forEach(it => it.remove()); return copy.textContent.replace(/\\s+/g, ' ')"
        );
        self.both(&words).await
    }

    /// What a script makes of a copy of the body as it was sent, and of the body now.
    async fn both(&self, of_copy: &str) -> (String, String) {
        self.value(&format!(
            "(async () => {{ window.compared = null; const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');\
             const of = page => {{ const copy = page.body.cloneNode(true); {of_copy} }};\
             window.compared = [of(sent), of(document)] }})(), 0"
        ))
        .await;
        self.until("window.compared != null").await;
        let both = self.value("compared").await;
        serde_json::from_value(both).unwrap()
    }
}
