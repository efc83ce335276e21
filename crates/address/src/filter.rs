//! What a reader has selected.

use std::collections::{BTreeMap, BTreeSet};

use program::{index::Facet, turns};

/// The most values of a facet in a filter; a program has fewer.
const VALUES: usize = 1_000;
/// The longest search text, in characters.
const QUERY: usize = 500;

/// The chosen values of each facet, and the search text. Values of one facet are alternatives; facets narrow each
/// other. The values are slugs, so lowercase; `select` finds out whether the program has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    chosen: BTreeMap<Facet, BTreeSet<String>>,
    query: String,
    mine: bool,
}

impl Filter {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.query.is_empty() && !self.mine
    }

    /// The chosen values of a facet, sorted.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen
            .get(&facet)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// Whether the value, in lowercase, is chosen.
    pub fn has(&self, facet: Facet, slug: &str) -> bool {
        self.chosen
            .get(&facet)
            .is_some_and(|slugs| slugs.contains(slug))
    }

    /// The search text, with single spaces between words.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether the filter is for the reader's starred sessions only.
    pub fn is_mine(&self) -> bool {
        self.mine
    }

    /// The filter limited to starred sessions, or not.
    #[must_use]
    pub fn starred(&self, mine: bool) -> Self {
        Self {
            mine,
            ..self.clone()
        }
    }

    /// The filter with the value added, or removed if it was chosen. An empty value changes nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, slug: &str) -> Self {
        let mut filter = self.clone();
        if !filter.remove(facet, slug) {
            filter.choose(facet, slug);
        }
        filter
    }

    /// The filter with the value added. An empty value changes nothing.
    #[must_use]
    pub fn choosing(mut self, facet: Facet, slug: &str) -> Self {
        self.choose(facet, slug);
        self
    }

    /// The filter with another search text.
    #[must_use]
    pub fn searching(&self, query: &str) -> Self {
        Self {
            query: normal(query),
            ..self.clone()
        }
    }

    /// Adds a value, or several separated by commas.
    pub(super) fn choose(&mut self, facet: Facet, slugs: &str) {
        for slug in slugs.split(',').map(plain).filter(|it| !it.is_empty()) {
            let chosen = self.chosen.entry(facet).or_default();
            if chosen.len() < VALUES {
                chosen.insert(slug);
            }
        }
    }

    fn remove(&mut self, facet: Facet, slug: &str) -> bool {
        let Some(slugs) = self.chosen.get_mut(&facet) else {
            return false;
        };
        let removed = slugs.remove(&plain(slug));
        if slugs.is_empty() {
            self.chosen.remove(&facet);
        }
        removed
    }
}

/// A slug in lowercase, without marks that would turn the words around it on the page.
fn plain(slug: &str) -> String {
    slug.replace(turns, "").to_ascii_lowercase()
}

fn normal(query: &str) -> String {
    let query: String = query.chars().filter(|it| !turns(*it)).take(QUERY).collect();
    query.split_whitespace().collect::<Vec<_>>().join(" ")
}
