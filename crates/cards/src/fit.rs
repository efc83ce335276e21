//! Text that fits.

use prerender::escape;

/// How text is set.
#[derive(Clone, Copy)]
pub struct Style {
    /// Name of the font.
    pub family: &'static str,
    /// Its weight, as CSS counts.
    pub weight: u16,
    /// Pixels.
    pub size: u16,
    /// `#rrggbb`.
    pub color: &'static str,
}

impl Style {
    /// A line of text with its base line at these pixels, as SVG.
    pub fn line(self, x: u16, y: u16, text: &str) -> String {
        format!(
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{}\" font-weight=\"{}\" font-size=\"{}\" fill=\"{}\">{}</text>",
            self.family,
            self.weight,
            self.size,
            self.color,
            escape(text)
        )
    }

    /// From one base line to the next, in pixels.
    pub fn leading(self) -> u16 {
        self.size * 5 / 4
    }
}

/// More characters than this fit on no card.
const LONGEST: usize = 300;

/// Pixels that a word takes in a style.
pub type Width<'a> = &'a dyn Fn(&str, Style) -> f32;

/// The lines of a text in the largest of these sizes in which it fits into a box, in pixels; in the smallest, what does
/// not fit is cut, and marked so.
pub fn fit(
    text: &str,
    style: Style,
    sizes: &[u16],
    room: (u16, u16),
    width: Width,
) -> (Style, Vec<String>) {
    // What would never fit need not be measured.
    let text: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect();
    let mut last = (style, Vec::new());
    for &size in sizes {
        let style = Style { size, ..style };
        let most = usize::from(room.1 / style.leading()).max(1);
        let mut lines = wrap(&text, style, room.0, width);
        if lines.len() <= most {
            return (style, lines);
        }
        lines.truncate(most);
        last = (style, lines);
    }
    let (style, mut lines) = last;
    if let Some(line) = lines.last_mut() {
        while measure(&format!("{line}…"), style, width) > f32::from(room.0) && line.pop().is_some()
        {
        }
        *line = format!("{}…", line.trim_end());
    }
    (style, lines)
}

/// Pixels that a line takes: its words and the spaces between them.
fn measure(line: &str, style: Style, width: Width) -> f32 {
    let words: Vec<f32> = line.split(' ').map(|word| width(word, style)).collect();
    let spaces = u16::try_from(words.len().saturating_sub(1)).unwrap_or(u16::MAX);
    // A space is about a third of the size, in every font.
    words.iter().sum::<f32>() + f32::from(spaces) * f32::from(style.size) * 0.36
}

/// Breaks between words; within one only where it alone is wider than the line.
fn wrap(text: &str, style: Style, room: u16, width: Width) -> Vec<String> {
    let room = f32::from(room);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| measure(line, style, width) <= room) {
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None if width(word, style) <= room => lines.push(word.to_owned()),
            None => break_word(word, style, room, width, &mut lines),
        }
    }
    lines
}

/// Breaks a word between characters. Letters that join in a word are wider alone, so that what is counted fits.
fn break_word(word: &str, style: Style, room: f32, width: Width, lines: &mut Vec<String>) {
    let (mut line, mut taken) = (String::new(), 0.0);
    for character in word.chars() {
        let wide = width(character.encode_utf8(&mut [0; 4]), style);
        if taken + wide > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            taken = 0.0;
        }
        line.push(character);
        taken += wide;
    }
    lines.push(line);
}
