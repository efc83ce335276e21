//! The grid of days and lanes.

use super::{
    Lane, Thread, lanes,
    scale::{self, Axis, Extent},
    zoom::Fit,
};
use program::{
    Clock,
    index::{Facet, Index, SessionNumber, SessionSet},
};

/// The layout of the whole timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLayout {
    /// The rows with shown sessions, from top to bottom.
    pub rows: Vec<Row>,
    /// The slugs of the lanes without any.
    pub empty_lanes: Vec<String>,
    /// The cells of each day of the program, in reading order.
    pub days: Vec<Vec<Cell>>,
    /// The hours of [`Row::Axis`].
    pub axis: Option<Axis>,
    /// The height of the tallest cell in each row, in blocks.
    pub heights: Vec<usize>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// Exact times throughout the day, to scale.
    Axis,
    /// A lane, by its slug.
    Lane(String),
}

/// A day in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of the row.
    pub row: usize,
    /// Its blocks, in the program's order, or on the axis in order of time.
    pub blocks: Vec<Block>,
    /// Sessions for which there is no room.
    pub more: Vec<More>,
}

/// A session in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Number of the session.
    pub session: SessionNumber,
    /// Whether it is already in an earlier cell of the day, or on an earlier day.
    pub is_repeat: bool,
    /// Its place on the axis.
    pub extent: Option<Extent>,
}

/// Sessions that do not fit in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct More {
    /// How many.
    pub count: usize,
    /// On the axis: the minute when the first begins, and the minute when the last ends.
    pub span: Option<(u16, u16)>,
}

impl TimelineLayout {
    /// The number of the session's first day and row.
    pub fn place(&self, session: SessionNumber) -> Option<(usize, usize)> {
        self.days.iter().enumerate().find_map(|(day, cells)| {
            let cell =
                (cells.iter()).find(|cell| cell.blocks.iter().any(|it| it.session == session))?;
            Some((day, cell.row))
        })
    }
}

/// The numbers of the days that a reader wants to see, in order: those of the thread if it has any, else those with
/// something to show.
pub fn chosen_days(index: &Index, layout: &TimelineLayout, thread: Option<&Thread>) -> Vec<usize> {
    let dates = thread.map_or(&[][..], |thread| &thread.dates);
    let days = index.program().days.iter().zip(&layout.days).enumerate();
    let chosen = days.filter(|(_, (day, cells))| {
        if dates.is_empty() {
            !cells.is_empty()
        } else {
            dates.contains(&day.date)
        }
    });
    chosen.map(|(number, _)| number).collect()
}

/// Lays out the shown sessions. A filter removes sessions, but never moves any to another day or lane, or to another
/// time on the axis.
pub fn timeline(index: &Index, shown: &SessionSet, by: Facet, fit: Fit) -> TimelineLayout {
    let on_axis: Vec<Option<Clock>> = (index.numbers())
        .map(|it| scale::on_axis(index, it).filter(|_| by == Facet::Part))
        .collect();
    let timed = |session: SessionNumber| on_axis.get(session.get()).copied().flatten();
    let all: Vec<Clock> = on_axis.iter().copied().flatten().collect();
    let axis = scale::axis(&all);
    let is_timed = axis.is_some();
    let mut layout = TimelineLayout {
        rows: Vec::new(),
        empty_lanes: Vec::new(),
        days: vec![Vec::new(); index.program().days.len()],
        axis,
        heights: Vec::new(),
    };
    for lane in lanes(index, by) {
        let Lane { slug, sessions } = lane;
        let stacked = (sessions.iter()).filter(|&it| shown.contains(it) && timed(it).is_none());
        let stacked = SessionSet::from_iter_of(index.sessions().len(), stacked);
        if stacked.is_empty() {
            let only_timed = sessions.iter().any(|it| timed(it).is_some());
            if !only_timed {
                layout.empty_lanes.push(slug);
            }
            continue;
        }
        layout.rows.push(Row::Lane(slug));
        stack(&mut layout, index, &stacked, fit);
    }
    if is_timed {
        layout.rows.push(Row::Axis);
        layout.heights.push(0);
        for (number, day) in index.program().days.iter().enumerate() {
            let of_day = (index.sessions_from(day.date)).filter(|&it| shown.contains(it));
            let extents = scale::extents(of_day.filter_map(|it| Some((it, timed(it)?))));
            if let Some(cell) = axis_cell(extents, layout.rows.len() - 1, fit) {
                layout.days[number].push(cell);
            }
        }
    }
    for cells in &mut layout.days {
        *cells = in_reading_order(std::mem::take(cells));
    }
    layout
}

/// Stacks the sessions of the last row within their days. A session over several days is on the first of them, and repeated on
/// the others.
fn stack(layout: &mut TimelineLayout, index: &Index, stacked: &SessionSet, fit: Fit) {
    let row = layout.rows.len() - 1;
    let mut height = 0;
    for (number, day) in index.program().days.iter().enumerate() {
        let of_day: Vec<SessionNumber> = (index.sessions_on(day.date))
            .filter(|&it| stacked.contains(it))
            .collect();
        let Some(last) = of_day.len().checked_sub(1) else {
            continue;
        };
        // A line that says "1 more" needs as much room as the session itself.
        let room = if last < fit.stack {
            last + 1
        } else {
            fit.stack - 1
        };
        let hidden = of_day.len() - room;
        layout.days[number].push(Cell {
            row,
            blocks: of_day[..room]
                .iter()
                .map(|&session| Block {
                    is_repeat: index.at(session).date < day.date,
                    ..block(session, None)
                })
                .collect(),
            more: if hidden == 0 {
                Vec::new()
            } else {
                vec![More {
                    count: hidden,
                    span: None,
                }]
            },
        });
        height = height.max(room + usize::from(hidden > 0));
    }
    layout.heights.push(height);
}

/// Those of a day that fit side by side; in a wider cluster, the first columns and how many sessions are left out.
fn axis_cell(extents: Vec<Extent>, row: usize, fit: Fit) -> Option<Cell> {
    if extents.is_empty() {
        return None;
    }
    let mut cell = Cell {
        row,
        blocks: Vec::new(),
        more: Vec::new(),
    };
    let mut of_more = None;
    for mut extent in extents {
        if extent.column < fit.abreast {
            extent.columns = extent.columns.min(fit.abreast);
            cell.blocks.push(block(extent.session, Some(extent)));
            continue;
        }
        let span = (extent.start, extent.end);
        match cell.more.last_mut() {
            Some(more) if of_more == Some(extent.cluster) => {
                more.count += 1;
                more.span = more.span.map(|(start, end)| (start, end.max(span.1)));
            }
            _ => cell.more.push(More {
                count: 1,
                span: Some(span),
            }),
        }
        of_more = Some(extent.cluster);
    }
    Some(cell)
}

fn block(session: SessionNumber, extent: Option<Extent>) -> Block {
    Block {
        session,
        is_repeat: false,
        extent,
    }
}

/// Orders a day's cells by their first session and marks blocks that repeat an earlier one.
fn in_reading_order(cells: Vec<Cell>) -> Vec<Cell> {
    let first = |cell: &Cell| cell.blocks.first().map(|it| it.session);
    let mut ordered: Vec<Cell> = Vec::new();
    for cell in cells {
        let at = ordered.partition_point(|before| first(before) <= first(&cell));
        ordered.insert(at, cell);
    }
    let mut met = Vec::new();
    for block in ordered.iter_mut().flat_map(|cell| &mut cell.blocks) {
        block.is_repeat |= met.contains(&block.session);
        met.push(block.session);
    }
    ordered
}
