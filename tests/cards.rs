//! Preview cards: in the language of their page if there are fonts for it, without missing glyphs; their text always
//! fits, and every page that can be shared has one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::path::PathBuf;

use address::{Base, Page};
use cards::{Cards, Fonts};
use languages::{LANGUAGES, english, fold_text};
use prerender::{HEIGHT, Site, WIDTH, settings::Settings};
use program::{
    Program, Text,
    index::{Facet, Index},
};
use resvg::usvg::{self, Node};

fn site(program: Program, origin: Option<&'static str>) -> Site {
    Site {
        index: Box::leak(Box::new(Index::new(common::localized(program), fold_text))),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin,
    }
}

/// The sites of a program in these languages.
fn sites(program: &Program, languages: &[&str]) -> Vec<Site> {
    let settings = Settings {
        staging: PathBuf::new(),
        base: Base::new("/"),
        origin: Some("https://example.org"),
        other: None,
        languages: languages.iter().map(|&it| it.to_owned()).collect(),
        is_read_offline: true,
        is_published: true,
        framers: "*".to_owned(),
    };
    let catalogs = settings.catalogs().unwrap().into_iter();
    catalogs
        .map(|catalog| settings.site(program, catalog).unwrap())
        .collect()
}

/// The pages that have a card.
fn pages(site: Site) -> Vec<Page> {
    let mut pages = prerender::pages(site.index);
    pages.retain(|page| prerender::card_page(site, page) == *page);
    pages
}

/// The lines of text on a card.
fn lines(cards: &Cards, site: Site, page: &Page) -> Vec<usvg::Text> {
    let tree = cards.tree(site, page).unwrap();
    let texts = tree.root().children().iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.as_ref().clone()),
        _ => None,
    });
    texts.collect()
}

/// What a line says, its pieces from left to right, without bidi control characters.
fn words(line: &usvg::Text) -> String {
    let pieces: String = line.chunks().iter().map(usvg::TextChunk::text).collect();
    pieces.replace(['\u{202e}', '\u{202c}'], "")
}

/// No line leaves the card or touches another, and no letter is drawn as the font's missing-glyph sign.
fn assert_fits(cards: &Cards, site: Site, page: &Page) {
    let lines = lines(cards, site, page);
    let at = format!("{page:?} in {}", site.locale.tag());
    assert!(!lines.is_empty(), "{at} has no text");
    // The ink of the letters, regardless of the font's ascent and descent.
    let ink: Vec<_> = lines
        .iter()
        .map(|it| it.flattened().abs_bounding_box())
        .collect();
    for (number, line) in ink.iter().enumerate() {
        let within = line.left() >= 60.0
            && line.right() <= f32::from(WIDTH) - 60.0
            && line.top() >= 30.0
            && line.bottom() <= f32::from(HEIGHT) - 20.0;
        assert!(within, "{at}: line {number} is at {line:?}");
        for other in &ink[number + 1..] {
            let apart = line.bottom() <= other.top() || line.top() >= other.bottom();
            assert!(apart, "{at}: {line:?} overlaps {other:?}");
        }
    }
    // The strip of days is between the name of the workshop and the rest.
    let strip = (f32::from(HEIGHT) - 180.0, f32::from(HEIGHT) - 104.0);
    for line in &ink {
        let apart = line.bottom() <= strip.0 || line.top() >= strip.1;
        assert!(apart, "{at}: {line:?} overlaps the strip of days");
    }
    for line in &lines {
        for glyph in line.layouted().iter().flat_map(|it| &it.positioned_glyphs) {
            assert!(glyph.id.0 != 0, "{at}: no glyph for {:?}", glyph.text);
        }
    }
}

/// The longest of these names.
fn longest<'a>(names: impl Iterator<Item = (&'a Text, String)>) -> String {
    let longest = names.max_by_key(|(name, _)| name.get("en", "en").0.len());
    longest.unwrap().1
}

#[test]
fn the_text_of_every_kind_of_card_fits() {
    let site = site(common::program(), None);
    let cards = Cards::new(Fonts::installed());
    let day = |date: &str| Page::Day(date.parse().unwrap());
    let program = site.index.program();
    let session = longest(
        program
            .sessions
            .iter()
            .map(|it| (&it.title, it.id.to_string())),
    );
    let institution = longest(
        program
            .institutions
            .iter()
            .map(|it| (&it.name, it.id.to_string())),
    );
    let topic = longest(
        program
            .topics
            .iter()
            .map(|it| (&it.name, it.id.to_string())),
    );
    for page in [
        Page::Timeline,
        day("2025-08-23"),
        day("2025-08-25"),
        Page::Session(session),
        Page::Record(Facet::Institution, institution),
        Page::Record(Facet::Topic, topic),
        Page::Record(Facet::Person, "tao-cheng".to_owned()),
        Page::Record(Facet::Country, "th".to_owned()),
    ] {
        assert_fits(&cards, site, &page);
    }
}

