//! The figures of a program: every number is the number of sessions at the address that it links to, and its file says
//! the same.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::collections::BTreeSet;

use address::{Address, Base, Page};
use languages::{english, fold_text};
use prerender::{Assets, Site, Styles, Template};
use program::{
    Basis, CountryRelation, Program,
    index::{Facet, Index},
};
use selection::{
    figures::{Cell, Column, FIGURES, Figure, figure},
    records, select,
    stars::Stars,
};

/// The shipped program, and those generated for the tests.
fn programs() -> [Program; 3] {
    let read = |json: &str| check::check("program.json", json).unwrap();
    [
        common::program(),
        read(&xtask::sample::timed()),
        read(&xtask::sample::large()),
    ]
}

fn site(program: Program) -> Site {
    let index = Index::new(common::localized(program), fold_text);
    Site {
        index: Box::leak(Box::new(index)),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin: None,
    }
}

/// How many sessions an address shows.
fn shown(index: &Index, address: &Address) -> usize {
    let found = select::select(index, &address.filter, &Stars::default());
    assert!(found.unknown.is_empty(), "{address:?}");
    match &address.page {
        Page::Day(date) => found.on(index, *date).0,
        Page::Timeline => found.sessions.len(),
        other => panic!("{other:?} shows no sessions"),
    }
}

#[test]
fn every_number_is_what_its_address_shows() {
    for program in programs() {
        let index = site(program).index;
        let mut numbers = 0;
        for (facet, _) in FIGURES {
            let Figure {
                columns, rows, all, ..
            } = figure(index, facet);
            assert!(rows.iter().all(|row| row.cells.len() == columns.len()));
            let rows = rows.iter().map(|row| &row.cells);
            for cell in rows.chain(&all).flatten() {
                if let Cell::Sessions(count, address) = cell {
                    assert_eq!(*count, shown(index, address), "{address:?}");
                    numbers += 1;
                }
            }
        }
        assert!(numbers > 20, "{numbers} numbers");
    }
}

#[test]
fn every_number_on_the_page_is_what_its_link_shows() {
    for program in programs() {
        let site = site(program);
        let html = "<html><head><title></title><script></script></head><body></body></html>";
        let template = Template::new(html, Styles::default(), Assets::default(), true).unwrap();
        let html = prerender::page(site, &template, &Page::Figures);
        let main = html.split_once("<main").unwrap().1;
        let mut numbers = 0;
        for link in main.split("<td><a href=\"").skip(1) {
            let (href, rest) = link.split_once("\">").unwrap();
            let number: usize = {
                let number = rest.split_once('<').unwrap().0.replace(',', "");
                number.parse().unwrap()
            };
            let (path, query) = href.split_once('?').unwrap_or((href, ""));
            let address = Address::parse(site.base, path, query);
            assert_eq!(number, shown(site.index, &address), "{href}");
            assert!(number > 0, "{href} leads to nothing");
            numbers += 1;
        }
        let cells = FIGURES.map(|(facet, _)| {
            let figure = figure(site.index, facet);
            let rows = figure.rows.into_iter().map(|row| row.cells);
            let cells = rows.chain(figure.all).flatten();
            cells
                .filter(|cell| matches!(cell, Cell::Sessions(1.., _)))
                .count()
        });
        assert_eq!(numbers, cells.iter().sum::<usize>());
    }
}

#[test]
fn the_file_of_a_figure_says_the_same() {
    for program in programs() {
        let site = site(program);
        let files = prerender::exports(site).unwrap();
        for (facet, name) in FIGURES {
            let path = format!("figures/{name}.csv");
            let (_, table) = files.iter().find(|(name, _)| *name == path).unwrap();
            let table = table.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::Reader::from_reader(table.as_bytes());
            let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            let figure = figure(site.index, facet);
            let count =
                figure.rows.len() + figure.without.len() + usize::from(figure.all.is_some());
            assert_eq!(read.len(), count, "{path}");
            for (row, read) in figure.rows.iter().zip(&read) {
                let name = records::name(site.index, facet, &row.slug);
                assert_eq!(read.get(0), name, "{path}");
                for (cell, read) in row.cells.iter().zip(read.iter().skip(1)) {
                    match cell {
                        Cell::Sessions(count, _) => assert_eq!(read, count.to_string()),
                        Cell::Known(ways) => assert_eq!(read.is_empty(), ways.is_empty()),
                        Cell::NoRecord => assert_eq!(read, ""),
                    }
                }
            }
            let without = read
                .iter()
                .skip(figure.rows.len())
                .take(figure.without.len());
            for row in without {
                assert!(
                    row.iter()
                        .skip(1)
                        .all(|cell| cell == "0" || cell.is_empty())
                );
            }
        }
    }
}

#[test]
fn every_record_is_in_its_figure_or_said_to_have_no_session() {
    for program in programs() {
        let index = site(program).index;
        for (facet, _) in FIGURES
            .into_iter()
            .filter(|(facet, _)| *facet != Facet::Kind)
        {
            let figure = figure(index, facet);
            let slugs = figure.rows.iter().map(|row| &row.slug);
            let said: BTreeSet<&str> = slugs.chain(&figure.without).map(String::as_str).collect();
            let all: BTreeSet<&str> = records::all(index, facet).into_iter().collect();
            assert_eq!(said, all);
            for slug in &figure.without {
                assert!(records::sessions(index, facet, slug).is_empty(), "{slug}");
            }
        }
    }
}

#[test]
fn of_a_country_nothing_is_said_that_nobody_knows() {
    let index = common::index();
    let figure = figure(&index, Facet::Country);
    let known = |country: &str, column: Column| {
        let at = figure.columns.iter().position(|it| *it == column).unwrap();
        let row = figure.rows.iter().find(|row| row.slug == country).unwrap();
        row.cells[at].clone()
    };
    let speakers = Column::Relation(CountryRelation::SpeakerInstitution);
    assert_eq!(known("us", speakers), Cell::Known(vec![Basis::Geography]));
    assert_eq!(known("th", speakers), Cell::Known(Vec::new()));
    assert_eq!(known("us", Column::Participants), Cell::Known(Vec::new()));
    assert_eq!(
        known("th", Column::Participants),
        Cell::Known(vec![Basis::Stated])
    );
}

#[test]
fn days_without_a_record_are_not_days_without_a_topic() {
    let index = common::index();
    let figure = figure(&index, Facet::Topic);
    for (column, cell) in figure.columns.iter().zip(&figure.rows[0].cells) {
        match column {
            Column::NoRecord(date) => {
                assert!(index.sessions_on(*date).next().is_none(), "{date}");
                assert_eq!(*cell, Cell::NoRecord);
            }
            _ => assert_ne!(*cell, Cell::NoRecord),
        }
    }
    let empty = |it: &&Column| matches!(it, Column::NoRecord(_));
    assert_eq!(figure.columns.iter().filter(empty).count(), 5);
}
