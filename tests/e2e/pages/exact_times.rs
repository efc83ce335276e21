//! Exact times on the timeline: the axis, its hours, and the now line.

use super::{
    Condition, Elements,
    timeline::{BLOCK, DATE, DAY, SLOT, Timeline},
};
use crate::Browser;

const AXIS: &str = ".axis";
const SESSIONS: &str = ".sessions";
const AXIS_SESSIONS: &str = ".axis .sessions";
const AGAIN: &str = ".again";
const HOURS: &str = ".rows .hours";
const ROWS: &str = ".rows";
const HOUR: &str = ".hour";
const YOURS: &str = ".yours";
const YOUR_TIME: &str = "main .your-time";
const MORE: &str = ".left-out";
const NOW: &str = ".now-link, .today";
const TODAY: &str = ".today";
const ZONE: &str = ".zone-note";
/// A session that continues past midnight.
const CROSSES: &str = ".crosses";

/// A box on the axis of a day: in the axis's own units, a minute or less, and in pixels from the corner of the axis.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Its start from the beginning of the axis.
    pub begins: f64,
    /// Its height.
    pub height: f64,
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// Exact times on the timeline.
pub struct ExactTimes<'a> {
    browser: &'a Browser,
}

/// Exact times on the timeline.
pub fn exact_times(browser: &Browser) -> ExactTimes<'_> {
    ExactTimes { browser }
}

