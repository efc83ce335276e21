//! What clocks say elsewhere. Only the browser knows time zones.

use js_sys::{Date as JsDate, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use program::Date;

/// How many minutes the first reading, of one moment, is ahead of the second: less than a day.
pub fn apart(a: (Date, u16), b: (Date, u16)) -> i32 {
    let days = i32::from(a.0 > b.0) - i32::from(a.0 < b.0);
    days * 1440 + i32::from(a.1) - i32::from(b.1)
}

/// Date and minute of a moment on the clocks of a zone, or of the reader's own.
pub fn wall(zone: Option<&str>, moment: &JsDate) -> Option<(Date, u16)> {
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
