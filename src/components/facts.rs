//! What is known about a record, and what is not stated.

use leptos::prelude::*;

use super::words::{labeled, locators};
use crate::{
    contexts::use_site,
    erased::{Erased, erase},
};
use program::Locator;

/// Something that may be known about a record.
pub struct Fact {
    /// Its label.
    label: &'static str,
    /// Its name in the line of what is not stated; empty if it need not be mentioned there.
    missing: &'static str,
    /// Its values; none if none are stated.
    values: Vec<Erased>,
}

impl Fact {
    /// A fact under a label; `missing` is its name among what is not stated.
    pub fn new(label: &'static str, missing: &'static str, values: Vec<Erased>) -> Self {
        Self {
            label,
            missing,
            values,
        }
    }

    /// A fact that is not mentioned if it is not stated.
    pub fn optional(label: &'static str, values: Vec<Erased>) -> Self {
        Self::new(label, "", values)
    }
}

/// What is known, as a list; then, in small print, where the source says it, and in one line what is not stated.
#[component]
pub fn FactList(facts: Vec<Fact>, locators: &'static [Locator]) -> impl IntoView {
    let site = use_site();
    let missing: Vec<&str> = (facts.iter())
        .filter_map(|it| (it.values.is_empty() && !it.missing.is_empty()).then_some(it.missing))
        .collect();
    let known: Vec<Erased> = facts.into_iter().filter_map(fact).collect();
    let known = (!known.is_empty()).then(|| view! { <dl>{known}</dl> });
    let source = (!locators.is_empty()).then(|| {
        let line = labeled(
            site.locale,
            site.locale.source(),
            self::locators(site, locators),
        );
        view! { <span>{line}</span> }
    });
    let missing = (!missing.is_empty()).then(|| {
        view! { <span class="not-stated">{site.locale.not_stated_of(&missing)}</span> }
    });
    let fine = (source.is_some() || missing.is_some())
        .then(|| view! { <p class="fine">{source}{missing}</p> });
    view! {
        {known}
        {fine}
    }
}

/// A label and its values; nothing without values.
pub fn fact(fact: Fact) -> Option<Erased> {
    if fact.values.is_empty() {
        return None;
    }
    let values: Vec<Erased> = (fact.values.into_iter())
        .map(|value| erase(view! { <dd>{value}</dd> }))
        .collect();
    Some(erase(view! {
        <div>
            <dt>{fact.label}</dt>
            {values}
        </div>
    }))
}

/// A fact's value and a detail about it.
pub fn value(link: Erased, detail: Option<Erased>) -> Erased {
    match detail {
        None => link,
        Some(detail) => erase((link, " ", view! { <span class="detail">{detail}</span> })),
    }
}

/// A text as a detail; `None` if it is empty.
pub fn detail(text: &str) -> Option<Erased> {
    (!text.is_empty()).then(|| erase(text.to_owned()))
}

/// A list of records; `None` without any.
pub fn record_list(items: Vec<Erased>) -> Option<Erased> {
    if items.is_empty() {
        return None;
    }
    let items: Vec<Erased> = (items.into_iter())
        .map(|item| erase(view! { <li>{item}</li> }))
        .collect();
    Some(erase(view! { <ul class="records">{items}</ul> }))
}
