//! The prerendered pages: a snapshot of each kind, and what every page must have.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use address::{Address, Base, Filter, Page, View, Zoom};
use languages::LANGUAGES;
use prerender::{Assets, Headers, Site, Styles, Template, settings::Settings};
use program::{Program, index::Facet};

fn site(base: &str, origin: Option<&'static str>) -> Site {
    Site {
        origin,
        ..common::site(common::localized(common::program()), base)
    }
}

#[test]
fn every_value_has_a_strip_with_a_mark_for_each_of_its_sessions() {
    let site = site("/", None);
    let sprite = prerender::strips(site.index);
    roxmltree::Document::parse(&sprite).unwrap();
    let marks = |name: &str| {
        let symbol = sprite.split_once(&format!("id=\"{name}\"")).unwrap().1;
        let path = symbol.split_once("</symbol>").unwrap().0;
        path.matches("h4v4h-4z").count()
    };
    assert_eq!(marks("all"), site.index.sessions().len());
    let mut values = 0;
    for facet in Facet::ALL {
        for value in site.index.facet(facet) {
            let name = layout::strip_name(facet, &value.slug);
            assert_eq!(marks(&name), value.sessions.len(), "{name}");
            values += 1;
        }
    }
    assert!(values > 80, "{values}");
}

fn day(text: &str) -> Page {
    Page::Day(text.parse().unwrap())
}

/// A page with one line per element, so that diffs are readable.
fn snapshot(site: Site, page: &Page) -> String {
    prerender::page(site, &common::template(site), page)
        .replace('<', "\n<")
        .replace(">\n", ">")
}

#[test]
fn a_recorded_day() {
    insta::assert_snapshot!(snapshot(
        site("/", Some("https://example.org")),
        &day("2025-08-21")
    ));
}

#[test]
fn a_day_without_a_record() {
    insta::assert_snapshot!(snapshot(site("/", None), &day("2025-08-23")));
}

#[test]
fn the_timeline() {
    insta::assert_snapshot!(snapshot(site("/", None), &Page::Timeline));
}

#[test]
fn a_session() {
    let page = Page::Session("car-t-in-autoimmunity-and-transplantation".to_owned());
    insta::assert_snapshot!(snapshot(site("/", None), &page));
}

#[test]
fn the_missing_page() {
    let site = site("/programs/tianjin/", None);
    insta::assert_snapshot!(snapshot(site, &prerender::missing(site.base)));
}

#[test]
fn a_person_an_institution_a_topic_a_country_and_the_workshop() {
    let page = |facet, slug: &str| {
        let page = Page::Record(facet, slug.to_owned());
        snapshot(site("/", None), &page)
    };
    insta::assert_snapshot!("person", page(Facet::Person, "vijay-bhoj"));
    insta::assert_snapshot!("institution", page(Facet::Institution, "ihcams"));
    insta::assert_snapshot!("topic", page(Facet::Topic, "gene-therapy"));
    insta::assert_snapshot!("country", page(Facet::Country, "th"));
    let site = site("/", None);
    insta::assert_snapshot!("countries", snapshot(site, &Page::Records(Facet::Country)));
    insta::assert_snapshot!("figures", snapshot(site, &Page::Figures));
    insta::assert_snapshot!("about", snapshot(site, &Page::About));
}

/// How many pages a program has: the timeline, its days, its sessions, everything they refer to, four lists, the
/// figures, and the pages about the workshop and its accessibility.
fn count(program: &Program) -> usize {
    let records = program.people.len()
        + program.institutions.len()
        + program.topics.len()
        + program.countries.len();
    1 + program.days.len() + program.sessions.len() + records + 4 + 3
}

