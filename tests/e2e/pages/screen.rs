//! Everything that the page shows of its state at one moment, read at once.

use serde::{Deserialize, Serialize};

use super::{
    date_strip::STRIP,
    day_page::CARD,
    filter_bar::{CHIP, SEARCH_BOX, STATUS},
    rows::ROW_HEAD,
    session_panel::{NOTE, PANEL, SESSION_PAGE, TITLE},
    stars::STAR,
    timeline::{BLOCK, BOARD, DATE, DAY, NUMBER},
    whole_page::ZOOM,
};
use crate::Browser;

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screen {
    /// The title of the window.
    pub title: String,
    /// The timeline, if it is drawn.
    pub timeline: Option<Days>,
    /// The slugs of the sessions of a day's page.
    pub day: Option<Vec<String>>,
    /// The session that is open, next to the timeline or alone.
    pub session: Option<Open>,
    /// What the filter leaves, in words.
    pub status: Option<String>,
    /// The addresses of the links that take back a choice.
    pub chips: Vec<String>,
    /// For each star on the page: the slug of its session, and whether it is set.
    pub stars: Vec<(String, bool)>,
    /// What the browser keeps: stars and notes.
    pub kept: [String; 2],
    /// What has failed.
    pub failure: Option<String>,
}

/// What is in the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The zoom; `None` for a list.
    pub zoom: Option<String>,
    /// How many rows have names.
    pub rows: usize,
    /// For each date, the numbers of its sessions, sorted; one in several rows is there as often.
    pub sessions: Vec<(String, Vec<usize>)>,
    /// The numbers of the sessions on the thread that is followed, sorted.
    pub thread: Vec<usize>,
    /// What the search box holds.
    pub search: String,
}

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Its title.
    pub title: String,
    /// The reader's note.
    pub note: String,
}

impl Browser {
    /// The address of the page as path and query, its language, and what it shows.
    pub async fn screen(&self) -> ([String; 2], String, Screen) {
        // Prerendered links are there before the app, and what isn't rendered isn't seen.
        let script = format!(
            "(() => {{
                const root = document.documentElement, one = it => document.querySelector(it);
                const all = it => [...document.querySelectorAll(it)];
                const seen = it => all(it).filter(it => it.checkVisibility());
                const numbers = list => list.map({NUMBER}).sort((a, b) => a - b);
                const open = seen('{PANEL}[open]')[0] ?? seen('{SESSION_PAGE}')[0];
                const of_a_day = one('{STRIP}:not(.on-timeline)');
                return [[location.pathname, location.search], root.lang, {{
                    title: document.title,
                    timeline: one('{BOARD}') && {{
                        zoom: {ZOOM} ?? null,
                        rows: all('{ROW_HEAD}').length,
                        sessions: all('{DAY}').map(day => [{DATE}(day), numbers([...day.querySelectorAll('{BLOCK}')].filter(it => it.checkVisibility()))]),
                        thread: [...new Set(numbers(seen('{BLOCK}.on-thread')))],
                        search: one('{SEARCH_BOX}').value,
                    }},
                    day: of_a_day && seen('{CARD}:not(.outcome)').map(it => it.id),
                    session: open ? {{ title: open.querySelector('{TITLE}').textContent, note: open.querySelector('{NOTE}').value }} : null,
                    status: one('{STATUS}')?.textContent ?? null,
                    chips: seen('{CHIP}').map(it => it.getAttribute('href')),
                    stars: all('{STAR}').map(it => [it.value, it.ariaPressed == 'true']),
                    kept: ['stars:/', 'notes:/'].map(it => localStorage.getItem(it) ?? ''),
                    failure: root.dataset.failed ?? null,
                }}]
            }})()"
        );
        serde_json::from_value(self.value(&script).await).unwrap()
    }
}
