//! How far along the workshop is.

use leptos::prelude::*;

use super::{links::session_link, words::labeled};
use crate::{
    contexts::{use_clock, use_site},
    erased::{Erased, dynamic, erase, joined},
};
use exports::site::Site;
use layout::Present;
use program::{Date, Part, index::SessionNumber};

/// During the workshop, what is on now and next, by part of the day if no clock time is stated; before it, when it
/// begins; after it, that it has ended. Nothing until the browser has read the clock.
#[component]
pub fn PresentLine() -> impl IntoView {
    let (site, clock) = (use_site(), use_clock());
    let present = Memo::new(move |_| {
        let (date, minute) = clock.zones()?.now;
        Some((date, layout::present(site.index, date, minute)))
    });
    let line = dynamic(move || {
        erase(
            present
                .get()
                .map(|(date, present)| line(site, date, present)),
        )
    });
    view! { <span class="present">{line}</span> }
}

fn line(site: Site, today: Date, present: Present) -> Erased {
    let locale = site.locale;
    let workshop = &site.index.program().workshop;
    match present {
        Present::Before(days) => {
            erase(locale.begins_in(days as usize, &locale.date_full(workshop.first)))
        }
        Present::After => erase(locale.ended_on(&locale.date_full(workshop.last))),
        Present::During { now, next } => {
            let now = (!now.is_empty()).then(|| {
                let label = when(site, locale.now(), None, &now);
                view! { <span>{told(site, &label, &now)}</span> }
            });
            let next = next.map(|(date, sessions)| {
                let day = (date != today).then(|| site.locale.date_brief(date));
                let label = when(site, locale.next_up(), day, &sessions);
                view! { <span>{told(site, &label, &sessions)}</span> }
            });
            erase((now, " ", next))
        }
    }
}

/// "Next · Tue 19 Aug · morning", with the clock time if it is stated.
fn when(site: Site, word: &str, day: Option<String>, sessions: &[SessionNumber]) -> String {
    let locale = site.locale;
    let first = sessions.first().map(|&it| site.index.at(it));
    let time = first.and_then(|it| match (it.clock, it.part_of_day()) {
        (Some(clock), _) => Some(locale.clock(clock)),
        (None, Part::NotStated) => None,
        (None, part) => Some(locale.part(part).to_owned()),
    });
    let parts = [Some(word.to_owned()), day, time].into_iter().flatten();
    parts.collect::<Vec<_>>().join(" · ")
}

fn told(site: Site, label: &str, sessions: &[SessionNumber]) -> Erased {
    let links = sessions.iter().map(|&it| session_link(site, it));
    labeled(
        site.locale,
        label,
        joined(links.collect(), site.locale.semicolon()),
    )
}
