//! English.

use crate::{
    finder::Group,
    index::Facet,
    model::{
        Clock, CountryRelation, Date, InstitutionKind, InstitutionRelation, Kind, Locator, Part,
        Role, Weekday,
    },
    url::{Place, Zoom},
};

/// Language tag of these words, BCP 47.
pub const LANGUAGE: &str = "en";

/// First link of every page.
pub const SKIP: &str = "Skip to the content";
/// Name of the navigation between days.
pub const DAYS: &str = "Days";
/// Link from a day to the timeline.
pub const WHOLE_TIMELINE: &str = "The whole timeline";
/// Name of the filter region.
pub const FILTER: &str = "Filter and search";
/// Label of the search box.
pub const SEARCH: &str = "Filter by words";
/// Hint in the empty search box.
pub const SEARCH_HINT: &str = "Title, person, topic …";
/// Takes all choices back.
pub const CLEAR_ALL: &str = "Clear all";
/// Heading of the chosen values.
pub const CHOSEN: &str = "Chosen filters";
/// From a filtered day to the filter.
pub const CHANGE_FILTER: &str = "Change the filter on the timeline";
/// While a shared filter is being applied.
pub const PENDING: &str = "Applying the filter of this link …";
/// Without scripts.
pub const NO_SCRIPT: &str =
    "Scripts are off, so filters and search are not available. The whole programme is below.";
/// Under a date without sessions.
pub const NO_RECORD: &str = "No record";
/// On the page of a date without sessions.
pub const NO_RECORD_LONG: &str =
    "The source records nothing for this day. Whether anything took place is not stated.";
/// In place of what nobody said.
pub const NOT_STATED: &str = "not stated";
/// After a person whose institution nobody said.
pub const AFFILIATION_NOT_STATED: &str = "affiliation not stated";
/// Under a heading that is ours.
pub const TITLE_DESCRIBED: &str = "Title not stated; the heading describes the session.";
/// The session was online.
pub const ONLINE: &str = "Online";
/// Label of a card's people.
pub const PEOPLE: &str = "People";
/// Label of a card's places and institutions.
pub const PLACES: &str = "Places";
/// Label of a card's topics.
pub const TOPICS: &str = "Topics";
/// Label of a card's countries.
pub const COUNTRIES: &str = "Countries";
/// Label of a card's time.
pub const WHEN: &str = "When";
/// Label of a card's source.
pub const SOURCE: &str = "Source";
/// Name of the navigation to the days beside this one.
pub const NEIGHBOURS: &str = "Previous and next day";
/// The previous day.
pub const PREVIOUS_DAY: &str = "Previous day";
/// The next day.
pub const NEXT_DAY: &str = "Next day";
/// Shares a day.
pub const SHARE_DAY: &str = "Share this day";
/// Name of the colour switch.
pub const THEME: &str = "Colours";
/// Colours as the device has them.
pub const THEME_AUTO: &str = "Auto";
/// Light colours.
pub const THEME_LIGHT: &str = "Light";
/// Dark colours.
pub const THEME_DARK: &str = "Dark";
/// Heading of a page that does not exist.
pub const MISSING: &str = "There is no such page";
/// Why a date is missing.
pub const MISSING_DAY: &str = "This date lies outside the workshop.";
/// Why another address is missing.
pub const MISSING_PATH: &str = "Nothing in this programme has this address.";
/// Before the nearest pages.
pub const NEAREST: &str = "Perhaps you are looking for";
/// Before the list of all days.
pub const ALL_DAYS: &str = "All days of the programme";
/// The programme's data could not be loaded.
pub const DATA_FAILED: &str = "The programme data could not be loaded. What is on the page stays readable; filters and search need the data.";
/// The program of the page could not be loaded.
pub const CODE_FAILED: &str = "A part of this page could not be loaded. What is on the page stays readable; filters and search need it.";
/// The server of the data did not answer.
pub const DATA_NO_ANSWER: &str = "The server did not answer; perhaps this device is offline.";
/// The data is no programme.
pub const DATA_UNREADABLE: &str = "The server sent something that is not this programme.";
/// Loads again.
pub const TRY_AGAIN: &str = "Try again";
/// Nothing matches.
pub const NO_MATCH: &str = "No session matches. Remove a filter or change the search.";
/// On a day of the timeline on which nothing matches.
pub const NO_MATCH_DAY: &str = "No match";
/// Why a value can't be chosen.
pub const WOULD_LEAVE_NONE: &str = "would leave no session";
/// Marks a weekend.
pub const WEEKEND: &str = "Weekend";
/// Label of the hosts.
pub const HOSTED_BY: &str = "Hosted by";
/// Label of the organisers.
pub const ORGANISED_BY: &str = "Organised by";
/// Where the file of the programme is.
pub const PROGRAM_FILE: &str = "Programme file (JSON)";
/// What the site does not do.
pub const PROMISE: &str = "Static pages: no cookies, no tracking, no third party.";

