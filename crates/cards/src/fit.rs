//! Text that fits.

use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, options::LineBreakOptions};

use super::line::{Line, Style, is_square, is_tall, keep_apart};

/// No card has room for more characters than this.
const LONGEST: usize = 300;

/// Spaces at which lines don't break.
const KEEPING: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Sets a line of text in a style.
pub type Set<'a> = &'a dyn Fn(&str, Style) -> Line;

/// A text in a style, broken into lines.
struct Wrapped {
    style: Style,
    lines: Vec<String>,
    /// Whether no line is left out.
    whole: bool,
}

/// The lines of a text, in the largest of these sizes at which it fits into a box, in pixels. If it fits at none, it is
/// set in the smallest and cut, with an ellipsis.
pub fn fit(
    text: &str,
    style: Style,
    sizes: &[u16],
    room: (u16, u16),
    set: Set,
) -> (Style, Vec<Line>) {
    // Don't measure what would never fit.
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .take(LONGEST)
        .collect();
    let spaces = |c: char| c.is_whitespace() && !KEEPING.contains(&c);
    let words: Vec<&str> = text.split(spaces).filter(|it| !it.is_empty()).collect();
    let text = words.join(" ");
    let tall = text.chars().any(is_tall);
    let width = |line: &str, style| set(line, style).width;
    let fits = |line: &str, style| width(line, style) <= f32::from(room.0);
    let at = |size: u16| {
        let style = Style {
            size,
            tall,
            ..style
        };
        let most = usize::from(room.1 / style.leading()).max(1);
        let mut lines = wrap(&text, &|line| fits(line, style));
        let whole = lines.len() <= most;
        lines.truncate(most);
        Wrapped {
            style,
            lines,
            whole,
        }
    };
    let mut all = sizes.iter().map(|&size| at(size));
    let mut chosen = Wrapped {
        style,
        lines: Vec::new(),
        whole: false,
    };
    while !chosen.whole
        && let Some(next) = all.next()
    {
        chosen = next;
    }
    // The last line is nearly empty: one size smaller, the text may fit without it.
    if let [_, .., last] = chosen.lines.as_slice()
        && width(last, chosen.style) < f32::from(room.0 / 3)
        && let Some(smaller) = all.next()
        && smaller.lines.len() < chosen.lines.len()
    {
        chosen = smaller;
    }
    let Wrapped {
        style,
        mut lines,
        whole,
    } = chosen;
    if let (false, Some(line)) = (whole, lines.last_mut()) {
        let mut clusters = clusters(line);
        let cut = |clusters: &[&str]| format!("{}…", clusters.concat().trim_end());
        while !fits(&cut(&clusters), style) && clusters.pop().is_some() {}
        *line = cut(&clusters);
    }
    keep_apart(&mut lines);
    (style, lines.iter().map(|line| set(line, style)).collect())
}

/// Breaks a text into lines; breaks inside an unbreakable part only if that part alone is wider than a line.
fn wrap(text: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts(text) {
        match lines.last_mut() {
            Some(line) if fits(format!("{line}{part}").trim_end()) => line.push_str(part),
            _ if fits(part.trim_end()) => lines.push(part.to_owned()),
            _ => {
                let mut line = String::new();
                for cluster in clusters(part) {
                    if !line.is_empty() && !fits(&format!("{line}{cluster}")) {
                        lines.push(std::mem::take(&mut line));
                    }
                    line.push_str(cluster);
                }
                lines.push(line);
            }
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// The parts of a text between which lines may break, each with the space after it: words where spaces separate them,
/// elsewhere what Unicode allows (UAX 14, with a dictionary for Thai). UAX 14 alone would also break at hyphens, but
/// "CAR-" is not a word.
fn parts(text: &str) -> Vec<&str> {
    let segmenter = LineSegmenter::new_dictionary(LineBreakOptions::default());
    let breaks = segmenter.segment_str(text).filter(|&at| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let beside = [before.chars().next_back(), after.chars().next()];
        before.ends_with(char::is_whitespace) || beside.into_iter().flatten().any(is_unspaced)
    });
    between(text, breaks.chain([text.len()]))
}

/// Whether a letter belongs to a script without spaces between words.
fn is_unspaced(letter: char) -> bool {
    // Thai, Lao; Burmese; Khmer.
    is_square(letter)
        || matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// The characters of a text as readers see them: letters with all of their marks.
fn clusters(text: &str) -> Vec<&str> {
    between(text, GraphemeClusterSegmenter::new().segment_str(text))
}

/// The nonempty parts of a text between these byte offsets.
fn between(text: &str, places: impl Iterator<Item = usize>) -> Vec<&str> {
    let mut start = 0;
    let parts = places.filter_map(|end| {
        let part = text.get(start..end).filter(|it| !it.is_empty());
        start = end;
        part
    });
    parts.collect()
}
