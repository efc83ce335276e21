//! What the prerendered page says about itself, and what the app tells the page.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use address::{Address, Base, Page};
use languages::folder;

/// The failure of an app that has panicked, or that found a page that it doesn't know.
const STOPPED: &str = "stopped";

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
            program: program_address(),
            base,
        }
    }
}

/// The addresses of all files that the page uses.
pub(crate) fn files() -> Vec<String> {
    let names = [
        "script", "wasm", "words", "program", "names", "strips", "style",
    ];
    names
        .map(|name| attribute(&format!("data-{name}")))
        .to_vec()
}

/// The address of the program's data.
pub(crate) fn program_address() -> String {
    attribute("data-program")
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

/// Shows that the data could not be loaded, and why; the script in `index.html` handles the retry button.
pub fn failed(why: &str) {
    if let Some(detail) = document().get_element_by_id("failure-detail") {
        detail.set_text_content(Some(why));
    }
    show("data");
}

/// From now on, a panic is shown to the reader, and its text is in the console.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        show(STOPPED);
    }));
}

/// Whether the app has panicked. Effects that were planned before still run: they would make a page that says one thing
/// and shows another.
pub(crate) fn has_stopped() -> bool {
    attribute("data-failed") == STOPPED
}

/// Whether this is the app that may take over the page: of several tries to load it, only the first that gets so far
/// does, and none if the page is not what was prerendered. An HTML minifier or a browser extension may have changed it,
/// and hydration would connect the app to the wrong elements.
pub fn takes_over() -> bool {
    let Some(root) = document().document_element() else {
        return false;
    };
    if root.has_attribute("data-taken") {
        return false;
    }
    if !is_as_prerendered() {
        show(STOPPED);
        return false;
    }
    root.set_attribute("data-taken", "").is_ok()
}

/// Whether the markers of hydration are all there, and nothing stands before the first element.
fn is_as_prerendered() -> bool {
    /// `NodeFilter.SHOW_COMMENT` (DOM, 6.3).
    const COMMENTS: u32 = 128;
    let Some(body) = document().body() else {
        return false;
    };
    let Ok(comments) = document().create_tree_walker_with_what_to_show(&body, COMMENTS) else {
        return false;
    };
    let mut count = 0_usize;
    while comments.next_node().ok().flatten().is_some() {
        count += 1;
    }
    let first = body.first_element_child();
    attribute("data-markers") == count.to_string()
        && first.is_some_and(|first| first.class_list().contains("skip-link"))
}

/// Shows which kind of failure it is; `style/load-failure.css` has the words for each.
fn show(failure: &str) {
    if let Some(root) = document().document_element() {
        // If even saying so fails, there is nothing left to do.
        let _ = root.set_attribute("data-failed", failure);
    }
    settled();
}

/// Marks the page as interactive (`data-live`: tests and measurements wait for it), and answers a press from before
/// that, which the script in `index.html` kept.
pub(crate) fn live() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
        // It only took its time.
        let _ = root.remove_attribute("data-failed");
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
