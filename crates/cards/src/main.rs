//! Draws the preview card of every page into Trunk's staging folder, if the site's host is known ([`Settings`]).

use std::{
    collections::BTreeMap,
    num::NonZero,
    process::ExitCode,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use address::Page;
use cards::{Cards, Fonts};
use languages::UNPREFIXED;
use prerender::{
    Site,
    settings::{Settings, report, write},
};

fn main() -> ExitCode {
    report(run().map(|count| format!("cards: {count}")))
}

/// Draws as many pages at a time as the machine has cores, because each takes a while.
fn run() -> Result<usize, String> {
    let start = Instant::now();
    let settings = Settings::read()?;
    let (_, program) = settings.program()?;
    let mut sites = Vec::new();
    for catalog in settings.catalogs()? {
        sites.push(settings.site(&program, catalog)?);
    }
    let (english, others): (Vec<Site>, Vec<Site>) =
        (sites.into_iter()).partition(|site| site.locale.tag() == UNPREFIXED);
    let english = *english
        .first()
        .ok_or("cards: no English; add 'en' to LANGUAGES")?;
    let cards = Cards::new(Fonts::installed());
    let pages = prerender::pages(english.index);
    let pages: Vec<&Page> = (pages.iter())
        .filter(|page| prerender::card_page(english, page) == **page)
        .collect();
    // For each language, how many of its cards are in English, and a letter that no font has.
    let missing: Mutex<BTreeMap<&str, (usize, char)>> = Mutex::default();
    let missing = || missing.lock().unwrap_or_else(PoisonError::into_inner);
    let next = AtomicUsize::new(0);
    let draw = || -> Result<(), String> {
        while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
            let cards = cards.of_page(page, english, &others);
            for card in cards.map_err(|error| error.to_string())? {
                let folder = settings.folder(card.site);
                write(&folder, &prerender::card_file(page), &card.png)?;
                if let Some(letter) = card.missing {
                    let tag = card.site.locale.tag();
                    missing().entry(tag).or_insert((0, letter)).0 += 1;
                }
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(draw)).collect();
        let failed = || Err("cards: could not draw a card".to_owned());
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| failed()))
    })?;
    for (tag, (count, letter)) in &*missing() {
        println!(
            "cards: {tag}: {count} in English, because no installed font has {letter:?}; install one that does (Debian: fonts-noto-core fonts-noto-cjk)"
        );
    }
    println!("cards: drawn in {} ms", start.elapsed().as_millis());
    Ok(pages.len() * (1 + others.len()))
}
