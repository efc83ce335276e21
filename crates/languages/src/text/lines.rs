//! Texts that are put together of others.

#[allow(clippy::wildcard_imports, reason = "the keys are a vocabulary")]
use super::*;
use address::Place;
use program::{Clock, Date, Locator, Part};

/// Whatever has these columns in a table of sessions; those of people, institutions, topics and countries follow. A program
/// without a source has no column of it.
pub fn columns(source: bool) -> Vec<&'static str> {
    let columns = [
        column_date(),
        column_part(),
        column_start(),
        column_end(),
        column_kind(),
        column_title(),
        column_summary(),
        column_who(),
        column_where(),
        if source { column_source() } else { "" },
        column_page(),
    ];
    columns
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect()
}

/// What is not known, and how pages show it.
pub fn what_is_not_known() -> [&'static str; 3] {
    [not_known_times(), not_known_gaps(), not_known_headings()]
}

/// One line about a record, for previews in chat apps.
pub fn record_description(kind: &str, name: &str, count: usize, workshop: &str) -> String {
    record_line(kind, name, &sessions(count), workshop)
}

/// Under a date without sessions, of a program with a source or without.
pub fn no_sessions(sourced: bool) -> &'static str {
    if sourced { no_record() } else { no_listing() }
}

/// On the page of such a date.
pub fn no_sessions_long(sourced: bool) -> &'static str {
    if sourced {
        no_record_long()
    } else {
        no_listing_long()
    }
}

/// "Week from 18 Aug".
pub fn week_from(date: Date) -> String {
    week_from_date(&date_short(date))
}

/// By how many days a date differs elsewhere: " +1 day"; nothing where it is the same.
pub fn day_shift(days: i32) -> String {
    if days == 0 {
        return String::new();
    }
    let count = usize::try_from(days.unsigned_abs()).unwrap_or_default();
    let sign = if days > 0 { "+" } else { "−" };
    format!(" {}", days_shifted(count, sign))
}

/// In whose time zone the times are, and that the reader's stands beside it.
pub fn zones(zone: &str, reader: Option<&str>) -> String {
    match reader {
        None => zone_only(zone),
        Some(reader) => zone_beside(zone, reader),
    }
}

/// Sessions for which there is no room.
pub fn more(count: usize) -> String {
    format!("+{}", number(count))
}

/// What is heard after the number of those for which there is no room.
pub fn more_on(date: Date) -> String {
    format!(" {}", more_on_date(&date_short(date)))
}

/// "12 sessions on 8 days, 19 Aug to 28 Aug".
pub fn thread(sessions_on_it: usize, dates: &[Date]) -> String {
    let line = sessions_on_days(sessions_on_it, dates.len());
    match dates {
        [] => no_match().to_owned(),
        [only] => thread_within(&line, &date_short(*only)),
        [first, .., last] => thread_between(&line, &date_short(*first), &date_short(*last)),
    }
}

/// "18 Aug to 24 Aug".
pub fn days_on_screen(first: Date, last: Date) -> String {
    if first == last {
        date_short(first)
    } else {
        dates_from(&date_short(first), &date_short(last))
    }
}

/// Before the title of the previous session, and of the next.
pub fn step(after: bool) -> &'static str {
    if after { step_after() } else { step_before() }
}

/// "09:00–10:30"; an end after midnight says so.
pub fn clock(clock: Clock) -> String {
    let times = format!("{}–{}", time(clock.start), time(clock.end));
    if clock.end > 1440 {
        clock_next_day(&times)
    } else {
        times
    }
}

/// The part of the day of a session whose clock time nobody stated.
pub fn without_clock(of_day: Part) -> String {
    match of_day {
        Part::NotStated => format!("{}.", part(of_day)),
        _ => clock_not_stated(part(of_day)),
    }
}

/// "Sessions, 6 of 12"; the name alone where all are shown.
pub fn group_of(name: &str, shown: usize, count: usize) -> String {
    if shown == count {
        name.to_owned()
    } else {
        some_of(name, &number(shown), &number(count))
    }
}

/// How many stars a link or a file brings, and how many of them are new here.
pub fn stars_arriving(count: usize, new: usize) -> String {
    stars_new(&stars(count), &number(new))
}

/// How many sessions a file has.
pub fn files_of(count: usize) -> String {
    files_of_sessions(&sessions(count))
}

/// "33 sessions on 10 days".
pub fn sessions_on_days(sessions_left: usize, days_left: usize) -> String {
    two_counts(&sessions(sessions_left), &on_days(days_left))
}

/// "20 participants from 6 countries".
pub fn participants_from(count: u32, countries: usize) -> String {
    let count = usize::try_from(count).unwrap_or_default();
    two_counts(&participants(count), &from_countries(countries))
}

/// What is heard before the value of a chip that takes it back.
pub fn remove(facet_name: &str) -> String {
    remove_facet(facet_name) + " "
}

/// Those of the parts that say something, one after the other.
pub fn list(parts: &[&str]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty());
    let parts: Vec<_> = parts.map(|part| isolated(part)).collect();
    parts.join(comma())
}

/// Several of a kind: "A, B and C" (CLDR, `listPatterns`).
pub fn all_of<S: AsRef<str>>(items: &[S]) -> String {
    let Some((last, rest)) = items.split_last() else {
        return String::new();
    };
    let line = (rest.iter().map(|it| it.as_ref().to_owned()))
        .reduce(|line, next| and_middle(&line, &next));
    match line {
        None => last.as_ref().to_owned(),
        Some(line) if rest.len() == 1 => and_two(&line, last.as_ref()),
        Some(line) => and_last(&line, last.as_ref()),
    }
}

/// Where the source says it; `heading` writes its headings.
pub fn locators(locators: &[Locator], heading: impl Fn(&str) -> String) -> String {
    let lines = locators.iter().map(|it| {
        let number = digits(usize::from(it.paragraph), 1);
        match &it.section {
            Some(section) => paragraph(&heading(section), &number),
            None => opening_paragraph(&number),
        }
    });
    lines.collect::<Vec<_>>().join(" · ")
}

/// One line for facts that nobody stated; nothing where all are.
pub fn not_stated_of(facts: &[&str]) -> String {
    match facts {
        [] => String::new(),
        facts => not_stated_facts(&facts.join(comma())),
    }
}

/// When the file was changed last.
pub fn updated(date: Date) -> String {
    updated_on(&date_full(date))
}

/// Title of the window.
pub fn page_title(place: &Place, name: Option<&str>, exists: bool, workshop: &str) -> String {
    match (place, name) {
        (Place::Timeline, _) => workshop.to_owned(),
        (Place::Day(date), _) if exists => day_title(*date, workshop),
        (_, Some(title)) => titled(title, workshop),
        _ => titled(missing(), workshop),
    }
}

fn titled(title: &str, workshop: &str) -> String {
    format!("{title} · {workshop}")
}

/// Title of the window on the reader's own programme.
pub fn mine_title(workshop: &str) -> String {
    titled(mine(), workshop)
}

/// Title of the window on a day.
pub fn day_title(date: Date, workshop: &str) -> String {
    titled(&date_long(date), workshop)
}

/// One line about a day, for previews in chat apps.
pub fn day_description(date: Date, titles: &[&str], sourced: bool) -> String {
    if titles.is_empty() {
        colon(&date_long(date), no_sessions_long(sourced))
    } else {
        colon(&date_long(date), &titles.join(" · "))
    }
}

/// One line about a session, for previews in chat apps.
pub fn session_description(date: Date, title: &str, summary: &str) -> String {
    colon(&date_long(date), &format!("{title}. {summary}"))
}
