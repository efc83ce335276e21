//! Search over everything: a combobox with a list of links (WAI-ARIA Authoring Practices, "Combobox Pattern").

use leptos::{ev, html, prelude::*, task::spawn_local};

use super::modal::{Modal, Said};
use crate::{
    components::{RecordStrip, words::pieces},
    contexts::use_site,
    erased::{Erased, dynamic, erase},
    platform::{boot, data, dialog, dom},
};
use address::{Filter, Page};
use exports::site::Site;
use search::{Finder, Found, Hit};

/// What is typed, and what it finds.
#[derive(Clone, Copy)]
struct Search {
    site: Site,
    query: RwSignal<String>,
    found: RwSignal<Vec<Found>>,
    /// The number of the chosen option, counted through all groups.
    chosen: RwSignal<Option<usize>>,
    finder: StoredValue<Option<Finder>>,
}

impl Search {
    /// Loads the names in other languages and builds the index; without them, it finds only the page's language.
    fn load(self) {
        spawn_local(async move {
            let names = data::load(&boot::names_address()).await.unwrap_or_default();
            let finder = Finder::new(self.site.index, self.site.locale, &names);
            // The dialog may be closed by now.
            if self.finder.try_set_value(Some(finder)).is_none() {
                self.find();
            }
        });
    }

    fn find(self) {
        let query = self.query.get_untracked();
        let found = self
            .finder
            .with_value(|finder| finder.as_ref().map(|finder| finder.find(&query)));
        self.chosen.set(None);
        self.found.set(found.unwrap_or_default());
    }

    /// The filter of the timeline with the same words; `None` without any.
    fn filter(self) -> Option<Filter> {
        let filter = Filter::default().searching(&self.query.get());
        (!filter.is_empty()).then_some(filter)
    }

    fn option_count(self) -> usize {
        let hits = self
            .found
            .with(|found| found.iter().map(|it| it.hits.len()).sum::<usize>());
        hits + usize::from(self.filter().is_some())
    }

    fn said(self) -> String {
        let locale = self.site.locale;
        let count: usize = self
            .found
            .with(|found| found.iter().map(|it| it.count).sum());
        match (count, self.filter()) {
            (_, None) => locale.find_help().to_owned(),
            (0, _) => locale.nothing_found().to_owned(),
            (count, _) => locale.found(count),
        }
    }
}

/// The box and its results.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let search = Search {
        site,
        query: RwSignal::new(String::new()),
        found: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(None),
        finder: StoredValue::new(None),
    };
    search.load();
    let list = NodeRef::<html::Div>::new();
    let said = Signal::derive(move || Some(search.said()));
    let input = move |event: ev::Event| {
        search.query.set(event_target_value(&event));
        search.find();
        if let Some(list) = list.get_untracked() {
            list.set_scroll_top(0);
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if press(search, &event) {
            event.prevent_default();
        } else if event.key() == "Escape" {
            // Browsers would only clear the box.
            event.prevent_default();
            dialog::close_around(&event);
        }
    };
    let expanded = Signal::derive(move || (search.option_count() > 0).to_string());
    let active = Signal::derive(move || search.chosen.get().map(option_id));
    let results = dynamic(move || results(search));
    let content = erase(view! {
        <input
            id="find-box"
            type="search"
            role="combobox"
            aria-label=locale.find()
            aria-expanded=expanded
            aria-controls="find-list"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-activedescendant=active
            placeholder=locale.find_hint()
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="go"
            autofocus
            on:input=input
            on:keydown=pressed
        />
        <div id="find-list" role="listbox" aria-label=locale.found_label() node_ref=list>
            {results}
        </div>
        <Said words=said/>
    });
    view! { <Modal class="find" heading=locale.find() content/> }
}

fn option_id(number: usize) -> String {
    format!("find-{number}")
}

fn results(search: Search) -> Erased {
    let mut number = 0;
    let found = search.found.get();
    let mut results: Vec<Erased> = (found.iter())
        .map(|found| group(search, found, &mut number))
        .collect();
    results.extend(search.filter().map(|filter| {
        let words = search.site.locale.find_on_timeline(filter.query());
        let href = Page::Timeline.with(filter).href(search.site.base);
        option(search, number, href, erase(words))
    }));
    erase(results)
}

fn group(search: Search, found: &Found, number: &mut usize) -> Erased {
    let locale = search.site.locale;
    let name = found.group.heading(locale);
    let heading = locale.group_of(name, found.hits.len(), found.count);
    let id = format!("find-group-{number}");
    let label = id.clone();
    let options: Vec<Erased> = (found.hits.iter())
        .map(|hit| {
            let option = hit_option(search, *number, hit);
            *number += 1;
            option
        })
        .collect();
    erase(view! {
        <div role="group" aria-labelledby=label>
            <p class="group" id=id role="presentation">
                {heading}
            </p>
            {options}
        </div>
    })
}

fn hit_option(search: Search, number: usize, hit: &Hit) -> Erased {
    let site = search.site;
    let name = if hit.language == site.locale.tag() {
        pieces(&hit.name)
    } else {
        let language = hit.language.clone();
        erase(view! { <bdi lang=language>{pieces(&hit.name)}</bdi> })
    };
    let detail = hit.detail.clone();
    let detail = (!detail.is_empty()).then(|| view! { <span class="detail">{detail}</span> });
    let strip = match hit.page.clone() {
        Page::Record(facet, slug) => Some(view! { <RecordStrip facet slug/> }),
        _ => None,
    };
    let content = erase(view! {
        <span class="name">{name}</span>
        {detail}
        {strip}
        <span class="because">
            <bdi>{pieces(&hit.because)}</bdi>
        </span>
    });
    option(search, number, hit.page.path(site.base), content)
}

fn option(search: Search, number: usize, href: String, content: Erased) -> Erased {
    let selected = Signal::derive(move || (search.chosen.get() == Some(number)).to_string());
    erase(view! {
        <a role="option" id=option_id(number) aria-selected=selected tabindex="-1" href=href>
            {content}
        </a>
    })
}

/// Arrow keys move through the results while the focus stays in the box; Enter opens the chosen one, or else the first.
/// Returns whether the key was one of these.
fn press(search: Search, event: &ev::KeyboardEvent) -> bool {
    let chosen = search.chosen.get_untracked();
    let Some(last) = untrack(|| search.option_count()).checked_sub(1) else {
        return event.key() == "Enter";
    };
    let next = match event.key().as_str() {
        "ArrowDown" => chosen.map_or(0, |at| if at == last { 0 } else { at + 1 }),
        "ArrowUp" => chosen.map_or(last, |at| if at == 0 { last } else { at - 1 }),
        "Enter" => {
            dom::click(&option_id(chosen.unwrap_or_default()));
            return true;
        }
        _ => return false,
    };
    search.chosen.set(Some(next));
    dom::show_end(&option_id(next));
    true
}
