//! Dates, and the order of sessions.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use serde::{
    Deserialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::Value;

use super::{clocks, finding::Fault};
use program::{Clock, DAY_BEGINS, Date, Timestamp, day_of};

/// Only the fields of a record that are checked here: its other fields may be broken.
#[derive(Deserialize)]
struct Span {
    first: Date,
    last: Date,
    #[serde(default)]
    day_begins: Value,
}

impl Span {
    /// The day that a session belongs to.
    fn day_of(&self, date: Date, clock: &Value) -> Date {
        let minute = |it: &Value| it.as_u64().and_then(|it| u16::try_from(it).ok());
        let begins = minute(&self.day_begins).unwrap_or(DAY_BEGINS);
        let start = minute(&clock["start"]);
        start.map_or(date, |start| day_of(self.first, begins, date, start))
    }

    /// A session ends when the workshop is over.
    fn is_over(&self, pointer: String, last: Date) -> Fault {
        let message = format!(
            "{last} is after the last date of the workshop, {}",
            self.last
        );
        Fault::new(pointer, message)
    }
}

#[derive(Deserialize)]
struct Day {
    date: Date,
    #[serde(default)]
    locators: Vec<IgnoredAny>,
}

#[derive(Deserialize)]
struct Slot {
    date: Date,
    order: u16,
    #[serde(default)]
    clock: Value,
}

#[derive(Deserialize)]
struct Dated {
    date: Date,
    #[serde(default)]
    clock: Value,
}

/// The readable records of a list, by index.
pub(super) struct Records<T> {
    pub(super) read: Vec<(usize, T)>,
    /// Whether all could be read; if not, nothing can be said about what is missing.
    all: bool,
}

pub(super) fn faults(document: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    let days: Records<Day> = records(document, "/days");
    let sessions: Records<Slot> = records(document, "/sessions");
    if let Some(span) = span(document, &mut faults) {
        outside(document, &span, &mut faults);
        missing_days(&span, &days, &mut faults);
        sessions_without_day(&span, &days, &sessions, &mut faults);
        last_dates(document, &span, &mut faults);
        last_clocks(document, &span, &mut faults);
        if document.get("source").is_some_and(|it| !it.is_null()) {
            days_and_sessions(&span, &days, &sessions, &mut faults);
        }
    }
    order_of_days(&days, &mut faults);
    order_of_sessions(&sessions, &mut faults);
    gaps(&sessions, &mut faults);
    clocks::faults(document, &mut faults);
    changes(document, &mut faults);
    faults
}

pub(super) fn records<T: DeserializeOwned>(document: &Value, list: &str) -> Records<T> {
    let items = document.pointer(list).and_then(Value::as_array);
    let items = items.map_or(&[][..], Vec::as_slice);
    let read: Vec<(usize, T)> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| Some((index, T::deserialize(item).ok()?)))
        .collect();
    let all = read.len() == items.len();
    Records { read, all }
}

fn span(document: &Value, faults: &mut Vec<Fault>) -> Option<Span> {
    let span = Span::deserialize(document.get("workshop")?).ok()?;
    if span.first <= span.last {
        return Some(span);
    }
    let message = format!("{} is before the first date, {}", span.last, span.first);
    faults.push(Fault::new("/workshop/last", message));
    None
}

fn outside(document: &Value, span: &Span, faults: &mut Vec<Fault>) {
    let Span { first, last, .. } = span;
    for list in ["/workshop/outcomes", "/days", "/sessions"] {
        for (index, Dated { date, clock }) in records(document, list).read {
            if !(*first..=*last).contains(&span.day_of(date, &clock)) {
                let hint = format!("must be between {first} and {last}");
                let fault = Fault::new(
                    format!("{list}/{index}/date"),
                    format!("{date} is outside the workshop dates"),
                );
                faults.push(fault.hint(Some(hint)));
            }
        }
    }
}

fn missing_days(span: &Span, days: &Records<Day>, faults: &mut Vec<Fault>) {
    if !days.all {
        return;
    }
    let known: BTreeSet<Date> = days.read.iter().map(|(_, day)| day.date).collect();
    let mut gaps = Vec::new();
    let mut gap = |from: Date, to: Date| match from.cmp(&to) {
        Ordering::Less => gaps.push(format!("{from} to {to}")),
        Ordering::Equal => gaps.push(from.to_string()),
        Ordering::Greater => {}
    };
    let mut next = span.first;
    for &date in known.range(span.first..=span.last) {
        if next < date {
            gap(next, date.shifted(-1));
        }
        next = date.plus_days(1);
    }
    if !known.contains(&span.last) {
        gap(next, span.last);
    }
    if !gaps.is_empty() {
        faults.push(Fault::new(
            "/days",
            format!("no entry for {}", gaps.join(", ")),
        ));
    }
}

fn sessions_without_day(
    span: &Span,
    days: &Records<Day>,
    sessions: &Records<Slot>,
    faults: &mut Vec<Fault>,
) {
    if !days.all {
        return;
    }
    let known: BTreeSet<Date> = days.read.iter().map(|(_, day)| day.date).collect();
    for (index, Slot { date, clock, .. }) in &sessions.read {
        let date = span.day_of(*date, clock);
        if (span.first..=span.last).contains(&date) && !known.contains(&date) {
            let pointer = format!("/sessions/{index}/date");
            faults.push(Fault::new(pointer, format!("days has no entry for {date}")));
        }
    }
}

