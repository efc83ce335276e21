//! Words of sessions and queries.

use std::collections::BTreeSet;

use crate::Text;

use super::{Facet, Index, SessionNumber};

/// Strips case and accents from a text, so that "le" finds "Lê".
pub type Fold = fn(&str) -> String;

/// The words of a folded text: runs of letters and digits, not split at inner hyphens ("car-t"). Each word of a query
/// must be the start of a word of the session.
pub fn query_words(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether each wanted word is the start of one of the words.
pub(super) fn matches(words: &BTreeSet<String>, wanted: &[&str]) -> bool {
    wanted.iter().all(|&want| {
        let first = words.range(want.to_owned()..).next();
        first.is_some_and(|word| word.starts_with(want))
    })
}

/// The names of a session's people, topics, institutions and countries, and the synonyms of its topics.
pub(super) fn session_names(index: &Index, number: SessionNumber) -> Vec<&str> {
    let mut names = Vec::new();
    for facet in [
        Facet::Person,
        Facet::Topic,
        Facet::Institution,
        Facet::Country,
    ] {
        let values = index.facet(facet).iter();
        let values = values.filter(|value| value.sessions.contains(number));
        names.extend(values.map(|value| value.name.as_str()));
    }
    let topics = index.at(number).topics.iter();
    let topics = topics.filter_map(|id| index.topic(id));
    names.extend(topics.flat_map(|topic| &topic.also).flat_map(Text::all));
    names
}

/// All words of a session: title, summary, and the names of its people, institutions, topics
/// (with their synonyms) and countries. A hyphenated word also adds its parts and the parts joined: "car-t",
/// "car", "t", "cart".
pub(super) fn session_words(index: &Index, number: SessionNumber) -> BTreeSet<String> {
    let session = index.at(number);
    let texts = session_names(index, number).into_iter();
    let texts = (session.title.all())
        .chain(session.summary.all())
        .chain(texts);
    let mut words = BTreeSet::new();
    for folded in texts.map(index.fold) {
        for word in query_words(&folded) {
            words.insert(word.to_owned());
            if word.contains('-') {
                words.extend(word.split('-').map(str::to_owned));
                words.insert(word.replace('-', ""));
            }
        }
    }
    words
}
