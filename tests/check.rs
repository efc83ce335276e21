//! Checking a program file: every kind of finding, word for word.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use check::check;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Two days with sessions and one without a record.
const VALID: &str = r#"{
  "format": 1,
  "language": "en",
  "updated": "2025-09-01T08:00:00Z",
  "workshop": {
    "id": "a-workshop", "title": "A workshop", "short_title": "Workshop", "summary": { "en": "What it was.", "zh-Hans": "..." },
    "first": "2025-08-15", "last": "2025-08-17", "place": "Tianjin",
    "country": { "code": "cn", "basis": "stated" }, "time_zone": "Asia/Shanghai",
    "hosts": ["institute"], "organizers": ["institute"],
    "participants": {
      "count": 20, "description": "Physicians", "countries": ["th"],
      "locators": [{ "section": "Opening", "paragraph": 1 }]
    },
    "aim": { "text": "To learn", "locators": [{ "paragraph": 1 }] },
    "topics": { "items": ["car-t"], "note": "In this order" },
    "invited": { "items": ["institute"] }, "visited": { "items": ["hospital"] },
    "outcomes": [{
      "id": "agreement", "title": "An agreement", "text": "It was signed", "date": "2025-08-17", "institutions": ["institute"],
      "countries": [{ "country": "th", "relation": "cooperation" }],
      "locators": [{ "section": "Closing", "paragraph": 1 }]
    }],
    "locators": [{ "section": "Opening", "paragraph": 1 }]
  },
  "source": { "description": "An article", "url": "https://example.org/" },
  "kinds": [
    { "id": "ceremony" }, { "id": "lecture", "shape": "screen" }, { "id": "hackathon", "name": "Hackathon" }
  ],
  "roles": [{ "id": "speaker" }, { "id": "chair" }, { "id": "juror", "name": { "en": "Juror", "th": "..." } }],
  "days": [
    { "date": "2025-08-15", "locators": [{ "section": "Opening", "paragraph": 1 }] },
    { "date": "2025-08-16" },
    { "date": "2025-08-17", "locators": [{ "section": "Closing", "paragraph": 1 }] }
  ],
  "sessions": [
    {
      "id": "opening", "kind": "ceremony", "title": "Opening", "title_source": "described",
      "date": "2025-08-15", "part": "morning", "order": 1, "clock": { "start": 540, "end": 600 },
      "people": [{ "person": "ana-beta", "roles": ["speaker"] }, { "person": "chi-delta", "roles": ["chair"] }],
      "institutions": [{ "institution": "hospital", "relation": "visited" }], "topics": ["car-t", "leukemia"],
      "participants": { "name": "The jury", "roles": ["juror"], "represents": ["th"] },
      "countries": [
        { "country": "th", "relation": "represents" }, { "country": "th", "relation": "cooperation" }
      ],
      "summary": "It began.", "locators": [{ "section": "Opening", "paragraph": 1 }]
    },
    {
      "id": "lecture", "kind": "lecture", "updated": "2025-09-01T07:59:59Z", "former": ["talk"], "title": "CAR-T", "title_source": "given",
      "date": "2025-08-15", "part": "later", "order": 2, "online": true,
      "people": [{ "person": "ana-beta", "roles": ["speaker"] }], "topics": ["car-t"],
      "summary": "Of cells.", "locators": [{ "section": "Opening", "paragraph": 2 }]
    },
    {
      "id": "closing", "kind": "hackathon", "title": "Closing", "title_source": "described",
      "date": "2025-08-17", "part": "not-stated", "order": 1,
      "summary": "It ended.", "locators": [{ "section": "Closing", "paragraph": 1 }]
    }
  ],
  "people": [
    {
      "id": "ana-beta", "name": "Ana Beta", "title": "Prof.", "from": { "code": "th", "basis": "stated" }, "represents": "th",
      "positions": [{ "post": "President", "institution": "institute" }, { "post": "Editor", "institution": "institute" }],
      "locators": [{ "section": "Opening", "paragraph": 1 }]
    },
    { "id": "chi-delta", "name": "Chi Delta", "locators": [{ "section": "Opening", "paragraph": 1 }] }
  ],
  "institutions": [
    {
      "id": "institute", "name": "An Institute", "kind": "institute", "part_of": "academy",
      "country": { "code": "cn", "basis": "name" }, "locators": [{ "section": "Opening", "paragraph": 1 }]
    },
    { "id": "hospital", "name": "A Hospital", "kind": "clinical", "locators": [{ "section": "Opening", "paragraph": 1 }] },
    { "id": "academy", "name": "An Academy", "kind": "institute", "locators": [{ "section": "Opening", "paragraph": 1 }] }
  ],
  "topics": [
    { "id": "car-t", "name": "CAR-T", "short": "CAR-T", "also": ["CART", { "en": "CAR T", "th": "..." }], "locators": [{ "section": "Opening", "paragraph": 1 }] },
    { "id": "leukemia", "name": "Leukemia", "short": "Leukemia", "locators": [{ "section": "Opening", "paragraph": 1 }] }
  ],
  "countries": [{ "code": "cn", "name": "China" }, { "code": "th", "name": "Thailand" }]
}"#;

