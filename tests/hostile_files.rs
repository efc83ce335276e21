//! Program files, addresses, and links that were made to do harm: each is refused with its place, or shown as text,
//! within a second.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    fs,
    sync::LazyLock,
    time::{Duration, Instant},
};

use address::{Address, Base, Page};
use check::check;
use program::{Program, index::Index, turns};
use selection::{luggage::Luggage, news::Seen, select, stars::Stars};
use serde_json::{Value, json};

/// The longest that anything may keep a processor busy, without optimization.
const LIMIT: Duration = Duration::from_secs(1);
const MEGABYTE: usize = 1_000_000;
/// One in which the ends are wrong and nothing ends the override and the embedding.
const TURNED: &str = "a\u{202c}\u{2069} \u{202e}b\u{2066}c\u{202c}\u{2069}\u{202b}d";
const CONTAINED: &str = "\u{2068}a \u{202e}b\u{2066}c\u{2069}\u{202b}d\u{202c}\u{202c}\u{2069}";

fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start = busy();
    let done = work();
    let took = busy().saturating_sub(start);
    assert!(took < LIMIT, "{name} took {took:?}");
    done
}

/// How long this thread has run, not counting when the processor did something else. Only Linux says so.
fn busy() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let times = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let run = times.and_then(|it| it.split(' ').next()?.parse().ok());
    run.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// The shipped program file with another value at a pointer.
fn with(pointer: &str, value: Value) -> String {
    let mut program = shipped();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match program.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        fields => fields[name] = value,
    }
    program.to_string()
}

/// The shipped program file with this text before its first field.
fn beginning(text: &str) -> String {
    shipped()
        .to_string()
        .replacen('{', &format!("{{{text},"), 1)
}

fn shipped() -> Value {
    serde_json::from_str(&common::file("public/program.json")).unwrap()
}

