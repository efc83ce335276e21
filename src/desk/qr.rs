//! QR codes (ISO/IEC 18004) of links.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white around the code, as the standard asks.
pub const QUIET: i32 = 4;

/// A code that scans from a screen; `None` where the link is longer than any code holds (2,953 bytes).
pub fn code(link: &str) -> Option<QrCode> {
    QrCode::encode_text(link, QrCodeEcc::Low).ok()
}

/// The code as SVG, black on white whatever the colours of the page are: scanners need that.
pub fn svg(code: &QrCode, name: &str) -> String {
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for (x, y) in dark(code) {
        path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>",
        crate::markup::escape(name)
    )
}

/// Where its dark modules are.
pub fn dark(code: &QrCode) -> impl Iterator<Item = (i32, i32)> {
    let size = code.size();
    (0..size)
        .flat_map(move |y| (0..size).map(move |x| (x, y)))
        .filter(|&(x, y)| code.get_module(x, y))
}
