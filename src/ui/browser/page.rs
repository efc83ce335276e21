//! What the prerendered page says of itself, in the data attributes of its root element.

use leptos::prelude::document;

use address::{Address, Base, Place};

/// The facts that the prerender left for the browser.
pub struct Page {
    /// Where the site lives.
    pub base: Base,
    /// The page that was drawn, which is not always the one that the address names (404.html).
    pub place: Place,
    /// Address of the words of the page's language.
    pub words: String,
    /// Address of the programme data.
    pub data: String,
}

impl Page {
    /// Reads the attributes; a page without them is the timeline at the root of its host.
    pub fn read() -> Self {
        let attribute = |name: &str| {
            let root = document().document_element();
            root.and_then(|root| root.get_attribute(name))
                .unwrap_or_default()
        };
        let base = Base::new(&attribute("data-base"));
        let place = Address::parse(&base, &attribute("data-place"), "").place;
        Self {
            place,
            words: attribute("data-words"),
            data: attribute("data-program"),
            base,
        }
    }
}

/// Shows that loading failed, and why; the script of `index.html` hears the retry button.
pub fn failed(why: &str) {
    let document = document();
    if let Some(detail) = document.get_element_by_id("failure-detail") {
        detail.set_text_content(Some(why));
    }
    if let Some(root) = document.document_element() {
        // Failing to say that something failed leaves nothing to do.
        let _ = root.set_attribute("data-failed", "data");
    }
    settled();
}

/// Marks the page as one that answers (`data-live`: tests and measures wait for it).
pub(super) fn live() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
    }
    settled();
}

/// Ends the waiting for a shared filter: the page shows what it has.
fn settled() {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().remove_1("pending");
    }
}