#[test]
fn every_page_has_a_head_of_its_own() {
    let site = site("/programs/tianjin/", Some("https://example.org"));
    let pages = prerender::pages(site.index);
    assert_eq!(pages.len(), count(site.index.program()));
    let mut titles = std::collections::BTreeSet::new();
    for page in &pages {
        let html = prerender::page(site, &common::template(site), page);
        let title = html
            .split("<title>")
            .nth(1)
            .unwrap()
            .split("</title>")
            .next()
            .unwrap();
        assert!(
            titles.insert(title.to_owned()),
            "two pages are titled {title}"
        );
        let address = format!("https://example.org{}", page.path(site.base));
        for part in [
            format!("<link rel=\"canonical\" href=\"{address}\">"),
            format!("<meta property=\"og:url\" content=\"{address}\">"),
            format!("<meta property=\"og:title\" content=\"{title}\">"),
            "<meta name=\"description\" content=\"".to_owned(),
            "<meta property=\"og:description\" content=\"".to_owned(),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
            "<meta property=\"og:image\" content=\"https://example.org/programs/tianjin/"
                .to_owned(),
            format!("data-place=\"{}\"", page.path(site.base)),
            "data-base=\"/programs/tianjin/\"".to_owned(),
        ] {
            assert!(html.contains(&part), "{page:?} lacks {part}");
        }
        for link in html
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
        {
            let ours =
                link.starts_with('#') || link.starts_with("/programs/tianjin/") || link == address;
            assert!(ours, "{page:?} links to {link}");
        }
        let json = html
            .split("application/ld+json\">")
            .nth(1)
            .unwrap()
            .split("</script>")
            .next()
            .unwrap();
        let event: serde_json::Value = serde_json::from_str(json).unwrap();
        let kind = match page {
            Page::Record(Facet::Person, _) => "Person",
            Page::Record(Facet::Institution, _) => "Organization",
            Page::Record(Facet::Country, _) => "Country",
            Page::Record(..) => "DefinedTerm",
            Page::Records(_) => "CollectionPage",
            Page::About => "AboutPage",
            Page::Figures | Page::Accessibility => "WebPage",
            _ => "EducationEvent",
        };
        assert_eq!(event["@type"], kind);
        assert_eq!(event["url"], address);
        let below = event["subEvent"].as_array().map(Vec::len);
        let (expected, part_of) = match page {
            Page::Day(date) => (Some(site.index.sessions_on(*date).count()), true),
            Page::Session(_) => (None, true),
            document if document.is_static() => (None, false),
            _ => (Some(10), false),
        };
        assert_eq!(below, expected, "{page:?}");
        assert_eq!(event["superEvent"].is_object(), part_of, "{page:?}");
    }
}

#[test]
fn the_sitemap_has_every_page() {
    let site = site("/a/", Some("https://example.org"));
    let sitemap = prerender::sitemap(site);
    for page in prerender::pages(site.index) {
        assert!(sitemap.contains(&format!(
            "<loc>https://example.org{}</loc>",
            page.path(site.base)
        )));
    }
    assert_eq!(
        sitemap.matches("<url>").count(),
        count(site.index.program())
    );
    assert!(prerender::robots(site).contains("Sitemap: https://example.org/a/sitemap.xml"));
}

#[test]
fn the_script_before_the_first_paint_has_the_facts_of_the_app() {
    let html = prerender::with_facts(&common::file("index.html")).unwrap();
    let parameters = "topic|country|kind|institution|person|part|q|lane|at";
    assert!(html.contains(&format!("/[?&]({parameters})=/")));
    assert!(
        html.contains("innerWidth < 640 ? \"day\" : innerWidth < 1344 ? \"week\" : \"fortnight\"")
    );
    assert!(html.contains("/\\/mine\\/?$/.test(location.pathname)"));
    assert!(html.contains("const worker = data.root + \"sw.js\";"));
    assert!(
        !html.contains("//"),
        "comments are for readers of the source"
    );
    // Whatever else the script knows about addresses is what the app reads.
    let read = |query: &str| Address::parse(&Base::new("/"), "/", query);
    assert!(html.contains("query.get(\"view\") != \"list\"") && read("view=list").view.list);
    assert!(html.contains("query.has(\"mine\")") && read("mine").filter != Filter::default());
    assert!(html.contains("query.get(\"zoom\")"));
    for zoom in Zoom::ALL {
        assert!(html.contains(&format!("\"{}\"", zoom.key())));
        assert_eq!(read(&format!("zoom={}", zoom.key())).view.zoom, Some(zoom));
    }
    assert!(html.contains("query.has(\"embed\")"));
    assert!(exports::embed("/", "").contains("?embed=1"));
    for parameter in address::hiding_parameters() {
        let query = format!("{parameter}=2025-08-21");
        let address = Address::parse(&Base::new("/"), "/", &query);
        let read = address.filter != Filter::default() || address.view != View::default();
        assert!(read || parameter == "lane", "{parameter} is not read");
    }
    assert!(prerender::with_facts("<html>").is_err());
}

