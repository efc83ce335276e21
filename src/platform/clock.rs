//! What time it is, here and elsewhere. Only the browser knows time zones.

use std::time::Duration;

use js_sys::{Date as JsDate, Intl, Object, Reflect};
use leptos::prelude::set_interval;
use wasm_bindgen::JsValue;

use super::frames::after_paint;
use crate::contexts::{Clock, Zones};
use program::{Date, index::Index};

/// A reading of a clock: date, and minutes since midnight.
type Reading = (Date, u16);

/// Reads the clocks, then again every half minute. If today may be a day of the program, it starts right away, because
/// the timeline opens there; else after the next frame, which does not wait for it.
pub fn start(clock: Clock, index: &'static Index) {
    let start = move || {
        clock.set(read(index));
        set_interval(move || clock.set(read(index)), Duration::from_secs(30));
    };
    if may_be_running(index) {
        start();
    } else {
        after_paint(start);
    }
}

/// Whether it is a day of the program somewhere on Earth, or a day before or after.
fn may_be_running(index: &Index) -> bool {
    let days = &index.program().days;
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return false;
    };
    let (from, to) = (moment(first.date, -1440.0), moment(last.date, 2.0 * 1440.0));
    (from.get_time()..to.get_time()).contains(&JsDate::now())
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

/// How many minutes the clock of a zone is ahead of UTC on a date, at a minute of it; 0 without a zone.
pub fn utc_offset(zone: Option<&str>, date: Date, minute: u16) -> i32 {
    let Some((there, utc)) =
        zone.and_then(|zone| Wall::new(Some(zone)).zip(Wall::new(Some("UTC"))))
    else {
        return 0;
    };
    let ahead = |off: i32| {
        let moment = moment(date, f64::from(minute) - f64::from(off));
        there.ahead_of(&utc, &moment)
    };
    // At first the reading is taken as UTC; the offset at that moment is right, except within hours of a clock change.
    ahead(ahead(0))
}

fn read(index: &Index) -> Option<Zones> {
    let zone = index.program().workshop.time_zone.as_deref();
    let (here, there) = Wall::new(None).zip(Wall::new(zone))?;
    let now = there.read(&JsDate::new_0())?;
    let days = index.program().days.iter();
    let offset_minutes = days.map(|day| here.ahead_of(&there, &moment(day.date, 720.0)));
    Some(Zones {
        reader: own_zone(),
        offset_minutes: offset_minutes.collect(),
        now,
    })
}

/// The moment of a minute of a date, in UTC.
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

/// The clock of a zone, or the reader's own. Browsers take milliseconds to make one.
struct Wall(Intl::DateTimeFormat);

impl Wall {
    /// `None` if the browser does not know the zone.
    fn new(zone: Option<&str>) -> Option<Self> {
        let options = Object::new();
        let set = |name: &str, value: &str| {
            // A plain object accepts any property.
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
        // The constructor throws for an unknown zone: then nothing is said about it.
        let constructor = Reflect::get(&js_sys::global(), &"Intl".into())
            .and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()))
            .ok()?;
        let arguments = js_sys::Array::of2(&"sv-SE".into(), &options);
        let format = Reflect::construct(&constructor.into(), &arguments).ok()?;
        Some(Self(format.into()))
    }

    /// Date and minute of a moment.
    fn read(&self, moment: &JsDate) -> Option<Reading> {
        let text = self.0.format().call1(&JsValue::UNDEFINED, moment).ok()?;
        let text = text.as_string()?;
        // "2026-03-09 14:05", as Sweden writes it.
        let (date, time) = text.split_once(' ')?;
        let (hour, minute) = time.split_once(':')?;
        Some((
            date.parse().ok()?,
            hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?,
        ))
    }

    /// How many minutes it is ahead of another at a moment: less than a day.
    fn ahead_of(&self, other: &Self, moment: &JsDate) -> i32 {
        let readings = self.read(moment).zip(other.read(moment));
        readings.map_or(0, |(own, other)| {
            let days = i32::from(own.0 > other.0) - i32::from(own.0 < other.0);
            days * 1440 + i32::from(own.1) - i32::from(other.1)
        })
    }
}
