//! The picture of a page in chat apps (Open Graph): 1200 by 630 pixels, drawn from SVG.
//!
//! The `DejaVu` fonts come with the program, so that a card is the same wherever it is built; scripts that they lack are
//! taken from the system's fonts.

mod face;
mod fit;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Options, Tree, fontdb::Database},
};

use address::Page;
use exports::site::Site;
pub use face::COLORS;
use face::Face;
use prerender::{HEIGHT, WIDTH};

/// Draws cards. Reading the fonts takes a moment: one of these draws all cards.
pub struct Cards {
    options: Options<'static>,
    /// Widths of words in a font.
    widths: Mutex<HashMap<(&'static str, String), f32>>,
}

/// Why a card could not be drawn.
#[derive(Debug)]
pub struct CardError(String);

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "a card could not be drawn: {}; build without SITE_URL to go without",
            self.0
        )
    }
}

impl std::error::Error for CardError {}

impl Cards {
    /// Reads the fonts.
    pub fn new() -> Self {
        let mut fonts = Database::new();
        fonts.load_font_data(dejavu::sans::regular().to_vec());
        fonts.load_font_data(dejavu::serif::bold().to_vec());
        fonts.load_system_fonts();
        Self {
            options: Options {
                fontdb: Arc::new(fonts),
                ..Options::default()
            },
            widths: Mutex::default(),
        }
    }

    /// The card of a page, as PNG.
    ///
    /// # Errors
    /// Says what of drawing failed.
    pub fn png(&self, site: Site, page: &Page) -> Result<Vec<u8>, CardError> {
        let tree = self.tree(&self.svg(site, page))?;
        let failed = || CardError("no memory".to_owned());
        let mut picture = Pixmap::new(u32::from(WIDTH), u32::from(HEIGHT)).ok_or_else(failed)?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture
            .encode_png()
            .map_err(|error| CardError(error.to_string()))
    }

    /// The card of a page, as SVG. Every line of text fits.
    pub fn svg(&self, site: Site, page: &Page) -> String {
        face::svg(&Face::of(site, page), site, &|word, style| {
            self.width(word, style)
        })
    }

    fn tree(&self, svg: &str) -> Result<Tree, CardError> {
        Tree::from_str(svg, &self.options)
            .map_err(|error: usvg::Error| CardError(error.to_string()))
    }

    /// Pixels that a word takes. Words are measured once: looking for a font that has their letters takes its time.
    fn width(&self, word: &str, style: fit::Style) -> f32 {
        const MEASURED: u16 = 100;
        let key = (style.family, word.to_owned());
        let mut widths = self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        let width = widths.entry(key).or_insert_with(|| {
            let style = fit::Style {
                size: MEASURED,
                ..style
            };
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{}</svg>",
                style.line(0, 0, word)
            );
            // Text that can't be drawn takes no room.
            self.tree(&svg)
                .map_or(0.0, |tree| tree.root().abs_bounding_box().right())
        });
        *width * f32::from(style.size) / f32::from(MEASURED)
    }
}

impl Default for Cards {
    fn default() -> Self {
        Self::new()
    }
}
