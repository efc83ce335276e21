//! Offers the newer version of a program that changed while it was being read.

use leptos::prelude::*;

use super::offer::Offer;
use crate::{
    contexts::use_site,
    erased::{dynamic, erase},
    platform::{history, worker},
};
use program::Date;

/// Says that there is one, and shows it on demand: the address keeps the filter, and stars and notes are stored.
#[component]
pub fn NewerProgram() -> impl IntoView {
    let locale = use_site().locale;
    let newer = RwSignal::new(None::<Date>);
    Effect::new(move |_| worker::follow(move |date| newer.set(Some(date))));
    dynamic(move || {
        erase(newer.get().map(|date| {
            let words = locale.newer(&locale.date_full(date));
            let close = move || newer.set(None);
            view! { <Offer words act=locale.show_newer() on_act=history::reload on_close=close/> }
        }))
    })
}