fn valid() -> Value {
    serde_json::from_str(VALID).unwrap()
}

fn lines(json: &str) -> Vec<String> {
    match check("p.json", json) {
        Ok(_) => vec![],
        Err(findings) => {
            assert!(!findings.is_empty(), "rejected without a reason");
            findings.iter().map(ToString::to_string).collect()
        }
    }
}

/// The program with these changes has exactly these findings. Null removes the field; `-` at the end of a pointer
/// appends.
#[track_caller]
fn finds(changes: &[(&str, Value)], expected: &[&str]) {
    let mut program = valid();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match program.pointer_mut(parent).unwrap() {
            Value::Array(items) if name == "-" => items.push(value.clone()),
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
            Value::Object(fields) if value.is_null() => drop(fields.remove(name)),
            Value::Object(fields) => drop(fields.insert(name.to_owned(), value.clone())),
            scalar => panic!("{scalar} can't contain anything"),
        }
    }
    let expected: Vec<String> = expected
        .iter()
        .map(|line| format!("p.json: {line}"))
        .collect();
    assert_eq!(lines(&program.to_string()), expected);
}

#[track_caller]
fn finds_in_text(from: &str, to: &str, expected: &[&str]) {
    assert!(VALID.contains(from), "the program has no {from}");
    assert_eq!(lines(&VALID.replacen(from, to, 1)), expected);
}

#[test]
fn valid_program_has_no_findings() {
    finds(&[], &[]);
    assert_eq!(lines(VALID), [""; 0]);
    let marked = format!("\u{feff}{VALID}");
    assert_eq!(lines(&marked), [""; 0], "a byte order mark is allowed");
}

#[test]
fn shipped_program_has_no_findings() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/program.json");
    let findings = lines(&std::fs::read_to_string(file).unwrap());
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

// Shape.

#[test]
fn unknown_field() {
    finds(
        &[("/people/0/titel", json!("Dr.")), ("/xyz", json!(1))],
        &[
            "unknown field 'xyz'",
            "people[0]: unknown field 'titel'; did you mean 'title'?",
        ],
    );
}

#[test]
fn unknown_field_inside_an_optional_object() {
    finds(
        &[("/sessions/0/clock/stop", json!(1))],
        &["sessions[0].clock: unknown field 'stop'"],
    );
}

#[test]
fn missing_field() {
    finds(
        &[("/source/description", Value::Null)],
        &["source: missing field 'description'"],
    );
    finds(
        &[("/sessions/1/title", Value::Null)],
        &["sessions[1]: missing field 'title'"],
    );
}

#[test]
fn wrong_type() {
    finds(
        &[("/source/url", json!(5))],
        &["source.url: must be text, not 5"],
    );
    finds(
        &[("/sessions/1/online", json!("yes"))],
        &["sessions[1].online: must be true or false, not text"],
    );
    finds(
        &[("/sessions/1/order", json!(1.5))],
        &["sessions[1].order: must be a whole number, not 1.5"],
    );
    finds(
        &[("/sessions/1/people", json!({}))],
        &["sessions[1].people: must be a list, not an object"],
    );
    finds(
        &[("/sessions/0/clock", json!("9:00"))],
        &["sessions[0].clock: must be an object, not text"],
    );
    finds(
        &[("/people/0/locators", json!({}))],
        &["people[0].locators: must be a list, not an object"],
    );
}

#[test]
fn whole_number_with_a_point() {
    finds_in_text(
        r#""order": 2"#,
        r#""order": 2.0"#,
        &["p.json: sessions[1].order: must be a whole number, not 2.0"],
    );
}

#[test]
fn value_of_no_vocabulary() {
    finds(
        &[
            ("/sessions/0/part", json!("mornin")),
            ("/people/0/represents", json!("th")),
        ],
        &[
            "sessions[0].part: must be one of 'morning', 'noon', 'afternoon', 'evening', 'later', 'not-stated'; \
             did you mean 'morning'?",
        ],
    );
    finds(
        &[("/sessions/0/title_source", json!(true))],
        &["sessions[0].title_source: must be one of 'given', 'described'"],
    );
}

#[test]
fn number_out_of_range() {
    finds(&[("/format", json!(2))], &["format: must be at most 1"]);
    finds(&[("/format", json!(0))], &["format: must be at least 1"]);
    finds(
        &[("/people/0/locators/0/paragraph", json!(0))],
        &["people[0].locators[0].paragraph: must be at least 1"],
    );
    finds(
        &[("/sessions/1/order", json!(70_000))],
        &["sessions[1].order: must be at most 65535"],
    );
    finds(
        &[("/sessions/1/order", json!(-1))],
        &["sessions[1].order: must be at least 0"],
    );
    finds(
        &[("/workshop/participants/count", json!(u64::MAX))],
        &["workshop.participants.count: must be at most 4294967295"],
    );
    finds(
        &[(
            "/sessions/0/clock",
            json!({ "start": u16::MAX, "end": u16::MAX }),
        )],
        &[
            "sessions[0].clock.end: must be at most 43200",
            "sessions[0].clock.start: must be at most 1439",
        ],
    );
    finds(
        &[("/sessions/0/clock", json!({ "start": 1440, "end": 1500 }))],
        &["sessions[0].clock.start: must be at most 1439"],
    );
}

