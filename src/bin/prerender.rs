//! Writes every page of the site into the folder that Trunk is staging (its `post_build` hook, see Trunk.toml).
//!
//! From the environment: `TRUNK_STAGING_DIR` and `TRUNK_PUBLIC_URL` by Trunk; `SITE_URL`, scheme and host under
//! which the site is published, by who publishes it; `PROGRAM`, the path of another programme file than
//! `public/program.json`, which is then also published as `program.json` in place of the one that Trunk copied;
//! `LANGUAGES`, the tags of the languages of the interface, English among them, where not all are wanted.

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

use serde::Serialize;
use workshop_timeline::{
    index::Index,
    model::{Program, check},
    prerender::{self, Assets, CARD, Cards, Site, Styles, Template},
    text::{self, Catalog, LANGUAGES, UNPREFIXED},
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
    let start = Instant::now();
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
    let (index_html, styles) =
        Styles::cut(&read(&staging.join("index.html"))?).map_err(|error| error.to_string())?;
    let shared = shared(&staging, &base, &styles, &program)?;
    let sites = Sites {
        staging: &staging,
        base: &base,
        // It is needed until the process ends.
        origin: origin.map(|origin| &*origin.leak()),
        program: &program,
    };
    let tags = env::var("LANGUAGES").unwrap_or_else(|_| LANGUAGES.join(","));
    let tags: Vec<&str> = tags.split(',').map(str::trim).collect();
    if !tags.contains(&UNPREFIXED) {
        return Err(format!(
            "LANGUAGES: no '{UNPREFIXED}' in '{}'; its pages stand at the addresses without a language",
            tags.join(",")
        ));
    }
    let (mut pages, mut content, mut kept) = (0, DefaultHasher::new(), Vec::new());
    for catalog in text::catalogs(&tags)? {
        let (site, assets) = sites.of(catalog, shared.clone())?;
        let template = Template::new(&index_html, styles.clone(), assets.clone())
            .map_err(|error| error.to_string())?;
        pages += sites.write(site, &template, &mut content)?;
        kept.push((site.base, assets));
    }
    // Another page, another version: what readers keep is never of two builds.
    let version = format!("{:016x}", content.finish());
    let worker = prerender::worker(&kept, &version);
    write(&staging, prerender::WORKER, worker.as_bytes())?;
    println!(
        "prerender: {} languages in {} ms",
        kept.len(),
        start.elapsed().as_millis()
    );
    Ok(pages)
}

/// What the sites of all languages have in common.
struct Sites<'a> {
    staging: &'a Path,
    base: &'a Base,
    origin: Option<&'static str>,
    program: &'a Program,
}

impl Sites<'_> {
    /// The site of a language, which is spoken from now on, and the files of its pages.
    fn of(&self, catalog: Catalog, shared: Assets) -> Result<(Site, Assets), String> {
        // All are needed until the process ends.
        let catalog: &'static Catalog = Box::leak(Box::new(catalog));
        text::speak(catalog);
        let program = prerender::localised(self.program, text::tag())?;
        let folder = text::folder(text::tag());
        let put = |name: &str, data: &[u8]| {
            let name = format!("{name}-{}-{}.bin", text::tag(), digest(data));
            write(self.staging, &name, data).map(|()| self.base.as_str().to_owned() + &name)
        };
        let assets = Assets {
            words: put("words", &packed(catalog)?)?,
            program: put("program", &packed(&program)?)?,
            ..shared
        };
        let site = Site {
            index: Box::leak(Box::new(Index::new(program, text::fold_text))),
            base: Box::leak(Box::new(self.base.folder(folder))),
            origin: self.origin,
        };
        Ok((site, assets))
    }

    /// Writes all of a site; the number of its pages.
    fn write(
        &self,
        site: Site,
        template: &Template,
        content: &mut DefaultHasher,
    ) -> Result<usize, String> {
        let folder = self.staging.join(text::folder(text::tag()));
        let mut places = prerender::places(site.index);
        places.push(prerender::missing(site.base));
        for place in &places {
            let html = prerender::page(site, template, place);
            html.hash(content);
            write(&folder, &prerender::file(place), html.as_bytes())?;
        }
        for (name, html) in prerender::redirects(site) {
            write(&folder, &name, html.as_bytes())?;
        }
        let mine = prerender::mine(site, template);
        write(&folder, &prerender::mine_file(), mine.as_bytes())?;
        for (name, content) in prerender::exports(site)? {
            write(&folder, &name, content.as_bytes())?;
        }
        if site.base == self.base {
            write(&folder, "sitemap.xml", prerender::sitemap(site).as_bytes())?;
            write(&folder, "robots.txt", prerender::robots(site).as_bytes())?;
            if site.origin.is_some() {
                cards(site, &folder)?;
            }
        }
        Ok(places.len())
    }
}

/// The files that all languages share.
fn shared(
    staging: &Path,
    base: &Base,
    styles: &Styles,
    program: &Program,
) -> Result<Assets, String> {
    let asset = |name: &str| format!("{}{name}", base.as_str());
    let script = staged(staging, ".js")?;
    bare(staging, &script)?;
    bare(staging, "desk.js")?;
    let later = styles.later();
    let style = format!("style-{}.css", digest(later.as_bytes()));
    write(staging, &style, later.as_bytes())?;
    let names = packed(&prerender::names(program))?;
    let names_file = format!("names-{}.bin", digest(&names));
    write(staging, &names_file, &names)?;
    Ok(Assets {
        style: asset(&style),
        script: asset(&script),
        wasm: asset(&staged(staging, "_bg.wasm")?),
        names: asset(&names_file),
        desk: [
            asset(&hashed(staging, "desk", ".js")?),
            asset(&hashed(staging, "desk", "_bg.wasm")?),
        ],
        ..Assets::default()
    })
}

/// What the browser reads.
fn packed(data: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(data).map_err(|error| format!("prerender: {error}"))
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
