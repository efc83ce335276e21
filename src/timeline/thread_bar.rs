//! The thread that is on.

use leptos::prelude::*;

use super::{
    keyboard::Keyboard,
    state::{Stop, TimelineState},
};
use crate::{
    components::words::value_name,
    erased::{dynamic, erase},
};

/// Its name, how many sessions it has from when to when, the steps along it, and a link that ends it. If the program
/// does not have the thread, it says so.
#[component]
pub fn ThreadBar(keyboard: Keyboard) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (site, navigation) = (state.site, state.navigation);
    let locale = site.locale;
    let key = Memo::new(move |_| navigation.here.with(|here| here.view.thread.clone()));
    let line = dynamic(move || {
        let thread = state.selected.thread.get();
        erase(key.get().map(|key| {
            let line = thread.map_or_else(
                || locale.unknown_value(locale.facet(key.facet), &key.slug),
                |it| locale.thread(it.sessions.len(), &it.dates),
            );
            let name = value_name(site, key.facet, &key.slug);
            view! {
                <b>{name}</b>
                " "
                <span>{line}</span>
            }
        }))
    });
    // Where along it the focus is, or last was.
    let place = Signal::derive(move || {
        let session = state.focus.with(|stop| match stop {
            Some(Stop::Session(session, ..)) => Some(*session),
            Some(Stop::Day(_) | Stop::More(..)) | None => None,
        })?;
        state.selected.thread.with(|thread| {
            let thread = thread.as_ref()?;
            let (number, all) = (thread.number(session)?, thread.sessions.len());
            Some(locale.thread_place(&locale.number(number), &locale.number(all)))
        })
    });
    let is_on = Memo::new(move |_| key.with(Option::is_some));
    let tools = dynamic(move || {
        erase((is_on.get()).then(|| {
            let end = Signal::derive(move || navigation.href_view(|view| view.thread = None));
            view! {
                <div>
                    <StepButton class="step step-back" name=locale.thread_back() keyboard after=false/>
                    <span class="thread-place">{place}</span>
                    <StepButton class="step step-on" name=locale.thread_on() keyboard after=true/>
                    <a class="button" href=end>
                        {locale.thread_end()}
                    </a>
                </div>
            }
        }))
    });
    view! {
        <div class="thread-bar">
            <p role="status">{line}</p>
            <div class="thread-tools">{tools}</div>
        </div>
    }
}

/// A button that leads to the next session of the thread, or the one before.
#[component]
fn StepButton(
    class: &'static str,
    name: &'static str,
    keyboard: Keyboard,
    after: bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            aria-label=name
            title=name
            on:click=move |_| keyboard.step(after)
        ></button>
    }
}
