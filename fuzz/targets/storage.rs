//! `cargo xtask fuzz 600 storage`
#![no_main]
#![allow(unsafe_code, reason = "the macro calls libFuzzer")]

libfuzzer_sys::fuzz_target!(|input: &[u8]| fuzz::storage(input));
