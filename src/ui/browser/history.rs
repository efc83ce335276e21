//! The address bar: back and forward walk through what was seen.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PopStateEvent};

use super::{
    board, clock, dialog, disclosure, dom, focus, language, links, motion, page, print, search,
    stars, theme,
};
use crate::ui::{
    markup::live,
    state::{State, effect},
};
use address::{Address, Place, View, Zoom};
use languages::text;
use program::Date;
use selection::select;

/// Takes the address over from the address bar and follows it from here on. Called once, after hydration.
pub fn start(state: State) {
    board::start(state);
    clock::start(state);
    print::start(state);
    theme::start();
    disclosure::start(state);
    dialog::start(state);
    search::start(state);
    stars::start(state);
    language::offer(state);
    if respelled(state) {
        return;
    }
    state.address.set(current(state));
    effect(live(move || {
        let (place, mine) = state
            .address
            .with(|it| (it.place.clone(), it.filter.is_mine()));
        if place == Place::Timeline && mine {
            document().set_title(&text::mine_title(short_title(state)));
        } else if !place.is_static() || !select::exists(state.index, &place) {
            document().set_title(&title(state, &place));
        }
        focus::show_current_day();
    }));
    dom::listen("popstate", move |event: PopStateEvent| {
        let address = current(state);
        if address.place.is_static() {
            // What it says stands in its file alone.
            let _ = window().location().reload();
            return;
        }
        let link = event.state().as_string();
        motion::change(state, move || {
            state.address.set(address);
            board::settle(state);
        });
        if let Some(link) = dialog::chosen().or(link) {
            focus::return_to(&link);
        }
    });
    dom::listen("click", move |event: MouseEvent| {
        links::clicked(state, &event);
    });
    dom::listen("keydown", move |event: KeyboardEvent| {
        if dom::target(&event, ".desk").is_some() {
            // The tools hear their own keys.
        } else if event.key() != "Escape" {
            board::pressed(state, &event);
        } else if state.beside().is_some() {
            event.prevent_default();
            dialog::close(state);
        } else {
            disclosure::escaped();
        }
    });
    dom::listen("focusin", |event: Event| {
        if let Some(element) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
            board::focused(&element);
        }
    });
    page::live();
    board::settle(state);
}

/// Goes to another view of the timeline.
pub(super) fn view(state: State, change: impl FnOnce(&mut View)) {
    let mut address = state.address.get_untracked();
    address.place = Place::Timeline;
    change(&mut address.view);
    enter(state, &address, false);
    motion::change(state, move || state.address.set(address));
}

/// Zooms a step around a date, else around what is in the middle.
pub(super) fn zoom(state: State, nearer: bool, around: Option<Date>) {
    let zoom = state.zoom().step(nearer);
    if zoom != state.zoom() {
        let at = around.or_else(|| board::middle(state));
        view(state, |view| {
            view.list = false;
            view.zoom = Some(zoom);
            view.at = at.filter(|_| zoom != Zoom::Fortnight);
        });
    }
}

thread_local! {
    /// What the address bar is still to be told.
    static UNTOLD: RefCell<Option<(String, bool)>> = const { RefCell::new(None) };
}

/// Writes an address into the address bar, as a new step or in place of the last: after the frame that shows what it
/// means, for browsers take their time for it.
pub(super) fn enter(state: State, address: &Address, replace: bool) {
    tell();
    UNTOLD.set(Some((address.href(state.base), replace)));
    dom::after_paint(tell);
}

/// Writes what the address bar was not told yet.
pub(super) fn tell() {
    let Some((href, replace)) = UNTOLD.take() else {
        return;
    };
    let Ok(history) = window().history() else {
        return;
    };
    // Browsers limit how often the address may change; a refusal costs one step of the history.
    let _ = if replace {
        let kept = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&kept, "", Some(&href))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&href))
    };
}

fn current(state: State) -> Address {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let address = Address::parse(state.base, &path, query.trim_start_matches('?'));
    select::renamed(state.index, address)
}

/// From the page for what is missing, goes to the page that the address means: in another case, under the present slug, and
/// in the language of its folder.
fn respelled(state: State) -> bool {
    if !matches!(state.page.get_untracked(), Place::Unknown(_)) {
        return false;
    }
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let meant = (text::languages().iter()).find_map(|tongue| {
        let base = state.base.folder(tongue.folder());
        let address = Address::parse(&base, &path, query.trim_start_matches('?'));
        let address = select::renamed(state.index, address);
        select::exists(state.index, &address.place)
            .then(|| (address.path(&base), address.href(&base)))
    });
    match meant {
        Some((own, href)) if own != path => location.replace(&href).is_ok(),
        _ => false,
    }
}

fn title(state: State, place: &Place) -> String {
    let index = state.index;
    let session = select::session(index, place).map(|(_, title)| title);
    text::page_title(
        place,
        session,
        select::exists(index, place),
        short_title(state),
    )
}

fn short_title(state: State) -> &'static str {
    state
        .index
        .text(&state.index.program().workshop.short_title)
}
