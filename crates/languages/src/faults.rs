//! What can be wrong with the texts of a language, and what to do about it; native only.

use std::collections::BTreeSet;

/// What is wrong with a file, each with its place.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<String>);

impl Faults {
    pub(super) fn add(&mut self, place: &str, why: &str) {
        self.0.push(format!("{place}: {why}"));
    }

    /// A pattern with the numbers of its parts.
    pub(super) fn pattern(
        &mut self,
        place: &str,
        text: &str,
        parts: &[&str],
        optional: &[&str],
    ) -> String {
        if text.is_empty() {
            // That is a fault of any text.
            return String::new();
        }
        numbered(text, parts, optional).unwrap_or_else(|why| {
            self.add(place, &why);
            String::new()
        })
    }

    /// The value of a key, which every language has.
    pub(super) fn needed<'a>(
        &mut self,
        place: &str,
        value: Option<&'a String>,
    ) -> Option<&'a String> {
        if value.is_none() {
            self.add(place, "missing; every language has every key");
        }
        value
    }

    /// All texts of a value of the file, whatever they are for.
    pub(super) fn texts(&mut self, place: &str, value: &toml::Value) {
        match value {
            toml::Value::String(text) => {
                if let Some(why) = fault(place, text) {
                    self.add(place, &why);
                }
            }
            toml::Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    self.texts(&format!("{place}[{at}]"), value);
                }
            }
            toml::Value::Table(values) => {
                for (key, value) in values {
                    self.texts(&format!("{place}.{key}"), value);
                }
            }
            _ => {}
        }
    }
}

/// The values that stand between others, where white space may be all of it.
const BETWEEN: [&str; 3] = ["numbers.group", "words.comma", "words.semicolon"];

/// The sections whose values have parts in braces; lists of names have none.
const PATTERNS: [&str; 5] = ["dates.", "lists.", "plurals.", "ranges.", "words."];

/// Why a page can't show a text, whatever it is for, and what to do about it.
fn fault(place: &str, text: &str) -> Option<String> {
    // Without digits of its own, a language has 0 to 9.
    if text.is_empty() && place != "numbers.digits" {
        return Some("empty; write what the language says here".to_owned());
    }
    for it in text.chars() {
        let why = match it {
            '<' | '>' | '&' | '"' => format!("'{it}' means something in HTML; write it without"),
            // Numbers of parts are such characters.
            it if it.is_control() => format!(
                "U+{:04X} is a control character; take it out",
                u32::from(it)
            ),
            // The app puts views in their place.
            '\u{e000}'..='\u{f8ff}' => {
                format!("U+{:04X} is for private use; take it out", u32::from(it))
            }
            _ => continue,
        };
        return Some(why);
    }
    if text.trim() != text && !BETWEEN.contains(&place) {
        return Some("white space at the beginning or the end; take it out".to_owned());
    }
    let pattern = PATTERNS.iter().any(|it| place.starts_with(it)) && !place.ends_with(']');
    (!pattern && text.contains(['{', '}']))
        .then(|| "nothing is filled in here; write it without braces".to_owned())
}

/// A text with the numbers of its parts in place of their names in braces.
fn numbered(text: &str, parts: &[&str], optional: &[&str]) -> Result<String, String> {
    let mut numbered = String::new();
    let mut rest = text;
    let mut seen = BTreeSet::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (part, after) = after
            .split_once('}')
            .ok_or("a brace is not closed; write it after the part")?;
        let at = (parts.iter().position(|it| *it == part))
            .ok_or_else(|| format!("nothing fills in '{{{part}}}'; there is {}", braced(parts)))?;
        seen.insert(part);
        numbered += opened(before)?;
        numbered.push(char::from(u8::try_from(at + 1).unwrap_or(u8::MAX)));
        rest = after;
    }
    match parts
        .iter()
        .find(|part| !seen.contains(*part) && !optional.contains(part))
    {
        Some(part) => Err(format!("'{{{part}}}' is missing")),
        None => Ok(numbered + opened(rest)?),
    }
}

/// A text between parts.
fn opened(text: &str) -> Result<&str, String> {
    if text.contains('}') {
        Err("a brace is not opened; write it before the part".to_owned())
    } else {
        Ok(text)
    }
}

fn braced(parts: &[&str]) -> String {
    match parts {
        [] => "nothing to fill in".to_owned(),
        parts => format!("{{{}}}", parts.join("}, {")),
    }
}
