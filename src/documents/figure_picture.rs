//! The pictures of figures: bars if each row has one number, else a mark for each entry of the table. The tables say
//! all that the pictures show, so screen readers skip these.

use leptos::prelude::*;

use crate::erased::{Erased, erase};
use exports::site::Site;
use program::{Basis, index::Facet, turns};
use selection::{
    figures::{Cell, Column, Figure},
    records,
};

/// The width of a picture, and of the names in it.
const WIDTH: usize = 360;
const NAMES: usize = 140;
/// The height of a row, and the side of the largest mark.
const ROW: usize = 17;
const MARK: usize = 12;
/// From a mark or a name to what is next to it.
const GAP: usize = 5;
/// The height above the rows, for dates.
const DATES: usize = 14;
/// How many letters of a name there is room for.
const LETTERS: usize = 22;

/// The picture of a figure.
pub fn figure_picture(site: Site, facet: Facet, figure: &Figure) -> Erased {
    let drawing = match figure.columns.as_slice() {
        [_] => bars(site, figure),
        [columns @ .., _] => matrix(site, figure, columns),
        [] => Drawing::default(),
    };
    let top = drawing.top;
    let names: Vec<Erased> = (figure.rows.iter().enumerate())
        .map(|(row, it)| {
            let (name, language) = name(site, facet, &it.slug);
            let (x, y) = (across(site, NAMES - GAP), baseline(top, row));
            erase(view! {
                <text class="name" lang=language x=x y=y>
                    {name}
                </text>
            })
        })
        .collect();
    let height = top + (figure.rows.len() + drawing.below) * ROW;
    erase(view! {
        <svg class="figure-picture" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true">
            <path class="guide" d=drawing.guides></path>
            <path class="no-record" d=drawing.empty></path>
            <path class="filled" d=drawing.filled></path>
            <path class="outlined" d=drawing.outlined></path>
            {names}
            {drawing.words}
        </svg>
    })
}

/// What is drawn next to the names.
#[derive(Default)]
struct Drawing {
    /// The height above the rows, and how many rows are below them.
    top: usize,
    below: usize,
    /// Lines from names to marks.
    guides: String,
    /// The days without a record.
    empty: String,
    filled: String,
    outlined: String,
    words: Vec<Erased>,
}

/// One number per row.
fn bars(site: Site, figure: &Figure) -> Drawing {
    let mut drawing = Drawing::default();
    let most = figure
        .rows
        .iter()
        .filter_map(|row| count(row.cells.first()?))
        .max();
    let room = WIDTH - NAMES - 3 * ROW;
    for (row, it) in figure.rows.iter().enumerate() {
        let Some(count) = it.cells.first().and_then(count) else {
            continue;
        };
        let length = room * count / most.unwrap_or(1).max(1);
        let left = leftmost(site, NAMES, length);
        let y = row * ROW + (ROW - MARK) / 2;
        drawing.filled += &format!("M{left} {y}h{length}v{MARK}h-{length}z");
        let x = across(site, NAMES + length + GAP);
        let y = baseline(0, row);
        drawing.words.push(erase(view! {
            <text x=x y=y>
                {site.locale.number(count)}
            </text>
        }));
    }
    drawing
}

/// A mark for each number or for how something is known.
fn matrix(site: Site, figure: &Figure, columns: &[Column]) -> Drawing {
    let locale = site.locale;
    let upright = columns
        .iter()
        .any(|it| matches!(it, Column::Relation(_) | Column::Participants));
    let top = if upright { NAMES } else { DATES };
    let step = ((WIDTH - NAMES) / columns.len()).max(1);
    let bottom = top + figure.rows.len() * ROW;
    let middle = |column: usize| NAMES + column * step + step / 2;
    let mut drawing = Drawing {
        top,
        ..Drawing::default()
    };
    for (number, column) in columns.iter().enumerate() {
        let x = across(site, middle(number));
        let words = match column {
            Column::Day(date) | Column::NoRecord(date) => {
                let y = top - 4;
                let day = locale.day_of_month(*date);
                view! { <text class="day" x=x.clone() y=y.to_string()>{day}</text> }.into_any()
            }
            Column::Relation(_) | Column::Participants | Column::Sessions => {
                let words = match column {
                    Column::Relation(relation) => locale.country_relation(*relation),
                    _ => locale.fact_participants(),
                };
                let turn = format!("translate({x} {}) rotate(-90)", top - GAP);
                let words = shortened(words, LETTERS);
                view! { <text class="upright" y="4" transform=turn>{words}</text> }.into_any()
            }
        };
        drawing.words.push(erase(words));
        if let Column::NoRecord(_) = column {
            drawing.empty += &format!("M{x} {top}V{bottom}");
        }
    }
    let cells = || {
        figure
            .rows
            .iter()
            .flat_map(|row| &row.cells[..columns.len()])
    };
    let most = cells().filter_map(count).max().unwrap_or(1).max(1);
    let largest = MARK.min(step);
    for (row, it) in figure.rows.iter().enumerate() {
        let y = top + row * ROW + ROW / 2;
        let (start, end) = (across(site, NAMES), across(site, WIDTH));
        drawing.guides += &format!("M{start} {y}H{end}");
        for (number, cell) in it.cells[..columns.len()].iter().enumerate() {
            let x = middle(number);
            match cell {
                // The area shows the number.
                Cell::Sessions(count, _) if *count > 0 => {
                    let length = (largest * largest * count / most).isqrt().max(4);
                    drawing.filled += &square(site, x, y, length);
                }
                Cell::Known(ways) => {
                    if let Some(surest) = ways.first() {
                        drawing.mark(site, *surest, x, y);
                    }
                }
                Cell::Sessions(..) | Cell::NoRecord => {}
            }
        }
    }
    if upright {
        drawing.legend(site, figure, bottom);
    }
    drawing
}

