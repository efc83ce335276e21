//! The program file as a whole.

use serde::{Deserialize, Serialize};

use super::{
    Country, CountryCode, CountryLink, CountryOf, DAY_MINUTES, Date, Institution, InstitutionId,
    Kind, Locator, OutcomeId, Person, Role, Session, Text, Timestamp, Topic, TopicId, WebAddress,
    WorkshopId,
};

/// A program: one workshop, its days, its sessions, and everything they refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Program {
    /// Address of the JSON Schema, for text editors that check and complete the file.
    #[serde(default, rename = "$schema")]
    pub schema: Option<String>,
    /// Version of the file format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub format: u16,
    /// Language of texts given as plain strings; a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::text::LANGUAGE_TAG)))]
    pub language: String,
    /// When this file was last changed.
    pub updated: Timestamp,
    /// The workshop itself.
    pub workshop: Workshop,
    /// The text the facts come from, if there is one. An organizer's own program has no source, and no locators
    /// either.
    #[serde(default)]
    pub source: Option<Source>,
    /// Kinds of sessions, in the order lists show them.
    pub kinds: Vec<Kind>,
    /// Roles people have in sessions.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Every date from the first to the last, including dates without sessions.
    pub days: Vec<Day>,
    /// Sessions, sorted by date and then by `order`.
    pub sessions: Vec<Session>,
    /// People.
    pub people: Vec<Person>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Topics; colors are assigned in this order.
    pub topics: Vec<Topic>,
    /// Countries.
    pub countries: Vec<Country>,
}

/// The workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Workshop {
    /// Slug, unique among all workshops: the UIDs of calendar entries are built from it.
    pub id: WorkshopId,
    /// Full name.
    pub title: Text,
    /// Short name for narrow spaces and window titles.
    pub short_title: Text,
    /// What it was, in your own words.
    pub summary: Text,
    /// First date.
    pub first: Date,
    /// Last date.
    pub last: Date,
    /// City or venue.
    pub place: Text,
    /// Country of the place.
    #[serde(default)]
    pub country: Option<CountryOf>,
    /// IANA time zone name; needed only if sessions have clock times.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// When its days begin, in minutes since midnight; 04:00 if left out. A session that starts earlier belongs to the
    /// evening before.
    #[serde(default = "day_begins")]
    #[cfg_attr(feature = "schema", schemars(range(max = 720)))]
    pub day_begins: u16,
    /// Who hosted it.
    #[serde(default)]
    pub hosts: Vec<InstitutionId>,
    /// Who organized it.
    #[serde(default)]
    pub organizers: Vec<InstitutionId>,
    /// The participants.
    #[serde(default)]
    pub participants: Option<Cohort>,
    /// What it was for.
    #[serde(default)]
    pub aim: Option<Statement>,
    /// Who it was for.
    #[serde(default)]
    pub audience: Option<Statement>,
    /// Types of training it offered.
    #[serde(default)]
    pub training: Option<Statement>,
    /// Its course topics.
    #[serde(default)]
    pub topics: Option<Listing<TopicId>>,
    /// Institutions from which speakers were invited.
    #[serde(default)]
    pub invited: Option<Listing<InstitutionId>>,
    /// Institutions named as visited, whether or not a session records the visit.
    #[serde(default)]
    pub visited: Option<Listing<InstitutionId>>,
    /// Continuing education credits for the whole workshop, with the unit, if stated.
    #[serde(default)]
    pub credits: Option<Text>,
    /// What came out of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Where the source describes it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// When days begin if the program doesn't say, in minutes since midnight.
pub const DAY_BEGINS: u16 = 4 * 60;

fn day_begins() -> u16 {
    DAY_BEGINS
}

/// A statement about the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Statement {
    /// The statement, in your own words.
    pub text: Text,
    /// Where the source says it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// Records listed for the workshop as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(deny_unknown_fields, rename = "ListingOf{Id}")
)]
pub struct Listing<Id> {
    /// The records, in list order.
    pub items: Vec<Id>,
    /// Anything on the list that is not a record ("young scholars"), in your own words.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where the source gives the list.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// The participants as a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Cohort {
    /// How many there were.
    #[cfg_attr(feature = "schema", schemars(range(max = u32::MAX)))]
    pub count: u32,
    /// Who they were, in your own words.
    pub description: Text,
    /// Countries they came from, in the order of the source.
    pub countries: Vec<CountryCode>,
    /// Where the source mentions them.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A result of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Outcome {
    /// Slug; the UID of its calendar entry is built from it.
    pub id: OutcomeId,
    /// Heading, in your own words.
    pub title: Text,
    /// What it is, in your own words.
    pub text: Text,
    /// Its date, if stated.
    #[serde(default)]
    pub date: Option<Date>,
    /// Countries involved, and how.
    #[serde(default)]
    pub countries: Vec<CountryLink>,
    /// Institutions involved.
    #[serde(default)]
    pub institutions: Vec<InstitutionId>,
    /// Where the source mentions it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// A day of the workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Day {
    /// The date.
    pub date: Date,
    /// When a session was last removed from the day or moved to another. If left out, the day is as new as its newest
    /// session.
    #[serde(default)]
    pub updated: Option<Timestamp>,
    /// Where the source mentions the day; empty means that the source records nothing for it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

/// The text the facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// What it is, in your own words.
    pub description: Text,
    /// Its public web address, if known.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub url: Option<WebAddress>,
    /// License under which this program file may be used, if any.
    #[serde(default)]
    pub license: Option<Text>,
}

