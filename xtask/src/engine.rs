//! The browser engines in which the tests open the site.

use std::path::{Path, PathBuf};

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

/// Where Debian puts the browser of this engine's port to GTK: not on the PATH.
const MINI_BROWSERS: [&str; 2] = [
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
        match self {
            Self::Chromium => find(&["chromium", "chromium-browser", "google-chrome"]),
            Self::Firefox => find(&["firefox-esr", "firefox"]),
            Self::WebKit => find(&["MiniBrowser"]).or_else(|| {
                let mut places = MINI_BROWSERS.iter().map(Path::new);
                places.find(|it| it.is_file()).map(Path::to_path_buf)
            }),
        }
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