/// The names that connect the script before the first paint, the app, and the style sheets.
#[test]
fn the_script_before_the_first_paint_and_the_app_use_the_same_names() {
    let script = common::file("index.html");
    let boot = "src/platform/boot.rs";
    let theme = "src/platform/theme.rs";
    let failure = "style/load-failure.css";
    for (said, file, answered) in [
        (
            "localStorage.getItem(\"theme\")",
            theme,
            "const KEY: &str = \"theme\";",
        ),
        ("data.theme = ", theme, "\"data-theme\""),
        ("data.zoom = ", boot, "\"data-zoom\""),
        ("classList.add(\"pending\"", boot, "remove_1(\"pending\")"),
        ("\"live\" in data", boot, "\"data-live\""),
        ("button.dataset.pressed = ", boot, "\"[data-pressed]\""),
        ("failed(\"code\")", failure, "[data-failed=\"code\"]"),
        ("failed(\"slow\")", failure, "[data-failed=\"slow\"]"),
        (
            "data.failed == \"stopped\"",
            boot,
            "STOPPED: &str = \"stopped\"",
        ),
        (
            "data.failed == \"stopped\"",
            failure,
            "[data-failed=\"stopped\"]",
        ),
        ("data.waits = ", failure, "[data-waits]"),
        ("data.parsed = ", "style/utilities.css", "[data-parsed]"),
        (
            "getPropertyValue(\"--styled\")",
            "crates/prerender/src/styles.rs",
            ":root{--styled:1}",
        ),
        (
            "target.id == \"try-again\"",
            "src/components/load_failure.rs",
            "id=\"try-again\"",
        ),
        ("\"mine-first\"", "style/utilities.css", ".mine-first"),
    ] {
        assert!(script.contains(said), "index.html no longer says {said}");
        let text = common::file(file);
        assert!(
            text.contains(answered),
            "{file} has no {answered}, which index.html needs for {said}"
        );
    }
    let site = site("/", None);
    let page = prerender::page(site, &common::template(site), &Page::Timeline);
    for name in ["root", "style", "script", "wasm", "words", "program"] {
        assert!(
            script.contains(&format!("data.{name}")),
            "index.html does not read {name}"
        );
        assert!(
            page.contains(&format!(" data-{name}=\"")),
            "pages lack data-{name}"
        );
    }
}

