//! schedule.xml as frab writes it, and schedule.json v1: <https://c3voc.de/wiki/schedule>.
//!
//! Both require a start, a duration and a UTC offset for every session. If no time is stated, the entry takes the whole
//! day, at offset zero, and its subtitle says that the clock time is not stated; schedule.json also lists those entries
//! (`conference.meta`).

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event as Xml},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::times::{Wall, clock, instant, moment};
use address::Page;
use exports::site::Site;
use exports::{Offset, lines, wording};
use program::{DAY_MINUTES, Date, Person, Session, index::SessionNumber};

/// Name of the format's generator.
const GENERATOR: &str = "workshop-timeline";

/// A session as both formats need it.
struct Event<'a> {
    session: &'a Session,
    /// Made from the GUID, so that it stays when sessions before it come or go.
    id: u32,
    guid: Uuid,
    /// The address of its page; its URN if no host is known.
    url: String,
    title: &'a str,
    /// What must be said about the time.
    subtitle: String,
    room: String,
    track: &'a str,
    /// ISO 8601 with the offset.
    date: String,
    end: (Date, Wall),
    start: String,
    /// How long it really is.
    minutes: i64,
    summary: &'a str,
    description: String,
    persons: Vec<(Uuid, &'a Person, String)>,
}

/// The identifier of something in this program, the same on every host (RFC 9562, 5.5).
pub(super) fn guid(site: Site, name: &str) -> Uuid {
    let name = format!("{name}.{}@{GENERATOR}", site.index.program().workshop.id);
    Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes())
}

fn event(site: Site, number: SessionNumber, offset: Offset) -> Event<'static> {
    let Site { index, locale, .. } = site;
    let session = index.at(number);
    let guid_of = |name: &str| guid(site, name);
    let guid = guid_of(&format!("session.{}", session.id));
    let page = Page::Session(session.id.to_string());
    // The clocks may change in between, so start and end have their own offsets.
    let [start, end] = match session.clock {
        Some(it) => [it.start, it.end].map(|minute| (minute, offset(session.date, minute))),
        None => [(0, 0), (DAY_MINUTES, 0)],
    };
    let start_date = session.date;
    let end_date = session.clock.map_or(session.last_date(), |_| start_date);
    let minutes = moment(end_date, end) - moment(start_date, start);
    let room = wording::location(site, session);
    let persons = (session.people.iter())
        .filter_map(|one| index.person(&one.person))
        .map(|it| {
            (
                guid_of(&format!("person.{}", it.id)),
                it,
                wording::full_name(index, it),
            )
        });
    Event {
        session,
        id: (guid.as_fields().0 >> 1).max(1),
        guid,
        url: site
            .absolute(&page)
            .unwrap_or_else(|| guid.urn().to_string()),
        title: index.text(&session.title),
        subtitle: wording::when(site, session),
        room: if room.is_empty() {
            locale.no_room().to_owned()
        } else {
            room
        },
        track: wording::topics(index, session).next().unwrap_or_default(),
        date: instant(start_date, start),
        end: (end_date, end),
        start: clock(start.0),
        minutes,
        summary: index.text(&session.summary),
        description: wording::details(site, number).join("\n"),
        persons: persons.collect(),
    }
}

/// Lowercase, without hyphens, as both formats require.
fn acronym(site: Site) -> String {
    let id = site.index.program().workshop.id.as_str();
    format!("workshop_{}", id.replace('-', "_"))
}

fn slug(site: Site, session: &Session) -> String {
    format!("{}-session-{}", acronym(site), session.id)
}

/// A date with its events by room, rooms in order of appearance.
struct Day<'a> {
    date: Date,
    start: String,
    end: String,
    rooms: Vec<(String, Vec<Event<'a>>)>,
}

fn days(site: Site, offset: Offset) -> Vec<Day<'static>> {
    let index = site.index;
    let zoned = index.program().workshop.time_zone.is_some();
    (index.program().days.iter())
        .map(|day| {
            let mut rooms: Vec<(String, Vec<Event>)> = Vec::new();
            for number in index.sessions_from(day.date) {
                let event = event(site, number, offset);
                match rooms.iter_mut().find(|(room, _)| *room == event.room) {
                    Some((_, events)) => events.push(event),
                    None => rooms.push((event.room.clone(), vec![event])),
                }
            }
            let wall = |minute| (minute, if zoned { offset(day.date, minute) } else { 0 });
            let events = rooms.iter().flat_map(|(_, events)| events);
            // Those without exact times, and those over several days, say nothing about when the day ends.
            let ends = events.filter(|it| it.session.clock_of_a_day().is_some());
            let ends = ends
                .map(|event| event.end)
                .chain([(day.date, wall(DAY_MINUTES))]);
            let end = ends.max_by_key(|&(date, wall)| moment(date, wall));
            let (date, end) = end.unwrap_or((day.date, wall(DAY_MINUTES)));
            Day {
                date: day.date,
                start: instant(day.date, wall(0)),
                end: instant(date, end),
                rooms,
            }
        })
        .collect()
}