#[test]
fn hostile_words_fit_too() {
    let all = [Fonts::installed(), Fonts::bundled()].map(Cards::new);
    for words in [
        "x".repeat(10_000),
        "细胞治疗国际研讨会".repeat(80),
        "مرحبا بالعالم ".repeat(90),
        "ปู่ที่เมืองฎุ้ก์ ".repeat(90),
        "র্ক্ষ্ণ্য ঊর্ধ্ব ".repeat(90),
        "Immunotherapy ".repeat(6),
        "<script>&amp;\u{0}\u{7}]]>".repeat(60),
        "\n\r\t ".to_owned(),
        "🧬👩🏽‍⚕️".repeat(200),
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW wwwwwwww ".repeat(40),
    ] {
        let mut program = common::program();
        program.workshop.short_title = Text::Plain(words.clone());
        program.sessions[0].title = Text::Plain(words.clone());
        for person in &mut program.people {
            person.name = Text::Plain(words.clone());
        }
        let slug = program.sessions[0].id.to_string();
        let page = Page::Session(slug);
        // Also with Thai words above a title and names in another script.
        for site in sites(&program, &["en", "th"]) {
            for cards in &all {
                assert_fits(cards, site, &page);
            }
        }
    }
}

/// The languages whose letters the bundled fonts have.
const BUNDLED: [&str; 6] = ["en", "id", "vi", "be", "ru", "ar"];

#[test]
fn every_card_is_in_the_language_of_its_page_where_there_are_fonts() {
    // The system has the Noto fonts: `cargo xtask setup` installs them.
    let cards = Cards::new(Fonts::installed());
    for site in sites(&common::program(), &LANGUAGES) {
        for page in pages(site) {
            let missing = cards.missing(site, &page);
            assert_eq!(missing, None, "{page:?} in {}", site.locale.tag());
            assert_fits(&cards, site, &page);
        }
        let country = Page::Record(Facet::Country, "th".to_owned());
        let first = lines(&cards, site, &country).remove(0);
        let label: Vec<&str> = site.locale.facet(Facet::Country).split(' ').collect();
        assert_eq!(words(&first), label.concat());
    }
}

#[test]
fn without_fonts_for_it_a_card_is_the_english_one() {
    let cards = Cards::new(Fonts::bundled());
    let sites = sites(&common::program(), &LANGUAGES);
    let pages = [
        Page::Timeline,
        Page::Day("2025-08-21".parse().unwrap()),
        Page::Record(Facet::Topic, "hsct".to_owned()),
    ];
    for page in pages {
        let drawn = cards.of_page(&page, sites[0], &sites[1..]).unwrap();
        assert_eq!(drawn.len(), LANGUAGES.len());
        for card in &drawn {
            let tag = card.site.locale.tag();
            let own = BUNDLED.contains(&tag);
            assert_eq!(
                card.missing.is_none(),
                own,
                "{page:?} in {tag}: {:?}",
                card.missing
            );
            let english = card.png == drawn[0].png;
            assert_eq!(english, tag == "en" || !own, "{page:?} in {tag}");
            assert_fits(&cards, card.site, &page);
        }
    }
}

#[test]
fn arabic_cards_begin_at_the_right() {
    let cards = Cards::new(Fonts::bundled());
    let day = Page::Day("2025-08-21".parse().unwrap());
    for site in sites(&common::program(), &LANGUAGES) {
        for line in lines(&cards, site, &day) {
            let ink = line.flattened().abs_bounding_box();
            let (left, right) = (ink.left(), f32::from(WIDTH) - ink.right());
            let (start, end) = if site.locale.is_rtl() {
                (right, left)
            } else {
                (left, right)
            };
            assert!((60.0..=130.0).contains(&start), "{}: {ink:?}", words(&line));
            assert!(end >= start - 60.0, "{}: {ink:?}", words(&line));
        }
        // Titles are in Latin letters, each isolated: the first is read first.
        let row = lines(&cards, site, &day).into_iter().map(|it| words(&it));
        let row = row.collect::<Vec<_>>().join("|");
        let at = |word: &str| {
            row.find(word)
                .unwrap_or_else(|| panic!("no {word} in {row}"))
        };
        assert_eq!(at("BGI") > at("pathology"), site.locale.is_rtl(), "{row}");
    }
}

