//! Everything in the site's markup that the benchmark relies on: when the markup changes, so does this file.

use serde_json::{Value, json};

/// The attribute of the root element that says that the page is live.
pub const LIVE: &str = "data-live";
/// The timeline's page.
pub const TIMELINE_PAGE: &str = "/";
/// A day's page of the shipped program.
pub const DAY_PAGE: &str = "/day/2025-08-21/";

/// What to scroll to so that the timeline fills the screen.
pub const BOARD: &str = ".board";
/// What scrolls sideways.
pub const TIMELINE: &str = ".timeline";
/// A session of the timeline, and the title in its link, which opens it.
pub const BLOCK: &str = ".timeline .block";
pub const TITLE: &str = ".timeline .block h3 a, .timeline .block a b";
/// The names of the rows: their text changes with the lane.
pub const ROWS: &str = ".timeline .rows";
/// The line that says how many sessions are shown: its text changes with the filter.
pub const STATUS: &str = "#filter-status";
/// The line that describes the thread: its text changes with it.
pub const THREAD_STATUS: &str = ".thread-bar [role=status]";
/// The root's attribute that changes with the zoom.
pub const ZOOM_ATTRIBUTE: &str = "data-zoom";
/// The links from one zoom to another; the list is not one.
pub const ZOOMS: &str = ".zooms a:not(.to-list)";

/// Menus are `<details>`.
pub const FILTER_MENU: &str = "#topic-menu";
pub const LANE_MENU: &str = "#lane-menu";
pub const THREAD_MENU: &str = "#thread-menu";
/// Within a menu: what opens it, and its values.
pub const OPENER: &str = "summary";
pub const VALUE: &str = "li a[href]";

/// The star of a session in the timeline; its `aria-pressed` says whether it is set.
pub const STAR: &str = ".timeline .block .star";

/// The session next to the timeline, a `<dialog>`; its title; what closes it.
pub const PANEL: &str = ".panel";
pub const PANEL_TITLE: &str = "#session-title";
pub const CLOSE: &str = ".panel .close";

/// On a phone: what opens the filter, what opens the view, and the sheet that opens.
pub const FILTER_BUTTON: &str = ".thumb-bar button:nth-of-type(1)";
pub const VIEW_BUTTON: &str = ".thumb-bar button:nth-of-type(2)";
pub const SHEET: &str = "dialog.sheet[open]";

/// What is tapped before the code has loaded, and what shows the response.
pub const EARLY: &str = "#topic-menu summary, .thumb-bar button:nth-of-type(1)";
pub const EARLY_ANSWER: &str = "#topic-menu[open] li a[href], dialog.sheet[open]";

/// The search: what opens it, its box, and the line that says how many results there are.
pub const FIND: &str = "button.tool[aria-keyshortcuts]";
pub const FIND_BOX: &str = "#find-box";
pub const FIND_SAID: &str = "dialog.modal .said";

/// A session in `FullCalendar`'s list, and its title.
pub const PEER_BLOCK: &str = ".fc-list-event";
pub const PEER_TITLE: &str = ".fc-list-event-title";

/// What `bench.js` uses.
pub fn all() -> Value {
    json!({
        "live": LIVE,
        "board": BOARD,
        "timeline": TIMELINE,
        "title": TITLE,
        "rows": ROWS,
        "status": STATUS,
        "threadStatus": THREAD_STATUS,
        "zoomAttribute": ZOOM_ATTRIBUTE,
        "zooms": ZOOMS,
        "filterMenu": FILTER_MENU,
        "laneMenu": LANE_MENU,
        "threadMenu": THREAD_MENU,
        "opener": OPENER,
        "value": VALUE,
        "star": STAR,
        "panel": PANEL,
        "panelTitle": PANEL_TITLE,
        "close": CLOSE,
        "filterButton": FILTER_BUTTON,
        "viewButton": VIEW_BUTTON,
        "sheet": SHEET,
        "early": EARLY,
        "earlyAnswer": EARLY_ANSWER,
        "peerBlock": PEER_BLOCK,
    })
}
