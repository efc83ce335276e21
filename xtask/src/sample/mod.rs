//! Generated programs for the tests, with what the shipped one lacks: exact times, large numbers, and no source.

mod large;
mod small;
mod updated;

use std::collections::BTreeSet;

use serde_json::{Value, json};

pub use large::large;
pub use small::{changing, timed};
pub use updated::{RENAMED, updated};

/// A session, which refers to other records by name.
struct Session {
    id: String,
    date: String,
    kind: &'static str,
    title: String,
    part: &'static str,
    clock: Option<(u16, u16)>,
    /// Its last date, if it goes on for days.
    last: Option<String>,
    people: Vec<String>,
    topics: Vec<String>,
    institution: Option<String>,
}

/// The whole file, including what is the same in every program.
fn text(mut program: Value, dates: &[String], sessions: &[Session]) -> String {
    let days: Vec<Value> = (dates.iter()).map(|date| json!({ "date": date })).collect();
    let mut order = 0;
    let mut date = "";
    let sessions: Vec<Value> = (sessions.iter())
        .map(|it| {
            order = if it.date == date { order + 1 } else { 1 };
            date = &it.date;
            session(it, order)
        })
        .collect();
    program["format"] = json!(1);
    program["language"] = json!("en");
    program["updated"] = json!("2026-01-05T08:00:00Z");
    program["kinds"] = used(sessions.iter().filter_map(|it| it["kind"].as_str()));
    program["roles"] = used(
        (sessions.iter())
            .flat_map(|it| it["people"].as_array().into_iter().flatten())
            .filter_map(|it| it["roles"][0].as_str()),
    );
    program["days"] = json!(days);
    program["sessions"] = json!(sessions);
    format!("{program:#}\n")
}

/// A record for each of these slugs: the file has no unused records.
fn used<'a>(slugs: impl Iterator<Item = &'a str>) -> Value {
    let slugs: BTreeSet<&str> = slugs.collect();
    slugs.into_iter().map(|id| json!({ "id": id })).collect()
}

fn workshop(title: &str, place: &str, country: &str, zone: &str, dates: &[String]) -> Value {
    json!({
        "id": slug(title),
        "title": title,
        "short_title": title,
        "summary": "A generated program for tests. Nobody and nothing in it is real.",
        "first": dates.first(),
        "last": dates.last(),
        "place": place,
        "country": { "code": country, "basis": "stated" },
        "time_zone": zone,
    })
}

fn session(it: &Session, order: u32) -> Value {
    let (role, relation) = match it.kind {
        "lecture" => ("speaker", "held-at"),
        "case-report" => ("case-reporter", "held-at"),
        "ceremony" => ("representative", "held-at"),
        "visit" => ("chair", "visited"),
        _ => ("chair", "held-at"),
    };
    let people = (it.people.iter()).map(|name| json!({ "person": slug(name), "roles": [role] }));
    let institutions = (it.institution.iter())
        .map(|name| json!({ "institution": slug(name), "relation": relation }));
    json!({
        "id": it.id,
        "kind": it.kind,
        "title": it.title,
        "title_source": "given",
        "date": it.date,
        "part": it.part,
        "order": order,
        "last": it.last,
        "clock": it.clock.map(|(start, end)| json!({ "start": start, "end": end })),
        "people": people.collect::<Vec<_>>(),
        "institutions": institutions.collect::<Vec<_>>(),
        "topics": it.topics.iter().map(|name| slug(name)).collect::<Vec<_>>(),
        "summary": "Generated for tests.",
    })
}

fn person(name: &str, institution: &str) -> Value {
    json!({
        "id": slug(name),
        "name": name,
        "positions": [{ "institution": slug(institution) }],
    })
}

fn institution(name: &str, kind: &str, country: &str) -> Value {
    json!({
        "id": slug(name),
        "name": name,
        "kind": kind,
        "country": { "code": country, "basis": "stated" },
    })
}

fn topic(name: &str) -> Value {
    json!({ "id": slug(name), "name": name, "short": name })
}

fn country((code, name): (&str, &str)) -> Value {
    json!({ "code": code, "name": name })
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
