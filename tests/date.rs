//! Our civil dates, checked against jiff's calendar.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use program::Date;
use proptest::prelude::*;

proptest! {
    #[test]
    fn agrees_with_jiff(year in 1..=9999_i16, month in 1..=12_i8, day in 1..=31_i8, more in 0..800_u32) {
        let ours = Date::new(year.cast_unsigned(), month.cast_unsigned(), day.cast_unsigned());
        let theirs = jiff::civil::Date::new(year, month, day);
        prop_assert_eq!(ours.is_some(), theirs.is_ok());
        if let (Some(ours), Ok(theirs)) = (ours, theirs) {
            prop_assert_eq!(ours.to_string(), theirs.to_string());
            prop_assert_eq!(ours.to_string().parse(), Ok(ours));
            prop_assert_eq!(format!("{:?}", ours.weekday()), format!("{:?}", theirs.weekday()));
            // The calendar ends with the year 9999, in both.
            let days = jiff::Span::new().days(i64::from(more));
            let later = theirs.checked_add(days).unwrap_or(jiff::civil::Date::MAX);
            prop_assert_eq!(ours.plus_days(more).to_string(), later.to_string());
            let between = theirs.duration_until(later).as_hours() / 24;
            prop_assert_eq!(i64::from(ours.plus_days(more).days_since(ours)), between);
        }
    }

    #[test]
    fn hostile_text_is_no_date(text in any::<String>()) {
        let parsed: Result<Date, _> = text.parse();
        prop_assert!(parsed.is_err() || parsed.unwrap().to_string() == text);
    }
}

#[test]
fn the_calendar_ends_with_the_year_9999() {
    let near: Date = "9998-01-01".parse().unwrap();
    let last: Date = "9999-12-31".parse().unwrap();
    assert_eq!(near.plus_days(729), last);
    assert_eq!(near.plus_days(730), last);
    assert_eq!(last.plus_days(1), last);
}

#[test]
fn near_misses_are_no_dates() {
    for text in [
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "0000-01-01",
        "2025-8-21",
        "2025-08-21 ",
        "２025-08-2",
        "+025-08-21",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
    assert!("2024-02-29".parse::<Date>().is_ok());
}
