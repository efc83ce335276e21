//! Something that the reader may do now, at the foot of the screen.

use leptos::prelude::*;

use crate::contexts::use_site;

/// What it is, a button that does it, and one that closes it.
#[component]
pub fn Offer(
    /// What there is to know.
    #[prop(into)]
    words: String,
    /// What the button says.
    act: &'static str,
    /// Does it.
    on_act: impl Fn() + 'static,
    /// Takes the offer away.
    on_close: impl Fn() + 'static,
) -> impl IntoView {
    let locale = use_site().locale;
    view! {
        <aside class="offer" role="status">
            <p>{words}</p>
            <button class="button primary" type="button" on:click=move |_| on_act()>
                {act}
            </button>
            <button class="button" type="button" on:click=move |_| on_close()>
                {locale.close()}
            </button>
        </aside>
    }
}
