//! Small programs, written line by line.

use std::ops::RangeInclusive;

use serde_json::json;

use super::{Session, country, institution, person, slug, text, topic, workshop};

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
