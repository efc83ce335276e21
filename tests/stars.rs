//! Stars: kept, moved, merged, and never lost.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use languages::fold_text;
use program::index::Index;
use proptest::prelude::*;
use selection::stars::{Stars, Unreadable};

fn of(slugs: &[&str]) -> Stars {
    let mut stars = Stars::default();
    for slug in slugs {
        stars.toggle(slug);
    }
    stars
}

fn slugs() -> impl Strategy<Value = Vec<String>> {
    let known = proptest::sample::select(
        common::program()
            .sessions
            .iter()
            .map(|it| it.id.to_string())
            .collect::<Vec<_>>(),
    );
    proptest::collection::vec(
        prop_oneof![known, "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}"],
        0..50,
    )
}

proptest! {
    #[test]
    fn what_is_kept_is_read_again(slugs in slugs()) {
        let stars = of(&slugs.iter().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(Stars::parse(&stars.stored()), Ok(stars.clone()));
        prop_assert_eq!(Stars::from_file(&stars.file()), Ok(stars.clone()));
        let dos = stars.file().replace('\n', "\r\n");
        prop_assert_eq!(Stars::from_file(&format!("\u{feff}{dos}")), Ok(stars));
    }

    #[test]
    fn a_link_carries_the_sessions_of_the_program_and_keeps_the_rest(slugs in slugs()) {
        let index = common::index();
        let stars = of(&slugs.iter().map(String::as_str).collect::<Vec<_>>());
        let fragment = stars.fragment();
        prop_assert!(fragment.is_ascii() && fragment.len() <= 8 + 6 * stars.len());
        if let Some(arrived) = Stars::from_fragment(&index, &fragment) {
            prop_assert_eq!(arrived.sessions(&index), stars.sessions(&index));
            prop_assert_eq!(arrived.len(), stars.len());
            // Passed on, it is the same link.
            let sent: std::collections::BTreeSet<_> = (8..fragment.len()).step_by(6).map(|at| fragment[at..at + 6].to_owned()).collect();
            let again = arrived.fragment();
            let sent_again: std::collections::BTreeSet<_> = (8..again.len()).step_by(6).map(|at| again[at..at + 6].to_owned()).collect();
            prop_assert_eq!(sent, sent_again);
        } else {
            prop_assert!(stars.is_empty());
        }
    }

    #[test]
    fn hostile_text_is_no_stars_and_no_panic(text in any::<String>()) {
        let index = common::index();
        if let Ok(stars) = Stars::parse(&text) {
            prop_assert_eq!(Stars::parse(&stars.stored()), Ok(stars));
        }
        let _ = Stars::from_fragment(&index, &text);
        if let Ok(stars) = Stars::from_file(&text) {
            prop_assert_eq!(Stars::from_file(&stars.file()), Ok(stars));
        }
    }

    #[test]
    fn merging_loses_nothing(own in slugs(), other in slugs()) {
        let own = of(&own.iter().map(String::as_str).collect::<Vec<_>>());
        let other = of(&other.iter().map(String::as_str).collect::<Vec<_>>());
        let mut both = own.clone();
        both.merge(&other);
        let mut turned = other.clone();
        turned.merge(&own);
        prop_assert_eq!(&both, &turned);
        prop_assert!(both.len() >= own.len().max(other.len()));
    }
}

#[test]
fn what_is_damaged_or_of_a_later_version_is_said() {
    for text in ["", "2 a b", "1 <script>", "1 a  b", "[\"a\"]", "1,a"] {
        assert_eq!(Stars::parse(text), Err(Unreadable), "{text:?}");
    }
    for text in [
        "",
        "a\nb",
        "workshop-timeline stars 2\na",
        "workshop-timeline stars 1\na b",
    ] {
        assert_eq!(Stars::from_file(text), Err(Unreadable), "{text:?}");
    }
    let index = common::index();
    for text in [
        "",
        "stars=1.",
        "stars=2.AAAAAA",
        "stars=1.AAAAA",
        "stars=1.AAAA=A",
        "top",
    ] {
        assert_eq!(Stars::from_fragment(&index, text), None, "{text:?}");
    }
}

#[test]
fn a_star_whose_session_is_gone_is_kept_and_comes_back_with_it() {
    let program = common::program();
    let slug = program.sessions[3].id.to_string();
    let stars = of(&[&slug, "never-was"]);
    let mut fewer = program.clone();
    fewer.sessions.remove(3);
    let fewer = Index::new(fewer, fold_text);
    assert_eq!(stars.gone(&fewer).collect::<Vec<_>>().len(), 2);
    assert!(stars.sessions(&fewer).is_empty());
    // Sent to someone who has the old program, and from there to someone who has the new one.
    let arrived = Stars::from_fragment(&fewer, &stars.fragment()).unwrap();
    assert_eq!(arrived.gone(&fewer).count(), 2);
    let whole = common::index();
    let named = arrived.named(&whole);
    assert!(named.has(&slug));
    assert_eq!(named.gone(&whole).count(), 1);
}

#[test]
fn a_star_that_only_looks_like_a_code_spoils_no_link() {
    let stars = Stars::from_file("workshop-timeline stars 1\n~AAbCdEf\n~\ngone\n").unwrap();
    let arrived = Stars::from_fragment(&common::index(), &stars.fragment());
    assert_eq!(arrived.unwrap().len(), 3);
}

#[test]
fn sessions_of_the_program_have_codes_of_their_own() {
    let index = common::index();
    let mut codes = std::collections::BTreeSet::new();
    for session in index.sessions() {
        assert!(
            codes.insert(of(&[session.id.as_str()]).fragment()),
            "{}",
            session.id
        );
    }
}

#[test]
fn exact_times_that_overlap_clash_and_parts_of_the_day_do_not() {
    use program::Clock;
    let mut program = common::program();
    let date = program.sessions[5].date;
    let of_day: Vec<usize> = (0..program.sessions.len())
        .filter(|&it| program.sessions[it].date == date)
        .collect();
    assert!(of_day.len() >= 3);
    for (number, (start, end)) in of_day.iter().zip([(540, 600), (599, 660), (660, 700)]) {
        program.sessions[*number].clock = Some(Clock { start, end });
    }
    let index = Index::new(program, fold_text);
    let all = program::index::SessionSet::all(index.sessions().len());
    let clashes = layout::clashes(&index, &all).into_iter();
    let clashes: Vec<_> = clashes.map(|(a, b)| (a.get(), b.get())).collect();
    assert_eq!(clashes, [(of_day[0], of_day[1])]);
    assert!(
        layout::clashes(&common::index(), &all).is_empty(),
        "without exact times, nobody knows"
    );
}
