//! Line breaks within words.

use serde::Deserialize;
use serde_json::json;

use super::elements::quoted;
use crate::Browser;

/// A script function that counts the soft hyphens in a text.
const HYPHENS: &str = "(text => text.split(/[\\u00AD\\u2060]/).length - 1)";

/// A word that is on two lines without a hyphen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct BrokenWord {
    /// The word, with a bar where it is broken.
    pub word: String,
    /// The elements that it is in: tags and classes, from the outside in.
    pub place: String,
}

/// Reads every visible text, word by word, and the position of each letter. A word is a run of letters and their marks;
/// in Thai, which has no spaces, it is what the browser's dictionary takes for one. Chinese breaks between any two
/// characters. Text for screen readers only is in one-pixel boxes. A letter after a hyphen has a box before its own:
/// the end of the line above.
const BROKEN: &str = r"(() => {
  const found = [], range = document.createRange(), thai = new Intl.Segmenter('th', { granularity: 'word' });
  const run = /(?:(?!\p{Script=Han}|\p{Script=Thai})(?:[\p{L}\p{M}\p{N}\u00AD\u2060]|-(?=\u2060?\p{L}(?!\p{L}))|(?<=(?<!\p{L})\p{L})-))+/gu, asian = /\p{Script=Thai}[\p{Script=Thai}\p{M}]*/gu;
  const wordsOf = text => [
    ...[...text.matchAll(run)].map(it => [it.index, it.index + it[0].length]),
    ...[...text.matchAll(asian)].flatMap(it => [...thai.segment(it[0])].map(({ index, segment }) => [it.index + index, it.index + index + segment.length])),
  ];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, around = node.parentElement;
    if (!node.data.trim() || !around.checkVisibility({ checkVisibilityCSS: true })) continue;
    range.selectNodeContents(node);
    if (range.getClientRects().length < 2) continue;
    let on = around;
    while (on && getComputedStyle(on).display.startsWith('inline')) on = on.parentElement;
    if (on.clientWidth < 3) continue;
    const upright = getComputedStyle(around).writingMode == 'horizontal-tb';
    const line = at => { range.setStart(node, at); range.setEnd(node, at + 1); const box = [...range.getClientRects()].at(-1); return box && (upright ? box.top : box.left) };
    for (const [start, end] of wordsOf(node.data)) {
      range.setStart(node, start); range.setEnd(node, end);
      if (range.getClientRects().length < 2) continue;
      let last = null;
      for (let at = start; at < end; at++) {
        const letter = node.data[at];
        if (letter == '\u00AD') { last = null; continue }
        if (/[\p{M}\u2060]/u.test(letter)) continue;
        const here = line(at);
        if (here == null) continue;
        if (last != null && Math.abs(here - last) > 3) {
          const place = []; for (let on = around; on != document.body; on = on.parentElement) place.unshift(on.localName + [...on.classList].map(it => '.' + it).join(''));
          found.push({ word: node.data.slice(start, at) + '|' + node.data.slice(at, end), place: place.slice(-4).join(' ') });
          break;
        }
        last = here;
      }
    }
  }
  return found;
})()";

impl Browser {
    /// Words that are broken without a hyphen, each once, in alphabetical order.
    pub async fn broken_words(&self) -> Vec<BrokenWord> {
        let mut broken: Vec<BrokenWord> = serde_json::from_value(self.value(BROKEN).await).unwrap();
        broken.sort();
        broken.dedup();
        broken
    }

    /// How many soft hyphens the page has.
    pub async fn soft_hyphens(&self) -> f64 {
        self.number(&format!("{HYPHENS}(document.body.textContent)"))
            .await
    }

    /// Copies the page's whole content with the keyboard, and pastes it into an element that keeps links.
    pub async fn copy_and_paste(&self) {
        self.value("(getSelection().selectAllChildren(document.querySelector('main')), 0)")
            .await;
        self.command("copy").await;
        self.value(
            "(window.pasted = document.createElement('div'), pasted.contentEditable = true, document.body.append(pasted), pasted.focus(), 0)",
        )
        .await;
        self.command("paste").await;
        self.until("pasted.textContent.length > 0").await;
    }

    /// Whether what was pasted contains these words.
    pub async fn pasted(&self, words: &str) -> bool {
        self.is(format!("pasted.textContent.includes({})", quoted(words)))
            .await
    }

    /// How many soft hyphens and how many links were pasted.
    pub async fn pasted_hyphens_and_links(&self) -> (f64, f64) {
        let hyphens = format!("{HYPHENS}(pasted.innerHTML)");
        let links = "pasted.querySelectorAll('a[href]').length";
        (self.number(&hyphens).await, self.number(links).await)
    }

    /// Removes what was pasted.
    pub async fn clear_pasted(&self) {
        self.value("(pasted.remove(), 0)").await;
    }

    /// Does what the system's keyboard shortcut for this command does.
    async fn command(&self, name: &str) {
        let key =
            json!({ "type": "keyDown", "modifiers": 2, "key": "Control", "commands": [name] });
        self.tool("Input.dispatchKeyEvent", key).await;
    }
}
