//! The browsers and their drivers, from the system's packages: a browser that gets updates does not belong in
//! `.tools`.

use super::{Need, cargo_tools};
use crate::{
    engine::Engine,
    process::{Outcome, command, find, output, run},
};

/// The browsers in which the tests open the site.
pub(super) fn needs() -> Vec<Need> {
    vec![
        Need {
            what: "Chromium and ChromeDriver".to_owned(),
            why: "the tests open the site in a real browser; takes a minute or two",
            met: Box::new(|| is_there(Engine::Chromium)),
            get: Box::new(|| {
                apt(
                    &["chromium-headless-shell", "chromium-driver"],
                    "Install Chromium and ChromeDriver in the same version (Debian: `sudo apt-get install \
                     chromium-headless-shell chromium-driver`) and try again.",
                )
            }),
        },
        Need {
            what: "Firefox".to_owned(),
            why: "the tests open the site in a second engine; takes half a minute",
            met: Box::new(|| Engine::Firefox.browser().is_some()),
            get: Box::new(|| {
                apt(
                    &["firefox-esr"],
                    "Install Firefox (Debian: `sudo apt-get install firefox-esr`) and try again.",
                )
            }),
        },
        cargo_tools::geckodriver(),
        Need {
            what: "WebKit, its driver, and Xvfb".to_owned(),
            why: "the tests open the site in a third engine, on a screen in memory; takes half a minute",
            met: Box::new(|| is_there(Engine::WebKit) && find(&["Xvfb"]).is_some()),
            get: Box::new(|| {
                apt(
                    &["webkit2gtk-driver", "xvfb"],
                    "Install WebKitGTK's driver with its MiniBrowser, and Xvfb (Debian: `sudo apt-get install \
                     webkit2gtk-driver xvfb`; put MiniBrowser on the PATH) and try again.",
                )
            }),
        },
    ]
}

fn is_there(engine: Engine) -> bool {
    engine.browser().is_some() && engine.driver().is_some()
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
