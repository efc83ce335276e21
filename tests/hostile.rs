//! Markup in the words of a program or a language stays text: on pages, in pictures, and in files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{collections::BTreeMap, path::PathBuf};

use address::{Base, Page};
use cards::{Cards, Fonts};
use languages::Catalog;
use prerender::{Assets, Site, settings::Settings};
use program::{Program, SessionId, Text, WebAddress, index::Facet};
use resvg::usvg::Node;
use serde_json::Value;

/// Ends whatever it may be in: an element, an attribute, a comment, a script, CDATA.
const HOSTILE: &str =
    "<b class=x>&amp;\"' onx=\"1\" onx='1' --></b>]]></script><script>x</script><!--";
const ADDRESS: &str = "https://example.org/\"onx=\"1\"><b class=x>&amp;'</b><script>x</script>";

/// The shipped program with hostile words wherever it has words, different ones in each place.
fn program() -> Program {
    let mut program = common::program();
    for (number, text) in program.texts_mut().enumerate() {
        *text = Text::Plain(format!("{number} {HOSTILE} {ADDRESS}\n\na@b.org{HOSTILE}"));
    }
    for institution in &mut program.institutions {
        institution.abbreviation = Some(HOSTILE.to_owned());
    }
    for session in &mut program.sessions {
        let sections = session.locators.iter_mut().map(|it| &mut it.section);
        sections.for_each(|it| *it = Some(HOSTILE.to_owned()));
    }
    program.source.as_mut().unwrap().url = WebAddress::new(ADDRESS);
    program.sessions[0].former = vec![SessionId("earlier".to_owned())];
    program
}

/// English with hostile words wherever a language has words, and a second language with a hostile name and tag.
fn catalog() -> Catalog {
    fn spoil(value: &mut Value) {
        match value {
            Value::String(text) => text.push_str(HOSTILE),
            Value::Array(items) => items.iter_mut().for_each(spoil),
            Value::Object(fields) => {
                let words = fields.iter_mut().filter(|(key, _)| *key != "plural");
                words.for_each(|(_, value)| spoil(value));
            }
            _ => {}
        }
    }
    let mut catalog = serde_json::to_value(languages::english().catalog()).unwrap();
    let own = catalog["languages"][0].clone();
    for (name, value) in catalog.as_object_mut().unwrap() {
        // The tag decides how the program's names are sorted. A digit is a single character.
        if !["tag", "digits"].contains(&name.as_str()) {
            spoil(value);
        }
    }
    catalog["languages"].as_array_mut().unwrap().insert(0, own);
    serde_json::from_value(catalog).unwrap()
}

fn site(program: &Program, catalog: Catalog) -> Site {
    let settings = Settings {
        staging: PathBuf::new(),
        base: Base::new("/"),
        origin: Some("https://example.org"),
        other: None,
        languages: vec!["en".to_owned()],
        is_read_offline: true,
        is_published: true,
        framers: "*".to_owned(),
    };
    settings.site(program, catalog).unwrap()
}

/// Every page and file of a site, by name.
fn everything(site: Site) -> BTreeMap<String, String> {
    let template = common::template(site);
    let mut files = BTreeMap::new();
    for page in prerender::pages(site.index) {
        let html = prerender::page(site, &template, &page);
        files.insert(prerender::file(&page), html);
    }
    let missing = prerender::missing(site.base);
    files.insert(
        "404.html".to_owned(),
        prerender::page(site, &template, &missing),
    );
    files.insert(prerender::mine_file(), prerender::mine(site, &template));
    files.extend(prerender::redirects(site));
    files.extend(prerender::exports(site).unwrap());
    files.insert("sitemap.xml".to_owned(), prerender::sitemap(site));
    files.insert("strips.svg".to_owned(), prerender::strips(site.index));
    files
}

/// The tags of a page, with what is between the quotes of their attributes taken out. Scripts have no tags in them.
fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let mut quote = None;
        let mut tag = String::new();
        let mut characters = after.chars();
        for c in characters.by_ref() {
            match (quote, c) {
                (None, '>') => break,
                (None, '"' | '\'') => quote = Some(c),
                (Some(open), _) if open == c => quote = None,
                (Some(_), _) => {}
                (None, _) => tag.push(c),
            }
        }
        rest = characters.as_str();
        if tag.starts_with("script") {
            rest = rest.split_once("</script").unwrap().1;
        }
        tags.push(tag);
    }
    tags
}