#[test]
fn slug_with_other_characters() {
    finds(
        &[("/sessions/1/id", json!("Lecture 1"))],
        &[
            "sessions[1].id: 'Lecture 1' is not a slug: use lowercase letters and digits, with hyphens between words",
        ],
    );
}

#[test]
fn country_code_with_other_characters() {
    finds(
        &[("/people/0/represents", json!("TH"))],
        &["people[0].represents: 'TH' is not a country code of two lowercase letters"],
    );
}

#[test]
fn date_of_another_form_or_of_no_calendar() {
    for wrong in ["2025-02-30", "0000-01-01", "15 August", "2025-8-15", ""] {
        finds(
            &[("/workshop/outcomes/0/date", json!(wrong))],
            &[&format!(
                "workshop.outcomes[0].date: '{wrong}' is not a date of the form 2025-08-21"
            )],
        );
    }
    finds(
        &[("/workshop/outcomes/0/date", json!("2025-08-32"))],
        &["workshop.outcomes[0].date: '2025-08-32' is not a date of the form 2025-08-21"],
    );
}

#[test]
fn text_of_another_form() {
    let wrong = "must be text, or one text for each language";
    finds(
        &[("/people/0/name", json!(7))],
        &[&format!("people[0].name: {wrong}")],
    );
    finds(
        &[("/people/0/title", json!([]))],
        &[&format!("people[0].title: {wrong}")],
    );
    finds(
        &[("/people/0/name", json!({ "en": 1 }))],
        &["people[0].name.en: must be text, not 1"],
    );
    finds(
        &[("/people/0/title", json!({ "en": "Dr.", "english": "Dr." }))],
        &["people[0].title: 'english' is not a language tag such as 'en' or 'zh-Hans'"],
    );
}

#[test]
fn translated_text_without_the_own_language() {
    finds(
        &[
            ("/people/0/name", json!({ "th": "Ana" })),
            ("/people/1/title", json!({ "th": "Dr." })),
        ],
        &[
            "people[0].name: no text in 'en', the program's language",
            "people[1].title: no text in 'en', the program's language",
        ],
    );
}

#[test]
fn language_that_is_no_tag() {
    finds(
        &[
            ("/language", json!("English")),
            ("/people/0/name", json!({ "th": "Ana" })),
        ],
        &["language: 'English' is not a language tag such as 'en' or 'zh-Hans'"],
    );
}

#[test]
fn person_without_a_role() {
    finds(
        &[("/sessions/1/people/0/roles", json!([]))],
        &["sessions[1].people[0].roles: must not be empty"],
    );
}

#[test]
fn empty_or_untrimmed_text() {
    finds(
        &[("/people/0/title", json!(""))],
        &["people[0].title: must not be empty"],
    );
    finds(
        &[("/workshop/summary/en", json!(" \n"))],
        &["workshop.summary.en: must not be empty"],
    );
    finds(
        &[("/topics/0/also/0", json!("CART "))],
        &["topics[0].also[0]: must not start or end with whitespace"],
    );
}

#[test]
fn field_twice() {
    finds_in_text(
        r#""short_title": "Workshop""#,
        r#""short_title": "Workshop", "title": "Another""#,
        &["p.json: workshop.title: appears twice in this object"],
    );
}

// References.

#[test]
fn unknown_ids() {
    finds(
        &[
            ("/sessions/1/people/0/person", json!("ana-betta")),
            ("/sessions/1/topics/0", json!("xyz")),
            ("/sessions/0/institutions/0/institution", json!("hospitl")),
            ("/sessions/0/countries/0/country", json!("de")),
        ],
        &[
            "sessions[0].countries[0].country: no country 'de'",
            "sessions[0].institutions[0].institution: no institution 'hospitl'; did you mean 'hospital'?",
            "sessions[1].people[0].person: no person 'ana-betta'; did you mean 'ana-beta'?",
            "sessions[1].topics[0]: no topic 'xyz'",
        ],
    );
}

#[test]
fn every_place_that_refers_is_looked_up() {
    let places = [
        ("/workshop/hosts/0", "institution"),
        ("/workshop/organizers/0", "institution"),
        ("/workshop/invited/items/0", "institution"),
        ("/workshop/visited/items/0", "institution"),
        ("/workshop/topics/items/0", "topic"),
        ("/workshop/country/code", "country"),
        ("/workshop/participants/countries/0", "country"),
        ("/workshop/outcomes/0/institutions/0", "institution"),
        ("/workshop/outcomes/0/countries/0/country", "country"),
        ("/sessions/1/people/0/person", "person"),
        ("/sessions/0/institutions/0/institution", "institution"),
        ("/sessions/1/topics/0", "topic"),
        ("/sessions/0/countries/0/country", "country"),
        ("/people/0/positions/0/institution", "institution"),
        ("/sessions/0/participants/represents/0", "country"),
        ("/people/0/from/code", "country"),
        ("/people/0/represents", "country"),
        ("/institutions/1/part_of", "institution"),
        ("/institutions/0/country/code", "country"),
    ];
    for (pointer, noun) in places {
        let path = pointer.replace("/-", "/0").split('/').skip(1).fold(
            String::new(),
            |path, part| match (part.parse::<usize>(), path.is_empty()) {
                (Ok(index), _) => format!("{path}[{index}]"),
                (_, true) => part.to_owned(),
                (_, false) => format!("{path}.{part}"),
            },
        );
        finds(
            &[(pointer, json!("zz"))],
            &[&format!("{path}: no {noun} 'zz'")],
        );
    }
}

