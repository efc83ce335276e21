//! Any address that the programme does not have.

use crate::ui::{markup, state::State};
use address::Place;
use languages::text;
use selection::select::{self, Offer};

/// Says so and offers the nearest pages, then every day; as markup.
pub fn missing_page(state: State, place: &Place) -> String {
    let reason = match place {
        Place::Day(_) => text::missing_day(),
        Place::Session(_) => text::missing_session(),
        _ => text::missing_path(),
    };
    let offers = select::offers(state.index, place);
    let mut html = format!(
        "<h1 tabindex=\"-1\">{}</h1>",
        markup::escape(text::missing())
    ) + &markup::text("p", "", reason);
    if !offers.is_empty() {
        let links: String = offers.into_iter().map(|offer| link(state, offer)).collect();
        html += &markup::text("h2", "", text::nearest());
        html += &markup::element("ul", "offers", &links);
    }
    let days: String = (state.index.program().days.iter())
        .map(|day| {
            let href = Place::Day(day.date).path(state.base);
            markup::element(
                "li",
                "",
                &markup::link("", &href, &text::date_long(day.date)),
            )
        })
        .collect();
    let timeline = markup::link("button", state.base.as_str(), text::whole_timeline());
    html += &markup::element("p", "", &timeline);
    html += &markup::text("h2", "", text::all_days());
    html += &markup::element("ul", "all-days", &days);
    markup::element("article", "missing", &html)
}

fn link(state: State, offer: Offer) -> String {
    let (href, label) = match offer {
        Offer::Day(date) => {
            let label = markup::escape(&text::date_long(date));
            (Place::Day(date).path(state.base), label)
        }
        Offer::Session(number) => {
            let session = state.index.sessions().get(number);
            let title = session.map_or_else(String::new, |it| state.given(&it.title));
            (state.href_session(number), title)
        }
        Offer::Value(facet, slug) => {
            let label = text::colon(text::facet(facet), &state.name(facet, &slug));
            let href = if state.index.has(facet, &slug) {
                Place::Record(facet, slug).path(state.base)
            } else {
                state.href_value(facet, &slug)
            };
            (href, label)
        }
    };
    markup::element("li", "", &markup::link_around("button", &href, &label))
}
