//! What is on screen, to hand on: a link, a code, a citation, files, a piece of another page.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, ShareData};

use super::{
    Desk,
    dialog::Dialog,
    qr, save,
    screen::{self, Screen},
    window,
};
use crate::markup;
use address::CALENDAR;
use exports::{Calendar, Citation};
use languages::text;

/// Opens the dialog.
pub(super) fn open(desk: &'static Desk) {
    let screen = Screen::read(desk);
    let link = screen.link(desk);
    let html = link_section(&link)
        + &code_section(&link)
        + &files_section(desk, &screen)
        + &citations(desk, &screen)
        + &embed_section(&link, &screen.title);
    let said = "<p class=\"said\" role=\"status\"></p>";
    if let Some(dialog) = Dialog::open("share", text::share(), &format!("{said}{html}")) {
        let own = dialog.clone();
        dialog.listen("click", move |event| {
            act(desk, &own, &screen, &link, &event);
        });
    }
}

pub(super) fn section(title: &str, html: &str) -> String {
    markup::element("section", "", &(markup::text("h3", "", title) + html))
}

/// A text to take, and the button that copies it.
pub(super) fn copied(name: &str, words: &str) -> String {
    format!(
        "<div class=\"copied\"><textarea readonly rows=\"{}\" aria-label=\"{name}\">{}</textarea>{}</div>",
        words.lines().count().clamp(1, 8),
        markup::escape(words),
        button("copy", text::copy(), name)
    )
}

/// A button that does something; what it is done with is heard with its name.
pub(super) fn button(act: &str, words: &str, with: &str) -> String {
    let with = if with.is_empty() {
        String::new()
    } else {
        markup::element("span", "visually-hidden", &(String::from(" ") + with))
    };
    format!("<button type=\"button\" class=\"button\" data-act=\"{act}\">{words}{with}</button>")
}

fn link_section(link: &str) -> String {
    let sheet = if has_sheet() {
        button("sheet", text::share_sheet(), "")
    } else {
        String::new()
    };
    section(text::link(), &(copied(text::link(), link) + &sheet))
}

fn has_sheet() -> bool {
    Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|it| !it.is_undefined())
}

fn code_section(link: &str) -> String {
    let html = match qr::code(link) {
        None => markup::text("p", "", text::qr_too_long()),
        Some(code) => {
            let ways = button("svg", text::save_svg(), text::qr())
                + &button("png", text::save_png(), text::qr());
            markup::element("div", "code", &qr::svg(&code, text::qr_of_link()))
                + &markup::element("p", "ways-on", &ways)
        }
    };
    section(text::qr(), &html)
}

pub(super) fn files_section(desk: &Desk, screen: &Screen) -> String {
    if screen.sessions.is_empty() {
        return String::new();
    }
    let mut html = markup::text("p", "", &text::files_of(screen.sessions.len()));
    let mut ways =
        button("ics", text::save_calendar(), "") + &button("csv", text::save_table(), "");
    if let Some(place) = screen::calendar_page(desk, screen) {
        let address = desk.site.address(&place) + CALENDAR;
        let subscribed = address
            .split_once("://")
            .map_or(address.clone(), |(_, rest)| format!("webcal://{rest}"));
        ways += &markup::link("button", &subscribed, text::subscribe());
    }
    html += &markup::element("p", "ways-on", &ways);
    section(text::save(), &html)
}

fn citations(desk: &Desk, screen: &Screen) -> String {
    let citation = Citation::new(desk.site, &screen.title, &screen.link(desk));
    let forms = [
        (text::cite_plain(), citation.plain()),
        ("BibTeX", citation.bibtex()),
        ("RIS", citation.ris()),
    ];
    let html: String = forms
        .iter()
        .map(|(name, words)| markup::text("h4", "", name) + &copied(name, words))
        .collect();
    section(text::cite(), &html)
}

fn embed_section(link: &str, title: &str) -> String {
    let mark = if link.contains('?') { '&' } else { '?' };
    let frame = format!(
        "<iframe src=\"{}{mark}embed=1\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>",
        markup::escape(link),
        markup::escape(title)
    );
    section(
        text::embed(),
        &(markup::text("p", "", text::embed_help()) + &copied(text::embed(), &frame)),
    )
}

pub(super) fn act(desk: &Desk, dialog: &Dialog, screen: &Screen, link: &str, event: &Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|it| it.closest("[data-act]").ok().flatten()) else {
        return;
    };
    let saved = match button.get_attribute("data-act").as_deref() {
        Some("copy") => {
            let words = button
                .previous_element_sibling()
                .and_then(|it| it.text_content());
            return copy(dialog, &words.unwrap_or_default());
        }
        Some("sheet") => return sheet(screen, link),
        Some("svg") => qr::code(link)
            .is_some_and(|code| save::text("link.svg", "image/svg+xml", &qr::svg(&code, link))),
        Some("png") => qr::code(link).is_some_and(|code| save::png("link.png", &code)),
        Some("ics") => {
            let calendar = Calendar {
                name: &screen.title,
                url: Some(screen.link(desk)),
                source: None,
                sessions: &screen.sessions,
                outcomes: &screen.outcomes(desk),
            };
            let offset = |date, minute| screen::offset(desk, date, minute);
            let content = exports::calendar(desk.site, &calendar, &offset);
            save::text("sessions.ics", "text/calendar", &content)
        }
        Some("csv") => {
            let content = exports::table(desk.site, &screen.sessions, &screen.outcomes(desk));
            save::text("sessions.csv", "text/csv", &content)
        }
        _ => return,
    };
    dialog.say(if saved {
        text::saved()
    } else {
        text::not_saved()
    });
}

fn copy(dialog: &Dialog, words: &str) {
    let dialog = dialog.clone();
    let navigator = window().navigator();
    // Only safe origins have one.
    if Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_undefined()) {
        return dialog.say(text::not_copied());
    }
    let copied = navigator.clipboard().write_text(words);
    spawn_local(async move {
        let copied = JsFuture::from(copied).await.is_ok();
        dialog.say(if copied {
            text::copied()
        } else {
            text::not_copied()
        });
    });
}

fn sheet(screen: &Screen, link: &str) {
    let data = ShareData::new();
    data.set_title(&screen.title);
    data.set_url(link);
    let shared = window().navigator().share_with_data(&data);
    // A share sheet that was closed is an error too, and none that anybody wants to hear of.
    spawn_local(async move { drop(JsFuture::from(shared).await) });
}
