//! What the build's programs are told by Trunk and by the publisher.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::{Site, localized, narrow_texts};
use address::Base;
use check::check;
use languages::{Catalog, LANGUAGES, Locale, UNPREFIXED, catalogs, fold_text, folder};
use program::{Program, index::Index};

/// From the environment. Trunk sets `TRUNK_STAGING_DIR` and `TRUNK_PUBLIC_URL`; the publisher sets `SITE_URL`, the
/// scheme and host of the published site; `PROGRAM`, the path of a program file other than `public/program.json`;
/// `LANGUAGES`, the tags of the interface's languages, English among them, if not all are wanted; `OFFLINE`, which is `off`
/// for a site that is no longer to be read offline; and `FRAME_ANCESTORS`, the sites that may show this one in a frame,
/// if not all may.
pub struct Settings {
    /// The folder that Trunk is filling.
    pub staging: PathBuf,
    /// The path of the site.
    pub base: Base,
    /// Scheme and host, if known.
    pub origin: Option<&'static str>,
    /// A program file other than the one that ships.
    pub other: Option<PathBuf>,
    /// The tags of the languages.
    pub languages: Vec<String>,
    /// Whether browsers keep the site; otherwise they remove what they kept.
    pub is_read_offline: bool,
    /// Whether this is a release build.
    pub is_published: bool,
    /// The sites that may show this one in a frame, as `frame-ancestors` lists them.
    pub framers: String,
}

impl Settings {
    /// Reads the environment.
    ///
    /// # Errors
    /// Trunk did not start this, the languages lack the one whose pages have no folder, or `OFFLINE` is something else.
    pub fn read() -> Result<Self, String> {
        let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
        let origin = env::var("SITE_URL").ok();
        let tags = env::var("LANGUAGES").unwrap_or_else(|_| LANGUAGES.join(","));
        let languages: Vec<String> = tags.split(',').map(|tag| tag.trim().to_owned()).collect();
        if !languages.iter().any(|tag| tag == UNPREFIXED) {
            return Err(format!(
                "LANGUAGES: no '{UNPREFIXED}' in '{tags}'; add it, its pages are those at the addresses without a language"
            ));
        }
        let is_read_offline = match env::var("OFFLINE").as_deref() {
            Err(_) | Ok("") => true,
            Ok("off") => false,
            Ok(other) => {
                return Err(format!(
                    "OFFLINE: '{other}'; set it to 'off' for a site that is not read offline, or leave it out"
                ));
            }
        };
        Ok(Self {
            is_read_offline,
            is_published: env::var("TRUNK_PROFILE").as_deref() == Ok("release"),
            framers: env::var("FRAME_ANCESTORS").unwrap_or_else(|_| "*".to_owned()),
            staging: staging
                .ok_or("TRUNK_STAGING_DIR: not set; run `trunk build`, which sets it")?,
            base: Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default()),
            // It is needed until the process ends.
            origin: origin.map(|url| &*url.trim_end_matches('/').to_owned().leak()),
            other: env::var_os("PROGRAM").map(PathBuf::from),
            languages,
        })
    }

    /// The texts of the languages.
    ///
    /// # Errors
    /// Everything that is wrong with their files, one line each; an unknown language.
    pub fn catalogs(&self) -> Result<Vec<Catalog>, String> {
        let tags: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        catalogs(&tags)
    }

    /// The site of a language.
    ///
    /// # Errors
    /// A language without names for usual kinds and roles, or without a collation.
    pub fn site(&self, program: &Program, mut catalog: Catalog) -> Result<Site, String> {
        let program = localized(program, catalog.tag())?;
        catalog.learn_words(narrow_texts(&program));
        // All are needed until the process ends.
        let locale = Locale::new(Box::leak(Box::new(catalog)));
        Ok(Site {
            index: Box::leak(Box::new(Index::new(program, fold_text))),
            base: Box::leak(Box::new(self.base.folder(folder(locale.tag())))),
            locale,
            origin: self.origin,
        })
    }

    /// The folder of the pages of a site.
    pub fn folder(&self, site: Site) -> PathBuf {
        self.staging.join(folder(site.locale.tag()))
    }

    /// The program file as it is, and the checked program.
    ///
    /// # Errors
    /// A file that can't be read; all findings of the check, one line each.
    pub fn program(&self) -> Result<(Vec<u8>, Program), String> {
        let file = self
            .other
            .as_deref()
            .unwrap_or(Path::new("public/program.json"));
        let json = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let program = check(&file.to_string_lossy(), &json).map_err(|findings| {
            let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
            lines.join("\n")
        })?;
        Ok((json, program))
    }
}

/// Reads a file.
///
/// # Errors
/// Names the file.
pub fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Writes a file below a folder.
///
/// # Errors
/// Names the file.
pub fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), String> {
    let file = folder.join(name);
    let parent = file.parent().unwrap_or(folder);
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&file, content))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// Ends a program of the build: prints what it made, or what went wrong.
pub fn report(outcome: Result<String, String>) -> ExitCode {
    match outcome {
        Ok(made) => {
            println!("{made}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
