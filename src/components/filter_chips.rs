//! The chosen values.

use leptos::prelude::*;

use super::words::marked_name;
use crate::{
    contexts::{Navigation, use_navigation, use_site},
    erased::{Erased, dynamic, erase},
};
use address::Filter;
use exports::site::Site;
use program::index::Facet;
use selection::select;

/// For each chosen value a link that removes it, and one that removes all.
#[component]
pub fn FilterChips() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let list = dynamic(move || {
        let chips = chips(site, navigation);
        erase((!chips.is_empty()).then(|| {
            let clear = navigation.href_filter(Filter::default());
            view! {
                <ul class="chips" aria-label=site.locale.chosen()>
                    {chips}
                    <li>
                        <a class="clear" href=clear>
                            {site.locale.clear_all()}
                        </a>
                    </li>
                </ul>
            }
        }))
    });
    view! { <div class="chosen">{list}</div> }
}

fn chips(site: Site, navigation: Navigation) -> Vec<Erased> {
    let locale = site.locale;
    let filter = navigation.filter();
    let mut chips = Vec::new();
    for facet in Facet::ALL {
        // Values that the program does not have are named above, and left out here.
        for slug in select::known(site.index, &filter, facet) {
            chips.push(chip(
                locale.remove_facet(locale.facet(facet)),
                marked_name(site, facet, slug),
                navigation.href_filter(filter.toggled(facet, slug)),
            ));
        }
    }
    if filter.is_mine() {
        chips.push(chip(
            locale.remove_filter().to_owned(),
            erase(locale.mine()),
            navigation.href_filter(filter.starred(false)),
        ));
    }
    if !filter.query().is_empty() {
        chips.push(chip(
            locale.remove_facet(locale.search()),
            erase(locale.quoted(filter.query())),
            navigation.href_filter(filter.searching("")),
        ));
    }
    chips
}

/// Screen readers say what the chip removes before its value; others see a cross after it.
fn chip(takes_back: String, label: Erased, href: String) -> Erased {
    erase(view! {
        <li>
            <a class="chip" href=href>
                <span class="visually-hidden">{takes_back} " "</span>
                <span>{label}</span>
                <span class="cross" aria-hidden="true"></span>
            </a>
        </li>
    })
}
