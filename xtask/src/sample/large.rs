//! A large program, generated.

use serde_json::json;

use super::{Session, country, institution, person, text, topic, workshop};

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