/// schedule.json, version 1.
pub fn schedule_json(site: Site, offset: Offset) -> String {
    let index = site.index;
    let program = index.program();
    let workshop = &program.workshop;
    let days = days(site, offset);
    let events = || {
        days.iter()
            .flat_map(|day| day.rooms.iter().flat_map(|(_, events)| events))
    };
    let timeless: Vec<String> = events()
        .filter(|event| event.session.clock.is_none())
        .map(|event| event.guid.to_string())
        .collect();
    let mut conference = json!({
        "acronym": acronym(site),
        "title": index.text(&workshop.title),
        "description": index.text(&workshop.summary),
        "start": workshop.first.to_string(),
        "end": workshop.last.to_string(),
        "daysCount": days.len(),
        "timeslot_duration": "00:05",
        "tracks": program.topics.iter().map(|topic| json!({
            "name": index.text(&topic.name), "slug": format!("topic-{}", topic.id),
        })).collect::<Value>(),
        "rooms": room_names(&days).into_iter().map(|name| json!({
            "name": name, "guid": guid(site, &format!("room.{name}")).to_string(),
        })).collect::<Value>(),
        "meta": { "note": site.locale.times_not_stated(), "clock_time_not_stated": timeless },
        "days": days.iter().enumerate().map(|(number, day)| json!({
            "index": number + 1,
            "date": day.date.to_string(),
            "day_start": day.start,
            "day_end": day.end,
            "rooms": day.rooms.iter()
                .map(|(room, events)| (room.clone(), events.iter().map(|it| event_json(site, it)).collect()))
                .collect::<serde_json::Map<String, Value>>(),
        })).collect::<Value>(),
    });
    if let Some(url) = site.absolute(&Page::Timeline) {
        conference["url"] = url.into();
    }
    if let Some(zone) = &workshop.time_zone {
        conference["time_zone_name"] = zone.clone().into();
    }
    let schedule = json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": GENERATOR, "version": env!("CARGO_PKG_VERSION") },
        "schedule": { "version": program.updated.to_string(), "conference": conference },
    });
    format!("{schedule:#}\n")
}

fn room_names<'a>(days: &'a [Day]) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for (room, _) in days.iter().flat_map(|day| &day.rooms) {
        if !names.contains(&room.as_str()) {
            names.push(room);
        }
    }
    names
}

fn event_json(site: Site, event: &Event) -> Value {
    let persons = event.persons.iter().map(|(guid, person, name)| {
        let page = Page::Record(program::index::Facet::Person, person.id.to_string());
        let mut person = json!({ "guid": guid.to_string(), "name": name });
        if let Some(url) = site.absolute(&page) {
            person["url"] = url.into();
        }
        person
    });
    json!({
        "guid": event.guid.to_string(),
        "id": event.id,
        "slug": slug(site, event.session),
        "url": event.url,
        "date": event.date,
        "start": event.start,
        "end": instant(event.end.0, event.end.1),
        "duration": format!("{:02}:{:02}", event.minutes / 60, event.minutes % 60),
        "room": event.room,
        "title": event.title,
        "subtitle": event.subtitle,
        "track": event.track,
        "type": event.session.kind.as_str(),
        "language": site.index.program().language,
        "abstract": event.summary,
        "description": event.description,
        "persons": persons.collect::<Value>(),
        "links": [],
    })
}

