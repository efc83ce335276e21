//! The names of what the programme's vocabularies have.

#[allow(clippy::wildcard_imports, reason = "the keys are a vocabulary")]
use super::*;
use address::Zoom;
use program::{Basis, CountryRelation, InstitutionKind, InstitutionRelation, Part, index::Facet};

/// Heading of all records of a facet.
pub fn all_records(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => all_topic(),
        Facet::Country => all_country(),
        Facet::Institution => all_institution(),
        Facet::Person => all_person(),
        Facet::Kind | Facet::Part => "",
    }
}

/// Name of a kind of institution.
pub fn institution_kind(kind: InstitutionKind) -> &'static str {
    match kind {
        InstitutionKind::Government => institution_government(),
        InstitutionKind::Institute => institution_institute(),
        InstitutionKind::University => institution_university(),
        InstitutionKind::Clinical => institution_clinical(),
        InstitutionKind::Laboratory => institution_laboratory(),
        InstitutionKind::Company => institution_company(),
        InstitutionKind::Biobank => institution_biobank(),
        InstitutionKind::Memorial => institution_memorial(),
        InstitutionKind::NotStated => not_stated(),
    }
}

/// Name of a zoom.
pub fn zoom(zoom: Zoom) -> &'static str {
    match zoom {
        Zoom::Fortnight => zoom_fortnight(),
        Zoom::Week => zoom_week(),
        Zoom::Day => zoom_day(),
    }
}

/// The row of sessions for which nothing is stated.
pub fn lane_not_stated(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => lane_no_topic(),
        Facet::Country => lane_no_country(),
        Facet::Kind => lane_no_kind(),
        Facet::Institution => lane_no_institution(),
        Facet::Person => lane_no_person(),
        Facet::Part => lane_no_part(),
    }
}

/// Name of a part of the day.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Morning => part_morning(),
        Part::Noon => part_noon(),
        Part::Afternoon => part_afternoon(),
        Part::Evening => part_evening(),
        Part::Later => part_later(),
        Part::NotStated => part_not_stated(),
    }
}

/// What an institution has to do with a session.
pub fn institution_relation(relation: InstitutionRelation) -> &'static str {
    match relation {
        InstitutionRelation::Visited => relation_visited(),
        InstitutionRelation::HeldAt => relation_held_at(),
        InstitutionRelation::Subject => relation_subject(),
    }
}

/// What a country has to do with a session.
pub fn country_relation(relation: CountryRelation) -> &'static str {
    match relation {
        CountryRelation::SpeakerInstitution => country_speaker_institution(),
        CountryRelation::From => country_from(),
        CountryRelation::Presented => country_presented(),
        CountryRelation::Represents => country_represents(),
        CountryRelation::Cooperation => country_cooperation(),
        CountryRelation::Place => country_place(),
    }
}

/// The mark of a country that is not stated; empty for one that is.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "",
        Basis::Name => basis_name(),
        Basis::Geography => basis_geography(),
    }
}

/// What is said of a country, with the mark of how that is known.
pub fn by_basis(said: &str, basis: Basis) -> String {
    match self::basis(basis) {
        "" => said.to_owned(),
        mark => marked(said, mark),
    }
}

/// The marks of several ways in which a country is known; nothing for what is stated.
pub fn marks(bases: &[Basis]) -> String {
    let marks: Vec<&str> = bases.iter().map(|it| basis(*it)).collect();
    list(&marks)
}

/// What a country has to do with sessions, with the marks of how that is known.
pub fn country_relation_by(relation: CountryRelation, bases: &[Basis]) -> String {
    match marks(bases) {
        marks if marks.is_empty() => country_relation(relation).to_owned(),
        marks => marked(country_relation(relation), &marks),
    }
}

/// Name of a facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => facet_topic(),
        Facet::Country => facet_country(),
        Facet::Kind => facet_kind(),
        Facet::Institution => facet_institution(),
        Facet::Person => facet_person(),
        Facet::Part => facet_part(),
    }
}
