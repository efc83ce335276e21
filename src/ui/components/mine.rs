//! What is to be said of the reader's own programme.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::State,
};
use languages::text;

/// Heading, ways to take it along, what overlaps, and stars whose session is gone; nothing on the whole timeline.
#[component]
pub fn Mine() -> impl IntoView {
    let state = expect_context::<State>();
    let html = move || {
        if state.filter().is_mine() {
            mine(state)
        } else {
            String::new()
        }
    };
    region("mine", live(html))
}

fn mine(state: State) -> String {
    let index = state.index;
    let title = |number: usize| {
        let session = index.sessions().get(number);
        let title = session.map_or_else(String::new, |session| state.given(&session.title));
        markup::link_around("", &state.href_session(number), &title)
    };
    state.stars.with(|stars| {
        let mut html = format!("<h1 tabindex=\"-1\">{}</h1>", text::mine());
        if stars.is_empty() {
            html += &markup::text("p", "", text::no_stars());
        }
        let clashes: String = (layout::clashes(index, &stars.sessions(index)).into_iter())
            .map(|(one, other)| {
                let date = index.sessions().get(one).map_or_else(String::new, |it| text::date_short(it.date));
                let pair = title(one) + " · " + &title(other) + &markup::text("span", "detail", &date);
                markup::element("li", "", &pair)
            })
            .collect();
        if !clashes.is_empty() {
            html += &(markup::text("p", "clash", text::clashes()) + &markup::element("ul", "", &clashes));
        }
        let gone: String = (stars.gone(index))
            .map(|slug| {
                let take = format!(
                    "<button type=\"button\" class=\"button\" data-star=\"{slug}\" aria-pressed=\"true\">{}</button>",
                    text::take_star()
                );
                markup::element("li", "", &(markup::text("span", "", slug) + " " + &take))
            })
            .collect();
        if !gone.is_empty() {
            html += &(markup::text("p", "", text::gone()) + &markup::element("ul", "", &gone));
        }
        let take = format!(
            "<button type=\"button\" class=\"button\" data-ask=\"stars\">{}</button>",
            text::take_mine()
        );
        html + &markup::element("p", "ways-on", &take)
    })
}
