//! What is shown: (index, address) -> selection. Pages, exports and the prerender all call this.

use crate::stars::Stars;
use address::{Address, Filter, Page, ThreadKey};
use program::{
    CountryLink, Date, Institution, InstitutionId, InstitutionRelation, Outcome, Person,
    index::{Facet, Index, SessionNumber, SessionSet},
};

/// The sessions that a filter leaves, and how many each further choice would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The sessions that match.
    pub sessions: SessionSet,
    /// How many dates have matching sessions.
    pub days: usize,
    /// For each facet, a count for each value of [`Index::facet`]: how many sessions would be left if it were the only
    /// value chosen in its facet, with the other facets unchanged.
    pub counts: Vec<Vec<usize>>,
    /// Chosen values that the program does not have; they were dropped.
    pub unknown: Vec<Unknown>,
}

impl Selection {
    /// How many sessions on a date match, and how many there are.
    pub fn on(&self, index: &Index, date: Date) -> (usize, usize) {
        let shown = index
            .sessions_on(date)
            .filter(|&number| self.sessions.contains(number));
        (shown.count(), index.sessions_on(date).count())
    }

    /// How many sessions the value with this number would leave.
    pub fn count(&self, facet: Facet, value: usize) -> usize {
        let counts = self.counts.get(facet as usize);
        counts
            .and_then(|counts| counts.get(value))
            .copied()
            .unwrap_or(0)
    }
}

/// How many unknown values get a hint: a link with more is no slip, and each is compared with every value.
const HINTED: usize = 10;
/// The longest slug that is compared with others, in bytes: that takes the product of their lengths.
const LONGEST_SLUG: usize = 100;

/// A value in the address that the program does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its facet.
    pub facet: Facet,
    /// The value as in the address.
    pub slug: String,
    /// The most similar slug, if any is close.
    pub nearest: Option<String>,
}

/// Applies a filter. `stars` are the reader's own.
pub fn select(index: &Index, filter: &Filter, stars: &Stars) -> Selection {
    let mut found = index.search(filter.query());
    if filter.is_mine() {
        found.narrow(&stars.sessions(index));
    }
    let mut unknown = Vec::new();
    let chosen: Vec<Option<SessionSet>> = (Facet::ALL.iter())
        .map(|&facet| chosen_sessions(index, filter, facet, &mut unknown))
        .collect();
    let narrowed = |except: Option<Facet>| {
        let mut sessions = found.clone();
        for (facet, chosen) in Facet::ALL.iter().zip(&chosen) {
            if let Some(chosen) = chosen.as_ref().filter(|_| except != Some(*facet)) {
                sessions.narrow(chosen);
            }
        }
        sessions
    };
    let counts = (Facet::ALL.iter())
        .map(|&facet| {
            let others = narrowed(Some(facet));
            let values = index.facet(facet).iter();
            values.map(|value| value.sessions.common(&others)).collect()
        })
        .collect();
    let sessions = narrowed(None);
    let mut dates: Vec<Date> = (sessions.iter())
        .map(|number| index.at(number).date)
        .collect();
    dates.dedup();
    Selection {
        days: dates.len(),
        sessions,
        counts,
        unknown,
    }
}

/// The sessions with the chosen values of a facet; `None` if no value that the program has is chosen.
fn chosen_sessions(
    index: &Index,
    filter: &Filter,
    facet: Facet,
    unknown: &mut Vec<Unknown>,
) -> Option<SessionSet> {
    let values = index.facet(facet);
    let mut sessions: Option<SessionSet> = None;
    for slug in filter.chosen(facet) {
        if let Some(value) = values.iter().find(|value| value.slug == slug) {
            sessions
                .get_or_insert_with(|| SessionSet::none(index.sessions().len()))
                .join(&value.sessions);
        } else {
            unknown.push(Unknown {
                facet,
                slug: slug.to_owned(),
                nearest: (unknown.len() < HINTED)
                    .then(|| nearest(slug, values.iter().map(|value| value.slug.as_str())))
                    .flatten(),
            });
        }
    }
    sessions
}

/// Why a session matches the chosen countries; empty if none is chosen.
pub fn country_reasons<'a>(
    index: &'a Index,
    filter: &'a Filter,
    session: SessionNumber,
) -> impl Iterator<Item = &'a CountryLink> {
    (index.relations(session).iter()).filter(|it| filter.has(Facet::Country, it.country.as_str()))
}

/// An institution that makes a session match a filter: it is chosen, or is part of one that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstitutionReason<'a> {
    /// The institution.
    pub institution: &'a Institution,
    /// How it relates to the session, if the session names it.
    pub relation: Option<InstitutionRelation>,
    /// The session's people who work there.
    pub people: Vec<&'a Person>,
}

