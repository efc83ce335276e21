//! A thread that is followed through the days, with its line and its bar.

use super::{
    Condition, Elements,
    timeline::{BLOCK, FRAME, NUMBER},
};
use crate::Browser;

const BAR: &str = ".thread-bar";
const STATUS: &str = ".thread-bar [role=status]";
const ON_THREAD: &str = ".on-thread";
const THREADED: &str = ".threaded";
const LINE: &str = ".timeline > svg";
/// A block that shows its number along the thread.
const NUMBERED: &str = "[data-thread]";

/// Which way a step along a thread goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next session.
    On,
    /// To the previous session.
    Back,
}

/// The thread that is followed through the days.
pub struct Thread<'a> {
    browser: &'a Browser,
}

/// The thread that is followed through the days.
pub fn thread(browser: &Browser) -> Thread<'_> {
    Thread { browser }
}

impl<'a> Thread<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// What its bar says.
    pub fn status(&self) -> Elements<'a> {
        self.all(STATUS)
    }

    /// What its bar says, trimmed.
    pub async fn line_of_words(&self) -> String {
        self.status().text().await.trim().to_owned()
    }

    /// The link that ends it.
    pub fn end(&self) -> Elements<'a> {
        self.all(BAR).within("a")
    }

    /// The button for a step along it.
    pub fn step(&self, step: Step) -> Elements<'a> {
        let step = match step {
            Step::On => "on",
            Step::Back => "back",
        };
        self.all(&format!(".step-{step}"))
    }

    /// Everything that appears only while something is followed.
    pub fn traces(&self) -> Elements<'a> {
        self.all(&format!("{THREADED}, {ON_THREAD}, {BAR} button, {BAR} a"))
    }

    /// Everything that is marked while something is followed.
    pub fn marks(&self) -> Elements<'a> {
        self.all(&format!("{THREADED}, {ON_THREAD}"))
    }

    /// The means to step along what is followed.
    pub fn tools(&self) -> Elements<'a> {
        self.all(&format!("{THREADED}, {BAR} button"))
    }

    /// Blocks of its sessions.
    pub fn blocks(&self) -> Elements<'a> {
        self.all(BLOCK).matching(ON_THREAD)
    }

    /// Blocks of other sessions.
    pub fn other_blocks(&self) -> Elements<'a> {
        self.all(BLOCK).matching(&format!(":not({ON_THREAD})"))
    }

    /// The numbers of its sessions, as marked.
    pub async fn marked(&self) -> Vec<u32> {
        numbers(&self.blocks()).await
    }

    /// The numbers of the other sessions.
    pub async fn others(&self) -> Vec<u32> {
        numbers(&self.other_blocks()).await
    }

    /// These sessions are marked, and no others.
    pub fn marks_only(&self, sessions: &[u32]) -> Condition {
        let numbers = |blocks: &Elements| {
            format!(
                "[...new Set({}.map({NUMBER}))].sort((a, b) => a - b)",
                blocks.script_all()
            )
        };
        let (marked, others) = (numbers(&self.blocks()), numbers(&self.other_blocks()));
        self.all(FRAME).matching(THREADED).exist().and(format!(
            "JSON.stringify({marked}) == JSON.stringify({sessions:?}) && !{others}.some(it => {sessions:?}.includes(it))"
        ))
    }

    /// The line goes from a block of one of these sessions to one of the next, in order.
    pub fn line_goes_through(&self, sessions: &[u32]) -> Condition {
        Condition::new(format!(
            "(points => points.length == {} && points.every(([x, y], step) => [...document.querySelectorAll('{BLOCK}')].filter(it => {NUMBER}(it) == {sessions:?}[step])\
             .map(it => it.getBoundingClientRect()).some(it => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom)))({})",
            sessions.len(),
            points()
        ))
    }

    /// Blocks that show their number along the thread.
    pub fn numbered(&self) -> Elements<'a> {
        self.all(BLOCK).matching(NUMBERED)
    }

    /// The numbers that they show, as the style sheet generates them from the attribute.
    pub async fn badges(&self) -> Vec<String> {
        let shown = "getComputedStyle(it, '::before').content.match(/\"(.*?)\"/)[1]";
        let shown = self.numbered().each(shown).await;
        serde_json::from_value(shown).unwrap()
    }

    /// How many points along the line, one every two pixels, are covered by blocks of other sessions.
    pub async fn covered_points(&self) -> f64 {
        self.points_where(&format!(
            "document.elementFromPoint(x, y)?.closest('{BLOCK}:not({ON_THREAD})')"
        ))
        .await
    }

    /// How many of the same points are on words of other sessions.
    pub async fn points_on_words(&self) -> f64 {
        self.points_where(
            "words.some(it => it.left < x && x < it.right && it.top + 2 < y && y < it.bottom - 2)",
        )
        .await
    }

    async fn points_where(&self, found: &str) -> f64 {
        self.browser
            .number(&format!(
                "(() => {{ const svg = document.querySelector('{LINE}'), path = svg.querySelector('path'), from = svg.getBoundingClientRect();\
                 path.style.pointerEvents = 'stroke';\
                 const clipped = it => it.clientWidth == 1 || (!it.matches('{BLOCK}') && clipped(it.parentElement));\
                 const words = [...document.querySelectorAll('{BLOCK}:not({ON_THREAD})')].flatMap(block => {{\
                   const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), all = [];\
                   while (texts.nextNode()) {{ const range = document.createRange(); range.selectNode(texts.currentNode);\
                     if (!clipped(texts.currentNode.parentElement)) all.push(...range.getClientRects()) }} return all }});\
                 let count = 0;\
                 for (let at = 0; at < path.getTotalLength(); at += 2) {{ const it = path.getPointAtLength(at), x = it.x + from.left, y = it.y + from.top;\
                   if (x > 0 && y > 0 && x < innerWidth && y < innerHeight && ({found})) count++ }}\
                 path.style.pointerEvents = ''; return count }})()"
            ))
            .await
    }

    /// The line's points, in screen pixels.
    pub async fn points(&self) -> Vec<(f64, f64)> {
        serde_json::from_value(self.browser.value(&points()).await).unwrap()
    }

    /// How much of the line is visible, in pixels along it.
    pub async fn line_seen(&self) -> f64 {
        self.browser
            .number(&format!(
                "(() => {{ const svg = document.querySelector('{LINE}'), path = svg.querySelector('path');\
                 if (!svg.checkVisibility() || !path.getAttribute('d')) return 0; const box = svg.getBoundingClientRect(); let seen = 0;\
                 for (let at = 0; at < path.getTotalLength(); at++) {{ const it = path.getPointAtLength(at); if (it.x < box.width && it.y < box.height) seen++ }} return seen }})()"
            ))
            .await
    }
}

/// The session numbers of blocks, each once, in order.
async fn numbers(blocks: &Elements<'_>) -> Vec<u32> {
    let numbers = blocks.each(&format!("{NUMBER}(it)")).await;
    let mut numbers: Vec<u32> = serde_json::from_value(numbers).unwrap();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn points() -> String {
    format!(
        "(() => {{ const svg = document.querySelector('{LINE}').getBoundingClientRect();\
         return (document.querySelector('{LINE} path').getAttribute('d')?.match(/[ML][^A-Z]*/g) ?? [])\
         .map(it => it.slice(1).trim().split(/[ ,]+/).slice(-2).map(Number)).map(([x, y]) => [x + svg.left, y + svg.top]) }})()"
    )
}
