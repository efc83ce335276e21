//! The standard library for wasm32-unknown-unknown: from rustup, or else built from the compiler's own source.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::Need;
use crate::process::{Outcome, command, output, run, tools};

const TARGET: &str = "wasm32-unknown-unknown";
const MEND: &str = "Run `rustup target add wasm32-unknown-unknown` (or, to build it here, \
                    `rustup component add rust-src`), then `cargo xtask setup`.";
/// Where the compiler's source is unpacked.
const SOURCE: &str = "rust-src";
/// Where the library is built.
const BUILD: &str = "wasm-std";

pub(super) fn need() -> Need {
    Need {
        what: format!("Rust's standard library for {TARGET}"),
        why: "the site is WebAssembly; takes seconds with rustup, or else a minute to build",
        met: Box::new(|| library_folder().is_some_and(|folder| has_core(&folder))),
        get: Box::new(get),
    }
}

fn get() -> Outcome {
    let added = run(
        &mut command("rustup", &["target", "add", TARGET]),
        "Building it from source instead.",
    );
    if added.is_ok() && library_folder().is_some_and(|folder| has_core(&folder)) {
        return Ok(());
    }
    // Never both: two standard libraries in one sysroot break every build (E0464). At this point rustup left none.
    if let Err(message) = added {
        println!("setup: {message}");
    }
    from_source(&source()?)
}

fn sysroot() -> Option<PathBuf> {
    output(&mut command("rustc", &["--print", "sysroot"])).map(PathBuf::from)
}

fn library_folder() -> Option<PathBuf> {
    Some(sysroot()?.join("lib/rustlib").join(TARGET).join("lib"))
}

fn has_core(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files = entries.map(|entry| entry.path());
    files.any(|file| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        name.starts_with("libcore-") && file.extension().is_some_and(|end| end == "rlib")
    })
}

/// The `library` folder of the compiler's source.
fn source() -> Outcome<PathBuf> {
    let installed = sysroot().map(|it| it.join("lib/rustlib/src/rust/library"));
    match installed {
        Some(folder) if folder.join("std").is_dir() => Ok(folder),
        _ => debian_source(),
    }
}

/// Debian's rust-src package in exactly the compiler's version, unpacked but not installed. It comes from backports, by
/// an apt configuration of our own with the mirror this machine uses: the system's package lists stay untouched.
fn debian_source() -> Outcome<PathBuf> {
    let verbose = output(&mut command("rustc", &["-vV"])).unwrap_or_default();
    let release = verbose
        .lines()
        .find_map(|line| line.strip_prefix("release: "));
    let release = release.ok_or_else(|| format!("rustc did not print its version. {MEND}"))?;
    let folder = fresh(SOURCE)?;
    let mirrors = output(&mut command(
        "apt-get",
        &["indextargets", "--format", "$(LABEL) $(REPO_URI)"],
    ));
    let mirror = mirrors
        .as_deref()
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("Debian "));
    let mirror = mirror
        .ok_or_else(|| format!("{TARGET}: no Debian mirror to fetch rust-src from. {MEND}"))?;
    for part in ["lists/partial", "cache/archives/partial"] {
        fs::create_dir_all(folder.join(part))
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let sources = folder.join("sources.list");
    let entry = format!(
        "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {mirror} trixie-backports main\n"
    );
    fs::write(&sources, entry).map_err(|error| format!("{}: {error}", sources.display()))?;
    let apt = |program: &str, arguments: &[&str]| -> Command {
        let mut apt = command(program, arguments);
        apt.current_dir(&folder);
        for (option, value) in [
            ("Dir::Etc::sourcelist", sources.display().to_string()),
            ("Dir::Etc::sourceparts", "/dev/null".to_owned()),
            (
                "Dir::State::lists",
                folder.join("lists").display().to_string(),
            ),
            ("Dir::Cache", folder.join("cache").display().to_string()),
            // Otherwise apt drops root privileges and can't write here.
            ("APT::Sandbox::User", "root".to_owned()),
        ] {
            apt.args(["-o", &format!("{option}={value}")]);
        }
        apt
    };
    run(&mut apt("apt-get", &["update", "-q"]), MEND)?;
    let versions = output(&mut apt("apt-cache", &["show", "rust-src"])).unwrap_or_default();
    let version = (versions.lines())
        .filter_map(|line| line.strip_prefix("Version: "))
        .find(|version| version.starts_with(&format!("{release}+")))
        .ok_or_else(|| format!("{TARGET}: Debian has no rust-src {release}. {MEND}"))?;
    run(
        &mut apt(
            "apt-get",
            &["download", "-q", &format!("rust-src={version}")],
        ),
        MEND,
    )?;
    let package = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let package = package
        .filter(|path| path.extension().is_some_and(|end| end == "deb"))
        .last();
    let package =
        package.ok_or_else(|| format!("{TARGET}: apt-get downloaded no package. {MEND}"))?;
    let mut unpack = command("dpkg-deb", &["-x"]);
    run(unpack.arg(package).arg(&folder), MEND)?;
    Ok(folder.join(format!("usr/src/rustc-{release}/library")))
}

/// An empty folder among the tools, so that nothing from an interrupted run or another compiler gets mixed in.
fn fresh(name: &str) -> Outcome<PathBuf> {
    let folder = tools().join(name);
    // The first time, it does not exist.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// Builds the library as part of an empty crate and puts it where the compiler looks for it.
fn from_source(library: &Path) -> Outcome {
    let place =
        library_folder().ok_or_else(|| format!("rustc did not print its sysroot. {MEND}"))?;
    let folder = fresh(BUILD)?;
    let failed = |error: std::io::Error| format!("{}: {error}. {MEND}", place.display());
    fs::create_dir_all(folder.join("src")).map_err(failed)?;
    fs::write(folder.join("src/lib.rs"), "").map_err(failed)?;
    let manifest =
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).map_err(failed)?;
    let std_parts = "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test";
    let mut build = command(
        "cargo",
        &[
            "build",
            "--release",
            std_parts,
            "--target",
            TARGET,
            "--target-dir",
            "target",
        ],
    );
    build
        .current_dir(&folder)
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode, fat link-time optimization fails.
        .env(
            "RUSTFLAGS",
            "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked",
        )
        .env("__CARGO_TESTS_ONLY_SRC_ROOT", library);
    run(&mut build, MEND)?;
    let libraries = folder.join("target").join(TARGET).join("release/deps");
    // Copied next to its place first, then moved in one step: a half-copied library would pass for a whole one.
    let parts = place.with_extension("part");
    fs::create_dir_all(&parts).map_err(failed)?;
    for entry in fs::read_dir(libraries).map_err(failed)?.flatten() {
        let path = entry.path();
        let ours = entry.file_name().to_string_lossy().starts_with("libempty");
        if !ours && path.extension().is_some_and(|end| end == "rlib") {
            fs::copy(&path, parts.join(entry.file_name())).map_err(failed)?;
        }
    }
    fs::rename(parts, &place).map_err(failed)?;
    for used in [SOURCE, BUILD] {
        // Hundreds of megabytes that nobody needs again; failing to remove them is not an error.
        let _ = fs::remove_dir_all(tools().join(used));
    }
    Ok(())
}
