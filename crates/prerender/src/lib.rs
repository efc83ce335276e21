//! The static site: every address as a file, native only.
//!
//! Everything here is text in, text out; the program in `src/bin/prerender.rs` reads and writes the files.

mod card;
mod downloads;
mod formats;
mod glue;
mod head;
mod json_ld;
mod localise;
pub mod settings;
mod sitemap;
mod styles;
mod template;
mod worker;

pub use card::{CARD, HEIGHT, WIDTH, card_place};
pub use downloads::exports;
pub use exports::site::Site;
pub use glue::without_comments;
pub use localise::{localised, names};
pub use sitemap::{robots, sitemap};
pub use styles::Styles;
pub use template::{Assets, Template, TemplateError};
pub use worker::{WORKER, worker};

use address::{Base, Filter, MINE, Place, RECORDS};
use languages::text;
use program::index::{Facet, Index};
use selection::records;
use workshop_timeline::{markup::escape, ui};

/// Every page of the programme.
pub fn places(index: &Index) -> Vec<Place> {
    let days = index.program().days.iter().map(|day| Place::Day(day.date));
    let sessions = (index.program().sessions.iter()).map(|it| Place::Session(it.id.to_string()));
    let records = RECORDS.into_iter().flat_map(|(facet, ..)| {
        let one = records::all(index, facet).into_iter();
        let one = one.map(move |slug| Place::Record(facet, slug.to_owned()));
        std::iter::once(Place::Records(facet)).chain(one)
    });
    (std::iter::once(Place::Timeline).chain(days))
        .chain(sessions)
        .chain(records)
        .chain([Place::About, Place::Accessibility])
        .collect()
}

/// The page of the reader's own programme: the timeline, of which their browser shows what it knows to be starred.
pub fn mine(site: Site, template: &Template) -> String {
    let address = Place::Timeline.with(Filter::default().starred(true));
    let workshop = site.index.text(&site.index.program().workshop.short_title);
    let title = escape(&text::mine_title(workshop));
    // It is different for everybody: nothing to index.
    let head = format!("<title>{title}</title><meta name=\"robots\" content=\"noindex\">");
    let body = ui::html(site.index, site.base, &address.place);
    template.fill(site, &address, &head, &body)
}

/// The file of [`mine`], relative to the folder of the site.
pub fn mine_file() -> String {
    format!("{MINE}/index.html")
}

/// Pages under slugs by which records were published before, each with its file: they lead on, with scripts or without.
pub fn redirects(site: Site) -> Vec<(String, String)> {
    let program = site.index.program();
    let record = |facet| move |slug: &str| Place::Record(facet, slug.to_owned());
    let mut redirects = Vec::new();
    let mut add = |former: &str, now: &str, place: &dyn Fn(&str) -> Place| {
        redirects.push((file(&place(former)), redirect(site, &place(now))));
    };
    for it in &program.sessions {
        for former in &it.former {
            add(former.as_str(), it.id.as_str(), &|slug| {
                Place::Session(slug.to_owned())
            });
        }
    }
    for it in &program.people {
        for former in &it.former {
            add(former.as_str(), it.id.as_str(), &record(Facet::Person));
        }
    }
    for it in &program.institutions {
        for former in &it.former {
            add(former.as_str(), it.id.as_str(), &record(Facet::Institution));
        }
    }
    for it in &program.topics {
        for former in &it.former {
            add(former.as_str(), it.id.as_str(), &record(Facet::Topic));
        }
    }
    redirects
}

/// A page that leads to another, as static hosts can have it (HTML, `http-equiv="refresh"`).
fn redirect(site: Site, place: &Place) -> String {
    let (path, address) = (escape(&place.path(site.base)), escape(&site.address(place)));
    let title = escape(head::name(site, place).unwrap_or_default());
    let direction = if text::is_rtl() { " dir=\"rtl\"" } else { "" };
    format!(
        "<!doctype html><html lang=\"{}\"{direction}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"canonical\" href=\"{address}\"><meta name=\"robots\" content=\"noindex\">\
         <meta http-equiv=\"refresh\" content=\"0; url={path}\"></head>\
         <body><main><h1><a href=\"{path}\">{title}</a></h1></main></body></html>\n",
        text::tag()
    )
}

/// The page that a static host sends with status 404, under the address of its own file.
pub fn missing(base: &Base) -> Place {
    Place::Unknown(format!("{}404.html", base.as_str()))
}

/// The file of a page, relative to the folder of the site.
pub fn file(place: &Place) -> String {
    match place {
        Place::Timeline => "index.html".to_owned(),
        Place::Day(date) => format!("day/{date}/index.html"),
        Place::Session(slug) => format!("session/{slug}/index.html"),
        Place::Unknown(_) => "404.html".to_owned(),
        document => format!(
            "{}index.html",
            document.path(&Base::new("/")).trim_start_matches('/')
        ),
    }
}

/// The whole HTML of a page.
pub fn page(site: Site, template: &Template, place: &Place) -> String {
    let address = place.clone().with(Filter::default());
    let body = ui::html(site.index, site.base, place);
    template.fill(site, &address, &head::head(site, place), &body)
}
