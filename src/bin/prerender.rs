//! Writes every page of the site into the folder that Trunk is staging (its `post_build` hook, see Trunk.toml).
//!
//! From the environment: `TRUNK_STAGING_DIR` and `TRUNK_PUBLIC_URL` by Trunk; `SITE_URL`, scheme and host under
//! which the site is published, by who publishes it; `PROGRAM`, the path of another programme file than
//! `public/program.json`, which is then also published as `program.json` in place of the one that Trunk copied.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    num::NonZero,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

use workshop_timeline::{
    index::Index,
    model::{Program, check},
    prerender::{self, Assets, CARD, Cards, Site, Styles, Template},
    text,
    url::{Base, Place},
};

fn main() -> ExitCode {
    match run() {
        Ok(pages) => {
            println!("prerender: {pages} pages");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging =
        staging.ok_or("prerender: no TRUNK_STAGING_DIR; run `trunk build`, which calls it")?;
    let base = Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default());
    let origin = env::var("SITE_URL")
        .ok()
        .map(|url| url.trim_end_matches('/').to_owned());
    if origin.is_none() {
        println!(
            "prerender: SITE_URL is not set; canonical links and the sitemap have no host, and no preview cards are drawn (set it to publish)"
        );
    }
    let other = env::var_os("PROGRAM").map(PathBuf::from);
    let file = other.as_deref().unwrap_or(Path::new("public/program.json"));
    let json = read(file)?;
    let program = parse(file, &json)?;
    if other.is_some() {
        write(&staging, "program.json", json.as_bytes())?;
    }
    let data =
        postcard::to_allocvec(&program).map_err(|error| format!("{}: {error}", file.display()))?;
    let data_name = format!("program-{}.bin", digest(&data));
    write(&staging, &data_name, &data)?;
    let asset = |name: &str| format!("{}{name}", base.as_str());
    let script = staged(&staging, ".js")?;
    bare(&staging, &script)?;
    bare(&staging, "desk.js")?;
    let (index_html, styles) =
        Styles::cut(&read(&staging.join("index.html"))?).map_err(|error| error.to_string())?;
    let later = styles.later();
    let style_name = format!("style-{}.css", digest(later.as_bytes()));
    write(&staging, &style_name, later.as_bytes())?;
    let assets = Assets {
        style: asset(&style_name),
        script: asset(&script),
        wasm: asset(&staged(&staging, "_bg.wasm")?),
        program: asset(&data_name),
        desk: [
            asset(&hashed(&staging, "desk", ".js")?),
            asset(&hashed(&staging, "desk", "_bg.wasm")?),
        ],
    };
    let template =
        Template::new(&index_html, styles, assets.clone()).map_err(|error| error.to_string())?;
    // Both are needed until the process ends.
    let site = Site {
        index: Box::leak(Box::new(Index::new(program, text::fold_text))),
        base: Box::leak(Box::new(base)),
        origin: origin.map(|origin| &*origin.leak()),
    };
    let mut places = prerender::places(site.index);
    places.push(prerender::missing(site.base));
    let mut pages = String::new();
    for place in &places {
        let html = prerender::page(site, &template, place);
        write(&staging, &prerender::file(place), html.as_bytes())?;
        pages += &html;
    }
    // Another page, another version: what readers keep is never of two builds.
    let worker = prerender::worker(site, &assets, &digest(pages.as_bytes()));
    write(&staging, prerender::WORKER, worker.as_bytes())?;
    write(
        &staging,
        &prerender::mine_file(),
        prerender::mine(site, &template).as_bytes(),
    )?;
    if site.origin.is_some() {
        cards(site, &staging)?;
    }
    for (name, content) in prerender::exports(site)? {
        write(&staging, &name, content.as_bytes())?;
    }
    write(&staging, "sitemap.xml", prerender::sitemap(site).as_bytes())?;
    write(&staging, "robots.txt", prerender::robots(site).as_bytes())?;
    Ok(places.len())
}

/// Draws the cards: two at a time, for each takes its time.
fn cards(site: Site, staging: &Path) -> Result<(), String> {
    let start = Instant::now();
    let cards = Cards::new();
    let places = prerender::places(site.index);
    let places: Vec<&Place> = (places.iter())
        .filter(|place| prerender::card_place(site, place) == **place)
        .collect();
    let next = AtomicUsize::new(0);
    let draw = || -> Result<(), String> {
        while let Some(place) = places.get(next.fetch_add(1, Ordering::Relaxed)) {
            let png = cards.png(site, place).map_err(|error| error.to_string())?;
            let name = prerender::file(place).replace("index.html", CARD);
            write(staging, &name, &png)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(draw)).collect();
        let failed = || Err("prerender: a card could not be drawn".to_owned());
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| failed()))
    })?;
    println!(
        "prerender: {} cards in {} ms",
        places.len(),
        start.elapsed().as_millis()
    );
    Ok(())
}

fn parse(file: &Path, json: &str) -> Result<Program, String> {
    check::check(&file.to_string_lossy(), json).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), String> {
    let file = folder.join(name);
    let parent = file.parent().unwrap_or(folder);
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&file, content))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// The one file of Trunk's that ends so.
fn staged(folder: &Path, end: &str) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    (entries.flatten())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .find(|name| name.starts_with("browser-") && name.ends_with(end))
        .ok_or_else(|| {
            format!(
                "{}: no browser-*{end}; is the rust link in index.html?",
                folder.display()
            )
        })
}

/// Writes a script of wasm-bindgen anew without its comments.
fn bare(folder: &Path, name: &str) -> Result<(), String> {
    let glue = read(&folder.join(name))?;
    write(folder, name, prerender::without_comments(&glue).as_bytes())
}

/// Gives a file of the tools, which Trunk names without one, a name that changes with its content.
fn hashed(folder: &Path, name: &str, end: &str) -> Result<String, String> {
    let old = folder.join(format!("{name}{end}"));
    let failed = |error: std::io::Error| {
        format!(
            "{}: {error}; is the link of '{name}' in index.html?",
            old.display()
        )
    };
    let content = fs::read(&old).map_err(failed)?;
    let new = format!("{name}-{}{end}", digest(&content));
    fs::rename(&old, folder.join(&new)).map_err(failed)?;
    Ok(new)
}

/// 16 hex digits that change with the content, as Trunk names its own files.
fn digest(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
