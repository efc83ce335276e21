//! What belongs to a person, an institution, a topic, or a country in the shipped program.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use address::RECORDS;
use program::{
    CountryRelation, InstitutionRelation,
    index::{Facet, SessionNumber},
};
use selection::records;

fn ids<'a>(people: &[&'a program::Person]) -> Vec<&'a str> {
    people.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn every_record_is_listed_once_and_has_a_name() {
    let index = common::index();
    let program = index.program();
    let counts = [
        program.people.len(),
        program.institutions.len(),
        program.topics.len(),
        program.countries.len(),
    ];
    for ((facet, ..), count) in RECORDS.into_iter().zip(counts) {
        let all = records::all(&index, facet);
        assert_eq!(all.len(), count);
        for slug in all {
            assert!(index.has(facet, slug));
            let name = records::name(&index, facet, slug).unwrap();
            assert!(!name.is_empty() && name != slug, "{slug}");
        }
    }
    assert!(records::all(&index, Facet::Kind).is_empty());
    assert_eq!(records::name(&index, Facet::Person, "nobody"), None);
}

#[test]
fn people_and_institutions_come_by_name() {
    let index = common::index();
    for facet in [Facet::Person, Facet::Institution, Facet::Country] {
        let names: Vec<&str> = (records::all(&index, facet).iter())
            .filter_map(|slug| records::name(&index, facet, slug))
            .collect();
        assert!(
            names.is_sorted_by_key(|name| name.to_lowercase()),
            "{names:?}"
        );
    }
}

#[test]
fn participants_speakers_and_agreements_of_a_country_are_three_things() {
    let index = common::index();
    for country in ["th", "by", "vn", "bd", "id", "eg"] {
        assert!(records::sent_participants(&index, country), "{country}");
    }
    assert!(!records::sent_participants(&index, "us"));
    assert_eq!(ids(&records::speakers_from(&index, "us")), ["vijay-bhoj"]);
    assert!(records::speakers_from(&index, "th").is_empty());
    assert_eq!(ids(&records::people_from(&index, "id")), ["dina-garniasih"]);
    assert_eq!(records::outcomes_with(&index, "th").len(), 1);
    assert!(records::outcomes_with(&index, "us").is_empty());
}

#[test]
fn sessions_come_with_why_they_belong() {
    let index = common::index();
    let visited = index.session("bgi-tianjin-visit").unwrap();
    let relation = |session: SessionNumber, slug| records::relation(index.at(session), slug);
    assert_eq!(
        relation(visited, "bgi-tianjin"),
        Some(InstitutionRelation::Visited)
    );
    assert_eq!(relation(visited, "ihcams"), None);
    for facet in [Facet::Person, Facet::Topic, Facet::Institution] {
        for slug in records::all(&index, facet) {
            let sessions = records::sessions(&index, facet, slug);
            assert!(sessions.is_sorted());
            let dates = records::dates(&index, &sessions);
            assert!(dates.is_sorted_by(|a, b| a < b), "{slug}: {dates:?}");
            assert_eq!(dates.is_empty(), sessions.is_empty());
        }
    }
    for session in records::sessions_with(&index, "us", CountryRelation::SpeakerInstitution) {
        let relations = records::relations(&index, session, "us");
        let relations: Vec<CountryRelation> = relations.iter().map(|it| it.relation).collect();
        assert!(relations.contains(&CountryRelation::SpeakerInstitution));
    }
}

#[test]
fn a_part_has_the_country_of_its_whole() {
    let index = common::index();
    for institution in &index.program().institutions {
        let Some(whole) = &institution.part_of else {
            continue;
        };
        let parts = records::parts(&index, whole.as_str());
        assert!(parts.contains(&institution));
        if institution.country.is_none() {
            let whole = records::institution(&index, whole.as_str()).unwrap();
            let (country, of) = records::country_of(&index, institution).unwrap();
            assert_eq!(Some((country, of)), records::country_of(&index, whole));
            assert_ne!(
                of.id, institution.id,
                "the institution whose country is known is named"
            );
        }
    }
    let staff = records::staff(&index, "university-of-pennsylvania");
    assert_eq!(ids(&staff), ["vijay-bhoj"]);
}
