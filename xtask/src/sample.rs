//! Generated programs for the tests, with what the shipped one lacks: exact times, large numbers, and no source.

use std::{collections::BTreeSet, ops::RangeInclusive};

use serde_json::{Value, json};

/// One session per line, so that it reads like a program: day of March, time or part of the day, kind, title, people,
/// topics, institution.
const TIMED: &str = "\
09 | 08:30-09:30 | ceremony    | Opening of the sample workshop | Ada Muster | |
09 | 09:30-10:30 | lecture     | Sample workshop on clinical data | Ben Beispiel | Clinical data |
09 | 09:45-12:00 | discussion  | Round table on sample registries | Chandra Example, Dilip Sample | Clinical data, Registries, Ethics | Model Clinic
09 | 10:00-11:00 | case-report | Three sample cases from a small clinic | Esha Model | Storage |
09 | morning     | lecture     | Sample talk without an hour | Farah Specimen | Training |
09 | 12:00-12:05 | lecture     | Five minutes on sample storage | Gita Placeholder | Storage |
09 | 12:05-12:20 | ceremony    | Group photograph | | |
09 | 13:30-15:00 | lecture     | How a sample registry of several regional hospitals was planned and paid for and what its first year has taught everybody | Hari Fiction | Registries, Training |
09 | 15:00-16:30 | visit       | Visit to the sample store | | Storage | Example Institute
09 | afternoon   | discussion  | Sample questions to the hosts | Ada Muster | Ethics |
09 | not-stated  | lecture     | Sample talk on some hour of the day | Ben Beispiel | Clinical data |
09 | 22:30-25:30 | visit       | Night round in the sample laboratory | Chandra Example | Training | Sample University
10 | 08:00-08:50 | lecture     | Sample consent forms compared | Dilip Sample | Ethics |
10 | 09:00-09:45 | lecture     | Reading a sample chart | Esha Model | Clinical data, Training |
10 | 09:45-10:30 | case-report | A sample case with two endings | Farah Specimen | Ethics |
10 | 11:00-12:00 | lecture     | Sample freezers and their alarms | Gita Placeholder | Storage |
10 | 11:00-12:00 | discussion  | Who may see a sample registry | Hari Fiction | Registries |
10 | 14:00-17:30 | visit       | Afternoon in the model clinic | | Training | Model Clinic
10 | 18:00-19:00 | discussion  | Sample plans for the next year | Ada Muster, Esha Model | |
10 | evening     | ceremony    | Sample dinner | | | Example Institute
12 | morning     | lecture     | Sample data without names | Ben Beispiel | Clinical data, Ethics |
12 | morning     | case-report | A sample case from a distant clinic | Chandra Example | Clinical data |
12 | noon        | discussion  | Sample questions over lunch | Dilip Sample | Training |
12 | afternoon   | lecture     | Sample registries in three countries | Farah Specimen, Hari Fiction | Registries |
12 | evening     | ceremony    | Closing of the sample workshop | Ada Muster | |
12 | not-stated  | visit       | Visit to the sample university | | | Sample University";

/// The same for another program, with what is hard to place. `..30` after a part of the day is the last day.
const CHANGING: &str = "\
27 | not-stated..29 | poster   | Sample posters | | Storage |
27 | 09:00-10:00 | lecture     | Opening of the sample spring school | Ada Muster | Training |
27 | 10:00-10:05 | lecture     | Sample 1 in five minutes | Ben Beispiel | Clinical data |
27 | 10:05-10:10 | lecture     | Sample 2 in five minutes | Chandra Example | Storage |
27 | 10:10-10:15 | lecture     | Sample 3 in five minutes | Dilip Sample | Ethics |
27 | 10:15-10:20 | lecture     | Sample 4 in five minutes | Esha Model | Training |
27 | 10:20-10:25 | lecture     | Sample 5 in five minutes | Farah Specimen | Registries |
27 | 10:25-10:30 | lecture     | Sample 6 in five minutes | Gita Placeholder | Clinical data |
27 | 10:30-10:35 | lecture     | Sample 7 in five minutes | Hari Fiction | Storage |
27 | 10:35-10:40 | lecture     | Sample 8 in five minutes | Ada Muster | Ethics |
27 | 10:40-10:45 | lecture     | Sample 9 in five minutes | Ben Beispiel | Training |
27 | 10:45-10:50 | lecture     | Sample 10 in five minutes | Chandra Example | Registries |
27 | 10:50-10:55 | lecture     | Sample 11 in five minutes | Dilip Sample | Clinical data |
27 | 10:55-11:00 | lecture     | Sample 12 in five minutes | Esha Model | Storage |
27 | 20:00-23:00 | discussion  | Evening on samples | Farah Specimen | Ethics | Model Clinic
28 | 00:30-02:00 | visit       | Sample night in the laboratory | | Storage | Sample University
28 | 08:00-18:00 | poster      | Exhibition of sample freezers | | Storage | Example Institute
28 | 09:00-10:00 | lecture     | Sample talk before the change | Gita Placeholder | Registries |
28 | 10:00-11:00 | lecture     | What changes in a sample | Hari Fiction | Clinical data |
28 | 11:00-12:00 | discussion  | Sample questions before noon | Ada Muster | Ethics |
28 | 18:00-60:00 | practical   | Camp of samples | Ben Beispiel | Training | Model Clinic
29 | 09:00-10:00 | lecture     | Sample talk after the change | Chandra Example | Registries |
30 | 09:00-10:00 | lecture     | Sample room one | Ada Muster | Training |
30 | 09:00-10:00 | lecture     | Sample room two | Ben Beispiel | Training |
30 | 09:00-10:00 | lecture     | Sample room three | Chandra Example | Training |
30 | 09:00-10:00 | lecture     | Sample room four | Dilip Sample | Training |
30 | 09:00-10:00 | lecture     | Sample room five | Esha Model | Training |
30 | 09:00-10:00 | lecture     | Sample room six | Farah Specimen | Training |";

