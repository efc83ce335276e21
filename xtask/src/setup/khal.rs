//! khal, a calendar program from the system's packages: it reads our calendars with code that is not ours.

use super::{Need, browser::apt};
use crate::process::find;

const MEND: &str = "Install khal (Debian: `sudo apt-get install khal`; elsewhere `pipx install khal`) and try again.";

pub(super) fn need() -> Need {
    Need {
        what: "khal".to_owned(),
        why: "the tests import our calendars into it; takes half a minute",
        met: Box::new(|| find(&["khal"]).is_some()),
        get: Box::new(|| apt(&["khal"], MEND)),
    }
}
