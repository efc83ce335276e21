//! Dialogs over the page, one at a time.

mod copy_text;
pub mod modal;
mod my_program;
mod on_screen;
mod qr_code;
mod save_files;
mod search;
mod share;

use leptos::{ev, prelude::*};

use crate::{
    contexts::{Navigation, use_shortcuts},
    erased::{dynamic, erase},
    platform::{dom, events::on_window, history},
};
use my_program::MyProgramDialog;
use search::SearchDialog;
use share::ShareDialog;

/// What a dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Search over everything.
    Search,
    /// What is on the screen, to share.
    Share,
    /// The reader's own program, to other devices and from them.
    MyProgram,
    /// The filter, on a narrow screen.
    Filter,
    /// The view of the timeline, on a narrow screen.
    View,
}

/// Which dialog is open.
#[derive(Clone, Copy)]
pub struct OpenDialog {
    navigation: Navigation,
    tool: RwSignal<Option<Tool>>,
}

impl OpenDialog {
    /// No dialog is open.
    pub fn new(navigation: Navigation) -> Self {
        Self {
            navigation,
            tool: RwSignal::new(None),
        }
    }

    /// Opens a dialog in place of the one that is open. Going back closes it.
    pub fn open(self, tool: Tool) {
        self.navigation.cover();
        self.tool.set(Some(tool));
    }

    /// Closes the dialog.
    pub fn close(self) {
        self.tool.set(None);
    }

    /// Which one is open.
    pub fn tool(self) -> Option<Tool> {
        self.tool.get()
    }

    /// Whether one is open.
    pub fn is_open(self) -> bool {
        self.tool.with_untracked(Option::is_some)
    }
}

/// Which dialog is open.
pub fn use_dialogs() -> OpenDialog {
    expect_context()
}

/// The dialog that is open. The key `/` opens the search; an address that brings stars opens the reader's own program.
#[component]
pub fn Dialogs() -> impl IntoView {
    let (dialogs, shortcuts) = (use_dialogs(), use_shortcuts());
    Effect::new(move |_| {
        if history::fragment().starts_with("stars=") {
            // It came with the address: going back leads away from both.
            dialogs.tool.set(Some(Tool::MyProgram));
        }
    });
    on_window(ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let typing = dom::is_within(&event, "input, select, textarea");
        let hears = shortcuts.are_on_now() && !modified && !typing && !dialogs.is_open();
        if dom::shortcut(&event) == "/" && hears {
            event.prevent_default();
            dialogs.open(Tool::Search);
        }
    });
    dynamic(move || {
        erase(dialogs.tool().and_then(|tool| match tool {
            Tool::Search => Some(erase(view! { <SearchDialog/> })),
            Tool::Share => Some(erase(view! { <ShareDialog/> })),
            Tool::MyProgram => Some(erase(view! { <MyProgramDialog/> })),
            // The timeline page has them.
            Tool::Filter | Tool::View => None,
        }))
    })
}
