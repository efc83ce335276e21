//! The crates of Cargo.lock: the site is built without a network, so all of them must be here before.

use super::Need;
use crate::process::{command, output, run};

/// For the browser and for this machine: what other systems need is left out.
const FETCH: [&str; 5] = [
    "fetch",
    "--target",
    "wasm32-unknown-unknown",
    "--target",
    "host-tuple",
];

pub(super) fn need() -> Need {
    Need {
        what: "every crate of Cargo.lock".to_owned(),
        why: "the site is built from them, without a network; a minute or less",
        met: Box::new(|| output(command("cargo", &FETCH).arg("--offline")).is_some()),
        get: Box::new(|| {
            run(
                &mut command("cargo", &FETCH),
                "It needs crates.io once; run `cargo xtask setup` again where that can be reached.",
            )
        }),
    }
}
