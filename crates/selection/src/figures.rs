//! The program in figures: numbers of sessions by topic and day, by kind, by country and by institution, each with the
//! address that shows exactly these sessions.

use std::cmp::Reverse;

use super::records;
use address::{Address, Filter, Page};
use program::{
    Basis, CountryRelation, Date,
    index::{Facet, FacetValue, Index, SessionNumber},
};

/// The facets that have a figure, each with its file name.
pub const FIGURES: [(Facet, &str); 4] = [
    (Facet::Topic, "topics-by-day"),
    (Facet::Kind, "kinds"),
    (Facet::Country, "countries"),
    (Facet::Institution, "institutions"),
];

/// A figure as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its columns, after the column of names.
    pub columns: Vec<Column>,
    /// A row for each value.
    pub rows: Vec<Row>,
    /// A row for all sessions, if the other rows break these down.
    pub all: Option<Vec<Cell>>,
    /// The slugs of records without sessions, which have no row.
    pub without: Vec<String>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Sessions on a date.
    Day(Date),
    /// A date without a record.
    NoRecord(Date),
    /// How it is known that a country has this relation to the program.
    Relation(CountryRelation),
    /// How it is known that participants came from a country.
    Participants,
    /// Sessions in the whole program.
    Sessions,
}

/// A value and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The value as written in addresses.
    pub slug: String,
    /// In the order of the columns.
    pub cells: Vec<Cell>,
}

/// What a column shows for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number of sessions, and the address that shows exactly these.
    Sessions(usize, Address),
    /// How it is known, most certain first; empty if it does not apply.
    Known(Vec<Basis>),
    /// Nothing is recorded for the date.
    NoRecord,
}

/// The figure for a facet.
pub fn figure(index: &Index, facet: Facet) -> Figure {
    let columns = columns(index, facet);
    let mut values: Vec<&FacetValue> = index.facet(facet).iter().collect();
    if facet == Facet::Institution {
        values.sort_by_key(|value| Reverse(value.sessions.len()));
    }
    let row = |value: &&FacetValue| Row {
        slug: value.slug.clone(),
        cells: (columns.iter())
            .map(|column| cell(index, *column, facet, Some(value)))
            .collect(),
    };
    let all = |column: &Column| cell(index, *column, facet, None);
    let parts = matches!(facet, Facet::Topic | Facet::Kind);
    let without = (records::all(index, facet).into_iter())
        .filter(|slug| values.iter().all(|value| value.slug != *slug));
    Figure {
        rows: values.iter().map(row).collect(),
        all: parts.then(|| columns.iter().map(all).collect()),
        without: without.map(str::to_owned).collect(),
        columns,
    }
}

fn columns(index: &Index, facet: Facet) -> Vec<Column> {
    let mut columns = Vec::new();
    if facet == Facet::Topic {
        let dates = index.program().days.iter().map(|day| day.date);
        columns.extend(dates.map(|date| match index.sessions_on(date).next() {
            Some(_) => Column::Day(date),
            None => Column::NoRecord(date),
        }));
    }
    if facet == Facet::Country {
        let countries = records::all(index, facet);
        let some = |has: &dyn Fn(&str) -> bool| countries.iter().any(|code| has(code));
        columns.extend(
            (CountryRelation::ALL.iter().copied())
                .filter(|it| some(&|code| !known(index, code, *it).is_empty()))
                .map(Column::Relation),
        );
        let sent = some(&|code| records::sent_participants(index, code));
        columns.extend(sent.then_some(Column::Participants));
    }
    columns.push(Column::Sessions);
    columns
}

/// What a column shows for a value, or without one for all sessions.
fn cell(index: &Index, column: Column, facet: Facet, value: Option<&FacetValue>) -> Cell {
    let slug = value.map_or("", |value| value.slug.as_str());
    let has = |number: &SessionNumber| value.is_none_or(|value| value.sessions.contains(*number));
    let filter = Filter::default().choosing(facet, slug);
    match column {
        Column::Day(date) => {
            let count = index.sessions_on(date).filter(has).count();
            Cell::Sessions(count, Page::Day(date).with(filter))
        }
        Column::NoRecord(_) => Cell::NoRecord,
        Column::Relation(relation) => Cell::Known(known(index, slug, relation)),
        Column::Participants => {
            let sent = records::sent_participants(index, slug);
            Cell::Known(sent.then_some(Basis::Stated).into_iter().collect())
        }
        Column::Sessions => {
            let count = index.numbers().filter(has).count();
            Cell::Sessions(count, Page::Timeline.with(filter))
        }
    }
}

/// How it is known that a country has this relation to sessions or outcomes.
fn known(index: &Index, country: &str, relation: CountryRelation) -> Vec<Basis> {
    let sessions = index.relations_of(country).into_iter();
    let outcomes = records::outcomes_with(index, country).into_iter();
    let outcomes = outcomes
        .flat_map(|outcome| &outcome.countries)
        .filter(|link| link.country.as_str() == country);
    let bases: Vec<Basis> = (sessions.chain(outcomes))
        .filter(|link| link.relation == relation)
        .map(|link| link.basis)
        .collect();
    let all = Basis::ALL.iter().copied();
    all.filter(|basis| bases.contains(basis)).collect()
}