/// No word of a page is a tag, an attribute, a comment, or the end of a script.
#[track_caller]
fn assert_harmless(name: &str, html: &str) {
    // The template's own.
    let html = &html.replacen("<script>f()</script>", "", 1);
    for tag in tags(html) {
        let foreign = ["b class", "script>", "onx"]
            .iter()
            .any(|it| tag.contains(it));
        let comment = tag.starts_with('!') && !["!", "!doctype html"].contains(&tag.as_str());
        assert!(!foreign && !comment, "{name}: <{tag}>");
    }
    for part in ["<b class", "<script>", "</b>"] {
        assert!(!html.contains(part), "{name} has {part}");
    }
    let scripts: Vec<&str> = html.split("<script").skip(1).collect();
    for script in scripts {
        let script = script
            .strip_prefix(" type=\"application/ld+json\">")
            .unwrap();
        let json = script.split_once("</script>").unwrap().0;
        assert!(!json.contains('<'), "{name}: {json}");
        serde_json::from_str::<Value>(json).unwrap();
    }
}

/// Nothing in these files is markup.
fn assert_all_harmless(site: Site) {
    let files = everything(site);
    assert!(files.len() > 200, "{}", files.len());
    let mut shown = 0;
    for (name, text) in &files {
        match name.rsplit_once('.').unwrap().1 {
            "html" => {
                assert_harmless(name, text);
                shown += usize::from(text.contains("&lt;b class=x&gt;"));
            }
            "xml" | "svg" => {
                let xml = roxmltree::Document::parse(text);
                let xml = xml.unwrap_or_else(|error| panic!("{name}: {error}"));
                for element in xml.descendants().filter(roxmltree::Node::is_element) {
                    let its = element.tag_name().name();
                    assert!(!["b", "script"].contains(&its), "{name}: <{its}>");
                    assert!(element.attributes().all(|it| it.name() != "onx"), "{name}");
                }
            }
            "json" => drop(serde_json::from_str::<Value>(text).unwrap()),
            // Files of plain text.
            "ics" | "csv" => {}
            other => panic!("{name}: how is .{other} read?"),
        }
    }
    assert!(shown > 100, "only {shown} pages show the words");
}

#[test]
fn words_of_a_program_are_never_markup() {
    let site = site(&program(), languages::english().catalog().clone());
    assert_all_harmless(site);
    let embedded = exports::embed(ADDRESS, HOSTILE);
    assert_harmless("embedded", &embedded);
    assert_eq!(tags(&embedded).len(), 2, "{embedded}");
    let worker = prerender::worker(&[(site, Assets::default())], "0", &BTreeMap::new());
    assert!(!worker.contains("onx"));
}

#[test]
fn words_of_a_language_are_never_markup() {
    let site = site(&common::program(), catalog());
    assert_all_harmless(site);
    let day = "2025-08-21".parse().unwrap();
    let html = prerender::page(site, &common::template(site), &Page::Day(day));
    assert!(site.locale.month(day).contains("<b class=x>"));
    assert!(html.contains("August&lt;b class=x&gt;"), "the month");
    assert!(html.contains("Thursday&lt;b class=x&gt;"), "the weekday");
}

#[test]
fn words_of_both_are_never_markup() {
    assert_all_harmless(site(&program(), catalog()));
}

#[test]
fn words_on_a_card_are_never_markup() {
    let cards = Cards::new(Fonts::installed());
    for site in [
        site(&program(), languages::english().catalog().clone()),
        site(&program(), catalog()),
    ] {
        let session = site.index.sessions()[0].id.to_string();
        for page in [
            Page::Timeline,
            Page::Day(site.index.sessions()[0].date),
            Page::Session(session),
            Page::Record(Facet::Topic, "hsct".to_owned()),
        ] {
            let tree = cards.tree(site, &page).unwrap();
            let texts = tree.root().children().iter().filter_map(|node| match node {
                Node::Text(text) => Some(text.chunks()[0].text().to_owned()),
                _ => None,
            });
            let texts: Vec<String> = texts.collect();
            assert!(
                texts.iter().any(|it| it.contains('<')),
                "{page:?}: {texts:?}"
            );
        }
    }
}

#[test]
fn a_language_file_with_markup_is_refused() {
    let english = common::file("crates/languages/texts/en.toml");
    let spoilt = english.replacen("\"August\"", "\"<b>\"", 1);
    assert_ne!(spoilt, english);
    let refused = languages::read("en", &spoilt).unwrap_err();
    assert!(
        refused.contains("'<' has a meaning in HTML; leave it out"),
        "{refused}"
    );
}
