//! The published JSON Schema matches the types.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/program.schema.json");

fn minimal() -> Value {
    json!({
        "format": 1,
        "language": "en",
        "updated": "2025-09-01T08:00:00Z",
        "workshop": {
            "id": "a-workshop", "title": "A workshop", "short_title": "Workshop", "summary": "What it was.",
            "first": "2025-08-15", "last": "2025-08-15", "place": "Tianjin"
        },
        "kinds": [],
        "days": [], "sessions": [], "people": [], "institutions": [], "topics": [], "countries": []
    })
}

#[test]
fn file_is_generated_from_the_types() {
    let text = check::schema_text();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(FILE).is_ok_and(|file| file == text),
        "public/program.schema.json does not match the types; regenerate it with\n\
         UPDATE_SCHEMA=1 cargo test --test schema"
    );
}

#[test]
fn schema_is_valid() {
    let schema = check::schema();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    jsonschema::meta::validate(&schema).unwrap();
}

#[test]
fn schema_tells_programs_from_others() {
    let validator = jsonschema::validator_for(&check::schema()).unwrap();
    let mut program = minimal();
    validator.validate(&program).unwrap();
    program["sesions"] = json!([]);
    assert!(!validator.is_valid(&program));
}
