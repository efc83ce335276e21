//! What the site stores in the reader's browser.

use leptos::prelude::*;

use crate::{
    contexts::{use_site, use_stars},
    erased::{dynamic, erase},
    platform::{dialog, worker},
};

/// How much that is, and buttons that delete it; nothing if nothing is stored.
#[component]
pub fn StoredHere() -> impl IntoView {
    let (site, stars) = (use_site(), use_stars());
    let locale = site.locale;
    let bytes = RwSignal::new(None::<f64>);
    let measure = move || worker::size(move |now| bytes.set(Some(now)));
    Effect::new(move |_| measure());
    dynamic(move || {
        let (bytes, (starred, noted)) = (bytes.get(), stars.counts());
        let copy = bytes.map(|bytes| {
            view! {
                <p>{locale.stored_offline(&locale.number(kilobytes(bytes)))}</p>
                <button class="button" type="button" on:click=move |_| worker::clear(measure)>
                    {locale.stored_clear()}
                </button>
            }
        });
        let delete = move |_| {
            if dialog::confirm(locale.own_clear_sure()) {
                stars.clear();
            }
        };
        let own = (starred + noted > 0).then(|| {
            view! {
                <p>{locale.stars(starred)} " · " {locale.notes(noted)}</p>
                <button class="button" type="button" on:click=delete>
                    {locale.own_clear()}
                </button>
            }
        });
        erase((copy.is_some() || own.is_some()).then(|| {
            view! {
                <section class="stored">
                    <h2>{locale.stored_heading()}</h2>
                    {copy}
                    {own}
                </section>
            }
        }))
    })
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
