//! Any address that the program does not have.

use leptos::prelude::*;

use crate::{
    components::{
        ToTimeline,
        words::{labeled, localized, value_name},
    },
    contexts::{record_href, session_href, use_site, value_href},
    erased::{Erased, erase},
};
use address::Page;
use exports::site::Site;
use program::Date;
use selection::select::{self, Offer};

/// Says so and offers the nearest pages, then every day.
#[component]
pub fn MissingPage(page: Page) -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let reason = match page {
        Page::Day(_) => locale.missing_day(),
        Page::Session(_) => locale.missing_session(),
        _ => locale.missing_path(),
    };
    let offers: Vec<Erased> = (select::offers(site.index, &page).into_iter())
        .map(|offer| offered(site, offer))
        .collect();
    let offers = (!offers.is_empty()).then(|| {
        view! {
            <h2>{locale.nearest()}</h2>
            <ul class="offers">{offers}</ul>
        }
    });
    let days: Vec<Erased> = (site.index.program().days.iter())
        .map(|day| {
            let (href, name) = day_link(site, day.date);
            erase(view! { <li><a href=href>{name}</a></li> })
        })
        .collect();
    view! {
        <div class="alone">
            <article class="missing">
                <h1 tabindex="-1">{locale.missing()}</h1>
                <p>{reason}</p>
                {offers}
                <p>
                    <ToTimeline/>
                </p>
                <h2>{locale.all_days()}</h2>
                <ul class="all-days">{days}</ul>
            </article>
        </div>
    }
}

fn day_link(site: Site, date: Date) -> (String, String) {
    (Page::Day(date).path(site.base), site.locale.date_long(date))
}

fn offered(site: Site, offer: Offer) -> Erased {
    let (href, name) = match offer {
        Offer::Day(date) => {
            let (href, name) = day_link(site, date);
            (href, erase(name))
        }
        Offer::Session(session) => {
            let title = &site.index.at(session).title;
            (session_href(site, session), localized(site, title))
        }
        Offer::Value(facet, slug) => {
            let name = value_name(site, facet, &slug);
            let name = labeled(site.locale, site.locale.facet(facet), name);
            let href = if site.index.has(facet, &slug) {
                record_href(site, facet, &slug)
            } else {
                value_href(site, facet, &slug)
            };
            (href, name)
        }
    };
    erase(view! {
        <li>
            <a class="button" href=href>
                {name}
            </a>
        </li>
    })
}
