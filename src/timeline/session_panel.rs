//! A session beside the timeline.

use leptos::{ev, html, prelude::*};

use crate::{
    components::SessionDetail,
    contexts::{use_navigation, use_site},
    dialogs::use_dialogs,
    erased::{dynamic, erase},
    platform::{dialog, events::on_window, focus},
};
use address::Page;

/// A panel on wide screens, a dialog on phones. Its address is the session's; closing it goes back to the timeline as
/// it was.
#[component]
pub fn SessionPanel() -> impl IntoView {
    let (site, navigation, dialogs) = (use_site(), use_navigation(), use_dialogs());
    let panel = NodeRef::<html::Dialog>::new();
    let session = Memo::new(move |_| navigation.open_session());
    let content = dynamic(move || {
        erase(session.get().map(|session| {
            let back = Signal::derive(move || navigation.href(Page::Timeline));
            view! {
                <a class="close" href=back aria-label=site.locale.close()></a>
                <SessionDetail session/>
            }
        }))
    });
    let at_start = RwSignal::new(false);
    Effect::new(move |_| {
        let (Some(panel), session) = (panel.get(), session.get()) else {
            return;
        };
        if session.is_none() {
            panel.close();
            return;
        }
        if !panel.open() {
            // Beside what was chosen, if there is room.
            at_start.set(dialog::is_focus_right() != site.locale.is_rtl());
            if dialog::covers() {
                dialog::show_modal(&panel);
            } else {
                panel.show();
            }
        }
        focus::session_title();
    });
    on_window(ev::keydown, move |event| {
        let open = session.get_untracked().is_some() && !dialogs.is_open();
        if event.key() == "Escape" && open && !event.default_prevented() {
            event.prevent_default();
            navigation.close_session();
        }
    });
    let cancel = move |event: ev::Event| {
        event.prevent_default();
        navigation.close_session();
    };
    view! {
        <dialog
            class="panel"
            class:at-start=at_start
            aria-labelledby="session-title"
            node_ref=panel
            on:cancel=cancel
        >
            {content}
        </dialog>
    }
}
