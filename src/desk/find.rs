//! Search over everything: a combobox with a list of links (WAI-ARIA Authoring Practices, "Combobox Pattern").

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{Desk, dialog::Dialog};
use crate::markup;
use address::{Filter, Place};
use languages::text;
use search::{Finder, Found, Hit, Marked};

/// Opens the box.
pub(super) fn open(desk: &'static Desk) {
    let html = format!(
        "<input id=\"find-box\" type=\"search\" role=\"combobox\" aria-label=\"{}\" aria-expanded=\"false\" \
         aria-controls=\"find-list\" aria-autocomplete=\"list\" aria-haspopup=\"listbox\" placeholder=\"{}\" \
         autocomplete=\"off\" spellcheck=\"false\" enterkeyhint=\"go\">\
         <div id=\"find-list\" role=\"listbox\" aria-label=\"{}\"></div>\
         <p class=\"said\" role=\"status\">{}</p>",
        text::find(),
        text::find_hint(),
        text::found_label(),
        text::find_help()
    );
    let Some(dialog) = Dialog::open("find", text::find(), &html) else {
        return;
    };
    let Some(input) = dialog.find::<HtmlInputElement>("#find-box") else {
        return;
    };
    let _ = input.focus();
    let typed = (dialog.clone(), input.clone());
    dialog.listen("input", move |_| show(desk, &typed.0, &typed.1));
    let pressed = dialog.clone();
    dialog.listen("keydown", move |event| {
        if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
            press(&pressed, &input, &event);
        }
    });
}

/// Draws the results of what is typed.
fn show(desk: &'static Desk, dialog: &Dialog, input: &HtmlInputElement) {
    let query = input.value();
    let mut finder = desk.finder.borrow_mut();
    let found = finder
        .get_or_insert_with(|| Finder::new(desk.site.index, &desk.names))
        .find(&query);
    let mut number = 0;
    let mut html: String = found
        .iter()
        .map(|group| draw_group(desk, group, &mut number))
        .collect();
    let count: usize = found.iter().map(|group| group.count).sum();
    let filter = Filter::default().searching(&query);
    if !filter.is_empty() {
        let href = Place::Timeline.with(filter.clone()).href(desk.site.base);
        html += &option(
            &href,
            &markup::escape(&text::find_on_timeline(filter.query())),
            &mut number,
        );
    }
    if let Some(list) = dialog.find::<HtmlElement>("#find-list") {
        list.set_inner_html(&html);
        list.set_scroll_top(0);
    }
    let _ = input.set_attribute("aria-expanded", if number > 0 { "true" } else { "false" });
    let _ = input.remove_attribute("aria-activedescendant");
    let said = match (count, filter.is_empty()) {
        (_, true) => text::find_help().to_owned(),
        (0, _) => text::nothing_found().to_owned(),
        (count, _) => text::found(count),
    };
    dialog.say(&said);
}

fn draw_group(desk: &Desk, found: &Found, number: &mut usize) -> String {
    let name = found.group.heading();
    let id = format!("find-group-{number}");
    let heading = format!(
        "<p class=\"group\" id=\"{id}\" role=\"presentation\">{}</p>",
        markup::escape(&text::group_of(name, found.hits.len(), found.count))
    );
    let options: String = found
        .hits
        .iter()
        .map(|hit| draw(desk, hit, number))
        .collect();
    format!("<div role=\"group\" aria-labelledby=\"{id}\">{heading}{options}</div>")
}

fn draw(desk: &Desk, hit: &Hit, number: &mut usize) -> String {
    let html = markup::element(
        "span",
        "name",
        &markup::in_language(pieces(&hit.name), &hit.language),
    ) + &markup::text("span", "detail", &hit.detail)
        + &markup::element("span", "because", &pieces(&hit.because));
    option(&hit.place.path(desk.site.base), &html, number)
}

fn option(href: &str, html: &str, number: &mut usize) -> String {
    let id = *number;
    *number += 1;
    let href = markup::escape(href);
    format!(
        "<a role=\"option\" id=\"find-{id}\" aria-selected=\"false\" tabindex=\"-1\" href=\"{href}\">{html}</a>"
    )
}

fn pieces(pieces: &[Marked]) -> String {
    let pieces = pieces.iter().map(|piece| {
        if piece.hit {
            markup::text("mark", "", &piece.text)
        } else {
            markup::escape(&piece.text)
        }
    });
    pieces.collect()
}

/// Arrows walk through the results while the keyboard stays in the box; Enter opens the chosen one, else the first.
fn press(dialog: &Dialog, input: &HtmlInputElement, event: &KeyboardEvent) {
    let options = dialog.all("[role=option]");
    let chosen = options
        .iter()
        .position(|it| it.get_attribute("aria-selected").as_deref() == Some("true"));
    let last = options.len().saturating_sub(1);
    let next = match event.key().as_str() {
        "ArrowDown" => chosen.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        "ArrowUp" => chosen.map_or(last, |at| if at == 0 { last } else { at - 1 }),
        "Enter" => {
            event.prevent_default();
            if let Some(option) = options.get(chosen.unwrap_or_default()) {
                option.click();
            }
            return;
        }
        "Escape" => {
            event.prevent_default();
            dialog.close();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    for (number, option) in options.iter().enumerate() {
        let selected = if number == next { "true" } else { "false" };
        let _ = option.set_attribute("aria-selected", selected);
    }
    if let Some(option) = options.get(next) {
        let _ = input.set_attribute("aria-activedescendant", &option.id());
        option.scroll_into_view_with_bool(false);
    }
}
