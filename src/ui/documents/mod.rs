//! Pages that say the same to every reader. The prerender alone draws them: they weigh nothing in the browser, which
//! loads them as any page of the web.

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod accessibility;
#[cfg(feature = "ssr")]
mod country;
#[cfg(feature = "ssr")]
mod institution;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod person;
#[cfg(feature = "ssr")]
mod records;
#[cfg(feature = "ssr")]
mod topic;

use super::state::State;
use address::Place;

/// The page as markup.
#[cfg(feature = "ssr")]
pub fn document(state: State, place: &Place) -> String {
    use super::markup;
    use languages::text;
    use program::index::Facet;

    let (html, up) = match place {
        Place::Record(facet, slug) => {
            let html = match facet {
                Facet::Person => person::person(state, slug),
                Facet::Institution => institution::institution(state, slug),
                Facet::Topic => topic::topic(state, slug),
                _ => country::country(state, slug),
            };
            (html, Some(*facet))
        }
        Place::Records(facet) => (records::records(state, *facet), None),
        Place::Accessibility => (accessibility::accessibility(), None),
        _ => (about::about(state), None),
    };
    let up = up.map_or_else(String::new, |facet| {
        let href = Place::Records(facet).path(state.base);
        markup::link("button", &href, text::all_records(facet)) + " "
    });
    let timeline = markup::link("button", state.base.as_str(), text::whole_timeline());
    let ways = markup::element("p", "ways-on", &(up + &timeline));
    markup::element("article", "record", &(html + &ways))
}

/// In the browser it stands in the page already. Where it does not, the service worker had no copy of it.
#[cfg(not(feature = "ssr"))]
pub fn document(state: State, _: &Place) -> String {
    use super::markup;
    use languages::text;

    let timeline = markup::link("button", state.base.as_str(), text::whole_timeline());
    format!("<h1 tabindex=\"-1\">{}</h1>", text::offline())
        + &markup::text("p", "", text::offline_page())
        + &markup::element("p", "", &timeline)
}
