//! Files that the reader keeps.

use js_sys::Array;
use qrcodegen::QrCode;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, Url,
};

use super::{document, qr};

/// Offers a text as a file; `false` where the browser refuses.
pub fn text(name: &str, kind: &str, content: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options);
    blob.is_ok_and(|blob| file(name, &blob).is_some())
}

/// Offers a code as a picture; `false` where the browser can't draw.
pub fn png(name: &str, code: &QrCode) -> bool {
    picture(name.to_owned(), code).is_some()
}

fn picture(name: String, code: &QrCode) -> Option<()> {
    const MODULE: i32 = 12;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let size = (code.size() + 2 * qr::QUIET) * MODULE;
    canvas.set_width(size.unsigned_abs());
    canvas.set_height(size.unsigned_abs());
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let module = f64::from(MODULE);
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(size), f64::from(size));
    context.set_fill_style_str("#000");
    for (x, y) in qr::dark(code) {
        let at = |number: i32| f64::from((number + qr::QUIET) * MODULE);
        context.fill_rect(at(x), at(y), module, module);
    }
    let drawn = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            let _ = file(&name, &blob);
        }
    });
    canvas.to_blob(drawn.unchecked_ref()).ok()
}

fn file(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Some(())
}
