//! The head of a page: what search engines and chat apps read.

use super::{
    Site,
    card::{CARD, HEIGHT, WIDTH, card_place},
    json_ld::json_ld,
};
use address::{CALENDAR, Place};
use languages::text::{self, UNPREFIXED};
use selection::{records, select};
use workshop_timeline::markup::escape;

/// Title, description, canonical link, Open Graph and Twitter card tags, JSON-LD.
pub(super) fn head(site: Site, place: &Place) -> String {
    let program = site.index.program();
    let workshop = site.index.text(&program.workshop.short_title);
    let exists = select::exists(site.index, place);
    let title = text::page_title(place, name(site, place), exists, workshop);
    let title = escape(&title);
    if !exists {
        return format!("<title>{title}</title><meta name=\"robots\" content=\"noindex\">");
    }
    let description = escape(&description(site, place));
    let address = escape(&site.address(place));
    let mut head = format!(
        "<title>{title}</title>\
         <meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{address}\">"
    );
    let properties = [
        ("og:type", "website"),
        ("og:site_name", &escape(workshop)),
        ("og:title", &title),
        ("og:description", &description),
    ];
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let card = card(site, place).map(|it| escape(&it));
    // Open Graph takes only absolute addresses.
    let absolute = card.iter().flat_map(|card| {
        [
            ("og:url", address.as_str()),
            ("og:image", card),
            ("og:image:width", &width),
            ("og:image:height", &height),
            ("og:image:alt", &title),
        ]
    });
    for (property, content) in properties.into_iter().chain(absolute) {
        head += &format!("<meta property=\"{property}\" content=\"{content}\">");
    }
    for tongue in text::languages() {
        let href = escape(&site.in_language(&tongue.tag, place));
        head += &format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\">",
            tongue.tag
        );
        if tongue.folder().is_empty() {
            head += &format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{href}\">");
        }
    }
    for (kind, href) in alternates(site, place) {
        head += &format!("<link rel=\"alternate\" type=\"{kind}\" href=\"{href}\">");
    }
    let twitter = [
        (
            "twitter:card",
            if card.is_some() {
                "summary_large_image"
            } else {
                "summary"
            },
        ),
        ("twitter:title", &title),
        ("twitter:description", &description),
    ];
    for (name, content) in twitter {
        head += &format!("<meta name=\"{name}\" content=\"{content}\">");
    }
    head + &format!(
        "<script type=\"application/ld+json\">{}</script>",
        json_ld(site, place)
    )
}

/// The address of the page's card, where the host is known.
fn card(site: Site, place: &Place) -> Option<String> {
    // Cards are English: their fonts have no letters of all languages.
    site.origin?;
    Some(site.in_language(UNPREFIXED, &card_place(site, place)) + CARD)
}

/// What else has the content of the page: media types and addresses.
fn alternates(site: Site, place: &Place) -> Vec<(&'static str, String)> {
    let mut alternates = Vec::new();
    if super::downloads::has_calendar(site, place) {
        let calendar = place.path(site.base) + CALENDAR;
        alternates.push(("text/calendar", escape(&calendar)));
    }
    if *place == Place::Timeline {
        let feed = format!("{}feed.xml", site.base.as_str());
        alternates.push(("application/atom+xml", escape(&feed)));
    }
    alternates
}

/// What the page is about, where it is one thing.
pub(super) fn name(site: Site, place: &Place) -> Option<&str> {
    match place {
        Place::Record(facet, slug) => records::name(site.index, *facet, slug),
        Place::Records(facet) => Some(text::all_records(*facet)),
        Place::About => Some(text::about()),
        Place::Accessibility => Some(text::accessibility()),
        _ => select::session(site.index, place).map(|(_, title)| title),
    }
}

fn description(site: Site, place: &Place) -> String {
    let index = site.index;
    match place {
        Place::Day(date) => {
            let titles: Vec<&str> = (index.sessions_on(*date))
                .filter_map(|number| index.sessions().get(number))
                .map(|session| index.text(&session.title))
                .collect();
            text::day_description(*date, &titles, index.program().source.is_some())
        }
        Place::Session(slug) => {
            let session = index.session(slug).and_then(|it| index.sessions().get(it));
            session.map_or_else(String::new, |session| {
                let title = index.text(&session.title);
                text::session_description(session.date, title, index.text(&session.summary))
            })
        }
        Place::Record(facet, slug) => {
            let name = records::name(index, *facet, slug).unwrap_or_default();
            let count = records::sessions(index, *facet, slug).len();
            let workshop = index.text(&index.program().workshop.title);
            text::record_description(text::facet(*facet), name, count, workshop)
        }
        Place::Accessibility => text::access_goal().to_owned(),
        _ => index.text(&index.program().workshop.summary).to_owned(),
    }
}
