//! The reader's own program, to other devices and from them.

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    copy_text::CopyText,
    modal::{ActionButton, Modal, Said, Section},
    on_screen::OnScreen,
    qr_code::QrImage,
    save_files::{SaveFiles, say_saved},
    use_dialogs,
};
use crate::{
    contexts::{StarStore, use_navigation, use_site, use_stars},
    erased::erase,
    platform::{files, frames::after_paint, history, print},
};
use address::{Filter, Page};
use exports::{qr::QrCode, site::Site};
use selection::{
    luggage::{self, Luggage},
    stars::LONGEST_LINK,
};

/// Offers stars and notes from the address first; then ways to export the reader's own, and to import others.
#[component]
pub fn MyProgramDialog() -> impl IntoView {
    let (site, stars, dialogs) = (use_site(), use_stars(), use_dialogs());
    let locale = site.locale;
    let said = RwSignal::new(None);
    let arriving = Luggage::from_fragment(site.index, &history::fragment());
    let own = stars.all_untracked();
    let offer = arriving.map(|arriving| view! { <Arriving arriving own=own.clone() said/> });
    let print = move || {
        dialogs.close();
        after_paint(print::print);
    };
    let ways = (!own.is_empty()).then(|| {
        let on_screen = OnScreen::now(site, use_navigation(), stars);
        view! {
            <SaveFiles on_screen said notes=own.notes.all().to_vec()/>
            <p>{locale.attendance_print()}</p>
            <p class="ways-on">
                <ActionButton class="print" name=locale.print() action=print/>
            </p>
            <ToOtherDevices own said/>
        }
    });
    let load = move |event: ev::Event| {
        spawn_local(async move {
            match files::chosen_text(event)
                .await
                .as_deref()
                .map(Luggage::from_file)
            {
                Some(Ok(loaded)) => add(site, stars, &loaded, said),
                Some(Err(_)) => said.set(Some(locale.stars_not_found().to_owned())),
                None => {}
            }
        });
    };
    let input = erase(view! {
        <input type="file" accept=".txt,text/plain" aria-label=locale.stars_load() on:change=load/>
    });
    let content = erase(view! {
        {offer}
        <Said words=said/>
        {ways}
        <Section heading=locale.stars_load() content=input/>
    });
    view! { <Modal class="share stars" heading=locale.mine() content/> }
}

/// Stars and notes that a link brings.
#[component]
fn Arriving(arriving: Luggage, own: Luggage, said: RwSignal<Option<String>>) -> impl IntoView {
    let (site, stars) = (use_site(), use_stars());
    let locale = site.locale;
    let mut all = own.stars.clone();
    all.merge(&arriving.stars);
    let mut words = locale.stars_arriving(arriving.stars.len(), all.len() - own.stars.len());
    if !arriving.notes.is_empty() {
        let count = locale.notes(arriving.notes.all().len());
        words = format!("{words} {}", locale.notes_arriving(&count));
    }
    let add = move || add(site, stars, &arriving, said);
    let content = erase(view! {
        <p>{words}</p>
        <p class="ways-on">
            <ActionButton class="add" name=locale.stars_add() action=add/>
        </p>
    });
    view! { <Section heading=locale.stars_arrive() content/> }
}

/// A link, a code, and a file that carry the stars and the notes; a link that would be too long carries only the stars.
#[component]
fn ToOtherDevices(own: Luggage, said: RwSignal<Option<String>>) -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let mut link = link(site, &own);
    let mut words = locale.stars_move().to_owned();
    if !own.notes.is_empty() {
        let fits = link.len() <= luggage::LONGEST_LINK;
        if !fits {
            link = self::link(site, &own.stars.clone().into());
        }
        words = format!("{words} {}", locale.notes_go_with(fits));
    }
    let by_link = if link.len() > LONGEST_LINK {
        erase(view! { <p>{locale.stars_too_many()}</p> })
    } else {
        erase(view! {
            <p>{words}</p>
            <CopyText name=locale.link() text=link.clone() code=true said/>
            <QrImage code=QrCode::new(&link)/>
        })
    };
    let save = move || {
        let saved = files::save_text("stars.txt", "text/plain", &own.file());
        say_saved(said, locale, saved);
    };
    let content = erase(view! {
        {by_link}
        <p class="ways-on">
            <ActionButton class="file" name=locale.stars_save() action=save/>
        </p>
    });
    view! { <Section heading=locale.stars_heading() content/> }
}

/// The link that carries them.
fn link(site: Site, luggage: &Luggage) -> String {
    let mine = Page::Timeline.with(Filter::default().starred(true));
    format!(
        "{}{}#{}",
        site.origin.unwrap_or_default(),
        mine.path(site.base),
        luggage.fragment()
    )
}

/// Adds stars and notes to those in this browser, which stay.
fn add(site: Site, stars: StarStore, others: &Luggage, said: RwSignal<Option<String>>) {
    let words = if stars.merge(others) {
        // They are here now: a reload need not offer them again.
        history::drop_fragment();
        site.locale.stars_added()
    } else {
        site.locale.stars_not_kept()
    };
    said.set(Some(words.to_owned()));
}
