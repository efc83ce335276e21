//! Structured data, schema.org `EducationEvent`: <https://schema.org/EducationEvent>.

use serde_json::{Map, Value, json};

use super::Site;
use address::Place;
use languages::text;
use program::{Basis, CountryOf, Date, InstitutionId, Session, index::Facet};
use selection::records;

/// The workshop with its days, or a day with its sessions. What the programme does not state is left out.
pub(super) fn json_ld(site: Site, place: &Place) -> String {
    let mut event = match place {
        Place::Day(date) => day(site, *date),
        Place::Session(slug) => session(site, slug),
        Place::Record(facet, slug) => record(site, *facet, slug, place),
        Place::Records(facet) => collection(site, *facet, place),
        Place::About => about(site),
        Place::Accessibility => text_page(site, "WebPage", text::accessibility(), place),
        _ => workshop_with_days(site),
    };
    event.insert("@context".into(), "https://schema.org".into());
    // A "</script>" in a title must not end the element.
    Value::Object(event).to_string().replace('<', "\\u003c")
}

fn event(site: Site, name: &str, first: Date, last: Date, place: &Place) -> Map<String, Value> {
    let workshop = &site.index.program().workshop;
    let mut location = json!({ "@type": "Place", "name": site.index.text(&workshop.place) });
    // Others can't be told how it is known: only what is stated.
    let stated = |country: &&CountryOf| country.basis == Basis::Stated;
    if let Some(country) = workshop.country.as_ref().filter(stated) {
        let code = country.code.as_str().to_uppercase();
        location["address"] = json!({ "@type": "PostalAddress", "addressCountry": code });
    }
    let event = json!({
        "@type": "EducationEvent",
        "name": name,
        "startDate": first.to_string(),
        "endDate": last.to_string(),
        "url": site.address(place),
        "location": location,
    });
    match event {
        Value::Object(event) => event,
        _ => Map::new(),
    }
}

fn workshop(site: Site) -> Map<String, Value> {
    let workshop = &site.index.program().workshop;
    let name = site.index.text(&workshop.title);
    event(site, name, workshop.first, workshop.last, &Place::Timeline)
}

fn workshop_with_days(site: Site) -> Map<String, Value> {
    let program = site.index.program();
    let organisations = |ids: &[InstitutionId]| -> Value {
        (ids.iter().filter_map(|id| site.index.institution(id)))
            .map(|it| json!({ "@type": "Organization", "name": site.index.text(&it.name) }))
            .collect()
    };
    let mut event = workshop(site);
    let summary = site.index.text(&program.workshop.summary);
    event.insert("description".into(), summary.into());
    event.insert(
        "organizer".into(),
        organisations(&program.workshop.organizers),
    );
    let days = site.index.recorded_days().map(|date| {
        json!({
            "@type": "EducationEvent",
            "name": text::date_long(date),
            "startDate": date.to_string(),
            "url": site.address(&Place::Day(date)),
        })
    });
    event.insert("subEvent".into(), days.collect());
    event
}

fn day(site: Site, date: Date) -> Map<String, Value> {
    let index = site.index;
    let mut event = event(site, &text::date_long(date), date, date, &Place::Day(date));
    event.insert("superEvent".into(), Value::Object(workshop(site)));
    let sessions = (index.sessions_on(date))
        .filter_map(|number| index.sessions().get(number))
        .map(|session| sub_event(site, session));
    event.insert("subEvent".into(), sessions.collect());
    event
}

fn session(site: Site, slug: &str) -> Map<String, Value> {
    let session = (site.index.session(slug)).and_then(|it| site.index.sessions().get(it));
    match session.map(|session| sub_event(site, session)) {
        Some(Value::Object(mut event)) => {
            event.insert("superEvent".into(), Value::Object(workshop(site)));
            event
        }
        _ => Map::new(),
    }
}

/// A person, an organisation, a subject or a country. What the source does not say is left out.
fn record(site: Site, facet: Facet, slug: &str, place: &Place) -> Map<String, Value> {
    let index = site.index;
    let kind = match facet {
        Facet::Person => "Person",
        Facet::Institution => "Organization",
        Facet::Country => "Country",
        _ => "DefinedTerm",
    };
    let mut map = Map::new();
    map.insert("@type".into(), kind.into());
    map.insert("name".into(), records::name(index, facet, slug).into());
    map.insert("url".into(), site.address(place).into());
    if let Some(person) = records::person(index, slug).filter(|_| facet == Facet::Person) {
        let title = person.title.as_ref().map(|it| index.text(it));
        if let Some(title) = title {
            map.insert("honorificPrefix".into(), title.into());
        }
        let at: Vec<Value> = (person.positions.iter())
            .filter_map(|it| index.institution(it.institution.as_ref()?))
            .map(|it| json!({ "@type": "Organization", "name": index.text(&it.name) }))
            .collect();
        if !at.is_empty() {
            map.insert("affiliation".into(), at.into());
        }
    }
    map
}

/// A list of records.
fn collection(site: Site, facet: Facet, place: &Place) -> Map<String, Value> {
    let parts: Vec<Value> = (records::all(site.index, facet).into_iter())
        .map(|slug| {
            let place = Place::Record(facet, slug.to_owned());
            Value::Object(record(site, facet, slug, &place))
        })
        .collect();
    let mut map = Map::new();
    map.insert("@type".into(), "CollectionPage".into());
    map.insert("name".into(), text::all_records(facet).into());
    map.insert("url".into(), site.address(place).into());
    map.insert("hasPart".into(), parts.into());
    map
}

fn about(site: Site) -> Map<String, Value> {
    let mut map = text_page(site, "AboutPage", text::about(), &Place::About);
    map.insert("about".into(), Value::Object(workshop(site)));
    map
}

fn text_page(site: Site, kind: &str, name: &str, place: &Place) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("@type".into(), kind.into());
    map.insert("name".into(), name.into());
    map.insert("url".into(), site.address(place).into());
    map
}

fn sub_event(site: Site, session: &Session) -> Value {
    let index = site.index;
    let mut event = json!({
        "@type": "EducationEvent",
        "name": index.text(&session.title),
        "startDate": session.date.to_string(),
        "url": site.address(&Place::Session(session.id.to_string())),
    });
    let performers: Vec<Value> = (session.people.iter())
        .filter_map(|one| index.person(&one.person))
        .map(|person| json!({ "@type": "Person", "name": index.text(&person.name) }))
        .collect();
    if !performers.is_empty() {
        event["performer"] = performers.into();
    }
    if session.online {
        event["eventAttendanceMode"] = "https://schema.org/OnlineEventAttendanceMode".into();
    }
    event
}
