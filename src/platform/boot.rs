//! What the prerendered page says about itself, and what the app tells the page.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use address::{Address, Base, Page};
use languages::folder;

/// The facts that prerender left for the browser, in attributes of the root element.
pub struct PageFacts {
    /// The path under which the pages of the language are.
    pub base: Base,
    /// Scheme and host.
    pub origin: Option<&'static str>,
    /// The page that was prerendered, which is not always the one that the address names (404.html).
    pub page: Page,
    /// Address of the words of the page's language.
    pub words: String,
    /// Address of the program's data.
    pub program: String,
}

impl PageFacts {
    /// Reads the attributes; a page without them is the timeline at the root of its host.
    pub fn read() -> Self {
        // Starting from the root: other languages have their folders next to this one's.
        let base = Base::new(&attribute("data-root")).folder(folder(&attribute("lang")));
        let page = Address::parse(&base, &attribute("data-place"), "").page;
        let origin = window().location().origin().ok();
        Self {
            page,
            // It lives as long as the page.
            origin: origin.map(|it| &*it.leak()),
            words: attribute("data-words"),
            program: attribute("data-program"),
            base,
        }
    }
}

/// The address of the names in other languages, which the search loads when it is opened.
pub(crate) fn names_address() -> String {
    attribute("data-names")
}

/// The address of the pictures of where each record's sessions are.
pub(crate) fn strips_address() -> String {
    attribute("data-strips")
}

fn attribute(name: &str) -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

/// Shows that loading failed, and why; the script in `index.html` handles the retry button.
pub fn failed(why: &str) {
    if let Some(detail) = document().get_element_by_id("failure-detail") {
        detail.set_text_content(Some(why));
    }
    if let Some(root) = document().document_element() {
        // If even saying so fails, there is nothing left to do.
        let _ = root.set_attribute("data-failed", "data");
    }
    settled();
}

/// Marks the page as interactive (`data-live`: tests and measurements wait for it), and answers a press from before
/// that, which the script in `index.html` kept.
pub(crate) fn live() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
    }
    settled();
    let pressed = document().query_selector("[data-pressed]").ok().flatten();
    if let Some(pressed) = pressed.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = pressed.remove_attribute("data-pressed");
        pressed.click();
    }
}

/// Ends the wait for a shared filter: the page shows what it has.
fn settled() {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().remove_1("pending");
    }
}

/// Sets the zoom of the page for the style sheets; `None` for the plain list.
pub(crate) fn set_zoom(zoom: Option<&str>) {
    if let Some(root) = document().document_element()
        && root.get_attribute("data-zoom").as_deref() != zoom
    {
        let _ = match zoom {
            Some(zoom) => root.set_attribute("data-zoom", zoom),
            None => root.remove_attribute("data-zoom"),
        };
    }
}
