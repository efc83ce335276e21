//! The properties of `fuzz`, for its seeds and for thousands of inputs made from them: the same ones every time, so that a
//! failure is the fault of a change. (`cargo xtask fuzz` looks for new inputs, guided by what they reach.)
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use fuzz::{Property, TARGETS};

/// What means something to one of the readers.
const WORDS: [&str; 24] = [
    "\0",
    "\n",
    "\r\n",
    " ",
    "\"",
    "%",
    "&",
    ",",
    ".",
    "/",
    ":",
    "=",
    "@",
    "{",
    "[",
    "\\u0000",
    "\u{202e}",
    "\u{2069}",
    "\u{feff}",
    "é",
    "นน",
    "9999-12-31",
    "javascript:",
    "note ",
];

/// Numbers that are the same every time (xorshift64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .join(target);
    let mut files: Vec<_> = (fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort_unstable();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// An input with a few changes.
fn mutated(seeds: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut input = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(input.len() + 1);
        let end = (at + numbers.below(16)).min(input.len());
        match numbers.below(6) {
            0 if at < input.len() => input[at] ^= 1 << numbers.below(8),
            1 => drop(input.drain(at..end)),
            2 => {
                let piece = input[at..end].to_vec();
                input.splice(at..at, piece);
            }
            3 => {
                let other = &seeds[numbers.below(seeds.len())];
                input.truncate(at);
                input.extend(&other[numbers.below(other.len())..]);
            }
            4 => input.insert(at, numbers.below(256).to_le_bytes()[0]),
            _ => drop(input.splice(at..at, WORDS[numbers.below(WORDS.len())].bytes())),
        }
    }
    input
}

#[track_caller]
fn holds(name: &str, property: Property, input: &[u8]) {
    let holds = catch_unwind(AssertUnwindSafe(|| property(input))).is_ok();
    assert!(
        holds,
        "{name} does not hold for {:?}",
        String::from_utf8_lossy(input)
    );
}

/// Seeds, and this many inputs made from them: about six seconds for each target.
fn try_many(name: &str, count: usize) {
    let (_, property) = TARGETS.into_iter().find(|(it, _)| *it == name).unwrap();
    let seeds = seeds(name);
    assert!(seeds.len() > 2, "{name}");
    for seed in &seeds {
        holds(name, property, seed);
    }
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..count {
        holds(name, property, &mutated(&seeds, &mut numbers));
    }
}

#[test]
fn every_target_is_tried_and_has_its_program() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let manifest = manifest.unwrap();
    for (name, _) in TARGETS {
        assert!(
            manifest.contains(&format!("path = \"targets/{name}.rs\"")),
            "{name}"
        );
    }
    assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    let tried = include_str!("mutations.rs")
        .matches("    try_many(\"")
        .count();
    assert_eq!(tried, TARGETS.len());
}

#[test]
fn address() {
    try_many("address", 32_000);
}

#[test]
fn data() {
    try_many("data", 160_000);
}

#[test]
fn edits() {
    try_many("edits", 800);
}

#[test]
fn language() {
    try_many("language", 8_000);
}

#[test]
fn luggage() {
    try_many("luggage", 40_000);
}

#[test]
fn program() {
    try_many("program", 4_000);
}

#[test]
fn prose() {
    try_many("prose", 160_000);
}

#[test]
fn search() {
    try_many("search", 8_000);
}

#[test]
fn storage() {
    try_many("storage", 80_000);
}

#[test]
fn values() {
    try_many("values", 160_000);
}
