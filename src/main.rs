//! The browser's entry: fetch the programme, then hydrate the prerendered page with it.

#![recursion_limit = "512"]

use languages::text::{self, Catalog};
use leptos::prelude::*;
use program::{Program, index::Index};
use workshop_timeline::{
    ui::{
        App,
        browser::{self, Page},
    },
    web,
};

fn main() {
    // Before the first spawn, or a release build dies without a word. It fails only where one was started before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(async {
        let page = Page::read();
        match load(&page).await {
            Ok(program) => {
                // Both live as long as the page.
                let index: &'static Index = Box::leak(Box::new(Index::new(program, web::fold)));
                let base = Box::leak(Box::new(page.base));
                leptos::mount::hydrate_body(move || view! { <App index base place=page.place/> });
            }
            Err(error) => browser::failed(&error.to_string()),
        }
    });
}

/// The words first: what goes wrong after them can be said in them.
async fn load(page: &Page) -> Result<Program, web::DataError> {
    let words: Catalog = web::load(&page.words).await?;
    text::speak(Box::leak(Box::new(words)));
    web::load(&page.data).await
}
