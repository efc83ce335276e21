//! The path of a thread's line.

/// Where the line meets a session, in whole pixels from the start of the scrollable timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// A point of the session's block.
    pub point: (i32, i32),
    /// The gap next to the block, where the line runs up and down.
    pub gap: i32,
    /// The top of the block's row, along which the line arrives from another day.
    pub row: i32,
}

/// The line through sessions in order, as SVG path data (SVG 2, section 9.3). It runs between the cards, never across
/// their text, and has one `M` or `L` per session.
///
/// ```
/// use layout::{Anchor, line};
///
/// let first = Anchor { point: (104, 20), gap: 100, row: 10 };
/// let below = Anchor { point: (104, 60), ..first };
/// let next_day = Anchor { point: (204, 95), gap: 200, row: 90 };
/// assert_eq!(line(&[first, below]), "M104 20H100V60L104 60");
/// assert_eq!(line(&[first, next_day]), "M104 20H100V90H200V95L204 95");
/// ```
pub fn line(anchors: &[Anchor]) -> String {
    let mut path = String::new();
    let mut before: Option<Anchor> = None;
    for &anchor in anchors {
        let Anchor {
            point: (x, y),
            gap,
            row,
        } = anchor;
        path += &match before {
            None => format!("M{x} {y}"),
            Some(before) if before.gap == gap => format!("H{gap}V{y}L{x} {y}"),
            Some(before) => format!("H{}V{row}H{gap}V{y}L{x} {y}", before.gap),
        };
        before = Some(anchor);
    }
    path
}
