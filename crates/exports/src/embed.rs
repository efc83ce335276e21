//! A page embedded in other pages.

/// The HTML of a frame with this title that shows a page of the site.
///
/// ```
/// let html = exports::embed("https://example.org/?topic=car-t", "A \"workshop\"");
/// assert!(html.contains("src=\"https://example.org/?topic=car-t&amp;embed=1\""));
/// assert!(html.contains("title=\"A &quot;workshop&quot;\""));
/// ```
pub fn embed(link: &str, title: &str) -> String {
    let mark = if link.contains('?') { '&' } else { '?' };
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>",
        attribute(&format!("{link}{mark}embed=1")),
        attribute(title)
    )
}

/// Text as the value of an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
