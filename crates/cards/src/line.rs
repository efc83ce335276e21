//! A line of text, typeset: which font draws which part of it, and where.

use std::mem;

use resvg::usvg::fontdb::ID;
use unicode_bidi::{BidiInfo, Level};

use super::fonts::{Family, Fonts};
use prerender::escape;

/// How text looks.
#[derive(Clone, Copy)]
pub struct Style {
    /// The kind of font.
    pub family: Family,
    /// Pixels.
    pub size: u16,
    /// Whether it has room for [tall](is_tall) letters.
    pub tall: bool,
    /// `#rrggbb`.
    pub color: &'static str,
}

impl Style {
    /// From one baseline to the next, in pixels.
    pub fn leading(self) -> u16 {
        if self.tall {
            self.size * 8 / 5
        } else {
            self.size * 5 / 4
        }
    }
}

/// Begins text that is [isolated](languages::Locale::isolated) from the direction of the text around it.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const END: char = '\u{2069}';

/// Letters that one font draws together, and where.
pub struct Piece {
    /// The font.
    pub font: ID,
    /// The letters.
    pub text: String,
    /// From the left end of the line, in pixels.
    pub left: f32,
}

/// A line of text.
pub struct Line {
    /// Its pieces, from left to right.
    pub pieces: Vec<Piece>,
    /// Pixels.
    pub width: f32,
}

impl Line {
    /// Sets a line without letters that no font has. `width` gives the width of letters at the style's size, in pixels.
    pub fn set(
        text: &str,
        style: Style,
        rtl: bool,
        fonts: &Fonts,
        width: impl Fn(ID, &str) -> f32,
    ) -> Self {
        // Roughly what fonts use.
        let space = f32::from(style.size) * 0.33;
        let (mut pieces, mut left) = (Vec::new(), 0.0);
        for run in runs(text, style.family, rtl, fonts) {
            match run {
                Run::Space => left += space,
                Run::Letters(font, text) => {
                    let wide = width(font, &text);
                    pieces.push(Piece { font, text, left });
                    left += wide;
                }
            }
        }
        Self {
            pieces,
            width: left,
        }
    }

    /// The line as SVG, with its left end and its baseline at these pixels. Each piece has its own position: otherwise
    /// the renderer would shape all of them in each font, and take as many glyphs from each as the first has.
    pub fn svg(&self, style: Style, fonts: &Fonts, x: f32, y: u16) -> String {
        let pieces = self.pieces.iter().map(|piece| {
            let (x, font) = (x + piece.left, fonts.name(piece.font));
            format!(
                "<tspan x=\"{x:.2}\" y=\"{y}\" font-family=\"{font}\">{}</tspan>",
                escape(&piece.text)
            )
        });
        let pieces: String = pieces.collect();
        format!(
            "<text font-size=\"{}\" fill=\"{}\">{pieces}</text>",
            style.size, style.color
        )
    }
}

/// Keeps text isolated in each of the lines that it was broken into.
pub fn keep_apart(lines: &mut [String]) {
    let mut open = 0_usize;
    for line in lines {
        let began = open;
        for character in line.chars() {
            match character {
                ISOLATE => open += 1,
                END => open = open.saturating_sub(1),
                _ => {}
            }
        }
        line.insert_str(0, &String::from(ISOLATE).repeat(began));
    }
}

/// Whether a character is visible. Spaces and characters that only control how others are drawn are not.
pub fn is_drawn(character: char) -> bool {
    !character.is_whitespace()
        && !matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a letter may have marks above and below: Indic scripts, Thai, Lao, Burmese and Khmer.
pub fn is_tall(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether a character is Chinese, Japanese or Korean: a square of its own, whatever is next to it.
pub fn is_square(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

enum Run {
    Space,
    Letters(ID, String),
}

/// The runs of a line from left to right (Unicode Bidirectional Algorithm), each in one font.
fn runs(text: &str, family: Family, rtl: bool, fonts: &Fonts) -> Vec<Run> {
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(level));
    let mut runs = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, parts) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for part in parts {
            let rtl = levels.get(part.start).is_some_and(Level::is_rtl);
            let mut part = in_fonts(text.get(part).unwrap_or_default(), family, fonts);
            if rtl {
                part.reverse();
                for run in &mut part {
                    if let Run::Letters(_, text) = run {
                        // On their own, parentheses and periods would be drawn as in left-to-right text.
                        *text = format!("\u{202e}{text}\u{202c}");
                    }
                }
            }
            runs.extend(part);
        }
    }
    runs
}

/// Text of one direction, in reading order, cut where the font changes.
fn in_fonts(text: &str, family: Family, fonts: &Fonts) -> Vec<Run> {
    let (mut runs, mut letters, mut current) = (Vec::new(), String::new(), None);
    let end = |letters: &mut String, current: &mut Option<ID>| {
        let letters = mem::take(letters);
        (current.take())
            .filter(|_| !letters.is_empty())
            .map(|font| Run::Letters(font, letters))
    };
    for character in text.chars() {
        if character.is_whitespace() {
            runs.extend(end(&mut letters, &mut current));
            runs.push(Run::Space);
        } else if !is_drawn(character) {
            // Joiners stay between letters; marks that begin or end a direction are dropped.
            if matches!(character, '\u{200c}' | '\u{200d}') && current.is_some() {
                letters.push(character);
            }
        } else if let Some(font) = fonts.font(character, family, current) {
            if current != Some(font) || is_square(character) {
                runs.extend(end(&mut letters, &mut current));
            }
            current = Some(font);
            letters.push(character);
        }
    }
    runs.extend(end(&mut letters, &mut current));
    runs
}
