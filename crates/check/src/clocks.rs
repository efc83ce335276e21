//! Clock times, and the zone that they are in.

use serde::Deserialize;
use serde_json::Value;

use super::{
    calendar::records,
    finding::{Fault, did_you_mean, nearest},
};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use program::{Clock, Date};

pub(super) fn faults(document: &Value, faults: &mut Vec<Fault>) {
    #[derive(Deserialize)]
    struct Timed {
        date: Date,
        clock: Clock,
        #[serde(default)]
        when_note: Value,
    }
    let timed = records::<Timed>(document, "/sessions").read;
    for (index, Timed { clock, .. }) in &timed {
        if clock.end <= clock.start {
            let message = format!("must be after the start, {}", clock.start);
            faults.push(Fault::new(format!("/sessions/{index}/clock/end"), message));
        }
    }
    let name = document.pointer("/workshop/time_zone");
    let Some(name) = name.filter(|name| !name.is_null()) else {
        // Once is enough: there is one zone for the workshop.
        if let Some((index, _)) = timed.first() {
            let pointer = format!("/sessions/{index}/clock");
            let fault = Fault::new(pointer, "a clock time needs a time zone");
            faults.push(fault.hint(Some("set workshop.time_zone".to_owned())));
        }
        return;
    };
    let Some(zone) = name.as_str().and_then(|name| zone(name, faults)) else {
        return;
    };
    for (
        index,
        Timed {
            date,
            clock,
            when_note,
        },
    ) in &timed
    {
        for (field, minute) in [("start", clock.start), ("end", clock.end)] {
            let Some((message, hint)) = oddity(&zone, *date, minute, when_note) else {
                continue;
            };
            let fault = Fault::new(format!("/sessions/{index}/clock/{field}"), message);
            faults.push(fault.hint(Some(hint.to_owned())));
        }
    }
}

/// The zone of this name, from the rules that come with this build.
fn zone(name: &str, faults: &mut Vec<Fault>) -> Option<TimeZone> {
    let zones = TimeZoneDatabase::bundled();
    // These rules ignore case; other software that reads the exports may not.
    let known: Vec<String> = zones.available().map(|it| it.to_string()).collect();
    if known.iter().any(|it| it == name) {
        return zones.get(name).ok();
    }
    let same = known.iter().find(|it| it.eq_ignore_ascii_case(name));
    let near = same.map(String::as_str);
    let near = near.or_else(|| nearest(name, known.iter().map(String::as_str)));
    let near = near.map(did_you_mean);
    let fault = Fault::new("/workshop/time_zone", format!("no time zone '{name}'"));
    faults.push(fault.hint(near));
    None
}

/// What is odd about a time when the clocks change, and what to do about it.
fn oddity(
    zone: &TimeZone,
    date: Date,
    minute: u16,
    when_note: &Value,
) -> Option<(String, &'static str)> {
    let midnight: jiff::civil::Date = date.to_string().parse().ok()?;
    let wall = midnight.at(0, 0, 0, 0);
    let wall = wall.checked_add(jiff::Span::new().minutes(minute)).ok()?;
    let time = wall.strftime("%Y-%m-%d %H:%M");
    match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Gap { .. } => Some((
            format!("{time} doesn’t exist, because the clocks skip it"),
            "use a time before or after the change",
        )),
        AmbiguousOffset::Fold { .. } if when_note.is_null() => Some((
            format!("the clocks show {time} twice, and the site uses the first"),
            "say so in when_note, or use another time",
        )),
        _ => None,
    }
}
