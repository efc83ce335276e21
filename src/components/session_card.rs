//! A session on its day's page.

use leptos::prelude::*;

use super::{links::session_link, session_class::session_class, session_facts::SessionFacts};
use crate::{
    contexts::{use_selected, use_site},
    erased::erase,
};
use program::index::SessionNumber;

/// A session with everything known about it; not shown if the filter hides it.
#[component]
pub fn SessionCard(session: SessionNumber) -> impl IntoView {
    let (site, selected) = (use_site(), use_selected());
    let number = session;
    let session = site.index.at(number);
    let title = erase(view! { <h3>{session_link(site, number)}</h3> });
    let gone = Signal::derive(move || !selected.shows(number));
    view! {
        <article id=session.id.as_str() class=session_class(site, "card", session) class:gone=gone>
            <SessionFacts session=number title on_day=true/>
        </article>
    }
}
