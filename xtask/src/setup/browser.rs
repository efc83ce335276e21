//! Chromium and ChromeDriver, from the system's packages: a browser that gets updates does not belong in `.tools`.

use std::path::PathBuf;

use super::Need;
use crate::process::{Outcome, command, find, output, run};

const MEND: &str = "Install Chromium and ChromeDriver in the same version (Debian: `sudo apt-get install chromium \
                    chromium-driver`) and try again.";

pub(super) fn need() -> Need {
    Need {
        what: "Chromium and ChromeDriver".to_owned(),
        why: "the tests open the site in a real browser; takes a minute or two",
        met: Box::new(|| chrome().is_some() && driver().is_some()),
        get: Box::new(|| apt(&["chromium", "chromium-driver"], MEND)),
    }
}

/// The browser.
pub fn chrome() -> Option<PathBuf> {
    find(&["chromium", "chromium-browser", "google-chrome"])
}

/// The browser's WebDriver.
pub fn driver() -> Option<PathBuf> {
    find(&["chromedriver"])
}

/// Installs Debian packages, if this is Debian and we are root.
pub(super) fn apt(packages: &[&str], mend: &str) -> Outcome {
    let root = output(&mut command("id", &["-u"])).as_deref() == Some("0");
    if !root || find(&["apt-get"]).is_none() {
        return Err(format!("setup: missing: {}. {mend}", packages.join(", ")));
    }
    run(&mut command("apt-get", &["update", "-q"]), mend)?;
    let mut install = command(
        "apt-get",
        &["install", "-y", "-q", "--no-install-recommends"],
    );
    run(
        install
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        mend,
    )
}
