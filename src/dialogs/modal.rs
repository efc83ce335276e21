//! The frame of a dialog.

use leptos::{ev, html, prelude::*};

use super::use_dialogs;
use crate::{
    contexts::use_site,
    erased::Erased,
    platform::{
        dialog, dom,
        gestures::{finger, is_scrolled},
    },
};

/// How far a finger must pull a sheet down to close it, in pixels.
const PULL: i32 = 90;

/// A dialog with a heading. It closes with its button, when a link in it is followed, and on a click outside; the
/// keyboard focus then returns to where it was.
#[component]
pub fn Modal(
    /// What it is for, as a class.
    class: &'static str,
    /// Its heading.
    heading: &'static str,
    /// What is in it.
    content: Erased,
    /// Whether it comes from below, as a sheet that a finger can pull down again.
    #[prop(optional)]
    sheet: bool,
    /// Whether it stays when a link in it is followed, as when several things can be chosen.
    #[prop(optional)]
    stays: bool,
) -> impl IntoView {
    let (site, dialogs) = (use_site(), use_dialogs());
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            dialog::show_modal(&element);
            if sheet {
                dialog::hold_page(true);
                on_cleanup(|| dialog::hold_page(false));
            }
        }
    });
    let close = move || {
        if let Some(element) = element.get_untracked() {
            element.close();
        }
    };
    let clicked = move |event: ev::MouseEvent| {
        let followed = !stays && dom::is_within(&event, "a[href]:not([download])");
        let beside = |element| dialog::is_backdrop(&event, &element);
        if followed || element.get_untracked().is_some_and(beside) {
            close();
        }
    };
    // Where the finger touched down, and how far it has pulled, in pixels.
    let from = StoredValue::new(None::<i32>);
    let pulled = RwSignal::new(0);
    let touched = move |event: ev::TouchEvent| {
        let finger = finger(&event).filter(|_| sheet && !is_scrolled(&event));
        from.set_value(finger.map(|(_, y)| y));
    };
    let moved = move |event: ev::TouchEvent| {
        if let (Some(from), Some((_, y))) = (from.get_value(), finger(&event)) {
            pulled.set((y - from).max(0));
        }
    };
    let released = move |_| {
        if pulled.get_untracked() >= PULL {
            close();
        }
        pulled.set(0);
    };
    let translate = move || {
        Some(pulled.get())
            .filter(|it| *it > 0)
            .map(|it| format!("0 {it}px"))
    };
    view! {
        <dialog
            class=format!("modal {class}")
            class:sheet=sheet
            style:translate=translate
            aria-labelledby="dialog-title"
            node_ref=element
            on:click=clicked
            on:close=move |_| dialogs.close()
            on:touchstart=touched
            on:touchmove=moved
            on:touchend=released
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

/// A part of a dialog that opens under its heading: one at a time, so that all headings fit on a phone's screen.
#[component]
pub fn Fold(
    /// Its heading.
    heading: &'static str,
    /// What is in it.
    content: Erased,
) -> impl IntoView {
    view! {
        <details class="fold" name="fold">
            <summary>
                <h3>{heading}</h3>
            </summary>
            <section>{content}</section>
        </details>
    }
}

/// A button of a dialog.
#[component]
pub fn ActionButton(
    /// What it does, as a class.
    class: &'static str,
    /// What it says.
    name: &'static str,
    /// What it acts on, read out after its name.
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
