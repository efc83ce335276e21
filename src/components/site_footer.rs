//! The foot of every page.

use leptos::prelude::*;

use super::{
    prerendered::Prerendered,
    words::{labeled, localized},
};
use crate::{
    contexts::use_site,
    erased::{Erased, erase},
};
use address::{CALENDAR, Page, RECORDS};
use exports::site::Site;

/// Where the facts come from, how old they are, and what the site does not do.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let site = use_site();
    view! { <Prerendered class="foot" content=move || foot(site)/> }
}

fn foot(site: Site) -> Erased {
    let locale = site.locale;
    let program = site.index.program();
    let source = program.source.as_ref().map(|source| {
        let description = localized(site, &source.description);
        view! { <p>{labeled(locale, locale.source(), description)}</p> }
    });
    let file = format!("{}program.json", site.base.root());
    let calendar = site.base.as_str().to_owned() + CALENDAR;
    let lists: Vec<Erased> = (RECORDS.into_iter())
        .map(|(facet, ..)| (Page::Records(facet), locale.all_records(facet)))
        .chain([
            (Page::Figures, locale.figures()),
            (Page::About, locale.about()),
            (Page::Accessibility, locale.accessibility()),
        ])
        .map(|(page, name)| erase(view! { <a href=page.path(site.base)>{name}</a> }))
        .collect();
    erase(view! {
        <footer class="site-foot">
            <p class="embed-out">
                <a target="_blank" rel="noopener" href=site.base.as_str()>
                    {locale.embed_out()}
                </a>
            </p>
            <nav class="lists" aria-label=locale.lists()>
                {lists}
            </nav>
            {source}
            <p>
                {locale.updated(program.updated.date())}
                " · " <a href=file>{locale.program_file()}</a> " · "
                <a href=calendar>{locale.calendar_file()}</a>
            </p>
            <p>{locale.promise()}</p>
        </footer>
    })
}
