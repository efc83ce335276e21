//! A button that opens a list.

use leptos::{ev, html, prelude::*};

use crate::{
    erased::{Erased, dynamic, erase},
    platform::{dom, events::on_window, focus},
};

/// A disclosure, only one of which is open at a time (HTML, `details` with a name). Like menus, it closes on Escape or
/// a click elsewhere, and arrow keys move through its links. Its list is built when it opens: closed ones cost nothing.
#[component]
pub fn Menu(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What the button says.
    button: Erased,
    /// Makes the elements of the list, in an owner that ends when the menu closes.
    items: impl Fn() -> Erased + Send + Sync + 'static,
    /// Whether a choice closes it, as when only one thing can be on.
    #[prop(optional)]
    closes: bool,
) -> impl IntoView {
    let menu = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    let open = RwSignal::new(false);
    let follow = move || {
        if let Some(menu) = menu.get_untracked() {
            open.set(menu.open());
        }
    };
    // It may have been opened before the app was running.
    Effect::new(move |_| follow());
    on_window(ev::click, move |event| {
        let target = dom::target(&event);
        if let Some(menu) = menu.get_untracked()
            && open.get_untracked()
            && !target.is_some_and(|target| menu.contains(Some(&target)))
        {
            menu.set_open(false);
        }
    });
    let chosen = move |event: ev::MouseEvent| {
        if closes && dom::is_within(&event, "a[href]") {
            close(menu, summary);
        }
    };
    let keys = keys(menu, summary);
    let items = dynamic(move || erase(open.get().then(&items)));
    view! {
        <details class="facet" id=id name="menu" node_ref=menu on:toggle=move |_| follow() on:keydown=keys>
            <summary node_ref=summary>{button}</summary>
            <ul on:click=chosen>{items}</ul>
        </details>
    }
}

fn close(menu: NodeRef<html::Details>, summary: NodeRef<html::Summary>) {
    if let (Some(menu), Some(summary)) = (menu.get_untracked(), summary.get_untracked()) {
        menu.set_open(false);
        let _ = summary.focus();
    }
}

/// The keys of a menu, while it is open.
pub fn keys(
    menu: NodeRef<html::Details>,
    summary: NodeRef<html::Summary>,
) -> impl Fn(ev::KeyboardEvent) + 'static {
    move |event| {
        let Some(details) = menu.get_untracked() else {
            return;
        };
        if !details.open() {
            return;
        }
        match event.key().as_str() {
            // It closes the dialog that the menu is in.
            "Escape" if dom::is_within(&event, "dialog") => return,
            "Escape" => close(menu, summary),
            "ArrowDown" => focus::step(&details, true),
            "ArrowUp" => focus::step(&details, false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// An item of a menu: a link around a name or, without an address, something that can't be chosen, and why.
#[component]
pub fn MenuItem(
    /// Where it leads; `None` if it can't be chosen.
    href: Signal<Option<String>>,
    /// Whether it is chosen.
    chosen: Signal<bool>,
    /// Its name.
    name: Erased,
    /// Why it can't be chosen.
    #[prop(optional)]
    reason: &'static str,
    /// A picture of it.
    #[prop(optional, into)]
    picture: Option<Erased>,
    /// How many sessions it has or would leave.
    #[prop(optional, into)]
    count: Option<Signal<String>>,
) -> impl IntoView {
    let barred = move || href.with(Option::is_none);
    let role = Signal::derive(move || barred().then_some("link"));
    let disabled = Signal::derive(move || barred().then_some("true"));
    let title = Signal::derive(move || barred().then_some(reason));
    let current = Signal::derive(move || chosen.get().then_some("true"));
    let count = count.map(|count| view! { <span class="count">{count}</span> });
    view! {
        <li>
            <a href=href aria-current=current role=role aria-disabled=disabled title=title>
                <span>{name}</span>
                " "
                {picture}
                {count}
            </a>
        </li>
    }
}
