//! Where each record's sessions are in the program, as small pictures in one file.

use std::fmt::Write as _;

use layout::{STRIP_OF_ALL, strip, strip_name};
use program::index::{Facet, Index, SessionNumber};

/// The width of a day, the height of a mark with its gap, and the side of a mark, in the picture's units.
const DAY: usize = 6;
const STEP: usize = 5;
const MARK: usize = 4;

/// A sprite (SVG 2, `symbol`): a mark for each session, from left to right, and a line for each day without a record.
/// It has no words, so all languages share it; its color comes from the page.
pub fn strips(index: &Index) -> String {
    let all = strip(index, &index.numbers().collect::<Vec<_>>());
    let (width, bottom) = (index.program().days.len() * DAY, all.height * STEP);
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    let mut add = |name: &str, path: &str| {
        // Writing to a string can't fail.
        let _ = write!(
            sprite,
            "<symbol id=\"{name}\" viewBox=\"0 0 {width} {bottom}\" preserveAspectRatio=\"none\">\
             <path fill=\"currentColor\" d=\"{path}\"/></symbol>"
        );
    };
    let marks = |marks: &[(usize, usize)]| -> String {
        let marks = marks.iter();
        marks
            .map(|&(day, place)| mark(day, bottom - place * STEP - MARK, MARK))
            .collect()
    };
    let empty = all.empty.iter();
    let lines: String = empty.map(|&day| mark(day, bottom - 1, 1)).collect();
    add(STRIP_OF_ALL, &(marks(&all.own) + &lines));
    for facet in Facet::ALL {
        for value in index.facet(facet) {
            let sessions: Vec<SessionNumber> = value.sessions.iter().collect();
            add(
                &strip_name(facet, &value.slug),
                &marks(&strip(index, &sessions).own),
            );
        }
    }
    sprite + "</svg>\n"
}

/// A rectangle as wide as a mark.
fn mark(day: usize, top: usize, height: usize) -> String {
    format!("M{} {top}h{MARK}v{height}h-{MARK}z", day * DAY + 1)
}
