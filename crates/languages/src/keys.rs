//! Every text of the interface by key: what it is for, and what is filled in. The texts themselves are in the language
//! files (`texts/en.toml`, …), each of which has exactly these keys. Those of `page_words` and `page_phrases` are only in
//! prerendered pages: the browser doesn't get them, and its code has no methods for them.

use super::Locale;

/// The number of a word or a phrase.
#[derive(Clone, Copy)]
pub(super) struct Key(pub usize);
/// The number of a count.
#[derive(Clone, Copy)]
pub(super) struct PluralKey(pub usize);

/// Makes a method for each key, and the lists that language files are read by.
macro_rules! keys {
    (
        words { $($(#[$about:meta])* $word:ident;)* }
        phrases { $($(#[$about_phrase:meta])* $phrase:ident($($part:ident),*);)* }
        page_words { $($(#[$about_page:meta])* $page_word:ident;)* }
        page_phrases { $($(#[$about_page_phrase:meta])* $page_phrase:ident($($page_part:ident),*);)* }
        plurals { $($(#[$about_plural:meta])* $plural:ident($count:ident $(, $more:ident)*);)* }
    ) => {
        #[allow(non_camel_case_types, reason = "they are the names of the keys")]
        enum Words {
            $($word,)*
            $($phrase,)*
            $(#[cfg(feature = "native")] $page_word,)*
            $(#[cfg(feature = "native")] $page_phrase,)*
        }
        #[allow(non_camel_case_types, reason = "they are the names of the keys")]
        enum Plurals { $($plural,)* }

        #[allow(clippy::wrong_self_convention, reason = "the names are those of the keys")]
        impl Locale {
            $($(#[$about])* pub fn $word(self) -> &'static str {
                self.word(Key(Words::$word as usize))
            })*
            $($(#[$about_phrase])* pub fn $phrase(self, $($part: &str),*) -> String {
                self.phrase(Key(Words::$phrase as usize), &[$($part),*])
            })*
            $($(#[$about_page])* #[cfg(feature = "native")] pub fn $page_word(self) -> &'static str {
                self.word(Key(Words::$page_word as usize))
            })*
            $($(#[$about_page_phrase])* #[cfg(feature = "native")]
            pub fn $page_phrase(self, $($page_part: &str),*) -> String {
                self.phrase(Key(Words::$page_phrase as usize), &[$($page_part),*])
            })*
            $($(#[$about_plural])* pub fn $plural(self, $count: usize $(, $more: &str)*) -> String {
                self.plural(PluralKey(Plurals::$plural as usize), $count, &[$($more),*])
            })*
        }

        /// The keys of words and phrases with their placeholders, in the order of their numbers.
        #[cfg(feature = "native")]
        pub(super) const WORDS: &[(&str, &[&str])] = &[
            $((stringify!($word), &[]),)*
            $((stringify!($phrase), &[$(stringify!($part)),*]),)*
            $((stringify!($page_word), &[]),)*
            $((stringify!($page_phrase), &[$(stringify!($page_part)),*]),)*
        ];
        /// How many of them the browser needs: those of the prerendered pages alone come last.
        #[cfg(feature = "native")]
        pub(super) const IN_BROWSER: usize = [$(stringify!($word),)* $(stringify!($phrase),)*].len();
        /// The same for the keys of counts.
        #[cfg(feature = "native")]
        pub(super) const PLURALS: &[(&str, &[&str])] = &[
            $((stringify!($plural), &["count" $(, stringify!($more))*]),)*
        ];
    };
}

keys! {
    words {
        /// First link on every page: skips to the content.
        skip;
        /// Screen reader name of the navigation between days.
        days_label;
        /// Link from a day to the timeline.
        whole_timeline;
        /// Name of the filter region.
        filter;
        /// Button on narrow screens that opens the filter.
        filter_button;
        /// Label of the filter's search box.
        search;
        /// Placeholder in that search box.
        search_hint;
        /// Read by screen readers before the name of a filter that is not a value of a facet ("My program"), on the
        /// link that removes it.
        remove_filter;
        /// Link that removes all filters.
        clear_all;
        /// Screen reader name of the list of active filters.
        chosen;
        /// Link from a filtered day to the filters on the timeline.
        change_filter;
        /// Shown while the filter in a shared link is being applied.
        pending;
        /// Shown when JavaScript is off.
        no_script;
        /// Under a date without sessions.
        no_record;
        /// On the page of a date without sessions.
        no_record_long;
        /// Under a date without sessions, in a program without a source.
        no_listing;
        /// On the page of a date without sessions, in a program without a source.
        no_listing_long;
        /// In place of something that is not stated.
        not_stated;
        /// After a person without a stated institution.
        affiliation_not_stated;
        /// In calendars and other files: says that the title is our own heading.
        title_described;
        /// Marks a session that was held online.
        online;
        /// Label of a session's people.
        people_label;
        /// Label of a session's institutions.
        places;
        /// Label of topics.
        topics_label;
        /// Label of countries.
        countries;
        /// Label of a session's time.
        when;
        /// Label of where the source says something.
        source;
        /// Screen reader name of the navigation to the previous and next day.
        neighbors;
        /// Link to the previous day.
        previous_day;
        /// Link to the next day.
        next_day;
        /// Button that shares a day.
        share_day;
        /// Name of the color theme setting.
        theme;
        /// Color theme: follow the device.
        theme_auto;
        /// Color theme: light.
        theme_light;
        /// Color theme: dark.
        theme_dark;
        /// Heading of a page that does not exist.
        missing;
        /// Why a date has no page.
        missing_day;
        /// Why any other address has no page.
        missing_path;
        /// Heading of the closest matches for a page that does not exist.
        nearest;
        /// Heading of the list of all days on a page that does not exist.
        all_days;
        /// Error: the program's data could not be loaded. `still_readable` follows.
        data_failed;
        /// Error: the app's code could not be loaded. `still_readable` follows.
        code_failed;
        /// The app's code is still being loaded. `still_readable` follows.
        code_slow;
        /// Error: the app has crashed. `still_readable` follows.
        code_stopped;
        /// After these: what works and what doesn't.
        still_readable;
        /// After these: the link has a filter, but everything is shown.
        filter_not_applied;
        /// After `data_failed`: the server did not respond.
        data_no_answer;
        /// After `data_failed`: the server sent something else.
        data_unreadable;
        /// Button that tries to load again.
        try_again;
        /// No sessions match the filters.
        no_match;
        /// On a day in the timeline without matching sessions.
        no_match_day;
        /// Why a value in a filter menu can't be chosen.
        would_leave_none;
        /// Marks a weekend day.
        weekend;
        /// Label of the hosts.
        hosted_by;
        /// Label of the organizers.
        organized_by;
        /// Link to the program file.
        program_file;
        /// In the footer: what the site does not do.
        promise;
        /// Screen reader name of the timeline.
        timeline;
        /// Keyboard shortcuts of the timeline: its screen reader description, also shown with `shortcuts`.
        timeline_keys;
        /// Name of the menu that chooses what the rows are.
        lanes;
        /// Name of the menu that chooses what to follow (see `follow`).
        thread_label;
        /// Action: follow a topic, person, or institution from session to session.
        follow;
        /// Label of what is being followed.
        following;
        /// Button that stops following.
        thread_end;
        /// Button to the previous session of what is being followed.
        thread_back;
        /// Button to the next session of what is being followed.
        thread_on;
        /// Name of the choice of zoom.
        zoom_label;
        /// Choice next to the zooms: a plain list instead of the timeline.
        list_label;
        /// Label of the sessions taking place now, and button that jumps to today.
        now;
        /// Marks today's date.
        today;
        /// Label of the sessions that come next.
        next_up;
        /// Screen reader name of the marker that shows which days are on screen.
        on_screen;
        /// Name of the row with exact times.
        exact_times;
        /// Marks a session that already appears in an earlier row of the day.
        again;
        /// Button that closes a session or a dialog.
        close;
        /// Button on narrow screens that opens less common actions.
        menu;
        /// Brief notice after a session was starred.
        starred;
        /// Brief notice after a star was removed.
        unstarred;
        /// Switch that turns single-key shortcuts on or off (WCAG 2.1.4).
        shortcuts;
        /// Keyboard shortcut of the search, shown after `timeline_keys`.
        search_key;
        /// Link from a session to its day.
        the_day;
        /// Why a session has no page.
        missing_session;
        /// Screen reader name of the navigation to the previous and next session.
        steps;
        /// Label of the steps to other sessions on the same day.
        this_day;
        /// On a printed page, before the date of printing.
        printed;
        /// Link to a calendar file with the sessions of a page.
        calendar;
        /// Link to a calendar file with all sessions.
        calendar_file;
        /// Heading of a page that is not available offline.
        offline;
        /// Why the page is not available, and what still is.
        offline_page;
        /// Name of the reader's own program: the starred sessions.
        mine;
        /// Button that stars a session.
        star;
        /// In the reader's own program, if nothing is starred.
        no_stars;
        /// Before a list of starred sessions that overlap.
        clashes;
        /// Before a list of starred sessions that the program no longer has.
        gone;
        /// Button that removes the star of such a session.
        take_star;
        /// Button that opens the ways to save, print, or move the reader's own program.
        take_mine;
        /// Error: the browser won't store stars.
        stars_not_kept;
        /// Error: the stored stars can't be read.
        stars_unreadable;
        /// Heading of the stars that a link brings.
        stars_arrive;
        /// Button that adds those stars.
        stars_add;
        /// Confirms that stars were added.
        stars_added;
        /// Error: the file is not one of saved stars and notes.
        stars_not_found;
        /// Button that shows the newer version of the program.
        show_newer;
        /// Heading: what the browser stores of the site.
        stored_heading;
        /// Button that deletes what is kept for reading without a network.
        stored_clear;
        /// Button that deletes the reader's stars and notes.
        own_clear;
        /// Asks before it does.
        own_clear_sure;
        /// With the first star in a browser that deletes what a site stored after a week without a visit.
        stars_fade;
        /// What the link and QR code for another device do.
        stars_move;
        /// Heading of the ways to use stars on another device.
        stars_heading;
        /// Button that saves stars and notes to a file.
        stars_save;
        /// Button that loads stars and notes from a file.
        stars_load;
        /// Label of the reader's own note on a session, on pages and in files.
        note;
        /// Below the note: where it is kept, and that adding one stars the session.
        note_hint;
        /// Error: the browser won't store notes.
        note_not_kept;
        /// Error: the stored notes can't be read.
        notes_unreadable;
        /// Before a list of sessions with a note but no star.
        notes_unstarred;
        /// Button that deletes such a note.
        note_delete;
        /// Warns that the link for another device includes the notes.
        notes_in_link;
        /// The notes don't fit in the link for another device.
        notes_in_file;
        /// Heading of the reader's own program in print.
        attendance;
        /// On paper, before the line for the name.
        attendance_name;
        /// On paper, under the line for the participant's signature.
        attendance_participant;
        /// On paper, under the line for the organizer's signature.
        attendance_organizer;
        /// Label of continuing education credits.
        credits;
        /// Explains what the reader's own program looks like in print.
        attendance_print;
        /// Marks a session that is new since the last visit.
        news_added;
        /// Marks a session that has changed since the last visit.
        news_changed;
        /// Button that removes these marks.
        news_seen;
        /// Button that prints.
        print;
        /// Name of the search over the whole program.
        find;
        /// Placeholder in its search box.
        find_hint;
        /// What it searches, shown before anything is typed.
        find_help;
        /// Screen reader name of its results.
        found_label;
        /// Its message if nothing is found.
        nothing_found;
        /// Button, and heading of the ways to share what is on screen.
        share;
        /// Heading of the link to what is on screen, or for another device.
        link;
        /// Button that copies a text.
        copy;
        /// Confirms that the text was copied.
        copied;
        /// Error: the browser blocked copying.
        not_copied;
        /// Button that opens the device's own sharing menu.
        share_sheet;
        /// Heading of the QR code.
        qr;
        /// Screen reader description of the QR code.
        qr_of_link;
        /// The link is too long for a QR code.
        qr_too_long;
        /// Button that saves the QR code as an SVG file.
        save_svg;
        /// Button that saves the QR code as a PNG file.
        save_png;
        /// Confirms that a file was saved.
        saved;
        /// Error: the browser blocked saving.
        not_saved;
        /// Heading of the files with the sessions on screen.
        save;
        /// Button that saves the sessions on screen as a calendar.
        save_calendar;
        /// Button that saves the sessions on screen as a table.
        save_table;
        /// Link that subscribes to the calendar of the page.
        subscribe;
        /// Heading of the citations.
        cite;
        /// Name of the citation as plain text, next to BibTeX and RIS.
        cite_plain;
        /// Heading of the HTML code that embeds the page in another one.
        embed;
        /// What that code does.
        embed_help;
        /// Link from an embedded page to the full site.
        embed_out;
        /// Heading of the other sessions on a session's day.
        else_that_day;
        /// Heading of sessions on other days that share a topic.
        on_its_topics;
        /// Link to, and heading of, the page about the workshop.
        about;
        /// Label of the country that a person represented.
        represented;
        /// Label of the country that a person comes from.
        comes_from;
        /// Label of an institution's abbreviation.
        abbreviation;
        /// Label of an institution's country.
        country;
        /// Mark of a country that is taken from the name of an institution.
        basis_name;
        /// Mark of a country where a named place is, by general knowledge.
        basis_geography;
        /// Label of the larger institution that an institution is part of.
        part_of;
        /// Heading or column name: sessions.
        sessions_label;
        /// Label of a topic's other names.
        also;
        /// Says that the workshop took place in a country.
        workshop_there;
        /// The same, next to a country's name.
        sent_participants;
        /// Heading of the institutions in a country.
        institutions_there;
        /// Label of the workshop's place.
        place;
        /// Label of what the workshop was for.
        aim;
        /// Label of who the workshop was for.
        audience;
        /// Label of the types of training it offered.
        training;
        /// Label of the institutions from which speakers were invited.
        invited;
        /// Label of the institutions that were visited.
        visited;
        /// Heading of the outcomes of the workshop.
        outcomes;
        /// In calendars and tables: type of an entry that is an outcome, not a session.
        outcome;
        /// Label of the license.
        license;
        /// Screen reader name of the navigation to the lists of people, topics, and so on.
        lists;
        /// There are too many stars for a link.
        stars_too_many;
        /// Table column: date of a session.
        column_date;
        /// Table column: last date of a session.
        column_end_date;
        /// Table column: part of the day.
        column_part;
        /// Table column: start time.
        column_start;
        /// Table column: end time.
        column_end;
        /// Table column: type of session.
        column_kind;
        /// Table column: title.
        column_title;
        /// Table column: summary.
        column_summary;
        /// Table column: people and their roles.
        column_who;
        /// Table column: institutions and what they have to do with the session.
        column_where;
        /// Table column: where the source mentions it.
        column_source;
        /// Table column: address of its page.
        column_page;
        /// What is not known, and how pages show it: times.
        not_known_times;
        /// What is not known, and how pages show it: facts and days.
        not_known_gaps;
        /// What is not known, and how pages show it: titles.
        not_known_headings;
        /// In the line "Not stated": the title.
        fact_title;
        /// In the line "Not stated": the time.
        fact_time;
        /// In the line "Not stated": the people.
        fact_people;
        /// In the line "Not stated": the institutions of a session.
        fact_place;
        /// In the line "Not stated": the topics.
        fact_topics;
        /// In the line "Not stated": the country.
        fact_country;
        /// Heading of the list of all topics, and name of their group or column.
        all_topic;
        /// Heading of the list of all countries, and name of their group or column.
        all_country;
        /// Heading of the list of all institutions, and name of their group or column.
        all_institution;
        /// Heading of the list of all people, and name of their group or column.
        all_person;
        /// Type of institution: ministry or other government body.
        institution_government;
        /// Type of institution: research institute.
        institution_institute;
        /// Type of institution: university.
        institution_university;
        /// Type of institution: hospital or clinical center.
        institution_clinical;
        /// Type of institution: laboratory.
        institution_laboratory;
        /// Type of institution: company.
        institution_company;
        /// Type of institution: biobank.
        institution_biobank;
        /// Type of institution: museum or memorial.
        institution_memorial;
        /// Zoom of the timeline: two weeks.
        zoom_fortnight;
        /// Zoom of the timeline: one week.
        zoom_week;
        /// Zoom of the timeline: one day.
        zoom_day;
        /// Name of the row of sessions without a stated topic.
        lane_no_topic;
        /// Name of the row of sessions without a stated country.
        lane_no_country;
        /// Name of the row of sessions without a stated type.
        lane_no_kind;
        /// Name of the row of sessions without a stated institution.
        lane_no_institution;
        /// Name of the row of sessions without a stated person.
        lane_no_person;
        /// Name of the row of sessions without a stated time of day.
        lane_no_part;
        /// Part of the day: before noon.
        part_morning;
        /// Part of the day: around noon.
        part_noon;
        /// Part of the day: afternoon.
        part_afternoon;
        /// Part of the day: evening.
        part_evening;
        /// Part of the day: later than something else, no more is stated.
        part_later;
        /// Part of the day: not stated.
        part_not_stated;
        /// How an institution relates to a session: participants visited it.
        relation_visited;
        /// How an institution relates to a session: it took place there.
        relation_held_at;
        /// How an institution relates to a session: the session is about it.
        relation_subject;
        /// How a country relates to a session: a speaker's institution is there.
        country_speaker_institution;
        /// How a country relates to a session: someone represents it.
        country_represents;
        /// How a country relates to a session: someone comes from there.
        country_from;
        /// How a country relates to a session: a group representing it presented.
        country_presented;
        /// How a country relates to a session: the session is about cooperation with it.
        country_cooperation;
        /// How a country relates to a session: it took place there.
        country_place;
        /// Facet that sessions are filtered by: topic.
        facet_topic;
        /// Facet that sessions are filtered by: country.
        facet_country;
        /// Facet that sessions are filtered by: type of session.
        facet_kind;
        /// Facet that sessions are filtered by: institution.
        facet_institution;
        /// Facet that sessions are filtered by: person.
        facet_person;
        /// Facet that sessions are filtered by: time of day.
        facet_part;
        /// Before the title of the previous session.
        step_before;
        /// Before the title of the next session.
        step_after;
        /// Separator between the items of a plain list, with its space.
        comma;
        /// The same between names and other items of one kind: in Chinese another comma.
        enumeration_comma;
        /// The same between items that may contain commas.
        semicolon;
        /// Name of the language menu.
        language_label;
        /// In this language, on English pages: offered to readers whose browser prefers this language.
        offer;
        /// Accepts that offer.
        offer_take;
        /// Declines that offer.
        offer_leave;
        /// Link to, and heading of, the accessibility statement.
        accessibility;
        // The page of figures.
        /// Link to, and heading of, the page with the program in numbers.
        figures;
        /// Heading of the figure: topics by day.
        figure_topic;
        /// Heading of the figure: sessions by type.
        figure_kind;
        /// Heading of the figure: countries and how they took part.
        figure_country;
        /// Heading of the figure: sessions by institution.
        figure_institution;
        /// In a figure: how a country is known, if it is stated.
        stated;
    }
    phrases {
        /// A label and its value.
        colon(label, value);
        /// Turns words into a sentence of their own.
        sentence(text);
        /// One line about a record, for previews in chat apps.
        record_line(kind, name, sessions, workshop);
        /// Above the first day of a week.
        week_from_date(date);
        /// The times of a session in the reader's time zone.
        your_time(start, end, zone);
        /// Which time zone the times are in.
        zone_only(zone);
        /// The same, if the reader's own times are also shown.
        zone_beside(zone, reader);
        /// Sessions that are being followed, all on one date.
        thread_within(sessions, date);
        /// Sessions that are being followed, with their first and last dates.
        thread_between(sessions, first, last);
        /// Where the reader is among the sessions being followed: "3 of 12".
        thread_place(number, all);
        /// A range of dates.
        dates_from(first, last);
        /// Marks times that end after midnight.
        clock_next_day(clock);
        /// The part of the day of a session without a stated clock time, in files and in print.
        clock_not_stated(part);
        /// Heading of a group of results, if only some of them are shown.
        some_of(name, shown, count);
        /// How many stars a link brings, and how many of them are new here.
        stars_new(stars, new);
        /// After `stars_new`: how many notes the link brings.
        notes_arriving(notes);
        /// A length of time.
        hours_minutes(hours, minutes);
        /// The total time of the sessions in the reader's own program.
        attendance_hours(time);
        /// Link to the timeline with the sessions that contain the words searched for.
        find_on_timeline(query);
        /// Says how many sessions a saved file will contain.
        files_of_sessions(sessions);
        /// In citations: the date of the program that is cited.
        version(date);
        /// Two counts in a row: "35 sessions" and "on 10 days", "20 participants" and "from 6 countries".
        two_counts(first, second);
        /// Read by screen readers before the value of a filter, on the link that removes it.
        remove_facet(facet);
        /// Words in quotation marks.
        quoted(words);
        /// A value in the link that the program does not have.
        unknown_value(facet, value);
        /// Link to a similar value.
        did_you_mean(value);
        /// A place in the source: heading and paragraph.
        paragraph(section, number);
        /// A place in the source before its first heading.
        opening_paragraph(number);
        /// One line for everything that is not stated; filled with `fact_…`.
        not_stated_facts(facts);
        /// A country, or its relation to a session, with how it is known: `basis_name` or `basis_geography`.
        marked(name, mark);
        /// Link to the page of a record.
        all_about(name);
        /// When the program file was last changed.
        updated_on(date);
        /// Shown after the end of the workshop.
        ended_on(date);
        /// After `data_failed`: the server returned an error.
        data_status(status);
        /// There is a newer version of the program than the one that is shown.
        newer(date);
        /// How much the browser keeps of the site for reading it without a network.
        stored_offline(size);
        // The page of figures.
    }
    page_words {
        /// Link to a table of all sessions.
        table_file;
        /// Link to a feed of the days.
        feed;
        /// Link to all sessions in a format for conference apps.
        schedule_xml;
        /// Link to the same in another format.
        schedule_json;
        /// In file formats that require a room, if none is stated.
        no_room;
        /// Note in file formats that require a start time and duration for every session.
        times_not_stated;
        /// Label of a person's posts and institutions.
        affiliation;
        /// Label of the type of an institution.
        kind_of;
        /// Heading of the explanation of these two marks.
        basis_heading;
        /// Explains the marks; quotes `basis_name` and `basis_geography`, and must match them.
        basis_explained;
        /// Heading of the parts of an institution.
        parts;
        /// Label of the role of an institution or topic in the workshop as a whole.
        in_the_workshop;
        /// A value of `in_the_workshop`: the institution hosted it.
        was_host;
        /// A value of `in_the_workshop`: the institution organized it.
        was_organizer;
        /// A value of `in_the_workshop`: speakers from the institution were invited.
        was_invited;
        /// A value of `in_the_workshop`: the institution is named as visited.
        was_visited;
        /// A value of `in_the_workshop`: the topic is on the workshop's own list.
        course_topic;
        /// Why a session that does not name an institution is listed on its page.
        by_its_people;
        /// On the page of a record without sessions.
        no_session;
        /// Link to the timeline with only a record's sessions.
        on_timeline;
        /// Heading of the people from a country.
        came_from;
        /// On a country's page: participants came from there.
        participants_came;
        /// Heading of speakers who work in a country.
        spoke_from;
        /// Heading of the outcomes that involve a country.
        agreed_with;
        /// Label of the participants.
        participants_label;
        /// Heading of what is not known.
        not_known;
        /// Heading of the downloads.
        downloads;
        /// Link to the schema of the program file.
        schema_file;
        /// In the line "Not stated": a person's affiliation.
        fact_affiliation;
        /// In the line "Not stated": the type of an institution.
        fact_kind;
        /// In the line "Not stated": the participants from a country.
        fact_participants;
        /// In the line "Not stated": the cooperation with a country.
        fact_cooperation;
        /// In the line "Not stated": the institutions in a country.
        fact_institutions;
        /// On the page about the workshop: who has reviewed the translation, and what is not translated.
        translation;
        /// How to correct the translation.
        translation_correct;
        /// Heading of these two.
        translations;
        /// What the site aims for.
        access_goal;
        /// Heading of how this was checked.
        access_checked;
        /// Checked with axe-core.
        access_checked_axe;
        /// Checked with automated tests.
        access_checked_tests;
        /// Checked visually.
        access_checked_eyes;
        /// Heading of the known limitations.
        access_short;
        /// A limitation: not tested by users of assistive technology.
        access_short_people;
        /// A limitation: untranslated program, unreviewed translations.
        access_short_words;
        /// A limitation: shortened titles in large programs.
        access_short_large;
        /// Where to report accessibility problems.
        access_report;
        /// What that page shows, and where its numbers lead.
        figures_about;
        /// Row of all sessions in a figure.
        figure_all;
    }
    page_phrases {
        /// After a country: the larger institution that it is known from.
        through(name);
        /// Link to a figure as a table for spreadsheets.
        figure_file(name);
    }
    plurals {
        /// Sessions on a date for which there is no room: "+3" is shown, and screen readers read the rest too.
        more_sessions(count, date);
        /// Heading of the folded list of empty rows.
        rows_without(count);
        /// By how many days a date differs in another time zone: "+1 day".
        days_shifted(count, sign);
        /// How many results a search has.
        found(count);
        /// A number of stars.
        stars(count);
        /// A number of notes.
        notes(count);
        /// How many sessions in the reader's own program have no stated hours.
        attendance_untimed(count);
        /// Before the sessions that are new or have changed.
        news(count);
        /// "33 sessions".
        sessions(count);
        /// Button that closes the filter on narrow screens: "Show 33 sessions".
        show_sessions(count);
        /// Before the workshop: in how many days it begins.
        begins_in(count, date);
        /// "10 days".
        days(count);
        /// After a number of sessions: "on 10 days".
        on_days(count);
        /// On a filtered day: how many of its sessions are shown.
        sessions_of_day(count, shown);
        /// "20 participants".
        participants(count);
        /// After a number of participants: "from 6 countries".
        from_countries(count);
        /// "29 people named".
        people(count);
        /// "24 institutions named".
        institutions(count);
        /// "12 topics".
        topics(count);
        // The page of figures.
        /// Before the names of those without sessions.
        without_session(count);
    }
}
