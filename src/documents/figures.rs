//! `/figures/`.

use leptos::prelude::*;

use super::{
    figure_picture::figure_picture,
    parts::{heading, paragraph},
};
use crate::{
    components::{
        links::{link, record_link},
        words::{all_of, labeled, value_name},
    },
    erased::{Erased, erase},
};
use address::Page;
use exports::site::Site;
use program::index::Facet;
use selection::figures::{Cell, Column, FIGURES, Figure, figure};

/// The program in numbers: tables, each with a picture and a file.
pub fn figures(site: Site) -> Erased {
    let locale = site.locale;
    let figures = FIGURES.map(|(facet, name)| part(site, facet, name));
    erase(view! {
        {heading("", erase(locale.figures()))}
        {paragraph(locale.figures_about())}
        {Vec::from(figures)}
    })
}

/// A figure under its heading. A table of several columns may be wider than a phone: it scrolls in a region of its own,
/// with the keyboard too (WCAG 2.1.1).
fn part(site: Site, facet: Facet, name: &'static str) -> Erased {
    let locale = site.locale;
    let title = locale.figure(facet);
    let figure = figure(site.index, facet);
    let picture = figure_picture(site, facet, &figure);
    let without = without(site, facet, &figure.without);
    let file = format!("{}{name}.csv", Page::Figures.path(site.base));
    let table = table(site, facet, title, figure);
    erase(view! {
        <section class="figure">
            <h2 id=name>{title}</h2>
            <div class="table-frame" role="region" aria-labelledby=name tabindex="0">
                {table}
            </div>
            {picture}
            {without}
            <p>
                <a class="button" href=file download="">
                    {locale.figure_file(title)}
                </a>
            </p>
        </section>
    })
}

fn table(site: Site, facet: Facet, title: &'static str, figure: Figure) -> Erased {
    let locale = site.locale;
    let rows = figure.rows.len() + usize::from(figure.all.is_some());
    let heads: Vec<Erased> = (figure.columns.iter().enumerate())
        .map(|(number, column)| head(site, number, *column))
        .collect();
    let all = figure.all.map(|cells| (String::new(), cells));
    let values = figure.rows.into_iter().map(|row| (row.slug, row.cells));
    let body: Vec<Erased> = (values.chain(all).enumerate())
        .map(|(number, (slug, cells))| {
            let cells: Vec<Option<Erased>> = (cells.into_iter())
                .map(|cell| self::cell(site, cell, (number == 0).then_some(rows)))
                .collect();
            let name = if slug.is_empty() {
                erase(locale.figure_all())
            } else {
                value_name(site, facet, &slug)
            };
            erase(view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells}
                </tr>
            })
        })
        .collect();
    erase(view! {
        <table>
            <caption>{title}</caption>
            <thead>
                <tr>
                    <th scope="col">{locale.facet(facet)}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    })
}

/// The heading of a column. The first date, and the first of each month, show the month; screen readers say it for all.
fn head(site: Site, number: usize, column: Column) -> Erased {
    let locale = site.locale;
    let words = match column {
        Column::Day(date) | Column::NoRecord(date) => {
            let whole = locale.date_short(date);
            let seen = if number == 0 || date.day() == 1 {
                whole.clone()
            } else {
                locale.day_of_month(date)
            };
            return erase(view! {
                <th scope="col" aria-label=whole>
                    {seen}
                </th>
            });
        }
        Column::Relation(relation) => locale.country_relation(relation),
        Column::Participants => locale.fact_participants(),
        Column::Sessions => locale.sessions_label(),
    };
    erase(view! {
        <th scope="col" class="in-words">
            {words}
        </th>
    })
}

/// What a column says about a value. A day without a record says so once, across all its rows.
fn cell(site: Site, cell: Cell, first: Option<usize>) -> Option<Erased> {
    let locale = site.locale;
    let cell = match cell {
        Cell::Sessions(0, _) => none(locale.number(0)),
        Cell::Sessions(count, address) => {
            let number = erase(locale.number(count));
            let link = link(address.href(site.base), number);
            erase(view! { <td>{link}</td> })
        }
        Cell::Known(ways) if ways.is_empty() => none(locale.not_stated().to_owned()),
        Cell::Known(ways) => erase(view! { <td>{locale.ways_known(&ways)}</td> }),
        Cell::NoRecord => {
            let rows = first?.to_string();
            let sourced = site.index.program().source.is_some();
            let words = locale.no_sessions(sourced);
            erase(view! {
                <td class="no-record" rowspan=rows>
                    <span>{words}</span>
                </td>
            })
        }
    };
    Some(cell)
}

/// A dash on the screen, words for screen readers.
fn none(words: String) -> Erased {
    erase(view! {
        <td class="none">
            <span class="visually-hidden">{words}</span>
        </td>
    })
}

/// One line about the records that have no session.
fn without(site: Site, facet: Facet, slugs: &[String]) -> Option<Erased> {
    if slugs.is_empty() {
        return None;
    }
    let label = site.locale.without_session(slugs.len());
    let names = slugs.iter().map(|slug| record_link(site, facet, slug));
    let names = all_of(site.locale, names.collect());
    let line = labeled(site.locale, &label, names);
    Some(erase(view! { <p>{line}</p> }))
}
