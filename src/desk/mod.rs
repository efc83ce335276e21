//! What is needed now and then: search over everything, and sharing. A program of its own, fetched when it is first
//! asked for (the script of `index.html` does that), so that nobody waits for it who came to read.
//!
//! It stands beside the page and changes nothing of it: it reads the address, draws dialogs of its own, and follows
//! links as a reader does.

mod dialog;
mod find;
mod qr;
mod save;
mod screen;
mod share;
mod stars;

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, Window};

use crate::web;
use address::Base;
use exports::site::Site;
use languages::text::{self, Catalog};
use program::index::Index;
use search::{Finder, Names};

/// The name of the event that asks for a tool; its detail is the tool's name.
const ASKED: &str = "desk";

/// What all tools know. It lives as long as the page.
pub(crate) struct Desk {
    site: Site,
    /// Names in other languages; none where they could not be had.
    names: Names,
    finder: RefCell<Option<Finder>>,
}

thread_local! {
    static DESK: RefCell<Option<&'static Desk>> = const { RefCell::new(None) };
}

/// Listens for what readers ask for, from now on.
pub fn start() {
    let asked = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let tool = Reflect::get(&event, &"detail".into())
            .ok()
            .and_then(|it| it.as_string());
        wasm_bindgen_futures::spawn_local(open(tool.unwrap_or_default()));
    });
    // A browser that refuses a listener leaves nothing to do.
    let _ = window().add_event_listener_with_callback(ASKED, asked.into_js_value().unchecked_ref());
}

async fn open(tool: String) {
    let Some(desk) = desk().await else {
        // The page says that a part could not be loaded, and offers to try again.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-failed", "data");
        }
        return;
    };
    match tool.as_str() {
        "find" => find::open(desk),
        "stars" => stars::open(desk),
        _ => share::open(desk),
    }
}

/// The programme, fetched once.
async fn desk() -> Option<&'static Desk> {
    if let Some(desk) = DESK.with_borrow(|desk| *desk) {
        return Some(desk);
    }
    let root = document().document_element()?;
    let attribute = |name: &str| root.get_attribute(name).unwrap_or_default();
    let words: Catalog = web::load(&attribute("data-words")).await.ok()?;
    text::speak(Box::leak(Box::new(words)));
    let program = web::load(&attribute("data-program")).await.ok()?;
    let names = web::load(&attribute("data-names"))
        .await
        .unwrap_or_default();
    let origin = window().location().origin().ok()?;
    let desk: &'static Desk = Box::leak(Box::new(Desk {
        site: Site {
            index: Box::leak(Box::new(Index::new(program, web::fold))),
            base: Box::leak(Box::new(Base::new(&attribute("data-base")))),
            origin: Some(origin.leak()),
        },
        names,
        finder: RefCell::new(None),
    }));
    DESK.set(Some(desk));
    Some(desk)
}

/// The window. A program in a page has one.
fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// The document.
fn document() -> Document {
    Reflect::get(&js_sys::global(), &"document".into())
        .map_or_else(JsCast::unchecked_into, JsCast::unchecked_into)
}