#[test]
fn worker_and_docs_name_hashed_files_as_the_server_does() {
    let pattern = hosting::hashed_pattern();
    assert_eq!(pattern, "-[0-9a-f]{12,16}[._]");
    let site = site("/", None);
    let worker = prerender::worker(&[(site, Assets::default())], "0", &BTreeMap::new());
    assert!(worker.contains(&format!("\nconst HASHED = /{pattern}/;\n")));
    assert!(worker.contains(&format!("\nconst MISSING = \"{}\";\n", hosting::MISSING)));
    // Written once: what is filled in stands nowhere else in the script.
    let script = common::file("crates/prerender/src/worker.js");
    for fact in ["0-9a-f", hosting::MISSING, address::MINE, "const HASHED"] {
        assert!(!script.contains(fact), "worker.js says {fact} itself");
    }
    let docs = common::file("docs/hosting.md");
    for line in [
        format!("\"~{pattern}\"  \"{}\";", hosting::FOREVER),
        format!("default                  \"{}\";", hosting::ASK_AGAIN),
        "include /srv/timeline/hosting/nginx.conf;".to_owned(),
        "import /srv/timeline/hosting/Caddyfile".to_owned(),
        format!("error_page 404 /{};", hosting::MISSING),
        format!("@hashed path_regexp {pattern}\n"),
        format!("@other not path_regexp {pattern}\n"),
        format!("header @hashed Cache-Control \"{}\"", hosting::FOREVER),
        format!("header @other Cache-Control {}", hosting::ASK_AGAIN),
        format!("service worker (`{}`)", hosting::WORKER),
        "files with a hash (12 to 16 hex digits)".to_owned(),
    ] {
        assert!(docs.contains(&line), "docs/hosting.md does not say {line}");
    }
    for (part, whole) in docs.match_indices("[0-9a-f]") {
        assert_eq!(
            docs.get(part - 1..part - 1 + pattern.len()),
            Some(&*pattern),
            "{whole}"
        );
    }
}

#[test]
fn hashed_files_are_known_by_their_names() {
    assert!(hosting::is_hashed(&format!(
        "/{}",
        hosting::hashed_name("words-th", b"words", "bin")
    )));
    for (path, hashed) in [
        ("/browser-0123456789abcdef_bg.wasm", true),
        ("/a/b-c-0123456789ab.js", true),
        ("/program-0123456789a.bin", false),
        ("/program-0123456789abcdef0.bin", false),
        ("/program-0123456789abcdeF.bin", false),
        ("/program-0123456789abcdef", false),
        ("/program-0123456789abcdef/", false),
        ("/session/car-t-0123456789ab/", false),
        ("/0123456789abcdef.bin", false),
        ("/sw.js", false),
    ] {
        assert_eq!(hosting::is_hashed(path), hashed, "{path}");
    }
}

#[test]
fn the_page_of_a_language_names_its_own_card() {
    let settings = Settings {
        staging: PathBuf::new(),
        base: Base::new("/programs/tianjin/"),
        origin: Some("https://example.org"),
        other: None,
        languages: LANGUAGES.map(str::to_owned).to_vec(),
        is_read_offline: true,
        is_published: true,
        framers: "*".to_owned(),
    };
    let host = "https://example.org/programs/tianjin/";
    for catalog in settings.catalogs().unwrap() {
        let site = settings.site(&common::program(), catalog).unwrap();
        let folder = settings.folder(site).to_string_lossy().into_owned();
        let folder = if folder.is_empty() {
            folder
        } else {
            folder + "/"
        };
        for (page, file) in [
            (Page::Timeline, "card.png"),
            (day("2025-08-21"), "day/2025-08-21/card.png"),
            (
                Page::Record(Facet::Topic, "hsct".to_owned()),
                "topic/hsct/card.png",
            ),
            (Page::About, "card.png"),
        ] {
            let own = prerender::card_page(site, &page);
            assert_eq!(prerender::card_file(&own), file);
            let html = prerender::page(site, &common::template(site), &page);
            let tag = format!("<meta property=\"og:image\" content=\"{host}{folder}{file}\">");
            assert!(html.contains(&tag), "{page:?} lacks {tag}");
        }
    }
}

#[test]
fn a_template_without_its_marks_says_which_is_missing() {
    let new = |html| Template::new(html, Styles::default(), Assets::default(), true);
    let error = new("<html><script></script><body></body>").unwrap_err();
    assert_eq!(
        error.to_string(),
        "index.html: no '<title></title>'; put it back, prerender fills it in"
    );
    assert!(new("<html><title></title>").is_err());
    assert!(Styles::cut("<style>a{}").is_err());
}