impl Drawing {
    /// How something is known: a filled square if it is stated, else an outline, which stands on a corner if it is
    /// known by location.
    fn mark(&mut self, site: Site, basis: Basis, x: usize, y: usize) {
        let half = MARK / 2;
        match basis {
            Basis::Stated => self.filled += &square(site, x, y, MARK - 2),
            Basis::Name => self.outlined += &square(site, x, y, MARK - 3),
            Basis::Geography => {
                let x = across(site, x);
                let up = y - half;
                self.outlined +=
                    &format!("M{x} {up}l{half} {half} -{half} {half} -{half} -{half}z");
            }
        }
    }

    /// What the marks mean, one row each.
    fn legend(&mut self, site: Site, figure: &Figure, bottom: usize) {
        let occurs = |basis: &Basis| {
            let mut cells = figure.rows.iter().flat_map(|row| &row.cells);
            cells.any(|cell| matches!(cell, Cell::Known(ways) if ways.first() == Some(basis)))
        };
        for basis in Basis::ALL.iter().copied().filter(occurs) {
            let row = self.below;
            self.mark(site, basis, NAMES + MARK, bottom + row * ROW + ROW / 2);
            let x = across(site, NAMES + 2 * MARK + GAP);
            let y = baseline(bottom, row);
            self.words.push(erase(view! {
                <text x=x y=y>
                    {site.locale.ways_known(&[basis])}
                </text>
            }));
            self.below += 1;
        }
    }
}

fn count(cell: &Cell) -> Option<usize> {
    match cell {
        Cell::Sessions(count, _) => Some(*count),
        Cell::Known(_) | Cell::NoRecord => None,
    }
}

/// A position this far from where reading starts.
fn across(site: Site, from_start: usize) -> String {
    leftmost(site, from_start, 0).to_string()
}

/// The left edge of something this far from where reading starts, and this wide.
fn leftmost(site: Site, from_start: usize, width: usize) -> usize {
    if site.locale.is_rtl() {
        WIDTH.saturating_sub(from_start + width)
    } else {
        from_start
    }
}

fn baseline(top: usize, row: usize) -> String {
    (top + row * ROW + ROW - GAP).to_string()
}

fn square(site: Site, x: usize, y: usize, length: usize) -> String {
    let left = leftmost(site, x - length / 2, length);
    let top = y - length / 2;
    format!("M{left} {top}h{length}v{length}h-{length}z")
}

/// The shortest name that a value has, and its language.
fn name(site: Site, facet: Facet, slug: &str) -> (String, String) {
    let index = site.index;
    let own = index.program().language.as_str();
    let topics = &mut index.program().topics.iter();
    let text = match facet {
        Facet::Topic => (topics.find(|it| it.id.as_str() == slug)).map(|it| &it.short),
        _ => index.name(facet, slug),
    };
    let institution = match facet {
        Facet::Institution => records::institution(index, slug),
        _ => None,
    };
    let abbreviation = institution.and_then(|it| it.abbreviation.as_deref());
    let (name, language) = match (abbreviation, text) {
        (Some(short), _) => (short, own),
        (None, Some(text)) => index.given(text),
        (None, None) => (slug, own),
    };
    let name = site.locale.isolated(&shortened(name, LETTERS)).into_owned();
    (name, language.to_owned())
}

/// As much of a text as there is room for. Letters from Chinese on count as two.
fn shortened(text: &str, room: usize) -> String {
    let wide = |letter: char| 1 + usize::from(letter > '\u{2e7f}');
    if text.chars().map(wide).sum::<usize>() <= room {
        return text.to_owned();
    }
    let mut left = room - 1;
    let fits = text.chars().take_while(|&letter| {
        let fits = wide(letter) <= left;
        left = left.saturating_sub(wide(letter));
        fits
    });
    // A mark that turns the direction of writing may have lost its end.
    let start: String = fits.filter(|&letter| !turns(letter)).collect();
    format!("{}…", start.trim_end())
}
