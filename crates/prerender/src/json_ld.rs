//! Structured data, schema.org `EducationEvent`: <https://schema.org/EducationEvent>.

use serde_json::{Map, Value, json};

use super::Site;
use address::Page;
use program::{Basis, CountryOf, Date, InstitutionId, Session, index::Facet};
use selection::records;

/// The workshop with its days, or a day with its sessions. What the program does not state is left out.
pub(super) fn json_ld(site: Site, page: &Page) -> String {
    let mut event = match page {
        Page::Day(date) => day(site, *date),
        Page::Session(slug) => session(site, slug),
        Page::Record(facet, slug) => record(site, *facet, slug, page),
        Page::Records(facet) => collection(site, *facet, page),
        Page::About => about(site),
        Page::Figures => text_page(site, "WebPage", site.locale.figures(), page),
        Page::Accessibility => text_page(site, "WebPage", site.locale.accessibility(), page),
        _ => workshop_with_days(site),
    };
    event.insert("@context".into(), "https://schema.org".into());
    // A "</script>" in a title must not end the element.
    Value::Object(event).to_string().replace('<', "\\u003c")
}

fn event(site: Site, name: &str, first: Date, last: Date, page: &Page) -> Map<String, Value> {
    let workshop = &site.index.program().workshop;
    let mut location = json!({ "@type": "Place", "name": site.index.text(&workshop.place) });
    // The vocabulary can't say how a country is known, so only a stated one is given.
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
        "url": site.address(page),
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
    event(site, name, workshop.first, workshop.last, &Page::Timeline)
}

fn workshop_with_days(site: Site) -> Map<String, Value> {
    let program = site.index.program();
    let organizations = |ids: &[InstitutionId]| -> Value {
        (ids.iter().filter_map(|id| site.index.institution(id)))
            .map(|it| json!({ "@type": "Organization", "name": site.index.text(&it.name) }))
            .collect()
    };
    let mut event = workshop(site);
    let summary = site.index.text(&program.workshop.summary);
    event.insert("description".into(), summary.into());
    event.insert(
        "organizer".into(),
        organizations(&program.workshop.organizers),
    );
    let days = site.index.recorded_days().map(|date| {
        json!({
            "@type": "EducationEvent",
            "name": site.locale.date_long(date),
            "startDate": date.to_string(),
            "url": site.address(&Page::Day(date)),
        })
    });
    event.insert("subEvent".into(), days.collect());
    event
}

fn day(site: Site, date: Date) -> Map<String, Value> {
    let index = site.index;
    let mut event = event(
        site,
        &site.locale.date_long(date),
        date,
        date,
        &Page::Day(date),
    );
    event.insert("superEvent".into(), Value::Object(workshop(site)));
    let sessions = (index.sessions_on(date)).map(|number| sub_event(site, index.at(number)));
    event.insert("subEvent".into(), sessions.collect());
    event
}

fn session(site: Site, slug: &str) -> Map<String, Value> {
    let number = site.index.session(slug);
    match number.map(|number| sub_event(site, site.index.at(number))) {
        Some(Value::Object(mut event)) => {
            event.insert("superEvent".into(), Value::Object(workshop(site)));
            event
        }
        _ => Map::new(),
    }
}

/// A person, an organization, a subject or a country. What the source does not say is left out.
fn record(site: Site, facet: Facet, slug: &str, page: &Page) -> Map<String, Value> {
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
    map.insert("url".into(), site.address(page).into());
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
fn collection(site: Site, facet: Facet, page: &Page) -> Map<String, Value> {
    let parts: Vec<Value> = (records::all(site.index, facet).into_iter())
        .map(|slug| {
            let page = Page::Record(facet, slug.to_owned());
            Value::Object(record(site, facet, slug, &page))
        })
        .collect();
    let mut map = Map::new();
    map.insert("@type".into(), "CollectionPage".into());
    map.insert("name".into(), site.locale.all_records(facet).into());
    map.insert("url".into(), site.address(page).into());
    map.insert("hasPart".into(), parts.into());
    map
}

fn about(site: Site) -> Map<String, Value> {
    let mut map = text_page(site, "AboutPage", site.locale.about(), &Page::About);
    map.insert("about".into(), Value::Object(workshop(site)));
    map
}

fn text_page(site: Site, kind: &str, name: &str, page: &Page) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("@type".into(), kind.into());
    map.insert("name".into(), name.into());
    map.insert("url".into(), site.address(page).into());
    map
}

fn sub_event(site: Site, session: &Session) -> Value {
    let index = site.index;
    let mut event = json!({
        "@type": "EducationEvent",
        "name": index.text(&session.title),
        "startDate": session.start().map_or(session.date, |(date, _)| date).to_string(),
        "url": site.address(&Page::Session(session.id.to_string())),
    });
    if session.spans_days() {
        event["endDate"] = session.last_date().to_string().into();
    }
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