/// Why a session matches the chosen institutions; empty if none is chosen.
pub fn institution_reasons<'a>(
    index: &'a Index,
    filter: &Filter,
    session: SessionNumber,
) -> Vec<InstitutionReason<'a>> {
    let session = index.at(session);
    let named = (session.institutions.iter()).map(|it| (&it.institution, Some(it.relation), None));
    let people = session.people.iter();
    let people = people.filter_map(|one| index.person(&one.person));
    let at_work = people.flat_map(|person| {
        let positions = person.positions.iter();
        positions.filter_map(move |it| Some((it.institution.as_ref()?, None, Some(person))))
    });
    let is_chosen = |id: &InstitutionId| {
        index
            .lineage(id)
            .any(|it| filter.has(Facet::Institution, it.id.as_str()))
    };
    let mut reasons: Vec<InstitutionReason> = Vec::new();
    for (id, relation, person) in named.chain(at_work).filter(|(id, ..)| is_chosen(id)) {
        let known = reasons.iter_mut().find(|it| it.institution.id == *id);
        if let Some(reason) = known {
            reason.people.extend(person);
        } else if let Some(institution) = index.institution(id) {
            reasons.push(InstitutionReason {
                institution,
                relation,
                people: person.into_iter().collect(),
            });
        }
    }
    reasons
}

/// The chosen values of a facet that the program has.
pub fn known<'a>(
    index: &'a Index,
    filter: &'a Filter,
    facet: Facet,
) -> impl Iterator<Item = &'a str> {
    let values = index.facet(facet);
    (filter.chosen(facet)).filter(move |slug| values.iter().any(|value| value.slug == *slug))
}

/// How many filters are active: values that the program has, the search text, and starred sessions.
pub fn choices(index: &Index, filter: &Filter) -> usize {
    let values = Facet::ALL.map(|facet| known(index, filter, facet).count());
    let others = [!filter.query().is_empty(), filter.is_mine()].map(usize::from);
    values.into_iter().chain(others).sum()
}

/// Whether an outcome matches a filter: in each facet with chosen values, it has one of them. Outcomes have only
/// countries and institutions, so any other choice excludes them.
fn asks_for(index: &Index, filter: &Filter, outcome: &Outcome) -> bool {
    let has = |facet: Facet, slug: &str| match facet {
        Facet::Country => outcome
            .countries
            .iter()
            .any(|it| it.country.as_str() == slug),
        Facet::Institution => (outcome.institutions.iter())
            .flat_map(|id| index.lineage(id))
            .any(|it| it.id.as_str() == slug),
        Facet::Topic | Facet::Kind | Facet::Person | Facet::Part => false,
    };
    let free = filter.query().is_empty() && !filter.is_mine();
    free && Facet::ALL.into_iter().all(|facet| {
        let mut chosen = known(index, filter, facet).peekable();
        chosen.peek().is_none() || chosen.any(|slug| has(facet, slug))
    })
}

/// The outcomes that belong on a page and match its filter.
pub fn outcomes<'a>(index: &'a Index, page: &Page, filter: &Filter) -> Vec<&'a Outcome> {
    let filter = match page {
        Page::Timeline | Page::Day(_) => filter.clone(),
        Page::Record(facet, slug) => Filter::default().choosing(*facet, slug),
        _ => return Vec::new(),
    };
    (index.program().workshop.outcomes.iter())
        .filter(|it| match page {
            Page::Day(date) => it.date == Some(*date),
            _ => true,
        })
        .filter(|it| asks_for(index, &filter, it))
        .collect()
}

/// The same address, with the current slug of each record in place of an earlier one.
#[must_use]
pub fn renamed(index: &Index, mut address: Address) -> Address {
    let now = |facet: Option<Facet>, slug: &str| index.renamed(facet, slug).map(str::to_owned);
    match &mut address.page {
        Page::Session(slug) => *slug = now(None, slug).unwrap_or_else(|| slug.clone()),
        Page::Record(facet, slug) => {
            *slug = now(Some(*facet), slug).unwrap_or_else(|| slug.clone());
        }
        _ => {}
    }
    for facet in Facet::ALL {
        let former: Vec<(String, String)> = (address.filter.chosen(facet))
            .filter_map(|slug| Some((slug.to_owned(), now(Some(facet), slug)?)))
            .collect();
        for (slug, now) in former {
            address.filter = (address.filter.toggled(facet, &slug)).choosing(facet, &now);
        }
    }
    if let Some(ThreadKey { facet, slug }) = &mut address.view.thread {
        *slug = now(Some(*facet), slug).unwrap_or_else(|| slug.clone());
    }
    address
}

/// What to offer instead of a page that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A date that the program has.
    Day(Date),
    /// The number of a session.
    Session(SessionNumber),
    /// A value that the timeline can be filtered by.
    Value(Facet, String),
}