/// Kinds of the large program, taken in turn.
const KINDS: [&str; 10] = [
    "lecture",
    "lecture",
    "case-report",
    "lecture",
    "discussion",
    "lecture",
    "visit",
    "lecture",
    "case-report",
    "ceremony",
];
/// Lengths in minutes of the consecutive sessions in one room: together from 09:00 to 18:00.
const LENGTHS: [u16; 9] = [60, 45, 90, 30, 60, 90, 45, 90, 30];
const ROOMS: usize = 8;
const SESSIONS: usize = 1000;

/// Each is one word longer than the one before; after the two words of a topic, titles have 3 to 14 words.
const TITLE_ENDS: [&str; 12] = [
    "explained",
    "in practice",
    "for small clinics",
    "and what they cost",
    "after ten years of use",
    "in the eyes of the patients",
    "in hospitals that share one central laboratory",
    "and the first results of a regional survey",
    "as seen by the teams who use them daily",
    "with three cases in which the first plan went wrong",
    "with three cases in which the usual plan did not work",
    "and a proposal for a common form that all sites could fill",
];
const SUBJECTS: [&str; 8] = [
    "Imaging",
    "Registry",
    "Transfusion",
    "Screening",
    "Nursing",
    "Training",
    "Laboratory",
    "Transport",
];
const ASPECTS: [&str; 5] = ["methods", "standards", "costs", "data", "ethics"];
const FIRST_NAMES: [&str; 12] = [
    "Ada", "Ben", "Cleo", "Dora", "Emil", "Fritz", "Greta", "Hugo", "Ida", "Jonas", "Klara", "Leo",
];
const LAST_NAMES: [&str; 10] = [
    "Muster",
    "Beispiel",
    "Example",
    "Sample",
    "Model",
    "Specimen",
    "Placeholder",
    "Fiction",
    "Esempio",
    "Exemple",
];
const TOWNS: [&str; 10] = [
    "Norvale", "Ostmar", "Westrin", "Sudhaven", "Altmere", "Brunfeld", "Corvale", "Dunmark",
    "Elmstadt", "Farholm",
];
const HOUSES: [(&str, &str); 3] = [
    ("University", "university"),
    ("Hospital", "clinical"),
    ("Institute", "institute"),
];
const COUNTRIES: [(&str, &str); 12] = [
    ("at", "Austria"),
    ("be", "Belgium"),
    ("ch", "Switzerland"),
    ("cz", "Czechia"),
    ("de", "Germany"),
    ("dk", "Denmark"),
    ("es", "Spain"),
    ("fi", "Finland"),
    ("fr", "France"),
    ("it", "Italy"),
    ("nl", "Netherlands"),
    ("pl", "Poland"),
];

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

/// A small program that mixes exact times with parts of the day: overlapping sessions, one across midnight, one of five
/// minutes, a day with only parts of the day, and a day without sessions.
pub fn timed() -> String {
    small("Sample Workshop", "Asia/Kolkata", TIMED, 9..=12)
}

/// A small program with what is hard to place: talks of five minutes, a session in the night, an exhibition during
/// talks, sessions over several days, and more at once than a screen shows. In the night before its third day, its
/// clocks change.
pub fn changing() -> String {
    small("Sample Spring School", "Europe/Berlin", CHANGING, 27..=30)
}

