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
    "languages::every_kind_of_page_is_clean_in_every_language",
    "keyboard::no_control_loses_the_keyboard",
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
    println!("journeys in {}", engine.name());
    let failed = |error: std::io::Error| format!("{GAPS}: {error}");
    fs::write(root().join(GAPS), "").map_err(failed)?;
    let (mut files, succeeded) = tests(engine)?;
    let gaps = fs::read_to_string(root().join(GAPS)).map_err(failed)?;
    let gaps: BTreeSet<Gap> = gaps.lines().filter_map(Gap::parse).collect();
    // A test that is left out passes, as far as its runner knows.
    let left_out: BTreeSet<&String> = gaps
        .iter()
        .filter(|it| it.whole)
        .map(|it| &it.test)
        .collect();
    for test in left_out {
        if let Some(tally) = files.get_mut(file_of(test)) {
            tally.passed = tally.passed.saturating_sub(1);
        }
    }
    if succeeded {
        Ok(Run {
            engine,
            files,
            gaps,
        })
    } else {
        Err(format!(
            "{}: tests fail. See the output above.",
            engine.name()
        ))
    }
}

/// The file of a test, given its path, like `mine::stars_are_kept`.
fn file_of(test: &str) -> &str {
    test.split_once("::").map_or(test, |(file, _)| file)
}

/// Runs the tests, showing their output. Also returns whether all of them passed.
fn tests(engine: Engine) -> Outcome<(BTreeMap<&'static str, Tally>, bool)> {
    let failed = |error: std::io::Error| format!("{}: {error}", engine.name());
    let filters = JOURNEYS.map(|file| format!("{file}::"));
    let mut arguments = vec!["test", "--quiet", "--package", "e2e", "--test", "browser"];
    arguments.extend(["--", "--format", "pretty"]);
    arguments.extend(filters.iter().map(String::as_str));
    arguments.extend(LONG.iter().flat_map(|test| ["--skip", test]));
    let mut tests = browser_command(engine, &arguments)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut files: BTreeMap<_, Tally> = JOURNEYS.map(|it| (it, Tally::default())).into();
    for line in tests
        .stdout
        .take()
        .into_iter()
        .flat_map(|it| BufReader::new(it).lines().map_while(Result::ok))
    {
        println!("{line}");
        let test = line
            .strip_prefix("test ")
            .and_then(|it| it.split_once(" ... "));
        if let Some((test, result)) = test
            && let Some(tally) = files.get_mut(file_of(test))
        {
            tally.all += 1;
            tally.passed += usize::from(result == "ok");
        }
    }
    let status = tests.wait().map_err(failed)?;
    let all_ran = files.values().all(|it| it.passed == it.all && it.all > 0);
    Ok((files, status.success() && all_ran))
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
