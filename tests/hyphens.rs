//! Where long words may break.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use languages::{FOR_DISPLAY, Locale, SOFT_HYPHEN, catalogs};
use prerender::{localized, narrow_texts};

/// A language that has learned the words of these texts, each given with its language.
fn learned(tag: &str, texts: &[(&str, &str)]) -> Locale {
    let mut catalog = catalogs(&[tag]).unwrap().remove(0);
    catalog.learn_words(texts.iter().copied());
    Locale::new(Box::leak(Box::new(catalog)))
}

/// A text with a bar wherever it may break, in a language that has learned it.
fn bars(text: &str, language: &str) -> String {
    let locale = learned("en", &[(text, language)]);
    let text = locale.hyphenated(text).replace(SOFT_HYPHEN, "|");
    text.replace(FOR_DISPLAY, "")
}

#[test]
fn long_words_are_broken_where_their_language_breaks_them() {
    for (language, expected) in [
        ("en", "Gene therapy for hemoglo|bino|pathies"),
        ("en", "Trans|planta|tion, (trans|planta|tion)"),
        ("en", "stem-cell/manufac|turing, immuno|therapy"),
        ("en", "hemato|poietic"),
        ("bn", "হিমোগ্লো|বিনো|প্যাথি"),
        ("bn", "জীব|বিজ্ঞান"),
        ("bn", "প্রযুক্তি"),
        ("bn", "থাই|ল্যান্ড"),
        ("ru", "Гемогло|бинопа|тии"),
        ("be", "Гемагла|бінапа|тыі"),
        ("id", "Imunote|rapi sel CAR-T"),
        ("id", "trans|plantasi, instruk|tur"),
    ] {
        assert_eq!(bars(&expected.replace('|', ""), language), expected);
    }
}

#[test]
fn indonesian_words_are_whole_where_a_seam_may_be() {
    // ber-asal, ke-sehat-an, peng-obat-an, pembuat-an.
    for word in [
        "pengo|batan",
        "kese|hatan",
        "pem|buatan",
        "penyun|tingan",
        "menyebut|kan",
    ] {
        assert_eq!(bars(&word.replace('|', ""), "id"), word);
    }
}

#[test]
fn short_words_abbreviations_and_other_languages_stay_whole() {
    for (language, text) in [
        ("en", "stem cells of the marrow"),
        ("en", "HEMATOLOGY, HemaCell"),
        ("ar", "الاعتلالات الهيموغلوبينية"),
        ("th", "ความผิดปกติของฮีโมโกลบิน"),
        ("vi", "Bệnh huyết sắc tố"),
        ("zh-Hans", "血红蛋白病"),
    ] {
        assert_eq!(bars(text, language), text);
    }
}

#[test]
fn short_compounds_stay_on_one_line() {
    let locale = learned("en", &[("CAR-T immunotherapy", "en")]);
    for expected in [
        "(CAR-+T) cells",
        "CAR-+T-+এর",
        "anti-CD19 CAR-+T",
        "B-+ALL",
        "up-to-date, allo-HSCT - AAV-Mediated",
        "CAR-+T immuno|therapy",
        "-",
    ] {
        let shown = locale.hyphenated(&expected.replace(['+', '|'], ""));
        let shown = shown.replace(SOFT_HYPHEN, "|");
        assert_eq!(shown.replace(FOR_DISPLAY, "+"), expected);
    }
}

#[test]
fn a_language_breaks_only_words_that_it_learned() {
    let locale = learned("en", &[("Hematology of children", "en")]);
    assert!(locale.hyphenated("Hematology").contains(SOFT_HYPHEN));
    assert_eq!(locale.hyphenated("hematology"), "hematology");
    assert_eq!(locale.hyphenated("  two  spaces "), "  two  spaces ");
    assert_eq!(locale.hyphenated(""), "");
}

#[test]
fn what_is_shown_says_what_the_program_says() {
    let program = common::program();
    for tag in languages::LANGUAGES {
        let program = localized(&program, tag).unwrap();
        let texts: Vec<(&str, &str)> = narrow_texts(&program).collect();
        let locale = learned(tag, &texts);
        for (text, _) in texts {
            assert!(!text.contains(FOR_DISPLAY), "{text}: the data is clean");
            assert_eq!(locale.hyphenated(text).replace(FOR_DISPLAY, ""), text);
        }
    }
}
