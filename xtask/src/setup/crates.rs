//! The crates in Cargo.lock: the site is built offline, so all of them must be fetched first.

use super::Need;
use crate::process::{command, output, run};

/// For the browser and for this machine only, not for other systems.
const FETCH: [&str; 5] = [
    "fetch",
    "--target",
    "wasm32-unknown-unknown",
    "--target",
    "host-tuple",
];

pub(super) fn need() -> Need {
    Need {
        what: "all crates in Cargo.lock".to_owned(),
        why: "the site is built from them, offline; takes a minute or less",
        met: Box::new(|| output(command("cargo", &FETCH).arg("--offline")).is_some()),
        get: Box::new(|| {
            run(
                &mut command("cargo", &FETCH),
                "This needs crates.io once; run `cargo xtask setup` again when it can be reached.",
            )
        }),
    }
}
