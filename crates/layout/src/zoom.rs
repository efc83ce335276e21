//! How much fits on a screen.

use address::Zoom;

/// Programs with more sessions than this are drawn only near the viewport, with rows of known height and few blocks per
/// cell.
pub const LARGE: usize = 200;

/// How many blocks a day has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Stacked in a cell.
    pub stack: usize,
    /// Side by side on the axis of exact times.
    pub abreast: usize,
}

impl Fit {
    /// Everything: in a list, and on paper.
    pub const ALL: Self = Self {
        stack: usize::MAX,
        abreast: usize::MAX,
    };
}

/// Screens from this width on suit a week, in rem.
pub const WEEK_FROM: u16 = 40;
/// Screens from this width on suit two weeks, in rem.
pub const FORTNIGHT_FROM: u16 = 84;

/// The zoom that suits a screen of this width, in rem. The script in `index.html` gets the same widths.
///
/// ```
/// use address::Zoom;
/// assert_eq!(layout::natural(24), Zoom::Day);
/// assert_eq!(layout::natural(layout::WEEK_FROM), Zoom::Week);
/// assert_eq!(layout::natural(90), Zoom::Fortnight);
/// ```
pub fn natural(width: u16) -> Zoom {
    match width {
        0..WEEK_FROM => Zoom::Day,
        WEEK_FROM..FORTNIGHT_FROM => Zoom::Week,
        _ => Zoom::Fortnight,
    }
}

/// How many days a zoom shows side by side on a wide screen, as in `style/timeline-grid.css`.
pub fn days_across(zoom: Zoom) -> usize {
    match zoom {
        Zoom::Fortnight => 14,
        Zoom::Week => 7,
        Zoom::Day => 1,
    }
}

/// What fits in a day of a program with this many days and sessions, on a timeline of this width, in rem. Without a
/// width (in the prerender), that of a desktop.
pub fn fit(zoom: Zoom, width: Option<u16>, days: usize, sessions: usize) -> Fit {
    /// The minimum width of a block among those of other days, and of one in the larger type of a single day, in rem.
    const BLOCK: usize = 5;
    const BLOCK_OF_DAY: usize = 8;
    /// What the hours beside a single day take, and the way to what doesn't fit, in rem.
    const HOURS: usize = 6;
    let width = usize::from(width.unwrap_or(86));
    let abreast = match zoom {
        Zoom::Day => width.saturating_sub(HOURS) / BLOCK_OF_DAY,
        _ => width / days_across(zoom).min(days).max(1) / BLOCK,
    };
    let stack = match zoom {
        _ if sessions <= LARGE => usize::MAX,
        Zoom::Fortnight => 2,
        Zoom::Week => 4,
        Zoom::Day => usize::MAX,
    };
    Fit {
        stack,
        abreast: abreast.max(1),
    }
}
