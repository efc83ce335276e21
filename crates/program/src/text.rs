//! Text in the program, in one language or several.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Text in one language or several.
///
/// In the file, a plain string is in the program's own language; an object has one text for each language tag (BCP 47),
/// including the program's own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the program's own language.
    Plain(String),
    /// Language tags and their texts, sorted by tag.
    Translated(Vec<(String, String)>),
}

impl Text {
    /// The text in `language`, else in `own` (the program's language), with the language it is in. Empty only for
    /// programs that were never checked. In the program that pages load, each text is in one language, which this
    /// returns.
    pub fn get<'a>(&'a self, language: &str, own: &'a str) -> (&'a str, &'a str) {
        match self {
            Self::Plain(text) => (text, own),
            Self::Translated(texts) => {
                let find = |tag| texts.iter().find(|(language, _)| language == tag);
                (find(language)
                    .or_else(|| find(own))
                    .or_else(|| texts.first()))
                .map_or(("", own), |(tag, text)| (text, tag))
            }
        }
    }

    /// Its texts in all languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, translated) = match self {
            Self::Plain(text) => (Some(text.as_str()), None),
            Self::Translated(texts) => (None, Some(texts.iter().map(|(_, text)| text.as_str()))),
        };
        plain.into_iter().chain(translated.into_iter().flatten())
    }
}

/// The form in binary formats: the plain text alone, or an empty string and the translations.
type Compact = (String, Vec<(String, String)>);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            match self {
                Self::Plain(text) => text.serialize(to),
                Self::Translated(texts) => {
                    to.collect_map(texts.iter().map(|(tag, text)| (tag, text)))
                }
            }
        } else {
            let compact: Compact = match self {
                Self::Plain(text) => (text.clone(), Vec::new()),
                Self::Translated(texts) => (String::new(), texts.clone()),
            };
            compact.serialize(to)
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Readable {
            Plain(String),
            Translated(std::collections::BTreeMap<String, String>),
        }
        if from.is_human_readable() {
            Ok(match Readable::deserialize(from)? {
                Readable::Plain(text) => Self::Plain(text),
                Readable::Translated(texts) => Self::Translated(texts.into_iter().collect()),
            })
        } else {
            let (plain, texts) = Compact::deserialize(from)?;
            Ok(if texts.is_empty() {
                Self::Plain(plain)
            } else {
                Self::Translated(texts)
            })
        }
    }
}

/// The form of a language tag: BCP 47 without its rarer forms.
#[cfg(feature = "schema")]
pub const LANGUAGE_TAG: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Text in the program's own language, or one text for each language tag (BCP 47).",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": LANGUAGE_TAG },
                    "additionalProperties": { "type": "string" }
                }
            ]
        })
    }
}
