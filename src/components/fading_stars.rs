//! Says that a browser does not keep stars for long.

use leptos::prelude::*;

use super::offer::Offer;
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
    let close = move || is_said.set(false);
    let keep = move || {
        close();
        dialogs.open(Tool::MyProgram);
    };
    dynamic(move || {
        erase(is_said.get().then(|| {
            view! { <Offer words=locale.stars_fade() act=locale.take_mine() on_act=keep on_close=close/> }
        }))
    })
}
