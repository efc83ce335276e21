//! What is copied has no soft hyphens: they are for the eye.

use std::time::Duration;

use leptos::{
    ev,
    prelude::{document, set_timeout, window_event_listener},
};
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Selection, TreeWalker};

use languages::SOFT_HYPHEN;

/// What a tree walker shows: text alone (DOM, `NodeFilter.SHOW_TEXT`).
const TEXT: u32 = 4;

/// Takes the soft hyphens out of what is selected while the browser copies it, and puts them back: so text and markup are
/// copied as the browser does it.
pub fn without_soft_hyphens() {
    let handle = window_event_listener(ev::copy, |_| {
        let taken = taken().unwrap_or_default();
        if !taken.is_empty() {
            let put_back = move || {
                for (text, place) in taken.iter().rev() {
                    let _ = text.insert_data(*place, SOFT_HYPHEN.encode_utf8(&mut [0; 2]));
                }
            };
            set_timeout(put_back, Duration::ZERO);
        }
    });
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Takes them out, the last of each text first; each with where it was, in UTF-16.
fn taken() -> Option<Vec<(CharacterData, u32)>> {
    let document = document();
    let selection = document.get_selection().ok()??;
    let body = document.body()?;
    let texts = document
        .create_tree_walker_with_what_to_show(&body, TEXT)
        .ok()?;
    let mut taken = Vec::new();
    while let Some(text) = next(&texts) {
        if !is_selected(&selection, &text) {
            continue;
        }
        let data = text.data();
        for (place, _) in data.rmatch_indices(SOFT_HYPHEN) {
            let place = u32::try_from(data[..place].encode_utf16().count()).ok()?;
            text.delete_data(place, 1).ok()?;
            taken.push((text.clone(), place));
        }
    }
    Some(taken)
}

fn next(texts: &TreeWalker) -> Option<CharacterData> {
    texts.next_node().ok()??.dyn_into().ok()
}

fn is_selected(selection: &Selection, text: &CharacterData) -> bool {
    (selection.contains_node_with_allow_partial_containment(text, true)).unwrap_or_default()
}
