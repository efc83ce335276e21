//! In place of a record's page that is not available offline.

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
