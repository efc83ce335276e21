//! The names of the values in the program's vocabularies.

use super::Locale;
use address::Zoom;
use program::{Basis, CountryRelation, InstitutionKind, InstitutionRelation, Part, index::Facet};

impl Locale {
    /// Heading of all records of a facet.
    pub fn all_records(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Topic => self.all_topic(),
            Facet::Country => self.all_country(),
            Facet::Institution => self.all_institution(),
            Facet::Person => self.all_person(),
            Facet::Kind | Facet::Part => "",
        }
    }

    /// Name of a kind of institution.
    pub fn institution_kind(self, kind: InstitutionKind) -> &'static str {
        match kind {
            InstitutionKind::Government => self.institution_government(),
            InstitutionKind::Institute => self.institution_institute(),
            InstitutionKind::University => self.institution_university(),
            InstitutionKind::Clinical => self.institution_clinical(),
            InstitutionKind::Laboratory => self.institution_laboratory(),
            InstitutionKind::Company => self.institution_company(),
            InstitutionKind::Biobank => self.institution_biobank(),
            InstitutionKind::Memorial => self.institution_memorial(),
            InstitutionKind::NotStated => self.not_stated(),
        }
    }

    /// Name of a zoom.
    pub fn zoom(self, zoom: Zoom) -> &'static str {
        match zoom {
            Zoom::Fortnight => self.zoom_fortnight(),
            Zoom::Week => self.zoom_week(),
            Zoom::Day => self.zoom_day(),
        }
    }

    /// Name of the row of sessions without a stated value.
    pub fn lane_not_stated(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Topic => self.lane_no_topic(),
            Facet::Country => self.lane_no_country(),
            Facet::Kind => self.lane_no_kind(),
            Facet::Institution => self.lane_no_institution(),
            Facet::Person => self.lane_no_person(),
            Facet::Part => self.lane_no_part(),
        }
    }

    /// Name of a part of the day.
    pub fn part(self, part: Part) -> &'static str {
        match part {
            Part::Morning => self.part_morning(),
            Part::Noon => self.part_noon(),
            Part::Afternoon => self.part_afternoon(),
            Part::Evening => self.part_evening(),
            Part::Later => self.part_later(),
            Part::NotStated => self.part_not_stated(),
        }
    }

    /// How an institution relates to a session.
    pub fn institution_relation(self, relation: InstitutionRelation) -> &'static str {
        match relation {
            InstitutionRelation::Visited => self.relation_visited(),
            InstitutionRelation::HeldAt => self.relation_held_at(),
            InstitutionRelation::Subject => self.relation_subject(),
        }
    }

    /// How a country relates to a session.
    pub fn country_relation(self, relation: CountryRelation) -> &'static str {
        match relation {
            CountryRelation::SpeakerInstitution => self.country_speaker_institution(),
            CountryRelation::From => self.country_from(),
            CountryRelation::Presented => self.country_presented(),
            CountryRelation::Represents => self.country_represents(),
            CountryRelation::Cooperation => self.country_cooperation(),
            CountryRelation::Place => self.country_place(),
        }
    }

    /// The mark of a country that is not stated; empty if it is.
    pub fn basis(self, basis: Basis) -> &'static str {
        match basis {
            Basis::Stated => "",
            Basis::Name => self.basis_name(),
            Basis::Geography => self.basis_geography(),
        }
    }

    /// What is said about a country, marked with how that is known.
    pub fn by_basis(self, said: &str, basis: Basis) -> String {
        match self.basis(basis) {
            "" => said.to_owned(),
            mark => self.marked(said, mark),
        }
    }

    /// The marks for several ways of knowing a country; empty if it is only stated.
    pub fn marks(self, bases: &[Basis]) -> String {
        let marks: Vec<&str> = bases.iter().map(|it| self.basis(*it)).collect();
        self.list(&marks)
    }

    /// The ways in which a country is known, including that it is stated; empty if there are none.
    pub fn ways_known(self, bases: &[Basis]) -> String {
        let ways = bases.iter().map(|basis| match basis {
            Basis::Stated => self.stated(),
            other => self.basis(*other),
        });
        self.list(&ways.collect::<Vec<_>>())
    }

    /// Heading of the figure for a facet.
    pub fn figure(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Topic => self.figure_topic(),
            Facet::Kind => self.figure_kind(),
            Facet::Country => self.figure_country(),
            Facet::Institution => self.figure_institution(),
            Facet::Person | Facet::Part => "",
        }
    }

    /// How a country relates to sessions, marked with how that is known.
    pub fn country_relation_by(self, relation: CountryRelation, bases: &[Basis]) -> String {
        match self.marks(bases) {
            marks if marks.is_empty() => self.country_relation(relation).to_owned(),
            marks => self.marked(self.country_relation(relation), &marks),
        }
    }

    /// Name of a facet.
    pub fn facet(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Topic => self.facet_topic(),
            Facet::Country => self.facet_country(),
            Facet::Kind => self.facet_kind(),
            Facet::Institution => self.facet_institution(),
            Facet::Person => self.facet_person(),
            Facet::Part => self.facet_part(),
        }
    }
}
