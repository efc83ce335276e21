//! `/session/<slug>/`: one session.

use leptos::prelude::*;

use crate::{
    components::{SessionDetail, session_list},
    contexts::{use_navigation, use_site},
    erased::{Erased, erase},
};
use address::Page;
use program::index::SessionNumber;
use selection::select;

/// The session alone, as shown beside the timeline when opened from there, then what else is on that day and on its
/// topics.
#[component]
pub fn SessionPage(session: SessionNumber) -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let titles = [site.locale.else_that_day(), site.locale.on_its_topics()];
    let others: Vec<Erased> = (titles.into_iter())
        .zip(select::related(site.index, session))
        .filter_map(|(title, others)| {
            let list = session_list(site, &others, |_| String::new())?;
            Some(erase(view! {
                <section class="others">
                    <h2>{title}</h2>
                    {list}
                </section>
            }))
        })
        .collect();
    let timeline = Signal::derive(move || navigation.href(Page::Timeline));
    view! {
        <div class="alone">
            <div class="session-page">
                <SessionDetail session/>
                {others}
                <p>
                    <a class="button" href=timeline>
                        {site.locale.whole_timeline()}
                    </a>
                </p>
            </div>
        </div>
    }
}
