//! What the site stores in the reader's browser.

use leptos::prelude::*;

use crate::{
    contexts::{use_site, use_stars},
    erased::{dynamic, erase},
    platform::{dialog, worker},
};

/// How much that is, and buttons that delete it; nothing before the first effect.
#[component]
pub fn StoredHere() -> impl IntoView {
    let (site, stars) = (use_site(), use_stars());
    let locale = site.locale;
    let bytes = RwSignal::new(None::<f64>);
    let measure = move || worker::size(move |now| bytes.set(Some(now)));
    Effect::new(move |_| measure());
    let copy = dynamic(move || {
        erase(bytes.get().map(|bytes| {
            view! {
                <p>{locale.stored_offline(&locale.number(kilobytes(bytes)))}</p>
                <button class="button" type="button" on:click=move |_| worker::clear(measure)>
                    {locale.stored_clear()}
                </button>
            }
        }))
    });
    let own = dynamic(move || {
        let (starred, noted) = stars.counts();
        let delete = move |_| {
            if dialog::confirm(locale.own_clear_sure()) {
                stars.clear();
            }
        };
        erase((starred + noted > 0).then(|| {
            view! {
                <p>{locale.stars(starred)} " · " {locale.notes(noted)}</p>
                <button class="button" type="button" on:click=delete>
                    {locale.own_clear()}
                </button>
            }
        }))
    });
    view! {
        <section class="stored needs-script">
            <h2>{locale.stored_heading()}</h2>
            {copy}
            {own}
        </section>
    }
}

/// Rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes are small and not negative"
)]
fn kilobytes(bytes: f64) -> usize {
    (bytes / 1000.0).ceil() as usize
}
