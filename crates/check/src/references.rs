//! Ids: each must be unique, known and used.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::{
    countries,
    document::{Document, TextAt},
    finding::{Fault, did_you_mean, nearest},
};
use program::{BUILT_IN_KINDS, BUILT_IN_ROLES};

/// A list of records and the places that refer to them.
struct Table {
    noun: &'static str,
    /// The list, as a JSON pointer.
    list: &'static str,
    ids: &'static str,
    references: &'static [&'static str],
}

const TABLES: [Table; 8] = [
    Table {
        noun: "session",
        list: "/sessions",
        ids: "/sessions/*/id",
        references: &[],
    },
    Table {
        noun: "outcome",
        list: "/workshop/outcomes",
        ids: "/workshop/outcomes/*/id",
        references: &[],
    },
    Table {
        noun: "kind",
        list: "/kinds",
        ids: "/kinds/*/id",
        references: &["/sessions/*/kind"],
    },
    Table {
        noun: "role",
        list: "/roles",
        ids: "/roles/*/id",
        references: &[
            "/sessions/*/people/*/roles/*",
            "/sessions/*/participants/roles/*",
        ],
    },
    Table {
        noun: "person",
        list: "/people",
        ids: "/people/*/id",
        references: &["/sessions/*/people/*/person"],
    },
    Table {
        noun: "institution",
        list: "/institutions",
        ids: "/institutions/*/id",
        references: &[
            "/workshop/hosts/*",
            "/workshop/organizers/*",
            "/workshop/invited/items/*",
            "/workshop/visited/items/*",
            "/workshop/outcomes/*/institutions/*",
            "/sessions/*/institutions/*/institution",
            "/people/*/positions/*/institution",
            "/institutions/*/part_of",
        ],
    },
    Table {
        noun: "topic",
        list: "/topics",
        ids: "/topics/*/id",
        references: &["/workshop/topics/items/*", "/sessions/*/topics/*"],
    },
    Table {
        noun: "country",
        list: "/countries",
        ids: "/countries/*/code",
        references: &[
            "/workshop/country/code",
            "/workshop/participants/countries/*",
            "/workshop/outcomes/*/countries/*/country",
            "/sessions/*/countries/*/country",
            "/sessions/*/participants/represents/*",
            "/people/*/from/code",
            "/people/*/represents",
            "/institutions/*/country/code",
        ],
    },
];

/// How many ids are compared to find those that were meant: a file with thousands of unknown ones has no slips, and every
/// pair would take minutes.
const COMPARED: usize = 100_000;

pub(super) fn faults(document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    for table in &TABLES {
        // Without the list, every reference would be a fault; the missing list is reported anyway.
        let list = document.value.pointer(table.list);
        if list.is_some_and(Value::is_array) {
            lookups(document, table, &mut faults);
        }
    }
    former(document, &mut faults);
    nameless(&document.value, &mut faults);
    repeated(document, &mut faults);
    unassigned(document, &mut faults);
    namesakes(document, &mut faults);
    cycles(&document.value, &mut faults);
    faults
}

fn lookups(document: &Document, table: &Table, faults: &mut Vec<Fault>) {
    let noun = table.noun;
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    for TextAt { text, at } in document
        .texts
        .iter()
        .filter(|text| text.at.pattern == table.ids)
    {
        if let Some(first) = ids.get(text.as_str()) {
            let first = document.path(first);
            faults.push(Fault::new(
                &at.pointer,
                format!("'{text}' is already used at {first}"),
            ));
        } else {
            ids.insert(text, &at.pointer);
        }
    }
    let mut used = HashSet::new();
    let mut compared = 0;
    for TextAt { text, at } in &document.texts {
        if !table.references.contains(&at.pattern.as_str()) {
            continue;
        }
        if ids.contains_key(text.as_str()) {
            used.insert(text.as_str());
            continue;
        }
        // A misspelled id counts as a use of the one it was meant to be.
        let near = (compared < COMPARED).then(|| nearest(text, ids.keys().copied()));
        let near = near.flatten();
        compared += ids.len();
        used.extend(near);
        let fault = Fault::new(&at.pointer, format!("no {noun} '{text}'"));
        faults.push(fault.hint(near.map(did_you_mean)));
    }
    if !table.references.is_empty() {
        let unused = ids.iter().filter(|(id, _)| !used.contains(*id));
        faults.extend(
            unused.map(|(id, at)| Fault::new(*at, format!("nothing refers to {noun} '{id}'"))),
        );
    }
}

