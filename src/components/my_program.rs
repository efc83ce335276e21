//! What is to be said of the reader's own program.

use leptos::prelude::*;

use super::links::session_link;
use crate::{
    contexts::{use_navigation, use_site, use_stars},
    dialogs::{Tool, use_dialogs},
    erased::{Erased, dynamic, erase},
};
use exports::site::Site;

/// Heading, ways to take it along, what overlaps, and stars whose session is gone; nothing on the whole timeline.
#[component]
pub fn MyProgram() -> impl IntoView {
    let navigation = use_navigation();
    let is_mine = Memo::new(move |_| navigation.filter().is_mine());
    let program = dynamic(move || erase(is_mine.get().then(|| view! { <Starred/> })));
    view! { <div class="mine">{program}</div> }
}

#[component]
fn Starred() -> impl IntoView {
    let (site, stars, dialogs) = (use_site(), use_stars(), use_dialogs());
    let locale = site.locale;
    let none = dynamic(move || {
        let none = stars.with(selection::stars::Stars::is_empty);
        erase(none.then(|| view! { <p>{locale.no_stars()}</p> }))
    });
    let clashes = dynamic(move || {
        let clashes = stars.with(|stars| layout::clashes(site.index, &stars.sessions(site.index)));
        let clashes: Vec<Erased> = (clashes.into_iter())
            .map(|(one, other)| {
                erase(view! {
                    <li>
                        {session_link(site, one)} " · " {session_link(site, other)}
                        <span class="detail">
                            {locale.date_short(site.index.at(one).date)}
                        </span>
                    </li>
                })
            })
            .collect();
        erase((!clashes.is_empty()).then(|| {
            view! {
                <p class="clash">{locale.clashes()}</p>
                <ul>{clashes}</ul>
            }
        }))
    });
    let gone = dynamic(move || {
        let gone: Vec<String> = stars.with(|stars| {
            let gone = stars.gone(site.index);
            gone.map(str::to_owned).collect()
        });
        let gone: Vec<Erased> = gone.into_iter().map(|slug| gone_star(site, slug)).collect();
        erase((!gone.is_empty()).then(|| {
            view! {
                <p>{locale.gone()}</p>
                <ul>{gone}</ul>
            }
        }))
    });
    view! {
        <h1 tabindex="-1">{locale.mine()}</h1>
        {none}
        {clashes}
        {gone}
        <p class="ways-on">
            <button type="button" class="button stars" on:click=move |_| dialogs.open(Tool::MyProgram)>
                {locale.take_mine()}
            </button>
        </p>
    }
}

/// A star whose session is gone, and the button that takes it away.
fn gone_star(site: Site, slug: String) -> Erased {
    let stars = use_stars();
    let (name, value) = (slug.clone(), slug.clone());
    erase(view! {
        <li>
            <span>{name}</span>
            " "
            <button type="button" class="button" value=value on:click=move |_| stars.toggle(&slug)>
                {site.locale.take_star()}
            </button>
        </li>
    })
}
