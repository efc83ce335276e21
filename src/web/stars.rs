//! Where stars are kept: in this browser's storage, for this site alone.

use wasm_bindgen::JsCast;
use web_sys::{Storage, Window};

use address::Base;
use selection::stars::Stars;

/// The name of the event that tells this page that its stars changed; other pages hear the browser's own.
pub const CHANGED: &str = "stars";

/// What the browser kept.
pub enum Kept {
    /// Stars, or none yet.
    Stars(Stars),
    /// Something that is no stars. It was put aside under another name.
    Unreadable,
    /// The browser keeps nothing.
    Blocked,
}

/// Sites below one host share its storage.
fn key(base: &Base) -> String {
    format!("stars:{}", base.as_str())
}

fn storage() -> Option<Storage> {
    let window: Window = js_sys::global().unchecked_into();
    window.local_storage().ok().flatten()
}

/// Reads the stars.
pub fn read(base: &Base) -> Kept {
    let Some(storage) = storage() else {
        return Kept::Blocked;
    };
    let Ok(kept) = storage.get_item(&key(base)) else {
        return Kept::Blocked;
    };
    let Some(kept) = kept else {
        return Kept::Stars(Stars::default());
    };
    if let Ok(stars) = Stars::parse(&kept) {
        return Kept::Stars(stars);
    }
    // Only once it is safe elsewhere may it be written over.
    if storage
        .set_item(&(key(base) + " unreadable"), &kept)
        .is_ok()
    {
        let _ = storage.remove_item(&key(base));
    }
    Kept::Unreadable
}

/// Keeps the stars; `false` where the browser refuses.
pub fn write(base: &Base, stars: &Stars) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(base), &stars.stored()).is_ok())
}
