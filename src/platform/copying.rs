//! Copied text has no soft hyphens or word joiners: they are only for the screen.

use std::time::Duration;

use leptos::{
    ev,
    prelude::{document, window_event_listener},
};
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Selection, TreeWalker};

use super::frames::after;
use languages::FOR_DISPLAY;

/// What a tree walker shows: only text (DOM, `NodeFilter.SHOW_TEXT`).
const TEXT: u32 = 4;

/// Takes out of the selection what is only for display while the browser copies it, then puts it back, so that the
/// browser copies text and markup its own way.
pub fn without_display_characters() {
    let handle = window_event_listener(ev::copy, |_| {
        let taken = taken().unwrap_or_default();
        if !taken.is_empty() {
            let put_back = move || {
                for (text, place, character) in taken.iter().rev() {
                    let _ = text.insert_data(*place, character);
                }
            };
            after(Duration::ZERO, put_back);
        }
    });
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Takes them out, the last of each text first; returns each with where it was, in UTF-16.
fn taken() -> Option<Vec<(CharacterData, u32, String)>> {
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
        for (place, character) in data.rmatch_indices(FOR_DISPLAY) {
            let place = u32::try_from(data[..place].encode_utf16().count()).ok()?;
            text.delete_data(place, 1).ok()?;
            taken.push((text.clone(), place, character.to_owned()));
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
