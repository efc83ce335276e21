//! The sessions on the screen as files.

use leptos::prelude::*;

use super::{
    modal::{ActionButton, Fold},
    on_screen::OnScreen,
};
use crate::{
    components::links::button_link,
    contexts::use_site,
    erased::erase,
    platform::{clock, files},
};
use address::CALENDAR;
use exports::{Calendar, Notes, site::Site};
use languages::Locale;

/// A calendar, a table, and, if the page has one, its calendar to subscribe to; nothing without sessions.
#[component]
pub fn SaveFiles(
    /// What is on the screen.
    on_screen: OnScreen,
    /// Where to say whether a file was saved.
    said: RwSignal<Option<String>>,
    /// The reader's own notes, if the files are only for the reader.
    #[prop(optional)]
    notes: Vec<(String, String)>,
) -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    (!on_screen.sessions.is_empty()).then(|| {
        let count = locale.files_of(on_screen.sessions.len());
        let subscribe = on_screen.calendar_page().map(|page| {
            let address = site.address(page) + CALENDAR;
            let webcal = (address.split_once("://"))
                .map_or_else(|| address.clone(), |(_, rest)| format!("webcal://{rest}"));
            button_link(webcal, locale.subscribe())
        });
        let (table, written) = (on_screen.clone(), notes.clone());
        let save_calendar = move || {
            let saved = files::save_text(
                "sessions.ics",
                "text/calendar",
                &calendar(site, &on_screen, &notes),
            );
            say_saved(said, locale, saved);
        };
        let save_table = move || {
            let table = exports::table(site, &table.sessions, &table.outcomes(), &written);
            say_saved(
                said,
                locale,
                files::save_text("sessions.csv", "text/csv", &table),
            );
        };
        let content = erase(view! {
            <p>{count}</p>
            <p class="ways-on">
                <ActionButton class="ics" name=locale.save_calendar() action=save_calendar/>
                <ActionButton class="csv" name=locale.save_table() action=save_table/>
                {subscribe}
            </p>
        });
        view! { <Fold heading=locale.save() content/> }
    })
}

fn calendar(site: Site, on_screen: &OnScreen, notes: &Notes) -> String {
    let calendar = Calendar {
        name: &on_screen.title,
        url: Some(on_screen.link()),
        source: None,
        sessions: &on_screen.sessions,
        outcomes: &on_screen.outcomes(),
        notes,
    };
    let zone = site.index.program().workshop.time_zone.as_deref();
    exports::calendar(site, &calendar, &clock::utc_offset(zone))
}

/// Says whether the browser offered a file.
pub fn say_saved(said: RwSignal<Option<String>>, locale: Locale, saved: bool) {
    let words = if saved {
        locale.saved()
    } else {
        locale.not_saved()
    };
    said.set(Some(words.to_owned()));
}
