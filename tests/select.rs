//! Filters, counts, search, and what a missing page offers, for the shipped program.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::collections::BTreeSet;

use address::{Address, Base, Filter, Page};
use languages::fold_text;
use program::{
    Basis, CountryRelation, Date,
    index::{Facet, Index},
};
use proptest::prelude::*;
use selection::{
    select::{self, Offer, Selection},
    stars::Stars,
};

/// What a filter selects when nothing is starred.
fn select(index: &Index, filter: &Filter) -> Selection {
    select::select(index, filter, &Stars::default())
}

fn titles(index: &Index, filter: &Filter) -> Vec<String> {
    (select(index, filter).sessions.iter())
        .map(|number| index.text(&index.at(number).title).to_owned())
        .collect()
}

fn search(index: &Index, query: &str) -> Vec<String> {
    titles(index, &Filter::default().searching(query))
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn nothing_chosen_leaves_everything() {
    let index = common::index();
    let selection = select(&index, &Filter::default());
    assert_eq!(selection.sessions.len(), index.sessions().len());
    assert_eq!(selection.days, 10);
}

#[test]
fn a_count_is_what_choosing_the_value_leaves() {
    let index = common::index();
    let start = Filter::default().choosing(Facet::Kind, "lecture");
    let selection = select(&index, &start);
    let mut compared = 0;
    for facet in Facet::ALL {
        for (number, value) in index.facet(facet).iter().enumerate() {
            // A kind is already chosen: its values are counted as if each were the only one.
            let filter = match facet {
                Facet::Kind => Filter::default().choosing(facet, &value.slug),
                _ => start.clone().choosing(facet, &value.slug),
            };
            let left = select(&index, &filter).sessions.len();
            assert_eq!(
                selection.count(facet, number),
                left,
                "{facet:?} {}",
                value.slug
            );
            compared += 1;
        }
    }
    assert!(compared > 50, "only {compared} values");
}

#[test]
fn values_of_a_facet_are_alternatives_and_facets_narrow() {
    let index = common::index();
    let count = |filter: &Filter| select(&index, filter).sessions.len();
    let lectures = Filter::default().choosing(Facet::Kind, "lecture");
    let both = lectures.clone().choosing(Facet::Kind, "visit");
    let visits = Filter::default().choosing(Facet::Kind, "visit");
    assert_eq!(count(&both), count(&lectures) + count(&visits));
    let narrowed = both.choosing(Facet::Topic, "car-t");
    assert!(count(&narrowed) > 0 && count(&narrowed) < count(&lectures) + count(&visits));
}

#[test]
fn country_says_which_relation_matched() {
    let index = common::index();
    let filter = Filter::default().choosing(Facet::Country, "id");
    let selection = select(&index, &filter);
    let reasons: BTreeSet<CountryRelation> = (selection.sessions.iter())
        .flat_map(|number| select::country_reasons(&index, &filter, number).map(|it| it.relation))
        .collect();
    assert!(
        reasons == BTreeSet::from([CountryRelation::From, CountryRelation::Presented]),
        "{reasons:?}"
    );
    let filter = Filter::default().choosing(Facet::Country, "us");
    let selection = select(&index, &filter);
    assert_eq!(selection.sessions.len(), 1);
    let number = selection.sessions.iter().next().unwrap();
    let reasons: Vec<_> = select::country_reasons(&index, &filter, number)
        .map(|it| (it.relation, it.basis))
        .collect();
    assert_eq!(
        reasons,
        [(CountryRelation::SpeakerInstitution, Basis::Geography)]
    );
}

#[test]
fn an_institution_says_what_brought_it_in() {
    let index = common::index();
    let reasons = |institution: &str| -> Vec<String> {
        let filter = Filter::default().choosing(Facet::Institution, institution);
        let sessions = select(&index, &filter).sessions;
        let reasons = sessions.iter().map(|session| {
            let reasons = select::institution_reasons(&index, &filter, session);
            assert!(!reasons.is_empty(), "{institution}: no reason given");
            let said = reasons.iter().map(|it| {
                let people: Vec<&str> = it.people.iter().map(|it| it.id.as_str()).collect();
                let relation = it.relation.map(|it| format!("{it:?} "));
                let people = people.join("+");
                format!(
                    "{}: {}{people}",
                    it.institution.id,
                    relation.unwrap_or_default()
                )
            });
            said.collect::<Vec<_>>().join(", ")
        });
        reasons.collect()
    };
    assert_eq!(reasons("bgi"), ["bgi: yubing-shang"]);
    assert_eq!(
        reasons("juventas"),
        ["juventas: yongzeng-wang", "juventas: Visited "]
    );
    let hospital = reasons("ihcams");
    assert!(
        hospital.contains(&"ihcams: tao-cheng+jun-shi".to_owned()),
        "{hospital:?}"
    );
    assert!(
        hospital.contains(&"ihcams: Subject tao-cheng".to_owned()),
        "{hospital:?}"
    );
    // A part of it.
    assert!(
        hospital.contains(&"international-medical-center: Visited ".to_owned()),
        "{hospital:?}"
    );
    let none = Filter::default();
    for session in index.numbers() {
        assert_eq!(select::institution_reasons(&index, &none, session), []);
    }
}

#[test]
fn search_folds_and_takes_words_in_any_order_from_their_start() {
    let index = common::index();
    let bhoj = "CAR-T Cell Applications in Autoimmunity and Transplantation";
    for query in [
        "vijay bhoj",
        "bhoj vijay",
        "BHOJ",
        "bhó",
        "pennsylvania autoimm",
        "cart bhoj",
        "car-t bhoj",
        "cd19+bcma",
        "bhoj transplantatıøn",
    ] {
        assert!(
            search(&index, query).contains(&bhoj.to_owned()),
            "{query}: {:?}",
            search(&index, query)
        );
    }
    assert!(
        !search(&index, "ihcams").is_empty(),
        "an abbreviation of an institution"
    );
    assert!(
        search(&index, "hoj").is_empty(),
        "a word is only found from its start"
    );
    assert!(
        search(&index, "bhoj hemophilia").is_empty(),
        "every word must be there"
    );
    assert_eq!(
        search(&index, " – ,;! ").len(),
        index.sessions().len(),
        "a query without words"
    );
}

#[test]
fn a_topic_is_found_in_every_language_however_it_is_typed() {
    for (language, query, topic) in [
        ("en", "haematopoietic", "hsct"),
        ("en", "haematopoeitic", "hsct"),
        ("en", "hematopoetic", "hsct"),
        ("vi", "da u tuy", "myeloma"),
        ("vi", "doc tinh", "toxicities"),
        ("zh-Hans", "细胞", "hsct"),
        ("zh-Hans", "干细胞", "stem-cell-biology"),
        ("zh-Hans", "移植", "hsct"),
        ("th", "เซลล์", "hsct"),
        ("th", "ต้นกำเนิด", "stem-cell-biology"),
        ("ar", "امراض", "autoimmune-disease"),
        ("ar", "والأمراض", "pediatric-hematology"),
        ("ar", "جذعية", "hsct"),
        ("ar", "الجذعية", "stem-cell-biology"),
        ("ar", "دم", "hsct"),
        ("ru", "тгск", "hsct"),
        ("be", "біялогія", "stem-cell-biology"),
        ("bn", "জীববিজ্ঞান", "stem-cell-biology"),
    ] {
        let program = prerender::localized(&common::program(), language).unwrap();
        let index = Index::new(program, fold_text);
        let about = select(&index, &Filter::default().choosing(Facet::Topic, topic)).sessions;
        let found = index.search(query);
        assert!(!about.is_empty());
        assert_eq!(found.common(&about), about.len(), "{language}: {query}");
        assert!(found.len() < 10, "{language}: {query}");
    }
}

#[test]
fn unknown_values_are_said_and_dropped() {
    let index = common::index();
    let filter = Filter::default()
        .choosing(Facet::Topic, "cart-t")
        .choosing(Facet::Topic, "hsct");
    let selection = select(&index, &filter);
    assert_eq!(
        selection.sessions,
        select(&index, &Filter::default().choosing(Facet::Topic, "hsct")).sessions
    );
    assert_eq!(selection.unknown.len(), 1);
    assert_eq!(selection.unknown[0].nearest.as_deref(), Some("car-t"));
    let alone = Filter::default().choosing(Facet::Country, "zz");
    assert_eq!(
        select(&index, &alone).sessions.len(),
        index.sessions().len()
    );
}

#[test]
fn a_missing_page_offers_the_nearest() {
    let index = common::index();
    let day = Page::Day(date("2025-08-31"));
    assert!(!select::exists(&index, &day));
    assert_eq!(
        select::offers(&index, &day)[0],
        Offer::Day(date("2025-08-29"))
    );
    for path in [
        "/day/2025-8-21/",
        "/day/2025-08-21)",
        "/day/2025-08-21.",
        "/day/2025-08-21/)",
        "/day/20250821",
        "/day/2025/08/21/",
        "/2025-08-21",
        "/days/2025_8_21.html",
    ] {
        let page = Page::Unknown(path.to_owned());
        assert_eq!(
            select::offers(&index, &page),
            [Offer::Day(date("2025-08-21"))],
            "{path}"
        );
    }
    let unknown = |path: &str| select::offers(&index, &Page::Unknown(path.to_owned()));
    assert_eq!(
        unknown("/topic/car-t/")[0],
        Offer::Value(Facet::Topic, "car-t".to_owned())
    );
    assert_eq!(
        unknown("/person/vijay-boj")[0],
        Offer::Value(Facet::Person, "vijay-bhoj".to_owned())
    );
    assert_eq!(
        unknown("/day/2025-07-01/x/2025-08-01")[0],
        Offer::Day(date("2025-08-18"))
    );
    assert!(unknown("/wp-admin/").is_empty());
}

#[test]
fn a_missing_session_offers_the_nearest() {
    let index = common::index();
    for number in index.numbers() {
        let session = index.at(number);
        let page = Page::Session(session.id.to_string());
        assert!(select::exists(&index, &page));
        assert_eq!(
            select::session(&index, &page),
            Some((number, index.text(&session.title)))
        );
        let mistyped = Page::Session(session.id.as_str().replacen('a', "e", 1) + "x");
        assert!(!select::exists(&index, &mistyped));
        assert_eq!(select::session(&index, &mistyped), None);
        assert_eq!(select::offers(&index, &mistyped), [Offer::Session(number)]);
    }
    let far = Page::Session("qqqqqqqqqqqqqqqqqqqq".to_owned());
    assert!(select::offers(&index, &far).is_empty());
}

proptest! {
    #[test]
    fn any_filter_is_answered(values in proptest::collection::vec((0..Facet::ALL.len(), "[a-z-]{0,12}|car-t|hsct|cn"), 0..8), query in any::<String>()) {
        thread_local!(static INDEX: Index = common::index());
        INDEX.with(|index| {
            let filter = (values.iter()).fold(Filter::default(), |filter, (facet, slug)| filter.choosing(Facet::ALL[*facet], slug));
            let filter = filter.searching(&query);
            let selection = select(index, &filter);
            prop_assert!(selection.days <= selection.sessions.len());
            for number in selection.sessions.iter() {
                for facet in Facet::ALL {
                    let known: Vec<_> = index.facet(facet).iter().filter(|value| filter.has(facet, &value.slug)).collect();
                    prop_assert!(known.is_empty() || known.iter().any(|value| value.sessions.contains(number)));
                }
            }
            Ok(())
        })?;
    }
}

#[test]
fn every_country_of_the_program_is_answered() {
    let index = common::index();
    let countries = index.facet(Facet::Country);
    assert_eq!(countries.len(), index.program().countries.len());
    for (number, value) in countries.iter().enumerate() {
        let filter = Filter::default().choosing(Facet::Country, &value.slug.to_uppercase());
        let selection = select(&index, &filter);
        assert!(selection.unknown.is_empty(), "{}", value.slug);
        assert!(!selection.sessions.is_empty(), "{}", value.slug);
        assert_eq!(
            selection.count(Facet::Country, number),
            selection.sessions.len()
        );
    }
    // Even one that no session mentions.
    let mut program = common::program();
    for session in &mut program.sessions {
        session.participants = None;
    }
    let index = Index::new(common::localized(program), fold_text);
    let filter = Filter::default().choosing(Facet::Country, "eg");
    let selection = select(&index, &filter);
    assert!(selection.unknown.is_empty() && selection.sessions.is_empty());
    assert_eq!(
        select::known(&index, &filter, Facet::Country).collect::<Vec<_>>(),
        ["eg"]
    );
}

#[test]
fn outcomes_follow_the_page_and_the_filter() {
    let index = common::index();
    let ids = |page: &Page, filter: &Filter| -> Vec<String> {
        let found = select::outcomes(&index, page, filter).into_iter();
        found.map(|it| it.id.to_string()).collect()
    };
    let (talks, center) = (
        "cooperation-talks",
        "international-medical-center-inauguration",
    );
    let none = Filter::default();
    let record = |facet, slug: &str| Page::Record(facet, slug.to_owned());
    let last = Page::Day(date("2025-08-29"));
    assert_eq!(ids(&Page::Timeline, &none), [talks, center]);
    assert_eq!(ids(&last, &none), [center]);
    assert!(ids(&Page::Day(date("2025-08-28")), &none).is_empty());
    assert_eq!(ids(&record(Facet::Country, "th"), &none), [talks]);
    assert!(ids(&record(Facet::Country, "eg"), &none).is_empty());
    // The center is a part of the institute.
    assert_eq!(
        ids(&record(Facet::Institution, "ihcams"), &none),
        [talks, center]
    );
    let choose = |facet, slug| none.clone().choosing(facet, slug);
    assert_eq!(ids(&Page::Timeline, &choose(Facet::Country, "bd")), [talks]);
    assert!(ids(&last, &choose(Facet::Country, "bd")).is_empty());
    for filter in [
        choose(Facet::Topic, "car-t"),
        choose(Facet::Country, "bd").choosing(Facet::Kind, "lecture"),
        none.searching("center"),
        none.starred(true),
    ] {
        assert!(ids(&Page::Timeline, &filter).is_empty(), "{filter:?}");
    }
    assert_eq!(
        ids(&Page::Timeline, &choose(Facet::Topic, "no-such-topic")),
        [talks, center],
        "a dropped value does not filter"
    );
}

#[test]
fn an_address_of_a_former_slug_leads_to_the_present_one() {
    let index = common::index();
    let base = Base::new("/");
    let now = |href: &str| {
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        select::renamed(&index, Address::parse(&base, path, query)).href(&base)
    };
    assert_eq!(
        now("/institution/biobank/"),
        "/institution/china-cord-blood-bank/"
    );
    assert_eq!(
        now("/?institution=biobank,bgi&thread=institution.biobank"),
        "/?institution=bgi,china-cord-blood-bank&thread=institution.china-cord-blood-bank"
    );
    for same in ["/institution/bgi/", "/topic/biobank/", "/?topic=biobank"] {
        assert_eq!(now(same), same);
    }
}

#[test]
fn the_starred_sessions_are_a_filter_like_any_other() {
    let index = common::index();
    let mut stars = Stars::default();
    let car_t = Filter::default().choosing(Facet::Topic, "car-t");
    let first = select(&index, &car_t).sessions.first().unwrap();
    let other = index
        .numbers()
        .find(|number| !select(&index, &car_t).sessions.contains(*number))
        .unwrap();
    for number in [first, other] {
        stars.toggle(index.at(number).id.as_str());
    }
    stars.toggle("gone-long-ago");
    let mine = Filter::default().starred(true);
    let selection = select::select(&index, &mine, &stars);
    assert_eq!(
        selection.sessions.iter().collect::<Vec<_>>(),
        BTreeSet::from([first, other])
            .into_iter()
            .collect::<Vec<_>>()
    );
    let both = select::select(&index, &car_t.starred(true), &stars);
    assert_eq!(both.sessions.iter().collect::<Vec<_>>(), [first]);
    assert!(
        select(&index, &mine).sessions.is_empty(),
        "nothing is starred"
    );
}
