//! A dialog over the page, one at a time.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement};

use super::document;
use crate::markup;
use languages::text;

const STYLE: &str = include_str!("../../style/desk.css");

/// An open dialog.
#[derive(Clone)]
pub struct Dialog(HtmlDialogElement);

impl Dialog {
    /// Opens a dialog of this kind under a heading, with this markup in it. It goes when it is closed, when a link in it
    /// is followed, and by a click beside it; the keyboard then is where it was.
    pub fn open(kind: &str, heading: &str, html: &str) -> Option<Self> {
        let document = document();
        style();
        // One that is open makes room.
        if let Some(old) = document.query_selector("dialog.desk").ok().flatten() {
            old.remove();
        }
        let dialog: HtmlDialogElement = document.create_element("dialog").ok()?.dyn_into().ok()?;
        dialog.set_class_name(&format!("desk {kind}"));
        let _ = dialog.set_attribute("aria-labelledby", "desk-title");
        dialog.set_inner_html(&format!(
            "<form method=\"dialog\"><h2 id=\"desk-title\">{}</h2><button class=\"close\" aria-label=\"{}\"></button></form>{html}",
            markup::escape(heading),
            text::close()
        ));
        document.body()?.append_child(&dialog).ok()?;
        dialog.show_modal().ok()?;
        let own = Self(dialog);
        let closing = own.clone();
        own.listen("click", move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let beside = target.as_ref().is_some_and(|it| it.tag_name() == "DIALOG");
            let followed = target.is_some_and(|it| {
                it.closest("a[href]:not([download])")
                    .ok()
                    .flatten()
                    .is_some()
            });
            if beside || followed {
                closing.0.close();
            }
        });
        let gone = own.clone();
        own.listen("close", move |_| gone.0.remove());
        Some(own)
    }

    /// Closes it.
    pub fn close(&self) {
        self.0.close();
    }

    /// Listens to an event within it for as long as it is there.
    pub fn listen(&self, name: &str, heard: impl Fn(Event) + 'static) {
        let heard = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
        // A browser that refuses a listener leaves nothing to do.
        let _ = self
            .0
            .add_event_listener_with_callback(name, heard.unchecked_ref());
    }

    /// The first element of a selector within it.
    pub fn find<E: JsCast>(&self, selector: &str) -> Option<E> {
        self.0
            .query_selector(selector)
            .ok()
            .flatten()?
            .dyn_into()
            .ok()
    }

    /// Every element of a selector within it.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let Ok(found) = self.0.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..found.length())
            .filter_map(|number| found.get(number)?.dyn_into().ok())
            .collect()
    }

    /// Says something to those who listen, and shows it.
    pub fn say(&self, words: &str) {
        if let Some(place) = self.find::<Element>("[role=status]") {
            place.set_text_content(Some(words));
        }
    }
}

/// The style sheet of the tools comes with them, once.
fn style() {
    let document = document();
    if document.get_element_by_id("desk-style").is_some() {
        return;
    }
    if let (Ok(style), Some(head)) = (document.create_element("style"), document.head()) {
        style.set_id("desk-style");
        style.set_text_content(Some(STYLE));
        // Without it the tools work, and look plain.
        let _ = head.append_child(&style);
    }
}
