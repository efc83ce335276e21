//! The head of a page: what search engines and chat apps read.

use super::{
    Site,
    card::{CARD, HEIGHT, WIDTH, card_page},
    escape,
    json_ld::json_ld,
};
use address::{CALENDAR, Page};
use selection::{records, select};

/// Title, description, canonical link, Open Graph and Twitter card tags, JSON-LD.
pub(super) fn head(site: Site, page: &Page) -> String {
    let program = site.index.program();
    let workshop = site.index.text(&program.workshop.short_title);
    let exists = select::exists(site.index, page);
    let title = site
        .locale
        .page_title(page, name(site, page), exists, workshop);
    let title = escape(&title);
    if !exists {
        return format!("<title>{title}</title><meta name=\"robots\" content=\"noindex\">");
    }
    let description = escape(&exports::one_line(&description(site, page)));
    let address = escape(&site.address(page));
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
    let card = card(site, page).map(|it| escape(&it));
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
    for language in site.locale.languages() {
        let href = escape(&site.in_language(&language.tag, page));
        head += &format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\">",
            escape(&language.tag)
        );
        if language.folder().is_empty() {
            head += &format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{href}\">");
        }
    }
    for (kind, href) in alternates(site, page) {
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
        json_ld(site, page)
    )
}

/// The address of the page's card, if the host is known.
fn card(site: Site, page: &Page) -> Option<String> {
    Some(site.absolute(&card_page(site, page))? + CARD)
}

/// The page's content in other formats: media types and addresses.
fn alternates(site: Site, page: &Page) -> Vec<(&'static str, String)> {
    let mut alternates = Vec::new();
    if super::downloads::has_calendar(site, page) {
        let calendar = page.path(site.base) + CALENDAR;
        alternates.push(("text/calendar", escape(&calendar)));
    }
    if *page == Page::Timeline {
        let feed = format!("{}feed.xml", site.base.as_str());
        alternates.push(("application/atom+xml", escape(&feed)));
    }
    alternates
}

/// What the page is about, if it is one thing.
pub(super) fn name(site: Site, page: &Page) -> Option<&str> {
    match page {
        Page::Record(facet, slug) => records::name(site.index, *facet, slug),
        Page::Records(facet) => Some(site.locale.all_records(*facet)),
        Page::About => Some(site.locale.about()),
        Page::Figures => Some(site.locale.figures()),
        Page::Accessibility => Some(site.locale.accessibility()),
        _ => select::session(site.index, page).map(|(_, title)| title),
    }
}

fn description(site: Site, page: &Page) -> String {
    let index = site.index;
    match page {
        Page::Day(date) => {
            let titles: Vec<&str> = (index.sessions_on(*date))
                .map(|number| index.text(&index.at(number).title))
                .collect();
            site.locale
                .day_description(*date, &titles, index.program().source.is_some())
        }
        Page::Session(slug) => index.session(slug).map_or_else(String::new, |number| {
            let session = index.at(number);
            let title = index.text(&session.title);
            site.locale
                .session_description(session, title, index.text(&session.summary))
        }),
        Page::Record(facet, slug) => {
            let name = records::name(index, *facet, slug).unwrap_or_default();
            let count = records::sessions(index, *facet, slug).len();
            let workshop = index.text(&index.program().workshop.title);
            site.locale
                .record_description(site.locale.facet(*facet), name, count, workshop)
        }
        Page::Figures => site.locale.figures_about().to_owned(),
        Page::Accessibility => site.locale.access_goal().to_owned(),
        _ => index.text(&index.program().workshop.summary).to_owned(),
    }
}
