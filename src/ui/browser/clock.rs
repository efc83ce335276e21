//! What time it is, here and where the programme is. Only the browser knows time zones.

use js_sys::{Date as JsDate, Intl, Reflect};
use leptos::prelude::{Update, WithUntracked, set_interval};
use std::time::Duration;
use wasm_bindgen::JsValue;

use crate::{
    ui::{Zones, state::State},
    web::{apart, wall},
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

fn own_zone() -> String {
    let options = Intl::DateTimeFormat::default().resolved_options();
    let zone = Reflect::get(&options, &"timeZone".into()).ok();
    zone.and_then(|it| it.as_string()).unwrap_or_default()
}
