//! The sessions of a record in a picture of the whole program.

use leptos::prelude::*;

use crate::erased::{Erased, erase};
use exports::site::Site;
use layout::Strip;
use program::index::SessionNumber;
use selection::records;

/// The width of a day and the side of a mark, in the picture's units.
const DAY: usize = 20;
const MARK: usize = 9;
/// From one mark to the next above it, and the height of the dates below them.
const STEP: usize = 12;
const DATES: usize = 16;

/// A mark for each session, the record's own in color, and a line for each day without a record. Screen readers say the
/// dates.
pub fn program_strip(site: Site, sessions: &[SessionNumber]) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let days = &index.program().days;
    let Strip {
        own,
        others,
        empty,
        height,
    } = layout::strip(index, sessions);
    let (width, bottom) = (days.len() * DAY, height * STEP);
    // In right-to-left languages the first day is at the right.
    let left = |day: usize| {
        let day = if locale.is_rtl() {
            days.len() - 1 - day
        } else {
            day
        };
        day * DAY
    };
    let marks = |marks: &[(usize, usize)]| -> String {
        let marks = marks.iter().map(|&(day, place)| {
            let (x, y) = (left(day) + (DAY - MARK) / 2, bottom - place * STEP - MARK);
            format!("M{x} {y}h{MARK}v{MARK}h-{MARK}z")
        });
        marks.collect()
    };
    let lines: String = (empty.iter())
        .map(|&day| format!("M{} {}h{MARK}", left(day) + (DAY - MARK) / 2, bottom - 1))
        .collect();
    let dates: Vec<Erased> = (days.iter().enumerate())
        .map(|(day, it)| {
            let (x, y) = (left(day) + DAY / 2, bottom + DATES - 4);
            erase(view! {
                <text x=x.to_string() y=y.to_string()>
                    {locale.day_of_month(it.date)}
                </text>
            })
        })
        .collect();
    let said: Vec<String> = (records::dates(index, sessions).iter())
        .map(|date| locale.date_short(*date))
        .collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    erase(view! {
        <svg
            class="program-strip"
            viewBox=format!("0 0 {width} {}", bottom + DATES)
            role="img"
            aria-label=locale.list(&said)
        >
            <path class="others" d=marks(&others)></path>
            <path class="own" d=marks(&own)></path>
            <path class="no-record" d=lines></path>
            {dates}
        </svg>
    })
}
