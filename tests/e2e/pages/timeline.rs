//! The timeline: its days and their blocks, one for each session and row.

use super::{
    Condition, Elements,
    whole_page::{LIVE, ZOOM},
};
use crate::Browser;

pub(super) const FRAME: &str = ".timeline";
pub(super) const DAYS: &str = ".days";
pub(super) const DAY: &str = ".day";
pub(super) const SLOT: &str = ".slot";
pub(super) const BLOCK: &str = ".block";
pub(super) const BOARD: &str = ".board";
const DIMMED_DAY: &str = ".day.dim";
const RECORDED_DAY: &str = ".day:not(.empty)";
const HEAD_LINK: &str = ".head a";
const GRID: &str = "[role=grid]";
/// A session already shown in another row of the same day.
const AGAIN: &str = ".again";
/// A block of the focused session.
const SAME: &str = ".same";
/// A session hidden by the filter.
const GONE: &str = ".gone";
const TITLE: &str = "h3";
const REASON: &str = ".why";
const ICON: &str = ".icon";
const TAG: &str = ".tag";
/// The link that the Tab key stops at.
const STOP: &str = ".timeline .days a[tabindex=\"0\"]";

/// A script function from a block to the number of its session in the program.
pub(super) const NUMBER: &str = "(it => Number(it.dataset.n))";
/// A script function from a grid cell to the number of its row.
pub(super) const ROW: &str = "(it => Number(it.dataset.row))";
/// A script function from the link of a session to its slug.
const SLUG: &str = "(it => it.getAttribute('href').split('/').at(-2))";
/// A script function from a day to its date.
pub(super) const DATE: &str = "(it => it.id.slice(2))";

/// The timeline of a page.
pub struct Timeline<'a> {
    pub(super) browser: &'a Browser,
}

/// The timeline of a page.
pub fn timeline(browser: &Browser) -> Timeline<'_> {
    Timeline { browser }
}

