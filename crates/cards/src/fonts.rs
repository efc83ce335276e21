//! Which font has which letters.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use resvg::usvg::fontdb::{Database, FaceInfo, ID, Stretch, Style};
use skrifa::{FontRef, MetadataProvider};

/// How letters look, whichever font has them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Without serifs, regular weight.
    Sans,
    /// With serifs, bold.
    Serif,
}

impl Family {
    /// The fonts to try first for a letter, in this order: one for each script of the languages. The system may have
    /// many more; without a fixed order, the same machine could draw a word in a different font after an update.
    const fn preferred(self) -> &'static [&'static str] {
        match self {
            Self::Sans => &[
                "DejaVu Sans",
                "Noto Sans Bengali",
                "Noto Sans Thai",
                "Noto Sans CJK SC",
            ],
            Self::Serif => &[
                "DejaVu Serif",
                "Noto Serif Bengali",
                "Noto Serif Thai",
                "Noto Naskh Arabic",
                "Noto Serif CJK SC",
            ],
        }
    }

    const fn weight(self) -> u16 {
        match self {
            Self::Sans => 400,
            Self::Serif => 700,
        }
    }
}

/// The fonts for cards, and which letters they are known to have.
pub struct Fonts {
    database: Arc<Database>,
    sans: Vec<ID>,
    serif: Vec<ID>,
    /// Whether a font has a letter. Cached: looking into a font file takes time.
    known: Mutex<HashMap<(ID, char), bool>>,
}

impl Fonts {
    /// The bundled fonts: Latin, Greek, Cyrillic and Arabic letters.
    pub fn bundled() -> Self {
        Self::of(dejavu())
    }

    /// The bundled fonts and those of the system.
    pub fn installed() -> Self {
        let mut database = dejavu();
        database.load_system_fonts();
        Self::of(database)
    }

    fn of(database: Database) -> Self {
        Self {
            sans: in_order(&database, Family::Sans),
            serif: in_order(&database, Family::Serif),
            database: Arc::new(database),
            known: Mutex::default(),
        }
    }

    /// The fonts as the SVG renderer takes them.
    pub fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// The fonts by [`name`](Self::name).
    pub fn by_name(&self) -> HashMap<String, ID> {
        let names = self
            .sans
            .iter()
            .map(|&font| (self.name(font).to_owned(), font));
        names.collect()
    }

    /// A name that is unique among the fonts.
    pub fn name(&self, font: ID) -> &str {
        let face = self.database.face(font);
        face.map_or("", |face| &face.post_script_name)
    }

    /// The font for a letter that follows one in the font `current`. Marks, spaces and punctuation stay in that font if
    /// it has them, so that they are shaped together with what they belong to.
    pub fn font(&self, letter: char, family: Family, current: Option<ID>) -> Option<ID> {
        let stays = |&font: &ID| !letter.is_alphanumeric() && self.has(font, letter);
        let fonts = match family {
            Family::Sans => &self.sans,
            Family::Serif => &self.serif,
        };
        let first = || fonts.iter().find(|&&font| self.has(font, letter)).copied();
        current.filter(stays).or_else(first)
    }

    fn has(&self, font: ID, letter: char) -> bool {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&has) = known().get(&(font, letter)) {
            return has;
        }
        let has = self.database.with_face_data(font, |data, number| {
            let font = FontRef::from_index(data, number).ok()?;
            font.charmap().map(letter)
        });
        let has = has.flatten().is_some();
        known().insert((font, letter), has);
        has
    }
}

fn dejavu() -> Database {
    let mut fonts = Database::new();
    fonts.load_font_data(dejavu::sans::regular().to_vec());
    fonts.load_font_data(dejavu::serif::bold().to_vec());
    fonts
}

/// The fonts in the order in which they are tried. Of several with the same name only the first is kept, which is the
/// bundled one. The order in which a system lists its fonts is that of the disk, and means nothing.
fn in_order(database: &Database, family: Family) -> Vec<ID> {
    let rank = |face: &FaceInfo| {
        let preferred = family.preferred();
        let place = (preferred.iter())
            .position(|name| face.families.iter().any(|(it, _)| it == name))
            .unwrap_or(preferred.len());
        let upright = face.style == Style::Normal && face.stretch == Stretch::Normal;
        let weight = face.weight.0.abs_diff(family.weight());
        (
            place,
            Reverse(upright),
            weight,
            face.post_script_name.clone(),
        )
    };
    let mut names = HashSet::new();
    let mut faces: Vec<&FaceInfo> = (database.faces())
        .filter(|face| can_be_named(face) && names.insert(&face.post_script_name))
        .collect();
    faces.sort_by_cached_key(|face| rank(face));
    faces.into_iter().map(|face| face.id).collect()
}

/// Whether SVG can name a font. The names of a system's private fonts begin with a period; one of those fonts has a box
/// for every letter there is.
fn can_be_named(face: &FaceInfo) -> bool {
    let name = &face.post_script_name;
    let plain = |it: char| it.is_ascii_alphanumeric() || "-_".contains(it);
    !name.is_empty() && name.chars().all(plain) && !name.starts_with("LastResort")
}
