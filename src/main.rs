//! The browser's entry point: fetch the words and the program, then hydrate the prerendered page with them.

#![recursion_limit = "512"]

use exports::site::Site;
use languages::{Catalog, Locale};
use leptos::prelude::*;
use program::{Program, index::Index};
use workshop_timeline::{
    App,
    platform::{
        boot::{self, PageFacts},
        data, fold,
    },
};

fn main() {
    boot::report_panics();
    // Before the first spawn, or a release build aborts without a message. It fails only if one was already started.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(async {
        let facts = PageFacts::read();
        // The words first, so that what goes wrong later can be said in them.
        let Ok(words) = data::load::<Catalog>(&facts.words).await else {
            boot::failed("");
            return;
        };
        // All of these live as long as the page.
        let locale = Locale::new(Box::leak(Box::new(words)));
        match data::load::<Program>(&facts.program).await {
            Ok(program) if boot::takes_over() => {
                let index: &'static Index = Box::leak(Box::new(Index::new(program, fold::fold)));
                let base = Box::leak(Box::new(facts.base));
                let site = Site {
                    index,
                    base,
                    locale,
                    origin: facts.origin,
                };
                leptos::mount::hydrate_body(move || view! { <App site page=facts.page/> });
            }
            Ok(_) => {}
            Err(error) => boot::failed(&error.message(locale)),
        }
    });
}
