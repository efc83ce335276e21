//! Offers the language that the browser prefers.

use leptos::{html, prelude::*};

use super::language_menu::{base, choose};
use crate::{
    contexts::{use_navigation, use_site},
    erased::{Erased, dynamic, erase},
    platform::language,
};
use languages::{LocaleInfo, UNPREFIXED};

/// On a page without a language in its address, asks readers who prefer another language, in that language, whether
/// they want it. It never redirects.
#[component]
pub fn LanguageOffer() -> impl IntoView {
    let site = use_site();
    let offered = RwSignal::new(None::<&'static LocaleInfo>);
    Effect::new(move |_| {
        if site.locale.tag() == UNPREFIXED {
            let preferred = language::preferred(site.locale);
            offered.set(preferred.filter(|it| it.tag != UNPREFIXED));
        }
    });
    dynamic(move || erase(offered.get().map(|language| offer(language, offered))))
}

fn offer(language: &'static LocaleInfo, offered: RwSignal<Option<&'static LocaleInfo>>) -> Erased {
    let (site, navigation) = (use_site(), use_navigation());
    let [ask, take, stay] = &language.offer;
    let tag = language.tag.as_str();
    let href = navigation.page.get_untracked().path(&base(site, language));
    let link = NodeRef::<html::A>::new();
    let stays = move |_| {
        language::choose(site.locale.tag());
        offered.set(None);
    };
    erase(view! {
        <aside
            class="offer"
            lang=tag
            dir=if language.rtl { "rtl" } else { "ltr" }
            aria-label=language.name.as_str()
        >
            <p>{ask.as_str()}</p>
            <a
                class="button primary"
                href=href
                hreflang=tag
                node_ref=link
                on:click=move |_| choose(site, navigation, language, link)
            >
                {take.as_str()}
            </a>
            <button class="button" type="button" on:click=stays>
                {stay.as_str()}
            </button>
        </aside>
    })
}
