//! A session, and links to others.

use leptos::prelude::*;

use super::{
    links::calendar_link,
    note_field::NoteField,
    session_class::session_class,
    session_facts::SessionFacts,
    words::{labeled, localized, value_name},
};
use crate::{
    contexts::{session_href, use_navigation, use_selected, use_site},
    dialogs::{Tool, use_dialogs},
    erased::{Erased, dynamic, erase},
};
use address::Page;
use exports::site::Site;
use languages::Locale;
use layout::{Along, Step};
use program::index::{SessionNumber, SessionSet};

/// Everything known about a session, then the sessions before and after it in its day, its lanes, and the thread.
#[component]
pub fn SessionDetail(session: SessionNumber) -> impl IntoView {
    let (site, navigation, dialogs) = (use_site(), use_navigation(), use_dialogs());
    let number = session;
    let session = site.index.at(number);
    let locale = site.locale;
    let title = erase(view! {
        <h1 id="session-title" tabindex="-1">
            {localized(site, &session.title)}
        </h1>
    });
    let day = Signal::derive(move || navigation.href(Page::Day(session.date)));
    let page = Page::Session(session.id.to_string());
    view! {
        <article class=session_class(site, "card", session)>
            <p class="on">{locale.session_dates(session, Locale::date_long)}</p>
            <SessionFacts session=number title on_day=false/>
        </article>
        <NoteField session=number/>
        <p class="ways-on">
            <a class="button" href=day>
                {locale.the_day()}
            </a>
            " "
            {calendar_link(site, &page)}
            " "
            <button
                type="button"
                class="button needs-script"
                on:click=move |_| dialogs.open(Tool::Share)
            >
                {locale.share()}
            </button>
        </p>
        <Steps session=number/>
    }
}

/// Links to other sessions.
#[component]
fn Steps(session: SessionNumber) -> impl IntoView {
    let (site, navigation, selected) = (use_site(), use_navigation(), use_selected());
    let steps = dynamic(move || {
        let view = navigation.here.with(|here| here.view.clone());
        let shown = selected.selection.with(|it| it.sessions.clone());
        // A session that the filter hides still has a place in its day.
        let shown = if shown.contains(session) {
            shown
        } else {
            SessionSet::all(site.index.sessions().len())
        };
        let steps = layout::steps(site.index, &shown, &view, session).into_iter();
        erase(steps.map(|step| along(site, step)).collect::<Vec<_>>())
    });
    view! { <nav aria-label=site.locale.steps()>{steps}</nav> }
}

fn along(site: Site, step: Step) -> Erased {
    let (name, class) = match &step.along {
        Along::Day => (erase(site.locale.this_day()), "steps along-day"),
        Along::Lane(facet, slug) => (value_name(site, *facet, slug), "steps along-lane"),
        Along::Thread(key) => {
            let name = value_name(site, key.facet, &key.slug);
            let locale = site.locale;
            (
                labeled(locale, locale.following(), name),
                "steps along-thread",
            )
        }
    };
    let before = step.before.map(|it| step_link(site, it, false));
    let after = step.after.map(|it| step_link(site, it, true));
    erase(view! {
        <div class=class>
            <h2>{name}</h2>
            {before}
            {after}
        </div>
    })
}

fn step_link(site: Site, to: SessionNumber, after: bool) -> Erased {
    let (session, locale) = (site.index.at(to), site.locale);
    let label = locale.colon(locale.step(after), &locale.date_brief(session.date));
    let class = if after { "after" } else { "before" };
    erase(view! {
        <a class=class href=session_href(site, to)>
            <span class="label">{label}</span>
            " "
            {localized(site, &session.title)}
        </a>
    })
}
