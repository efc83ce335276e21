//! The browser engines in which the tests open the site.

use std::path::PathBuf;

use crate::process::find;

/// A browser engine with a WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The engine of Chrome, Edge, and most browsers on Android. All tests run in it.
    Chromium,
    /// The engine of Firefox.
    Firefox,
    /// The engine of Safari and every browser on iOS, here in its port to GTK.
    WebKit,
}

/// Programs with Chromium's engine, best first. The headless shell is all of Chromium but its windows, and needs half of
/// the computing time for the same tests. On the PATH, Debian has only a script that starts it: ending the script does
/// not end the browser.
const CHROMIUM: [&str; 5] = [
    "/usr/lib/chromium/chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
];

/// The browser of WebKit's port to GTK. Debian does not put it on the PATH.
const MINI_BROWSER: [&str; 3] = [
    "MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The engine with this name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// A browser with this engine, if one is installed.
    pub fn browser(self) -> Option<PathBuf> {
        find(match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &["firefox-esr", "firefox"],
            Self::WebKit => &MINI_BROWSER,
        })
    }

    /// The WebDriver of that browser, if it is installed.
    pub fn driver(self) -> Option<PathBuf> {
        find(&[match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }])
    }
}