impl Workshop {
    /// The day that a session belongs to, from the date and minute of its start: the day before, if it starts before
    /// `day_begins` and the workshop has that day.
    pub fn day_of(&self, date: Date, start: u16) -> Date {
        day_of(self.first, self.day_begins, date, start)
    }
}

/// The day that a session belongs to, in a workshop that has this first date and whose days begin at this minute:
/// [`Workshop::day_of`].
pub fn day_of(first: Date, day_begins: u16, date: Date, start: u16) -> Date {
    if start < day_begins && date > first {
        date.shifted(-1)
    } else {
        date
    }
}

impl Program {
    /// Moves sessions that start after midnight to the day before, counting their minutes from its midnight. Doing it
    /// again changes nothing.
    pub(crate) fn settle_nights(&mut self) {
        // Inserted one by one: a library's sort would weigh more in the browser than all of this.
        let mut sessions: Vec<Session> = Vec::new();
        for mut session in std::mem::take(&mut self.sessions) {
            if let Some(clock) = &mut session.clock {
                let day = self.workshop.day_of(session.date, clock.start);
                if day < session.date {
                    session.date = day;
                    clock.start += DAY_MINUTES;
                    clock.end += DAY_MINUTES;
                }
            }
            let at = sessions.partition_point(|before| before.date <= session.date);
            sessions.insert(at, session);
        }
        self.sessions = sessions;
    }

    /// Every text in the program.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let workshop = &mut self.workshop;
        let whole = [
            &mut workshop.title,
            &mut workshop.short_title,
            &mut workshop.summary,
            &mut workshop.place,
        ];
        let statements = [
            &mut workshop.aim,
            &mut workshop.audience,
            &mut workshop.training,
        ];
        let statements = (statements.into_iter().flatten()).map(|it| &mut it.text);
        let topics = workshop.topics.iter_mut().filter_map(|it| it.note.as_mut());
        let lists = [&mut workshop.invited, &mut workshop.visited];
        let lists = (lists.into_iter().flatten()).filter_map(|it| it.note.as_mut());
        let cohort = (workshop.participants.iter_mut()).map(|it| &mut it.description);
        let outcomes = (workshop.outcomes.iter_mut()).flat_map(|it| [&mut it.title, &mut it.text]);
        let source = (self.source.iter_mut())
            .flat_map(|it| std::iter::once(&mut it.description).chain(&mut it.license));
        let kinds = self.kinds.iter_mut().filter_map(|it| it.name.as_mut());
        let roles = self.roles.iter_mut().filter_map(|it| it.name.as_mut());
        let sessions = (self.sessions.iter_mut()).flat_map(|it| {
            [&mut it.title, &mut it.summary]
                .into_iter()
                .chain(&mut it.when_note)
                .chain(&mut it.credits)
                .chain(it.participants.iter_mut().map(|it| &mut it.name))
        });
        let people = self.people.iter_mut().flat_map(|it| {
            let posts = it.positions.iter_mut().filter_map(|it| it.post.as_mut());
            std::iter::once(&mut it.name)
                .chain(&mut it.title)
                .chain(posts)
        });
        let subjects = self.topics.iter_mut().flat_map(|it| {
            [&mut it.name, &mut it.short]
                .into_iter()
                .chain(&mut it.also)
        });
        (whole.into_iter().chain(statements))
            .chain(&mut workshop.credits)
            .chain(topics)
            .chain(lists)
            .chain(cohort)
            .chain(outcomes)
            .chain(source)
            .chain(kinds)
            .chain(roles)
            .chain(sessions)
            .chain(people)
            .chain(self.institutions.iter_mut().map(|it| &mut it.name))
            .chain(subjects)
            .chain(self.countries.iter_mut().map(|it| &mut it.name))
    }
}