#[test]
fn kinds_and_roles_are_looked_up() {
    finds(
        &[
            ("/sessions/1/kind", json!("lectures")),
            ("/sessions/0/people/1/roles/0", json!("chairs")),
            ("/sessions/0/participants/roles/0", json!("zz")),
        ],
        &[
            "roles[2].id: nothing refers to role 'juror'",
            "sessions[0].participants.roles[0]: no role 'zz'",
            "sessions[0].people[1].roles[0]: no role 'chairs'; did you mean 'chair'?",
            "sessions[1].kind: no kind 'lectures'; did you mean 'lecture'?",
        ],
    );
}

#[test]
fn moment_of_another_form() {
    for wrong in [
        "2025-09-01",
        "2025-09-01T24:00:00Z",
        "2025-09-01T08:00:00+08:00",
        "2025-02-30T00:00:00Z",
        "now",
    ] {
        finds(
            &[("/updated", json!(wrong))],
            &[&format!(
                "updated: '{wrong}' is not a UTC time of the form 2025-08-21T09:30:00Z"
            )],
        );
    }
}

#[test]
fn session_changed_after_the_file() {
    finds(
        &[("/sessions/1/updated", json!("2025-09-01T08:00:01Z"))],
        &[
            "sessions[1].updated: 2025-09-01T08:00:01Z is later than the file’s own 'updated', 2025-09-01T08:00:00Z; update that too",
        ],
    );
}

#[test]
fn kind_or_role_without_a_name() {
    finds(
        &[
            ("/kinds/2/name", Value::Null),
            ("/roles/2", json!({ "id": "juror" })),
        ],
        &[
            "kinds[2]: no name for the kind 'hackathon'; give it one: only the built-in kinds and roles come with names",
            "roles[2]: no name for the role 'juror'; give it one: only the built-in kinds and roles come with names",
        ],
    );
    finds(
        &[
            ("/kinds/1", json!({ "id": "lectures" })),
            ("/sessions/1/kind", json!("lectures")),
        ],
        &["kinds[1]: no name for the kind 'lectures'; did you mean 'lecture'?"],
    );
    finds(
        &[("/kinds/1/shape", json!("circle"))],
        &[
            "kinds[1].shape: must be one of 'disc', 'pin', 'star', 'bubble', 'sheet', 'screen', 'cup', 'diamond'",
        ],
    );
}

#[test]
fn former_slug_that_leads_to_two_things() {
    finds(
        &[
            ("/sessions/0/former", json!(["talk", "start"])),
            ("/people/1/former", json!(["ana-beta"])),
            ("/topics/0/former", json!(["Cells"])),
        ],
        &[
            "people[1].former[0]: 'ana-beta' is already used at people[0].id",
            "sessions[1].former[0]: 'talk' is already used at sessions[0].former[0]",
            "topics[0].former[0]: 'Cells' is not a slug: use lowercase letters and digits, with hyphens between words",
        ],
    );
}

/// The same program as its organizers would write it: without a source, or anything that points to one.
fn own() -> Value {
    fn without(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(without),
            Value::Object(fields) => {
                fields.remove("locators");
                fields.values_mut().for_each(without);
            }
            _ => {}
        }
    }
    let mut program = valid();
    without(&mut program);
    program.as_object_mut().unwrap().remove("source");
    program
}

#[test]
fn program_without_a_source_has_no_locators() {
    assert_eq!(lines(&own().to_string()), [""; 0]);
    let mut program = own();
    program["workshop"]["aim"]["locators"] = json!([{ "paragraph": 1 }]);
    program["people"][0]["positions"][1]["locators"] = json!([{ "paragraph": 2 }]);
    let advice = "locators without a source; describe it in 'source', or leave them out";
    assert_eq!(
        lines(&program.to_string()),
        [
            format!("p.json: people[0].positions[1].locators: {advice}"),
            format!("p.json: workshop.aim.locators: {advice}"),
        ]
    );
}

/// The finding about a source address; control characters are escaped.
fn not_of_the_web(url: &str) -> String {
    let url: String = (url.chars())
        .flat_map(|it| match it {
            it if it.is_control() => it.escape_default().collect(),
            it => vec![it],
        })
        .collect();
    format!(
        "source.url: '{url}' is not a web address; \
         use one that starts with 'https://' or 'http://', or leave it out"
    )
}

