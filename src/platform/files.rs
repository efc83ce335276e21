//! Files that the reader saves or chooses.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Event, HtmlAnchorElement, HtmlCanvasElement,
    HtmlInputElement, Url,
};

/// Offers a text as a file; returns whether the browser can.
pub fn save_text(name: &str, media_type: &str, content: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options);
    blob.is_ok_and(|blob| offer(name, &blob).is_some())
}

/// Offers black squares on white as a picture, `size` squares in a row; returns whether the browser can draw.
pub fn save_picture(
    name: &'static str,
    size: i32,
    black: impl Iterator<Item = (i32, i32)>,
) -> bool {
    picture(name, size, black).is_some()
}

fn picture(name: &'static str, size: i32, black: impl Iterator<Item = (i32, i32)>) -> Option<()> {
    /// The side of a square in pixels.
    const SIDE: i32 = 12;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pixels = size * SIDE;
    canvas.set_width(pixels.unsigned_abs());
    canvas.set_height(pixels.unsigned_abs());
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(pixels), f64::from(pixels));
    context.set_fill_style_str("#000");
    for (x, y) in black {
        let at = |square: i32| f64::from(square * SIDE);
        context.fill_rect(at(x), at(y), f64::from(SIDE), f64::from(SIDE));
    }
    let drawn = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            let _ = offer(name, &blob);
        }
    });
    canvas.to_blob(drawn.unchecked_ref()).ok()
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Some(())
}

/// The text of the file that the reader chose in the input of an event; `None` if none was chosen.
pub async fn chosen_text(event: Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let text = JsFuture::from(file.text()).await.ok();
    Some(text.and_then(|it| it.as_string()).unwrap_or_default())
}
