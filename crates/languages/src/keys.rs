//! Every text of the interface by its key: what it is for, and what is filled in. The texts themselves stand in the files of the
//! languages (`texts/en.toml`, …), each of which has all keys and no other.

use super::Locale;

/// The number of a word or a phrase.
#[derive(Clone, Copy)]
pub(super) struct Key(pub usize);
/// The number of a count.
#[derive(Clone, Copy)]
pub(super) struct PluralKey(pub usize);

/// Makes a method of each key, and the lists by which the files are read.
macro_rules! keys {
    (
        words { $($(#[$about:meta])* $word:ident;)* }
        phrases { $($(#[$about_phrase:meta])* $phrase:ident($($part:ident),*);)* }
        plurals { $($(#[$about_plural:meta])* $plural:ident($count:ident $(, $more:ident)*);)* }
    ) => {
        #[allow(non_camel_case_types, reason = "they are the names of the keys")]
        enum Words { $($word,)* $($phrase,)* }
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
            $($(#[$about_plural])* pub fn $plural(self, $count: usize $(, $more: &str)*) -> String {
                self.plural(PluralKey(Plurals::$plural as usize), $count, &[$($more),*])
            })*
        }

        /// The keys of words and phrases with what is filled in, in the order of their numbers.
        #[cfg(feature = "native")]
        pub(super) const WORDS: &[(&str, &[&str])] = &[
            $((stringify!($word), &[]),)*
            $((stringify!($phrase), &[$(stringify!($part)),*]),)*
        ];
        /// The keys of counts, the same.
        #[cfg(feature = "native")]
        pub(super) const PLURALS: &[(&str, &[&str])] = &[
            $((stringify!($plural), &["count" $(, stringify!($more))*]),)*
        ];
    };
}

keys! {
    words {
        /// First link of every page.
        skip;
        /// Name of the navigation between days.
        days_label;
        /// Link from a day to the timeline.
        whole_timeline;
        /// Name of the filter region.
        filter;
        /// Button of a narrow screen that opens the filter.
        filter_button;
        /// Label of the search box.
        search;
        /// Hint in the empty search box.
        search_hint;
        /// Before what a chip that is no value of a facet takes back.
        remove_filter;
        /// Takes all choices back.
        clear_all;
        /// Heading of the chosen values.
        chosen;
        /// From a filtered day to the filter.
        change_filter;
        /// While a shared filter is being applied.
        pending;
        /// Without scripts.
        no_script;
        /// Under a date without sessions.
        no_record;
        /// On the page of a date without sessions.
        no_record_long;
        /// Under a date without sessions, of a program without a source.
        no_listing;
        /// On the page of such a date.
        no_listing_long;
        /// In place of what nobody said.
        not_stated;
        /// After a person whose institution nobody said.
        affiliation_not_stated;
        /// Under a heading that is ours.
        title_described;
        /// The session was online.
        online;
        /// Label of a card's people.
        people_label;
        /// Label of a card's places and institutions.
        places;
        /// Label of a card's topics.
        topics_label;
        /// Label of a card's countries.
        countries;
        /// Label of a card's time.
        when;
        /// Label of a card's source.
        source;
        /// Name of the navigation to the days beside this one.
        neighbors;
        /// The previous day.
        previous_day;
        /// The next day.
        next_day;
        /// Shares a day.
        share_day;
        /// Name of the color switch.
        theme;
        /// Colors as the device has them.
        theme_auto;
        /// Light colors.
        theme_light;
        /// Dark colors.
        theme_dark;
        /// Heading of a page that does not exist.
        missing;
        /// Why a date is missing.
        missing_day;
        /// Why another address is missing.
        missing_path;
        /// Before the nearest pages.
        nearest;
        /// Before the list of all days.
        all_days;
        /// The program's data could not be loaded.
        data_failed;
        /// The program of the page could not be loaded.
        code_failed;
        /// The server of the data did not answer.
        data_no_answer;
        /// The data is no program.
        data_unreadable;
        /// Loads again.
        try_again;
        /// Nothing matches.
        no_match;
        /// On a day of the timeline on which nothing matches.
        no_match_day;
        /// Why a value can't be chosen.
        would_leave_none;
        /// Marks a weekend.
        weekend;
        /// Label of the hosts.
        hosted_by;
        /// Label of the organizers.
        organized_by;
        /// Where the file of the program is.
        program_file;
        /// What the site does not do.
        promise;
        /// Name of the timeline for those who hear it.
        timeline;
        /// What the keys of the timeline do, heard with its name.
        timeline_keys;
        /// Name of the choice of rows.
        lanes;
        /// Name of the choice of a thread.
        thread_label;
        /// What a click on a lane's name does.
        follow;
        /// Before what is followed, above its previous and next session.
        following;
        /// Ends a thread.
        thread_end;
        /// To the session before on the thread.
        thread_back;
        /// To the next session on the thread.
        thread_on;
        /// Name of the choice of zoom.
        zoom_label;
        /// The plain list.
        list_label;
        /// Jumps to the present.
        now;
        /// Marks the present date.
        today;
        /// Before what comes after now.
        next_up;
        /// Name of the marker of what is on screen.
        on_screen;
        /// Name of the row of exact times.
        exact_times;
        /// Of a session that stands in an earlier row of the day too.
        again;
        /// Closes the detail of a session.
        close;
        /// Button of a narrow screen that opens what is done less often.
        menu;
        /// Said for a moment when a session got its star.
        starred;
        /// The same when its star was taken.
        unstarred;
        /// Switch: whether single keys do something (WCAG 2.1.4).
        shortcuts;
        /// What the key of the search does, after those of the timeline.
        search_key;
        /// Of a session's page: to its day.
        the_day;
        /// Why a session is missing.
        missing_session;
        /// Name of the ways to other sessions.
        steps;
        /// Heading of the way along the day.
        this_day;
        /// When a page was printed.
        printed;
        /// The sessions of a page as a calendar file.
        calendar;
        /// All sessions as a calendar file.
        calendar_file;
        /// All sessions as a table.
        table_file;
        /// The days as a feed.
        feed;
        /// All sessions for apps of conferences.
        schedule_xml;
        /// The same in its other form.
        schedule_json;
        /// Heading of a page that can't be had.
        offline;
        /// Why.
        offline_page;
        /// The reader's own program.
        mine;
        /// What a press on a star does.
        star;
        /// Where nothing is starred.
        no_stars;
        /// Before sessions that overlap.
        clashes;
        /// Before stars whose session is gone.
        gone;
        /// Takes such a star away.
        take_star;
        /// Opens the ways to take the own program along.
        take_mine;
        /// The browser refuses to keep stars.
        stars_not_kept;
        /// What was kept can't be read.
        stars_unreadable;
        /// Heading of the stars that a link or a file brings.
        stars_arrive;
        /// Adds them.
        stars_add;
        /// After they were added.
        stars_added;
        /// A file or link without stars.
        stars_not_found;
        /// What the link for another device does.
        stars_move;
        /// Heading of the ways to another device.
        stars_heading;
        /// Keeps stars and notes as a file.
        stars_save;
        /// Reads stars and notes from a file.
        stars_load;
        /// Label of the reader's own note beside a session, and in the files.
        note;
        /// Where it is kept, and what writing one does.
        note_hint;
        /// The browser refuses to keep notes.
        note_not_kept;
        /// What was kept can't be read.
        notes_unreadable;
        /// Before notes of sessions without a star.
        notes_unstarred;
        /// Deletes such a note.
        note_delete;
        /// The link for another device has the notes.
        notes_in_link;
        /// It has no room for them.
        notes_in_file;
        /// Heading of the own program on paper.
        attendance;
        /// Before the line for the name.
        attendance_name;
        /// Under the line for the signature of who took part.
        attendance_participant;
        /// The same of who organized it.
        attendance_organizer;
        /// Label of credits that the program states.
        credits;
        /// What the own program is on paper.
        attendance_print;
        /// Marks a session that was not there at the last visit.
        news_added;
        /// Marks a session that was changed since.
        news_changed;
        /// Takes the marks away.
        news_seen;
        /// Prints.
        print;
        /// Name of the search over everything.
        find;
        /// Hint in its empty box.
        find_hint;
        /// What it does.
        find_help;
        /// Name of its results.
        found_label;
        /// Where it finds nothing.
        nothing_found;
        /// Heading of the ways to hand on what is on screen.
        share;
        /// The address of what is on screen.
        link;
        /// Takes a text along.
        copy;
        /// After it was copied.
        copied;
        /// Where the browser lets nobody copy.
        not_copied;
        /// Opens the device's own way of sharing.
        share_sheet;
        /// Name of the code.
        qr;
        /// What the code says.
        qr_of_link;
        /// Where the link is too long for a code.
        qr_too_long;
        /// Keeps the code as a drawing.
        save_svg;
        /// Keeps the code as a picture.
        save_png;
        /// After a file was offered.
        saved;
        /// Where the browser offers no files.
        not_saved;
        /// Heading of the files.
        save;
        /// Keeps the sessions on screen as a calendar.
        save_calendar;
        /// Keeps the sessions on screen as a table.
        save_table;
        /// Follows the calendar of the page.
        subscribe;
        /// Heading of the citations.
        cite;
        /// A citation as a sentence.
        cite_plain;
        /// Heading of the way into other pages.
        embed;
        /// What it does.
        embed_help;
        /// From an embedded page to the page itself.
        embed_out;
        /// Heading of the other sessions of a session's day.
        else_that_day;
        /// Heading of the sessions of other days that share a topic.
        on_its_topics;
        /// Where a format demands a room and none is stated.
        no_room;
        /// In files whose format demands a clock time for every session.
        times_not_stated;
        /// Heading of the page about the workshop.
        about;
        /// Label of a person's posts.
        affiliation;
        /// Label of the country that a person represented.
        represented;
        /// Label of the country that a person comes from.
        comes_from;
        /// Label of an institution's kind.
        kind_of;
        /// Label of an institution's short name.
        abbreviation;
        /// Label of an institution's country.
        country;
        /// Mark of a country that is read from the name of an institution.
        basis_name;
        /// Mark of a country in which a named place lies, by general knowledge.
        basis_geography;
        /// Heading of what the marks mean.
        basis_heading;
        /// What the marks mean; it quotes both.
        basis_explained;
        /// Label of what an institution belongs to.
        part_of;
        /// Heading of what belongs to an institution.
        parts;
        /// Label of what a record was in the workshop as a whole.
        in_the_workshop;
        /// An institution hosted it.
        was_host;
        /// An institution organized it.
        was_organizer;
        /// An institution's speakers were invited.
        was_invited;
        /// An institution is named as visited.
        was_visited;
        /// A topic stands in the workshop's list.
        course_topic;
        /// Why a session belongs to an institution that it does not name.
        by_its_people;
        /// Heading of a record's sessions where it has none.
        sessions_label;
        /// A record without a session.
        no_session;
        /// Label of other names.
        also;
        /// To the timeline with a record's sessions alone.
        on_timeline;
        /// Heading of those who came from a country.
        came_from;
        /// What a country was to the workshop.
        workshop_there;
        /// Participants came from a country.
        participants_came;
        /// The same where there is a line for it alone.
        sent_participants;
        /// Heading of those who spoke from a country.
        spoke_from;
        /// Heading of what was agreed with a country.
        agreed_with;
        /// Heading of a country's institutions.
        institutions_there;
        /// Label of the place.
        place;
        /// Label of those who took part.
        participants_label;
        /// Label of what the workshop was for.
        aim;
        /// Label of those whom it was for.
        audience;
        /// Label of how it taught.
        training;
        /// Label of those who were invited to speak.
        invited;
        /// Label of what was visited.
        visited;
        /// Heading of what came of the workshop.
        outcomes;
        /// Kind of an entry in a calendar or a table that is no session.
        outcome;
        /// Heading of what is not known.
        not_known;
        /// Heading of the files.
        downloads;
        /// Label of the license.
        license;
        /// The schema of the program file.
        schema_file;
        /// Name of the navigation to the lists.
        lists;
        /// Where the link would be too long.
        stars_too_many;
        /// A column of the table of sessions.
        column_date;
        /// A column of the table of sessions.
        column_part;
        /// A column of the table of sessions.
        column_start;
        /// A column of the table of sessions.
        column_end;
        /// A column of the table of sessions.
        column_kind;
        /// A column of the table of sessions.
        column_title;
        /// A column of the table of sessions.
        column_summary;
        /// A column of the table of sessions.
        column_who;
        /// A column of the table of sessions.
        column_where;
        /// A column of the table of sessions.
        column_source;
        /// A column of the table of sessions.
        column_page;
        /// What is not known, and how pages show it.
        not_known_times;
        /// What is not known, and how pages show it.
        not_known_gaps;
        /// What is not known, and how pages show it.
        not_known_headings;
        /// In the line of what is not stated.
        fact_title;
        /// In the line of what is not stated.
        fact_time;
        /// In the line of what is not stated.
        fact_people;
        /// In the line of what is not stated.
        fact_place;
        /// In the line of what is not stated.
        fact_topics;
        /// In the line of what is not stated.
        fact_country;
        /// In the line of what is not stated.
        fact_affiliation;
        /// In the line of what is not stated.
        fact_kind;
        /// In the line of what is not stated.
        fact_participants;
        /// In the line of what is not stated.
        fact_cooperation;
        /// In the line of what is not stated.
        fact_institutions;
        /// Heading of all records of a facet.
        all_topic;
        /// Heading of all records of a facet.
        all_country;
        /// Heading of all records of a facet.
        all_institution;
        /// Heading of all records of a facet.
        all_person;
        /// A kind of institution.
        institution_government;
        /// A kind of institution.
        institution_institute;
        /// A kind of institution.
        institution_university;
        /// A kind of institution.
        institution_clinical;
        /// A kind of institution.
        institution_laboratory;
        /// A kind of institution.
        institution_company;
        /// A kind of institution.
        institution_biobank;
        /// A kind of institution.
        institution_memorial;
        /// A zoom of the timeline.
        zoom_fortnight;
        /// A zoom of the timeline.
        zoom_week;
        /// A zoom of the timeline.
        zoom_day;
        /// The row of sessions for which nothing is stated.
        lane_no_topic;
        /// The row of sessions for which nothing is stated.
        lane_no_country;
        /// The row of sessions for which nothing is stated.
        lane_no_kind;
        /// The row of sessions for which nothing is stated.
        lane_no_institution;
        /// The row of sessions for which nothing is stated.
        lane_no_person;
        /// The row of sessions for which nothing is stated.
        lane_no_part;
        /// A part of the day.
        part_morning;
        /// A part of the day.
        part_noon;
        /// A part of the day.
        part_afternoon;
        /// A part of the day.
        part_evening;
        /// A part of the day.
        part_later;
        /// A part of the day.
        part_not_stated;
        /// What an institution has to do with a session.
        relation_visited;
        /// What an institution has to do with a session.
        relation_held_at;
        /// What an institution has to do with a session.
        relation_subject;
        /// What a country has to do with a session.
        country_speaker_institution;
        /// What a country has to do with a session.
        country_represents;
        /// What a country has to do with a session: somebody comes from there.
        country_from;
        /// What a country has to do with a session: a group presented for it.
        country_presented;
        /// What a country has to do with a session.
        country_cooperation;
        /// What a country has to do with a session.
        country_place;
        /// A facet.
        facet_topic;
        /// A facet.
        facet_country;
        /// A facet.
        facet_kind;
        /// A facet.
        facet_institution;
        /// A facet.
        facet_person;
        /// A facet.
        facet_part;
        /// Before the title of the previous session.
        step_before;
        /// Before the title of the next session.
        step_after;
        /// Between facts of different kinds.
        comma;
        /// The same where a fact may have a comma in it.
        semicolon;
        /// Name of the choice of a language.
        language_label;
        /// On the page about the workshop: who made the translation of the interface.
        translation;
        /// How to correct it.
        translation_correct;
        /// Heading of the two before.
        translations;
        /// Asked, in this language, of readers of the English pages whose browser prefers it.
        offer;
        /// Takes the offer.
        offer_take;
        /// Leaves it.
        offer_leave;
        /// Heading of the accessibility statement.
        accessibility;
        /// What the site aims at.
        access_goal;
        /// Heading of how that was checked.
        access_checked;
        /// Checked by a program.
        access_checked_axe;
        /// Checked by tests.
        access_checked_tests;
        /// Checked by looking.
        access_checked_eyes;
        /// Heading of what falls short.
        access_short;
        /// A shortcoming.
        access_short_people;
        /// A shortcoming.
        access_short_words;
        /// A shortcoming.
        access_short_large;
        /// Where to report a barrier.
        access_report;
        // The page of figures.
        /// Heading of the program in numbers.
        figures;
        /// What it shows, and where its numbers lead.
        figures_about;
        /// Heading of the figure by topics and days.
        figure_topic;
        /// Heading of the figure by kinds.
        figure_kind;
        /// Heading of the figure by countries.
        figure_country;
        /// Heading of the figure by institutions.
        figure_institution;
        /// The row of all sessions.
        figure_all;
        /// How a country is known that somebody stated.
        stated;
    }
    phrases {
        /// A label and what it labels.
        colon(label, value);
        /// Words that are a sentence by themselves.
        sentence(text);
        /// One line about a record, for previews in chat apps.
        record_line(kind, name, sessions, workshop);
        /// Above the first day of a week.
        week_from_date(date);
        /// The times of a session on the reader's clock.
        your_time(start, end, zone);
        /// In whose time zone the times are.
        zone_only(zone);
        /// The same where the reader's own stand beside them.
        zone_beside(zone, reader);
        /// A thread within one day.
        thread_within(sessions, date);
        /// A thread through several days.
        thread_between(sessions, first, last);
        /// Where along a thread the reader is: "3 of 12".
        thread_place(number, all);
        /// From a date to a date.
        dates_from(first, last);
        /// An end after midnight.
        clock_next_day(clock);
        /// The part of the day of a session whose clock time nobody stated.
        clock_not_stated(part);
        /// A heading of results of which some are shown.
        some_of(name, shown, count);
        /// How many stars a link or a file brings, and how many of them are new here.
        stars_new(stars, new);
        /// How many notes a link brings besides.
        notes_arriving(notes);
        /// A length of time.
        hours_minutes(hours, minutes);
        /// The time of all sessions of the own program.
        attendance_hours(time);
        /// Leads to the timeline with the sessions that have these words.
        find_on_timeline(query);
        /// How many sessions a file has.
        files_of_sessions(sessions);
        /// Which state of the program is cited.
        version(date);
        /// Two counts in a row: "35 sessions" and "on 10 days", "20 participants" and "from 6 countries".
        two_counts(first, second);
        /// What is heard before the value of a chip that takes it back.
        remove_facet(facet);
        /// Words that somebody wrote.
        quoted(words);
        /// A value that the program does not have.
        unknown_value(facet, value);
        /// Leads to the value that was perhaps meant.
        did_you_mean(value);
        /// Where the source says it.
        paragraph(section, number);
        /// The same for the paragraphs before the first heading.
        opening_paragraph(number);
        /// One line for all that nobody stated.
        not_stated_facts(facts);
        /// A country and how it is known.
        marked(name, mark);
        /// Of which institution a country is known.
        through(name);
        /// Leads to the page of a record.
        all_about(name);
        /// When the file was changed last.
        updated_on(date);
        /// Once the workshop is over.
        ended_on(date);
        /// The server of the data answered with an error.
        data_status(status);
        // The page of figures.
        /// A figure as a table for spreadsheets.
        figure_file(name);
    }
    plurals {
        /// Sessions of a date for which there is no room; of it "+3" is seen, and all is heard.
        more_sessions(count, date);
        /// The line into which empty rows fold.
        rows_without(count);
        /// By how many days a date differs elsewhere: "+1 day".
        days_shifted(count, sign);
        /// How many results there are.
        found(count);
        /// A number of stars.
        stars(count);
        /// A number of notes.
        notes(count);
        /// How many sessions of the own program have no stated hours.
        attendance_untimed(count);
        /// Before the sessions that are new or were changed.
        news(count);
        /// "33 sessions".
        sessions(count);
        /// Closes the filter of a narrow screen: "Show 33 sessions".
        show_sessions(count);
        /// Before the workshop: in how many days it begins.
        begins_in(count, date);
        /// "10 days".
        days(count);
        /// After a number of sessions: "on 10 days".
        on_days(count);
        /// The live line of a filtered day.
        sessions_of_day(count, shown);
        /// "20 participants".
        participants(count);
        /// After a number of participants: "from 6 countries".
        from_countries(count);
        /// "29 people".
        people(count);
        /// "24 institutions named".
        institutions(count);
        /// "12 topics".
        topics(count);
        // The page of figures.
        /// Before the names of those that have no session.
        without_session(count);
    }
}
