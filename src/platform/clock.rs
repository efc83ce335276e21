//! What time it is, here and elsewhere. Only the browser knows time zones.

use std::time::Duration;

use js_sys::{Date as JsDate, Intl, Object, Reflect};
use leptos::prelude::set_interval;
use wasm_bindgen::JsValue;

use super::frames::after_paint;
use crate::contexts::{Clock, Zones};
use program::{DAY_MINUTES, Date, index::Index};

/// A reading of a clock: date, and minutes since midnight.
type Reading = (Date, u16);

/// Reads the clocks, then again every half minute. If today may be a day of the program, it starts right away, because
/// the timeline opens there; else after the next frame, which does not wait for it.
pub fn start(clock: Clock, index: &'static Index) {
    let start = move || {
        let tick = move || clock.set(read(index, clock.zones_now()));
        tick();
        // It ticks for as long as the page lives.
        let _ = set_interval(tick, Duration::from_secs(30));
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
    let (from, to) = (
        moment(first.date.shifted(-1), 0.0),
        moment(last.date.plus_days(2), 0.0),
    );
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

/// How many minutes the clock of a zone is ahead of UTC at each time on it; 0 without a zone.
pub fn utc_offset(zone: Option<&str>) -> impl Fn(Date, u16) -> i32 {
    let walls = zone.and_then(|zone| Wall::new(Some(zone)).zip(Wall::new(Some("UTC"))));
    move |date, minute| (walls.as_ref()).map_or(0, |(there, utc)| there.offset(utc, date, minute))
}

/// Reads both clocks. How they differ at each session was read before, unless the reader has traveled since.
fn read(index: &Index, before: Option<Zones>) -> Option<Zones> {
    let workshop = &index.program().workshop;
    let there = Wall::new(workshop.time_zone.as_deref())?;
    let (date, minute) = there.read(&JsDate::new_0())?;
    let day = workshop.day_of(date, minute);
    let night = if day < date { DAY_MINUTES } else { 0 };
    let reader = own_zone();
    let ahead = match before.filter(|it| it.reader == reader) {
        Some(before) => before.ahead,
        None => sessions_ahead(index, &Wall::new(None)?, &there)?,
    };
    Some(Zones {
        reader,
        ahead,
        now: (day, minute + night),
    })
}

/// For each session, how many minutes one clock is ahead of the workshop's when it starts and when it ends.
fn sessions_ahead(index: &Index, here: &Wall, there: &Wall) -> Option<Vec<(i32, i32)>> {
    let utc = Wall::new(Some("UTC"))?;
    // A day on which neither clock changes, nor the day before or after, needs one reading for all its sessions.
    let mut days: Vec<(Date, Option<i32>)> = Vec::new();
    let mut ahead = |date: Date, minute: u16| {
        let (date, minute) = (
            date.plus_days(u32::from(minute / DAY_MINUTES)),
            minute % DAY_MINUTES,
        );
        let known = days.iter().find(|it| it.0 == date).map(|it| it.1);
        let steady = known.unwrap_or_else(|| {
            let around = [
                moment(date.shifted(-1), 0.0),
                moment(date.plus_days(2), 0.0),
            ];
            let [one, other] = around.each_ref().map(|it| {
                let [here, there] = [here, there].map(|wall| wall.ahead_of(&utc, it));
                (here, there)
            });
            let steady = (one == other).then_some(one.0 - one.1);
            days.push((date, steady));
            steady
        });
        steady.unwrap_or_else(|| {
            let offset = there.offset(&utc, date, minute);
            here.ahead_of(there, &moment(date, f64::from(minute) - f64::from(offset)))
        })
    };
    let sessions = index.sessions().iter();
    let sessions = sessions.map(|it| match it.clock {
        Some(clock) => (ahead(it.date, clock.start), ahead(it.date, clock.end)),
        None => (0, 0),
    });
    Some(sessions.collect())
}

/// The moment of a minute of a date, in UTC.
fn moment(date: Date, minute: f64) -> JsDate {
    let month = JsDate::utc(f64::from(date.year()), f64::from(date.month()) - 1.0);
    let minutes = f64::from(u16::from(date.day()) - 1) * f64::from(DAY_MINUTES) + minute;
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

    /// How many minutes it is ahead of another at a moment: up to 26 hours, so that their dates may be two days apart.
    fn ahead_of(&self, other: &Self, moment: &JsDate) -> i32 {
        let readings = self.read(moment).zip(other.read(moment));
        readings.map_or(0, |(own, other)| {
            let days = i32::try_from(own.0.distance(other.0)).unwrap_or_default();
            let days = if own.0 < other.0 { -days } else { days };
            days * i32::from(DAY_MINUTES) + i32::from(own.1) - i32::from(other.1)
        })
    }

    /// How many minutes it is ahead of UTC at a time on it.
    fn offset(&self, utc: &Self, date: Date, minute: u16) -> i32 {
        let ahead_at = |date, minute: u16| self.ahead_of(utc, &moment(date, minute.into()));
        exports::wall_offset(ahead_at, date, minute)
    }
}
