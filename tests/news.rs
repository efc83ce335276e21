//! What is new since a reader's last visit, according to the program's own times of change.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use languages::fold_text;
use program::{Program, index::Index};
use proptest::prelude::*;
use selection::{
    news::{Seen, starred_first},
    stars::Stars,
};

fn index(program: &Program) -> Index {
    Index::new(program.clone(), fold_text)
}

/// The slugs of what is new, and whether each was added.
fn news(seen: &Seen, program: &Program) -> Vec<(String, bool)> {
    let index = index(program);
    let news = seen.news(&index).into_iter();
    news.map(|it| (index.at(it.session).id.to_string(), it.is_added))
        .collect()
}

#[test]
fn a_first_visit_has_no_news_and_the_shipped_program_has_none_of_itself() {
    let program = common::program();
    let shipped = index(&program);
    assert!(news(&Seen::default(), &program).is_empty());
    assert!(Seen::default().gives_way(&shipped));
    let seen = Seen::now(&shipped);
    assert_eq!(Seen::parse(&seen.stored()), Ok(seen.clone()));
    assert!(news(&seen, &program).is_empty());
    assert!(!seen.gives_way(&shipped), "nothing to write");
}

#[test]
fn what_was_added_and_what_says_that_it_changed_is_news_and_nothing_else() {
    let mut program = common::program();
    program.updated = "2026-01-01T00:00:00Z".parse().unwrap();
    for session in &mut program.sessions {
        session.updated = None;
    }
    let mut before = program.clone();
    let added = before.sessions.remove(7).id.to_string();
    let seen = Seen::now(&index(&before));

    // A later file in which no session says that it changed: nobody knows what changed.
    let mut later = before.clone();
    later.updated = "2026-01-02T00:00:00Z".parse().unwrap();
    assert!(news(&seen, &later).is_empty());
    assert!(seen.gives_way(&index(&later)));

    let mut later = program.clone();
    later.updated = "2026-01-03T12:00:00Z".parse().unwrap();
    later.sessions[2].updated = Some(later.updated);
    // Changed before the reader's visit.
    later.sessions[3].updated = Some("2025-12-31T23:59:59Z".parse().unwrap());
    // A new slug is not a new session.
    let former = later.sessions[4].id.clone();
    later.sessions[4].id = serde_json::from_str("\"another-name\"").unwrap();
    later.sessions[4].former = vec![former];
    let changed = later.sessions[2].id.to_string();
    assert_eq!(
        news(&seen, &later),
        [(changed.clone(), false), (added.clone(), true)]
    );
    let later_index = index(&later);
    assert!(
        !seen.gives_way(&later_index),
        "it stays until the reader says so"
    );
    assert!(news(&Seen::now(&later_index), &later).is_empty());
    // An older copy of the program, as a cache may have it.
    assert!(news(&Seen::now(&later_index), &before).is_empty());
    assert!(!Seen::now(&later_index).gives_way(&index(&before)));

    let stars = Stars::parse(&format!("1 {added}")).unwrap();
    let ordered = starred_first(&later_index, &stars, &seen.news(&later_index));
    let ordered: Vec<&str> = (ordered.iter())
        .map(|it| later_index.at(it.session).id.as_str())
        .collect();
    assert_eq!(ordered, [added, changed]);
}

proptest! {
    #[test]
    fn hostile_text_is_nothing_seen_and_no_panic(text in any::<String>(), codes in "[A-Za-z0-9_-]{0,20}") {
        for text in [text, format!("1 2026-11-25T08:30:00Z {codes}")] {
            if let Ok(seen) = Seen::parse(&text) {
                prop_assert_eq!(Seen::parse(&seen.stored()), Ok(seen.clone()));
                let _ = news(&seen, &common::program());
            }
        }
    }
}
