//! Words of sessions and of queries.

use std::collections::BTreeSet;

use crate::Text;

use super::{Facet, Index, SessionNumber};

/// Takes case and accents from a text, so that "Lê" is found by "le".
pub type Fold = fn(&str) -> String;

/// The words of a folded text: runs of letters and digits; a hyphen inside one keeps it whole ("car-t").
/// Of a query, each must start a word of the session.
pub fn query_words(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether each wanted word starts one of the words.
pub(super) fn matches(words: &BTreeSet<String>, wanted: &[&str]) -> bool {
    wanted.iter().all(|&want| {
        let first = words.range(want.to_owned()..).next();
        first.is_some_and(|word| word.starts_with(want))
    })
}

/// All words of a session: title, summary, and the names of its people, institutions, topics
/// (with their synonyms) and countries. Of a hyphenated word also its parts and the parts joined: "car-t",
/// "car", "t", "cart".
pub(super) fn session_words(index: &Index, number: SessionNumber) -> BTreeSet<String> {
    let session = index.at(number);
    let mut texts: Vec<&str> = (session.title.all()).chain(session.summary.all()).collect();
    for facet in [
        Facet::Topic,
        Facet::Country,
        Facet::Institution,
        Facet::Person,
    ] {
        let values = index.facet(facet).iter();
        texts.extend(
            values
                .filter(|value| value.sessions.contains(number))
                .map(|value| value.name.as_str()),
        );
    }
    for topic in session.topics.iter().filter_map(|id| index.topic(id)) {
        texts.extend(topic.also.iter().flat_map(Text::all));
    }
    let mut words = BTreeSet::new();
    for folded in texts.into_iter().map(index.fold) {
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