fn order_of_days(days: &Records<Day>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    let mut previous = None;
    for (index, Day { date, .. }) in &days.read {
        let pointer = format!("/days/{index}/date");
        if let Some(first) = seen.get(date) {
            faults.push(Fault::new(
                pointer,
                format!("{date} is already listed at days[{first}]"),
            ));
        } else if let Some(previous) = previous.filter(|previous| *previous > date) {
            faults.push(Fault::new(
                pointer,
                format!("{date} is listed after {previous}"),
            ));
        }
        seen.entry(date).or_insert(index);
        previous = Some(date);
    }
}

/// Locators mean that the source mentions the day; a day without any is shown as a day without a record.
fn days_and_sessions(
    span: &Span,
    days: &Records<Day>,
    sessions: &Records<Slot>,
    faults: &mut Vec<Fault>,
) {
    let busy = sessions.read.iter();
    let busy: BTreeSet<Date> = busy
        .map(|(_, slot)| span.day_of(slot.date, &slot.clock))
        .collect();
    for (index, Day { date, locators }) in &days.read {
        let message = match (locators.is_empty(), busy.contains(date)) {
            (true, true) => "has sessions but no locator",
            (false, false) if sessions.all => "has a locator but no session",
            _ => continue,
        };
        faults.push(Fault::new(format!("/days/{index}"), message));
    }
}

fn order_of_sessions(sessions: &Records<Slot>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    let mut previous: Option<&Slot> = None;
    for (index, slot) in &sessions.read {
        let Slot { date, order, .. } = slot;
        let at = |field| format!("/sessions/{index}/{field}");
        if let Some(first) = seen.get(&(date, order)) {
            let message = format!("{order} on {date} is already used at sessions[{first}].order");
            faults.push(Fault::new(at("order"), message));
        } else if let Some(previous) = previous {
            if previous.date > *date {
                let message = format!("{date} is listed after {}", previous.date);
                faults.push(Fault::new(at("date"), message));
            } else if previous.date == *date && previous.order > *order {
                let message = format!("{order} on {date} is listed after {}", previous.order);
                faults.push(Fault::new(at("order"), message));
            }
        }
        seen.entry((date, order)).or_insert(index);
        previous = Some(slot);
    }
}

/// The orders of a day count from 1 without gaps; only the first gap of each day is reported.
fn gaps(sessions: &Records<Slot>, faults: &mut Vec<Fault>) {
    if !sessions.all {
        return;
    }
    let mut days: BTreeMap<Date, BTreeMap<u16, usize>> = BTreeMap::new();
    for (index, slot) in &sessions.read {
        days.entry(slot.date)
            .or_default()
            .entry(slot.order)
            .or_insert(*index);
    }
    for (date, orders) in days {
        if let Some((expected, (order, index))) = (1..)
            .zip(orders)
            .find(|(expected, (order, _))| expected != order)
        {
            let pointer = format!("/sessions/{index}/order");
            faults.push(Fault::new(
                pointer,
                format!("{order} leaves a gap on {date}; expected {expected}"),
            ));
        }
    }
}

/// No session or day may be newer than the file.
fn changes(document: &Value, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Changed {
        updated: Timestamp,
    }
    let Ok(Changed { updated: file }) = Changed::deserialize(document) else {
        return;
    };
    for list in ["/days", "/sessions"] {
        for (index, Changed { updated }) in records::<Changed>(document, list).read {
            if updated > file {
                let message = format!("{updated} is later than the file’s own 'updated', {file}");
                let fault = Fault::new(format!("{list}/{index}/updated"), message);
                faults.push(fault.hint(Some("update that too".to_owned())));
            }
        }
    }
}

/// A session over several days ends on one of the workshop's, after its first.
fn last_dates(document: &Value, span: &Span, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Long {
        date: Date,
        last: Date,
        #[serde(default)]
        clock: Value,
    }
    for (index, Long { date, last, clock }) in records::<Long>(document, "/sessions").read {
        let pointer = format!("/sessions/{index}/last");
        if !clock.is_null() {
            let fault = Fault::new(pointer, "a session with a clock can’t have it");
            let hint =
                "remove it, and count clock.end in minutes from midnight on the session’s date";
            faults.push(fault.hint(Some(hint.to_owned())));
        } else if last <= date {
            faults.push(Fault::new(
                pointer,
                format!("must be after the session’s date, {date}"),
            ));
        } else if last > span.last {
            faults.push(span.is_over(pointer, last));
        }
    }
}

/// A session with exact times over several days ends on one of the workshop's, or in the night after its last.
fn last_clocks(document: &Value, span: &Span, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Timed {
        date: Date,
        clock: Clock,
    }
    for (index, Timed { date, clock }) in records::<Timed>(document, "/sessions").read {
        let last = clock.last_date(date);
        if last > date && last > span.last {
            faults.push(span.is_over(format!("/sessions/{index}/clock/end"), last));
        }
    }
}