/// Name of the timeline for those who hear it.
pub const TIMELINE: &str = "Timeline";
/// What the keys of the timeline do, heard with its name.
pub const TIMELINE_KEYS: &str = "Arrow keys move between sessions and days, plus and minus zoom, 0 shows everything, L is a plain list, S stars, N and P step along a thread.";
/// Name of the choice of rows.
pub const LANES: &str = "Rows";
/// Name of the choice of a thread.
pub const THREAD: &str = "Follow";
/// What a click on a lane's name does.
pub const FOLLOW: &str = "Follow through the days";
/// Ends a thread.
pub const THREAD_END: &str = "Stop following";
/// To the session before on the thread.
pub const THREAD_BACK: &str = "Previous on the thread";
/// To the next session on the thread.
pub const THREAD_ON: &str = "Next on the thread";
/// Name of the choice of zoom.
pub const ZOOM: &str = "View";
/// The plain list.
pub const LIST: &str = "List";
/// Jumps to the present.
pub const NOW: &str = "Now";
/// Marks the present date.
pub const TODAY: &str = "Today";
/// Name of the marker of what is on screen.
pub const ON_SCREEN: &str = "Days on screen";
/// Name of the row of exact times.
pub const EXACT_TIMES: &str = "Exact times";
/// Of a session that stands in an earlier row of the day too.
pub const AGAIN: &str = "the same session as above";
/// Closes the detail of a session.
pub const CLOSE: &str = "Close";
/// Before the reader's time of a session.
pub const YOUR_TIME: &str = "your time";
/// Of a session's page: to its day.
pub const THE_DAY: &str = "The whole day";
/// Why a session is missing.
pub const MISSING_SESSION: &str = "This programme has no such session.";
/// Name of the ways to other sessions.
pub const STEPS: &str = "Previous and next session";
/// Heading of the way along the day.
pub const THIS_DAY: &str = "This day";
/// When a page was printed.
pub const PRINTED: &str = "Printed on";

/// The sessions of a page as a calendar file.
pub const CALENDAR: &str = "Add to a calendar";
/// All sessions as a calendar file.
pub const CALENDAR_FILE: &str = "Calendar (iCalendar)";
/// All sessions as a table.
pub const TABLE_FILE: &str = "Table of sessions (CSV, for spreadsheets)";
/// The days as a feed.
pub const FEED: &str = "Feed of days (Atom)";
/// All sessions for apps of conferences.
pub const SCHEDULE_XML: &str = "Schedule for conference apps (schedule.xml)";
/// The same in its other form.
pub const SCHEDULE_JSON: &str = "The same as schedule.json";
/// Heading of a page that can't be had.
pub const OFFLINE: &str = "No network";
/// Why.
pub const OFFLINE_PAGE: &str = "This page was not opened here before, and there is no network now. The timeline, its days and sessions can be read; this page when the network is back.";
/// The reader's own programme.
pub const MINE: &str = "My programme";
/// What a press on a star does.
pub const STAR: &str = "Star";
/// Where nothing is starred.
pub const NO_STARS: &str = "No session is starred yet. The star of a session puts it here; it is kept in this browser only.";
/// Before sessions that overlap.
pub const CLASHES: &str = "These overlap:";
/// Before stars whose session is gone.
pub const GONE: &str = "Starred, but no longer in this programme:";
/// Takes such a star away.
pub const TAKE_STAR: &str = "Take the star away";
/// Opens the ways to take the own programme along.
pub const TAKE_MINE: &str = "Save, print or move to another device";
/// The browser refuses to keep stars.
pub const STARS_NOT_KEPT: &str = "This browser does not let the page keep stars (storage is full or blocked). They last until the page is closed.";
/// What was kept can't be read.
pub const STARS_UNREADABLE: &str = "The stars that this browser kept could not be read. They were put aside, and nothing of them is lost.";
/// Heading of the stars that a link or a file brings.
pub const STARS_ARRIVE: &str = "Stars from another device";
/// Adds them.
pub const STARS_ADD: &str = "Add them to mine";
/// After they were added.
pub const STARS_ADDED: &str = "Added.";
/// A file or link without stars.
pub const STARS_NOT_FOUND: &str = "This is no file of stars.";
/// What the link for another device does.
pub const STARS_MOVE: &str = "Open this link on the other device, or scan the code there. Its stars are kept and these are added.";
/// Where the link would be too long.
pub const STARS_TOO_MANY: &str =
    "These are more stars than a link can carry (1,000 at most); use the file.";
