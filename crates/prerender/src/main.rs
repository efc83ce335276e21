//! Writes every page of the site into Trunk's staging folder (as its `post_build` hook, see Trunk.toml).
//!
//! [`Settings`] says what it reads from the environment.

use std::{
    collections::BTreeMap,
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

use languages::{Catalog, fold_text};
use prerender::{
    Assets, Headers, Site, Styles, Template,
    settings::{Settings, read, report, write},
};
use program::{Program, index::Index};
use serde::Serialize;

fn main() -> ExitCode {
    report(run().map(|pages| format!("prerender: {pages} pages")))
}

fn run() -> Result<usize, String> {
    let start = Instant::now();
    let settings = Settings::read()?;
    if settings.origin.is_none() {
        println!(
            "prerender: SITE_URL is not set; canonical links and the sitemap have no host, and no preview cards are drawn (set it to publish)"
        );
    }
    let (json, program) = settings.program()?;
    if settings.other.is_some() {
        write(&settings.staging, "program.json", &json)?;
    }
    let (index_html, styles) = prerender::with_facts(&read(&settings.staging.join("index.html"))?)
        .and_then(|html| Styles::cut(&html))
        .map_err(|error| error.to_string())?;
    let shared = shared(&settings, &styles, &program)?;
    let (mut pages, mut content, mut kept, mut policy) =
        (0, DefaultHasher::new(), Vec::new(), None);
    for catalog in settings.catalogs()? {
        let (site, assets) = site(&settings, &program, catalog, shared.clone())?;
        let template = Template::new(
            &index_html,
            styles.clone(),
            assets.clone(),
            settings.is_published,
        )
        .map_err(|error| error.to_string())?;
        policy = template.policy(site.index);
        pages += write_site(&settings, site, &template, &mut content)?;
        kept.push((site, assets));
    }
    let hashes = hashes(&settings, &kept)?;
    if let Some(policy) = policy {
        write_headers(&settings, &policy, &hashes)?;
    }
    // A changed page changes the version, so that readers never keep pages of two builds.
    let version = format!("{:016x}", content.finish());
    let worker = if settings.is_read_offline {
        prerender::worker(&kept, &version, &hashes)
    } else {
        prerender::withdrawn_worker(&settings.base)
    };
    write(&settings.staging, hosting::WORKER, worker.as_bytes())?;
    println!(
        "prerender: {} languages in {} ms",
        kept.len(),
        start.elapsed().as_millis()
    );
    if settings.origin.is_some() {
        cards()?;
    }
    Ok(pages)
}

/// The hashes of all files of the app.
fn hashes(
    settings: &Settings,
    languages: &[(Site, Assets)],
) -> Result<BTreeMap<String, String>, String> {
    let mut hashes = BTreeMap::new();
    for file in languages.iter().flat_map(|(_, assets)| assets.files()) {
        let name = file.strip_prefix(settings.base.as_str()).unwrap_or(file);
        let path = settings.staging.join(name);
        let content = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        hashes.insert(file.to_owned(), prerender::integrity(&content));
    }
    Ok(hashes)
}

/// The headers of the site, for common hosts.
fn write_headers(
    settings: &Settings,
    policy: &str,
    hashes: &BTreeMap<String, String>,
) -> Result<(), String> {
    let headers = Headers::new(settings.base.clone(), policy, &settings.framers);
    let files = hashes.keys().map(String::as_str);
    for (name, text) in [
        ("_headers", headers.for_pages(files)),
        ("hosting/nginx.conf", headers.for_nginx()),
        ("hosting/Caddyfile", headers.for_caddy()),
    ] {
        write(&settings.staging, name, text.as_bytes())?;
    }
    Ok(())
}

/// The site of a language, and the files of its pages.
fn site(
    settings: &Settings,
    program: &Program,
    catalog: Catalog,
    shared: Assets,
) -> Result<(Site, Assets), String> {
    let site = settings.site(program, catalog)?;
    let put = |name: &str, data: &[u8]| {
        let name = hosting::hashed_name(&format!("{name}-{}", site.locale.tag()), data, "bin");
        write(&settings.staging, &name, data).map(|()| settings.base.as_str().to_owned() + &name)
    };
    let assets = Assets {
        words: put(
            "words",
            &packed(&site.locale.catalog().clone().for_browser())?,
        )?,
        program: put("program", &packed(site.index.program())?)?,
        ..shared
    };
    Ok((site, assets))
}

/// Writes a whole site; returns the number of its pages.
fn write_site(
    settings: &Settings,
    site: Site,
    template: &Template,
    content: &mut DefaultHasher,
) -> Result<usize, String> {
    let folder = settings.folder(site);
    let mut pages = prerender::pages(site.index);
    pages.push(prerender::missing(site.base));
    for page in &pages {
        let html = prerender::page(site, template, page);
        html.hash(content);
        write(&folder, &prerender::file(page), html.as_bytes())?;
    }
    for (name, html) in prerender::redirects(site) {
        write(&folder, &name, html.as_bytes())?;
    }
    let mine = prerender::mine(site, template);
    write(&folder, &prerender::mine_file(), mine.as_bytes())?;
    let manifest = prerender::manifest(site);
    write(&folder, hosting::MANIFEST, manifest.as_bytes())?;
    for (name, content) in prerender::exports(site)? {
        write(&folder, &name, content.as_bytes())?;
    }
    if *site.base == settings.base {
        write(&folder, "sitemap.xml", prerender::sitemap(site).as_bytes())?;
        write(&folder, "robots.txt", prerender::robots(site).as_bytes())?;
    }
    Ok(pages.len())
}

/// The files that all languages share.
fn shared(settings: &Settings, styles: &Styles, program: &Program) -> Result<Assets, String> {
    let Settings { staging, base, .. } = settings;
    let asset = |name: &str| format!("{}{name}", base.as_str());
    let script = staged(staging, ".js")?;
    bare(staging, &script)?;
    let later = styles.later();
    let style = hosting::hashed_name("style", later.as_bytes(), "css");
    write(staging, &style, later.as_bytes())?;
    let names = packed(&prerender::names(program))?;
    let names_file = hosting::hashed_name("names", &names, "bin");
    write(staging, &names_file, &names)?;
    let strips = prerender::strips(&Index::new(program.clone(), fold_text));
    let strips_file = hosting::hashed_name("strips", strips.as_bytes(), "svg");
    write(staging, &strips_file, strips.as_bytes())?;
    Ok(Assets {
        strips: asset(&strips_file),
        style: asset(&style),
        script: asset(&script),
        wasm: asset(&staged(staging, "_bg.wasm")?),
        names: asset(&names_file),
        ..Assets::default()
    })
}

/// Data as the browser reads it.
fn packed(data: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(data).map_err(|error| format!("prerender: {error}"))
}

/// Runs `cards` to draw the preview cards. It is compiled only for publishing: it brings in an SVG renderer and fonts.
fn cards() -> Result<(), String> {
    println!(
        "prerender: drawing the preview cards (the first time, compiling `cards` takes a minute)"
    );
    let failed = |why: &dyn std::fmt::Display| format!("prerender: the preview cards: {why}");
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    let done = cargo
        .args(["run", "--quiet", "--package", "cards"])
        .status();
    match done {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failed(&status)),
        Err(error) => Err(failed(&error)),
    }
}

/// Trunk's one file with this ending.
fn staged(folder: &Path, end: &str) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    (entries.flatten())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .find(|name| name.starts_with("browser-") && name.ends_with(end))
        .ok_or_else(|| {
            format!(
                "{}: no browser-*{end}; check that index.html has the rust link",
                folder.display()
            )
        })
}

/// Rewrites a script from wasm-bindgen without its comments.
fn bare(folder: &Path, name: &str) -> Result<(), String> {
    let glue = read(&folder.join(name))?;
    write(folder, name, prerender::without_comments(&glue).as_bytes())
}
