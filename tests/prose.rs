//! Long texts: paragraphs and addresses in them, and what becomes of them on pages and in files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::collections::BTreeMap;

use address::Page;
use prerender::Site;
use program::{Piece, Text, index::Facet, paragraphs, pieces};
use proptest::prelude::*;
use serde_json::Value;

/// The addresses that become links, with what they lead to if that is not what is written.
fn links(text: &str) -> Vec<String> {
    let whole: String = (pieces(text).iter())
        .map(|piece| match piece {
            Piece::Words(words) | Piece::Link(words, _) => *words,
            Piece::Break => "\n",
        })
        .collect();
    assert_eq!(whole, text, "the pieces are the text");
    (pieces(text).into_iter())
        .filter_map(|piece| match piece {
            Piece::Link(words, target) if words == target => Some(target),
            Piece::Link(words, target) => Some(format!("{words} -> {target}")),
            _ => None,
        })
        .collect()
}

#[test]
fn addresses_of_the_web_and_of_mail_become_links() {
    for (text, expected) in [
        ("https://example.org", "https://example.org"),
        (
            "See http://example.org/a?b=c&d=%20#e now",
            "http://example.org/a?b=c&d=%20#e",
        ),
        ("HTTPS://EXAMPLE.ORG/A", "HTTPS://EXAMPLE.ORG/A"),
        ("http://localhost:8080/", "http://localhost:8080/"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
        (
            "https://münchen.example/straße",
            "https://münchen.example/straße",
        ),
        ("https://例え.テスト/細胞", "https://例え.テスト/細胞"),
        (
            "https://th.example.org/เซลล์ต้นกำเนิด ครับ",
            "https://th.example.org/เซลล์ต้นกำเนิด",
        ),
        ("Website:https://example.org", "https://example.org"),
        (
            "ana@example.org",
            "ana@example.org -> mailto:ana@example.org",
        ),
        (
            "E-mail: a.b+c@x-y.example.org.",
            "a.b+c@x-y.example.org -> mailto:a.b+c@x-y.example.org",
        ),
        (
            "mailto:ana@example.org?subject=A%20talk",
            "mailto:ana@example.org?subject=A%20talk",
        ),
        ("MAILTO:ana@example.org", "MAILTO:ana@example.org"),
    ] {
        assert_eq!(links(text), [expected], "{text}");
    }
    assert_eq!(
        links("https://a.example, b@c.example; https://d.example"),
        [
            "https://a.example",
            "b@c.example -> mailto:b@c.example",
            "https://d.example"
        ]
    );
}

#[test]
fn the_punctuation_of_a_sentence_is_not_part_of_a_link() {
    for (before, after) in [
        ("", "."),
        ("", ", and"),
        ("", "; and"),
        ("", ": yes"),
        ("", "!"),
        ("", "?"),
        ("", "..."),
        ("", "…"),
        ("(", ")"),
        ("(", ")."),
        ("(see ", "), and"),
        ("[", "]"),
        ("{", "}"),
        ("[a page](", ")"),
        ("<", ">"),
        ("\"", "\"."),
        ("'", "'"),
        ("*", "*"),
        ("`", "`"),
        ("“", "”."),
        ("‘", "’."),
        ("«", "»"),
        ("„", "“"),
        ("见", "。参加者"),
        ("见（", "），参加者"),
        ("【", "】"),
        ("「", "」"),
        ("《", "》"),
        ("地址：", "；然后"),
        ("", "、然后"),
        ("", "！"),
        ("", "？"),
        ("", "؟"),
        ("", "، نعم"),
        ("", "؛"),
        ("", "۔"),
        ("", "। তারপর"),
        ("", "\u{200f} نعم"),
        ("", "\u{202c}"),
        ("", "\u{a0}here"),
    ] {
        for address in [
            "https://example.org",
            "https://example.org/a/",
            "ana@example.org",
        ] {
            let found = links(&format!("{before}{address}{after}"));
            let found: Vec<&str> = found.iter().filter_map(|it| it.split(' ').next()).collect();
            assert_eq!(found, [address], "{before}{address}{after}");
        }
    }
    // Letters that touch an address of mail, in scripts without spaces.
    let mail = "info@example.org -> mailto:info@example.org";
    assert_eq!(links("联系info@example.org报名"), [mail]);
    for address in [
        "https://en.wikipedia.org/wiki/CAR_(biology)",
        "https://en.wikipedia.org/wiki/A_(b_(c))",
        "https://example.org/a_(b)/c",
        "https://example.org/?a[]=b",
        "https://example.org/Alzheimer’s",
        "https://example.org/Bose–Einstein",
        "https://example.org/a,b;c:d!e",
    ] {
        assert_eq!(links(&format!("({address}).")), [address]);
    }
}

#[test]
fn nothing_else_becomes_a_link() {
    for text in [
        "",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>x</script>",
        "vbscript:x",
        "ftp://example.org/a",
        "ftp://ana@example.org/a",
        "file:///etc/passwd",
        "file:///home/ana@example.org",
        "xhttps://example.org",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:// example.org",
        "https:///example.org",
        "https://?",
        "http://.",
        "://example.org",
        "www.example.org",
        "example.org",
        "mailto:",
        "mailto:ana",
        "@ana",
        "ana@",
        "ana@example",
        "ana@@example.org",
        "@ana@example.org",
        "3@4.5",
        "at 10:30 : 2@",
    ] {
        assert_eq!(links(text), [""; 0], "{text}");
    }
}

#[test]
fn blank_lines_part_paragraphs() {
    let words = Piece::Words;
    assert_eq!(paragraphs("One."), [[words("One.")]]);
    for text in [
        "One.\n\nTwo.",
        "One.\r\n\r\nTwo.",
        "\n\nOne. \n \t\n\n Two.\n",
    ] {
        assert_eq!(
            paragraphs(text),
            [[words("One.")], [words("Two.")]],
            "{text:?}"
        );
    }
    for text in ["One,\ntwo.", "One,\r\n  two."] {
        let lines = [words("One,"), Piece::Break, words("two.")];
        assert_eq!(paragraphs(text), [lines], "{text:?}");
    }
    for text in ["", "\n", " \n\n "] {
        assert_eq!(paragraphs(text), [[]; 0]);
    }
}

const LONG: &str = "First, with\na second line.\n\nSee https://example.org/a_(b), or write to ana@example.org.\n\njavascript:alert(1)";

/// What a page shows of it.
const SHOWN: &str = "<p>First, with<br>a second line.</p>\
     <p>See <a href=\"https://example.org/a_(b)\" rel=\"noopener noreferrer\" dir=\"ltr\">https://example.org/a_(b)</a>, \
     or write to <a href=\"mailto:ana@example.org\" rel=\"noopener noreferrer\" dir=\"ltr\">ana@example.org</a>.</p>\
     <p>javascript:alert(1)</p>";

/// The shipped program with this as its long texts.
fn site(long: &Text) -> Site {
    let mut program = common::localized(common::program());
    let workshop = &mut program.workshop;
    workshop.summary = long.clone();
    for statement in [
        &mut workshop.aim,
        &mut workshop.audience,
        &mut workshop.training,
    ] {
        statement.as_mut().unwrap().text = long.clone();
    }
    for outcome in &mut workshop.outcomes {
        outcome.text = long.clone();
    }
    workshop.participants.as_mut().unwrap().description = long.clone();
    for list in [&mut workshop.invited, &mut workshop.visited] {
        list.as_mut().unwrap().note = Some(long.clone());
    }
    for session in &mut program.sessions {
        session.summary = long.clone();
        session.when_note = Some(long.clone());
    }
    let source = program.source.as_mut().unwrap();
    source.description = long.clone();
    source.license = Some(long.clone());
    common::site(program, "/")
}

/// A page without the markers that hydration needs.
fn page(site: Site, page: &Page) -> String {
    prerender::page(site, &common::template(site), page).replace("<!>", "")
}

fn pages() -> [(Page, usize); 4] {
    let session = "car-t-in-autoimmunity-and-transplantation".to_owned();
    [
        (Page::Day("2025-08-21".parse().unwrap()), 4),
        (Page::Session(session), 1),
        (Page::Record(Facet::Country, "th".to_owned()), 1),
        // The summary, three statements, two notes on lists, the outcomes, the source, and its license.
        (Page::About, 8 + common::program().workshop.outcomes.len()),
    ]
}

#[test]
fn pages_show_paragraphs_and_links() {
    let site = site(&Text::Plain(LONG.to_owned()));
    for (address, count) in pages() {
        let html = page(site, &address);
        assert_eq!(html.matches(SHOWN).count(), count, "{address:?}");
        let paragraphs = html
            .split("<p")
            .skip(1)
            .filter(|it| it.starts_with(['>', ' ']));
        for paragraph in paragraphs.filter_map(|it| it.split("</p>").next()) {
            for block in ["<p>", "<div", "<ul", "<dl"] {
                assert!(
                    !paragraph.contains(block),
                    "{address:?}: {block} in {paragraph}"
                );
            }
        }
    }
}

#[test]
fn a_paragraph_says_its_language() {
    let site = site(&Text::Translated(vec![(
        "zh-Hans".to_owned(),
        "第一。\n\n见https://example.org。".to_owned(),
    )]));
    let shown = "<p><bdi lang=\"zh-Hans\">第一。</bdi></p>\
         <p><bdi lang=\"zh-Hans\">见<a href=\"https://example.org\" rel=\"noopener noreferrer\" dir=\"ltr\">https://example.org</a>。</bdi></p>";
    for (address, count) in pages() {
        assert_eq!(
            page(site, &address).matches(shown).count(),
            count,
            "{address:?}"
        );
    }
}

#[test]
fn files_have_the_text_as_it_is_and_descriptions_have_it_in_a_line() {
    let site = site(&Text::Plain(LONG.to_owned()));
    let files: BTreeMap<String, String> = prerender::exports(site).unwrap().into_iter().collect();
    let calendar = icalendar::parser::unfold(&files["calendar.ics"]);
    let escaped = LONG.replace(',', "\\,").replace('\n', "\\n");
    assert!(calendar.contains(&escaped), "{calendar}");
    let table = csv::Reader::from_reader(files["sessions.csv"].as_bytes());
    let mut rows = table.into_records().map(Result::unwrap);
    assert!(rows.all(|row| row.iter().any(|cell| cell == LONG)));
    for (name, element) in [("feed.xml", "subtitle"), ("schedule.xml", "abstract")] {
        let xml = roxmltree::Document::parse(&files[name]).unwrap();
        let mut elements = xml
            .descendants()
            .filter(|it| it.tag_name().name() == element);
        assert!(elements.all(|it| it.text() == Some(LONG)), "{name}");
    }
    let schedule: Value = serde_json::from_str(&files["schedule.json"]).unwrap();
    assert_eq!(schedule["schedule"]["conference"]["description"], LONG);
    let html = page(site, &Page::Timeline);
    let json = html.split("application/ld+json\">").nth(1).unwrap();
    let json: Value = serde_json::from_str(json.split("</script>").next().unwrap()).unwrap();
    assert_eq!(json["description"], LONG);
    for (address, _) in pages().into_iter().chain([(Page::Timeline, 0)]) {
        let html = page(site, &address);
        for tag in html
            .split("<meta ")
            .skip(1)
            .map(|it| it.split('>').next().unwrap())
        {
            assert!(!tag.contains(['\n', '\r']), "{address:?}: {tag}");
        }
    }
    let line = "content=\"First, with a second line. See https://example.org/a_(b), or write to";
    assert_eq!(
        html.matches(line).count(),
        3,
        "description, Open Graph, Twitter"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_split_without_loss(
        text in prop_oneof!["(https?|mailto|ftp|javascript|[a-z:/@.?()\\[\\]，。é一 \n\r]){0,40}", "\\PC{0,60}"]
    ) {
        for link in links(&text) {
            let target = link.rsplit(' ').next().unwrap().to_lowercase();
            let schemes = ["http://", "https://", "mailto:"];
            prop_assert!(schemes.iter().any(|it| target.starts_with(it)), "{}", target);
        }
        for piece in paragraphs(&text).concat() {
            if let Piece::Words(words) | Piece::Link(words, _) = piece {
                prop_assert!(!words.is_empty() && !words.contains('\n'));
            }
        }
    }
}
