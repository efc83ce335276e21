//! The reader's own note on a session.

use leptos::{html, prelude::*};

use crate::contexts::{use_site, use_stars};
use program::index::SessionNumber;
use selection::notes::LONGEST;

/// Where the note is written; every keystroke is saved.
#[component]
pub fn NoteField(session: SessionNumber) -> impl IntoView {
    let (site, stars) = (use_site(), use_stars());
    let slug = site.index.at(session).id.as_str();
    let field = NodeRef::<html::Textarea>::new();
    let hint = RwSignal::new(site.locale.note_hint().to_owned());
    let write = move |text: String| {
        if !stars.write(slug, &text) {
            hint.set(site.locale.note_not_kept().to_owned());
        }
    };
    Effect::new(move |before: Option<()>| {
        let note = stars.note(slug);
        let Some(field) = field.get() else {
            return;
        };
        let typed = field.value();
        if before.is_none() && !typed.is_empty() && typed != note {
            // The reader was faster than the app.
            write(typed);
        } else if typed != note {
            // Only if it differs: this moves the cursor to the end.
            field.set_value(&note);
        }
    });
    view! {
        <label class="note needs-script">
            {format!("{} ", site.locale.note())}
            <span class="detail" role="status">
                {hint}
            </span>
            <textarea
                node_ref=field
                dir="auto"
                autocomplete="off"
                maxlength=LONGEST.to_string()
                on:input=move |event| write(event_target_value(&event))
            ></textarea>
        </label>
    }
}
