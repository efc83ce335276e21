//! What must be on the screen, computed from the program, the address, and what the reader did.

use std::{collections::BTreeMap, fs};

use address::{Address, Base, Page};
use e2e::{
    DESKTOP, environment,
    pages::{Days, Open, Screen},
};
use languages::{LANGUAGES, Locale, catalogs, fold_text, folder};
use layout::{Fit, Thread};
use program::{
    Program,
    index::{Index, SessionNumber},
};
use selection::{
    luggage::Luggage,
    select::{self, Selection},
};

/// The program in a language, as its pages get it.
struct Edition {
    index: Index,
    base: Base,
    locale: Locale,
}

/// The program in every language, and the reader's stars and notes as they must be.
pub struct Oracle {
    editions: BTreeMap<&'static str, Edition>,
    /// The stars and notes.
    pub own: Luggage,
}

impl Oracle {
    /// Reads what the build made for each language; nothing is starred.
    pub fn new() -> Self {
        let root = Base::new("/");
        let editions = LANGUAGES.into_iter().zip(catalogs(&LANGUAGES).unwrap());
        let editions = editions.map(|(tag, catalog)| {
            let edition = Edition {
                index: Index::new(program(tag), fold_text),
                base: root.folder(folder(tag)),
                locale: Locale::new(Box::leak(Box::new(catalog))),
            };
            (tag, edition)
        });
        Self {
            editions: editions.collect(),
            own: Luggage::default(),
        }
    }

    /// What must be on the screen at this address, and the address in its one form. The screen says only whether a
    /// session is next to the timeline or alone, and which stars there are.
    pub fn expected(
        &self,
        [path, query]: &[String; 2],
        tag: &str,
        screen: &Screen,
    ) -> (String, Screen) {
        let Edition {
            index,
            base,
            locale,
        } = &self.editions[tag];
        let address = Address::parse(base, path, query.trim_start_matches('?'));
        let address = select::renamed(index, address);
        let mut here = address.clone();
        here.view.at = None;
        if screen.timeline.is_some() && matches!(here.page, Page::Session(_)) {
            here.page = Page::Timeline;
        }
        let selection = select::select(index, &here.filter, &self.own.stars);
        let session = select::session(index, &address.page).map(|(number, title)| Open {
            title: title.to_owned(),
            note: (self.own.notes.of(index.at(number).id.as_str())).to_owned(),
        });
        let stars = screen.stars.iter();
        let expected = Screen {
            title: title(index, *locale, &address).unwrap_or_else(|| screen.title.clone()),
            timeline: (here.page == Page::Timeline).then(|| days(index, &here, &selection)),
            day: match here.page {
                Page::Day(_) => Some(cards(index, &here, &selection)),
                _ => None,
            },
            session,
            status: status(index, *locale, &here, &selection),
            chips: match here.page {
                Page::Timeline | Page::Day(_) => chips(index, base, &here),
                _ => Vec::new(),
            },
            stars: stars
                .map(|(slug, _)| (slug.clone(), self.own.stars.has(slug)))
                .collect(),
            kept: if self.own == Luggage::default() && screen.kept.concat().is_empty() {
                Default::default()
            } else {
                [self.own.stars.stored(), self.own.notes.stored()]
            },
            failure: None,
        };
        (address.href(base), expected)
    }
}

/// The program as the pages of a language get it.
fn program(tag: &str) -> Program {
    let files = fs::read_dir(environment("E2E_DIST")).unwrap();
    let name = format!("program-{tag}-");
    let file = files.map(|it| it.unwrap().path()).find(|it| {
        let own = it.file_name().unwrap().to_string_lossy();
        own.starts_with(&name) && own.ends_with(".bin")
    });
    postcard::from_bytes(&fs::read(file.unwrap()).unwrap()).unwrap()
}

/// The title of the window; `None` for pages whose title is only in their file.
fn title(index: &Index, locale: Locale, address: &Address) -> Option<String> {
    let workshop = index.text(&index.program().workshop.short_title);
    if address.page == Page::Timeline && address.filter.is_mine() {
        return Some(locale.mine_title(workshop));
    }
    let session = select::session(index, &address.page).map(|(_, title)| title);
    (!address.page.is_static()).then(|| locale.page_title(&address.page, session, true, workshop))
}

fn days(index: &Index, here: &Address, selection: &Selection) -> Days {
    let view = &here.view;
    let layout = layout::timeline(index, &selection.sessions, view.lane, Fit::ALL);
    let sessions = index.program().days.iter().zip(&layout.days);
    let sessions = sessions.map(|(day, cells)| {
        let blocks = cells.iter().flat_map(|cell| &cell.blocks);
        (day.date.to_string(), sorted(blocks.map(|it| it.session)))
    });
    let natural = || layout::natural(u16::try_from(DESKTOP.0 / 16).unwrap());
    let thread = view.thread.as_ref();
    let thread = thread.and_then(|it| layout::thread(index, it, &selection.sessions));
    Days {
        zoom: (!view.list).then(|| view.zoom.unwrap_or_else(natural).key().to_owned()),
        rows: layout.rows.len(),
        sessions: sessions.collect(),
        thread: sorted(
            thread
                .iter()
                .flat_map(|Thread { sessions, .. }| sessions)
                .copied(),
        ),
        search: here.filter.query().to_owned(),
    }
}

fn sorted(sessions: impl Iterator<Item = SessionNumber>) -> Vec<usize> {
    let mut numbers: Vec<usize> = sessions.map(SessionNumber::get).collect();
    numbers.sort_unstable();
    numbers
}

fn cards(index: &Index, here: &Address, selection: &Selection) -> Vec<String> {
    let Page::Day(date) = here.page else {
        return Vec::new();
    };
    let slots = layout::slots(index, date);
    let sessions = slots.iter().flat_map(|slot| &slot.sessions);
    let shown = sessions.filter(|&&it| selection.sessions.contains(it));
    shown.map(|&it| index.at(it).id.to_string()).collect()
}

fn status(index: &Index, locale: Locale, here: &Address, selection: &Selection) -> Option<String> {
    match here.page {
        Page::Timeline if selection.sessions.is_empty() => Some(locale.no_match().to_owned()),
        Page::Timeline => Some(locale.sessions_on_days(selection.sessions.len(), selection.days)),
        Page::Day(date) => {
            let (shown, all) = selection.on(index, date);
            Some(locale.sessions_of_day(all, &locale.number(shown)))
        }
        _ => None,
    }
}

/// The addresses without one of the choices.
fn chips(index: &Index, base: &Base, here: &Address) -> Vec<String> {
    let filter = &here.filter;
    let values = program::index::Facet::ALL.into_iter().flat_map(|facet| {
        select::known(index, filter, facet).map(move |slug| filter.toggled(facet, slug))
    });
    let mine = filter.is_mine().then(|| filter.starred(false));
    let words = (!filter.query().is_empty()).then(|| filter.searching(""));
    let without = values.chain(mine).chain(words);
    let here = |filter| Address {
        filter,
        ..here.clone()
    };
    without.map(|it| here(it).href(base)).collect()
}
