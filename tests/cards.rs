//! Preview cards: their text fits in every case, and each page that can be shared has one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::sync::{Arc, LazyLock};

use address::{Base, Page};
use cards::Cards;
use languages::{english, fold_text};
use prerender::{HEIGHT, Site, WIDTH};
use program::{
    Program, Text,
    index::{Facet, Index},
};
use resvg::usvg::{Node, Options, Rect, Tree, fontdb::Database};

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(dejavu::sans::regular().to_vec());
    fonts.load_font_data(dejavu::serif::bold().to_vec());
    fonts.load_system_fonts();
    Arc::new(fonts)
});

fn site(program: Program, origin: Option<&'static str>) -> Site {
    Site {
        index: Box::leak(Box::new(Index::new(common::localized(program), fold_text))),
        base: Box::leak(Box::new(Base::new("/"))),
        locale: english(),
        origin,
    }
}

/// Where the letters of a card's lines of text are drawn: their ink, whatever room the font asks for above and below.
fn lines(svg: &str) -> Vec<Rect> {
    let options = Options {
        fontdb: FONTS.clone(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).unwrap();
    let texts = tree.root().children().iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.flattened().abs_bounding_box()),
        _ => None,
    });
    texts.collect()
}

/// No line leaves the card or touches another.
fn assert_fits(svg: &str) {
    let lines = lines(svg);
    assert!(!lines.is_empty(), "{svg}");
    for (number, line) in lines.iter().enumerate() {
        let within = line.left() >= 60.0
            && line.right() <= f32::from(WIDTH) - 60.0
            && line.top() >= 30.0
            && line.bottom() <= f32::from(HEIGHT) - 20.0;
        assert!(within, "line {number} is at {line:?}: {svg}");
        for other in &lines[number + 1..] {
            let apart = line.bottom() <= other.top() || line.top() >= other.bottom();
            assert!(apart, "{line:?} lies over {other:?}: {svg}");
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
    let cards = Cards::new();
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
        assert_fits(&cards.svg(site, &page));
    }
}

#[test]
fn hostile_words_fit_too() {
    let cards = Cards::new();
    for words in [
        "x".repeat(10_000),
        "细胞治疗国际研讨会".repeat(80),
        "مرحبا بالعالم ".repeat(90),
        "<script>&amp;\u{0}\u{7}]]>".repeat(60),
        "\n\r\t ".to_owned(),
        "🧬👩🏽‍⚕️".repeat(200),
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW wwwwwwww ".repeat(40),
    ] {
        let mut program = common::program();
        program.workshop.short_title = Text::Plain(words.clone());
        program.sessions[0].title = Text::Plain(words.clone());
        program.people[0].name = Text::Plain(words.clone());
        let slug = program.sessions[0].id.to_string();
        assert_fits(&cards.svg(site(program, None), &Page::Session(slug)));
    }
}

#[test]
fn a_card_is_a_picture_of_the_size_that_its_page_states() {
    let site = site(common::program(), Some("https://example.org"));
    let png = Cards::new().png(site, &Page::Timeline).unwrap();
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
    let pages = prerender::pages(site.index);
    for page in &pages {
        let own = prerender::card_page(site, page);
        assert!(pages.contains(&own));
        assert_eq!(prerender::card_page(site, &own), own, "{own:?} has its own");
    }
    let own = pages
        .iter()
        .filter(|page| prerender::card_page(site, page) == **page);
    let program = site.index.program();
    let records = program.people.len()
        + program.topics.len()
        + program.countries.len()
        + program.institutions.len();
    assert_eq!(
        own.count(),
        1 + program.days.len() + program.sessions.len() + records
    );
}