#[test]
fn address_of_the_source_is_one_of_the_web() {
    for url in [
        "https://example.org/a",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG/",
        "http://[2001:db8::1]:8080/",
        "https://例え.テスト/細胞",
    ] {
        finds(&[("/source/url", json!(url))], &[]);
    }
    for url in [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "ftp://example.org/",
        "data:text/html,x",
        "example.org",
        "//example.org/",
        "file:///etc/passwd",
        "mailto:ana@example.org",
        "https://",
        "https:///example.org",
        "https://?a",
        "https:example.org",
        "java\nscript:alert(1)",
        "java\tscript://example.org/",
        "h\nttps://example.org/",
        "https://exa\nmple.org/",
        "https://example.org/a b",
    ] {
        finds(&[("/source/url", json!(url))], &[&not_of_the_web(url)]);
    }
    for url in ["\u{1}https://example.org/", "https://example.org/\u{1}"] {
        let control = "source.url: has the character U+0001; remove it";
        finds(&[("/source/url", json!(url))], &[control]);
    }
    let untrimmed = "source.url: must not start or end with whitespace";
    for url in [" https://example.org/", "https://example.org/\n"] {
        finds(&[("/source/url", json!(url))], &[untrimmed]);
    }
    finds(
        &[("/source/url", json!(" javascript:alert(1)"))],
        &[untrimmed, &not_of_the_web("javascript:alert(1)")],
    );
}

#[test]
fn program_with_a_source_says_where_everything_comes_from() {
    let without = "no locators, although the program has a source";
    finds(
        &[
            ("/workshop/locators", json!([])),
            ("/workshop/outcomes/0/locators", Value::Null),
            ("/sessions/1/locators", Value::Null),
            ("/people/0/locators", json!([])),
            ("/institutions/1/locators", Value::Null),
            ("/topics/1/locators", Value::Null),
            ("/people/0/positions/0/locators", json!([])),
        ],
        &[
            &format!("institutions[1]: {without}"),
            &format!("people[0]: {without}"),
            &format!("sessions[1]: {without}"),
            &format!("topics[1]: {without}"),
            &format!("workshop: {without}"),
            &format!("workshop.outcomes[0]: {without}"),
        ],
    );
}

#[test]
fn id_of_a_broken_record_is_known() {
    finds(
        &[("/people/1/name", Value::Null)],
        &["people[1]: missing field 'name'"],
    );
}

#[test]
fn id_twice() {
    let copy = |pointer: &str| valid().pointer(pointer).unwrap().clone();
    finds(
        &[
            ("/countries/-", copy("/countries/1")),
            ("/institutions/-", copy("/institutions/1")),
            ("/people/-", copy("/people/1")),
            ("/sessions/2/id", json!("opening")),
            ("/topics/-", copy("/topics/1")),
        ],
        &[
            "countries[2].code: 'th' is already used at countries[1].code",
            "institutions[3].id: 'hospital' is already used at institutions[1].id",
            "people[2].id: 'chi-delta' is already used at people[1].id",
            "sessions[2].id: 'opening' is already used at sessions[0].id",
            "topics[2].id: 'leukemia' is already used at topics[1].id",
        ],
    );
}

#[test]
fn twice_in_a_list() {
    finds(
        &[
            ("/sessions/0/people/1/person", json!("ana-beta")),
            (
                "/sessions/0/institutions/-",
                json!({ "institution": "hospital", "relation": "held-at" }),
            ),
            ("/sessions/0/topics/-", json!("car-t")),
            ("/sessions/0/people/0/roles/-", json!("speaker")),
            (
                "/sessions/1/people/-",
                json!({ "person": "chi-delta", "roles": ["chair"] }),
            ),
            ("/workshop/hosts/-", json!("institute")),
        ],
        &[
            "sessions[0].institutions[1].institution: 'hospital' appears twice in this list",
            "sessions[0].people[0].roles[1]: 'speaker' appears twice in this list",
            "sessions[0].people[1].person: 'ana-beta' appears twice in this list",
            "sessions[0].topics[2]: 'car-t' appears twice in this list",
            "workshop.hosts[1]: 'institute' appears twice in this list",
        ],
    );
}

#[test]
fn record_that_nothing_refers_to() {
    let locator = json!({ "section": "Opening", "paragraph": 1 });
    finds(
        &[
            ("/countries/-", json!({ "code": "de", "name": "Germany" })),
            (
                "/institutions/-",
                json!({ "id": "a", "name": "A", "kind": "company", "locators": [locator] }),
            ),
            (
                "/people/-",
                json!({ "id": "b", "name": "B", "locators": [locator] }),
            ),
            (
                "/topics/-",
                json!({ "id": "c", "name": "C", "short": "C", "locators": [locator] }),
            ),
        ],
        &[
            "countries[2].code: nothing refers to country 'de'",
            "institutions[3].id: nothing refers to institution 'a'",
            "people[2].id: nothing refers to person 'b'",
            "topics[2].id: nothing refers to topic 'c'",
        ],
    );
}

#[test]
fn institutions_or_topics_of_one_name() {
    let advice = "add something that tells the two apart, or merge them into one record";
    finds(
        &[
            (
                "/institutions/1/name",
                json!({ "en": "an institute", "th": "..." }),
            ),
            (
                "/institutions/2/name",
                json!({ "en": "An Academy", "th": "..." }),
            ),
            ("/topics/1/name", json!("Car-T")),
        ],
        &[
            &format!(
                "institutions[1].name.en: 'an institute' is already the name at institutions[0].name; {advice}"
            ),
            &format!(
                "institutions[2].name.th: '...' is already the name at institutions[1].name.th; {advice}"
            ),
            &format!("topics[1].name: 'Car-T' is already the name at topics[0].name; {advice}"),
        ],
    );
}