/// Heading of the ways to another device.
pub const STARS_HEADING: &str = "To another device";
/// Keeps the stars as a file.
pub const STARS_SAVE: &str = "Save the stars as a file";
/// Reads stars from a file.
pub const STARS_LOAD: &str = "Read stars from a file";
/// Prints.
pub const PRINT: &str = "Print";
/// Name of the search over everything.
pub const FIND: &str = "Search";
/// Hint in its empty box.
pub const FIND_HINT: &str = "Name, topic, place, date …";
/// What it does.
pub const FIND_HELP: &str = "Searches sessions, people, institutions, topics, countries and dates.";
/// Name of its results.
pub const FOUND: &str = "Results";
/// Where it finds nothing.
pub const NOTHING_FOUND: &str = "Nothing in this programme has all these words.";
/// Heading of the ways to hand on what is on screen.
pub const SHARE: &str = "Share";
/// The address of what is on screen.
pub const LINK: &str = "Link";
/// Takes a text along.
pub const COPY: &str = "Copy";
/// After it was copied.
pub const COPIED: &str = "Copied.";
/// Where the browser lets nobody copy.
pub const NOT_COPIED: &str =
    "This browser did not allow copying. The text can be selected and copied by hand.";
/// Opens the device's own way of sharing.
pub const SHARE_SHEET: &str = "Share with an app …";
/// Name of the code.
pub const QR: &str = "QR code";
/// What the code says.
pub const QR_OF_LINK: &str = "QR code of the link";
/// Where the link is too long for a code.
pub const QR_TOO_LONG: &str =
    "This link is longer than any QR code can hold. Choose fewer filters.";
/// Keeps the code as a drawing.
pub const SAVE_SVG: &str = "Save as SVG";
/// Keeps the code as a picture.
pub const SAVE_PNG: &str = "Save as PNG";
/// After a file was offered.
pub const SAVED: &str = "Saved among your downloads.";
/// Where the browser offers no files.
pub const NOT_SAVED: &str = "This browser did not allow saving a file.";
/// Heading of the files.
pub const SAVE: &str = "Take these sessions along";
/// Keeps the sessions on screen as a calendar.
pub const SAVE_CALENDAR: &str = "Calendar (.ics)";
/// Keeps the sessions on screen as a table.
pub const SAVE_TABLE: &str = "Table (.csv)";
/// Follows the calendar of the page.
pub const SUBSCRIBE: &str = "Subscribe to the calendar";
/// Heading of the citations.
pub const CITE: &str = "Cite";
/// A citation as a sentence.
pub const CITE_PLAIN: &str = "Text";
/// Heading of the way into other pages.
pub const EMBED: &str = "Embed in another page";
/// What it does.
pub const EMBED_HELP: &str = "This piece of HTML shows the page without its frame.";
/// From an embedded page to the page itself.
pub const EMBED_OUT: &str = "Open the whole page";
/// Heading of the other sessions of a session's day.
pub const ELSE_THAT_DAY: &str = "What else that day";
/// Heading of the sessions of other days that share a topic.
pub const ON_ITS_TOPICS: &str = "On the same topics, other days";
/// Where a format demands a room and none is stated.
pub const NO_ROOM: &str = "Place not stated";
/// In files whose format demands a clock time for every session.
pub const TIMES_NOT_STATED: &str = "This format demands a start and a duration. Where the source states no clock time, the entry takes the whole day at offset zero, and its subtitle says so.";
/// Columns of the table of sessions; those of people, institutions, topics and countries follow.
pub const COLUMNS: [&str; 11] = [
    "Date",
    "Part of day",
    "Start",
    "End",
    "Kind",
    "Title",
    "Summary",
    "Who did what",
    "Where",
    "Source",
    "Page",
];

