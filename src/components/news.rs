//! What is new since the reader's last visit.

use leptos::prelude::*;

use super::links::session_link;
use crate::{
    contexts::{use_news, use_site, use_stars},
    erased::{Erased, dynamic, erase},
    platform::focus,
};
use program::index::SessionNumber;
use selection::news::starred_first;

/// How many sessions are new or changed, and which, the starred first; nothing if none are.
#[component]
pub fn NewsLine() -> impl IntoView {
    let (site, news, stars) = (use_site(), use_news(), use_stars());
    let locale = site.locale;
    dynamic(move || {
        let list = news.with(|news| stars.with(|stars| starred_first(site.index, stars, news)));
        let items: Vec<Erased> = (list.into_iter())
            .map(|it| {
                erase(view! {
                    <li>
                        {session_link(site, it.session)} " "
                        <span class="news">{news.words(it)}</span>
                    </li>
                })
            })
            .collect();
        let count = items.len();
        let seen = move |_| {
            news.mark_as_seen();
            focus::restore_if_lost();
        };
        erase((count > 0).then(|| {
            view! {
                <div class="news-line">
                    <p>{locale.news(count)}</p>
                    <ul>{items}</ul>
                    <button type="button" class="button" on:click=seen>
                        {locale.news_seen()}
                    </button>
                </div>
            }
        }))
    })
}

/// Says that a session is new or changed; nothing if the reader has seen it as it is.
pub fn news_mark(session: SessionNumber) -> Erased {
    let news = use_news();
    erase(dynamic(move || {
        let mark = news.mark(session);
        erase(mark.map(|words| view! { <span class="news">{words}</span> }))
    }))
}