#[test]
fn people_of_one_name() {
    finds(&[("/people/1/name", json!("Ana Beta"))], &[]);
}

#[test]
fn country_code_that_iso_never_assigned() {
    finds(
        &[
            (
                "/countries/-",
                json!({ "code": "uk", "name": "Great Britain" }),
            ),
            ("/people/1/represents", json!("uk")),
        ],
        &["countries[2].code: 'uk' is not an ISO 3166-1 country code"],
    );
}

#[test]
fn institution_that_is_part_of_itself() {
    finds(
        &[("/institutions/2/part_of", json!("institute"))],
        &["institutions[0].part_of: part of itself: institute -> academy -> institute"],
    );
    finds(
        &[("/institutions/2/part_of", json!("academy"))],
        &["institutions[2].part_of: part of itself: academy -> academy"],
    );
}

// Dates, order, clock.

#[test]
fn last_date_before_the_first() {
    finds(
        &[("/workshop/last", json!("2025-08-01"))],
        &["workshop.last: 2025-08-01 is before the first date, 2025-08-15"],
    );
}

#[test]
fn date_outside_the_workshop() {
    finds(
        &[
            ("/days/-", json!({ "date": "2025-08-18" })),
            ("/workshop/outcomes/0/date", json!("2025-08-14")),
            ("/sessions/2/date", json!("2025-09-17")),
        ],
        &[
            "days[2]: has a locator but no session",
            "days[3].date: 2025-08-18 is outside the workshop dates; must be between 2025-08-15 and 2025-08-17",
            "sessions[2].date: 2025-09-17 is outside the workshop dates; must be between 2025-08-15 and 2025-08-17",
            "workshop.outcomes[0].date: 2025-08-14 is outside the workshop dates; \
             must be between 2025-08-15 and 2025-08-17",
        ],
    );
}

#[test]
fn days_without_a_record() {
    finds(
        &[
            ("/workshop/first", json!("2025-08-10")),
            ("/workshop/last", json!("2025-08-18")),
        ],
        &["days: no entry for 2025-08-10 to 2025-08-14, 2025-08-18"],
    );
    finds(
        &[("/days/1", json!({ "date": "2025-08-15" }))],
        &[
            "days: no entry for 2025-08-16",
            "days[1]: has sessions but no locator",
            "days[1].date: 2025-08-15 is already listed at days[0]",
        ],
    );
}

#[test]
fn days_out_of_order() {
    let day = |index: usize| valid()["days"][index].clone();
    finds(
        &[("/days/0", day(1)), ("/days/1", day(0))],
        &["days[1].date: 2025-08-15 is listed after 2025-08-16"],
    );
}

#[test]
fn session_on_a_date_without_a_day() {
    finds(
        &[
            ("/sessions/2/date", json!("2025-08-16")),
            ("/days", json!([valid()["days"][0], valid()["days"][2]])),
        ],
        &[
            "days: no entry for 2025-08-16",
            "days[1]: has a locator but no session",
            "sessions[2].date: days has no entry for 2025-08-16",
        ],
    );
}

#[test]
fn day_whose_locator_and_sessions_disagree() {
    finds(
        &[("/days/0/locators", Value::Null)],
        &["days[0]: has sessions but no locator"],
    );
    finds(
        &[(
            "/days/1/locators",
            json!([{ "section": "Opening", "paragraph": 3 }]),
        )],
        &["days[1]: has a locator but no session"],
    );
}

#[test]
fn nothing_follows_from_a_broken_date() {
    finds(
        &[
            ("/sessions/2/date", json!("2025-08-99")),
            ("/days/1/date", json!("?")),
        ],
        &[
            "days[1].date: '?' is not a date of the form 2025-08-21",
            "sessions[2].date: '2025-08-99' is not a date of the form 2025-08-21",
        ],
    );
}

#[test]
fn order_clash() {
    finds(
        &[("/sessions/1/order", json!(1))],
        &["sessions[1].order: 1 on 2025-08-15 is already used at sessions[0].order"],
    );
}

#[test]
fn order_with_a_gap() {
    finds(
        &[
            ("/sessions/1/order", json!(4)),
            ("/sessions/2/order", json!(2)),
        ],
        &[
            "sessions[1].order: 4 leaves a gap on 2025-08-15; expected 2",
            "sessions[2].order: 2 leaves a gap on 2025-08-17; expected 1",
        ],
    );
}

#[test]
fn sessions_out_of_order() {
    finds(
        &[
            ("/sessions/0/order", json!(2)),
            ("/sessions/1/order", json!(1)),
        ],
        &["sessions[1].order: 1 on 2025-08-15 is listed after 2"],
    );
    let session = |index: usize| valid()["sessions"][index].clone();
    finds(
        &[("/sessions/1", session(2)), ("/sessions/2", session(1))],
        &["sessions[2].date: 2025-08-15 is listed after 2025-08-17"],
    );
}

#[test]
fn clock_that_ends_before_it_starts() {
    finds(
        &[("/sessions/0/clock/end", json!(540))],
        &["sessions[0].clock.end: must be after the start, 540"],
    );
}

