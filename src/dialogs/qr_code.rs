//! A link as a QR code.

use leptos::prelude::*;

use crate::{contexts::use_site, erased::erase};
use exports::qr::QrCode;

/// The code, black on white whatever the colors of the page: scanners need that. If the link is too long for any code,
/// it says so.
#[component]
pub fn QrImage(code: Option<QrCode>) -> impl IntoView {
    let locale = use_site().locale;
    let Some(code) = code else {
        return erase(view! { <p>{locale.qr_too_long()}</p> });
    };
    let size = code.size().to_string();
    let view_box = format!("0 0 {size} {size}");
    erase(view! {
        <div class="code">
            <svg viewBox=view_box role="img" aria-label=locale.qr_of_link() shape-rendering="crispEdges">
                <rect width=size.clone() height=size fill="#fff"></rect>
                <path d=code.path()></path>
            </svg>
        </div>
    })
}