/// Heading of the page about the workshop.
pub const ABOUT: &str = "About the workshop";
/// Label of a person's posts.
pub const AFFILIATION: &str = "Affiliation";
/// Label of the country that a person represented.
pub const REPRESENTED: &str = "Represented";
/// Label of an institution's kind.
pub const KIND_OF: &str = "Kind";
/// Label of an institution's short name.
pub const ABBREVIATION: &str = "Abbreviation";
/// Label of an institution's country.
pub const COUNTRY: &str = "Country";
/// How a country is known that the source does not state.
pub const COUNTRY_BY_NAME: &str = "read from the institution’s own name";
/// Label of what an institution belongs to.
pub const PART_OF: &str = "Part of";
/// Heading of what belongs to an institution.
pub const PARTS: &str = "Its parts";
/// Label of what a record was in the workshop as a whole.
pub const IN_THE_WORKSHOP: &str = "In the workshop";
/// An institution hosted it.
pub const WAS_HOST: &str = "host";
/// An institution organised it.
pub const WAS_ORGANISER: &str = "organiser";
/// An institution's speakers were invited.
pub const WAS_INVITED: &str = "its speakers were invited";
/// An institution is named as visited.
pub const WAS_VISITED: &str =
    "named among the places visited; a day is stated only where a session is listed";
/// A topic stands in the workshop's list.
pub const COURSE_TOPIC: &str = "one of its course topics";
/// Why a session belongs to an institution that it does not name.
pub const BY_ITS_PEOPLE: &str = "through its people or its parts";
/// Heading of a record's sessions where it has none.
pub const SESSIONS: &str = "Sessions";
/// A record without a session.
pub const NO_SESSION: &str = "The source tells of no session with it.";
/// Label of other names.
pub const ALSO: &str = "Also";
/// To the timeline with a record's sessions alone.
pub const ON_TIMELINE: &str = "These sessions on the timeline";
/// Heading of those who came from a country.
pub const CAME_FROM: &str = "Who came from there";
/// Participants came from a country.
pub const PARTICIPANTS_CAME: &str =
    "Some of the participants came from there; how many is not stated.";
/// The same where there is a line for it alone.
pub const SENT_PARTICIPANTS: &str = "Participants came from there";
/// Heading of those who spoke from a country.
pub const SPOKE_FROM: &str = "Who spoke from institutions there";
/// Heading of what was agreed with a country.
pub const AGREED_WITH: &str = "What cooperation was agreed";
/// Heading of a country's institutions.
pub const INSTITUTIONS_THERE: &str = "Institutions there";
/// Label of the place.
pub const PLACE: &str = "Place";
/// Label of those who took part.
pub const PARTICIPANTS: &str = "Participants";
/// Label of those who were invited to speak.
pub const INVITED: &str = "Invited to speak";
/// Label of what was visited.
pub const VISITED: &str = "Named as visited";
/// Heading of what came of the workshop.
pub const OUTCOMES: &str = "What came of it";
/// Heading of what is not known.
pub const NOT_KNOWN: &str = "What is not known";
/// What is not known, and how pages show it.
pub const WHAT_IS_NOT_KNOWN: [&str; 3] = [
    "Where the source names only the day or the part of it, no clock time is shown; such sessions stand in their part of the day, in the order in which the source tells of them.",
    "A person without a stated affiliation, an institution without a stated country and a day without a record are shown as “not stated” or “no record”. That nothing is recorded does not mean that nothing took place.",
    "Where the source gives no title, the heading is ours and the page says so. A country that is only read from an institution’s name is marked.",
];
/// Heading of the files.
pub const DOWNLOADS: &str = "Take it along";
/// Label of the licence.
pub const LICENCE: &str = "Licence of the data";
/// The schema of the programme file.
pub const SCHEMA_FILE: &str = "Its form (JSON Schema)";
/// Name of the navigation to the lists.
pub const LISTS: &str = "The programme by";