/// Whether the program has the page.
pub fn exists(index: &Index, page: &Page) -> bool {
    match page {
        Page::Day(date) => index.program().days.iter().any(|day| day.date == *date),
        Page::Session(slug) => index.session(slug).is_some(),
        Page::Record(facet, slug) => index.has(*facet, slug),
        Page::Timeline | Page::Records(_) | Page::About | Page::Figures | Page::Accessibility => {
            true
        }
        Page::Unknown(_) => false,
    }
}

/// The number and title of the session whose page this is.
pub fn session<'a>(index: &'a Index, page: &Page) -> Option<(SessionNumber, &'a str)> {
    let Page::Session(slug) = page else {
        return None;
    };
    let number = index.session(slug)?;
    Some((number, index.text(&index.at(number).title)))
}

/// The other sessions on a session's day, and those on other days that share a topic with it, in order.
pub fn related(index: &Index, session: SessionNumber) -> [Vec<SessionNumber>; 2] {
    let own = index.at(session);
    let is_other = |it: &SessionNumber| *it != session;
    let day: Vec<SessionNumber> = index.sessions_on(own.date).filter(is_other).collect();
    let mut topics = Vec::new();
    for number in index.numbers().filter(is_other) {
        let other = index.at(number);
        if !day.contains(&number) && other.topics.iter().any(|topic| own.topics.contains(topic)) {
            topics.push(number);
        }
    }
    [day, topics]
}

/// The closest matches for a page that does not exist, best first.
pub fn offers(index: &Index, page: &Page) -> Vec<Offer> {
    match page {
        Page::Timeline | Page::Records(_) | Page::About | Page::Figures | Page::Accessibility => {
            Vec::new()
        }
        Page::Day(date) => nearest_days(index, *date),
        Page::Record(facet, slug) => {
            let slugs = index.facet(*facet).iter().map(|value| value.slug.as_str());
            let nearest = nearest(slug, slugs);
            nearest
                .map(|slug| Offer::Value(*facet, slug))
                .into_iter()
                .collect()
        }
        Page::Session(slug) => {
            let slugs = index.sessions().iter().map(|it| it.id.as_str());
            let nearest = nearest(slug, slugs).and_then(|slug| index.session(&slug));
            nearest.into_iter().map(Offer::Session).collect()
        }
        Page::Unknown(path) => {
            if let Some(date) = date_in(path) {
                return nearest_days(index, date);
            }
            let mut words = path.rsplit('/').filter(|word| !word.is_empty());
            let last = words.next().unwrap_or_default().to_ascii_lowercase();
            let facet = words.next().and_then(Facet::from_key);
            (Facet::ALL.into_iter())
                .filter(|one| facet.is_none_or(|facet| facet == *one))
                .filter_map(|facet| {
                    let slugs = index.facet(facet).iter().map(|value| value.slug.as_str());
                    Some(Offer::Value(facet, nearest(&last, slugs)?))
                })
                .take(3)
                .collect()
        }
    }
}

/// The last date in a path, however it is written: `2025-8-21`, `2025/08/21`, `20250821`, `2025-08-21)`.
fn date_in(path: &str) -> Option<Date> {
    let numbers: Vec<&str> = (path.split(|it: char| !it.is_ascii_digit()))
        .filter(|digits| !digits.is_empty())
        .collect();
    let date = |year: &str, month: &str, day: &str| {
        let whole = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        date.filter(|_| whole)
    };
    let apart = numbers
        .windows(3)
        .rev()
        .find_map(|it| date(it[0], it[1], it[2]));
    apart.or_else(|| {
        let joined = numbers.iter().rev().find(|digits| digits.len() == 8)?;
        date(&joined[..4], &joined[4..6], &joined[6..])
    })
}

/// The wanted date, if the program has it; else the last date with sessions before it and the first one after it, the
/// closer one first.
fn nearest_days(index: &Index, date: Date) -> Vec<Offer> {
    if exists(index, &Page::Day(date)) {
        return vec![Offer::Day(date)];
    }
    let before = index.recorded_days().rev().find(|day| *day <= date);
    let after = index.recorded_days().find(|day| *day > date);
    let mut offers = [before, after];
    if let [Some(before), Some(after)] = offers
        && after.distance(date) < before.distance(date)
    {
        offers.reverse();
    }
    offers.into_iter().flatten().map(Offer::Day).collect()
}

/// The slug most similar to the wanted one; `None` if none is close.
fn nearest<'a>(wanted: &str, slugs: impl Iterator<Item = &'a str>) -> Option<String> {
    if wanted.len() > LONGEST_SLUG {
        return None;
    }
    let likeness = |slug: &str| {
        let whole = strsim::jaro_winkler(wanted, slug);
        // "autoimmune" means "autoimmune-disease", no matter how much is missing.
        let part = wanted.len() > 2 && slug.split('-').any(|word| word == wanted);
        if part { whole.max(0.9) } else { whole }
    };
    slugs
        .map(|slug| (likeness(slug), slug))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, slug)| slug.to_owned())
}
