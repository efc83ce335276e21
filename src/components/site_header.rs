//! The head of every page.

use leptos::{ev, prelude::*};

use super::{language_menu::LanguageMenu, theme_switch::ThemeSwitch, words::localized};
use crate::{
    contexts::{use_navigation, use_shortcuts, use_site},
    dialogs::{Tool, use_dialogs},
    platform::{dialog, dom},
};
use address::{MINE, Page};

/// The workshop's short name, which leads to the timeline; search, sharing, the reader's own program, languages, and
/// colors. Where there is little room, all but the search are in a menu, which the browser opens without scripts.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let (site, navigation) = (use_site(), use_navigation());
    let locale = site.locale;
    // From the starred sessions it leads to all sessions.
    let home = Signal::derive(move || {
        let here = navigation.here.get();
        let all = Page::Timeline.with(here.filter.starred(false));
        all.viewing(here.view).href(site.base)
    });
    let followed = move |event: ev::MouseEvent| {
        if dom::is_within(&event, "a[href]") {
            dialog::hide_popovers();
        }
    };
    let mine = format!("{}{MINE}/", site.base.as_str());
    view! {
        <header class="site">
            <div class="to-timeline">
                <a class="brand" href=home>
                    <span class="mark" aria-hidden="true"></span>
                    {localized(site, &site.index.program().workshop.short_title)}
                </a>
            </div>
            <div class="header-tools">
                <ToolButton tool=Tool::Search icon="find" name=locale.find() shortcut="/"/>
                <button type="button" class="tool more" popovertarget="more">
                    <i class="bars"></i>
                    <span>{locale.menu()}</span>
                </button>
                <div class="more-tools" id="more" popover="auto" on:click=followed>
                    <ToolButton tool=Tool::Share icon="share" name=locale.share()/>
                    <a class="tool needs-script" href=mine>
                        <i class="star-icon"></i>
                        <span>{locale.mine()}</span>
                    </a>
                    <LanguageMenu/>
                    <ThemeSwitch/>
                </div>
            </div>
        </header>
    }
}

/// A button that opens a dialog.
#[component]
fn ToolButton(
    /// What it opens.
    tool: Tool,
    /// The class of its icon.
    icon: &'static str,
    /// What it says.
    name: &'static str,
    /// The key that does the same.
    #[prop(optional)]
    shortcut: Option<&'static str>,
) -> impl IntoView {
    let (dialogs, shortcuts) = (use_dialogs(), use_shortcuts());
    view! {
        <button
            type="button"
            class="tool needs-script"
            aria-keyshortcuts=move || shortcut.filter(|_| shortcuts.are_on())
            on:click=move |_| dialogs.open(tool)
        >
            <i class=icon></i>
            <span>{name}</span>
        </button>
    }
}
