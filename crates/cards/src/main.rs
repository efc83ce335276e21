//! Draws the preview card of every page into the folder that Trunk is filling, where a host is known ([`Settings`]).

use std::{
    num::NonZero,
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

use address::Page;
use cards::Cards;
use languages::{Locale, UNPREFIXED, catalogs, fold_text};
use prerender::{
    CARD, Site,
    settings::{Settings, report, write},
};
use program::index::Index;

fn main() -> ExitCode {
    report(run().map(|count| format!("cards: {count}")))
}

/// As many at a time as the machine has cores, for each takes its time.
fn run() -> Result<usize, String> {
    let start = Instant::now();
    let settings = Settings::read()?;
    let (_, program) = settings.program()?;
    // Cards are English: their fonts have no letters of all languages.
    let catalog = catalogs(&[UNPREFIXED])?.pop().unwrap_or_default();
    let program = prerender::localized(&program, UNPREFIXED)?;
    let site = Site {
        index: Box::leak(Box::new(Index::new(program, fold_text))),
        base: Box::leak(Box::new(settings.base.clone())),
        locale: Locale::new(Box::leak(Box::new(catalog))),
        origin: settings.origin,
    };
    let cards = Cards::new();
    let pages = prerender::pages(site.index);
    let pages: Vec<&Page> = (pages.iter())
        .filter(|page| prerender::card_page(site, page) == **page)
        .collect();
    let next = AtomicUsize::new(0);
    let draw = || -> Result<(), String> {
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let png = cards.png(site, page).map_err(|error| error.to_string())?;
            let name = prerender::file(page).replace("index.html", CARD);
            write(&settings.staging, &name, &png)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(draw)).collect();
        let failed = || Err("cards: a card could not be drawn".to_owned());
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| failed()))
    })?;
    println!("cards: drawn in {} ms", start.elapsed().as_millis());
    Ok(pages.len())
}
