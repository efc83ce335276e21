//! iCalendar, RFC 5545 and RFC 7986.
//!
//! Written by hand: the writers on crates.io bring in a date library (chrono, 378 kB of wasm), and the format is lines
//! of text. Tests read it with a third-party parser, and with a calendar application.

use super::{Notes, Offset, ascii_words, lines, wording};
use crate::site::Site;
use address::Page;
use layout::elsewhere;
use program::{Clock, Date, Outcome, Timestamp, index::SessionNumber};

/// The most octets in a line before it is folded (RFC 5545, 3.1).
const LINE: usize = 75;

/// What a calendar holds.
pub struct Calendar<'a> {
    /// Its name.
    pub name: &'a str,
    /// The address of the page that shows the same.
    pub url: Option<String>,
    /// The address to subscribe to.
    pub source: Option<String>,
    /// The numbers of its sessions.
    pub sessions: &'a [SessionNumber],
    /// Outcomes; those without a date are left out.
    pub outcomes: &'a [&'a Outcome],
    /// The reader's own notes; none in published files.
    pub notes: &'a Notes,
}

/// Writes a calendar.
///
/// Sessions with clock times are in UTC; sessions without are all-day entries whose text names the part of the day.
/// Everything comes from the program, including the time of its last change, so that one program gives one file.
pub fn calendar(site: Site, calendar: &Calendar, offset: Offset) -> String {
    let index = site.index;
    let program = index.program();
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//workshop-timeline//workshop-timeline//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.text("NAME", calendar.name);
    // RFC 7986 is recent: older applications read this.
    lines.text("X-WR-CALNAME", calendar.name);
    lines.text("DESCRIPTION", index.text(&program.workshop.title));
    lines.add("LAST-MODIFIED", &moment(program.updated));
    if let Some(url) = &calendar.url {
        lines.add("URL", url);
    }
    if let Some(source) = &calendar.source {
        lines.add("SOURCE;VALUE=URI", source);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    }
    for &number in calendar.sessions {
        event(site, number, calendar.notes, offset, &mut lines);
    }
    for (outcome, date) in calendar
        .outcomes
        .iter()
        .filter_map(|it| Some((it, it.date?)))
    {
        outcome_event(site, outcome, date, &mut lines);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

fn event(site: Site, number: SessionNumber, notes: &Notes, offset: Offset, lines: &mut Lines) {
    let index = site.index;
    let session = index.at(number);
    let updated = session.updated.unwrap_or(index.program().updated);
    let page = site.absolute(&Page::Session(session.id.to_string()));
    begin(site, session.id.as_str(), updated, lines);
    if let Some(clock) = session.clock {
        times(session.date, clock, offset, lines);
    } else {
        whole_days(session.date, session.last_date(), lines);
    }
    lines.text("SUMMARY", index.text(&session.title));
    let mut details = wording::details(site, number);
    details.extend(
        super::note(notes, session).map(|note| site.locale.colon(site.locale.note(), note)),
    );
    details.extend(page.clone());
    lines.text("DESCRIPTION", &details.join("\n"));
    let location = wording::location(site, session);
    if !location.is_empty() {
        lines.text("LOCATION", &location);
    }
    let categories =
        std::iter::once(index.kind_name(&session.kind)).chain(wording::topics(index, session));
    let categories: Vec<String> = categories.map(escape).collect();
    lines.add("CATEGORIES", &categories.join(","));
    if let Some(page) = &page {
        lines.add("URL", page);
    }
    lines.add("END", "VEVENT");
}

/// An outcome on its day.
fn outcome_event(site: Site, outcome: &Outcome, date: Date, lines: &mut Lines) {
    let index = site.index;
    let page = site.absolute(&Page::Day(date));
    let name = format!("outcome.{}", outcome.id);
    begin(site, &name, index.program().updated, lines);
    whole_days(date, date, lines);
    lines.text("SUMMARY", index.text(&outcome.title));
    let mut details = wording::outcome_details(site, outcome);
    details.extend(page.clone());
    lines.text("DESCRIPTION", &details.join("\n"));
    lines.text("CATEGORIES", site.locale.outcome());
    if let Some(page) = &page {
        lines.add("URL", page);
    }
    lines.add("END", "VEVENT");
}

/// Begins an entry: its revision, and its globally unique name, the same on every host (RFC 7986, 5.3) and made of
/// nothing that a correction may change.
fn begin(site: Site, name: &str, updated: Timestamp, lines: &mut Lines) {
    let workshop = &site.index.program().workshop.id;
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &format!("{name}.{workshop}@workshop-timeline"));
    // Without a METHOD this is when the entry was last revised (3.8.7.2).
    lines.add("DTSTAMP", &moment(updated));
    lines.add("LAST-MODIFIED", &moment(updated));
    lines.add("SEQUENCE", &sequence(updated).to_string());
}

/// The time of an entry for which only the days are known. It leaves them free: a morning lecture does not take up all of
/// its day.
fn whole_days(first: Date, last: Date, lines: &mut Lines) {
    lines.add("DTSTART;VALUE=DATE", &compact(first));
    lines.add("DTEND;VALUE=DATE", &compact(last.plus_days(1)));
    lines.add("TRANSP", "TRANSPARENT");
}

fn times(date: Date, clock: Clock, offset: Offset, lines: &mut Lines) {
    // Each with its own: the clocks may change in between.
    for (name, minute) in [("DTSTART", clock.start), ("DTEND", clock.end)] {
        lines.add(name, &utc(date, minute, offset(date, minute)));
    }
}

/// Grows with every change, even a second one on the same day: seconds since 2000, which fit the integers of RFC 5545
/// (3.3.8) until the year 2068.
fn sequence(updated: Timestamp) -> i32 {
    i32::try_from(updated.seconds_since_2000()).unwrap_or(i32::MAX)
}

/// `20250821`.
fn compact(date: Date) -> String {
    ascii_words(&date.to_string(), ' ').replace(' ', "")
}

/// `20250821T093000Z`.
fn moment(moment: Timestamp) -> String {
    moment.to_string().replace(['-', ':'], "")
}

/// A time on the program's clock, which is `ahead` minutes ahead of UTC, as UTC.
fn utc(date: Date, minute: u16, ahead: i32) -> String {
    let (minute, days) = elsewhere(minute, -ahead);
    let date = date.shifted(days);
    format!("{}T{:02}{:02}00Z", compact(date), minute / 60, minute % 60)
}

/// A TEXT value (RFC 5545, 3.3.11), without the control characters that it forbids.
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

    /// Adds a line whose value is already escaped. Folding never splits a character.
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