#[test]
fn clock_without_a_time_zone() {
    finds(
        &[
            ("/workshop/time_zone", Value::Null),
            ("/sessions/1/clock", json!({ "start": 1, "end": 2 })),
        ],
        &["sessions[0].clock: a clock time needs a time zone; set workshop.time_zone"],
    );
}

#[test]
fn time_zone_that_nobody_knows() {
    for (wrong, near) in [
        ("Asia/Shangai", "; did you mean 'Asia/Shanghai'?"),
        ("asia/shanghai", "; did you mean 'Asia/Shanghai'?"),
        ("+08:00", ""),
    ] {
        finds(
            &[("/workshop/time_zone", json!(wrong))],
            &[&format!("workshop.time_zone: no time zone '{wrong}'{near}")],
        );
    }
}

/// In Berlin in 2025, the clocks skip from 02:00 to 03:00 on March 30, and go back from 03:00 to 02:00 on October 26.
#[test]
fn clock_that_is_skipped_or_shown_twice() {
    let found = |month: &str, days: [&str; 3], note: Value| {
        let mut text = VALID.replace("Asia/Shanghai", "Europe/Berlin");
        for (from, day) in ["15", "16", "17"].into_iter().zip(days) {
            text = text.replace(&format!("2025-08-{from}"), &format!("2025-{month}-{day}"));
        }
        let mut program: Value = serde_json::from_str(&text).unwrap();
        // Until 02:30 on the second day.
        program["sessions"][0]["clock"]["end"] = json!(1440 + 150);
        program["sessions"][0]["when_note"] = note;
        lines(&program.to_string())
    };
    let (spring, autumn) = (["29", "30", "31"], ["25", "26", "27"]);
    assert_eq!(
        found("03", spring, json!("late")),
        [
            "p.json: sessions[0].clock.end: 2025-03-30 02:30 doesn’t exist, because the clocks skip it; use a time before or after the change"
        ]
    );
    assert_eq!(
        found("10", autumn, Value::Null),
        [
            "p.json: sessions[0].clock.end: the clocks show 2025-10-26 02:30 twice, and the site uses the first; say so in when_note, or use another time"
        ]
    );
    assert!(found("10", autumn, json!("before the clocks go back")).is_empty());
}

#[test]
fn session_after_midnight() {
    let night = json!({ "start": 30, "end": 90 });
    // The night after the last day belongs to it, and leaves the next without a record.
    finds(
        &[
            ("/sessions/2/date", json!("2025-08-18")),
            ("/sessions/2/clock", night.clone()),
        ],
        &[],
    );
    finds(
        &[
            ("/sessions/2/date", json!("2025-08-18")),
            ("/sessions/2/clock", night),
            ("/workshop/day_begins", json!(0)),
        ],
        &[
            "days[2]: has a locator but no session",
            "sessions[2].date: 2025-08-18 is outside the workshop dates; must be between 2025-08-15 and 2025-08-17",
        ],
    );
    finds(
        &[("/workshop/day_begins", json!(721))],
        &["workshop.day_begins: must be at most 720"],
    );
}

#[test]
fn last_date_of_a_session() {
    finds(&[("/sessions/1/last", json!("2025-08-17"))], &[]);
    finds(
        &[
            ("/sessions/0/last", json!("2025-08-16")),
            ("/sessions/1/last", json!("2025-08-15")),
            ("/sessions/2/last", json!("2025-08-18")),
        ],
        &[
            "sessions[0].last: a session with a clock can’t have it; remove it, and count clock.end in minutes from midnight on the session’s date",
            "sessions[1].last: must be after the session’s date, 2025-08-15",
            "sessions[2].last: 2025-08-18 is after the last date of the workshop, 2025-08-17",
        ],
    );
}

#[test]
fn clock_that_goes_on_after_the_workshop() {
    let over = |end: u16| ("/sessions/2/clock", json!({ "start": 1200, "end": end }));
    finds(&[over(1440 + 720)], &[]);
    finds(
        &[over(1440 + 721)],
        &["sessions[2].clock.end: 2025-08-18 is after the last date of the workshop, 2025-08-17"],
    );
}

#[test]
fn day_that_is_newer_than_the_file() {
    finds(
        &[("/days/1/updated", json!("2025-09-01T08:00:01Z"))],
        &[
            "days[1].updated: 2025-09-01T08:00:01Z is later than the file’s own 'updated', 2025-09-01T08:00:00Z; update that too",
        ],
    );
}

// Everything at once, and files that are not programs.