/// The findings, as lines.
fn refused(name: &str, json: impl AsRef<[u8]>) -> Vec<String> {
    let findings = timed(name, || check("p.json", json)).unwrap_err();
    findings.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn assert_refused(name: &str, json: impl AsRef<[u8]>, expected: &str) {
    assert_eq!(
        refused(name, json),
        [format!("p.json:{expected}")],
        "{name}"
    );
}

fn accepted(name: &str, json: impl AsRef<[u8]>) -> Program {
    timed(name, || check("p.json", json)).unwrap_or_else(|it| panic!("{name}: {}", it[0]))
}

fn indexed(program: &Program) -> Index {
    let program = timed("in one language", || prerender::localized(program, "en"));
    timed("indexed", || {
        Index::new(program.unwrap(), languages::fold_text)
    })
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_change_nothing() {
    let plain = common::file("public/program.json");
    let windows = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    let same = accepted("plain", &plain) == accepted("Windows", &windows);
    assert!(same);
}

#[test]
fn other_encodings_are_refused_where_they_begin() {
    let hint = "not UTF-8 text; save the file in this encoding";
    assert_refused(
        "Latin-1",
        b"{\n \"na\xc3\xafve\": \"na\xefve\"}",
        &format!("2:14: {hint}"),
    );
    let utf_16: Vec<u8> = "\u{feff}{}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_refused("UTF-16", utf_16, &format!("1:1: {hint}"));
    assert_refused("cut", &"{\"é".as_bytes()[..3], &format!("1:3: {hint}"));
    assert_refused("surrogate", "{\"\\ud800\": 1}", "1:9: half a character");
    assert_refused(
        "cut surrogate",
        "{\"\\ud800\\u0041\": 1}",
        "1:14: half a character",
    );
}

#[test]
fn characters_that_no_file_can_have_are_refused() {
    for c in [
        '\0', '\u{1}', '\u{8}', '\u{1b}', '\u{7f}', '\u{85}', '\u{fffe}', '\u{ffff}',
    ] {
        let code = u32::from(c);
        assert_refused(
            &format!("U+{code:04X}"),
            with("/sessions/0/title", json!(format!("a{c}b"))),
            &format!(" sessions[0].title: has the character U+{code:04X}; remove it"),
        );
    }
    for c in [
        "\n",
        "\r\n",
        "\t",
        "\u{feff}",
        "\u{200f}",
        "\u{2028}",
        "\u{e0001}",
        "\u{10ffff}",
    ] {
        let name = format!("{c:?}");
        let json = with("/sessions/0/title", json!(format!("a{c}b")));
        let index = indexed(&accepted(&name, json));
        assert!(index.text(&index.sessions()[0].title).contains(c), "{name}");
    }
}

#[test]
fn long_texts_and_deep_values_are_refused() {
    let long = "x".repeat(MEGABYTE);
    for pointer in [
        "/sessions/0/title",
        "/sessions/0/id",
        "/sessions/0/date",
        "/sessions/0/kind",
        "/source/url",
        "/workshop/time_zone",
        "/language",
        "/updated",
    ] {
        let lines = refused(pointer, with(pointer, json!(long)));
        let message = "a text of 1000000 characters; the longest may have 20000";
        assert!(
            lines[0].starts_with("p.json:1:") && lines[0].ends_with(message),
            "{pointer}"
        );
        assert_eq!(lines.len(), 1);
    }
    let deep = format!("{}1{}", "{\"a\":".repeat(100), "}".repeat(100));
    let name = "k".repeat(MEGABYTE);
    let wide = format!("\"{name}\":[{}1]", "1,".repeat(10_000));
    for (name, text) in [("deep", format!("\"a\":{deep}")), ("wide", wide)] {
        let lines = refused(name, beginning(&text));
        let message = "nested too deeply, or in a field with a name that is too long";
        assert!(lines[0].ends_with(message), "{name}: {}", lines[0]);
    }
    // The longest that are accepted, made of what is slowest to read.
    for text in [
        "mailto:",
        "http://",
        "a@a.",
        "(((",
        "นน ",
        "<b>\u{202e}",
        "\u{301}",
    ] {
        let name = text;
        let text: String = text.chars().cycle().take(19_998).collect();
        let text = format!("x{text}x");
        let index = indexed(&accepted(name, with("/sessions/0/summary", json!(text))));
        let index: &'static Index = Box::leak(Box::new(index));
        let site = exports::site::Site {
            index,
            ..common::site(common::program(), "/")
        };
        let page = Page::Session(index.sessions()[0].id.to_string());
        let template = common::template(site);
        let html = timed(name, || prerender::page(site, &template, &page));
        assert!(html.len() > text.len());
    }
}

#[test]
fn repeated_and_superfluous_values_are_found_once() {
    let lines = refused("twice", beginning(&vec!["\"q\":1"; 10_000].join(",")));
    assert_eq!(
        lines,
        [
            "p.json: unknown field 'q'",
            "p.json: q: appears twice in this object"
        ]
    );
    let lines = refused(
        "list",
        beginning(&format!("\"q\":[{}1]", "1,".repeat(20_000))),
    );
    assert_eq!(lines, ["p.json: unknown field 'q'"]);
    let fields: Vec<String> = (0..5_000)
        .map(|number| format!("\"q{number}\":1"))
        .collect();
    assert_eq!(refused("fields", beginning(&fields.join(","))).len(), 5_000);
}

#[test]
fn numbers_and_dates_at_the_ends_are_refused() {
    let at = " sessions[0].order:";
    for (number, expected) in [
        ("1e308", format!("{at} must be at most 65535")),
        (
            "99999999999999999999999999",
            format!("{at} must be at most 65535"),
        ),
        ("-1", format!("{at} must be at least 0")),
        ("-0", format!("{at} must be a whole number, not -0.0")),
        ("1E2", format!("{at} must be a whole number, not 100.0")),
    ] {
        let json = with("/sessions/0/order", json!(1)).replacen(
            "\"order\":1",
            &format!("\"order\":{number}"),
            1,
        );
        assert_refused(number, json, &expected);
    }
    let json = with("/workshop/first", json!("0000-01-01"));
    let expected = " workshop.first: '0000-01-01' is not a date of the form 2025-08-21";
    assert_refused("year 0", json, expected);
    let mut ages = shipped();
    ages["workshop"]["first"] = json!("0001-01-01");
    ages["workshop"]["last"] = json!("9999-12-31");
    let expected = " days: no entry for 0001-01-01 to 2025-08-14, 2025-08-30 to 9999-12-31";
    assert_refused("ten thousand years", ages.to_string(), expected);
    let json = with("/workshop/time_zone", json!("Asia/Bejing"));
    let expected = " workshop.time_zone: no time zone 'Asia/Bejing'; did you mean 'Asia/Brunei'?";
    assert_refused("zone", json, expected);
}

/// The shipped program with ten thousand more topics or people, shared out among its sessions.
fn crowded(list: &str) -> Value {
    let mut program = shipped();
    let place = json!([{ "section": "x", "paragraph": 1 }]);
    for number in 0..10_000 {
        let id = format!("zz-{number}");
        let name = format!("T {number}");
        let (record, link) = if list == "topics" {
            let record = json!({ "id": id, "name": name, "short": name, "locators": place });
            (record, json!(id))
        } else {
            let record = json!({ "id": id, "name": "Wei Zhang", "locators": place });
            (record, json!({ "person": id, "roles": ["speaker"] }))
        };
        program[list].as_array_mut().unwrap().push(record);
        let sessions = program["sessions"].as_array_mut().unwrap();
        let count = sessions.len();
        let session = sessions[number % count].as_object_mut().unwrap();
        let links = session.entry(list).or_insert(json!([]));
        links.as_array_mut().unwrap().push(link);
    }
    program
}

#[test]
fn ten_thousand_values_of_a_facet_are_shown() {
    for list in ["topics", "people"] {
        many_are_shown(list);
    }
}

fn many_are_shown(list: &str) {
    let program = accepted("crowded", crowded(list).to_string());
    let index: &'static Index = Box::leak(Box::new(indexed(&program)));
    let names = timed("names", || prerender::names(&program));
    let finder = timed("finder", || {
        search::Finder::new(index, languages::english(), &names)
    });
    let word = if list == "topics" { "9999" } else { "zhang" };
    let found = timed("found", || finder.find(word));
    assert!(found.len() > 1, "{list}: {} groups", found.len());
    let site = exports::site::Site {
        index,
        ..common::site(common::program(), "/")
    };
    let template = common::template(site);
    for page in [
        Page::Timeline,
        Page::Session(index.sessions()[0].id.to_string()),
    ] {
        timed("page", || prerender::page(site, &template, &page));
    }
    let all: Vec<String> = (0..10_000).map(|number| format!("zz-{number}")).collect();
    let query = format!("topic={0}&person={0}", all.join(","));
    let address = timed("address", || Address::parse(site.base, "/", &query));
    let selection = timed("selected", || {
        select::select(index, &address.filter, &Stars::default())
    });
    assert_eq!(selection.sessions.iter().count(), index.sessions().len());
    assert_eq!(selection.unknown.len(), 1_000);
}

#[test]
fn ten_thousand_unknown_ids_are_refused() {
    let mut program = crowded("topics");
    for session in program["sessions"].as_array_mut().unwrap() {
        for topic in session["topics"].as_array_mut().into_iter().flatten() {
            *topic = json!(format!("q{}", topic.as_str().unwrap()));
        }
    }
    let lines = refused("unknown", program.to_string());
    assert!(lines.len() > 10_000, "{}", lines.len());
}

#[test]
fn hostile_addresses_are_read_in_time() {
    let index: &'static Index = Box::leak(Box::new(common::index()));
    let base = Base::new("/");
    let finder = search::Finder::new(index, languages::english(), &search::Names::new());
    let words: Vec<String> = (0..200_000).map(|number| format!("w{number}")).collect();
    let long = "x".repeat(MEGABYTE);
    for (name, path, query) in [
        ("words", "/", format!("q={}", words.join("+"))),
        ("a long word", "/", format!("q={long}")),
        ("Thai", "/", format!("q={}", "ก".repeat(MEGABYTE))),
        ("topics", "/", format!("topic={}", words.join(","))),
        ("a long topic", "/", format!("topic={long}")),
        ("pairs", "/", "topic=a&".repeat(MEGABYTE / 8)),
        ("percents", "/", format!("q={}", "%".repeat(MEGABYTE))),
        ("a session", &format!("/session/{long}/"), String::new()),
        ("a path", &format!("/topic/{long}/x/"), String::new()),
        (
            "digits",
            &format!("/{}", "1-".repeat(MEGABYTE / 2)),
            String::new(),
        ),
        ("slashes", &"/".repeat(MEGABYTE), String::new()),
        (
            "a script",
            "/javascript:alert(1)",
            "q=javascript:alert(1)&topic=<script>".to_owned(),
        ),
        (
            "a turn",
            "/topic/%E2%80%AE/",
            "q=a%E2%80%AEb\u{202d}&topic=a%E2%81%A6b\u{2069}".to_owned(),
        ),
    ] {
        let address = timed(name, || Address::parse(&base, path, &query));
        let href = address.href(&base);
        let (path, rest) = href.split_once('?').unwrap_or((&href, ""));
        assert_eq!(Address::parse(&base, path, rest), address, "{name}");
        let filter = &address.filter;
        let selection = timed(name, || select::select(index, filter, &Stars::default()));
        timed(name, || select::offers(index, &address.page));
        timed(name, || finder.find(query.trim_start_matches("q=")));
        // Both are shown.
        let shown = selection.unknown.iter().map(|it| it.slug.as_str());
        assert!(
            shown.chain([filter.query()]).all(|it| !it.contains(turns)),
            "{name}"
        );
    }
}

#[test]
fn hostile_links_and_files_are_read_in_time() {
    let index = common::index();
    let codes: String = (100_000..100_000 + MEGABYTE / 6)
        .map(|it| it.to_string())
        .collect();
    let notes = |code: &dyn Fn(usize) -> usize| -> String {
        let notes =
            (100_000..150_000).map(|it: usize| format!(".{}{}", code(it), base64(&it.to_string())));
        format!("stars=2.{}", notes.collect::<String>())
    };
    for (name, fragment) in [
        // Codes have six digits.
        ("stars", format!("stars=1.{codes}")),
        ("notes", notes(&|it| it)),
        ("notes on one session", notes(&|_| 123_456)),
    ] {
        let read = timed(name, || Luggage::from_fragment(&index, &fragment));
        let read = read.unwrap_or_else(|| panic!("{name} is no link"));
        timed(name, || {
            Luggage::from_file(&read.file()).unwrap().named(&index)
        });
    }
    let lines: String = (0..40_000)
        .map(|it| format!("note x\n> {it}\n> — — —\n"))
        .collect();
    let file = format!("workshop-timeline stars 2\n{lines}");
    let read = timed("file", || Luggage::from_file(&file)).unwrap();
    assert_eq!(read.notes.all().len(), 1);
    let seen = format!("1 2025-08-21T00:00:00Z {codes}");
    let seen = timed("news", || Seen::parse(&seen)).unwrap();
    timed("news", || seen.news(&index));
}

/// Base64url of a text whose length is a multiple of three, or not.
fn base64(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits: String = text.bytes().map(|it| format!("{it:08b}")).collect();
    let six =
        |bits: &[u8]| usize::from_str_radix(&format!("{:0<6}", str::from_utf8(bits).unwrap()), 2);
    let letters = bits.as_bytes().chunks(6);
    letters
        .map(|bits| char::from(LETTERS[six(bits).unwrap()]))
        .collect()
}

/// Replaces the texts that pages show.
fn turn(value: &mut Value) {
    const SHOWN: [&str; 15] = [
        "title",
        "short_title",
        "summary",
        "place",
        "name",
        "short",
        "description",
        "text",
        "note",
        "section",
        "abbreviation",
        "post",
        "when_note",
        "credits",
        "license",
    ];
    match value {
        Value::Array(items) => items.iter_mut().for_each(turn),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if SHOWN.contains(&key.as_str()) => {
                        text.push_str(&format!(
                            " {TURNED}\n\nb {TURNED} https://example.org {TURNED}"
                        ));
                    }
                    field => turn(field),
                }
            }
        }
        _ => {}
    }
}

