//! Links are followed without loading a page.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::{board, dialog, disclosure, dom, focus, history, motion, stars};
use crate::ui::state::State;
use address::{Address, Place, Zoom};
use selection::select;

/// Follows a plain click on a link of this site, and answers the buttons that step along a thread.
pub fn clicked(state: State, event: &MouseEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    disclosure::clicked(target.as_ref());
    if let Some(button) = dom::target(event, "[data-step]") {
        let on = button
            .get_attribute("data-step")
            .is_some_and(|to| to == "on");
        return board::step(state, on);
    }
    if let Some(button) = dom::target(event, "[data-star]") {
        return stars::toggle(
            state,
            &button.get_attribute("data-star").unwrap_or_default(),
        );
    }
    let plain = event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let link = dom::target(event, "a[href]").filter(|_| plain);
    let Some(link) = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let elsewhere = window()
        .location()
        .origin()
        .is_ok_and(|origin| origin != link.origin());
    if href.starts_with('#') || elsewhere || !link.target().is_empty() {
        return;
    }
    let query = link.search();
    let address = Address::parse(state.base, &link.pathname(), query.trim_start_matches('?'));
    if select::exists(state.index, &address.place) && !address.place.is_static() {
        event.prevent_default();
        if state.beside().is_some() && dom::target(event, ".timeline").is_some() {
            dialog::choose(&href);
        }
        follow(state, address, &href, &link.hash());
        if link.class_list().contains("now-link") {
            // When the day is drawn.
            dom::after_paint(move || dom::after_paint(move || board::to_now(state)));
        }
    }
}

fn follow(state: State, mut address: Address, href: &str, anchor: &str) {
    let before = state.address.get_untracked();
    let on_timeline = state.page.get_untracked() == Place::Timeline;
    let beside = on_timeline && matches!(before.place, Place::Session(_));
    if matches!(address.place, Place::Session(_)) && address.filter.is_empty() {
        address.filter = before.filter.clone();
        address.view = before.view.clone();
    }
    if on_timeline && address.place == Place::Timeline {
        if beside && address.filter == before.filter && unplaced(&address) == unplaced(&before) {
            return dialog::close(state);
        }
        let zoom = state.zoom_of(&address.view);
        if zoom != Zoom::Fortnight && address.view.at.is_none() {
            let zooms = zoom != state.zoom();
            address.view.at = (before.view.at).or_else(|| board::middle(state).filter(|_| zooms));
        }
    }
    let opens = on_timeline && !beside && matches!(address.place, Place::Session(_));
    let same_place = before.place == address.place || (beside && address.place == Place::Timeline);
    history::tell();
    if let Ok(history) = window().history()
        && !beside
        && !same_place
    {
        // What leads away is kept with the page that is left, so that coming back finds it.
        let _ = history.replace_state(&JsValue::from_str(href), "");
    }
    let walks = beside && matches!(address.place, Place::Session(_));
    history::enter(state, &address, walks);
    dialog::opened(opens || walks);
    let stays = same_place && anchor.is_empty();
    if !stays {
        // The browser keeps where the page that is left was scrolled to.
        history::tell();
    }
    let kept = focus::Kept::now();
    let set = move || {
        state.address.set(address);
        board::settle(state);
        if stays {
            kept.restore();
        }
    };
    if stays {
        motion::change(state, set);
    } else {
        set();
        if !opens && !walks {
            focus::arrive(anchor);
        }
    }
}

/// The view of an address without the position.
fn unplaced(address: &Address) -> address::View {
    let mut view = address.view.clone();
    view.at = None;
    view
}