/// Earlier slugs: an address may lead to only one thing.
fn former(document: &Document, faults: &mut Vec<Fault>) {
    for list in ["sessions", "people", "institutions", "topics"] {
        let (ids, former) = (format!("/{list}/*/id"), format!("/{list}/*/former/*"));
        let mut taken: HashMap<&str, &str> = HashMap::new();
        // Current slugs first, wherever they are.
        for pattern in [&ids, &former] {
            for TextAt { text, at } in document.texts.iter().filter(|it| it.at.pattern == *pattern)
            {
                if let Some(first) = taken.get(text.as_str()).filter(|_| *pattern == former) {
                    let first = document.path(first);
                    let message = format!("'{text}' is already used at {first}");
                    faults.push(Fault::new(&at.pointer, message));
                }
                taken.entry(text).or_insert(&at.pointer);
            }
        }
    }
}

/// Kinds and roles with neither a name of their own nor a built-in one.
fn nameless(document: &Value, faults: &mut Vec<Fault>) {
    for (list, noun, built_in) in [
        ("kinds", "kind", BUILT_IN_KINDS),
        ("roles", "role", BUILT_IN_ROLES),
    ] {
        let records = document.get(list).and_then(Value::as_array);
        for (index, record) in records.into_iter().flatten().enumerate() {
            let named = record.get("name").is_some_and(|name| !name.is_null());
            let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
            if named || id.is_empty() || built_in.contains(&id) {
                continue;
            }
            let message = format!("no name for the {noun} '{id}'");
            let hint = nearest(id, built_in.iter().copied()).map_or_else(
                || "give it one: only the built-in kinds and roles come with names".to_owned(),
                did_you_mean,
            );
            faults.push(Fault::new(format!("/{list}/{index}"), message).hint(Some(hint)));
        }
    }
}

/// The same string twice in a list of strings, or the same person or institution twice in a session. A country may
/// relate to a session in several ways, and a person may have several posts at an institution.
fn repeated(document: &Document, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for TextAt { text, at } in &document.texts {
        let once = at.pattern.ends_with("/*")
            || at.pattern == "/sessions/*/people/*/person"
            || at.pattern == "/sessions/*/institutions/*/institution";
        if once && !seen.insert((&at.list, text)) {
            faults.push(Fault::new(
                &at.pointer,
                format!("'{text}' appears twice in this list"),
            ));
        }
    }
}

fn unassigned(document: &Document, faults: &mut Vec<Fault>) {
    for TextAt { text, at } in &document.texts {
        if at.pattern == "/countries/*/code" && !countries::is_code(text) {
            let message = format!("'{text}' is not an ISO 3166-1 country code");
            faults.push(Fault::new(&at.pointer, message));
        }
    }
}

/// Institutions and topics with the same name. (Pages tell people with the same name apart, by where they work; these
/// are told apart by their names alone.)
fn namesakes(document: &Document, faults: &mut Vec<Fault>) {
    let own = document.value.get("language").and_then(Value::as_str);
    for list in ["institutions", "topics"] {
        let pattern = format!("/{list}/*/name");
        let mut seen = HashMap::new();
        for TextAt { text, at } in &document.texts {
            let parts = at.pointer.split_once("/name");
            let Some((record, language)) = parts.filter(|_| at.pattern.starts_with(&pattern))
            else {
                continue;
            };
            // A plain text is in the program's own language.
            let language = language.strip_prefix('/').or(own);
            let id = document.value.pointer(&format!("{record}/id"));
            let name = (language, text.to_lowercase());
            let (first, its_id) = *seen.entry(name).or_insert((&at.pointer, id));
            // An id that is used twice is reported as such.
            if its_id != id {
                let message = format!("'{text}' is already the name at {}", document.path(first));
                let hint = "add something that tells the two apart, or merge them into one record";
                faults.push(Fault::new(&at.pointer, message).hint(Some(hint.to_owned())));
            }
        }
    }
}

/// Institutions that are part of themselves, each cycle once.
fn cycles(document: &Value, faults: &mut Vec<Fault>) {
    let institutions = document.get("institutions").and_then(Value::as_array);
    let parents: Vec<(&str, (usize, &str))> = (institutions.into_iter().flatten().enumerate())
        .filter_map(|(index, one)| {
            let id = one.get("id")?.as_str()?;
            Some((id, (index, one.get("part_of")?.as_str()?)))
        })
        .collect();
    let parent_of: HashMap<&str, (usize, &str)> = parents.iter().copied().collect();
    let mut seen = HashSet::new();
    for (id, _) in &parents {
        let mut way = Vec::new();
        let mut next = *id;
        while let Some((index, parent)) = parent_of.get(next)
            && seen.insert(next)
        {
            way.push((*index, next));
            next = parent;
        }
        let mut cycle = way.iter().skip_while(|(_, id)| *id != next).peekable();
        if let Some((index, _)) = cycle.peek() {
            let pointer = format!("/institutions/{index}/part_of");
            let names: Vec<&str> = cycle.map(|(_, id)| *id).chain([next]).collect();
            faults.push(Fault::new(
                pointer,
                format!("part of itself: {}", names.join(" -> ")),
            ));
        }
    }
}
