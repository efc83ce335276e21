//! Sizes and times, next to their limits.

use std::{collections::BTreeSet, env, fs, path::PathBuf, time::Instant};

use serde_json::{Value, json};

use crate::{
    budget::{self, Row},
    build,
    engine::Engine,
    process::{Outcome, command, find, root, run, tools},
    sample, setup, suite,
};

/// A component that a developer might edit.
const COMPONENT: &str = "src/components/session_card.rs";
/// Where the site of [`fifty`] is built.
const FIFTY: &str = "target/fifty";
/// Where the version of `FullCalendar` is pinned that the timeline is measured against.
const PINNED: &str = "tests/e2e/bench/npm";

/// Builds from scratch, measures, and prints. With `BENCH` in the environment, measures only the parts that it names
/// (comma-separated; see `tests/e2e/bench/main.rs`), on the existing builds; only missing sites are built.
///
/// # Errors
/// If a build or the browser fails, or a figure is over its limit.
pub fn bench() -> Outcome {
    setup::everything()?;
    let parts = env::var("BENCH").unwrap_or_default();
    let parts: Vec<&str> = parts.split(',').filter(|it| !it.is_empty()).collect();
    let rows = if parts.is_empty() {
        anew()?
    } else {
        what_is_missing()?;
        Vec::new()
    };
    let target = root().join("target/bench");
    let failed = |error: std::io::Error| format!("{}: {error}", target.display());
    fs::create_dir_all(&target).map_err(failed)?;
    let file = target.join("rows.txt");
    let lines: String = rows.iter().map(line).collect();
    fs::write(&file, lines).map_err(failed)?;
    let arguments = ["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"];
    let mut browser = suite::browser_command(Engine::Chromium, &arguments);
    browser
        .args(parts)
        .env("E2E_ROWS", file)
        .env("E2E_FIFTY", root().join(FIFTY))
        .env("E2E_FULLCALENDAR", fullcalendar()?);
    run(&mut browser, "See the figures above.")
}

/// Builds everything, and measures the build times and the sizes.
fn anew() -> Outcome<Vec<Row>> {
    // The first time, it does not exist.
    let _ = fs::remove_dir_all(root().join("target/bench"));
    let clean = timed_build()?;
    let component = root().join(COMPONENT);
    let text = fs::read(&component).map_err(|error| format!("{COMPONENT}: {error}"))?;
    fs::write(&component, text).map_err(|error| format!("{COMPONENT}: {error}"))?;
    let rebuild = timed_build()?;
    let dist = build::site("/", "dist")?;
    suite::samples()?;
    build::sample(&fifty()?, FIFTY)?;
    let mut rows = budget::sizes(&dist)?;
    rows.push(Row::new("clean release build of the site (s)", None, clean));
    rows.push(Row::new(
        "rebuild after touching one component (s)",
        None,
        rebuild,
    ));
    Ok(rows)
}

fn what_is_missing() -> Outcome {
    let there = |folder: &str| root().join(folder).join("index.html").is_file();
    // Readers never get an uncompressed site, such as `cargo xtask dev` builds: measuring one says nothing.
    if !root().join("dist/index.html.br").is_file() {
        build::site("/", "dist")?;
    }
    if !there(suite::LARGE) {
        suite::samples()?;
    }
    if !there(FIFTY) {
        build::sample(&fifty()?, FIFTY)?;
    }
    Ok(())
}

/// A row in the form that the browser benchmark reads.
fn line(row: &Row) -> String {
    let limit = row
        .limit
        .map_or_else(String::new, |limit| limit.to_string());
    format!("{}\t{limit}\t{}\n", row.figure, row.measured)
}

/// How many seconds it takes to build the site, in a target folder of its own.
fn timed_build() -> Outcome<f64> {
    let start = Instant::now();
    let arguments = [
        "build",
        "--release",
        "--offline",
        "--dist",
        "target/bench/dist",
    ];
    let mut trunk = command("trunk", &arguments);
    run(
        trunk.env("CARGO_TARGET_DIR", root().join("target/bench")),
        "See the output above.",
    )?;
    Ok(start.elapsed().as_secs_f64())
}

/// The script of `FullCalendar` with all its views, from npm: only the benchmark needs it.
fn fullcalendar() -> Outcome<PathBuf> {
    let folder = tools().join("bench");
    let script = folder.join("node_modules/fullcalendar/index.global.min.js");
    let pinned = root().join(PINNED);
    let same = |file: &&str| {
        let wanted = fs::read(pinned.join(file));
        wanted.is_ok_and(|wanted| fs::read(folder.join(file)).is_ok_and(|it| it == wanted))
    };
    let files = ["package.json", "package-lock.json"];
    if script.is_file() && files.iter().all(same) {
        return Ok(script);
    }
    let mend = "Install Node.js 18 or newer with npm and try again.";
    find(&["npm"]).ok_or_else(|| format!("bench: npm is missing. {mend}"))?;
    println!("bench: installing FullCalendar, which the timeline is measured against");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in files {
        fs::copy(pinned.join(file), folder.join(file))
            .map_err(|error| format!("{PINNED}/{file}: {error}; restore it from git"))?;
    }
    let mut install = command(
        "npm",
        &["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
    );
    run(install.current_dir(&folder), mend)?;
    Ok(script)
}

/// Fifty of the thousand sessions of [`sample::large`], spread over all its days, with the records they refer to.
fn fifty() -> Outcome<String> {
    let failed = |error: serde_json::Error| format!("the sample program: {error}");
    let mut program: Value = serde_json::from_str(&sample::large()).map_err(failed)?;
    let all = program["sessions"].take();
    // A step coprime to the lengths of the lists of kinds, people, and topics.
    let chosen = all.as_array().into_iter().flatten().step_by(19).take(50);
    let (mut date, mut order) = (Value::Null, 0);
    let sessions: Vec<Value> = chosen
        .cloned()
        .map(|mut session| {
            order = if session["date"] == date {
                order + 1
            } else {
                1
            };
            date = session["date"].clone();
            session["order"] = json!(order);
            session
        })
        .collect();
    let mut used = BTreeSet::new();
    names(&json!(sessions), &mut used);
    names(&program["workshop"], &mut used);
    // People lead to institutions, and institutions to countries.
    for list in [
        "people",
        "institutions",
        "topics",
        "kinds",
        "roles",
        "countries",
    ] {
        let Some(records) = program[list].as_array_mut() else {
            continue;
        };
        let key = if list == "countries" { "code" } else { "id" };
        records.retain(|it| it[key].as_str().is_some_and(|key| used.contains(key)));
        names(&json!(records), &mut used);
    }
    program["sessions"] = json!(sessions);
    Ok(format!("{program:#}\n"))
}

/// Collects every string in a record: slugs are among them.
fn names(record: &Value, found: &mut BTreeSet<String>) {
    match record {
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|it| names(it, found)),
        Value::Object(values) => values.values().for_each(|it| names(it, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_program_of_fifty_sessions_is_whole() -> Result<(), String> {
        let text = super::fifty()?;
        let program = check::check("fifty", &text).map_err(|findings| format!("{findings:?}"))?;
        assert_eq!(program.sessions.len(), 50);
        assert!(program.kinds.len() > 3 && program.topics.len() > 10);
        Ok(())
    }
}
