//! What time it is, here and elsewhere. Only the browser knows time zones.

use std::time::Duration;

use js_sys::{Date as JsDate, Intl, Object, Reflect};
use leptos::prelude::set_interval;
use wasm_bindgen::JsValue;

use crate::contexts::{Clock, Zones};
use program::{Date, index::Index};

/// A reading of a clock: date, and minutes since midnight.
type Reading = (Date, u16);

/// Reads the clocks now and every half minute.
pub fn start(clock: Clock, index: &'static Index) {
    clock.set(read(index));
    set_interval(move || clock.set(read(index)), Duration::from_secs(30));
}

/// Today on the reader's clock, as `2025-08-21`.
pub fn today() -> String {
    let now = JsDate::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// How many minutes the clock of a zone is ahead of UTC at a date and a minute of it; 0 without a zone.
pub fn utc_offset(zone: Option<&str>, date: Date, minute: u16) -> i32 {
    let Some(zone) = zone else {
        return 0;
    };
    let ahead = |off: i32| {
        let moment = moment(date, f64::from(minute) - f64::from(off));
        let (there, utc) = (wall(Some(zone), &moment), wall(Some("UTC"), &moment));
        there.zip(utc).map_or(0, |(there, utc)| apart(there, utc))
    };
    // The clock's reading stands for UTC at first; what it is then ahead is right but for the hours around a change.
    ahead(ahead(0))
}

fn read(index: &Index) -> Option<Zones> {
    let zone = index.program().workshop.time_zone.as_deref();
    let now = wall(zone, &JsDate::new_0())?;
    let days = index.program().days.iter();
    let offset_minutes = days.map(|day| {
        let noon = moment(day.date, 720.0);
        let (here, there) = (wall(None, &noon), wall(zone, &noon));
        here.zip(there)
            .map_or(0, |(here, there)| apart(here, there))
    });
    Some(Zones {
        reader: own_zone(),
        offset_minutes: offset_minutes.collect(),
        now,
    })
}

/// The moment of a date's minute in UTC.
fn moment(date: Date, minute: f64) -> JsDate {
    let month = JsDate::utc(f64::from(date.year()), f64::from(date.month()) - 1.0);
    let minutes = f64::from(u16::from(date.day()) - 1) * 1440.0 + minute;
    JsDate::new(&JsValue::from_f64(month + minutes * 60_000.0))
}

fn own_zone() -> String {
    let options = Intl::DateTimeFormat::default().resolved_options();
    let zone = Reflect::get(&options, &"timeZone".into()).ok();
    zone.and_then(|it| it.as_string()).unwrap_or_default()
}

/// How many minutes the first reading, of one moment, is ahead of the second: less than a day.
fn apart(a: Reading, b: Reading) -> i32 {
    let days = i32::from(a.0 > b.0) - i32::from(a.0 < b.0);
    days * 1440 + i32::from(a.1) - i32::from(b.1)
}

/// Date and minute of a moment on the clocks of a zone, or of the reader's own.
fn wall(zone: Option<&str>, moment: &JsDate) -> Option<Reading> {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    for name in ["month", "day", "hour", "minute"] {
        set(name, "2-digit");
    }
    set("year", "numeric");
    set("hourCycle", "h23");
    if let Some(zone) = zone {
        set("timeZone", zone);
    }
    // An unknown zone is an error of the constructor: then nothing is said of it.
    let format = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()))
        .and_then(|constructor| {
            let arguments = js_sys::Array::of2(&"sv-SE".into(), &options);
            Reflect::construct(&constructor.into(), &arguments)
        })
        .ok()?;
    let format: Intl::DateTimeFormat = format.into();
    let text = format
        .format()
        .call1(&JsValue::UNDEFINED, moment)
        .ok()?
        .as_string()?;
    // "2026-03-09 14:05", as Sweden writes it.
    let (date, time) = text.split_once(' ')?;
    let (hour, minute) = time.split_once(':')?;
    Some((
        date.parse().ok()?,
        hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?,
    ))
}
