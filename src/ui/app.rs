//! The root of the tree.

use leptos::{either::EitherOf3, prelude::*};

use super::{
    components::{Footer, Header, LoadFailure, PrintNote, region},
    documents::document,
    markup,
    pages::{DayPage, TimelinePage, missing_page, session_page},
    state::{self, State},
};
use address::{Base, Place};
use languages::text;
use program::index::Index;
use selection::select;

/// The site. `place` is the page that was prerendered: the first drawing in the browser is that page without a
/// filter, whatever the address says, so that it equals the HTML; the address follows in the first effect.
#[component]
pub fn App(
    /// The programme.
    index: &'static Index,
    /// Where the site lives.
    base: &'static Base,
    /// The page that was prerendered.
    place: Place,
) -> impl IntoView {
    let state = State::new(index, base, place);
    provide_context(state);
    state::effect(markup::live(move || super::browser::start(state)));
    view! {
        <a class="skip-link" href="#main">{text::skip()}</a>
        <Header/>
        <LoadFailure/>
        <main id="main" tabindex="-1">{markup::live(move || page(state, state.page.get()))}</main>
        <PrintNote/>
        <Footer/>
    }
}

/// Not `AnyView`, which brings the asynchronous hydration code with it: 50 kB.
fn page(state: State, place: Place) -> impl IntoView + use<> {
    match place {
        Place::Timeline => EitherOf3::A(view! { <TimelinePage/> }),
        Place::Day(date) if select::exists(state.index, &place) => {
            EitherOf3::B(view! { <DayPage date/> })
        }
        place => {
            let html = move || match select::session(state.index, &place) {
                Some((number, _)) => session_page(state, number),
                None if place.is_static() && select::exists(state.index, &place) => {
                    document(state, &place)
                }
                None => missing_page(state, &place),
            };
            EitherOf3::C(region("alone", markup::live(html)))
        }
    }
}
