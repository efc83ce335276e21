//! `/accessibility/`: the accessibility statement, in the form of the Web Accessibility Initiative
//! (<https://www.w3.org/WAI/planning/statements/>).

use leptos::prelude::*;

use super::parts::{heading, paragraph, section};
use crate::erased::{Erased, erase};
use exports::site::Site;

/// What is aimed at, how it was checked, and what is known to fall short.
pub fn accessibility(site: Site) -> Erased {
    let locale = site.locale;
    let lines = |lines: [&'static str; 3]| Some(erase(Vec::from(lines.map(paragraph))));
    let checked = lines([
        locale.access_checked_axe(),
        locale.access_checked_tests(),
        locale.access_checked_eyes(),
    ]);
    let short = lines([
        locale.access_short_people(),
        locale.access_short_words(),
        locale.access_short_large(),
    ]);
    erase(view! {
        {heading("", erase(locale.accessibility()))}
        {paragraph(locale.access_goal())}
        {section(locale.access_checked(), checked)}
        {section(locale.access_short(), short)}
        {paragraph(locale.access_report())}
    })
}
