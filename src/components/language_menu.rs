//! The languages of the site.

use leptos::{html, prelude::*};

use super::menu::keys;
use crate::{
    contexts::{Navigation, use_navigation, use_site},
    erased::{Erased, erase},
    platform::{history, language},
};
use exports::site::Site;
use languages::LocaleInfo;

/// Each language under its own name, as a link to the same page in it; nothing if there is only one. It works without
/// scripts, so its list is always in the page.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let site = use_site();
    let languages = site.locale.languages();
    let own = languages.iter().find(|it| it.tag == site.locale.tag());
    let menu = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    own.filter(|_| languages.len() > 1).map(|own| {
        let links: Vec<Erased> = (languages.iter())
            .map(|it| erase(view! { <LanguageLink language=it current={it == own}/> }))
            .collect();
        view! {
            <details class="facet languages" name="menu" node_ref=menu on:keydown=keys(menu, summary)>
                <summary node_ref=summary>
                    <i class="globe"></i>
                    <span class="visually-hidden">{site.locale.language_label()} " "</span>
                    <span>{own.name.as_str()}</span>
                </summary>
                <ul>{links}</ul>
            </details>
        }
    })
}

/// A link to the page in another language. Following it keeps the filter and the view, and the choice is remembered.
#[component]
fn LanguageLink(language: &'static LocaleInfo, current: bool) -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let link = NodeRef::<html::A>::new();
    let href = navigation.page.get_untracked().path(&base(site, language));
    let tag = language.tag.as_str();
    let follow = move |_| choose(site, navigation, language, link);
    view! {
        <li>
            <a
                href=href
                lang=tag
                hreflang=tag
                aria-current=current.then_some("true")
                node_ref=link
                on:click=follow
            >
                {language.name.as_str()}
            </a>
        </li>
    }
}

/// Remembers a language, and adds the filter and the view to the link to it.
pub fn choose(site: Site, navigation: Navigation, language: &LocaleInfo, link: NodeRef<html::A>) {
    language::choose(&language.tag);
    if let Some(link) = link.get_untracked() {
        let address = navigation.address;
        let page = address.with_untracked(|address| address.path(&base(site, language)));
        link.set_href(&(page + &history::query_and_fragment()));
    }
}

/// Where the pages of a language are.
pub fn base(site: Site, language: &LocaleInfo) -> address::Base {
    site.base.folder(language.folder())
}
