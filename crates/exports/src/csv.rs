//! A table of sessions, RFC 4180, for spreadsheets.

use super::{Notes, wording};
use crate::site::Site;
use address::{Page, RECORDS};
use program::{
    Date, Outcome,
    index::{Facet, SessionNumber},
};

/// Makes spreadsheets read the text as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Separates the values in a cell: the same in every language, so that software can split them.
const BETWEEN: &str = "; ";

/// Writes the names of the columns, a row for each of these sessions, and one for each outcome that has a date. What is
/// not stated is an empty cell. The last column has the reader's notes; if there are none, it is left out.
pub fn table(
    site: Site,
    sessions: &[SessionNumber],
    outcomes: &[&Outcome],
    notes: &Notes,
) -> String {
    let Site { index, locale, .. } = site;
    let facets = RECORDS.map(|(facet, ..)| locale.all_records(facet));
    let sourced = index.program().source.is_some();
    let columns = locale.columns(sourced);
    let own = (!notes.is_empty()).then(|| locale.note());
    let heads = columns.iter().chain(&facets).copied().chain(own);
    let heads = heads.map(str::to_owned).collect();
    let sessions = sessions.iter().map(|&number| {
        let mut cells = cells(site, number);
        let note = super::note(notes, index.at(number));
        cells.extend(own.map(|_| note.unwrap_or_default().to_owned()));
        cells
    });
    let outcomes = outcomes.iter().filter_map(|it| {
        let mut cells = outcome_cells(site, it)?;
        cells.extend(own.map(|_| String::new()));
        Some(cells)
    });
    rows(std::iter::once(heads).chain(sessions).chain(outcomes))
}

/// Writes rows of cells, the names of the columns first.
pub fn rows(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    for cells in rows {
        row(&mut table, cells.iter().map(String::as_str));
    }
    table
}

/// A session's cells, in the order of [`Locale::columns`](languages::Locale::columns), then of [`RECORDS`].
fn cells(site: Site, number: SessionNumber) -> Vec<String> {
    let Site { index, locale, .. } = site;
    let session = index.at(number);
    // ISO 8601 in every language, because software reads it.
    let time = |at: Option<(Date, u16)>| {
        at.map_or_else(String::new, |(_, it)| {
            format!("{:02}:{:02}", it / 60, it % 60)
        })
    };
    let date = |at: Option<(Date, u16)>, day: Date| at.map_or(day, |(date, _)| date).to_string();
    let (start, end) = (session.start(), session.end());
    let sourced = index.program().source.is_some();
    let names = |facet: Facet| {
        let values = index.facet(facet).iter();
        let names: Vec<&str> = values
            .filter(|value| value.sessions.contains(number))
            .map(|value| value.name.as_str())
            .collect();
        names.join(BETWEEN)
    };
    let mut cells = vec![
        date(start, session.date),
        date(end, session.last_date()),
        locale.part(session.part_of_day()).to_owned(),
        time(start),
        time(end),
        index.kind_name(&session.kind).to_owned(),
        index.text(&session.title).to_owned(),
        index.text(&session.summary).to_owned(),
        wording::people(site, session).join(BETWEEN),
        wording::location(site, session),
    ];
    cells.extend(sourced.then(|| wording::locators(site, &session.locators)));
    cells.push(site.address(&Page::Session(session.id.to_string())));
    cells.extend(RECORDS.map(|(facet, ..)| match facet {
        Facet::Country => wording::countries(site, index.relations(number)).join(BETWEEN),
        facet => names(facet),
    }));
    cells
}

/// The same for an outcome; `None` if it has no date.
fn outcome_cells(site: Site, outcome: &Outcome) -> Option<Vec<String>> {
    let Site { index, locale, .. } = site;
    let date = outcome.date?;
    let mut cells = vec![
        date.to_string(),
        date.to_string(),
        String::new(),
        String::new(),
        String::new(),
        locale.outcome().to_owned(),
        index.text(&outcome.title).to_owned(),
        index.text(&outcome.text).to_owned(),
        String::new(),
        String::new(),
    ];
    let sourced = index.program().source.is_some();
    cells.extend(sourced.then(|| wording::locators(site, &outcome.locators)));
    cells.push(site.address(&Page::Day(date)));
    cells.extend(RECORDS.map(|(facet, ..)| match facet {
        Facet::Country => wording::countries(site, &outcome.countries).join(BETWEEN),
        Facet::Institution => wording::institutions(index, &outcome.institutions).join(BETWEEN),
        _ => String::new(),
    }));
    Some(cells)
}

fn row<'a>(table: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            table.push(',');
        }
        table.push('"');
        // A cell that begins with one of these would be evaluated as a formula (OWASP, "CSV Injection").
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
            table.push('\'');
        }
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}
