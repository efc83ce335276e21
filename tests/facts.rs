//! What the article says is on the right pages; what it does not say is on none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use address::{Base, Page};
use languages::{FOR_DISPLAY, english};
use prerender::Site;
use program::{
    Date, TitleSource,
    index::{Facet, SessionNumber},
};
use selection::records;
use serde_json::{Value, json};

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
        locale: english(),
        origin: None,
    }
}

/// The text of a page as readers see it.
fn words(site: Site, page: &Page) -> String {
    let html = workshop_timeline::html(site, page);
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
        .replace("&gt;", ">")
        .replace(FOR_DISPLAY, "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_home_page_tells_of_the_workshop() {
    let (facts, site) = (facts(), site());
    let page = words(site, &Page::Timeline);
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
        let page = words(site, &Page::Day(date));
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

/// The slugs in a list of the facts, or the keys of an object.
fn slugs(of: &Value) -> BTreeSet<String> {
    match of {
        Value::Object(fields) => fields.keys().cloned().collect(),
        other => (other.as_array().unwrap().iter())
            .map(|it| it.as_str().unwrap().to_owned())
            .collect(),
    }
}

fn ids<T: ToString>(of: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    of.into_iter().map(|it| it.to_string()).collect()
}

#[test]
fn each_session_is_what_the_article_tells_and_nothing_else() {
    let (facts, index) = (facts(), common::index());
    let told = facts["sessions"].as_array().unwrap();
    let order: Vec<&str> = told.iter().map(|it| it["id"].as_str().unwrap()).collect();
    let own: Vec<&str> = index.sessions().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(own, order, "the article's sessions, in its order");
    for (number, fact) in index.numbers().zip(told) {
        let session = index.at(number);
        let id = &session.id;
        let text = |key: &str| fact[key].as_str().unwrap_or_default();
        assert_eq!(session.date.to_string(), text("date"), "{id}");
        assert_eq!(json!(session.order), fact["order"], "{id}");
        assert_eq!(session.part.slug(), text("part"), "{id}");
        assert_eq!(session.kind.as_str(), text("kind"), "{id}");
        assert_eq!(json!(session.online), fact["online"], "{id}");
        assert!(
            session.clock.is_none(),
            "{id}: the article has no clock time"
        );
        let title =
            (session.title_source == TitleSource::Given).then(|| index.text(&session.title));
        assert_eq!(json!(title), fact["title"], "{id}");
        let people: BTreeMap<String, BTreeSet<String>> = (session.people.iter())
            .map(|it| (it.person.to_string(), ids(&it.roles)))
            .collect();
        let wanted: BTreeMap<String, BTreeSet<String>> =
            (fact["people"].as_object().unwrap().iter())
                .map(|(person, roles)| (person.clone(), slugs(roles)))
                .collect();
        assert_eq!(people, wanted, "{id}");
        let group = session.participants.iter().flat_map(|it| &it.represents);
        assert_eq!(
            json!(group.map(ToString::to_string).collect::<Vec<_>>()),
            fact["group"],
            "{id}"
        );
        let institutions: BTreeMap<String, &str> = (session.institutions.iter())
            .map(|it| (it.institution.to_string(), it.relation.slug()))
            .collect();
        assert_eq!(json!(institutions), fact["institutions"], "{id}");
        let topics = ids(&session.topics);
        assert_eq!(topics, slugs(&fact["topics"]), "{id}");
        assert!(topics.is_disjoint(&slugs(&fact["not_topics"])), "{id}");
        let countries: BTreeSet<String> = (index.relations(number).iter())
            .map(|it| json!([it.country, it.relation.slug(), it.basis.slug()]).to_string())
            .collect();
        assert_eq!(
            countries,
            ids(fact["countries"].as_array().unwrap()),
            "{id}"
        );
        let related = ids(index.relations(number).iter().map(|it| &it.country));
        assert!(related.is_disjoint(&slugs(&fact["not_countries"])), "{id}");
        assert_eq!(
            related.len() + slugs(&fact["not_countries"]).len(),
            8,
            "{id}"
        );
    }
}

#[test]
fn a_day_and_a_topic_have_their_sessions_in_the_order_of_the_article() {
    let site = site();
    let index = site.index;
    let titles = |numbers: &[SessionNumber]| -> Vec<&str> {
        let sessions = numbers.iter().map(|&number| index.at(number));
        sessions.map(|it| index.text(&it.title)).collect()
    };
    let assert_in_order = |page: &Page, titles: &[&str]| {
        let text = words(site, page);
        let mut rest = text.as_str();
        for title in titles {
            let (_, after) = (rest.split_once(title))
                .unwrap_or_else(|| panic!("{page:?}: {title:?} comes too early"));
            rest = after;
        }
    };
    for day in &index.program().days {
        let numbers: Vec<SessionNumber> = index.sessions_on(day.date).collect();
        assert_in_order(&Page::Day(day.date), &titles(&numbers));
    }
    for topic in &index.program().topics {
        let numbers = records::sessions(index, Facet::Topic, topic.id.as_str());
        let page = Page::Record(Facet::Topic, topic.id.to_string());
        assert_in_order(&page, &titles(&numbers));
    }
}

#[test]
fn each_session_says_the_terms_of_its_own_account() {
    let (facts, site) = (facts(), site());
    let mut wrong = Vec::new();
    for fact in facts["sessions"].as_array().unwrap() {
        let id = fact["id"].as_str().unwrap();
        let page = words(site, &Page::Session(id.to_owned()));
        // What follows is about other sessions.
        let (own, _) = page.split_once("See the full day").unwrap();
        let own = own.to_lowercase();
        assert!(!list(fact, "terms").is_empty(), "{id}");
        let says = |term: &str| own.contains(&term.to_lowercase());
        let lacks = list(fact, "terms").into_iter().filter(|term| !says(term));
        wrong.extend(lacks.map(|term| format!("{id} lacks {term:?}")));
        let others = list(fact, "not_terms")
            .into_iter()
            .filter(|term| says(term));
        wrong.extend(others.map(|term| format!("{id} says {term:?}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn outcomes_and_countries_are_those_of_the_article() {
    let (facts, index) = (facts(), common::index());
    let outcomes = &index.program().workshop.outcomes;
    let told = facts["outcomes"].as_array().unwrap();
    assert_eq!(outcomes.len(), told.len());
    for (outcome, fact) in outcomes.iter().zip(told) {
        let date = outcome.date.map(|date| date.to_string());
        assert_eq!(json!(date), fact["date"], "{}", outcome.id);
        let countries: BTreeMap<String, &str> = (outcome.countries.iter())
            .map(|it| (it.country.to_string(), it.relation.slug()))
            .collect();
        assert_eq!(json!(countries), fact["countries"], "{}", outcome.id);
        assert_eq!(ids(&outcome.institutions), slugs(&fact["institutions"]));
        let text = [&outcome.title, &outcome.text]
            .map(|it| index.text(it))
            .join(" ")
            .to_lowercase();
        for term in list(fact, "terms") {
            assert!(
                text.contains(&term.to_lowercase()),
                "{}: {term}",
                outcome.id
            );
        }
    }
    let countries = facts["countries"].as_object().unwrap();
    assert_eq!(countries.len(), index.program().countries.len());
    for (code, fact) in countries {
        let participants = records::sent_participants(&index, code);
        assert_eq!(json!(participants), fact["participants"], "{code}");
        let sessions: Vec<&str> = (records::sessions(&index, Facet::Country, code).iter())
            .map(|&number| index.at(number).id.as_str())
            .collect();
        assert_eq!(json!(sessions), fact["sessions"], "{code}");
    }
}

#[test]
fn the_home_page_names_every_country_that_took_part_with_a_link() {
    let site = site();
    let html = workshop_timeline::html(site, &Page::Timeline);
    let cohort = site.index.program().workshop.participants.as_ref().unwrap();
    assert_eq!(cohort.countries.len(), 6);
    for code in &cohort.countries {
        let name = site.index.text(&site.index.country(code).unwrap().name);
        let link = format!("<a href=\"/country/{code}/\">{name}</a>");
        assert!(html.contains(&link), "no {link}");
    }
}

/// How many words are in a run. A run is kept as a hash, which does not give the words away.
const RUN: usize = 9;

fn runs(text: &str) -> BTreeSet<u64> {
    let folded = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = folded
        .split(|it: char| !it.is_alphanumeric() && it != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let number = |run: &[&str]| {
        // FNV-1a: the same on every machine and in every version.
        (run.join(" ").bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    words.windows(RUN).map(number).collect()
}

/// The fixture has the article as hashes of its runs of words: `ARTICLE=<file> cargo test --test facts` rewrites it.
#[test]
fn no_sentence_is_the_articles() {
    const FILE: &str = "tests/fixtures/article-runs.txt";
    if let Some(article) = std::env::var_os("ARTICLE") {
        let article = std::fs::read_to_string(article).unwrap();
        let lines: String = runs(&article)
            .iter()
            .map(|it| format!("{it:016x}\n"))
            .collect();
        std::fs::write(format!("{}/{FILE}", env!("CARGO_MANIFEST_DIR")), lines).unwrap();
    }
    let article: BTreeSet<u64> = (common::file(FILE).lines())
        .map(|line| u64::from_str_radix(line, 16).unwrap())
        .collect();
    assert!(article.len() > 1_000, "only {} runs", article.len());
    let mut program = common::program();
    // Titles and names are the article's own: they may appear, even within our sentences.
    let mut names: Vec<String> = (program.sessions.iter())
        .filter(|it| it.title_source == TitleSource::Given)
        .map(|it| &it.title)
        .chain(program.institutions.iter().map(|it| &it.name))
        .chain([&program.workshop.title])
        .flat_map(|it| it.all().map(str::to_owned))
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut compared = 0;
    for text in program.texts_mut() {
        for words in text.all() {
            let own = (names.iter()).fold(words.to_owned(), |own, name| own.replace(name, "\n"));
            for piece in own.split('\n') {
                let runs = runs(piece);
                compared += runs.len();
                assert!(
                    runs.is_disjoint(&article),
                    "the article's own words: {words}"
                );
            }
        }
    }
    assert!(compared > 600, "only {compared} runs in our texts");
}

#[test]
fn lectures_of_the_article_are_given_titles_and_no_others() {
    let facts = facts();
    let expected: Vec<&str> = (facts["days"].as_array().unwrap().iter())
        .flat_map(|day| list(day, "titles"))
        .collect();
    let index = common::index();
    let given: Vec<&str> = (index.sessions().iter())
        .filter(|session| session.title_source == TitleSource::Given)
        .map(|session| index.text(&session.title))
        .collect();
    assert_eq!(given, expected);
}

#[test]
fn nothing_is_made_up() {
    let (facts, site) = (facts(), site());
    assert!(list(&facts, "absent").len() > 4);
    for page in prerender::pages(site.index) {
        let text = words(site, &page);
        for made_up in list(&facts, "absent") {
            assert!(
                !text.contains(made_up),
                "{page:?} says {made_up:?}, which the article does not"
            );
        }
    }
}
