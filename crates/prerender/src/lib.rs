//! The static site: every address as a file, native only.
//!
//! Everything here is text in, text out; the program in `src/main.rs` reads and writes the files.

mod card;
mod downloads;
mod escape;
mod figures;
mod formats;
mod glue;
mod head;
mod integrity;
mod json_ld;
mod localize;
mod manifest;
mod namesakes;
mod security;
pub mod settings;
mod sitemap;
mod strips;
mod styles;
mod template;
mod worker;

pub use card::{HEIGHT, WIDTH, card_file, card_page};
pub use downloads::exports;
pub use escape::escape;
pub use exports::site::Site;
pub use glue::without_comments;
pub use integrity::integrity;
pub use localize::{localized, names, narrow_texts};
pub use manifest::manifest;
pub use security::Headers;
pub use sitemap::{robots, sitemap};
pub use strips::strips;
pub use styles::Styles;
pub use template::{Assets, Template, TemplateError, with_facts};
pub use worker::{withdrawn_worker, worker};

use address::{Base, Filter, MINE, Page, RECORDS};
use hosting::MISSING;
use program::index::{Facet, Index};
use selection::records;

/// Every page of the program.
pub fn pages(index: &Index) -> Vec<Page> {
    let days = index.program().days.iter().map(|day| Page::Day(day.date));
    let sessions = (index.program().sessions.iter()).map(|it| Page::Session(it.id.to_string()));
    let records = RECORDS.into_iter().flat_map(|(facet, ..)| {
        let one = records::all(index, facet).into_iter();
        let one = one.map(move |slug| Page::Record(facet, slug.to_owned()));
        std::iter::once(Page::Records(facet)).chain(one)
    });
    (std::iter::once(Page::Timeline).chain(days))
        .chain(sessions)
        .chain(records)
        .chain([Page::Figures, Page::About, Page::Accessibility])
        .collect()
}

/// The page of the reader's own program: the timeline, of which the browser shows what is starred in it.
pub fn mine(site: Site, template: &Template) -> String {
    let address = Page::Timeline.with(Filter::default().starred(true));
    let workshop = site.index.text(&site.index.program().workshop.short_title);
    let title = escape(&site.locale.mine_title(workshop));
    // It differs for every reader: nothing to index.
    let head = format!("<title>{title}</title><meta name=\"robots\" content=\"noindex\">");
    let body = workshop_timeline::html(site, &address.page);
    template.fill(site, &address, &head, &body)
}

/// The file of [`mine`], relative to the folder of the site.
pub fn mine_file() -> String {
    format!("{MINE}/index.html")
}

/// Pages at the former slugs of records, each with its file: they redirect, with or without scripts.
pub fn redirects(site: Site) -> Vec<(String, String)> {
    let program = site.index.program();
    let record = |facet| move |slug: &str| Page::Record(facet, slug.to_owned());
    let mut redirects = Vec::new();
    let mut add = |former: &str, now: &str, page: &dyn Fn(&str) -> Page| {
        redirects.push((file(&page(former)), redirect(site, &page(now))));
    };
    for it in &program.sessions {
        for former in &it.former {
            add(former.as_str(), it.id.as_str(), &|slug| {
                Page::Session(slug.to_owned())
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

/// A page that redirects to another in the way that works on static hosts (HTML, `http-equiv="refresh"`).
fn redirect(site: Site, page: &Page) -> String {
    let (path, address) = (escape(&page.path(site.base)), escape(&site.address(page)));
    let title = escape(head::name(site, page).unwrap_or_default());
    let direction = if site.locale.is_rtl() {
        " dir=\"rtl\""
    } else {
        ""
    };
    format!(
        "<!doctype html><html lang=\"{}\"{direction}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"canonical\" href=\"{address}\"><meta name=\"robots\" content=\"noindex\">\
         <meta http-equiv=\"refresh\" content=\"0; url={path}\"></head>\
         <body><main><h1><a href=\"{path}\">{title}</a></h1></main></body></html>\n",
        escape(site.locale.tag())
    )
}

/// The page that a static host sends with status 404, at the address of its own file.
pub fn missing(base: &Base) -> Page {
    Page::Unknown(format!("{}{MISSING}", base.as_str()))
}

/// The file of a page, relative to the folder of the site.
pub fn file(page: &Page) -> String {
    match page {
        Page::Timeline => "index.html".to_owned(),
        Page::Day(date) => format!("day/{date}/index.html"),
        Page::Session(slug) => format!("session/{slug}/index.html"),
        Page::Unknown(_) => MISSING.to_owned(),
        document => format!(
            "{}index.html",
            document.path(&Base::new("/")).trim_start_matches('/')
        ),
    }
}

/// The whole HTML of a page.
pub fn page(site: Site, template: &Template, page: &Page) -> String {
    let address = page.clone().with(Filter::default());
    let body = workshop_timeline::html(site, page);
    template.fill(site, &address, &head::head(site, page), &body)
}
