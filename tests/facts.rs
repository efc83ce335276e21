//! What the article says, found on the right pages; what it does not say, on none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use serde_json::Value;
use workshop_timeline::{
    model::Date,
    prerender::{self, Site},
    ui,
    url::{Base, Place},
};

fn facts() -> Value {
    serde_json::from_str(&common::file("tests/fixtures/facts.json")).unwrap()
}

fn list<'a>(of: &'a Value, key: &str) -> Vec<&'a str> {
    of[key].as_array().map_or(vec![], |list| {
        list.iter().map(|it| it.as_str().unwrap()).collect()
    })
}

fn site() -> Site {
    Site {
        index: Box::leak(Box::new(common::index())),
        base: Box::leak(Box::new(Base::new("/"))),
        origin: None,
    }
}

/// The text of a page as people read it.
fn words(site: Site, place: &Place) -> String {
    let html = ui::html(site.index, site.base, place);
    let mut text = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    let text = text
        .replace("&amp;", "&")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_home_page_tells_of_the_workshop() {
    let (facts, site) = (facts(), site());
    let page = words(site, &Place::Timeline);
    assert!(list(&facts, "site").len() > 4);
    for fact in list(&facts, "site") {
        assert!(page.contains(fact), "the home page lacks {fact:?}");
    }
    for day in facts["days"].as_array().unwrap() {
        for title in list(day, "titles") {
            assert!(page.contains(title), "the timeline lacks {title:?}");
        }
    }
}

#[test]
fn each_day_tells_what_the_article_tells_of_it() {
    let (facts, site) = (facts(), site());
    let days = facts["days"].as_array().unwrap();
    assert_eq!(days.len(), 15);
    for day in days {
        let date: Date = day["date"].as_str().unwrap().parse().unwrap();
        let page = words(site, &Place::Day(date));
        let recorded = day["recorded"].as_bool().unwrap();
        assert_eq!(
            page.contains("The source records nothing for this day"),
            !recorded,
            "{date}"
        );
        for key in ["people", "titles", "places", "terms", "parts"] {
            for fact in list(day, key) {
                assert!(
                    page.contains(fact),
                    "{date}: the page lacks the {key} {fact:?}"
                );
            }
        }
    }
}

#[test]
fn lectures_of_the_article_are_given_titles_and_no_others() {
    let facts = facts();
    let expected: Vec<&str> = (facts["days"].as_array().unwrap().iter())
        .flat_map(|day| list(day, "titles"))
        .collect();
    let index = common::index();
    let given: Vec<&str> = (index.sessions().iter())
        .filter(|session| session.title_source == workshop_timeline::model::TitleSource::Given)
        .map(|session| index.text(&session.title))
        .collect();
    assert_eq!(given, expected);
}

#[test]
fn nothing_is_made_up() {
    let (facts, site) = (facts(), site());
    assert!(list(&facts, "absent").len() > 4);
    for place in prerender::places(site.index) {
        let page = words(site, &place);
        for made_up in list(&facts, "absent") {
            assert!(
                !page.contains(made_up),
                "{place:?} says {made_up:?}, which the article does not"
            );
        }
    }
}
