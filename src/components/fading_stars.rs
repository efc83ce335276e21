//! Says that a browser does not keep stars for long.

use leptos::prelude::*;

use crate::{
    contexts::{use_site, use_stars},
    dialogs::{Tool, use_dialogs},
    erased::{dynamic, erase},
    platform::storage,
};

/// With the first star in a browser that deletes what a site stored after a week without a visit: what helps, and the
/// way to it.
#[component]
pub fn FadingStars() -> impl IntoView {
    let (site, stars, dialogs) = (use_site(), use_stars(), use_dialogs());
    let locale = site.locale;
    let is_said = RwSignal::new(false);
    Effect::new(move |_| is_said.set(stars.have_begun() && storage::fades()));
    let keep = move |_| {
        is_said.set(false);
        dialogs.open(Tool::MyProgram);
    };
    dynamic(move || {
        erase(is_said.get().then(|| {
            view! {
                <aside class="offer" role="status">
                    <p>{locale.stars_fade()}</p>
                    <button class="button primary" type="button" on:click=keep>
                        {locale.take_mine()}
                    </button>
                    <button class="button" type="button" on:click=move |_| is_said.set(false)>
                        {locale.close()}
                    </button>
                </aside>
            }
        }))
    })
}
