//! QR codes (ISO/IEC 18004) of links.

use qrcodegen::QrCodeEcc;

/// Modules of white around the code, as the standard requires.
const QUIET: i32 = 4;

/// A code that scans from a screen.
#[derive(Clone)]
pub struct QrCode(qrcodegen::QrCode);

impl QrCode {
    /// The code of a link; `None` if the link is longer than any code can hold (2,953 bytes).
    ///
    /// ```
    /// use exports::qr::QrCode;
    /// assert!(QrCode::new("https://example.org/day/2025-08-21/").is_some());
    /// assert!(QrCode::new(&"a".repeat(3000)).is_none());
    /// ```
    pub fn new(link: &str) -> Option<Self> {
        qrcodegen::QrCode::encode_text(link, QrCodeEcc::Low)
            .ok()
            .map(Self)
    }

    /// The side length of the code, including the white around it, in modules.
    pub fn size(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// Where its black modules are, from the upper left.
    pub fn black(&self) -> impl Iterator<Item = (i32, i32)> {
        let size = self.0.size();
        (0..size)
            .flat_map(move |y| (0..size).map(move |x| (x, y)))
            .filter(|&(x, y)| self.0.get_module(x, y))
            .map(|(x, y)| (x + QUIET, y + QUIET))
    }

    /// Its black modules as the data of an SVG path.
    pub fn path(&self) -> String {
        self.black()
            .map(|(x, y)| format!("M{x} {y}h1v1h-1z"))
            .collect()
    }

    /// The code as an SVG file.
    pub fn svg(&self) -> String {
        let (size, path) = (self.size(), self.path());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
             <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
        )
    }
}
