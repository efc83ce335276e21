//! What holds for the layout of any program, with any filter and on any screen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::collections::BTreeSet;

use address::{ThreadKey, View};
use languages::fold_text;
use layout::{Along, Block, Cell, Extent, Fit, Row, SHORTEST, TimelineLayout};
use program::{
    Clock, Part, Program, SessionId,
    index::{Facet, Index, SessionNumber, SessionSet},
};
use proptest::prelude::*;

const ROOMY: Fit = Fit {
    stack: usize::MAX,
    abreast: usize::MAX,
};

/// What differs between the sessions of a generated program: the numbers of its day, part, and kind; start and length;
/// and bits for topics and people.
type Seed = (usize, usize, usize, Option<(u16, u16)>, u16, u16);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    // Few starts and some short lengths, so that sessions coincide, touch, and overlap.
    let clock = (0..48_u16, 1..30_u16).prop_map(|(start, length)| (start * 30, length * 10));
    let seed = (
        0..5_usize,
        0..Part::ALL.len(),
        0..6_usize,
        proptest::option::of(clock),
        any::<u16>(),
        any::<u16>(),
    );
    proptest::collection::vec(seed, 1..40)
}

fn facet() -> impl Strategy<Value = Facet> {
    proptest::sample::select(Facet::ALL.to_vec())
}

fn fit() -> impl Strategy<Value = Fit> {
    (1..6_usize, 1..6_usize).prop_map(|(stack, abreast)| Fit { stack, abreast })
}

/// The shipped program with sessions made from these seeds.
fn index(mut seeds: Vec<Seed>) -> Index {
    thread_local!(static PROGRAM: Program = common::program());
    let mut program = PROGRAM.with(Clone::clone);
    seeds.sort_by_key(|seed| seed.0);
    let model = program.sessions[0].clone();
    let people: Vec<_> = (program.sessions.iter())
        .flat_map(|it| it.people.clone())
        .collect();
    let picked = |bits: u16, number: usize| number < 16 && bits >> number & 1 == 1;
    program.sessions = (seeds.iter().enumerate())
        .map(|(number, &(day, part, kind, clock, topics, persons))| {
            let mut session = model.clone();
            session.id = SessionId(format!("s-{number}"));
            session.date = program.days[day].date;
            session.part = Part::ALL[part];
            session.kind = program.kinds[kind].id.clone();
            session.order = u16::try_from(number + 1).unwrap();
            session.clock = clock.map(|(start, length)| Clock {
                start,
                end: start + length,
            });
            session.topics = (program.topics.iter().enumerate())
                .filter(|(number, _)| picked(topics, *number))
                .map(|(_, it)| it.id.clone())
                .collect();
            session.people = (people.iter().enumerate())
                .filter(|(number, _)| picked(persons, *number))
                .map(|(_, it)| it.clone())
                .collect();
            session
        })
        .collect();
    Index::new(program, fold_text)
}

/// Every session whose bit is set.
fn shown(index: &Index, bits: u64) -> SessionSet {
    let all = index.sessions().len();
    SessionSet::from_iter_of(
        all,
        index
            .numbers()
            .filter(|number| bits >> number.get() & 1 == 1),
    )
}

/// The slugs of a session's lanes for a facet.
fn lanes_of(index: &Index, by: Facet, session: SessionNumber) -> BTreeSet<String> {
    let slugs: BTreeSet<String> = (index.facet(by).iter())
        .filter(|value| value.sessions.contains(session))
        .map(|value| value.slug.clone())
        .collect();
    if slugs.is_empty() {
        BTreeSet::from([String::new()])
    } else {
        slugs
    }
}

/// Whether a session is on the axis of exact times.
fn on_axis(index: &Index, by: Facet, session: SessionNumber) -> bool {
    by == Facet::Part && layout::on_axis(index, session).is_some()
}

/// The slugs of the lanes that a session is in.
fn found(layout: &TimelineLayout, session: SessionNumber) -> Vec<Option<String>> {
    (layout.days.iter().flatten())
        .flat_map(|cell| cell.blocks.iter().map(move |block| (cell.row, block)))
        .filter(|(_, block)| block.session == session)
        .map(|(row, _)| match &layout.rows[row] {
            Row::Axis => None,
            Row::Lane(slug) => Some(slug.clone()),
        })
        .collect()
}

fn blocks(layout: &TimelineLayout) -> impl Iterator<Item = (usize, &Cell, &Block)> {
    (layout.days.iter().enumerate()).flat_map(|(day, cells)| {
        (cells.iter()).flat_map(move |cell| cell.blocks.iter().map(move |block| (day, cell, block)))
    })
}

