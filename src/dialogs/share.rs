//! Sharing what is on the screen: a link, a code, a citation, files, a frame for other pages.

use leptos::{prelude::*, task::spawn_local};

use super::{
    copy_text::CopyText,
    modal::{ActionButton, Fold, Modal, Said, Section},
    on_screen::OnScreen,
    qr_code::QrImage,
    save_files::{SaveFiles, say_saved},
};
use crate::{
    contexts::{use_navigation, use_site, use_stars},
    erased::{Erased, erase},
    platform::{clipboard, files},
};
use exports::{Citation, qr::QrCode};

/// All ways to share what is on the screen.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let on_screen = OnScreen::now(site, use_navigation(), use_stars());
    let said = RwSignal::new(None);
    let link = on_screen.link();
    let title = on_screen.title.clone();
    let content = erase(view! {
        <Said words=said/>
        <LinkSection link=link.clone() title=title.clone() said/>
        <CodeSection link=link.clone() said/>
        <SaveFiles on_screen said/>
        <Citations link=link.clone() title=title.clone() said/>
        <EmbedSection link title said/>
    });
    view! { <Modal class="share" heading=locale.share() content/> }
}

#[component]
fn LinkSection(link: String, title: String, said: RwSignal<Option<String>>) -> impl IntoView {
    let locale = use_site().locale;
    let shared = link.clone();
    let sheet = clipboard::has_share_sheet().then(|| {
        let share = move || spawn_local(clipboard::share(title.clone(), shared.clone()));
        view! { <ActionButton class="sheet" name=locale.share_sheet() action=share/> }
    });
    let content = erase(view! {
        <CopyText name=locale.link() text=link code=true said/>
        {sheet}
    });
    view! { <Section heading=locale.link() content/> }
}

#[component]
fn CodeSection(link: String, said: RwSignal<Option<String>>) -> impl IntoView {
    let locale = use_site().locale;
    let code = QrCode::new(&link);
    let ways = code.clone().map(|code| {
        let picture = code.clone();
        let save_svg = move || {
            let saved = files::save_text("link.svg", "image/svg+xml", &code.svg());
            say_saved(said, locale, saved);
        };
        let save_png = move || {
            let saved = files::save_picture("link.png", picture.size(), picture.black());
            say_saved(said, locale, saved);
        };
        view! {
            <p class="ways-on">
                <ActionButton class="svg" name=locale.save_svg() with=locale.qr() action=save_svg/>
                <ActionButton class="png" name=locale.save_png() with=locale.qr() action=save_png/>
            </p>
        }
    });
    let content = erase(view! {
        <QrImage code/>
        {ways}
    });
    view! { <Fold heading=locale.qr() content/> }
}

#[component]
fn Citations(link: String, title: String, said: RwSignal<Option<String>>) -> impl IntoView {
    let site = use_site();
    let citation = Citation::new(site, &title, &link);
    let forms = [
        (site.locale.cite_plain(), citation.plain(), false),
        ("BibTeX", citation.bibtex(), true),
        ("RIS", citation.ris(), true),
    ];
    let forms: Vec<Erased> = (forms.into_iter())
        .map(|(name, text, code)| {
            erase(view! {
                <h4>{name}</h4>
                <CopyText name text code said/>
            })
        })
        .collect();
    view! { <Fold heading=site.locale.cite() content=erase(forms)/> }
}

#[component]
fn EmbedSection(link: String, title: String, said: RwSignal<Option<String>>) -> impl IntoView {
    let locale = use_site().locale;
    let text = exports::embed(&link, &title);
    let content = erase(view! {
        <p>{locale.embed_help()}</p>
        <CopyText name=locale.embed() text code=true said/>
    });
    view! { <Fold heading=locale.embed() content/> }
}
