//! What can be found, and the texts that are searched for it.

use super::{Group, Names};
use address::Page;
use languages::Locale;
use program::{
    Text,
    index::{Facet, Index, SessionNumber},
};
use selection::records;

/// Something that can be found.
pub(super) struct Entry {
    pub group: Group,
    pub page: Page,
    /// As shown in results.
    pub name: String,
    /// The language of the name.
    pub language: String,
    pub detail: String,
    /// Its number, if it is a session.
    pub session: Option<SessionNumber>,
    /// Other names.
    also: Vec<String>,
}

impl Entry {
    /// Its texts other than its name, the most telling first.
    pub fn texts<'a>(&'a self, index: &'a Index) -> Vec<&'a str> {
        let mut texts: Vec<&str> = self.also.iter().map(String::as_str).collect();
        texts.extend(
            (self.session)
                .into_iter()
                .flat_map(|it| index.session_texts(it)),
        );
        texts
    }
}

/// Everything that can be found, days first.
pub(super) fn entries(index: &Index, locale: Locale, names: &Names) -> Vec<Entry> {
    let program = index.program();
    let mut entries = Vec::new();
    for day in &program.days {
        let count = index.sessions_on(day.date).count();
        let detail = if count == 0 {
            locale.no_sessions(program.source.is_some()).to_owned()
        } else {
            locale.sessions(count)
        };
        entries.push(Entry {
            group: Group::Day,
            page: Page::Day(day.date),
            name: locale.date_long(day.date),
            language: locale.tag().to_owned(),
            detail,
            session: None,
            also: vec![day.date.to_string()],
        });
    }
    for number in index.numbers() {
        let session = index.at(number);
        let when = session.clock.map_or_else(
            || locale.part(session.part_of_day()).to_owned(),
            |clock| locale.clock(clock),
        );
        entries.push(Entry {
            group: Group::Session,
            page: Page::Session(session.id.to_string()),
            name: index.text(&session.title).to_owned(),
            language: index.given(&session.title).1.to_owned(),
            detail: locale.list(&[
                &locale.session_dates(session, Locale::date_short),
                &when,
                index.kind_name(&session.kind),
            ]),
            session: Some(number),
            also: Vec::new(),
        });
    }
    let mut record = |facet: Facet, slug: &str, name: &Text, also: Vec<String>, detail: &str| {
        let group = match facet {
            Facet::Person => Group::Person,
            Facet::Institution => Group::Institution,
            Facet::Topic => Group::Topic,
            _ => Group::Country,
        };
        let translated = (names.iter())
            .filter(|(key, of, _)| key == facet.key() && of == slug)
            .flat_map(|(_, _, names)| names.clone())
            .chain(name.all().map(str::to_owned));
        entries.push(Entry {
            group,
            page: Page::Record(facet, slug.to_owned()),
            name: index.text(name).to_owned(),
            language: index.given(name).1.to_owned(),
            detail: detail.to_owned(),
            session: None,
            also: also.into_iter().chain(translated).collect(),
        });
    };
    for it in &program.people {
        let title = it.title.as_ref().map_or("", |title| index.text(title));
        record(Facet::Person, it.id.as_str(), &it.name, Vec::new(), title);
    }
    for it in &program.institutions {
        let also = it.abbreviation.iter().cloned().collect();
        let kind = locale.institution_kind(it.kind);
        record(Facet::Institution, it.id.as_str(), &it.name, also, kind);
    }
    for it in &program.topics {
        let also = it.also.iter().chain([&it.short]).flat_map(Text::all);
        let also = also.map(str::to_owned).collect();
        record(Facet::Topic, it.id.as_str(), &it.name, also, "");
    }
    for it in &program.countries {
        let code = it.code.to_string();
        let marks = locale.marks(&records::bases(index, &code));
        record(Facet::Country, &code, &it.name, vec![code.clone()], &marks);
    }
    entries
}
