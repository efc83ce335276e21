//! What the programs of the build are told, by Trunk and by who publishes.

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

/// From the environment: `TRUNK_STAGING_DIR` and `TRUNK_PUBLIC_URL` by Trunk; `SITE_URL`, scheme and host under which the
/// site is published, by who publishes it; `PROGRAM`, the path of another program file than `public/program.json`; `LANGUAGES`, the
/// tags of the languages of the interface, English among them, where not all are wanted.
pub struct Settings {
    /// The folder that Trunk is filling.
    pub staging: PathBuf,
    /// The path of the site.
    pub base: Base,
    /// Scheme and host, where they are known.
    pub origin: Option<&'static str>,
    /// Another program file than the one that ships.
    pub other: Option<PathBuf>,
    /// The tags of the languages.
    pub languages: Vec<String>,
}

impl Settings {
    /// Reads the environment.
    ///
    /// # Errors
    /// Where Trunk did not start this; languages without the one whose pages have no folder.
    pub fn read() -> Result<Self, String> {
        let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
        let origin = env::var("SITE_URL").ok();
        let tags = env::var("LANGUAGES").unwrap_or_else(|_| LANGUAGES.join(","));
        let languages: Vec<String> = tags.split(',').map(|tag| tag.trim().to_owned()).collect();
        if !languages.iter().any(|tag| tag == UNPREFIXED) {
            return Err(format!(
                "LANGUAGES: no '{UNPREFIXED}' in '{tags}'; its pages stand at the addresses without a language"
            ));
        }
        Ok(Self {
            staging: staging.ok_or("no TRUNK_STAGING_DIR; run `trunk build`, which calls this")?,
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
    /// All that is wrong with their files, a line each; a language that there is not.
    pub fn catalogs(&self) -> Result<Vec<Catalog>, String> {
        let tags: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        catalogs(&tags)
    }

    /// The site of a language.
    ///
    /// # Errors
    /// A language that can't be put in order.
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

    /// The text of the program file, and the checked program.
    ///
    /// # Errors
    /// A file that can't be read; all findings of the check, a line each.
    pub fn program(&self) -> Result<(String, Program), String> {
        let file = self
            .other
            .as_deref()
            .unwrap_or(Path::new("public/program.json"));
        let json = read(file)?;
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

/// How a program of the build ends: what it made is printed, or what went wrong.
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
