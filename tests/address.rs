//! Addresses: every state survives a round trip, and no text does harm.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use address::{Address, Base, Filter, Page, RECORDS, ThreadKey, View, Zoom};
use program::{Date, index::Facet};
use proptest::prelude::*;

fn parse(base: &Base, href: &str) -> Address {
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    Address::parse(base, path, query)
}

fn filter() -> impl Strategy<Value = Filter> {
    let facet = proptest::sample::select(Facet::ALL.to_vec());
    let values = proptest::collection::vec((facet, any::<String>()), 0..6);
    (values, any::<String>(), any::<bool>()).prop_map(|(values, query, mine)| {
        (values.iter())
            .fold(Filter::default(), |filter, (facet, slug)| {
                filter.choosing(*facet, slug)
            })
            .searching(&query)
            .starred(mine)
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day)
        })
}

fn view() -> impl Strategy<Value = View> {
    let thread = (
        proptest::sample::select(Facet::ALL.to_vec()),
        any::<String>(),
    );
    (
        proptest::sample::select(Facet::ALL.to_vec()),
        thread.prop_map(|(facet, slug)| ThreadKey::new(facet, &slug.to_ascii_lowercase())),
        proptest::option::of(proptest::sample::select(Zoom::ALL.to_vec())),
        proptest::option::of(date()),
        any::<bool>(),
    )
        .prop_map(|(lane, thread, zoom, at, list)| View {
            lane,
            thread,
            zoom,
            at,
            list,
        })
}

