//! The program in one language, for the pages of that language and for the browser.

use std::collections::BTreeSet;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};

use super::namesakes::tell_apart;
use languages::built_in;
use program::{Program, Text, index::Facet};
use search::Names;

/// The program with each text in one language: the given one, or else the program's own. Usual kinds and roles have
/// their names in the language; people of one name are told apart; people, institutions, and countries are in the
/// language's order (CLDR collation).
///
/// # Errors
/// An unknown language.
pub fn localized(program: &Program, language: &str) -> Result<Program, String> {
    let mut program = program.clone();
    let own = program.language.clone();
    name_usual(&mut program, language)?;
    for text in program.texts_mut() {
        let (words, tag) = text.get(language, &own);
        let (words, tag) = (words.to_owned(), tag.to_owned());
        *text = if tag == own {
            Text::Plain(words)
        } else {
            Text::Translated(vec![(tag, words)])
        };
    }
    tell_apart(&mut program);
    let collator = collator(language)?;
    let order = |a: &Text, b: &Text| collator.compare(a.get("", &own).0, b.get("", &own).0);
    program.people.sort_by(|a, b| order(&a.name, &b.name));
    program.institutions.sort_by(|a, b| order(&a.name, &b.name));
    program.countries.sort_by(|a, b| order(&a.name, &b.name));
    Ok(program)
}

/// Gives usual kinds and roles that have no name their names in the language.
fn name_usual(program: &mut Program, language: &str) -> Result<(), String> {
    let usual = built_in(language)?;
    let named = |name: Option<&String>| {
        Some(Text::Translated(vec![(
            language.to_owned(),
            name?.to_owned(),
        )]))
    };
    for kind in program.kinds.iter_mut().filter(|it| it.name.is_none()) {
        kind.name = named(usual.kinds.get(kind.id.as_str()));
    }
    for role in program.roles.iter_mut().filter(|it| it.name.is_none()) {
        role.name = named(usual.roles.get(role.id.as_str()));
    }
    Ok(())
}

fn collator(language: &str) -> Result<CollatorBorrowed<'static>, String> {
    let wrong = |why: &dyn std::fmt::Display| format!("collation of '{language}': {why}");
    let locale: icu_locale_core::Locale = language.parse().map_err(|error| wrong(&error))?;
    Collator::try_new(locale.into(), CollatorOptions::default()).map_err(|error| wrong(&error))
}

/// The texts in narrow places (cards and names of rows), each with its language.
pub fn narrow_texts(program: &Program) -> impl Iterator<Item = (&str, &str)> {
    let own = program.language.as_str();
    let titles = program.sessions.iter().map(|it| &it.title);
    let topics = (program.topics.iter()).flat_map(|it| [&it.name, &it.short]);
    let kinds = program.kinds.iter().filter_map(|it| it.name.as_ref());
    let institutions = program.institutions.iter().map(|it| &it.name);
    let countries = program.countries.iter().map(|it| &it.name);
    (titles.chain(topics).chain(kinds))
        .chain(institutions)
        .chain(countries)
        .map(|text| text.get("", own))
}

/// The names of records that have them in several languages, so that a search finds them whatever the language of the
/// page.
pub fn names(program: &Program) -> Names {
    let mut names = Names::new();
    let mut add = |facet: Facet, slug: &str, texts: &[&Text]| {
        let own: BTreeSet<&str> = texts.iter().flat_map(|text| text.all()).collect();
        if own.len() > texts.len() {
            let own = own.into_iter().map(str::to_owned).collect();
            names.push((facet.key().to_owned(), slug.to_owned(), own));
        }
    };
    for it in &program.people {
        add(Facet::Person, it.id.as_str(), &[&it.name]);
    }
    for it in &program.institutions {
        add(Facet::Institution, it.id.as_str(), &[&it.name]);
    }
    for it in &program.topics {
        let texts: Vec<&Text> = [&it.name, &it.short].into_iter().chain(&it.also).collect();
        add(Facet::Topic, it.id.as_str(), &texts);
    }
    for it in &program.countries {
        add(Facet::Country, it.code.as_str(), &[&it.name]);
    }
    names
}
