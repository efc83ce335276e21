//! wasm-opt, axe-core, prettier, and ical.js, from npm, pinned by `xtask/npm/package-lock.json`.

use std::{fs, path::PathBuf};

use super::{Need, browser};
use crate::process::{Outcome, command, find, root, run, tools};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

pub(super) fn need() -> Need {
    Need {
        what: "wasm-opt, axe-core, prettier, and ical.js".to_owned(),
        why: "wasm-opt shrinks the WebAssembly, axe-core checks accessibility, prettier checks the CSS, ical.js reads our calendars; takes seconds",
        met: Box::new(|| {
            let same = |file: &str| {
                let wanted = fs::read(root().join("xtask/npm").join(file));
                wanted
                    .is_ok_and(|wanted| fs::read(folder().join(file)).is_ok_and(|it| it == wanted))
            };
            // Ours, not another one on the PATH: Trunk wants exactly this version.
            let wasm_opt = folder().join("node_modules/.bin/wasm-opt");
            FILES.iter().all(|file| same(file)) && axe().is_file() && wasm_opt.is_file()
        }),
        get: Box::new(get),
    }
}

/// The axe-core script.
pub fn axe() -> PathBuf {
    folder().join("node_modules/axe-core/axe.min.js")
}

fn folder() -> PathBuf {
    tools().join("npm")
}

fn get() -> Outcome {
    let mend = "Install Node.js 18 or newer with npm (Debian: `sudo apt-get install nodejs npm`) and try again.";
    if find(&["npm"]).is_none() {
        browser::apt(&["nodejs", "npm"], mend)?;
    }
    let folder = folder();
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut install = command("npm", &["ci", "--no-audit", "--no-fund"]);
    for file in FILES {
        fs::copy(root().join("xtask/npm").join(file), folder.join(file))
            .map_err(|error| format!("xtask/npm/{file}: {error}; restore it from git"))?;
    }
    run(install.current_dir(&folder), mend)
}
