//! What a printed page says of itself.

use leptos::{html, prelude::*};

use super::words::localized;
use crate::{
    contexts::{use_navigation, use_site},
    platform::{clock, print},
};

/// The link and the dates. Before a page is printed, it learns its whole address and the day.
#[component]
pub fn PrintNote() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let link = NodeRef::<html::Span>::new();
    let date = NodeRef::<html::Span>::new();
    // Written at once: what is printed does not wait for effects.
    Effect::new(move |_| {
        print::before(move || {
            if let (Some(link), Some(date)) = (link.get_untracked(), date.get_untracked()) {
                // Of the page that is on paper: a session beside the timeline is not.
                let page = navigation.here.with_untracked(|here| here.href(site.base));
                link.set_text_content(Some(&(site.origin.unwrap_or_default().to_owned() + &page)));
                let today = clock::today().to_string();
                let today = site.locale.isolated(&today);
                let day = format!(" · {} {today}", site.locale.printed());
                date.set_text_content(Some(&day));
            }
        });
    });
    let program = site.index.program();
    view! {
        <div class="print-note">
            <p>
                {localized(site, &program.workshop.title)} " · "
                <span id="print-link" node_ref=link>
                    {site.base.as_str()}
                </span> " · " {site.locale.updated(program.updated.date())}
                <span id="print-date" node_ref=date></span>
            </p>
        </div>
    }
}
