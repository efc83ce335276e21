//! What crawlers are told.

use super::{Site, places};
use languages::text;
use workshop_timeline::markup::escape;

/// The sitemap of all languages, <https://www.sitemaps.org/protocol.html>. The protocol wants whole addresses: without an origin
/// there are paths, and crawlers pass over them.
pub fn sitemap(site: Site) -> String {
    let updated = site.index.program().updated.date();
    let places = places(site.index);
    let pages: String = (text::languages().iter())
        .flat_map(|tongue| {
            places
                .iter()
                .map(move |place| site.in_language(&tongue.tag, place))
        })
        .map(|address| {
            let address = escape(&address);
            format!("  <url><loc>{address}</loc><lastmod>{updated}</lastmod></url>\n")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// robots.txt, RFC 9309: everything is open.
pub fn robots(site: Site) -> String {
    let origin = site.origin.unwrap_or_default();
    let base = site.base.root();
    format!("User-agent: *\nAllow: /\nSitemap: {origin}{base}sitemap.xml\n")
}
