//! A session and what it refers to.

use serde::{Deserialize, Serialize};

use super::{
    Basis, CountryCode, CountryRelation, Date, InstitutionId, InstitutionRelation, KindId, Part,
    PersonId, RoleId, SessionId, Text, Timestamp, TitleSource, TopicId,
};

/// One event of the workshop: a lecture, a visit, a ceremony.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Session {
    /// Slug; part of the session's address.
    pub id: SessionId,
    /// What kind of session it is.
    pub kind: KindId,
    /// Title; verbatim if the source gives one.
    pub title: Text,
    /// Where the title comes from.
    pub title_source: TitleSource,
    /// The date it starts on. A session that starts after midnight, before the workshop's `day_begins`, is shown with
    /// the evening before.
    pub date: Date,
    /// The last date of a session that has no clock times and goes on for several days.
    #[serde(default)]
    pub last: Option<Date>,
    /// Part of the day.
    pub part: Part,
    /// Position in the day, counting from 1; unique within the day and without gaps.
    pub order: u16,
    /// Clock time in the workshop's time zone, if stated.
    #[serde(default)]
    pub clock: Option<Clock>,
    /// What else is known about when it took place, in your own words.
    #[serde(default)]
    pub when_note: Option<Text>,
    /// Who took part, and in which roles.
    #[serde(default)]
    pub people: Vec<Participation>,
    /// A group that presented without its members being named.
    #[serde(default)]
    pub participants: Option<Group>,
    /// Institutions that were visited, hosted the session or were its subject. Leave out speakers' own institutions:
    /// they come from `people`.
    #[serde(default)]
    pub institutions: Vec<InstitutionLink>,
    /// What it was about.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// Countries that do not follow from its people or institutions.
    #[serde(default)]
    pub countries: Vec<CountryLink>,
    /// Whether the source says that it was held online; `false` only means that the source does not say so.
    #[serde(default)]
    pub online: bool,
    /// What it covered, in your own words.
    pub summary: Text,
    /// Continuing education credits, with the unit ("1.5 CME credits"), if stated.
    #[serde(default)]
    pub credits: Option<Text>,
    /// When it was last changed; left out, the date of the file applies.
    #[serde(default)]
    pub updated: Option<Timestamp>,
    /// Earlier slugs of this session; their addresses redirect to the current one.
    #[serde(default)]
    pub former: Vec<SessionId>,
    /// Where the source describes it.
    #[serde(default)]
    pub locators: Vec<Locator>,
}

impl Session {
    /// The part of the day: as stated, else by its clock time, else not stated.
    pub fn part_of_day(&self) -> Part {
        match (self.part, self.clock) {
            (Part::NotStated, Some(clock)) => Part::at(clock.start),
            (part, _) => part,
        }
    }

    /// The date and minute at which it starts, if stated: after midnight the date is the calendar's, not the evening's.
    pub fn start(&self) -> Option<(Date, u16)> {
        self.clock.map(|clock| self.at(clock.start))
    }

    /// The same for its end.
    pub fn end(&self) -> Option<(Date, u16)> {
        self.clock.map(|clock| self.at(clock.end))
    }

    fn at(&self, minute: u16) -> (Date, u16) {
        (
            self.date.plus_days(u32::from(minute / DAY_MINUTES)),
            minute % DAY_MINUTES,
        )
    }

    /// Its last date.
    pub fn last_date(&self) -> Date {
        match (self.clock, self.last) {
            (Some(clock), _) => clock.last_date(self.date),
            (None, Some(last)) => last,
            _ => self.date,
        }
    }

    /// Whether it goes on for several days.
    pub fn spans_days(&self) -> bool {
        self.last_date() > self.date
    }

    /// Its exact times, if it doesn't go on for several days: only those tell what else one can attend.
    pub fn clock_of_a_day(&self) -> Option<Clock> {
        self.clock.filter(|_| !self.spans_days())
    }
}

/// How many minutes a day has on a clock that is not changed.
pub const DAY_MINUTES: u16 = 24 * 60;

/// Exact times, in minutes since midnight on the session's date, in the workshop's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Clock {
    // In an index more than that, for a session that starts after midnight: it counts from the midnight before.
    /// Start, 0 to 1439.
    #[cfg_attr(feature = "schema", schemars(range(max = 1439)))]
    pub start: u16,
    /// End, after the start; more than 1440 if it ends after midnight, up to 30 days later.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 43_200)))]
    pub end: u16,
}

impl Clock {
    /// From start to end on the clock, in minutes.
    pub fn length(self) -> u16 {
        self.end.saturating_sub(self.start)
    }

    /// The last date of a session that starts on a date. One that ends by noon of the next day has a single date: it only
    /// runs on into the night. One of a whole day has two.
    ///
    /// ```
    /// # use program::{Clock, Date};
    /// let date = Date::new(2025, 8, 18).unwrap();
    /// let last = |start, end| Clock { start, end }.last_date(date).to_string();
    /// assert_eq!(last(22 * 60, 31 * 60), "2025-08-18");
    /// assert_eq!(last(18 * 60, 41 * 60), "2025-08-19");
    /// // In the night after it, until half past twelve.
    /// assert_eq!(last(25 * 60, 36 * 60 + 30), "2025-08-18");
    /// ```
    pub fn last_date(self, date: Date) -> Date {
        let (start, day) = (u32::from(self.start), u32::from(DAY_MINUTES));
        let noon = (start / day + 1) * day + day / 2;
        let goes_on = self.length() >= DAY_MINUTES || u32::from(self.end) > noon;
        let days = if goes_on {
            (self.end - 1) / DAY_MINUTES
        } else {
            0
        };
        date.plus_days(u32::from(days))
    }
}

/// A person in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Participation {
    /// The person.
    pub person: PersonId,
    /// Their roles, at least one.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub roles: Vec<RoleId>,
}

/// A group that presented in a session, if its members are not named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Group {
    /// Who they were, in your own words.
    pub name: Text,
    /// Their roles.
    #[serde(default)]
    pub roles: Vec<RoleId>,
    /// The countries they represented.
    #[serde(default)]
    pub represents: Vec<CountryCode>,
}

/// An institution in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct InstitutionLink {
    /// The institution.
    pub institution: InstitutionId,
    /// How it relates to the session.
    pub relation: InstitutionRelation,
}

/// A country in a session or an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CountryLink {
    /// The country.
    pub country: CountryCode,
    /// How it relates to the session or outcome.
    pub relation: CountryRelation,
    /// How this is known.
    #[serde(default)]
    pub basis: Basis,
}

/// A place in the source: a heading and a paragraph under it, never a quoted sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Locator {
    /// Heading, as the source writes it; left out for text before the first heading.
    #[serde(default)]
    pub section: Option<String>,
    /// Paragraph under the heading, counting from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub paragraph: u16,
}
