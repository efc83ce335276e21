//! The files for download: calendars, tables, schedules, a feed.

use jiff::{
    civil,
    tz::{Offset, TimeZone, TimeZoneDatabase},
};

use super::{Site, file, formats, pages};
use address::{CALENDAR, Filter, Page};
use exports::{Calendar, wall_offset};
use program::{Date, Outcome, index::SessionNumber};
use selection::{records, select};

/// Every export of a language, with its path below the language's base. Exports for other software are written once,
/// for all languages.
///
/// # Errors
/// An unknown time zone.
pub fn exports(site: Site) -> Result<Vec<(String, String)>, String> {
    let index = site.index;
    let zone = match &index.program().workshop.time_zone {
        // The rules that come with this build, not those of the machine: the same program gives the same files anywhere.
        Some(name) => (TimeZoneDatabase::bundled().get(name))
            .map_err(|error| format!("time_zone '{name}': {error}"))?,
        None => TimeZone::UTC,
    };
    let offset = |date: Date, minute: u16| {
        wall_offset(|date, minute| ahead(&zone, date, minute), date, minute)
    };
    let failed = |error: std::io::Error| error.to_string();
    let all: Vec<SessionNumber> = index.numbers().collect();
    let mut files = vec![
        (
            "sessions.csv".to_owned(),
            exports::table(site, &all, &outcomes(site, &Page::Timeline), &[]),
        ),
        ("feed.xml".to_owned(), formats::feed(site).map_err(failed)?),
    ];
    if site.base.as_str() == site.base.root() {
        let json = formats::schedule_json(site, &offset);
        let xml = formats::schedule_xml(site, &offset).map_err(failed)?;
        files.push(("schedule.json".to_owned(), json));
        files.push(("schedule.xml".to_owned(), xml));
    }
    files.extend(super::figures::tables(site));
    for page in pages(index) {
        let Some((name, sessions)) = content(site, &page) else {
            continue;
        };
        let path = file(&page).replace("index.html", CALENDAR);
        let calendar = Calendar {
            name: &name,
            url: site.absolute(&page),
            source: site.absolute(&page).map(|page| page + CALENDAR),
            sessions: &sessions,
            outcomes: &outcomes(site, &page),
            notes: &[],
        };
        files.push((path, exports::calendar(site, &calendar, &offset)));
    }
    Ok(files)
}

/// The outcomes that belong to a page.
fn outcomes(site: Site, page: &Page) -> Vec<&'static Outcome> {
    select::outcomes(site.index, page, &Filter::default())
}

/// Whether the page has a calendar.
pub(super) fn has_calendar(site: Site, page: &Page) -> bool {
    content(site, page).is_some()
}

/// The name and the sessions of a page's calendar. `None` for pages without one: a calendar has at least one entry
/// (RFC 5545, 3.4).
fn content(site: Site, page: &Page) -> Option<(String, Vec<SessionNumber>)> {
    let index = site.index;
    let workshop = index.text(&index.program().workshop.short_title);
    let (name, sessions): (String, Vec<SessionNumber>) = match page {
        Page::Timeline => (String::new(), index.numbers().collect()),
        Page::Day(date) => (
            site.locale.date_long(*date),
            index.sessions_on(*date).collect(),
        ),
        Page::Session(slug) => {
            let number = index.session(slug)?;
            let title = index.text(&index.at(number).title);
            (title.to_owned(), vec![number])
        }
        Page::Record(facet, slug) => {
            let name = records::name(index, *facet, slug)?;
            (name.to_owned(), records::sessions(index, *facet, slug))
        }
        Page::Records(_) | Page::About | Page::Figures | Page::Accessibility | Page::Unknown(_) => {
            return None;
        }
    };
    let name = if name.is_empty() {
        workshop.to_owned()
    } else {
        format!("{name} · {workshop}")
    };
    let dated = outcomes(site, page).iter().any(|it| it.date.is_some());
    (!sessions.is_empty() || dated).then_some((name, sessions))
}

/// How many minutes a zone's clock is ahead of UTC at a moment in UTC.
fn ahead(zone: &TimeZone, date: Date, minute: u16) -> i32 {
    let field = |number: u8| i8::try_from(number).unwrap_or(1);
    let year = i16::try_from(date.year()).unwrap_or(1);
    let start = civil::date(year, field(date.month()), field(date.day())).at(0, 0, 0, 0);
    let moment = start.saturating_add(jiff::Span::new().minutes(minute));
    let moment = Offset::UTC.to_timestamp(moment);
    // The first and last hours of the calendar have no timestamp; nothing changes there.
    moment.map_or(0, |it| zone.to_offset(it).seconds() / 60)
}
