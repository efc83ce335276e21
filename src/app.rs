//! The root component.

use leptos::{ev, prelude::*};

use crate::{
    components::{
        FadingStars, LanguageOffer, LoadFailure, NewerProgram, PrintNote, SiteFooter, SiteHeader,
    },
    contexts::{Announcer, Clock, Navigation, NewsStore, Selected, Shortcuts, StarStore, Viewport},
    dialogs::{Dialogs, OpenDialog},
    erased::{Erased, dynamic, erase},
    pages::{DayPage, MissingPage, OfflinePage, RecordPage, SessionPage, TimelinePage},
    platform::{boot, clock, copying, dom, history, links, storage},
    timeline::Position,
};
use address::{Address, Page, View};
use exports::site::Site;
use selection::select;

/// The site. The first rendering in the browser is the prerendered `page` without a filter, whatever the address says,
/// so that it matches the HTML; the first effect applies the address.
#[component]
pub fn App(
    /// The program, where the site is published, and its language.
    site: Site,
    /// The page that was prerendered.
    page: Page,
) -> impl IntoView {
    let announcer = Announcer::new();
    let clock = Clock::new(site.index);
    let viewport = Viewport::new();
    let stars = StarStore::new(site, announcer);
    let news = NewsStore::new(site);
    let navigation = Navigation::new(site, page);
    let position = Position::new(site, navigation, viewport, clock);
    provide_context(site);
    provide_context(clock);
    provide_context(viewport);
    provide_context(stars);
    provide_context(news);
    provide_context(navigation);
    provide_context(Selected::new(site, navigation, stars));
    provide_context(position);
    let shortcuts = Shortcuts::new();
    provide_context(shortcuts);
    let dialogs = OpenDialog::new(navigation);
    provide_context(dialogs);
    Effect::new(move |_| {
        if boot::has_stopped() {
            return;
        }
        shortcuts.load();
        news.load();
        storage::on_change(move || news.load());
        start(site, navigation, position, clock, viewport, stars, dialogs);
    });
    let page = dynamic(move || self::page(site, viewport, navigation.page.get()));
    view! {
        <a class="skip-link" href="#main">
            {site.locale.skip()}
        </a>
        <SiteHeader/>
        <LoadFailure/>
        <main id="main" tabindex="-1">
            {page}
        </main>
        <PrintNote/>
        <SiteFooter/>
        <div class="notices">
            <output id="said">{announcer.words()}</output>
            <LanguageOffer/>
            <FadingStars/>
            <NewerProgram/>
        </div>
        <Dialogs/>
    }
}

fn page(site: Site, viewport: Viewport, page: Page) -> Erased {
    let session = match &page {
        Page::Session(slug) => site.index.session(slug),
        _ => None,
    };
    match page {
        Page::Timeline => erase(view! { <TimelinePage/> }),
        Page::Day(date) if select::exists(site.index, &page) => erase(view! { <DayPage date/> }),
        page if page.is_static() && select::exists(site.index, &page) => record(viewport, page),
        page => match session {
            Some(session) => erase(view! { <SessionPage session/> }),
            None => erase(view! { <MissingPage page/> }),
        },
    }
}

/// A page that is the same for every reader exists only in its file. The first rendering leaves it as it is; a later
/// one happens only if the service worker had no copy of it.
fn record(viewport: Viewport, page: Page) -> Erased {
    if viewport.is_measured_now() {
        erase(view! { <OfflinePage/> })
    } else {
        erase(view! { <RecordPage page/> })
    }
}

/// Reads the address bar, and follows it and the device from then on. Called once, after hydration.
fn start(
    site: Site,
    navigation: Navigation,
    position: Position,
    clock: Clock,
    viewport: Viewport,
    stars: StarStore,
    dialogs: OpenDialog,
) {
    viewport.set_width(dom::window_width());
    window_event_listener(ev::resize, move |_| viewport.set_width(dom::window_width()));
    clock::start(clock, site.index);
    copying::without_display_characters();
    stars.load();
    storage::on_change(move || stars.load());
    if let Some(href) = redirect(site, &navigation.page.get_untracked())
        && history::load(&href)
    {
        return;
    }
    navigation.address.set(present_address(site));
    Effect::new(move |_| follow_title(site, navigation));
    history::on_step(move |link| {
        navigation.overtaken();
        let address = present_address(site);
        let same = navigation.address.with_untracked(|it| *it == address);
        let covered = navigation.uncover();
        if dialogs.is_open() {
            dialogs.close();
            // What was chosen in the dialog stays.
            if !same {
                navigation.stay();
            }
        } else if covered && same {
            // The history entry of a dialog that was closed in another way.
            history::back();
        } else if address.page.is_static() {
            // Its content is only in its file.
            history::reload();
        } else {
            navigation.arrived(address, link);
        }
    });
    links::on_click(site.base, move |click| {
        let drawn =
            select::exists(site.index, &click.address.page) && !click.address.page.is_static();
        if drawn {
            let zoom_of = |view: &View| viewport.zoom(view);
            navigation.follow(click.address, click.link, zoom_of, || position.middle());
            return true;
        }
        // From a dialog, replacing its history entry.
        navigation.uncover() && history::load(&click.link.href)
    });
    boot::live();
}

/// The address in the address bar, with current slugs.
fn present_address(site: Site) -> Address {
    let (path, query) = history::path_and_query();
    select::renamed(site.index, Address::parse(site.base, &path, &query))
}

/// On the page for missing addresses, a link to the page that the address means: in the right case, under the current
/// slug, and in the language of its folder; `None` if it means no other page.
fn redirect(site: Site, page: &Page) -> Option<String> {
    if !matches!(page, Page::Unknown(_)) {
        return None;
    }
    let (path, query) = history::path_and_query();
    let languages = site.locale.languages().iter();
    let mut bases = languages.map(|it| site.base.folder(it.folder()));
    let (own, href) = bases.find_map(|base| {
        let address = select::renamed(site.index, Address::parse(&base, &path, &query));
        select::exists(site.index, &address.page)
            .then(|| (address.path(&base), address.href(&base)))
    })?;
    (own != path).then_some(href)
}

/// Makes the window's title say which page it is.
fn follow_title(site: Site, navigation: Navigation) {
    let (index, locale) = (site.index, site.locale);
    let workshop = index.text(&index.program().workshop.short_title);
    let (page, mine) = navigation
        .address
        .with(|it| (it.page.clone(), it.filter.is_mine()));
    let exists = select::exists(index, &page);
    if page == Page::Timeline && mine {
        history::set_title(&locale.mine_title(workshop));
    } else if !page.is_static() || !exists {
        let session = select::session(index, &page).map(|(_, title)| title);
        history::set_title(&locale.page_title(&page, session, exists, workshop));
    }
}
