//! Dates, the order of sessions, and clock times.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{
    Deserialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::Value;

use super::finding::Fault;
use program::{Clock, Date, Timestamp};

/// Only the fields of a record that are checked here: its other fields may be broken.
#[derive(Deserialize)]
struct Span {
    first: Date,
    last: Date,
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
}

#[derive(Deserialize)]
struct Dated {
    date: Date,
}

/// The readable records of a list, by index.
struct Records<T> {
    read: Vec<(usize, T)>,
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
    }
    order_of_days(&days, &mut faults);
    if document.get("source").is_some_and(|it| !it.is_null()) {
        days_and_sessions(&days, &sessions, &mut faults);
    }
    order_of_sessions(&sessions, &mut faults);
    gaps(&sessions, &mut faults);
    clocks(document, &mut faults);
    changes(document, &mut faults);
    faults
}

fn records<T: DeserializeOwned>(document: &Value, list: &str) -> Records<T> {
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
    let Span { first, last } = span;
    for list in ["/workshop/outcomes", "/days", "/sessions"] {
        for (index, Dated { date }) in records(document, list).read {
            if !(*first..=*last).contains(&date) {
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
    let mut gap = |from: Date, days: u32| match days {
        0 => {}
        1 => gaps.push(from.to_string()),
        days => gaps.push(format!("{from} to {}", from.plus_days(days - 1))),
    };
    let mut next = span.first;
    for date in known.range(span.first..=span.last) {
        gap(next, date.days_since(next));
        next = date.plus_days(1);
    }
    if !known.contains(&span.last) {
        gap(next, span.last.days_since(next) + 1);
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
    for (index, Slot { date, .. }) in &sessions.read {
        if (span.first..=span.last).contains(date) && !known.contains(date) {
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
fn days_and_sessions(days: &Records<Day>, sessions: &Records<Slot>, faults: &mut Vec<Fault>) {
    let busy: BTreeSet<Date> = sessions.read.iter().map(|(_, slot)| slot.date).collect();
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
        let Slot { date, order } = slot;
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

/// No session may be newer than the file.
fn changes(document: &Value, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Changed {
        updated: Timestamp,
    }
    let Ok(Changed { updated: file }) = Changed::deserialize(document) else {
        return;
    };
    for (index, Changed { updated }) in records::<Changed>(document, "/sessions").read {
        if updated > file {
            let pointer = format!("/sessions/{index}/updated");
            let fault = Fault::new(
                pointer,
                format!("{updated} is later than the file’s own 'updated', {file}"),
            );
            faults.push(fault.hint(Some("update that too".to_owned())));
        }
    }
}

fn clocks(document: &Value, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Timed {
        clock: Clock,
    }
    let timed = records::<Timed>(document, "/sessions").read;
    for (index, Timed { clock }) in &timed {
        if clock.end <= clock.start {
            let message = format!("must be after the start, {}", clock.start);
            faults.push(Fault::new(format!("/sessions/{index}/clock/end"), message));
        }
    }
    // Once is enough: there is one zone for the workshop.
    let zone = document
        .pointer("/workshop/time_zone")
        .is_some_and(|zone| !zone.is_null());
    if let (false, Some((index, _))) = (zone, timed.first()) {
        let fault = Fault::new(
            format!("/sessions/{index}/clock"),
            "a clock time needs a time zone",
        );
        faults.push(fault.hint(Some("set workshop.time_zone".to_owned())));
    }
}
