//! The preview card that chat apps show for a page (Open Graph): 1200 by 630 pixels, drawn from SVG, in the language of
//! the page.
//!
//! The `DejaVu` fonts are bundled, so that cards in Latin, Cyrillic or Arabic letters can be drawn on any machine;
//! other scripts need the system's fonts.

mod face;
mod fit;
mod fonts;
mod line;

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use png::{BitDepth, ColorType, Encoder, EncodingError, Filter};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, FontFamily, FontResolver, Options, Tree, fontdb::ID},
};

use address::Page;
use exports::site::Site;
pub use face::COLORS;
use face::Face;
pub use fonts::Fonts;
use line::{Line, Style};
use prerender::{HEIGHT, WIDTH};

/// Draws cards. Reading the fonts takes a moment, so one of these draws all cards.
pub struct Cards {
    fonts: Fonts,
    options: Options<'static>,
    /// The widths of letters in a font at the size [`MEASURED`](Self::MEASURED), in pixels.
    widths: Mutex<HashMap<(ID, String), f32>>,
}

/// A drawn card.
pub struct Card {
    /// The site it belongs to.
    pub site: Site,
    /// Its PNG file.
    pub png: Vec<u8>,
    /// If it is in English instead of the site's language: the letter that no font has.
    pub missing: Option<char>,
}

/// Why a card could not be drawn.
#[derive(Debug)]
pub struct CardError(String);

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "could not draw a card: {}; to build without cards, unset SITE_URL",
            self.0
        )
    }
}

impl std::error::Error for CardError {}

impl Cards {
    const MEASURED: u16 = 100;

    /// Prepares to draw with these fonts.
    pub fn new(fonts: Fonts) -> Self {
        let names = fonts.by_name();
        // Each letter's font is chosen before the renderer sees it: it must use that font, with no fallback.
        let font_resolver = FontResolver {
            select_font: Box::new(move |font, _| match font.families().first() {
                Some(FontFamily::Named(name)) => names.get(name).copied(),
                _ => None,
            }),
            select_fallback: Box::new(|_, _, _| None),
        };
        Self {
            options: Options {
                fontdb: fonts.database(),
                font_resolver,
                ..Options::default()
            },
            fonts,
            widths: Mutex::default(),
        }
    }

    /// The cards of a page, in English and in other languages. A card with a letter that no font has is in English.
    ///
    /// # Errors
    /// Why drawing failed.
    pub fn of_page(
        &self,
        page: &Page,
        english: Site,
        others: &[Site],
    ) -> Result<Vec<Card>, CardError> {
        let first = Card {
            site: english,
            png: self.png(english, page)?,
            missing: None,
        };
        let mut cards = vec![first];
        for &site in others {
            let missing = self.missing(site, page);
            let png = match (missing, cards.first()) {
                (Some(_), Some(english)) => english.png.clone(),
                _ => self.png(site, page)?,
            };
            cards.push(Card { site, png, missing });
        }
        Ok(cards)
    }

    /// A letter of a page's card that no font has.
    pub fn missing(&self, site: Site, page: &Page) -> Option<char> {
        Face::of(site, page).missing(&self.fonts)
    }

    /// The card of a page, as PNG.
    fn png(&self, site: Site, page: &Page) -> Result<Vec<u8>, CardError> {
        let tree = self.tree(site, page)?;
        let failed = || CardError("out of memory".to_owned());
        let mut picture = Pixmap::new(u32::from(WIDTH), u32::from(HEIGHT)).ok_or_else(failed)?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        encode(&picture).map_err(|error| CardError(error.to_string()))
    }

    /// The card of a page, laid out. Every line of text fits; letters that no font has are left out.
    ///
    /// # Errors
    /// Why drawing failed.
    pub fn tree(&self, site: Site, page: &Page) -> Result<Tree, CardError> {
        let rtl = site.locale.is_rtl();
        let set = |text: &str, style: Style| {
            Line::set(text, style, rtl, &self.fonts, |font, letters| {
                self.width(font, letters) * f32::from(style.size) / f32::from(Self::MEASURED)
            })
        };
        let face = Face::of(site, page);
        self.parsed(&face::svg(&face, site, &self.fonts, &set))
    }

    fn parsed(&self, svg: &str) -> Result<Tree, CardError> {
        Tree::from_str(svg, &self.options)
            .map_err(|error: usvg::Error| CardError(error.to_string()))
    }

    /// The width of letters in a font, in pixels. Measured once, as most words are on several cards.
    fn width(&self, font: ID, letters: &str) -> f32 {
        let widths = || self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (font, letters.to_owned());
        if let Some(&width) = widths().get(&key) {
            return width;
        }
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
             <text font-size=\"{}\" font-family=\"{}\">{}</text></svg>",
            Self::MEASURED,
            self.fonts.name(font),
            prerender::escape(letters)
        );
        // Text that can't be drawn takes no room.
        let width = (self.parsed(&svg)).map_or(0.0, |tree| tree.root().abs_bounding_box().right());
        widths().insert(key, width);
        width
    }
}

/// The picture as PNG. Nothing on a card is transparent, and areas of one color compress best unfiltered.
fn encode(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let (pixels, _) = picture.data().as_chunks();
    let mut opaque = vec![0; pixels.len() * 3];
    let (colors, _) = opaque.as_chunks_mut();
    for (color, &[red, green, blue, _]) in colors.iter_mut().zip(pixels) {
        *color = [red, green, blue];
    }
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, picture.width(), picture.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&opaque)?;
    Ok(png)
}
