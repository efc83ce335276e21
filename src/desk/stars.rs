//! The reader's own programme, to other devices and from them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlInputElement};

use super::{
    Desk,
    dialog::Dialog,
    qr, save,
    screen::{self, Screen},
    share, window,
};
use crate::{markup, web};
use address::{Filter, Place};
use languages::text;
use selection::stars::{LONGEST_LINK, Stars};

/// Opens the dialog; with stars in the fragment of the address, they are offered first.
pub(super) fn open(desk: &'static Desk) {
    let fragment = window().location().hash().unwrap_or_default();
    let arriving = Stars::from_fragment(desk.site.index, fragment.trim_start_matches('#'));
    let own = screen::stars(desk);
    let link = link(desk, &own);
    let screen = Screen::read(desk);
    let mut html = arriving
        .as_ref()
        .map_or_else(String::new, |stars| offer(&own, stars));
    html += "<p class=\"said\" role=\"status\"></p>";
    if !own.is_empty() {
        html += &share::files_section(desk, &screen);
        html += &markup::element("p", "ways-on", &share::button("print", text::print(), ""));
        html += &moving(&link);
    }
    html += &share::section(
        text::stars_load(),
        &format!(
            "<input type=\"file\" accept=\".txt,text/plain\" aria-label=\"{}\">",
            text::stars_load()
        ),
    );
    let Some(dialog) = Dialog::open("share stars", text::mine(), &html) else {
        return;
    };
    let clicked = dialog.clone();
    dialog.listen("click", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let button = target.and_then(|it| it.closest("[data-act]").ok().flatten());
        let act = button.and_then(|it| it.get_attribute("data-act"));
        match act.as_deref() {
            Some("add") => {
                if let Some(stars) = &arriving {
                    add(desk, &clicked, stars);
                }
            }
            Some("print") => {
                clicked.close();
                // A browser that can't print says so itself.
                let _ = window().print();
            }
            Some("file") => {
                let saved = save::text("stars.txt", "text/plain", &own.file());
                clicked.say(if saved {
                    text::saved()
                } else {
                    text::not_saved()
                });
            }
            _ => share::act(desk, &clicked, &screen, &link, &event),
        }
    });
    let changed = dialog.clone();
    dialog.listen("change", move |event| read(desk, &changed, &event));
}

/// The link that carries the stars.
fn link(desk: &Desk, stars: &Stars) -> String {
    let mine = Place::Timeline.with(Filter::default().starred(true));
    format!(
        "{}{}#{}",
        desk.site.origin.unwrap_or_default(),
        mine.path(desk.site.base),
        stars.fragment()
    )
}

fn offer(own: &Stars, arriving: &Stars) -> String {
    let mut all = own.clone();
    all.merge(arriving);
    let words = text::stars_arriving(arriving.len(), all.len() - own.len());
    let add = markup::element("p", "ways-on", &share::button("add", text::stars_add(), ""));
    share::section(
        text::stars_arrive(),
        &(markup::text("p", "", &words) + &add),
    )
}

fn moving(link: &str) -> String {
    let file = share::button("file", text::stars_save(), "");
    let html = if link.len() > LONGEST_LINK {
        markup::text("p", "", text::stars_too_many())
    } else {
        let code = qr::code(link).map_or_else(
            || markup::text("p", "", text::qr_too_long()),
            |code| markup::element("div", "code", &qr::svg(&code, text::qr_of_link())),
        );
        markup::text("p", "", text::stars_move()) + &share::copied(text::link(), link) + &code
    };
    share::section(
        text::stars_heading(),
        &(html + &markup::element("p", "ways-on", &file)),
    )
}

/// Adds stars to those of this browser; its own are kept.
fn add(desk: &Desk, dialog: &Dialog, stars: &Stars) {
    let mut own = screen::stars(desk);
    own.merge(stars);
    if !web::write_stars(desk.site.base, &own) {
        return dialog.say(text::stars_not_kept());
    }
    if let Ok(event) = Event::new(web::CHANGED) {
        // Nobody stops this event.
        let _ = window().dispatch_event(&event);
    }
    // They are here now: a reload need not offer them again.
    if let (Ok(history), Ok(path)) = (window().history(), window().location().pathname()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    dialog.say(text::stars_added());
}

/// Reads a file that the reader chose.
fn read(desk: &'static Desk, dialog: &Dialog, event: &Event) {
    let input = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let file = input
        .and_then(|it| it.files())
        .and_then(|files| files.get(0));
    let Some(file) = file else {
        return;
    };
    let dialog = dialog.clone();
    let text = file.text();
    spawn_local(async move {
        let text = JsFuture::from(text)
            .await
            .ok()
            .and_then(|text| text.as_string());
        match Stars::from_file(&text.unwrap_or_default()) {
            Ok(stars) => add(desk, &dialog, &stars),
            Err(_) => dialog.say(text::stars_not_found()),
        }
    });
}