impl<'a> Timeline<'a> {
    pub(super) fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// The frame that scrolls sideways.
    pub fn frame(&self) -> Elements<'a> {
        self.all(FRAME)
    }

    /// The section around it, with its tools.
    pub fn board(&self) -> Elements<'a> {
        self.all(BOARD)
    }

    /// The grid, as assistive technology sees it.
    pub fn grid(&self) -> Elements<'a> {
        self.all(GRID)
    }

    /// Its days.
    pub fn days(&self) -> Elements<'a> {
        self.all(DAY)
    }

    /// Days with a record, in which the filter leaves nothing.
    pub fn dimmed_days(&self) -> Elements<'a> {
        self.all(DIMMED_DAY)
    }

    /// Days with a session drawn in them.
    pub fn days_with_sessions(&self) -> Elements<'a> {
        self.days().that(&format!("it.querySelector('{BLOCK}')"))
    }

    /// Links to the pages of the days that have a record.
    pub fn day_links(&self) -> Elements<'a> {
        self.all(RECORDED_DAY).within(HEAD_LINK)
    }

    /// The day of a date, `2025-08-21`.
    pub fn day(&self, date: &str) -> Elements<'a> {
        self.all(&format!("#d-{date}"))
    }

    /// The link to the page of a day.
    pub fn day_link(&self, date: &str) -> Elements<'a> {
        self.day(date).within(HEAD_LINK)
    }

    /// The blocks of a day.
    pub fn blocks_on(&self, date: &str) -> Elements<'a> {
        self.day(date).within(BLOCK)
    }

    /// All blocks.
    pub fn blocks(&self) -> Elements<'a> {
        self.all(BLOCK)
    }

    /// The blocks that the filter leaves.
    pub fn blocks_left(&self) -> Elements<'a> {
        self.blocks().matching(&format!(":not({GONE})"))
    }

    /// The blocks that are visible when only starred sessions are shown.
    pub fn starred_blocks(&self) -> Elements<'a> {
        self.blocks().matching(":not([hidden])").rendered()
    }

    /// The blocks of a session, by its number in the program.
    pub fn numbered(&self, number: u32) -> Elements<'a> {
        self.blocks().that(&format!("{NUMBER}(it) == {number}"))
    }

    /// The first block of a session, by its slug.
    pub fn block(&self, slug: &str) -> Elements<'a> {
        self.link(slug).closest(BLOCK)
    }

    /// The link in the first block of a session, by its slug.
    pub fn link(&self, slug: &str) -> Elements<'a> {
        self.all(&format!("{BLOCK}:not({AGAIN}) a[href='/session/{slug}/']"))
    }

    /// The links of all blocks.
    pub fn links(&self) -> Elements<'a> {
        self.links_of(&self.blocks())
    }

    /// The links of some blocks.
    pub fn links_of(&self, blocks: &Elements<'a>) -> Elements<'a> {
        blocks.within("a")
    }

    /// The titles of the blocks.
    pub fn titles(&self) -> Elements<'a> {
        self.blocks().within(TITLE)
    }

    /// The link to the next day, at the end of a day.
    pub fn way_on(&self, date: &str) -> Elements<'a> {
        self.day(date).within(".next-day")
    }

    /// A matching block is on screen: one of the thread's if there is a thread, or else any.
    pub fn shows_what_is_chosen(&self) -> Condition {
        self.blocks()
            .that(&format!(
                "(!document.querySelector('{BLOCK}.on-thread') || it.matches('.on-thread'))\
                 && (box => box.left >= 0 && box.right <= innerWidth && box.top < innerHeight)(it.getBoundingClientRect())"
            ))
            .exist()
    }

    /// The text sizes of its titles, in pixels.
    pub async fn title_sizes(&self) -> Vec<f64> {
        let sizes = self
            .titles()
            .each("parseFloat(getComputedStyle(it).fontSize)")
            .await;
        serde_json::from_value(sizes).unwrap()
    }

    /// How many titles are visible: nothing covers the middle of their first line.
    pub async fn titles_seen(&self) -> usize {
        let seen = self
            .titles()
            .each(
                "(link => (([box]) => link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)))\
                 (link.getClientRects()))(it.querySelector('a'))",
            )
            .await;
        let seen: Vec<bool> = serde_json::from_value(seen).unwrap();
        seen.into_iter().filter(|&it| it).count()
    }

    /// The reasons why sessions match the filter.
    pub fn reasons(&self) -> Elements<'a> {
        self.blocks().within(REASON)
    }

    /// Blocks that repeat a session from another row of the day.
    pub fn repeated(&self) -> Elements<'a> {
        self.blocks().matching(AGAIN)
    }

    /// Blocks that are the first of their session in the day.
    pub fn not_repeated(&self) -> Elements<'a> {
        self.blocks().matching(&format!(":not({AGAIN})"))
    }

    /// Blocks wrongly marked as repeats, or wrongly not marked.
    pub async fn wrongly_repeated(&self) -> Vec<String> {
        let wrong = format!(
            "[...document.querySelectorAll('{DAY}')].flatMap(day => {{ const met = new Set(); return [...day.querySelectorAll('{BLOCK}')].filter(it => {{\
             const again = met.has({NUMBER}(it)); met.add({NUMBER}(it)); return it.matches('{AGAIN}') != again }}) }})"
        );
        Elements::listed(self.browser, wrong).html().await
    }

    /// Blocks of the focused session.
    pub fn same(&self) -> Elements<'a> {
        self.blocks().matching(SAME)
    }

    /// The other blocks.
    pub fn not_same(&self) -> Elements<'a> {
        self.blocks().matching(&format!(":not({SAME})"))
    }

    /// The block of the session that is open next to the timeline.
    pub fn read_block(&self) -> Elements<'a> {
        self.all(&format!("{BLOCK}{SAME}, {BLOCK} a[tabindex=\"0\"]"))
            .closest(BLOCK)
    }

    /// The link that the Tab key stops at.
    pub fn stop(&self) -> Elements<'a> {
        self.all(STOP)
    }

    /// All links in the grid that the Tab key stops at.
    pub fn stops(&self) -> Elements<'a> {
        self.all(&format!("{FRAME} {DAYS} a"))
            .that("it.tabIndex == 0")
    }

    /// The grid cell around an element.
    pub fn cell_of(&self, inside: &Elements<'a>) -> Elements<'a> {
        inside.closest(SLOT)
    }

    /// The number of the row that an element is in, if it is in a cell.
    pub async fn row_of(&self, inside: &Elements<'a>) -> Option<u32> {
        let rows = self.cell_of(inside).each(&format!("{ROW}(it)")).await;
        serde_json::from_value(rows[0].clone()).unwrap()
    }

    /// The session numbers of blocks, in document order.
    pub async fn numbers_of(&self, blocks: &Elements<'a>) -> Vec<u32> {
        serde_json::from_value(blocks.each(&format!("{NUMBER}(it)")).await).unwrap()
    }

    /// The numbers of the visible sessions, in order.
    pub async fn numbers_seen(&self) -> Vec<u32> {
        let mut numbers = self.numbers_of(&self.blocks().rendered()).await;
        numbers.sort_unstable();
        numbers
    }

    /// The links of the visible sessions, one per session.
    pub fn links_seen(&self) -> Elements<'a> {
        let seen = "it.checkVisibility({ checkVisibilityCSS: true }) && it.getBoundingClientRect().height > 20";
        self.links_of(&self.blocks().that(seen)).one_each(SLUG)
    }

    /// The slugs of sessions from their links, sorted.
    pub async fn slugs_of(&self, links: &Elements<'a>) -> Vec<String> {
        let mut slugs = links.each_text(&format!("{SLUG}(it)")).await;
        slugs.sort_unstable();
        slugs
    }

    /// The addresses of the sessions in reading order, each once.
    pub async fn reading_order(&self) -> Vec<String> {
        let links = self.frame().within(BLOCK).within("a");
        links
            .one_each("(it => it.getAttribute('href'))")
            .each_text("it.getAttribute('href')")
            .await
    }

    /// For each block: its shape, the name of its kind, and the image, width, and color of its icon.
    pub async fn kinds(&self) -> Vec<(String, String, String, f64, String)> {
        let kind = format!(
            "(() => {{ const icon = it.querySelector('{ICON}'), style = getComputedStyle(icon);\
             return [it.className.match(/shape-[a-z-]+/)[0], it.querySelector('{TAG}').innerText.split('\\n')[0],\
             style.maskImage, icon.getBoundingClientRect().width, style.backgroundColor] }})()"
        );
        serde_json::from_value(self.blocks().each(&kind).await).unwrap()
    }

    /// The zoom is this: `fortnight`, `week`, or `day`.
    pub fn zoom_is(&self, zoom: &str) -> Condition {
        Condition::new(format!("{ZOOM} == '{zoom}'"))
    }

    /// The zoom.
    pub async fn zoom(&self) -> String {
        self.browser.text(ZOOM).await
    }

    /// It is a list, which has no zoom.
    pub fn is_list(&self) -> Condition {
        Condition::new(format!("{ZOOM} == null"))
    }

    /// The page is live and has this many blocks.
    pub fn live_with(&self, count: usize) -> Condition {
        Condition::new(LIVE).and(self.blocks().count_is(count))
    }

    /// Waits until all blocks are drawn.
    pub async fn drawn(&self) {
        let drawn = format!(
            "new Promise(done => {{ let still = 0, last = 0; const look = () => {{ const now = document.querySelectorAll('{BLOCK}').length;\
             still = now == last ? still + 1 : 0; last = now; if (still > 30 && now > 0) done(true); else requestAnimationFrame(look) }}; look() }})"
        );
        self.browser.value(&drawn).await;
    }
}
