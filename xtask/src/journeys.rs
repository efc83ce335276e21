//! The journeys in the engines other than Chromium: the same tests, and a matrix of what passed and what an engine's
//! driver can't do.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::{
    engine::Engine,
    process::{Outcome, root},
    suite::browser_command,
};

/// Where the tests of one file write what an engine's driver can't do: one [`Gap`] per line.
pub const GAPS: &str = "target/gaps.txt";

/// The files whose tests run here, after all tests passed in Chromium: reading, figures, filters and history, search,
/// sharing, stars, notes, sessions beside the timeline, the keyboard, languages, and no network.
const JOURNEYS: [&str; 11] = [
    "days",
    "figures",
    "journeys",
    "find",
    "share",
    "mine",
    "notes",
    "panel",
    "keyboard",
    "languages",
    "offline",
];

/// Tests of these files that open more than a hundred pages: they run in Chromium only.
const LONG: [&str; 2] = [
    "every_kind_of_page_is_clean_in_every_language",
    "no_control_loses_the_keyboard",
];

/// Something that an engine's driver can't do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Whether the whole test is left out; otherwise only a step of it.
    pub whole: bool,
    /// What can't be done, and why.
    pub what: String,
    /// The test.
    pub test: String,
}

impl Gap {
    /// One line, with its end.
    pub fn print(&self) -> String {
        let extent = if self.whole { "test" } else { "step" };
        format!("{extent}\t{}\t{}\n", self.what, self.test)
    }

    /// The gap that such a line describes.
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split('\t');
        let whole = fields.next()? == "test";
        let (what, test) = (fields.next()?.to_owned(), fields.next()?.to_owned());
        Some(Self { whole, what, test })
    }
}

/// How many tests of each file passed in an engine, and what could not be done.
struct Run {
    engine: Engine,
    files: BTreeMap<&'static str, Tally>,
    gaps: BTreeSet<Gap>,
}

/// How many tests passed, and how many there are.
#[derive(Default)]
struct Tally {
    passed: usize,
    all: usize,
}

/// Runs the journeys in every engine but Chromium, and prints the matrix.
///
/// # Errors
/// Names the file with tests that fail.
pub fn run() -> Outcome {
    let others = Engine::ALL.into_iter().filter(|it| *it != Engine::Chromium);
    let runs: Vec<Run> = others.map(run_in).collect::<Outcome<_>>()?;
    println!("\n{}", matrix(&runs));
    Ok(())
}

fn run_in(engine: Engine) -> Outcome<Run> {
    let mut run = Run {
        engine,
        files: BTreeMap::new(),
        gaps: BTreeSet::new(),
    };
    let mut failed = Vec::new();
    for file in JOURNEYS {
        println!("{}: {file}", engine.name());
        fs::write(root().join(GAPS), "").map_err(|error| format!("{GAPS}: {error}"))?;
        let (mut tally, succeeded) = tests(engine, file)?;
        if !succeeded {
            failed.push(file);
        }
        let gaps =
            fs::read_to_string(root().join(GAPS)).map_err(|error| format!("{GAPS}: {error}"))?;
        let gaps = gaps.lines().filter_map(Gap::parse).map(|gap| Gap {
            test: format!("{file}::{}", gap.test),
            ..gap
        });
        let gaps: BTreeSet<Gap> = gaps.collect();
        // A test that is left out passes, as far as its runner knows.
        let left_out: BTreeSet<&String> = gaps
            .iter()
            .filter(|it| it.whole)
            .map(|it| &it.test)
            .collect();
        tally.passed = tally.passed.saturating_sub(left_out.len());
        run.files.insert(file, tally);
        run.gaps.extend(gaps);
    }
    if failed.is_empty() {
        Ok(run)
    } else {
        Err(format!(
            "{}: tests fail in: {}. See the output above.",
            engine.name(),
            failed.join(", ")
        ))
    }
}

/// Runs the tests of a file, showing their output. Also returns whether all of them passed.
fn tests(engine: Engine, file: &str) -> Outcome<(Tally, bool)> {
    let failed = |error: std::io::Error| format!("{}: {file}: {error}", engine.name());
    let mut arguments = vec![
        "test",
        "--quiet",
        "--package",
        "e2e",
        "--test",
        file,
        "--",
        "--format",
        "pretty",
        "--exact",
    ];
    arguments.extend(LONG.iter().flat_map(|test| ["--skip", test]));
    let mut tests = browser_command(engine, &arguments)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut tally = Tally::default();
    for line in tests
        .stdout
        .take()
        .into_iter()
        .flat_map(|it| BufReader::new(it).lines().map_while(Result::ok))
    {
        println!("{line}");
        if line.starts_with("test ") && line.contains(" ... ") {
            tally.all += 1;
            tally.passed += usize::from(line.ends_with(" ... ok"));
        }
    }
    let status = tests.wait().map_err(failed)?;
    let succeeded = status.success() && tally.passed == tally.all && tally.all > 0;
    Ok((tally, succeeded))
}

fn matrix(runs: &[Run]) -> String {
    let mut matrix = String::from("Journeys by engine: tests that passed, of all that there are\n");
    let mut row = |name: &str, cell: &dyn Fn(&Run) -> String, chromium: &str| {
        let cells: String = runs
            .iter()
            .map(|run| format!("{:>12}", cell(run)))
            .collect();
        // Writing to a string can't fail.
        let _ = writeln!(matrix, "{name:<12}{chromium:>12}{cells}");
    };
    row(
        "",
        &|run| run.engine.name().to_owned(),
        Engine::Chromium.name(),
    );
    for file in JOURNEYS {
        let all = runs
            .iter()
            .filter_map(|run| run.files.get(file))
            .map(|it| it.all)
            .max()
            .unwrap_or_default();
        let cell = |run: &Run| {
            run.files
                .get(file)
                .map_or_else(String::new, |it| format!("{} of {}", it.passed, it.all))
        };
        row(file, &cell, &format!("{all} of {all}"));
    }
    let _ = writeln!(
        matrix,
        "\nOnly in Chromium, for they open more than a hundred pages:\n    {}",
        LONG.join("\n    ")
    );
    for run in runs {
        for (whole, title) in [(true, "tests left out"), (false, "tests without a step")] {
            let mut gaps: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for gap in run.gaps.iter().filter(|it| it.whole == whole) {
                gaps.entry(&gap.what).or_default().push(&gap.test);
            }
            for (what, tests) in gaps {
                let _ = writeln!(
                    matrix,
                    "\n{}, {title}: {what}\n    {}",
                    run.engine.name(),
                    tests.join("\n    ")
                );
            }
        }
    }
    matrix
}
