//! Any address that the programme does not have.

use leptos::prelude::*;

use crate::{
    select::{self, Offer},
    text,
    ui::state::State,
    url::{Filter, Place},
};

/// Says so and offers the nearest pages, then every day.
#[component]
pub fn MissingPage(place: Place) -> impl IntoView {
    let state = expect_context::<State>();
    let reason = match &place {
        Place::Day(_) => text::MISSING_DAY,
        _ => text::MISSING_PATH,
    };
    let offers = select::offers(state.index, &place);
    let nearest = (!offers.is_empty()).then(|| {
        let links = offers.into_iter().map(|offer| {
            let (href, label) = link(state, offer);
            view! { <li><a class="button" href=href>{label}</a></li> }
        });
        view! {
            <h2>{text::NEAREST}</h2>
            <ul class="offers">{links.collect_view()}</ul>
        }
    });
    let days = (state.index.program().days.iter()).map(|day| {
        let href = Place::Day(day.date).path(state.base);
        view! { <li><a href=href>{text::date_long(day.date)}</a></li> }
    });
    view! {
        <article class="missing">
            <h1 tabindex="-1">{text::MISSING}</h1>
            <p>{reason}</p>
            {nearest}
            <p><a class="button" href=state.base.as_str()>{text::WHOLE_TIMELINE}</a></p>
            <h2>{text::ALL_DAYS}</h2>
            <ul class="all-days">{days.collect_view()}</ul>
        </article>
    }
}

fn link(state: State, offer: Offer) -> (String, String) {
    match offer {
        Offer::Day(date) => (
            Place::Day(date).with(Filter::default()).href(state.base),
            text::date_long(date),
        ),
        Offer::Value(facet, slug) => (
            state.href_value(facet, &slug),
            format!("{}: {}", text::facet(facet), state.value_name(facet, &slug)),
        ),
    }
}