#[test]
fn all_faults_at_once_in_the_order_of_the_file() {
    let mut text = VALID.to_owned();
    for (from, to) in [
        (r#""language": "en","#, ""),
        (r#""short_title": "Workshop""#, r#""short_title": """#),
        (
            r#""relation": "cooperation" }]"#,
            r#""relation": "coperation" }]"#,
        ),
        (r#"{ "date": "2025-08-16" }"#, r#"{ "date": "2025-08-15" }"#),
        (r#""person": "chi-delta""#, r#""person": "chi-dleta""#),
        (r#""part": "later""#, r#""prat": "later""#),
        (r#"{ "code": "th", "name""#, r#"{ "code": "TH", "name""#),
    ] {
        assert!(text.contains(from), "the program has no {from}");
        text = text.replacen(from, to, 1);
    }
    assert_eq!(
        lines(&text),
        [
            "p.json: missing field 'language'",
            "p.json: workshop.short_title: must not be empty",
            "p.json: workshop.participants.countries[0]: no country 'th'",
            "p.json: workshop.outcomes[0].countries[0].country: no country 'th'",
            "p.json: workshop.outcomes[0].countries[0].relation: must be one of 'speaker-institution', \
             'from', 'represents', 'presented', 'cooperation', 'place'; did you mean 'cooperation'?",
            "p.json: days: no entry for 2025-08-16",
            "p.json: days[1]: has sessions but no locator",
            "p.json: days[1].date: 2025-08-15 is already listed at days[0]",
            "p.json: sessions[0].people[1].person: no person 'chi-dleta'; did you mean 'chi-delta'?",
            "p.json: sessions[0].participants.represents[0]: no country 'th'",
            "p.json: sessions[0].countries[0].country: no country 'th'",
            "p.json: sessions[0].countries[1].country: no country 'th'",
            "p.json: sessions[1]: missing field 'part'",
            "p.json: sessions[1]: unknown field 'prat'; did you mean 'part'?",
            "p.json: people[0].from.code: no country 'th'",
            "p.json: people[0].represents: no country 'th'",
            "p.json: countries[1].code: 'TH' is not a country code of two lowercase letters",
        ]
    );
}

#[test]
fn files_that_are_no_json() {
    let deep = "[".repeat(100_000);
    for (json, expected) in [
        ("", "1:1: the file ends where a value is expected"),
        (
            "{\n  \"format\": 1",
            "2:13: the file ends before the closing bracket",
        ),
        ("{\"format", "1:8: the file ends before the closing quote"),
        ("{ \"a\": 1, }", "1:11: a comma before the closing bracket"),
        ("{ \"a\": 1 } x", "1:12: unexpected text after the end"),
        ("[1 2]", "1:4: a comma or ] is missing"),
        ("{ \"a\": 1 \"b\": 2 }", "1:10: a comma or } is missing"),
        ("{ \"a\" 1 }", "1:7: a colon is missing"),
        ("{ a: 1 }", "1:3: a field name without quotes"),
        ("<html>", "1:1: not a valid JSON value"),
        ("{ \"名字\": x }", "1:9: not a valid JSON value"),
        ("[01]", "1:3: not a valid JSON number"),
        ("[1e999]", "1:6: number too large"),
        ("[\"a\nb\"]", "2:1: a line break or a tab inside text"),
        (
            "[\"\\x\"]",
            "1:4: not a valid JSON escape; write a backslash as \\\\",
        ),
        (
            &deep,
            "1:81: nested too deeply, or in a field with a name that is too long",
        ),
        (&"{\"\":".repeat(1_000), "1:509: nested too deeply"),
    ] {
        assert_eq!(lines(json), [format!("p.json:{expected}")], "of {json:.40}");
    }
}

#[test]
fn json_that_is_no_program() {
    assert_eq!(lines("null"), ["p.json: must be an object, not null"]);
    assert_eq!(lines("[]"), ["p.json: must be an object, not a list"]);
    assert_eq!(lines("{}").len(), 11, "one for each missing field");
    let huge = format!("{{ \"format\": {} }}", "9".repeat(300));
    assert_eq!(
        lines(&huge).last().unwrap(),
        "p.json: format: must be at most 1"
    );
}

#[test]
fn findings_stay_on_their_line() {
    finds(
        &[("/a\n\u{1b}b", json!(1))],
        &["unknown field 'a\\n\\u{1b}b'"],
    );
}

/// Values that are wrong in most places and valid in some.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec![
            "",
            "en",
            "th",
            "car-t",
            "academy",
            "2025-08-16",
            "0001-01-01",
            "9999-12-31"
        ])
        .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!({ "en": "a", "a/b~c": [null] })),
    ]
}

/// Puts a value somewhere inside another; each step of the path picks a child.
fn put(into: &mut Value, way: &[prop::sample::Index], value: Value) {
    let children: Vec<&mut Value> = match into {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => vec![],
    };
    match way.split_first() {
        Some((step, rest)) if !children.is_empty() => {
            let chosen = step.index(children.len());
            if let Some(child) = children.into_iter().nth(chosen) {
                put(child, rest, value);
            }
        }
        _ => *into = value,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_value_anywhere_makes_it_panic(
        changes in prop::collection::vec(
            (prop::collection::vec(any::<prop::sample::Index>(), 1..6), any_value()),
            1..5,
        )
    ) {
        let mut program = valid();
        for (way, value) in changes {
            put(&mut program, &way, value);
        }
        lines(&program.to_string());
    }

    #[test]
    fn no_cut_and_no_insertion_makes_it_panic(at in any::<prop::sample::Index>(), insert in "\\PC{0,3}") {
        let chars: Vec<char> = VALID.chars().collect();
        let at = at.index(chars.len());
        let start: String = chars[..at].iter().collect();
        let end: String = chars[at..].iter().collect();
        lines(&format!("{start}{insert}{end}"));
        lines(&format!("{start}{insert}"));
    }
}