/// Nothing that begins in a text ends outside it, or goes on behind it.
#[track_caller]
fn assert_within(name: &str, text: &str) {
    for line in text.lines() {
        let mut open = Vec::new();
        for c in line.chars().filter(|it| turns(*it)) {
            match c {
                '\u{202c}' | '\u{2069}' => assert_eq!(open.pop(), Some(c), "{name}: {line:?}"),
                '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
                _ => open.push('\u{202c}'),
            }
        }
        assert!(open.is_empty(), "{name}: {line:?} goes on");
    }
}

/// The attributes and the texts of a page, each block's as one.
fn texts(html: &str) -> Vec<String> {
    const INLINE: [&str; 8] = ["a", "abbr", "b", "bdi", "mark", "span", "strong", "wbr"];
    let mut texts = Vec::new();
    let mut block = String::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap();
        texts.extend(tag.split('"').skip(1).step_by(2).map(str::to_owned));
        if !INLINE.contains(&name) {
            texts.push(std::mem::take(&mut block));
        }
        block.push_str(text);
    }
    texts
}

#[test]
fn turns_of_direction_stay_within_their_text() {
    let json = with("/sessions/0/title", json!(format!("{TURNED}\nb\n{TURNED}")));
    let index = indexed(&accepted("turned", json));
    let title = index.text(&index.sessions()[0].title);
    assert_eq!(title, format!("{CONTAINED}\nb\n{CONTAINED}"));

    let mut program = shipped();
    turn(&mut program);
    let program = accepted("turned", program.to_string());
    let site = common::site(common::localized(program), "/");
    let template = common::template(site);
    let mut turned = 0;
    for page in prerender::pages(site.index) {
        let html = prerender::page(site, &template, &page);
        for text in texts(&html) {
            turned += usize::from(text.contains(turns));
            assert_within(&format!("{page:?}"), &text);
        }
    }
    assert!(turned > 1_000, "{turned}");
    for (name, text) in prerender::exports(site).unwrap() {
        // Calendars fold long lines.
        assert_within(&name, &text.replace("\r\n ", "").replace("\\n", "\n"));
    }
    assert_within("strips", &prerender::strips(site.index));
}
