//! The reader's own program on paper: a record of participation.

use leptos::prelude::*;

use super::{
    intro::intro,
    my_program::own_note,
    words::{labeled, localized, person_name},
};
use crate::{
    contexts::{use_selected, use_site, use_stars},
    erased::{Erased, dynamic, erase, joined},
};
use exports::site::Site;
use languages::Locale;
use program::{
    Session,
    index::{Facet, SessionNumber},
};
use selection::attendance::attendance;

/// What a continuing education board asks for, as far as the program states it, with places to sign. The reader's notes
/// are private, and begin a sheet of their own. Nothing without sessions.
#[component]
pub fn Attendance() -> impl IntoView {
    let (site, selected, stars) = (use_site(), use_selected(), use_stars());
    dynamic(move || {
        let sessions: Vec<SessionNumber> =
            (selected.selection).with(|it| it.sessions.iter().collect());
        let notes: Vec<Erased> = (sessions.iter())
            .filter_map(|&number| {
                let session = site.index.at(number);
                let note = own_note(site, stars.note(session.id.as_str()))?;
                Some(erase(
                    view! { <h3>{localized(site, &session.title)}</h3> {note} },
                ))
            })
            .collect();
        erase((!sessions.is_empty()).then(|| {
            let notes = (!notes.is_empty()).then(|| view! { <div class="own-notes">{notes}</div> });
            view! {
                <div class="attendance">
                    {record(site, &sessions)}
                    {notes}
                </div>
            }
        }))
    })
}

fn record(site: Site, sessions: &[SessionNumber]) -> Erased {
    let (index, locale) = (site.index, site.locale);
    let workshop = &index.program().workshop;
    let credited = sessions.iter().any(|&it| index.at(it).credits.is_some());
    let rows: Vec<Erased> = (sessions.iter())
        .map(|&it| row(site, index.at(it), credited))
        .collect();
    let mut columns = vec![
        locale.column_date(),
        locale.column_title(),
        locale.people_label(),
        locale.when(),
    ];
    columns.extend(credited.then(|| locale.credits()));
    let columns: Vec<Erased> = (columns.into_iter())
        .map(|name| erase(view! { <th>{name}</th> }))
        .collect();
    let time = attendance(index, sessions);
    let mut lines = vec![erase(locale.attendance_time(time.minutes, time.untimed))];
    if time.untimed < sessions.len()
        && let Some(zone) = &workshop.time_zone
    {
        lines.push(erase(locale.zones(zone, None)));
    }
    let credits = workshop.credits.as_ref();
    lines.extend(credits.map(|it| labeled(locale, locale.credits(), localized(site, it))));
    let lines: Vec<Erased> = (lines.into_iter())
        .map(|line| erase(view! { <p>{line}</p> }))
        .collect();
    let blank = |words: &'static str| erase(view! { <p class="blank">{words}</p> });
    erase(view! {
        <h2>{locale.attendance()}</h2>
        {intro(site)}
        {blank(locale.attendance_name())}
        <table>
            <thead>
                <tr>{columns}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {lines}
        {blank(locale.attendance_participant())}
        {blank(locale.attendance_organizer())}
    })
}

fn row(site: Site, session: &'static Session, credited: bool) -> Erased {
    let locale = site.locale;
    let people = session.people.iter();
    let mut people: Vec<Erased> = people
        .filter_map(|it| Some(person_name(site, site.index.person(&it.person)?)))
        .collect();
    let group = session.participants.as_ref();
    people.extend(group.map(|it| localized(site, &it.name)));
    if people.is_empty() {
        people.push(erase(locale.lane_not_stated(Facet::Person)));
    }
    let time = match session.clock {
        Some(clock) => locale.clock(clock),
        None => locale.without_clock(session.part_of_day()),
    };
    let mut cells = vec![
        erase(locale.session_dates(session, Locale::date_full)),
        localized(site, &session.title),
        joined(people, locale.enumeration_comma()),
        erase(time),
    ];
    if credited {
        let stated = (session.credits.as_ref()).map(|it| localized(site, it));
        cells.push(erase(stated));
    }
    let cells: Vec<Erased> = (cells.into_iter())
        .map(|cell| erase(view! { <td>{cell}</td> }))
        .collect();
    erase(view! { <tr>{cells}</tr> })
}