fn small(title: &str, zone: &str, lines: &'static str, days: RangeInclusive<u8>) -> String {
    let dates: Vec<String> = days.map(|day| format!("2026-03-{day:02}")).collect();
    let sessions: Vec<Session> = lines.lines().map(timed_session).collect();
    let institutions = [
        ("Example Institute", "institute", "in"),
        ("Sample University", "university", "np"),
        ("Model Clinic", "clinical", "lk"),
    ];
    let people = [
        ("Ada Muster", "Example Institute"),
        ("Ben Beispiel", "Sample University"),
        ("Chandra Example", "Model Clinic"),
        ("Dilip Sample", "Example Institute"),
        ("Esha Model", "Sample University"),
        ("Farah Specimen", "Model Clinic"),
        ("Gita Placeholder", "Example Institute"),
        ("Hari Fiction", "Sample University"),
    ];
    let topics = [
        "Clinical data",
        "Registries",
        "Storage",
        "Training",
        "Ethics",
    ];
    let countries = [("in", "India"), ("np", "Nepal"), ("lk", "Sri Lanka")];
    let program = json!({
        "workshop": workshop(title, "Exampur", "in", zone, &dates),
        "people": people.map(|(name, institution)| person(name, institution)),
        "institutions": institutions.map(|(name, kind, country)| institution(name, kind, country)),
        "topics": topics.map(topic),
        "countries": countries.map(country),
    });
    text(program, &dates, &sessions)
}

/// A thousand sessions in two weeks, eight at a time from nine to six.
pub fn large() -> String {
    let dates: Vec<String> = (1..=14).map(|day| format!("2026-06-{day:02}")).collect();
    let institutions: Vec<(String, &str)> = TOWNS
        .iter()
        .flat_map(|town| HOUSES.map(|(house, kind)| (format!("{town} {house}"), kind)))
        .collect();
    let people: Vec<String> = FIRST_NAMES
        .iter()
        .flat_map(|first| LAST_NAMES.map(|last| format!("{first} {last}")))
        .collect();
    let topics: Vec<String> = SUBJECTS
        .iter()
        .flat_map(|subject| ASPECTS.map(|aspect| format!("{subject} {aspect}")))
        .collect();
    let slots = (dates.iter().enumerate())
        .flat_map(|(day, date)| slots(day).into_iter().map(move |clock| (date, clock)));
    let sessions: Vec<Session> = (slots.take(SESSIONS).enumerate())
        .map(|(index, (date, clock))| {
            // Factors coprime to the length of a list reach all of it.
            let topic = |more: usize| topics[(index * 3 + more) % topics.len()].clone();
            let person = |more: usize| people[(index * 7 + more) % people.len()].clone();
            let end = TITLE_ENDS[index * 5 % TITLE_ENDS.len()];
            Session {
                id: format!("session-{:04}", index + 1),
                date: date.clone(),
                kind: KINDS[index % KINDS.len()],
                title: format!("{} {end}", topic(0)),
                part: "not-stated",
                clock: Some(clock),
                last: None,
                people: [0, 41].map(person)[..=index % 2].to_vec(),
                topics: [0, 11].map(topic)[..=index / 2 % 2].to_vec(),
                institution: index
                    .is_multiple_of(4)
                    .then(|| institutions[index / 4 % institutions.len()].0.clone()),
            }
        })
        .collect();
    let houses = institutions.iter().zip(COUNTRIES.iter().cycle());
    let workers = people.iter().zip(institutions.iter().cycle());
    let program = json!({
        "workshop": workshop("Sample Congress", "Musterstadt", "de", "Europe/Berlin", &dates),
        "people": workers.map(|(name, (at, _))| person(name, at)).collect::<Vec<_>>(),
        "institutions": houses
            .map(|((name, kind), (country, _))| institution(name, kind, country))
            .collect::<Vec<_>>(),
        "topics": topics.iter().map(|name| topic(name)).collect::<Vec<_>>(),
        "countries": COUNTRIES.map(country),
    });
    text(program, &dates, &sessions)
}

fn timed_session(line: &'static str) -> Session {
    let mut cells = line.split('|').map(str::trim);
    let mut cell = || cells.next().unwrap_or_default();
    let names = |cell: &str| {
        let names = cell.split(", ").filter(|name| !name.is_empty());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let (day, when, kind, title) = (cell(), cell(), cell(), cell());
    let (people, topics, institutions) = (names(cell()), names(cell()), names(cell()));
    let clock = clock(when);
    let (part, last) = when.split_once("..").unzip();
    let part = part.unwrap_or(when);
    Session {
        id: slug(title),
        date: format!("2026-03-{day}"),
        kind,
        title: title.to_owned(),
        part: if clock.is_some() { "not-stated" } else { part },
        clock,
        last: last.map(|day| format!("2026-03-{day}")),
        people,
        topics,
        institution: institutions.into_iter().next(),
    }
}

/// `09:30-10:30` in minutes; `None` for a part of the day.
fn clock(when: &str) -> Option<(u16, u16)> {
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?)
    };
    let (start, end) = when.split_once('-')?;
    Some((minutes(start)?, minutes(end)?))
}

/// Starts and ends of a day's sessions in all rooms, sorted by start.
fn slots(day: usize) -> Vec<(u16, u16)> {
    let mut slots = Vec::new();
    for room in 0..ROOMS {
        let mut start = 9 * 60;
        // Each room and each day begins at a different length, so that not all sessions change at the same time.
        for turn in 0..LENGTHS.len() {
            let end = start + LENGTHS[(turn + room + day) % LENGTHS.len()];
            slots.push((start, end));
            start = end;
        }
    }
    slots.sort_unstable();
    slots
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
