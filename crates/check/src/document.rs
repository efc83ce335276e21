//! The JSON exactly as it is in the file.
//!
//! `serde_json::Value` alone loses the order of fields and the first of two duplicates, so a custom visitor reads the
//! document.

use std::collections::HashMap;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{
    finding::{Fault, Finding, Place},
    writing::{contained, unwritable},
};

/// The longest text, in characters. A longer one is a mistake, and everything that is done with each letter of a text
/// (hyphens, search, cards) would keep readers waiting.
const LONGEST: usize = 20_000;
/// The longest pointer, in bytes, several times what a program needs. Every value has one, so longer ones would take
/// gigabytes.
const DEEPEST: usize = 160;

/// A JSON document and the place of everything in it.
#[derive(Default)]
pub(super) struct Document {
    pub value: Value,
    /// Every string in it, in file order.
    pub texts: Vec<TextAt>,
    /// What is wrong regardless of the schema.
    pub faults: Vec<Fault>,
    /// From JSON pointers to the position among all values and the human-readable path.
    places: HashMap<String, (usize, String)>,
}

/// A string and its place.
pub(super) struct TextAt {
    pub text: String,
    pub at: At,
}

/// The place of a value, in the forms that the checks need.
#[derive(Clone, Default)]
pub(super) struct At {
    /// The JSON pointer: `/sessions/12/topics/0`.
    pub pointer: String,
    /// The pointer with an asterisk for each index: `/sessions/*/topics/*`.
    pub pattern: String,
    /// The pointer of the innermost list around it: `/sessions/12/topics`.
    pub list: String,
    path: String,
}

impl At {
    fn field(&self, name: &str) -> Self {
        let escaped = name.replace('~', "~0").replace('/', "~1");
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            pointer: format!("{}/{escaped}", self.pointer),
            pattern: format!("{}/{escaped}", self.pattern),
            list: self.list.clone(),
            path: format!("{}{dot}{name}", self.path),
        }
    }

    fn item(&self, index: usize) -> Self {
        Self {
            pointer: format!("{}/{index}", self.pointer),
            pattern: format!("{}/*", self.pattern),
            list: self.pointer.clone(),
            path: format!("{}[{index}]", self.path),
        }
    }
}

impl Document {
    pub fn read(json: &str) -> serde_json::Result<Self> {
        let mut document = Self::default();
        let mut from = serde_json::Deserializer::from_str(json);
        let walk = Walk {
            document: &mut document,
            at: At::default(),
        };
        document.value = walk.deserialize(&mut from)?;
        from.end()?;
        Ok(document)
    }

    /// The human-readable path of the value at a pointer.
    pub fn path<'a>(&'a self, pointer: &'a str) -> &'a str {
        self.places.get(pointer).map_or(pointer, |(_, path)| path)
    }

    /// The faults as findings, in file order.
    pub fn findings(&self, file: &str, mut faults: Vec<Fault>) -> Vec<Finding> {
        faults.sort_by_key(|fault| {
            self.places
                .get(&fault.pointer)
                .map(|(position, _)| position)
        });
        faults.dedup();
        faults
            .into_iter()
            .map(|fault| Finding {
                file: file.to_owned(),
                place: Place::Path(self.path(&fault.pointer).to_owned()),
                message: fault.message,
                hint: fault.hint,
            })
            .collect()
    }
}

struct Walk<'a> {
    document: &'a mut Document,
    at: At,
}

impl Walk<'_> {
    fn fault(self, message: impl Into<String>) {
        (self.document.faults).push(Fault::new(self.at.pointer, message));
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        if self.at.pointer.len() > DEEPEST {
            return Err(D::Error::custom(
                "nested too deeply, or in a field with a name that is too long",
            ));
        }
        let places = &mut self.document.places;
        let place = (places.len(), self.at.path.clone());
        places.insert(self.at.pointer.clone(), place);
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    // 1.0 is a whole number to a schema, but not to the types.
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        self.fault(format!("must be a whole number, not {value:?}"));
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        let length = value.chars().count();
        if length > LONGEST {
            return Err(E::custom(format_args!(
                "a text of {length} characters; the longest may have {LONGEST}"
            )));
        }
        let Self { document, at } = self;
        let walk = Walk {
            document,
            at: at.clone(),
        };
        if value.trim().is_empty() {
            walk.fault("must not be empty");
        } else if value.trim() != value {
            walk.fault("must not start or end with whitespace");
        } else if let Some(c) = unwritable(value) {
            let code = u32::from(c);
            walk.fault(format!("has the character U+{code:04X}; remove it"));
        }
        let text = contained(value);
        document.texts.push(TextAt {
            text: text.clone(),
            at,
        });
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let Self { document, at } = self;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Walk {
            document,
            at: at.item(items.len()),
        })? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let Self { document, at } = self;
        let mut fields = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            let at = at.field(&name);
            if fields.contains_key(&name) {
                let fault = Fault::new(&at.pointer, "appears twice in this object");
                document.faults.push(fault);
            }
            let value = map.next_value_seed(Walk { document, at })?;
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}
