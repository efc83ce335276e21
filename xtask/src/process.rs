//! Runs other programs, in the project's folder and with its own tools first on the PATH.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// Nothing, or one line that says what went wrong and how to fix it.
pub type Outcome<T = ()> = Result<T, String>;

/// The project's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder of the project's own tools; git ignores it.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// A command that runs in the project's folder and finds the project's tools before any others.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        .env("PATH", path());
    command
}

/// The project's tools, then what was on the PATH.
fn path() -> OsString {
    let own = [tools().join("bin"), tools().join("npm/node_modules/.bin")];
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(env::split_paths(&rest));
    env::join_paths(all).unwrap_or(rest)
}

/// Runs a command to completion, showing its output.
///
/// # Errors
/// If it can't be started or fails: names the command, then says `mend`.
pub fn run(command: &mut Command, mend: &str) -> Outcome {
    let line = line(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed ({status}). {mend}")),
        Err(error) => Err(format!("`{line}` could not be started: {error}. {mend}")),
    }
}

/// What a command prints, trimmed; `None` if it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|it| it.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that is there: on the PATH, or at an absolute path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&path()).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
