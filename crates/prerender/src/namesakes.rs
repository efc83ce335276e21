//! People of one name.

use std::collections::{HashMap, HashSet};

use program::{Institution, InstitutionId, Person, Program, Text};

/// Adds to each name that several people have what tells them apart: an institution, else a title, else a number in the
/// order of the program, in parentheses. Every text is in one language, and is compared as readers see it. Afterward no
/// two names are equal, so doing it again changes nothing.
pub(super) fn tell_apart(program: &mut Program) {
    let own = program.language.clone();
    let shown = |text: &Text| text.get("", &own).0.to_lowercase();
    let people = &program.people;
    let names: Vec<String> = people.iter().map(|it| shown(&it.name)).collect();
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    // How many people of a name there are, also at an institution, and with a title.
    let mut all: HashMap<&str, usize> = HashMap::new();
    let mut at_place: HashMap<(&str, &InstitutionId), usize> = HashMap::new();
    let mut titled: HashMap<(&str, String), usize> = HashMap::new();
    for (person, name) in people.iter().zip(&names) {
        *all.entry(name).or_default() += 1;
        for place in places(person).collect::<HashSet<_>>() {
            *at_place.entry((name, place)).or_default() += 1;
        }
        if let Some(title) = &person.title {
            *titled.entry((name, shown(title))).or_default() += 1;
        }
    }
    let mut counted: HashMap<&str, usize> = HashMap::new();
    let mut marks = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let name = names[at].as_str();
        if all[name] == 1 {
            continue;
        }
        let place = places(person).find(|id| at_place[&(name, *id)] == 1);
        let place = place.and_then(|id| program.institutions.iter().find(|it| it.id == *id));
        let place = place.map(|it| label(it, &own).to_owned());
        let title = person.title.as_ref();
        let title = title.filter(|it| titled[&(name, shown(it))] == 1);
        let title = title.map(|it| it.get("", &own).0.to_owned());
        let number = counted.entry(name).or_default();
        *number += 1;
        let numbers = (*number..).map(|it| it.to_string());
        // Someone else may already be named like that.
        let mut marked = (place.into_iter().chain(title).chain(numbers))
            .map(|mark| format!(" ({mark})"))
            .filter(|mark| taken.insert(name.to_owned() + &mark.to_lowercase()));
        marks.extend(marked.next().map(|mark| (at, mark)));
    }
    for (at, mark) in marks {
        match &mut program.people[at].name {
            Text::Plain(name) => name.push_str(&mark),
            Text::Translated(names) => names.iter_mut().for_each(|(_, it)| it.push_str(&mark)),
        }
    }
}

/// Where a person works.
fn places(person: &Person) -> impl Iterator<Item = &InstitutionId> {
    let positions = person.positions.iter();
    positions.filter_map(|it| it.institution.as_ref())
}

fn label<'a>(institution: &'a Institution, own: &'a str) -> &'a str {
    let short = institution.abbreviation.as_deref();
    short.unwrap_or_else(|| institution.name.get("", own).0)
}
