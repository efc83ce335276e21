//! What this browser stores for the reader.

use js_sys::Reflect;
use leptos::{
    ev,
    prelude::{window, window_event_listener},
};
use web_sys::Storage;

use super::dom;
use address::Base;
use selection::stars::Unreadable;

/// What the browser has stored of something.
pub enum Stored<T> {
    /// What was stored, or nothing yet.
    Kept(T),
    /// Something that can't be read. It was set aside under another name.
    Unreadable,
    /// The browser stores nothing.
    Blocked,
}

fn storage() -> Option<Storage> {
    // Blocked storage is an error here, missing storage is `None`.
    window().local_storage().ok().flatten()
}

/// What is stored under a name.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Stores a value; returns whether the browser does.
pub fn write(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, value).is_ok())
}

/// Whether the browser deletes what a site stored after a week without a visit, as WebKit does unless the site is
/// installed (<https://webkit.org/tracking-prevention/>). Every browser on iOS is WebKit, and names its maker.
pub fn fades() -> bool {
    // It is not in web-sys.
    let maker = Reflect::get(&window().navigator(), &"vendor".into());
    let is_webkit = maker.is_ok_and(|it| it.as_string().is_some_and(|it| it.starts_with("Apple")));
    is_webkit && !dom::prefers("(display-mode: standalone)")
}

/// Calls back when another page in this browser changes what is stored.
pub fn on_change(changed: impl Fn() + 'static) {
    let handle = window_event_listener(ev::storage, move |_| changed());
    // It listens for as long as the page lives.
    std::mem::forget(handle);
}

/// The name under which a site stores something, the same in all its languages: sites on one host share its storage.
fn key(what: &str, base: &Base) -> String {
    format!("{what}:{}", base.root())
}

/// Its name from when each language stored its own.
fn former_key(what: &str, base: &Base) -> Option<String> {
    (base.as_str() != base.root()).then(|| format!("{what}:{}", base.as_str()))
}

/// What a language stored for itself.
pub fn read_former(what: &str, base: &Base) -> Option<String> {
    read(&former_key(what, base)?)
}

/// Removes what a language stored for itself, once it is stored for all.
pub fn forget_former(what: &str, base: &Base) {
    if let Some((storage, key)) = storage().zip(former_key(what, base)) {
        let _ = storage.remove_item(&key);
    }
}

/// Reads what a site stores under a name.
pub fn read_own<T: Default>(
    what: &str,
    base: &Base,
    parse: impl FnOnce(&str) -> Result<T, Unreadable>,
) -> Stored<T> {
    let Some(storage) = storage() else {
        return Stored::Blocked;
    };
    let key = key(what, base);
    let Ok(kept) = storage.get_item(&key) else {
        return Stored::Blocked;
    };
    let Some(kept) = kept else {
        return Stored::Kept(T::default());
    };
    if let Ok(kept) = parse(&kept) {
        return Stored::Kept(kept);
    }
    // It may be overwritten only once it is safe elsewhere.
    if storage
        .set_item(&(key.clone() + " unreadable"), &kept)
        .is_ok()
    {
        let _ = storage.remove_item(&key);
    }
    Stored::Unreadable
}

/// Stores something for a site; returns whether the browser does.
pub fn write_own(what: &str, base: &Base, kept: &str) -> bool {
    write(&key(what, base), kept)
}
