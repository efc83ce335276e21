//! A valid program file with some values replaced: random bytes alone are hardly ever JSON.

use serde_json::{Value, json};

use super::{files::program, shipped::FILE, text};

/// Two bytes choose a value, one says what becomes of it, and the rest up to a zero byte is text.
pub fn edits(input: &[u8]) {
    let Ok(mut file) = serde_json::from_str::<Value>(FILE) else {
        return;
    };
    for edit in input.split(|byte| *byte == 0).take(8) {
        if let [one, two, kind, rest @ ..] = edit {
            let mut place = usize::from(*one) << 8 | usize::from(*two);
            let count = values(&file);
            place %= count;
            change(&mut file, &mut place, *kind, &text(rest));
        }
    }
    program(file.to_string().as_bytes());
}

/// How many values there are in this one, with itself.
fn values(of: &Value) -> usize {
    1 + match of {
        Value::Array(items) => items.iter().map(values).sum(),
        Value::Object(fields) => fields.values().map(values).sum(),
        _ => 0,
    }
}

/// Changes the value at a place among all; the place becomes the distance that is left.
fn change(value: &mut Value, place: &mut usize, kind: u8, text: &str) -> bool {
    if *place == 0 {
        *value = changed(value, kind, text);
        return true;
    }
    *place -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|it| change(it, place, kind, text)),
        Value::Object(fields) => fields.values_mut().any(|it| change(it, place, kind, text)),
        _ => false,
    }
}

fn changed(value: &Value, kind: u8, text: &str) -> Value {
    match (kind % 8, value) {
        (0, _) => Value::Null,
        (1, _) => text.trim().parse::<i64>().map_or(json!(0), Value::from),
        (2, Value::Array(items)) => items.iter().chain(items).cloned().collect(),
        (3, Value::Array(items)) => items.iter().rev().cloned().collect(),
        (4, Value::String(own)) => json!(format!("{own}{text}")),
        (5, Value::String(own)) => json!({ "en": own, "th": text }),
        (6, Value::Number(number)) => json!(number.as_u64().unwrap_or_default() ^ 1),
        _ => json!(text),
    }
}
