//! A page of records that can't be had without a network.

use leptos::prelude::*;

use crate::{components::ToTimeline, contexts::use_site};

/// Says so, and leads to the timeline.
#[component]
pub fn OfflinePage() -> impl IntoView {
    let locale = use_site().locale;
    view! {
        <div class="alone">
            <h1 tabindex="-1">{locale.offline()}</h1>
            <p>{locale.offline_page()}</p>
            <p>
                <ToTimeline/>
            </p>
        </div>
    }
}
