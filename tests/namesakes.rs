//! People of one name are told apart wherever they are named.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use address::Page;
use program::{
    InstitutionId, Participation, Person, PersonId, Position, Program, Text, index::Facet,
};
use proptest::prelude::*;

/// A person of the name "Wei Zhang", the id `namesake-1`, …, with these institutions and this title.
fn wei(number: usize, places: &[&str], title: Option<&str>) -> Person {
    let position = |place: &&str| Position {
        post: None,
        institution: Some(InstitutionId((*place).to_owned())),
        locators: Vec::new(),
    };
    Person {
        id: PersonId(format!("namesake-{number}")),
        name: Text::Plain("Wei Zhang".to_owned()),
        title: title.map(|it| Text::Plain(it.to_owned())),
        positions: places.iter().map(position).collect(),
        from: None,
        represents: None,
        former: Vec::new(),
        locators: Vec::new(),
    }
}

/// The shipped program with these people, all of them speakers of its first session.
fn program(people: impl IntoIterator<Item = Person>) -> Program {
    let mut program = common::program();
    for person in people {
        program.sessions[0].people.push(Participation {
            person: person.id.clone(),
            roles: vec![program.roles[0].id.clone()],
        });
        program.people.push(person);
    }
    program
}

/// The names of the added people in a language, in the order in which they were added.
fn names(program: &Program, language: &str) -> Vec<String> {
    let localized = prerender::localized(program, language).unwrap();
    let own = (program.people.iter()).filter(|it| it.id.as_str().starts_with("namesake-"));
    own.map(|it| {
        let person = localized.people.iter().find(|one| one.id == it.id).unwrap();
        person.name.get(language, &program.language).0.to_owned()
    })
    .collect()
}

#[test]
fn by_institution_else_title_else_number() {
    let (ihcams, bgi) = ("ihcams", "bgi-tianjin");
    for (people, expected) in [
        (vec![wei(1, &[], None)], vec!["Wei Zhang"]),
        (
            vec![wei(1, &[ihcams], None), wei(2, &[bgi], None)],
            vec!["Wei Zhang (IHCAMS)", "Wei Zhang (BGI Tianjin)"],
        ),
        (
            vec![wei(1, &[ihcams], None), wei(2, &[], Some("Dr."))],
            vec!["Wei Zhang (IHCAMS)", "Wei Zhang (Dr.)"],
        ),
        (
            vec![
                wei(1, &[ihcams], Some("Prof.")),
                wei(2, &[ihcams], Some("Dr.")),
            ],
            vec!["Wei Zhang (Prof.)", "Wei Zhang (Dr.)"],
        ),
        // What only one of them has.
        (
            vec![
                wei(1, &[ihcams, bgi], Some("Dr.")),
                wei(2, &[ihcams], Some("Dr.")),
            ],
            vec!["Wei Zhang (BGI Tianjin)", "Wei Zhang (2)"],
        ),
        (
            vec![wei(1, &[], None), wei(2, &[bgi], None), wei(3, &[], None)],
            vec!["Wei Zhang (1)", "Wei Zhang (BGI Tianjin)", "Wei Zhang (3)"],
        ),
        (
            vec![wei(1, &[], Some("Dr.")), wei(2, &[], Some("dr."))],
            vec!["Wei Zhang (1)", "Wei Zhang (2)"],
        ),
    ] {
        assert_eq!(names(&program(people), "en"), expected);
    }
}

#[test]
fn names_are_compared_as_they_are_shown() {
    let named = |number, name: Text| Person {
        name,
        ..wei(number, &[], None)
    };
    let in_two = |english: &str, chinese: &str| {
        let texts = [("en", english), ("zh-Hans", chinese)];
        let texts = texts.map(|(tag, text)| (tag.to_owned(), text.to_owned()));
        Text::Translated(texts.to_vec())
    };
    let program = program([
        named(1, in_two("Wei Zhang", "张伟")),
        named(2, in_two("WEI ZHANG", "张薇")),
        named(3, Text::Plain("张薇".to_owned())),
        // Someone who is already called like that.
        named(4, Text::Plain("Wei Zhang (2)".to_owned())),
    ]);
    assert_eq!(
        names(&program, "en"),
        ["Wei Zhang (1)", "WEI ZHANG (3)", "张薇", "Wei Zhang (2)"]
    );
    assert_eq!(
        names(&program, "zh-Hans"),
        ["张伟", "张薇 (1)", "张薇 (2)", "Wei Zhang (2)"]
    );
}

#[test]
fn wherever_they_are_named() {
    let people = [wei(1, &["ihcams"], None), wei(2, &["bgi-tianjin"], None)];
    let site = common::site(common::localized(program(people)), "/");
    let session = &site.index.sessions()[0];
    let pages = [
        Page::Timeline,
        Page::Day(session.date),
        Page::Session(session.id.to_string()),
        Page::Records(Facet::Person),
        Page::Record(Facet::Person, "namesake-1".to_owned()),
        Page::Record(Facet::Topic, "hsct".to_owned()),
        Page::Figures,
    ];
    let pages = pages.map(|page| prerender::page(site, &common::template(site), &page));
    let files = prerender::exports(site).unwrap();
    let files = files
        .into_iter()
        .map(|(_, file)| icalendar::parser::unfold(&file));
    let mut named = 0;
    for text in pages.into_iter().chain(files) {
        for (at, name) in text.match_indices("Wei Zhang") {
            let rest = &text[at + name.len()..];
            named += 1;
            assert!(
                rest.starts_with(" (IHCAMS)") || rest.starts_with(" (BGI Tianjin)"),
                "{rest:.200}"
            );
        }
    }
    assert!(named > 20, "{named}");
    let facet = site.index.facet(Facet::Person).iter();
    assert_eq!(
        facet
            .filter(|it| it.name.starts_with("Wei Zhang ("))
            .count(),
        2
    );
    let found = site.index.search("wei bgi");
    assert!(found.contains(site.index.session(session.id.as_str()).unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_are_named_alike_and_doing_it_again_changes_nothing(
        people in prop::collection::vec(("(Wei|WEI|wei)( \\([12]\\))?", 0_usize..4, 0_usize..3), 1..12)
    ) {
        let places: [&[&str]; 4] = [&[], &["ihcams"], &["bgi-tianjin"], &["ihcams", "bgi-tianjin"]];
        let titles = [None, Some("Dr."), Some("1")];
        let people = people.into_iter().enumerate().map(|(number, (name, place, title))| Person {
            name: Text::Plain(name),
            ..wei(number, places[place], titles[title])
        });
        let once = common::localized(program(people));
        let mut all = std::collections::BTreeSet::new();
        for person in &once.people {
            let name = person.name.get("en", "en").0.to_lowercase();
            prop_assert!(all.insert(name.clone()), "two are named {name}");
        }
        prop_assert_eq!(common::localized(once.clone()), once);
    }
}
