//! iCalendar, RFC 5545 and RFC 7986.
//!
//! Own code: the writers on crates.io bring a date library with them (chrono 378 kB of wasm), and the format is lines of
//! text. Tests read it with a parser that others wrote, and with a calendar program.

use super::{Offset, ascii_words, lines, programme_id, wording};
use crate::{
    model::{Clock, Date, Session},
    site::Site,
    text,
    timeline::elsewhere,
    url::Place,
};

/// Octets of a line before it is folded (RFC 5545, 3.1).
const LINE: usize = 75;

/// What a calendar holds.
pub struct Calendar<'a> {
    /// Its name.
    pub name: &'a str,
    /// The address of the page that shows the same.
    pub url: Option<String>,
    /// The address under which it can be subscribed to.
    pub source: Option<String>,
    /// The numbers of its sessions.
    pub sessions: &'a [usize],
}

/// Writes a calendar.
///
/// Sessions with clock times stand in UTC; sessions without are entries of the whole day whose text names the part of
/// the day. Everything comes from the programme, its last change too, so that one programme gives one file.
pub fn calendar(site: Site, calendar: &Calendar, offset: Offset) -> String {
    let index = site.index;
    let program = index.program();
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//workshop-timeline//workshop-timeline//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.text("NAME", calendar.name);
    // RFC 7986 is young: this is what older programs read.
    lines.text("X-WR-CALNAME", calendar.name);
    lines.text("DESCRIPTION", index.text(&program.workshop.title));
    lines.add("LAST-MODIFIED", &midnight(program.updated));
    if let Some(url) = &calendar.url {
        lines.add("URL", url);
    }
    if let Some(source) = &calendar.source {
        lines.add("SOURCE;VALUE=URI", source);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    }
    for session in (calendar.sessions.iter()).filter_map(|&it| index.sessions().get(it)) {
        event(site, session, offset, &mut lines);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

fn event(site: Site, session: &Session, offset: Offset, lines: &mut Lines) {
    let index = site.index;
    let updated = index.program().updated;
    let page = site.absolute(&Place::Session(session.id.to_string()));
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(site, session));
    // Without a METHOD this is when the entry was last revised (3.8.7.2).
    lines.add("DTSTAMP", &midnight(updated));
    lines.add("LAST-MODIFIED", &midnight(updated));
    lines.add("SEQUENCE", &sequence(updated).to_string());
    if let Some(clock) = session.clock {
        times(session.date, clock, offset, lines);
    } else {
        lines.add("DTSTART;VALUE=DATE", &compact(session.date));
        lines.add("DTEND;VALUE=DATE", &compact(session.date.plus_days(1)));
        // A lecture in the morning does not take the day.
        lines.add("TRANSP", "TRANSPARENT");
    }
    lines.text("SUMMARY", index.text(&session.title));
    let mut details = wording::details(index, session);
    details.extend(page.clone());
    lines.text("DESCRIPTION", &details.join("\n"));
    let location = wording::location(index, session);
    if !location.is_empty() {
        lines.text("LOCATION", &location);
    }
    let categories =
        std::iter::once(text::kind(session.kind)).chain(wording::topics(index, session));
    let categories: Vec<String> = categories.map(escape).collect();
    lines.add("CATEGORIES", &categories.join(","));
    if let Some(page) = &page {
        lines.add("URL", page);
    }
    lines.add("END", "VEVENT");
}

fn times(date: Date, clock: Clock, offset: Offset, lines: &mut Lines) {
    let ahead = offset(date, clock.start);
    lines.add("DTSTART", &utc(date, clock.start, ahead));
    lines.add("DTEND", &utc(date, clock.end, ahead));
}

/// The session's own name among all calendars, whatever host it comes from (RFC 7986, 5.3).
fn uid(site: Site, session: &Session) -> String {
    format!(
        "{}.{}@workshop-timeline",
        session.id,
        programme_id(site.index)
    )
}

/// Grows with every change of the programme file: its days since 2000.
fn sequence(updated: Date) -> u32 {
    Date::new(2000, 1, 1).map_or(0, |start| updated.days_since(start))
}

/// `20250821`.
fn compact(date: Date) -> String {
    ascii_words(&date.to_string(), ' ').replace(' ', "")
}

fn midnight(date: Date) -> String {
    format!("{}T000000Z", compact(date))
}

/// A time of the programme's clock, `ahead` minutes before UTC, as UTC.
fn utc(date: Date, minute: u16, ahead: i32) -> String {
    let (minute, days) = elsewhere(minute, -ahead);
    let date = date.shifted(days);
    format!("{}T{:02}{:02}00Z", compact(date), minute / 60, minute % 60)
}

/// TEXT of RFC 5545, 3.3.11, without the control characters that it forbids.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in lines(text).chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            control if control.is_ascii_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Content lines, folded.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn text(&mut self, name: &str, value: &str) {
        self.add(name, &escape(value));
    }

    /// Adds a line whose value is escaped already. No character is cut in two.
    fn add(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if octets + character.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(character);
            octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
