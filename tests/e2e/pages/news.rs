//! What is new since the reader's last visit.

use super::{Condition, Elements, timeline};
use crate::Browser;

const LINE: &str = ".news-line";
const MARK: &str = ".news";
/// Where this browser remembers which program was seen.
const SEEN: &str = "localStorage['seen:/']";

/// What is new.
pub struct News<'a> {
    browser: &'a Browser,
}

/// What is new.
pub fn news(browser: &Browser) -> News<'_> {
    News { browser }
}

impl<'a> News<'a> {
    /// The line above the timeline.
    pub fn line(&self) -> Elements<'a> {
        Elements::all(self.browser, LINE)
    }

    /// Its links to sessions.
    pub fn links(&self) -> Elements<'a> {
        self.line().within("a")
    }

    /// The button that removes the marks.
    pub fn mark_as_seen(&self) -> Elements<'a> {
        self.line().within("button")
    }

    /// The marks on sessions, wherever they are.
    pub fn marks(&self) -> Elements<'a> {
        Elements::all(self.browser, MARK)
    }

    /// The mark on a session in the timeline, by its slug.
    pub fn of_block(&self, slug: &str) -> Elements<'a> {
        let block = Elements::all(self.browser, timeline::BLOCK);
        let link = block.within(&format!("a[href='/session/{slug}/']"));
        link.closest(timeline::BLOCK).within(MARK)
    }

    /// The browser remembers which program was seen.
    pub fn is_remembered(&self) -> Condition {
        Condition::new(format!("{SEEN}?.startsWith('1 20')"))
    }

    /// Makes the browser remember an older program, without these sessions.
    pub async fn forget(&self, slugs: &[&str]) {
        // Sessions have the same codes as in links that carry stars.
        let index = slugs.join(" ");
        let code = "slug => { let hash = 0xcbf29ce484222325n; for (const it of new TextEncoder().encode(slug)) hash = ((hash ^ BigInt(it)) * 0x100000001b3n) & 0xffffffffffffffffn;\
             hash ^= hash >> 36n; return [0n, 1n, 2n, 3n, 4n, 5n].map(at => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[Number((hash >> (6n * at)) & 63n)]).join('') }";
        let script = format!(
            "(() => {{ const [version, , codes] = {SEEN}.split(' '); const gone = '{index}'.split(' ').map({code});\
             {SEEN} = [version, '2020-01-01T00:00:00Z', codes.match(/.{{6}}/g).filter(it => !gone.includes(it)).join('')].join(' '); return gone.length }})()"
        );
        self.browser.value(&script).await;
    }
}