fn apart(one: &Extent, other: &Extent) -> bool {
    one.end <= other.start || other.end <= one.start
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_session_stands_in_exactly_its_lanes(seeds in seeds(), bits in any::<u64>(), by in facet()) {
        let index = index(seeds);
        let shown = shown(&index, bits);
        let layout = layout::timeline(&index, &shown, by, ROOMY);
        for session in index.numbers() {
            let mut expected: Vec<Option<String>> = if !shown.contains(session) {
                Vec::new()
            } else if on_axis(&index, by, session) {
                vec![None]
            } else {
                lanes_of(&index, by, session).into_iter().map(Some).collect()
            };
            let mut found = found(&layout, session);
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected, "{:?}", session);
        }
    }

    #[test]
    fn nothing_stands_outside_its_day(seeds in seeds(), bits in any::<u64>(), by in facet(), fit in fit()) {
        let index = index(seeds);
        let layout = layout::timeline(&index, &shown(&index, bits), by, fit);
        prop_assert_eq!(layout.days.len(), index.program().days.len());
        for (day, cell, block) in blocks(&layout) {
            prop_assert_eq!(index.at(block.session).date, index.program().days[day].date);
            prop_assert_eq!(block.extent.is_some(), layout.rows[cell.row] == Row::Axis);
            if let (Some(extent), Some(axis)) = (block.extent, &layout.axis) {
                prop_assert!(axis.start <= extent.start && extent.end <= axis.end);
                let clock = index.at(block.session).clock.unwrap();
                prop_assert_eq!((extent.start, extent.end), (clock.start, clock.end));
                let height = axis.at(extent.end) - axis.at(extent.start);
                prop_assert!(height >= clock.length().max(SHORTEST).into());
            }
        }
    }

    #[test]
    fn no_two_boxes_overlap(seeds in seeds(), bits in any::<u64>(), fit in fit()) {
        let index = index(seeds);
        let layout = layout::timeline(&index, &shown(&index, bits), Facet::Part, fit);
        for cell in layout.days.iter().flatten() {
            let extents: Vec<Extent> = cell.blocks.iter().filter_map(|it| it.extent).collect();
            for (number, one) in extents.iter().enumerate() {
                prop_assert!(one.column < one.columns && one.columns <= fit.abreast);
                for other in &extents[..number] {
                    let beside = one.cluster == other.cluster && one.column != other.column && one.columns == other.columns;
                    prop_assert!(beside || apart(one, other), "{:?} and {:?}", one, other);
                }
            }
        }
        // A row has one cell per day.
        for cells in &layout.days {
            let rows: BTreeSet<usize> = cells.iter().map(|cell| cell.row).collect();
            prop_assert_eq!(rows.len(), cells.len());
        }
    }

    #[test]
    fn order_is_kept(seeds in seeds(), bits in any::<u64>(), by in facet(), fit in fit()) {
        let index = index(seeds);
        let layout = layout::timeline(&index, &shown(&index, bits), by, fit);
        for cells in &layout.days {
            let mut met = BTreeSet::new();
            let firsts: Vec<Option<SessionNumber>> = cells.iter().map(|cell| cell.blocks.first().map(|it| it.session)).collect();
            if cells.iter().all(|cell| !cell.blocks.is_empty()) {
                prop_assert!(firsts.is_sorted(), "{:?}", firsts);
            }
            for cell in cells {
                let order = |block: &Block| (block.extent.map(|it| it.start), block.extent.is_none().then_some(block.session));
                prop_assert!(cell.blocks.is_sorted_by_key(order));
                for block in &cell.blocks {
                    prop_assert_eq!(block.is_repeat, !met.insert(block.session), "all but the first are repeats");
                }
            }
        }
    }

    #[test]
    fn a_filter_takes_away_and_moves_nothing(seeds in seeds(), bits in any::<u64>(), by in facet()) {
        let index = index(seeds);
        let all = SessionSet::all(index.sessions().len());
        let (before, after) = (
            layout::timeline(&index, &all, by, ROOMY),
            layout::timeline(&index, &shown(&index, bits), by, ROOMY),
        );
        prop_assert_eq!(&before.axis, &after.axis);
        // The remaining rows keep their order; the others are listed as empty, so none is lost.
        let mut rest = before.rows.iter();
        prop_assert!(after.rows.iter().all(|row| rest.any(|it| it == row) || *row == Row::Axis));
        let lanes = |layout: &TimelineLayout| layout.rows.iter().filter(|row| **row != Row::Axis).count() + layout.empty_lanes.len();
        // The axis takes the place of a part of the day with exact times.
        prop_assert!(lanes(&before) == lanes(&after) || after.axis.is_some());
        for (day, cell, block) in blocks(&after) {
            let place = (blocks(&before)).find(|(old_day, old, it)| {
                *old_day == day && it.session == block.session && before.rows[old.row] == after.rows[cell.row]
            });
            prop_assert!(place.is_some(), "{:?} was somewhere else", block.session);
            let times = |block: &Block| block.extent.map(|it| (it.start, it.end));
            prop_assert_eq!(place.and_then(|(_, _, it)| times(it)), times(block));
        }
    }

    #[test]
    fn what_has_no_room_is_counted(seeds in seeds(), bits in any::<u64>(), by in facet(), fit in fit()) {
        let index = index(seeds);
        let shown = shown(&index, bits);
        let (all, some) = (layout::timeline(&index, &shown, by, ROOMY), layout::timeline(&index, &shown, by, fit));
        prop_assert_eq!(&all.rows, &some.rows);
        for (cells, fitted) in all.days.iter().zip(&some.days) {
            prop_assert_eq!(cells.len(), fitted.len());
            for cell in cells {
                let fitted = fitted.iter().find(|it| it.row == cell.row).unwrap();
                let hidden: usize = fitted.more.iter().map(|it| it.count).sum();
                prop_assert_eq!(fitted.blocks.len() + hidden, cell.blocks.len());
                prop_assert!(fitted.more.iter().all(|it| it.count > 0));
                if all.rows[cell.row] == Row::Axis {
                    prop_assert!(fitted.blocks.iter().all(|it| it.extent.unwrap().column < fit.abreast));
                } else {
                    prop_assert!(fitted.blocks.len() + fitted.more.len() <= fit.stack.max(1));
                    prop_assert!(some.heights[cell.row] >= fitted.blocks.len() + fitted.more.len());
                }
            }
        }
    }

    #[test]
    fn a_thread_is_its_sessions_in_order(seeds in seeds(), bits in any::<u64>(), from in proptest::option::of(0..40_usize)) {
        let index = index(seeds);
        let from = from.and_then(|from| index.numbers().nth(from % index.sessions().len()));
        let shown = shown(&index, bits);
        for value in index.facet(Facet::Topic) {
            let key = ThreadKey::new(Facet::Topic, &value.slug).unwrap();
            let thread = layout::thread(&index, &key, &shown).unwrap();
            let expected: Vec<SessionNumber> = value.sessions.iter().filter(|&it| shown.contains(it)).collect();
            prop_assert_eq!(&thread.sessions, &expected);
            let dates: BTreeSet<_> = expected.iter().map(|&it| index.at(it).date).collect();
            prop_assert_eq!(&thread.dates, &dates.into_iter().collect::<Vec<_>>());
            for (at, &session) in expected.iter().enumerate() {
                prop_assert_eq!(thread.number(session), Some(at + 1));
            }
            // A thread's chosen days are its own; if it is empty, all days with something shown.
            let laid_out = layout::timeline(&index, &shown, Facet::Part, layout::fit(address::Zoom::Fortnight, None, 0, 0));
            let days = layout::chosen_days(&index, &laid_out, Some(&thread));
            let wanted = if expected.is_empty() { index.numbers().filter(|&it| shown.contains(it)).collect() } else { expected.clone() };
            let wanted: BTreeSet<_> = wanted.iter().map(|&it| index.at(it).date).collect();
            let dates: Vec<_> = days.iter().map(|&day| index.program().days[day].date).collect();
            prop_assert_eq!(dates, wanted.into_iter().collect::<Vec<_>>());
            // Steps along it reach every session once, from any start.
            for after in [true, false] {
                let mut left: Vec<SessionNumber> = (expected.iter().copied())
                    .filter(|&it| from.is_none_or(|from| if after { it > from } else { it < from }))
                    .collect();
                if !after {
                    left.reverse();
                }
                let steps = std::iter::successors(thread.beside(from, after), |&it| thread.beside(Some(it), after));
                prop_assert_eq!(steps.collect::<Vec<_>>(), left);
            }
        }
    }

    #[test]
    fn steps_forward_are_steps_back(seeds in seeds(), bits in any::<u64>(), by in facet()) {
        let index = index(seeds);
        let shown = shown(&index, bits);
        let view = View { lane: by, thread: ThreadKey::new(Facet::Topic, "car-t"), ..View::default() };
        for session in shown.iter() {
            for step in layout::steps(&index, &shown, &view, session) {
                prop_assert!(step.before.is_some() || step.after.is_some());
                let Some(after) = step.after else { continue };
                prop_assert!(shown.contains(after) && after > session);
                let back = layout::steps(&index, &shown, &view, after);
                let back = back.iter().find(|it| it.along == step.along).and_then(|it| it.before);
                let on_it = match &step.along {
                    Along::Thread(_) => index.at(session).topics.iter().any(|it| it.as_str() == "car-t"),
                    _ => true,
                };
                if on_it {
                    prop_assert_eq!(back, Some(session), "{:?}", step.along);
                }
            }
        }
    }

    #[test]
    fn the_same_moment_elsewhere(minute in 0..2880_u16, ahead in -1560..=1560_i32) {
        let (of_day, days) = layout::elsewhere(minute, ahead);
        prop_assert!(of_day < 1440);
        prop_assert_eq!(i32::from(of_day) + days * 1440, i32::from(minute) + ahead);
    }
}
