//! Checks the shape of the file against its JSON Schema; findings are in our own words, not the validator's.

use jsonschema::{
    ValidationError,
    error::{TypeKind, ValidationErrorKind as Kind},
};
use serde_json::{Value, json};

use super::finding::{Fault, did_you_mean, nearest};
use program::{Date, DateError, LANGUAGE_TAG, Timestamp, TimestampError};

/// Where the type of texts is in the schema; its second form is the one with languages.
const TEXT: &str = "/$defs/Text/";
const TRANSLATED: &str = "/$defs/Text/anyOf/1";

pub(super) fn faults(document: &Value) -> Vec<Fault> {
    let mut schema = super::schema();
    require_language(&mut schema, document);
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .with_format("date", |text: &str| text.parse::<Date>().is_ok())
        .with_format("date-time", |text: &str| text.parse::<Timestamp>().is_ok())
        .build(&schema);
    match validator {
        Ok(validator) => validator
            .iter_errors(document)
            .flat_map(|error| in_words(&schema, &error))
            .collect(),
        Err(error) => vec![Fault::new(
            "",
            format!("the schema itself is invalid: {error}"),
        )],
    }
}

/// Requires the program's own language in each translated text, which a schema alone can't express.
fn require_language(schema: &mut Value, document: &Value) {
    let Some(language) = document.get("language") else {
        return;
    };
    let valid = schema
        .pointer("/properties/language")
        .and_then(|shape| jsonschema::validator_for(shape).ok())
        .is_some_and(|shape| shape.is_valid(language));
    let translated = schema
        .pointer_mut(TRANSLATED)
        .and_then(Value::as_object_mut);
    if let (true, Some(translated)) = (valid, translated) {
        translated.insert("required".to_owned(), json!([language]));
    }
}

fn in_words(schema: &Value, error: &ValidationError) -> Vec<Fault> {
    let of_text = error.schema_path().as_str().starts_with(TEXT);
    let message = match error.kind() {
        Kind::AnyOf { context } => return any_of(schema, error, context),
        Kind::OneOfNotValid { context } => return vec![one_of(error, context)],
        Kind::AdditionalProperties { unexpected } => {
            return unknown_fields(schema, error, unexpected);
        }
        Kind::PropertyNames { error } => return in_words(schema, error),
        Kind::Required { property } if of_text => {
            format!("no text in {}, the program's language", quoted(property))
        }
        Kind::Required { property } => format!("missing field {}", quoted(property)),
        Kind::Type { kind } => must_be(&names(kind), error.instance()),
        Kind::Pattern { pattern } => not_of_the_form(error, pattern),
        Kind::Format { .. } if of_moment(error) => {
            format!("{} is {TimestampError}", quoted(error.instance()))
        }
        Kind::Format { .. } => format!("{} is {DateError}", quoted(error.instance())),
        Kind::Minimum { limit } => format!("must be at least {limit}"),
        Kind::Maximum { limit } => format!("must be at most {limit}"),
        Kind::MinItems { .. } | Kind::MinProperties { .. } => "must not be empty".to_owned(),
        // The schema uses no other keywords.
        _ => error.to_string(),
    };
    vec![fault(error, message)]
}

fn fault(error: &ValidationError, message: impl Into<String>) -> Fault {
    Fault::new(error.instance_path().as_str(), message)
}

fn quoted(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{text}'"),
        value => value.to_string(),
    }
}

fn unknown_fields(schema: &Value, error: &ValidationError, unknown: &[String]) -> Vec<Fault> {
    let object = error
        .schema_path()
        .as_str()
        .strip_suffix("/additionalProperties");
    let known = object
        .and_then(|object| schema.pointer(object)?.get("properties")?.as_object())
        .map(|fields| fields.keys().map(String::as_str).collect::<Vec<_>>())
        .unwrap_or_default();
    unknown
        .iter()
        .map(|name| {
            let near = nearest(name, known.iter().copied());
            fault(error, format!("unknown field '{name}'")).hint(near.map(did_you_mean))
        })
        .collect()
}

/// A choice of types: something or null, or the two forms of a text.
fn any_of(
    schema: &Value,
    error: &ValidationError,
    branches: &[Vec<ValidationError<'static>>],
) -> Vec<Fault> {
    let wanted = |of: &ValidationError| match of.kind() {
        Kind::Type { kind } if of.instance_path() == error.instance_path() => Some(names(kind)),
        _ => None,
    };
    // The branch that was meant is the one whose type matches the value.
    if let Some(meant) =
        (branches.iter()).find(|branch| branch.iter().all(|of| wanted(of).is_none()))
    {
        return meant.iter().flat_map(|of| in_words(schema, of)).collect();
    }
    let message = if error.schema_path().as_str().starts_with(TEXT) {
        "must be text, or one text for each language".to_owned()
    } else {
        let types: Vec<String> = branches
            .iter()
            .flatten()
            .filter_map(wanted)
            .flatten()
            .collect();
        must_be(&types, error.instance())
    };
    vec![fault(error, message)]
}

/// A closed vocabulary.
fn one_of(error: &ValidationError, branches: &[Vec<ValidationError<'static>>]) -> Fault {
    let allowed: Vec<&str> = branches
        .iter()
        .flatten()
        .filter_map(|of| match of.kind() {
            Kind::Constant { expected_value } => expected_value.as_str(),
            _ => None,
        })
        .collect();
    let near = error
        .instance()
        .as_str()
        .and_then(|written| nearest(written, allowed.iter().copied()));
    let list = allowed.join("', '");
    fault(error, format!("must be one of '{list}'")).hint(near.map(did_you_mean))
}

fn of_moment(error: &ValidationError) -> bool {
    (error.schema_path().as_str()).starts_with("/$defs/Timestamp/")
}

fn not_of_the_form(error: &ValidationError, pattern: &str) -> String {
    let at = error.schema_path().as_str();
    let form = if pattern == LANGUAGE_TAG {
        "not a language tag such as 'en' or 'zh-Hans'".to_owned()
    } else if of_moment(error) {
        TimestampError.to_string()
    } else if at.starts_with("/$defs/Date/") {
        DateError.to_string()
    } else if at.starts_with("/$defs/CountryCode/") {
        "not a country code of two lowercase letters".to_owned()
    } else {
        "not a slug: use lowercase letters and digits, with hyphens between words".to_owned()
    };
    format!("{} is {form}", quoted(error.instance()))
}

fn names(kind: &TypeKind) -> Vec<String> {
    match kind {
        TypeKind::Single(name) => vec![name.to_string()],
        TypeKind::Multiple(names) => names.iter().map(|name| name.to_string()).collect(),
    }
}

fn must_be(types: &[String], found: &Value) -> String {
    let types: Vec<&str> = types
        .iter()
        .filter_map(|name| match name.as_str() {
            "array" => Some("a list"),
            "object" => Some("an object"),
            "string" => Some("text"),
            "integer" => Some("a whole number"),
            "boolean" => Some("true or false"),
            // Null only means that the field may be left out.
            _ => None,
        })
        .collect();
    let found = match found {
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
        Value::String(_) => "text",
        scalar => &scalar.to_string(),
    };
    format!("must be {}, not {found}", types.join(" or "))
}
