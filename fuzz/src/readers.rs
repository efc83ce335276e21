//! What browsers and people hand over: addresses, links, files, what is stored, queries, texts.

use address::{Address, Base};
use program::{Date, Piece, Timestamp, WebAddress, paragraphs, pieces, turns};
use selection::{luggage::Luggage, news::Seen, notes::Notes, select, stars::Stars};

use super::{
    shipped::{finder, index},
    text,
};

/// A path and, in the next line, a query: any is an address, which is printed in one form and shows what it says.
pub fn address(input: &[u8]) {
    let input = text(input);
    let (path, query) = input.split_once('\n').unwrap_or((&input, ""));
    // Whoever takes an address apart ends its path there.
    let path = path.split(['?', '#']).next().unwrap_or_default();
    for base in ["/", "/programs/tianjin/"] {
        let base = Base::new(base);
        let address = Address::parse(&base, path, query);
        let href = address.href(&base);
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        let again = Address::parse(&base, path, query);
        assert_eq!(again, address, "{href}");
        assert_eq!(again.href(&base), href);
        let filter = &address.filter;
        assert!(!filter.query().contains(turns), "{filter:?}");
        let selection = select::select(index(), filter, &Stars::default());
        assert!(
            selection.unknown.iter().all(|it| !it.slug.contains(turns)),
            "{filter:?}"
        );
        if filter.is_empty() {
            assert_eq!(selection.sessions.iter().count(), index().sessions().len());
        }
        assert!(select::offers(index(), &address.page).len() <= 3);
    }
}

/// Two links or files, with an empty line between: what was read is written and read again, and merging loses nothing.
pub fn luggage(input: &[u8]) {
    let input = text(input);
    let (one, other) = input.split_once("\n\n").unwrap_or((&input, ""));
    let mut read = [one, other].into_iter().filter_map(|text| {
        let luggage = Luggage::from_fragment(index(), text);
        let luggage = luggage.or_else(|| Luggage::from_file(text).ok())?;
        assert_eq!(Luggage::from_file(&luggage.file()).as_ref(), Ok(&luggage));
        let linked = Luggage::from_fragment(index(), &luggage.fragment());
        assert_eq!(linked.is_none(), luggage.is_empty());
        // Sessions that the program lacks have only their codes from then on.
        if let Some(linked) = linked {
            let again = Luggage::from_fragment(index(), &linked.fragment());
            assert_eq!(again.as_ref(), Some(&linked));
        }
        Some(luggage)
    });
    let (Some(mut one), Some(other)) = (read.next(), read.next()) else {
        return;
    };
    let mut swapped = other.clone();
    swapped.merge(&one);
    one.merge(&other);
    assert_eq!(one, swapped);
    let (before, notes) = (one.clone(), &other.notes);
    assert!(
        notes
            .all()
            .iter()
            .all(|(slug, _)| !one.notes.of(slug).is_empty())
    );
    one.merge(&other);
    assert_eq!(one, before, "merging twice");
}

/// What a browser stored: the same after it is read.
pub fn storage(input: &[u8]) {
    let input = text(input);
    if let Ok(stars) = Stars::parse(&input) {
        assert_eq!(Stars::parse(&stars.stored()), Ok(stars));
    }
    if let Ok(notes) = Notes::parse(&input) {
        assert_eq!(Notes::parse(&notes.stored()), Ok(notes));
    }
    if let Ok(seen) = Seen::parse(&input) {
        assert!(seen.news(index()).len() <= index().sessions().len());
        assert_eq!(Seen::parse(&seen.stored()), Ok(seen));
    }
}

/// A query: search finds the same sessions as the filter.
pub fn search(input: &[u8]) {
    let query = text(input);
    let found = finder().find(&query);
    let address = Base::new("/");
    let address = Address::parse(&address, "/", "");
    let filter = address.filter.searching(&query);
    let selection = select::select(index(), &filter, &Stars::default());
    let sessions = found.iter().find(|it| it.group == search::Group::Session);
    let count = sessions.map_or(0, |it| it.count);
    if !found.is_empty() {
        assert_eq!(count, selection.sessions.iter().count(), "{query}");
    }
    for hit in found.iter().flat_map(|it| &it.hits) {
        assert!(hit.name.iter().any(|it| !it.text.is_empty()), "{query}");
    }
}

/// A text: its pieces are all of it, and links lead where they may.
pub fn prose(input: &[u8]) {
    let text = text(input);
    let mut whole = String::new();
    for piece in pieces(&text) {
        match piece {
            Piece::Words(words) => whole += words,
            Piece::Link(words, target) => {
                whole += words;
                let scheme = target
                    .split(':')
                    .next()
                    .unwrap_or_default()
                    .to_ascii_lowercase();
                assert!(
                    ["http", "https", "mailto"].contains(&scheme.as_str()),
                    "{target}"
                );
                let sound = |c: char| !c.is_whitespace() && !c.is_control() && !turns(c);
                assert!(target.chars().all(sound), "{target}");
            }
            Piece::Break => whole.push('\n'),
        }
    }
    assert_eq!(whole, text);
    assert!(paragraphs(&text).iter().all(|it| !it.is_empty()));
}

/// Dates, times, web addresses, and paths: what is read is printed as it was.
pub fn values(input: &[u8]) {
    let text = text(input);
    if let Ok(date) = text.parse::<Date>() {
        assert_eq!(date.to_string(), text);
        assert!(date.shifted(-1) <= date && date <= date.plus_days(1));
    }
    if let Ok(time) = text.parse::<Timestamp>() {
        assert_eq!(time.to_string(), text);
    }
    if let Some(address) = WebAddress::new(&text) {
        assert_eq!(address.as_str(), text.trim());
    }
    let base = Base::new(&text);
    let path = base.as_str();
    assert!(path.starts_with('/') && path.ends_with('/'), "{path}");
    assert_eq!(base.strip(path), Some(""));
}