/// Heading of all records of a facet.
pub fn all_records(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "Topics",
        Facet::Country => "Countries",
        Facet::Institution => "Institutions",
        Facet::Person => "People",
        Facet::Kind | Facet::Part => "",
    }
}

/// Name of a kind of institution.
pub fn institution_kind(kind: InstitutionKind) -> &'static str {
    match kind {
        InstitutionKind::Government => "Government",
        InstitutionKind::Institute => "Research institute",
        InstitutionKind::University => "University",
        InstitutionKind::Clinical => "Hospital or clinical center",
        InstitutionKind::Laboratory => "Laboratory",
        InstitutionKind::Company => "Company",
        InstitutionKind::Biobank => "Biobank",
        InstitutionKind::Memorial => "Museum or memorial",
        InstitutionKind::NotStated => NOT_STATED,
    }
}

/// One line about a record, for previews in chat apps.
pub fn record_description(kind: &str, name: &str, count: usize, workshop: &str) -> String {
    format!(
        "{kind}: {name}. {} in the programme of the {workshop}.",
        sessions(count)
    )
}

/// Name of a weekday.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Three letters of a weekday.
pub fn weekday_short(day: Weekday) -> &'static str {
    &weekday(day)[..3]
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(date: Date) -> &'static str {
    MONTHS[usize::from(date.month() - 1)]
}

/// "21 Aug".
pub fn date_short(date: Date) -> String {
    format!("{} {}", date.day(), &month(date)[..3])
}

/// "Aug".
pub fn month_short(date: Date) -> &'static str {
    &month(date)[..3]
}

/// "Thursday, 21 August 2025".
pub fn date_long(date: Date) -> String {
    format!(
        "{}, {} {} {}",
        weekday(date.weekday()),
        date.day(),
        month(date),
        date.year()
    )
}

/// "15–29 August 2025", or as much as differs.
pub fn date_range(first: Date, last: Date) -> String {
    let end = format!("{} {} {}", last.day(), month(last), last.year());
    if first == last {
        end
    } else if first.year() != last.year() {
        format!("{} {} {} – {end}", first.day(), month(first), first.year())
    } else if first.month() != last.month() {
        format!("{} {} – {end}", first.day(), month(first))
    } else {
        format!("{}–{end}", first.day())
    }
}

/// "Week from 18 Aug".
pub fn week_from(date: Date) -> String {
    format!("Week from {}", date_short(date))
}

/// "09:00"; minutes beyond midnight count on from it.
pub fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// By how many days a date differs elsewhere: " +1 day"; nothing where it is the same.
pub fn day_shift(days: i32) -> String {
    match days {
        0 => String::new(),
        1 | -1 => format!(" {days:+} day"),
        _ => format!(" {days:+} days"),
    }
}

/// The times of a session on the reader's clock.
pub fn your_time(start: &str, end: &str, zone: &str) -> String {
    format!("{YOUR_TIME} {start}–{end} ({zone})")
}

/// In whose time zone the times are, and that the reader's stands beside it.
pub fn zones(zone: &str, reader: Option<&str>) -> String {
    match reader {
        None => format!("Times in {zone}."),
        Some(reader) => format!("Times in {zone}; beside them yours, in {reader}."),
    }
}

/// Name of a zoom.
pub fn zoom(zoom: Zoom) -> &'static str {
    match zoom {
        Zoom::Fortnight => "Fortnight",
        Zoom::Week => "Week",
        Zoom::Day => "Day",
    }
}

/// The row of sessions for which nothing is stated.
pub fn lane_not_stated(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "No topic stated",
        Facet::Country => "No country stated",
        Facet::Kind => "No kind stated",
        Facet::Institution => "No institution stated",
        Facet::Person => "No person stated",
        Facet::Part => "No time stated",
    }
}

