//! What is said about the reader's own program.

use leptos::prelude::*;

use super::{attendance::Attendance, links::session_link};
use crate::{
    contexts::{use_navigation, use_site, use_stars},
    dialogs::{Tool, use_dialogs},
    erased::{Erased, dynamic, erase},
};
use exports::site::Site;

/// Heading, overlaps, stars whose session is gone, notes without a star, a button to take it elsewhere, and what is
/// printed; nothing on the whole timeline.
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
        erase((
            leftovers(site, locale.gone(), gone),
            leftovers(site, locale.notes_unstarred(), stars.unstarred()),
        ))
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
        <Attendance/>
    }
}

/// More stars or notes of the reader, under these words; nothing without any.
fn leftovers(site: Site, words: &'static str, slugs: Vec<String>) -> Erased {
    let items: Vec<Erased> = (slugs.into_iter())
        .map(|slug| leftover(site, slug))
        .collect();
    erase((!items.is_empty()).then(|| {
        view! {
            <p>{words}</p>
            <ul>{items}</ul>
        }
    }))
}

/// A star whose session is gone, or a note without a star, and the button that removes it.
fn leftover(site: Site, slug: String) -> Erased {
    let (stars, locale) = (use_stars(), site.locale);
    let name = match site.index.session(&slug) {
        Some(session) => session_link(site, session),
        None => erase(slug.clone()),
    };
    let name = erase((name, own_note(site, stars.note(&slug))));
    let (value, starred) = (slug.clone(), stars.has(&slug));
    let take = move |_| {
        if starred {
            stars.toggle(&slug);
        } else {
            stars.write(&slug, "");
        }
    };
    let words = if starred {
        locale.take_star()
    } else {
        locale.note_delete()
    };
    erase(view! {
        <li>
            {name} " "
            <button type="button" class="button" value=value on:click=take>
                {words}
            </button>
        </li>
    })
}

/// A note as text; nothing without words.
pub fn own_note(site: Site, note: String) -> Option<Erased> {
    (!note.is_empty()).then(|| {
        erase(view! {
            <p class="own-note">
                <span class="visually-hidden">{site.locale.note()} " "</span>
                <bdi>{note}</bdi>
            </p>
        })
    })
}
