//! The root of the tree.

use leptos::{either::EitherOf4, prelude::*};

use super::{
    components::{Footer, Header, LoadFailure},
    pages::{DayPage, MissingPage, SessionPage, TimelinePage},
    state::State,
};
use crate::{
    index::Index,
    select, text,
    url::{Base, Place},
};

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
    Effect::new(move |_| super::browser::start(state));
    view! {
        <a class="skip-link" href="#main">{text::SKIP}</a>
        <Header/>
        <LoadFailure/>
        <main id="main" tabindex="-1">{move || page(state.index, state.page.get())}</main>
        <Footer/>
    }
}

fn page(index: &Index, place: Place) -> impl IntoView + use<> {
    match place {
        Place::Timeline => EitherOf4::A(view! { <TimelinePage/> }),
        Place::Day(date) if select::exists(index, &place) => {
            EitherOf4::B(view! { <DayPage date/> })
        }
        place => match select::session(index, &place) {
            Some((number, _)) => EitherOf4::C(view! { <SessionPage number/> }),
            None => EitherOf4::D(view! { <MissingPage place/> }),
        },
    }
}
