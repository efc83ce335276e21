//! What time it is, here and where the programme is. Only the browser knows time zones.

use js_sys::{Date as JsDate, Intl, Object, Reflect};
use leptos::prelude::{Update, WithUntracked, set_interval};
use std::time::Duration;
use wasm_bindgen::JsValue;

use crate::{
    model::Date,
    ui::{Zones, state::State},
};

/// Reads the clocks now and every half minute.
pub fn start(state: State) {
    let zone = state.index.program().workshop.time_zone.clone();
    read(state, zone.as_deref());
    set_interval(
        move || read(state, zone.as_deref()),
        Duration::from_secs(30),
    );
}

fn read(state: State, zone: Option<&str>) {
    let now = wall(zone, &JsDate::new_0());
    let days = &state.index.program().days;
    let ahead = days.iter().map(|day| {
        let date = day.date;
        let noon = JsDate::utc(f64::from(date.year()), f64::from(date.month()) - 1.0);
        let noon = noon + (f64::from(date.day()) - 0.5) * 86_400_000.0;
        let noon = JsDate::new(&JsValue::from_f64(noon));
        let (here, there) = (wall(None, &noon), wall(zone, &noon));
        let apart = |a: (Date, u16), b: (Date, u16)| {
            let days = i32::from(a.0 > b.0) - i32::from(a.0 < b.0);
            days * 1440 + i32::from(a.1) - i32::from(b.1)
        };
        here.zip(there)
            .map_or(0, |(here, there)| apart(here, there))
    });
    let zones = now.map(|now| Zones {
        reader: own_zone(),
        ahead: ahead.collect(),
        now,
    });
    if state.screen.with_untracked(|screen| screen.zones != zones) {
        state.screen.update(|screen| screen.zones = zones);
    }
}

/// Date and minute of a moment on the clocks of a zone, or of the reader's own.
fn wall(zone: Option<&str>, moment: &JsDate) -> Option<(Date, u16)> {
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

fn own_zone() -> String {
    let options = Intl::DateTimeFormat::default().resolved_options();
    let zone = Reflect::get(&options, &"timeZone".into()).ok();
    zone.and_then(|it| it.as_string()).unwrap_or_default()
}
