//! The figures of the program as tables for spreadsheets.

use super::Site;
use address::Page;
use program::index::Facet;
use selection::{
    figures::{Cell, Column, FIGURES, figure},
    records,
};

/// Every figure as a table, with its path below the language's base. Numbers and dates are the same in every language,
/// so that software can read them.
pub(super) fn tables(site: Site) -> Vec<(String, String)> {
    let folder = super::file(&Page::Figures).replace("index.html", "");
    (FIGURES.into_iter())
        .map(|(facet, name)| (format!("{folder}{name}.csv"), table(site, facet)))
        .collect()
}

/// A row for each value, then for those without a session, then for all sessions.
fn table(site: Site, facet: Facet) -> String {
    let locale = site.locale;
    let figure = figure(site.index, facet);
    let name = |slug: &str| {
        records::name(site.index, facet, slug)
            .unwrap_or(slug)
            .to_owned()
    };
    let heads = figure.columns.iter().map(|column| match column {
        Column::Day(date) | Column::NoRecord(date) => date.to_string(),
        Column::Relation(relation) => locale.country_relation(*relation).to_owned(),
        Column::Participants => locale.fact_participants().to_owned(),
        Column::Sessions => locale.sessions_label().to_owned(),
    });
    let cells = |cells: &[Cell]| -> Vec<String> {
        let cells = cells.iter().map(|cell| match cell {
            Cell::Sessions(count, _) => count.to_string(),
            Cell::Known(bases) => locale.ways_known(bases),
            Cell::NoRecord => String::new(),
        });
        cells.collect()
    };
    let row = |name: String, cells: Vec<String>| std::iter::once(name).chain(cells).collect();
    let values = figure
        .rows
        .iter()
        .map(|it| row(name(&it.slug), cells(&it.cells)));
    let without = figure.without.iter().map(|slug| {
        let none = figure.columns.iter().map(|column| match column {
            Column::NoRecord(_) => String::new(),
            _ => 0.to_string(),
        });
        row(name(slug), none.collect())
    });
    let all = figure.all.iter();
    let all = all.map(|it| row(locale.figure_all().to_owned(), cells(it)));
    let heads = row(locale.facet(facet).to_owned(), heads.collect());
    exports::rows(
        std::iter::once(heads)
            .chain(values)
            .chain(without)
            .chain(all),
    )
}
