//! What this browser keeps for the reader.

use leptos::{
    ev,
    prelude::{window, window_event_listener},
};
use web_sys::Storage;

use address::Base;
use selection::stars::Stars;

/// What the browser kept of the stars.
pub enum StoredStars {
    /// Stars, or none yet.
    Stars(Stars),
    /// Something that is no stars. It was put aside under another name.
    Unreadable,
    /// The browser keeps nothing.
    Blocked,
}

fn storage() -> Option<Storage> {
    // Blocked storage is an error here, a missing one none.
    window().local_storage().ok().flatten()
}

/// What is kept under a name.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a value; returns whether the browser does.
pub fn write(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, value).is_ok())
}

/// Calls back when another page of this browser changed what is kept.
pub fn on_change(changed: impl Fn() + 'static) {
    let handle = window_event_listener(ev::storage, move |_| changed());
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// Sites below one host share its storage.
fn stars_key(base: &Base) -> String {
    format!("stars:{}", base.as_str())
}

/// Reads the stars.
pub fn read_stars(base: &Base) -> StoredStars {
    let Some(storage) = storage() else {
        return StoredStars::Blocked;
    };
    let key = stars_key(base);
    let Ok(kept) = storage.get_item(&key) else {
        return StoredStars::Blocked;
    };
    let Some(kept) = kept else {
        return StoredStars::Stars(Stars::default());
    };
    if let Ok(stars) = Stars::parse(&kept) {
        return StoredStars::Stars(stars);
    }
    // Only once it is safe elsewhere may it be written over.
    if storage
        .set_item(&(key.clone() + " unreadable"), &kept)
        .is_ok()
    {
        let _ = storage.remove_item(&key);
    }
    StoredStars::Unreadable
}

/// Keeps the stars; returns whether the browser does.
pub fn write_stars(base: &Base, stars: &Stars) -> bool {
    write(&stars_key(base), &stars.stored())
}
