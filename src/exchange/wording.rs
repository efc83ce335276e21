//! What an entry says of a session, whatever the format.

use crate::{
    index::Index,
    model::{InstitutionRelation, Person, Session},
    text,
};

/// Where it took place, where that is stated.
pub(super) fn location(index: &Index, session: &Session) -> String {
    let names: Vec<&str> = (session.institutions.iter())
        .filter(|link| link.relation != InstitutionRelation::Subject)
        .filter_map(|link| index.institution(&link.institution))
        .map(|it| index.text(&it.name))
        .collect();
    text::list(&names)
}

/// The part of the day, and that no clock time is stated, where none is.
pub(super) fn when(session: &Session) -> String {
    match session.clock {
        None => text::without_clock(session.part),
        Some(_) => String::new(),
    }
}

/// Who did what, a line each.
pub(super) fn people(index: &Index, session: &Session) -> Vec<String> {
    (session.people.iter())
        .filter_map(|one| Some((one, index.person(&one.person)?)))
        .map(|(one, person)| {
            let roles: Vec<&str> = one.roles.iter().map(|role| text::role(*role)).collect();
            let at: Vec<&str> = (person.positions.iter())
                .filter_map(|it| index.institution(it.institution.as_ref()?))
                .map(|it| index.text(&it.name))
                .collect();
            let at = if at.is_empty() {
                text::affiliation_not_stated().to_owned()
            } else {
                text::list(&at)
            };
            format!(
                "{}: {} ({at})",
                text::list(&roles),
                full_name(index, person)
            )
        })
        .collect()
}

/// A person's name behind the title.
pub(super) fn full_name(index: &Index, person: &Person) -> String {
    let title = person.title.as_ref().map(|title| index.text(title));
    let name: Vec<&str> = title
        .into_iter()
        .chain([index.text(&person.name)])
        .collect();
    name.join(" ")
}

/// All that is known of a session beside its title and its time, a line each.
pub(super) fn details(index: &Index, session: &Session) -> Vec<String> {
    let mut lines = vec![when(session)];
    lines.extend((session.when_note.as_ref()).map(|note| index.text(note).to_owned()));
    if session.online {
        lines.push(text::online().to_owned());
    }
    if session.title_source == crate::model::TitleSource::Described {
        lines.push(text::title_described().to_owned());
    }
    lines.push(index.text(&session.summary).to_owned());
    lines.extend(people(index, session));
    lines.push(format!(
        "{}: {}",
        text::source(),
        text::locator(&session.locator.section, session.locator.paragraph)
    ));
    lines.retain(|line| !line.is_empty());
    lines
}

/// The names of its topics.
pub(super) fn topics<'a>(index: &'a Index, session: &'a Session) -> impl Iterator<Item = &'a str> {
    (session.topics.iter())
        .filter_map(|id| index.topic(id))
        .map(|topic| index.text(&topic.name))
}
