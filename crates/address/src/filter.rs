//! What a reader has chosen.

use std::collections::{BTreeMap, BTreeSet};

use program::index::Facet;

/// The chosen values of each facet and the search text. Values of one facet are alternatives; facets narrow each
/// other. The values are slugs in lower case, as all slugs are; whether the program knows them is `select`'s to say.
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

    /// Whether the value, in lower case, is chosen.
    pub fn has(&self, facet: Facet, slug: &str) -> bool {
        self.chosen
            .get(&facet)
            .is_some_and(|slugs| slugs.contains(slug))
    }

    /// The search text, its words one space apart.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether only the reader's starred sessions are meant.
    pub fn is_mine(&self) -> bool {
        self.mine
    }

    /// The filter for starred sessions alone, or for all.
    #[must_use]
    pub fn starred(&self, mine: bool) -> Self {
        Self {
            mine,
            ..self.clone()
        }
    }

    /// The filter with the value chosen, or without it where it was. An empty value changes nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, slug: &str) -> Self {
        let mut filter = self.clone();
        if !filter.remove(facet, slug) {
            filter.choose(facet, slug);
        }
        filter
    }

    /// The filter with the value chosen. An empty value changes nothing.
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

    /// Chooses a value; several, with commas between them, one by one.
    pub(super) fn choose(&mut self, facet: Facet, slugs: &str) {
        for slug in slugs.split(',').filter(|slug| !slug.is_empty()) {
            self.chosen
                .entry(facet)
                .or_default()
                .insert(slug.to_ascii_lowercase());
        }
    }

    fn remove(&mut self, facet: Facet, slug: &str) -> bool {
        let Some(slugs) = self.chosen.get_mut(&facet) else {
            return false;
        };
        let removed = slugs.remove(&slug.to_ascii_lowercase());
        if slugs.is_empty() {
            self.chosen.remove(&facet);
        }
        removed
    }
}

fn normal(query: &str) -> String {
    query.split_whitespace().collect::<Vec<_>>().join(" ")
}
