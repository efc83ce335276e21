//! What can be wrong with the texts of a language, and what to do about it; native only.

use std::collections::BTreeSet;

/// Everything that is wrong with a file, each with its place.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<String>);

impl Faults {
    pub(super) fn add(&mut self, place: &str, why: &str) {
        self.0.push(format!("{place}: {why}"));
    }

    /// A pattern with its placeholders numbered.
    pub(super) fn pattern(
        &mut self,
        place: &str,
        text: &str,
        parts: &[&str],
        optional: &[&str],
    ) -> String {
        if text.is_empty() {
            // Reported for every empty text.
            return String::new();
        }
        numbered(text, parts, optional).unwrap_or_else(|why| {
            self.add(place, &why);
            String::new()
        })
    }

    /// The value of a key, which every language must have.
    pub(super) fn needed<'a>(
        &mut self,
        place: &str,
        value: Option<&'a String>,
    ) -> Option<&'a String> {
        if value.is_none() {
            self.add(place, "missing; every language needs every key");
        }
        value
    }

    /// Checks all texts in a value of the file, whatever they are for.
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

/// Separators, which may begin or end with whitespace.
const BETWEEN: [&str; 4] = [
    "numbers.group",
    "words.comma",
    "words.enumeration_comma",
    "words.semicolon",
];

/// The sections whose values have placeholders in braces; lists of names have none.
const PATTERNS: [&str; 5] = ["dates.", "lists.", "plurals.", "ranges.", "words."];

/// Why a page can't show a text, whatever it is for, and what to do about it.
fn fault(place: &str, text: &str) -> Option<String> {
    // A language without digits of its own uses 0 to 9.
    if text.is_empty() && place != "numbers.digits" {
        return Some("empty; write the text in this language".to_owned());
    }
    for it in text.chars() {
        let why = match it {
            '<' | '>' | '&' | '"' => format!("'{it}' has a meaning in HTML; leave it out"),
            // Numbered placeholders are such characters.
            it if it.is_control() => {
                format!("U+{:04X} is a control character; remove it", u32::from(it))
            }
            // The app replaces them with views.
            '\u{e000}'..='\u{f8ff}' => {
                format!("U+{:04X} is for private use; remove it", u32::from(it))
            }
            _ => continue,
        };
        return Some(why);
    }
    if text.trim() != text && !BETWEEN.contains(&place) {
        return Some("whitespace at the beginning or end; remove it".to_owned());
    }
    let pattern = PATTERNS.iter().any(|it| place.starts_with(it)) && !place.ends_with(']');
    (!pattern && text.contains(['{', '}']))
        .then(|| "nothing is filled in here; remove the braces".to_owned())
}

/// A text with numbered placeholders instead of names in braces.
fn numbered(text: &str, parts: &[&str], optional: &[&str]) -> Result<String, String> {
    let mut numbered = String::new();
    let mut rest = text;
    let mut seen = BTreeSet::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (part, after) = after
            .split_once('}')
            .ok_or("unclosed brace; close it after the placeholder")?;
        let at = (parts.iter().position(|it| *it == part)).ok_or_else(|| {
            format!(
                "unknown placeholder '{{{part}}}'; available: {}",
                braced(parts)
            )
        })?;
        seen.insert(part);
        numbered += opened(before)?;
        numbered.push(char::from(u8::try_from(at + 1).unwrap_or(u8::MAX)));
        rest = after;
    }
    match parts
        .iter()
        .find(|part| !seen.contains(*part) && !optional.contains(part))
    {
        Some(part) => Err(format!("placeholder '{{{part}}}' is missing")),
        None => Ok(numbered + opened(rest)?),
    }
}

/// The text between placeholders.
fn opened(text: &str) -> Result<&str, String> {
    if text.contains('}') {
        Err("unopened brace; open it before the placeholder".to_owned())
    } else {
        Ok(text)
    }
}

fn braced(parts: &[&str]) -> String {
    match parts {
        [] => "none".to_owned(),
        parts => format!("{{{}}}", parts.join("}, {")),
    }
}
