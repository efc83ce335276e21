//! The frame of a dialog.

use leptos::{ev, html, prelude::*};

use super::use_dialogs;
use crate::{
    contexts::use_site,
    erased::Erased,
    platform::{dialog, dom},
};

/// A dialog under a heading. It goes when it is closed, when a link in it is followed, and by a click beside it; the
/// keyboard then is where it was.
#[component]
pub fn Modal(
    /// What it is for, as a class.
    class: &'static str,
    /// Its heading.
    heading: &'static str,
    /// What is in it.
    content: Erased,
) -> impl IntoView {
    let (site, dialogs) = (use_site(), use_dialogs());
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            dialog::show_modal(&element);
        }
    });
    let clicked = move |event: ev::MouseEvent| {
        let Some(element) = element.get_untracked() else {
            return;
        };
        let followed = dom::is_within(&event, "a[href]:not([download])");
        if followed || dialog::is_backdrop(&event, &element) {
            element.close();
        }
    };
    view! {
        <dialog
            class=format!("modal {class}")
            aria-labelledby="dialog-title"
            node_ref=element
            on:click=clicked
            on:close=move |_| dialogs.close()
        >
            <form method="dialog">
                <h2 id="dialog-title">{heading}</h2>
                <button class="close" aria-label=site.locale.close()></button>
            </form>
            {content}
        </dialog>
    }
}

/// A part of a dialog under its own heading.
#[component]
pub fn Section(
    /// Its heading.
    heading: &'static str,
    /// What is in it.
    content: Erased,
) -> impl IntoView {
    view! {
        <section>
            <h3>{heading}</h3>
            {content}
        </section>
    }
}

/// A button of a dialog.
#[component]
pub fn ActionButton(
    /// What it does, as a class.
    class: &'static str,
    /// What it says.
    name: &'static str,
    /// What it acts on, heard after its name.
    #[prop(optional)]
    with: &'static str,
    /// What it does.
    action: impl Fn() + 'static,
) -> impl IntoView {
    let with =
        (!with.is_empty()).then(|| view! { <span class="visually-hidden">" " {with}</span> });
    view! {
        <button type="button" class=format!("button {class}") on:click=move |_| action()>
            {name}
            {with}
        </button>
    }
}

/// The line of a dialog that says what happened.
#[component]
pub fn Said(#[prop(into)] words: Signal<Option<String>>) -> impl IntoView {
    view! {
        <p class="said" role="status">
            {words}
        </p>
    }
}