fn place() -> impl Strategy<Value = Page> {
    let record = proptest::sample::select(RECORDS.map(|(facet, ..)| facet).to_vec());
    let unknown =
        "[a-z]{3}/[a-z0-9%-]{1,12}/".prop_filter("no day", |path| !path.starts_with("day"));
    prop_oneof![
        Just(Page::Timeline),
        date().prop_map(Page::Day),
        // A slug that no program has is still a session's address: its page says what is missing.
        "[^/A-Z]{1,12}".prop_map(Page::Session),
        (record.clone(), "[^/A-Z]{1,12}").prop_map(|(facet, slug)| Page::Record(facet, slug)),
        record.prop_map(Page::Records),
        Just(Page::About),
        Just(Page::Figures),
        Just(Page::Accessibility),
        unknown.prop_map(|path| Page::Unknown(format!("/a/b/{path}"))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_address_is_read_as_it_was_printed(page in place(), filter in filter(), view in view()) {
        let base = Base::new("/a/b/");
        let address = page.with(filter).viewing(view);
        let href = address.href(&base);
        prop_assert!(href.is_ascii(), "{href}");
        prop_assert_eq!(parse(&base, &href), address);
    }

    #[test]
    fn hostile_text_is_never_an_error(path in "[^?#]*", query in any::<String>()) {
        for base in ["/", "/a/b/"] {
            let base = Base::new(base);
            let address = Address::parse(&base, &path, &query);
            // Whatever was understood stays stable from then on.
            let again = parse(&base, &address.href(&base));
            prop_assert_eq!((&again.filter, &again.view), (&address.filter, &address.view));
        }
    }

    #[test]
    fn hostile_queries_of_our_own_keys(values in proptest::collection::vec("[%+,.&=a-f0-9\\PC]{0,20}", 12)) {
        let keys = Facet::ALL.map(Facet::key).into_iter().chain(["q", "lane", "thread", "zoom", "at", "view"]);
        let query: Vec<String> = keys.zip(&values).map(|(key, value)| format!("{key}={value}")).collect();
        let base = Base::new("/");
        let address = Address::parse(&base, "/", &query.join("&"));
        prop_assert_eq!(parse(&base, &address.href(&base)), address);
    }
}

#[test]
fn the_starred_sessions_have_a_path_of_their_own() {
    let base = Base::new("/a/b/");
    for href in [
        "/a/b/mine/",
        "/a/b/mine",
        "/a/b/mine/index.html",
        "/a/b/?mine=1",
    ] {
        let address = parse(&base, href);
        assert_eq!(address.page, Page::Timeline, "{href}");
        assert!(address.filter.is_mine());
        assert_eq!(address.href(&base), "/a/b/mine/");
    }
    for off in ["0", "false", "no", "off"] {
        let address = parse(&base, &format!("/a/b/?mine={off}"));
        assert_eq!(address.href(&base), "/a/b/", "{off}");
    }
    let filtered = parse(&base, "/a/b/mine/?topic=hsct&zoom=week");
    assert_eq!(filtered.href(&base), "/a/b/mine/?topic=hsct&zoom=week");
    assert_eq!(
        parse(&base, "/a/b/session/x/?mine=1").href(&base),
        "/a/b/session/x/?mine=1"
    );
}

#[test]
fn one_filter_has_one_address() {
    let base = Base::new("/");
    let canonical = "/?topic=car-t,hsct&country=id&kind=lecture&q=stem%20cell";
    for written in [
        canonical,
        "/?q=stem+cell&kind=lecture&country=id&topic=hsct,car-t",
        "/index.html?q=%20stem%20%20cell%20&country=id&kind=lecture&topic=hsct&topic=car-t,,hsct",
        "/?topic=car-t%2Chsct&country=id&kind=lecture&q=stem+cell",
        "/?topic=CAR-T%2c,Hsct&country=ID&kind=Lecture&q=stem+cell",
    ] {
        let printed = parse(&base, written).href(&base);
        assert_eq!(printed, canonical, "{written}");
    }
}

#[test]
fn one_view_has_one_address() {
    let base = Base::new("/");
    let canonical =
        "/?topic=hsct&lane=country&thread=person.vijay-bhoj&zoom=week&at=2025-08-21&view=list";
    for written in [
        canonical,
        "/?view=list&at=2025-08-21&zoom=week&thread=person.vijay-bhoj&lane=country&topic=hsct",
        "/?lane=topic&lane=country&zoom=day&zoom=week&thread=person.vijay%2Dbhoj&at=2025-08-21&view=list&topic=hsct",
    ] {
        assert_eq!(parse(&base, written).href(&base), canonical, "{written}");
    }
    // Defaults and unknown values are left out.
    for written in [
        "/?lane=part&zoom=&at=&view=&thread=",
        "/?lane=color&zoom=month&at=2025-02-30&view=grid&thread=car-t",
        "/?thread=country.cn",
        "/?thread=topic.",
    ] {
        assert_eq!(parse(&base, written).href(&base), "/", "{written}");
    }
}

#[test]
fn only_pages_that_have_a_timeline_keep_the_view() {
    let base = Base::new("/");
    let view = "?lane=topic&zoom=day";
    for path in ["/", "/session/opening/"] {
        let written = format!("{path}{view}");
        assert_eq!(parse(&base, &written).href(&base), written);
    }
    for path in ["/day/2025-08-21/", "/elsewhere/"] {
        let written = format!("{path}{view}");
        assert_eq!(parse(&base, &written).href(&base), path);
    }
}

#[test]
fn parameters_of_chat_apps_are_passed_over() {
    let base = Base::new("/");
    let address = parse(
        &base,
        "/day/2025-08-21/?fbclid=abc&utm_source=x&topic=car-t&=&&ref",
    );
    assert_eq!(address.href(&base), "/day/2025-08-21/?topic=car-t");
}

#[test]
fn a_day_is_the_same_page_however_its_path_ends() {
    let base = Base::new("/programs/tianjin/");
    for path in [
        "day/2025-08-21/",
        "day/2025-08-21",
        "day/2025-08-21/index.html",
    ] {
        let address = parse(&base, &format!("/programs/tianjin/{path}"));
        assert_eq!(
            address.href(&base),
            "/programs/tianjin/day/2025-08-21/",
            "{path}"
        );
    }
    assert_eq!(parse(&base, "/programs/tianjin").page, Page::Timeline);
}

#[test]
fn what_is_no_page_stays_what_it_was() {
    let base = Base::new("/a/");
    for path in [
        "/a/day/",
        "/a/day/2025-02-30/",
        "/a/day/x/y/",
        "/b/",
        "/a/topic/",
        "/a/kind/lecture/",
        "/a/topic/car-t/x/",
        "/a/%E4%B8/",
    ] {
        assert_eq!(parse(&base, path).page, Page::Unknown(path.to_owned()));
    }
}

#[test]
fn slugs_are_taken_in_any_case() {
    let base = Base::new("/a/");
    for (written, printed) in [
        ("/a/country/TH/", "/a/country/th/"),
        (
            "/a/session/Opening-Ceremony",
            "/a/session/opening-ceremony/",
        ),
        ("/a/?thread=topic.CAR-T", "/a/?thread=topic.car-t"),
        ("/a/?country=TH,th", "/a/?country=th"),
    ] {
        assert_eq!(parse(&base, written).href(&base), printed);
    }
    let filter = Filter::default().choosing(Facet::Topic, "CAR-T");
    assert!(filter.has(Facet::Topic, "car-t") && filter.toggled(Facet::Topic, "Car-T").is_empty());
}

#[test]
fn toggling_twice_changes_nothing() {
    let filter = Filter::default().choosing(Facet::Topic, "car-t");
    assert_eq!(
        filter
            .toggled(Facet::Topic, "hsct")
            .toggled(Facet::Topic, "hsct"),
        filter
    );
    assert!(filter.toggled(Facet::Topic, "car-t").is_empty());
    assert!(Filter::default().choosing(Facet::Topic, "").is_empty());
}
