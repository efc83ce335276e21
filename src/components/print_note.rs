//! What a printed page says about itself.

use leptos::{html, prelude::*};

use super::words::localized;
use crate::{
    contexts::{use_navigation, use_site},
    platform::{clock, print},
};

/// The link and the dates. Just before printing, the full address and the day are filled in.
#[component]
pub fn PrintNote() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let link = NodeRef::<html::Span>::new();
    let date = NodeRef::<html::Span>::new();
    // Written directly: printing does not wait for effects.
    print::before(move || {
        if let (Some(link), Some(date)) = (link.get_untracked(), date.get_untracked()) {
            // The link of the page on paper: a session beside the timeline is not printed.
            let page = navigation.here.with_untracked(|here| here.href(site.base));
            link.set_text_content(Some(&(site.origin.unwrap_or_default().to_owned() + &page)));
            let today = clock::today();
            let today = site.locale.isolated(&today);
            let day = format!(" · {} {today}", site.locale.printed());
            date.set_text_content(Some(&day));
        }
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
