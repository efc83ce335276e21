//! What is known of a record, and what nobody stated.

use leptos::prelude::*;

use super::words::{labeled, locators};
use crate::{
    contexts::use_site,
    erased::{Erased, erase},
};
use program::Locator;

/// Something that may be known of a record.
pub struct Fact {
    /// Its label.
    label: &'static str,
    /// Its name in the line of what is not stated; empty where that needs no saying.
    missing: &'static str,
    /// Its values; none where nobody stated any.
    values: Vec<Erased>,
}

impl Fact {
    /// A fact under a label; `missing` says that nobody stated it.
    pub fn new(label: &'static str, missing: &'static str, values: Vec<Erased>) -> Self {
        Self {
            label,
            missing,
            values,
        }
    }

    /// A fact that is not missed where nobody stated it.
    pub fn optional(label: &'static str, values: Vec<Erased>) -> Self {
        Self::new(label, "", values)
    }
}

/// What is known as a list; then quietly where the source says it, and in one line what nobody stated.
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

/// A value of a fact and what there is to say beside it.
pub fn value(link: Erased, detail: Option<Erased>) -> Erased {
    match detail {
        None => link,
        Some(detail) => erase((link, " ", view! { <span class="detail">{detail}</span> })),
    }
}

/// A text as a detail; none where it is empty.
pub fn detail(text: &str) -> Option<Erased> {
    (!text.is_empty()).then(|| erase(text.to_owned()))
}

/// A list of records; nothing for none.
pub fn record_list(items: Vec<Erased>) -> Option<Erased> {
    if items.is_empty() {
        return None;
    }
    let items: Vec<Erased> = (items.into_iter())
        .map(|item| erase(view! { <li>{item}</li> }))
        .collect();
    Some(erase(view! { <ul class="records">{items}</ul> }))
}