/// The line into which empty rows fold.
pub fn lanes_without(count: usize) -> String {
    format!("{} without a session here", counted(count, "row", "rows"))
}

/// Sessions for which there is no room.
pub fn more(count: usize) -> String {
    format!("+{count}")
}

/// What is heard after the number of those for which there is no room.
pub fn more_on(date: Date) -> String {
    format!(" more sessions, {}", date_short(date))
}

/// "12 sessions on 8 days, 19 Aug to 28 Aug".
pub fn thread(sessions_on_it: usize, dates: &[Date]) -> String {
    let line = sessions_on_days(sessions_on_it, dates.len());
    match dates {
        [] => NO_MATCH.to_owned(),
        [only] => format!("{line}, {}", date_short(*only)),
        [first, .., last] => format!("{line}, {} to {}", date_short(*first), date_short(*last)),
    }
}

/// "18 Aug to 24 Aug".
pub fn days_on_screen(first: Date, last: Date) -> String {
    if first == last {
        date_short(first)
    } else {
        format!("{} to {}", date_short(first), date_short(last))
    }
}

/// Before the title of the previous session, and of the next.
pub fn step(after: bool) -> &'static str {
    if after { "Next: " } else { "Previous: " }
}

/// "09:00–10:30"; an end after midnight says so.
pub fn clock(clock: Clock) -> String {
    let next_day = if clock.end > 1440 { " (next day)" } else { "" };
    format!("{}–{}{next_day}", time(clock.start), time(clock.end))
}

/// Name of a kind of session.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Ceremony => "Ceremony",
        Kind::Lecture => "Lecture",
        Kind::CaseReport => "Case report",
        Kind::Visit => "Visit",
        Kind::Discussion => "Discussion",
    }
}

/// Name of a part of the day.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Morning => "Morning",
        Part::Noon => "Noon",
        Part::Afternoon => "Afternoon",
        Part::Evening => "Evening",
        Part::Later => "Later",
        Part::NotStated => "Time not stated",
    }
}

/// The part of the day of a session whose clock time nobody stated.
pub fn without_clock(part: Part) -> String {
    match part {
        Part::NotStated => format!("{}.", self::part(part)),
        _ => format!("{}; the clock time is not stated.", self::part(part)),
    }
}

/// Heading of results of a kind.
pub fn found_group(group: Group) -> &'static str {
    match group {
        Group::Day => "Days",
        Group::Session => SESSIONS,
        Group::Person => all_records(Facet::Person),
        Group::Institution => all_records(Facet::Institution),
        Group::Topic => all_records(Facet::Topic),
        Group::Country => all_records(Facet::Country),
    }
}

/// "Sessions, 6 of 12"; the name alone where all are shown.
pub fn group_of(name: &str, shown: usize, count: usize) -> String {
    if shown == count {
        name.to_owned()
    } else {
        format!("{name}, {shown} of {count}")
    }
}

/// How many results there are.
pub fn found(count: usize) -> String {
    counted(count, "result", "results")
}

/// How many stars a link or a file brings, and how many of them are new here.
pub fn stars_arriving(count: usize, new: usize) -> String {
    let count = counted(count, "star", "stars");
    format!("{count}, of which {new} are new here. Yours are kept.")
}

/// Leads to the timeline with the sessions that have these words.
pub fn find_on_timeline(query: &str) -> String {
    format!("Sessions with “{query}” on the timeline")
}

/// How many sessions a file has.
pub fn files_of(count: usize) -> String {
    format!("The {} on screen as a file.", sessions(count))
}

/// Which state of the programme is cited.
pub fn version(date: &str) -> String {
    format!("Programme as of {date}.")
}

/// Name of a role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Speaker => "Speaker",
        Role::CaseReporter => "Presenter of cases",
        Role::OpeningRemarks => "Opening remarks",
        Role::ClosingRemarks => "Closing remarks",
        Role::Representative => "Participants’ representative",
        Role::CertificateAward => "Certificates",
        Role::Chair => "Chair",
    }
}

/// What an institution has to do with a session.
pub fn institution_relation(relation: InstitutionRelation) -> &'static str {
    match relation {
        InstitutionRelation::Visited => "visited",
        InstitutionRelation::HeldAt => "held there",
        InstitutionRelation::Subject => "spoken of",
    }
}

