//! Checks a program file: `cargo xtask check [file]`.

use std::{env, fs, process::ExitCode};

use check::check;

fn main() -> ExitCode {
    let file = env::args().nth(1);
    let file = file.as_deref().unwrap_or("public/program.json");
    match run(file) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(file: &str) -> Result<String, String> {
    let text = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let program = check(file, text).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        let count = match lines.len() {
            1 => "1 finding".to_owned(),
            count => format!("{count} findings"),
        };
        format!("{}\n{file}: {count}", lines.join("\n"))
    })?;
    Ok(format!(
        "{file}: {} days, {} sessions, {} people, {} institutions, {} topics; no findings",
        program.days.len(),
        program.sessions.len(),
        program.people.len(),
        program.institutions.len(),
        program.topics.len()
    ))
}
