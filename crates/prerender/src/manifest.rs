//! The web app manifest of a language (<https://www.w3.org/TR/appmanifest/>): browsers can install the site.

use serde_json::json;

use super::Site;
use address::{MINE, Page};
use hosting::ICONS;

/// Of the icon, and of what browsers draw around an installed site.
const COLOR: &str = "#a3333d";
const BACKGROUND: &str = "#ffffff";

/// Its text: JSON.
pub fn manifest(site: Site) -> String {
    let workshop = &site.index.program().workshop;
    let icons = ICONS.map(|icon| {
        let (media_type, sizes) = match icon.size {
            Some(width) => ("image/png", format!("{width}x{width}")),
            None => ("image/svg+xml", "any".to_owned()),
        };
        json!({
            "src": format!("{}{}", site.base.root(), icon.file),
            "sizes": sizes,
            "type": media_type,
            "purpose": if icon.is_maskable { "maskable" } else { "any" },
        })
    });
    let mine = format!("{}{MINE}/", site.base.as_str());
    let about = Page::About.path(site.base);
    json!({
        "id": site.base.root(),
        "name": site.index.text(&workshop.title),
        "short_name": site.index.text(&workshop.short_title),
        "description": exports::one_line(site.index.text(&workshop.summary)),
        "lang": site.locale.tag(),
        "dir": if site.locale.is_rtl() { "rtl" } else { "ltr" },
        "start_url": site.base.as_str(),
        "scope": site.base.root(),
        "display": "standalone",
        "theme_color": COLOR,
        "background_color": BACKGROUND,
        "icons": icons,
        "shortcuts": [
            { "name": site.locale.mine(), "url": mine },
            { "name": site.locale.about(), "url": about },
        ],
    })
    .to_string()
}
