//! People of one name.

use std::collections::HashSet;

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
    let mut marks = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let same = people.iter().zip(&names);
        let namesakes: Vec<&Person> = (same.filter(|(_, name)| **name == names[at]))
            .map(|(it, _)| it)
            .collect();
        let others: Vec<&Person> = (namesakes.iter().copied())
            .filter(|it| it.id != person.id)
            .collect();
        if others.is_empty() {
            continue;
        }
        let is_shared = |id: &InstitutionId| others.iter().any(|it| places(it).any(|it| it == id));
        let place = places(person).find(|id| !is_shared(id));
        let place = program.institutions.iter().find(|it| Some(&it.id) == place);
        let place = place.map(|it| label(it, &own).to_owned());
        let title = person.title.as_ref();
        let alike = |it: &Person| it.title.as_ref().map(shown) == title.map(shown);
        let title = title.filter(|_| !others.iter().any(|it| alike(it)));
        let title = title.map(|it| it.get("", &own).0.to_owned());
        let number = namesakes.iter().position(|it| it.id == person.id);
        let numbers = (number.unwrap_or_default() + 1..).map(|it| it.to_string());
        // Someone else may already be named like that.
        let mut marked = (place.into_iter().chain(title).chain(numbers))
            .map(|mark| format!(" ({mark})"))
            .filter(|mark| taken.insert(names[at].clone() + &mark.to_lowercase()));
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
