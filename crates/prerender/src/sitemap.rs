//! Files for crawlers.

use super::{Site, escape, pages};

/// The sitemap of all languages, <https://www.sitemaps.org/protocol.html>. The protocol requires absolute addresses:
/// without an origin they are paths, and crawlers skip them.
pub fn sitemap(site: Site) -> String {
    let updated = site.index.program().updated.date();
    let pages = pages(site.index);
    let urls: String = (site.locale.languages().iter())
        .flat_map(|language| {
            pages
                .iter()
                .map(move |page| site.in_language(&language.tag, page))
        })
        .map(|address| {
            let address = escape(&address);
            format!("  <url><loc>{address}</loc><lastmod>{updated}</lastmod></url>\n")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

/// robots.txt, RFC 9309: everything is open.
pub fn robots(site: Site) -> String {
    let origin = site.origin.unwrap_or_default();
    let base = site.base.root();
    format!("User-agent: *\nAllow: /\nSitemap: {origin}{base}sitemap.xml\n")
}
