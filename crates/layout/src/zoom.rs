//! How much fits a screen.

use address::Zoom;

/// Programs with more sessions than this are drawn only where the screen is, with rows of known height and few
/// blocks in a cell.
pub const LARGE: usize = 200;

/// How many blocks a day has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Below each other in a cell.
    pub stack: usize,
    /// Beside each other on the axis of exact times.
    pub abreast: usize,
}

/// From this width on a screen suits a week, in rem.
pub const WEEK_FROM: u16 = 40;
/// From this width on a screen suits a fortnight, in rem.
pub const FORTNIGHT_FROM: u16 = 84;

/// The zoom that suits a screen of this width, in rem. The script of `index.html` is given the same widths.
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

/// How many days of a zoom stand side by side on a wide screen, as `style/timeline-grid.css` has it.
pub fn days_across(zoom: Zoom) -> usize {
    match zoom {
        Zoom::Fortnight => 14,
        Zoom::Week => 7,
        Zoom::Day => 1,
    }
}

/// What fits a day of a program of so many days and sessions, where the timeline is so wide, in rem. Without a width (in
/// the prerender) a desktop's.
pub fn fit(zoom: Zoom, width: Option<u16>, days: usize, sessions: usize) -> Fit {
    /// The least width of a block, in rem.
    const BLOCK: usize = 5;
    let day = usize::from(width.unwrap_or(86)) / days_across(zoom).min(days).max(1);
    let stack = match zoom {
        _ if sessions <= LARGE => usize::MAX,
        Zoom::Fortnight => 2,
        Zoom::Week => 4,
        Zoom::Day => usize::MAX,
    };
    Fit {
        stack,
        abreast: (day / BLOCK).max(1),
    }
}