impl<'a> ExactTimes<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    fn day(&self, date: &str) -> Elements<'a> {
        Timeline {
            browser: self.browser,
        }
        .day(date)
    }

    /// The boxes on the axis of a day.
    pub async fn boxes(&self, date: &str) -> Vec<Extent> {
        let boxes = format!(
            "{}.flatMap(axis => [...axis.querySelectorAll('{BLOCK}')].map(it => {{\
             const from = axis.getBoundingClientRect(), box = it.getBoundingClientRect(), get = name => Number(it.style.getPropertyValue(name));\
             return [get('--t'), get('--h'), box.left - from.left, box.top - from.top, box.right - from.left, box.bottom - from.top] }}))",
            self.day(date).within(AXIS_SESSIONS).script_all()
        );
        let boxes: Vec<[f64; 6]> =
            serde_json::from_value(self.browser.value(&boxes).await).unwrap();
        let extent = |[begins, height, left, top, right, bottom]: [f64; 6]| Extent {
            begins,
            height,
            left,
            top,
            right,
            bottom,
        };
        boxes.into_iter().map(extent).collect()
    }

    /// The width of the axis of a day, in pixels.
    pub async fn width(&self, date: &str) -> f64 {
        let axis = self.day(date).within(AXIS_SESSIONS);
        axis.one("it.clientWidth").await.as_f64().unwrap()
    }

    /// How many sessions of a day have no room on the axis, according to the counts in their place.
    pub async fn left_out(&self, date: &str) -> f64 {
        let more = self.day(date).within(AXIS).within(MORE);
        let counts = more.each("parseInt(it.innerText)").await;
        let counts: Vec<f64> = serde_json::from_value(counts).unwrap();
        counts.iter().sum()
    }

    /// The counts of sessions that have no room on the axis of a day.
    pub fn more(&self, date: &str) -> Elements<'a> {
        self.day(date).within(AXIS).within(MORE)
    }

    /// The links from these counts to where the sessions have room.
    pub fn more_links(&self, date: &str) -> Elements<'a> {
        self.more(date).within("a")
    }

    /// The sessions on the axis of a day and those counted as having no room add up to this.
    pub fn counts_up_to(&self, date: &str, count: usize) -> Condition {
        let counted = self.day(date).within(MORE);
        Condition::new(format!(
            "{}.map(it => parseInt(it.textContent.replace(/\\D+/, ''))).reduce((a, b) => a + b, 0) + {}.length == {count}",
            counted.script_all(),
            self.blocks(date).script_all()
        ))
    }

    /// The blocks on the axis of a day.
    pub fn blocks(&self, date: &str) -> Elements<'a> {
        self.day(date).within(AXIS).within(BLOCK)
    }

    /// The blocks of a day that have no exact time.
    pub fn other_blocks(&self, date: &str) -> Elements<'a> {
        self.day(date)
            .within(&format!("{SLOT}:not({AXIS})"))
            .within(BLOCK)
    }

    /// The links in all blocks on an axis.
    pub fn links(&self) -> Elements<'a> {
        self.all(AXIS).within(BLOCK).within("a")
    }

    /// The link of a session on an axis, by its slug.
    pub fn link(&self, slug: &str) -> Elements<'a> {
        self.all(AXIS)
            .within(&format!("a[href='/session/{slug}/']"))
    }

    /// The block of a session on the axis of a day, by its slug.
    pub fn block(&self, date: &str, slug: &str) -> Elements<'a> {
        self.day(date)
            .within(AXIS)
            .within(&format!("a[href='/session/{slug}/']"))
            .closest(BLOCK)
    }

    /// The block on the axis of a day for a session with these words in its slug.
    pub fn block_with(&self, date: &str, words: &str) -> Elements<'a> {
        self.day(date)
            .within(AXIS)
            .within(&format!("a[href*={words}]"))
            .closest(BLOCK)
    }

    /// Links in a day to sessions with these words in their slug.
    pub fn links_with(&self, date: &str, words: &str) -> Elements<'a> {
        self.day(date).within(&format!("a[href*={words}]"))
    }

    /// The links of a day to a session, by its slug: on its later days too.
    pub fn links_to(&self, date: &str, slug: &str) -> Elements<'a> {
        self.day(date)
            .within(&format!("{BLOCK} a[href='/session/{slug}/']"))
    }

    /// Those of them that repeat an earlier one.
    pub fn repeats_of(&self, date: &str, slug: &str) -> Elements<'a> {
        self.day(date)
            .within(&format!("{AGAIN} a[href='/session/{slug}/']"))
    }

    /// The width of the first line of a block's title, and how far it extends below the block, in pixels.
    pub async fn first_line(&self, block: &Elements<'a>) -> (f64, f64) {
        let line = "(line => [line.width, line.bottom - it.getBoundingClientRect().bottom])(it.querySelector('b').getClientRects()[0])";
        serde_json::from_value(block.one(line).await).unwrap()
    }

    /// The block's link answers up to its upper and lower edges.
    pub fn is_link_to_its_edges(&self, block: &Elements<'a>) -> Condition {
        block.first("(({ top, bottom, left, width }) => [top + 3, bottom - 3].every(y => it.contains(document.elementFromPoint(left + width / 2, y)?.closest('a'))))(it.getBoundingClientRect())")
    }

    /// The block is marked as continuing past midnight.
    pub fn goes_on_after_midnight(&self, block: &Elements<'a>) -> Condition {
        block.matching(CROSSES).exist()
    }

    /// The hours on the axis of a day, without the reader's own.
    pub async fn hours(&self, date: &str) -> Vec<String> {
        let hours = self.day(date).within(HOUR);
        hours.each_text("it.firstChild.textContent").await
    }

    /// The reader's own hours in a day.
    pub fn own_hours(&self, date: &str) -> Elements<'a> {
        self.day(date).within(YOURS)
    }

    /// The reader's own hour next to an hour on the axis of a day.
    pub fn own_hour(&self, date: &str, hour: &str) -> Elements<'a> {
        self.day(date)
            .within(HOUR)
            .that(&format!("it.firstChild.textContent == '{hour}'"))
            .within(YOURS)
    }

    /// The column of hours beside the days.
    pub fn column(&self) -> Elements<'a> {
        self.all(HOURS)
    }

    /// The reader's own hour next to an hour beside the days.
    pub fn own_hour_beside(&self, hour: &str) -> Elements<'a> {
        self.all(ROWS)
            .within(HOUR)
            .that(&format!("it.firstChild.textContent == '{hour}'"))
            .within(YOURS)
    }

    /// The reader's own time on the page of a session.
    pub fn own_time(&self) -> Elements<'a> {
        self.all(YOUR_TIME)
    }

    /// The note about the time zone.
    pub fn zone_note(&self) -> Elements<'a> {
        self.all(ZONE)
    }

    /// Everything that appears only while the program runs.
    pub fn signs_of_now(&self) -> Elements<'a> {
        self.all(NOW)
    }

    /// The day of a date, if it is marked as today.
    pub fn today(&self, date: &str) -> Elements<'a> {
        self.day(date).matching(TODAY)
    }

    /// The date and the vertical position of each now line.
    pub async fn now_lines(&self) -> Vec<(String, f64)> {
        serde_json::from_value(self.browser.value(&now_lines()).await).unwrap()
    }

    /// Every now line is well on screen.
    pub fn now_lines_are_seen(&self) -> Condition {
        Condition::new(format!(
            "{}.every(([_, y]) => y > 100 && y < innerHeight)",
            now_lines()
        ))
    }
}

fn now_lines() -> String {
    format!(
        "[...document.querySelectorAll('{AXIS} {SESSIONS}')].filter(it => getComputedStyle(it, '::after').content != 'none')\
         .map(it => [{DATE}(it.closest('{DAY}')), it.getBoundingClientRect().top + parseFloat(getComputedStyle(it, '::after').top)])"
    )
}