/// schedule.xml.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn schedule_xml(site: Site, offset: Offset) -> std::io::Result<String> {
    let index = site.index;
    let program = index.program();
    let workshop = &program.workshop;
    let days = days(site, offset);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    // Two hyphens would end the comment (XML 1.0, 2.5).
    let note = clean(site.locale.times_not_stated()).replace("--", "–");
    writer.write_event(Xml::Comment(BytesText::from_escaped(format!(" {note} "))))?;
    let schedule = writer.create_element("schedule");
    schedule.write_inner_content(|writer| {
        let generator = writer
            .create_element("generator")
            .with_attribute(("name", GENERATOR));
        generator
            .with_attribute(("version", env!("CARGO_PKG_VERSION")))
            .write_empty()?;
        leaf(writer, "version", &program.updated.to_string())?;
        writer
            .create_element("conference")
            .write_inner_content(|writer| {
                leaf(writer, "acronym", &acronym(site))?;
                leaf(writer, "title", index.text(&workshop.title))?;
                leaf(writer, "start", &workshop.first.to_string())?;
                leaf(writer, "end", &workshop.last.to_string())?;
                leaf(writer, "days", &days.len().to_string())?;
                leaf(writer, "timeslot_duration", "00:05")?;
                if let Some(url) = site.absolute(&Page::Timeline) {
                    leaf(writer, "url", &url)?;
                }
                if let Some(zone) = &workshop.time_zone {
                    leaf(writer, "time_zone_name", zone)?;
                }
                for topic in &program.topics {
                    let name = clean(index.text(&topic.name));
                    let slug = format!("topic-{}", topic.id);
                    let track = writer
                        .create_element("track")
                        .with_attribute(("name", name.as_str()));
                    track
                        .with_attribute(("slug", slug.as_str()))
                        .write_empty()?;
                }
                Ok(())
            })?;
        for (number, day) in days.iter().enumerate() {
            day_xml(site, writer, number + 1, day)?;
        }
        Ok(())
    })?;
    let mut xml = String::from_utf8(writer.into_inner()).map_err(std::io::Error::other)?;
    xml.push('\n');
    Ok(xml)
}

type Out = Writer<Vec<u8>>;

fn day_xml(site: Site, writer: &mut Out, number: usize, day: &Day) -> std::io::Result<()> {
    let (number, date) = (number.to_string(), day.date.to_string());
    let attributes = [
        ("index", number.as_str()),
        ("date", date.as_str()),
        ("start", day.start.as_str()),
        ("end", day.end.as_str()),
    ];
    let element = writer.create_element("day").with_attributes(attributes);
    element.write_inner_content(|writer| {
        for (room, events) in &day.rooms {
            let room = clean(room);
            let element = writer
                .create_element("room")
                .with_attribute(("name", room.as_str()));
            element.write_inner_content(|writer| {
                events
                    .iter()
                    .try_for_each(|event| event_xml(site, writer, event))
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn event_xml(site: Site, writer: &mut Out, event: &Event) -> std::io::Result<()> {
    let (guid, id) = (event.guid.to_string(), event.id.to_string());
    let attributes = [("guid", guid.as_str()), ("id", id.as_str())];
    let element = writer.create_element("event").with_attributes(attributes);
    element.write_inner_content(|writer| {
        leaf(writer, "room", &event.room)?;
        leaf(writer, "title", event.title)?;
        leaf(writer, "subtitle", &event.subtitle)?;
        leaf(writer, "type", event.session.kind.as_str())?;
        leaf(writer, "date", &event.date)?;
        leaf(writer, "start", &event.start)?;
        // Two digits of hours; whatever is longer has days before them.
        let (hours, minutes) = (event.minutes / 60, event.minutes % 60);
        let duration = match hours {
            0..100 => format!("{hours:02}:{minutes:02}"),
            _ => format!("{}:{:02}:{minutes:02}", hours / 24, hours % 24),
        };
        leaf(writer, "duration", &duration)?;
        leaf(writer, "abstract", event.summary)?;
        leaf(writer, "slug", &slug(site, event.session))?;
        leaf(writer, "track", event.track)?;
        leaf(writer, "language", &site.index.program().language)?;
        leaf(writer, "description", &event.description)?;
        if site.origin.is_some() {
            leaf(writer, "url", &event.url)?;
        }
        writer
            .create_element("persons")
            .write_inner_content(|writer| {
                for (guid, _, name) in &event.persons {
                    let guid = guid.to_string();
                    let person = writer
                        .create_element("person")
                        .with_attribute(("guid", guid.as_str()));
                    person.write_text_content(BytesText::new(&clean(name)))?;
                }
                Ok(())
            })?;
        Ok(())
    })?;
    Ok(())
}

/// An element with text.
pub(super) fn leaf(writer: &mut Out, name: &str, text: &str) -> std::io::Result<()> {
    let text = clean(text);
    writer
        .create_element(name)
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

/// Text without the characters that XML 1.0 can't hold (its production 2), with line endings as in XML.
pub(super) fn clean(text: &str) -> String {
    let holds = |c: &char| {
        (!c.is_ascii_control() || ['\t', '\n'].contains(c)) && !['\u{fffe}', '\u{ffff}'].contains(c)
    };
    lines(text).chars().filter(holds).collect()
}