/// What a country has to do with a session.
pub fn country_relation(relation: CountryRelation) -> &'static str {
    match relation {
        CountryRelation::SpeakerInstitution => "speaker’s institution",
        CountryRelation::Represents => "represents",
        CountryRelation::Cooperation => "cooperation",
        CountryRelation::Place => "place",
    }
}

/// Name of a facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "Topic",
        Facet::Country => "Country",
        Facet::Kind => "Kind",
        Facet::Institution => "Institution",
        Facet::Person => "Person",
        Facet::Part => "Part of day",
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "33 sessions".
pub fn sessions(count: usize) -> String {
    counted(count, "session", "sessions")
}

/// "10 days".
pub fn days(count: usize) -> String {
    counted(count, "day", "days")
}

/// "33 sessions on 10 days".
pub fn sessions_on_days(sessions_left: usize, days_left: usize) -> String {
    format!("{} on {}", sessions(sessions_left), days(days_left))
}

/// The live line of a filtered day.
pub fn sessions_of_day(shown: usize, all: usize) -> String {
    format!("{shown} of {} on this day", sessions(all))
}

/// "20 participants from 6 countries".
pub fn participants(count: u32, countries: usize) -> String {
    let from = counted(countries, "country", "countries");
    format!("{count} participants from {from}")
}

/// "29 people".
pub fn people(count: usize) -> String {
    counted(count, "person named", "people named")
}

/// "24 institutions".
pub fn institutions(count: usize) -> String {
    counted(count, "institution", "institutions")
}

/// "12 topics".
pub fn topics(count: usize) -> String {
    counted(count, "topic", "topics")
}

/// What is heard before the value of a chip that takes it back.
pub fn remove(facet_name: &str) -> String {
    format!("Remove {facet_name}: ")
}

/// The chip of the search text.
pub fn searched(query: &str) -> String {
    format!("“{query}”")
}

/// A value that the programme does not have.
pub fn unknown_value(facet_name: &str, slug: &str) -> String {
    format!(
        "This programme has no {} “{slug}”, so it was left out.",
        facet_name.to_ascii_lowercase()
    )
}

/// Leads to the value that was perhaps meant.
pub fn did_you_mean(value: &str) -> String {
    format!("Did you mean {value}?")
}

/// Those of the parts that say something, one after the other.
pub fn list(parts: &[&str]) -> String {
    let parts = parts.iter().copied().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Where the source says it.
pub fn locator(locator: &Locator) -> String {
    format!("{}, paragraph {}", locator.section, locator.paragraph)
}

/// When the file was changed last.
pub fn updated(date: Date) -> String {
    format!(
        "Programme last changed on {} {} {}",
        date.day(),
        month(date),
        date.year()
    )
}

/// The server of the data answered with an error.
pub fn data_status(status: u16) -> String {
    format!("The server answered with status {status}.")
}

/// Title of the window.
pub fn page_title(place: &Place, name: Option<&str>, exists: bool, workshop: &str) -> String {
    match (place, name) {
        (Place::Timeline, _) => workshop.to_owned(),
        (Place::Day(date), _) if exists => day_title(*date, workshop),
        (_, Some(title)) => format!("{title} · {workshop}"),
        _ => format!("{MISSING} · {workshop}"),
    }
}

/// Title of the window on the reader's own programme.
pub fn mine_title(workshop: &str) -> String {
    format!("{MINE} · {workshop}")
}

/// Title of the window on a day.
pub fn day_title(date: Date, workshop: &str) -> String {
    format!("{} · {workshop}", date_long(date))
}

/// One line about a day, for previews in chat apps.
pub fn day_description(date: Date, titles: &[&str]) -> String {
    if titles.is_empty() {
        format!("{}: {NO_RECORD_LONG}", date_long(date))
    } else {
        format!("{}: {}", date_long(date), titles.join(" · "))
    }
}

/// One line about a session, for previews in chat apps.
pub fn session_description(date: Date, title: &str, summary: &str) -> String {
    format!("{}: {title}. {summary}", date_long(date))
}
