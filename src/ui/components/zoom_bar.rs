//! How near the timeline is looked at.

use leptos::prelude::*;

use super::region::region;
use crate::ui::{
    markup::{self, live},
    state::State,
};
use address::Zoom;
use languages::text;

/// The plain list and the three zooms, of which one is on; and while the programme runs the way to the present.
#[component]
pub fn ZoomBar() -> impl IntoView {
    let state = expect_context::<State>();
    let links = move || {
        let list = state.here.with(|here| here.view.list);
        let zoom = state.zoom();
        let link = |href: String, chosen: bool, key: &str, name: &str| {
            let current = if chosen { " aria-current=\"true\"" } else { "" };
            format!(
                "<a href=\"{}\" class=\"to-{key}\"{current}>{name}</a>",
                markup::escape(&href)
            )
        };
        let mut html = format!(
            "<div class=\"zooms\" role=\"group\" aria-label=\"{}\" data-keep>",
            text::zoom_label()
        );
        let as_list = state.href_view(|view| view.list = true);
        html += &link(as_list, list, "list", text::list_label());
        for one in Zoom::ALL {
            let href = state.href_view(|view| {
                view.list = false;
                view.zoom = Some(one);
            });
            html += &link(href, !list && one == zoom, one.key(), text::zoom(one));
        }
        html += "</div>";
        html + &state.today().map_or_else(String::new, |date| {
            let href = state.href_view(|view| view.at = Some(date));
            markup::link("button now-link", &href, text::now())
        })
    };
    region("ways", live(links))
}