/// What a page may run and how it looks is in its own policy, and in that of the host, which is the same for all pages.
#[test]
fn the_policies_of_pages_and_hosts_allow_what_is_in_them() {
    let site = site("/programs/", None);
    let template = common::template(site);
    let policy = template.policy(site.index).unwrap();
    let hosts = Headers::new(site.base.clone(), &policy, "https://example.org");
    let files = ["/programs/s-0123456789abcdef.css"];
    let headers = hosts.for_pages(files.into_iter());
    let mut styles = BTreeSet::new();
    for page in prerender::pages(site.index)
        .into_iter()
        .chain([prerender::missing(site.base)])
    {
        let html = prerender::page(site, &template, &page);
        let (_, own) = html
            .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .unwrap();
        let own = own.split_once('"').unwrap().0;
        let before = html.split("http-equiv").next().unwrap();
        assert!(!before.contains("<script") && !before.contains("<style"));
        for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
            let (_, text) = html.split_once(open).unwrap();
            let text = text.split_once(close).unwrap().0;
            let hash = format!("'{}'", prerender::integrity(text.as_bytes()));
            assert!(own.contains(&hash), "{page:?}: {open} is not allowed");
            assert!(headers.contains(&hash), "{page:?}: {open} is not allowed");
            styles.insert(hash);
        }
        for said in [
            "default-src 'none'",
            "'wasm-unsafe-eval'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ] {
            assert!(own.contains(said) && headers.contains(said), "{said}");
        }
        for lax in [
            "script-src 'unsafe-inline'",
            "'unsafe-eval'",
            "http:",
            "https:",
        ] {
            assert!(!own.contains(lax), "{lax}");
        }
    }
    assert_eq!(
        policy.matches("sha256-").count(),
        styles.len(),
        "no hash without a page"
    );
    assert!(headers.starts_with("/programs/*\n  Content-Security-Policy: default-src 'none';"));
    assert!(headers.contains("; frame-ancestors https://example.org\n"));
    let forever = format!("{}\n  Cache-Control: {}\n", files[0], hosting::FOREVER);
    assert!(headers.ends_with(&forever));
    for (name, value) in hosting::HEADERS {
        assert!(headers.contains(&format!("  {name}: {value}\n")));
        assert!((hosts.for_nginx()).contains(&format!("add_header {name} \"{value}\" always;\n")));
        assert!((hosts.for_caddy()).contains(&format!("header {name} \"{value}\"\n")));
    }
}

#[test]
fn the_site_can_be_installed() {
    let site = site("/programs/", None);
    let manifest: serde_json::Value = serde_json::from_str(&prerender::manifest(site)).unwrap();
    assert_eq!(manifest["start_url"], "/programs/");
    assert_eq!(manifest["scope"], "/programs/");
    assert_eq!(manifest["shortcuts"][0]["url"], "/programs/mine/");
    for member in [
        "name",
        "short_name",
        "lang",
        "dir",
        "display",
        "theme_color",
        "background_color",
    ] {
        assert!(
            manifest[member].as_str().is_some_and(|it| !it.is_empty()),
            "{member}"
        );
    }
    let icons = manifest["icons"].as_array().unwrap();
    let public = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public");
    for icon in icons {
        let file = icon["src"]
            .as_str()
            .unwrap()
            .strip_prefix("/programs/")
            .unwrap();
        assert!(public.join(file).exists(), "{file}");
    }
    assert!(icons.iter().any(|it| it["purpose"] == "maskable"));
    // Only once the page is there: browsers fetch it at once.
    let html = prerender::with_facts(&common::file("index.html")).unwrap();
    assert!(html.contains("link(\"manifest\", data.base + \"manifest.webmanifest\")"));
}

#[test]
fn a_withdrawn_worker_removes_what_the_worker_kept() {
    let withdrawn = prerender::withdrawn_worker(&Base::new("/programs/"));
    assert!(withdrawn.starts_with("const BASE = \"/programs/\";\n"));
    // The same prefix of the caches' names.
    let name = "\"timeline \" + BASE + \" \"";
    assert!(withdrawn.contains(name));
    assert!(common::file("crates/prerender/src/worker.js").contains(name));
    assert!(withdrawn.contains("registration.unregister()") && !withdrawn.contains("\"fetch\""));
}
