//! Texts that are put together from others.

use super::Locale;
use address::Page;
use program::{Clock, DAY_MINUTES, Date, Locator, Part, Session};

impl Locale {
    /// The columns of a table of sessions; those for people, institutions, topics and countries follow. A program
    /// without a source has no column for it.
    pub fn columns(self, source: bool) -> Vec<&'static str> {
        let columns = [
            self.column_date(),
            self.column_end_date(),
            self.column_part(),
            self.column_start(),
            self.column_end(),
            self.column_kind(),
            self.column_title(),
            self.column_summary(),
            self.column_who(),
            self.column_where(),
            if source { self.column_source() } else { "" },
            self.column_page(),
        ];
        columns
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// What is not known, and how pages show it.
    pub fn what_is_not_known(self) -> [&'static str; 3] {
        [
            self.not_known_times(),
            self.not_known_gaps(),
            self.not_known_headings(),
        ]
    }

    /// One line about a record, for previews in chat apps.
    pub fn record_description(
        self,
        kind: &str,
        name: &str,
        count: usize,
        workshop: &str,
    ) -> String {
        self.record_line(kind, name, &self.sessions(count), workshop)
    }

    /// Shown for a date without sessions, in a program with or without a source.
    pub fn no_sessions(self, sourced: bool) -> &'static str {
        if sourced {
            self.no_record()
        } else {
            self.no_listing()
        }
    }

    /// The same, on the page of that date.
    pub fn no_sessions_long(self, sourced: bool) -> &'static str {
        if sourced {
            self.no_record_long()
        } else {
            self.no_listing_long()
        }
    }

    /// "Week of 18 Aug".
    pub fn week_from(self, date: Date) -> String {
        self.week_from_date(&self.date_short(date))
    }

    /// By how many days the date differs in another time zone: " +1 day"; empty if it is the same.
    pub fn day_shift(self, days: i32) -> String {
        if days == 0 {
            return String::new();
        }
        let count = usize::try_from(days.unsigned_abs()).unwrap_or_default();
        let sign = if days > 0 { "+" } else { "−" };
        format!(" {}", self.days_shifted(count, sign))
    }

    /// Which time zone the times are in, and that the reader's own are shown too.
    pub fn zones(self, zone: &str, reader: Option<&str>) -> String {
        match reader {
            None => self.zone_only(zone),
            Some(reader) => self.zone_beside(zone, reader),
        }
    }

    /// How many sessions there is no room for: "+3".
    pub fn more(self, count: usize) -> String {
        format!("+{}", self.number(count))
    }

    /// "12 sessions on 8 days, 19 Aug to 28 Aug".
    pub fn thread(self, sessions_on_it: usize, dates: &[Date]) -> String {
        let line = self.sessions_on_days(sessions_on_it, dates.len());
        match dates {
            [] => self.no_match().to_owned(),
            [only] => self.thread_within(&line, &self.date_short(*only)),
            [first, .., last] => {
                self.thread_between(&line, &self.date_short(*first), &self.date_short(*last))
            }
        }
    }

    /// "18 Aug to 24 Aug".
    pub fn days_on_screen(self, first: Date, last: Date) -> String {
        if first == last {
            self.date_short(first)
        } else {
            self.dates_from(&self.date_short(first), &self.date_short(last))
        }
    }

    /// Label before the title of the previous or next session.
    pub fn step(self, after: bool) -> &'static str {
        if after {
            self.step_after()
        } else {
            self.step_before()
        }
    }

    /// "09:00–10:30"; says so if the end is after midnight.
    pub fn clock(self, clock: Clock) -> String {
        let times = format!("{}–{}", self.time(clock.start), self.time(clock.end));
        // Midnight is still the day before.
        match [clock.start, clock.end.saturating_sub(1)].map(|it| it / DAY_MINUTES) {
            [_, 0] => times,
            [0 | 1, 1] => self.clock_next_day(&times),
            [_, days] => times + &self.day_shift(days.into()),
        }
    }

    /// The date of a session as `one` writes it, or its first and last.
    pub fn session_dates(self, session: &Session, one: fn(Self, Date) -> String) -> String {
        if session.spans_days() {
            self.date_range(session.date, session.last_date())
        } else {
            one(self, session.date)
        }
    }

    /// The part of the day of a session without a stated clock time.
    pub fn without_clock(self, of_day: Part) -> String {
        match of_day {
            Part::NotStated => self.sentence(self.part(of_day)),
            _ => self.clock_not_stated(self.part(of_day)),
        }
    }

    /// "Sessions, 6 of 12"; only the name if all are shown.
    pub fn group_of(self, name: &str, shown: usize, count: usize) -> String {
        if shown == count {
            name.to_owned()
        } else {
            self.some_of(name, &self.number(shown), &self.number(count))
        }
    }

    /// How many stars a link brings, and how many of them are new here.
    pub fn stars_arriving(self, count: usize, new: usize) -> String {
        self.stars_new(&self.stars(count), &self.number(new))
    }

    /// The total time of sessions; if some have no stated times, a sentence that says there is no total.
    pub fn attendance_time(self, minutes: u32, untimed: usize) -> String {
        if untimed > 0 {
            return self.attendance_untimed(untimed);
        }
        let number = |count: u32| self.number(usize::try_from(count).unwrap_or_default());
        self.attendance_hours(&self.hours_minutes(&number(minutes / 60), &number(minutes % 60)))
    }

    /// Says whether the link for another device includes the notes, or only the file does.
    pub fn notes_go_with(self, link: bool) -> &'static str {
        if link {
            self.notes_in_link()
        } else {
            self.notes_in_file()
        }
    }

    /// How many sessions a file will have.
    pub fn files_of(self, count: usize) -> String {
        self.files_of_sessions(&self.sessions(count))
    }

    /// "33 sessions on 10 days".
    pub fn sessions_on_days(self, sessions_left: usize, days_left: usize) -> String {
        self.two_counts(&self.sessions(sessions_left), &self.on_days(days_left))
    }

    /// "20 participants from 6 countries".
    pub fn participants_from(self, count: u32, countries: usize) -> String {
        let count = usize::try_from(count).unwrap_or_default();
        self.two_counts(&self.participants(count), &self.from_countries(countries))
    }

    /// The nonempty parts, separated by commas.
    pub fn list(self, parts: &[&str]) -> String {
        self.separated(parts, self.comma())
    }

    /// Names, or other items of one kind, separated as the language separates them.
    pub fn names(self, names: &[&str]) -> String {
        self.separated(names, self.enumeration_comma())
    }

    fn separated(self, parts: &[&str], separator: &str) -> String {
        let parts = parts.iter().filter(|part| !part.is_empty());
        let parts: Vec<_> = parts.map(|part| self.isolated(part)).collect();
        parts.join(separator)
    }

    /// Where the source says something; `heading` writes its headings.
    pub fn locators(self, locators: &[Locator], mut heading: impl FnMut(&str) -> String) -> String {
        let lines = locators.iter().map(|it| {
            let number = self.digits(usize::from(it.paragraph), 1);
            match &it.section {
                Some(section) => self.paragraph(&heading(section), &number),
                None => self.opening_paragraph(&number),
            }
        });
        lines.collect::<Vec<_>>().join(" · ")
    }

    /// One line for the facts that are not stated; empty if there are none.
    pub fn not_stated_of(self, facts: &[&str]) -> String {
        match facts {
            [] => String::new(),
            facts => self.not_stated_facts(&facts.join(self.enumeration_comma())),
        }
    }

    /// When the file was last changed.
    pub fn updated(self, date: Date) -> String {
        self.updated_on(&self.date_full(date))
    }

    /// Title of the window.
    pub fn page_title(
        self,
        page: &Page,
        name: Option<&str>,
        exists: bool,
        workshop: &str,
    ) -> String {
        match (page, name) {
            (Page::Timeline, _) => workshop.to_owned(),
            (Page::Day(date), _) if exists => self.day_title(*date, workshop),
            (_, Some(title)) => titled(title, workshop),
            _ => titled(self.missing(), workshop),
        }
    }

    /// Title of the window for the reader's own program.
    pub fn mine_title(self, workshop: &str) -> String {
        titled(self.mine(), workshop)
    }

    /// Title of the window for a day.
    pub fn day_title(self, date: Date, workshop: &str) -> String {
        titled(&self.date_long(date), workshop)
    }

    /// One line about a day, for previews in chat apps.
    pub fn day_description(self, date: Date, titles: &[&str], sourced: bool) -> String {
        if titles.is_empty() {
            self.colon(&self.date_long(date), self.no_sessions_long(sourced))
        } else {
            self.colon(&self.date_long(date), &titles.join(" · "))
        }
    }

    /// One line about a session, for previews in chat apps.
    pub fn session_description(self, session: &Session, title: &str, summary: &str) -> String {
        let dates = self.session_dates(session, Self::date_long);
        self.colon(&dates, &format!("{title}. {summary}"))
    }
}

fn titled(title: &str, workshop: &str) -> String {
    format!("{title} · {workshop}")
}