#[test]
fn a_title_from_left_to_right_keeps_its_order_on_arabic_cards() {
    let cards = Cards::new(Fonts::bundled());
    let mut program = common::program();
    let title = "Stem cells, gene therapy, and all that follows for blood diseases (a discussion).";
    program.sessions[0].title = Text::Plain(title.to_owned());
    let page = Page::Session(program.sessions[0].id.to_string());
    let sites = sites(&program, &LANGUAGES);
    let arabic = sites.iter().find(|it| it.locale.is_rtl()).unwrap();
    let lines: Vec<String> = (lines(&cards, *arabic, &page).iter()).map(words).collect();
    let title = lines.iter().filter(|line| line.is_ascii());
    let title: Vec<&String> = title.collect();
    assert!(title[0].starts_with("Stemcells,"), "{lines:?}");
    assert!(
        title[1..].iter().any(|line| line.ends_with("discussion).")),
        "{lines:?}"
    );
}

#[test]
fn no_word_stands_alone_where_a_smaller_size_has_room() {
    let cards = Cards::new(Fonts::bundled());
    let day = Page::Day("2025-08-21".parse().unwrap());
    for site in sites(&common::program(), &LANGUAGES) {
        if ["vi", "be", "ru"].contains(&site.locale.tag()) {
            let title = site.locale.date_long("2025-08-21".parse().unwrap());
            let title: String = title.split_whitespace().collect();
            assert_eq!(words(&lines(&cards, site, &day)[1]), title);
        }
    }
}

/// The lines of a card's title.
fn title_lines(cards: &Cards, title: &str) -> Vec<String> {
    let mut program = common::program();
    program.sessions[0].title = Text::Plain(title.to_owned());
    let page = Page::Session(program.sessions[0].id.to_string());
    let site = site(program, None);
    assert_fits(cards, site, &page);
    let lines: Vec<String> = lines(cards, site, &page).iter().map(words).collect();
    // The kind comes before it; its date and the name of the workshop come after it.
    let end = lines
        .iter()
        .position(|line| line.contains("August"))
        .unwrap();
    lines[1..end].to_vec()
}

#[test]
fn lines_break_where_readers_expect_it() {
    let cards = Cards::new(Fonts::installed());
    for before in 0..6 {
        // Chinese: between any two characters, but not before closing punctuation.
        let title = "天".repeat(before) + &"细胞（血液），".repeat(7);
        let lines = title_lines(&cards, &title);
        assert!(lines.len() > 1, "{lines:?}");
        for line in lines {
            assert!(
                !line.starts_with(['，', '）', '…']) && !line.ends_with('（'),
                "{line}"
            );
        }
        // Thai: between words ("cell", "blood").
        let title = "เลือด".repeat(before) + &"เซลล์เลือด".repeat(10);
        let lines = title_lines(&cards, &title);
        assert!(lines.len() > 1, "{lines:?}");
        for line in lines {
            let rest = line.replace("เซลล์", "").replace("เลือด", "");
            assert!(rest.is_empty(), "{rest} of {line}");
        }
        // Latin letters: between words, not within them.
        let title = "x".repeat(before) + &" CAR-T".repeat(20);
        for line in title_lines(&cards, &title) {
            assert!(!line.ends_with('-'), "{line}");
        }
    }
}

#[test]
fn a_card_is_a_picture_of_the_size_that_its_page_states() {
    let site = site(common::program(), Some("https://example.org"));
    let cards = Cards::new(Fonts::bundled());
    let png = &cards.of_page(&Page::Timeline, site, &[]).unwrap()[0].png;
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(
        (number(16), number(20)),
        (u32::from(WIDTH), u32::from(HEIGHT))
    );
    assert!(png.len() < 300_000, "{} bytes", png.len());
}

#[test]
fn every_page_names_a_card_that_is_drawn() {
    let site = site(common::program(), Some("https://example.org"));
    let every = prerender::pages(site.index);
    for page in &every {
        let own = prerender::card_page(site, page);
        assert!(every.contains(&own));
        assert_eq!(prerender::card_page(site, &own), own, "{own:?} has its own");
    }
    let own = pages(site);
    let program = site.index.program();
    let records = program.people.len()
        + program.topics.len()
        + program.countries.len()
        + program.institutions.len();
    assert_eq!(
        own.len(),
        1 + program.days.len() + program.sessions.len() + records
    );
}
