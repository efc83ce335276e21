//! The colors of style/tokens.css, light and dark, meet WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for whatever shows
//! where a control is (1.4.11).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

/// Relative luminance (WCAG 2.2, "relative luminance") of an OKLCH color, with Björn Ottosson's matrices.
fn luminance(light: f64, chroma: f64, hue: f64) -> f64 {
    let (a, b) = (
        chroma * hue.to_radians().cos(),
        chroma * hue.to_radians().sin(),
    );
    let long = (light + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let medium = (light - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (light - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    let red = 4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short;
    let green = -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short;
    let blue = -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short;
    let [red, green, blue] = [red, green, blue].map(|channel| channel.clamp(0.0, 1.0));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Luminance of a token: light, dark.
fn token(css: &str, name: &str) -> [f64; 2] {
    let line = css
        .lines()
        .find(|line| line.trim().starts_with(&format!("--{name}: light-dark(")));
    let line = line.unwrap_or_else(|| panic!("no color --{name} in style/tokens.css"));
    let colors: Vec<f64> = (line.split("oklch(").skip(1))
        .map(|color| {
            let numbers: Vec<f64> = (color.split(')').next().unwrap().split(' '))
                .map(|n| n.parse().unwrap())
                .collect();
            luminance(numbers[0], numbers[1], numbers[2])
        })
        .collect();
    [colors[0], colors[1]]
}

#[test]
fn pairs_that_are_read_contrast_enough() {
    let css = common::file("style/tokens.css");
    let topics = (0..8).map(|number| format!("topic-{number}"));
    let mut pairs: Vec<(String, &str, f64)> = topics.map(|topic| (topic, "card", 4.5)).collect();
    for (front, back, least) in [
        ("ink", "paper", 4.5),
        ("ink", "card", 4.5),
        ("ink", "sunk", 4.5),
        ("ink", "wash", 4.5),
        ("soft", "paper", 4.5),
        ("soft", "card", 4.5),
        ("soft", "sunk", 4.5),
        ("accent", "paper", 4.5),
        ("accent", "card", 4.5),
        ("on-accent", "accent", 4.5),
        ("edge", "card", 3.0),
        ("edge", "paper", 3.0),
        ("focus", "paper", 3.0),
        ("focus", "card", 3.0),
    ] {
        pairs.push((front.to_owned(), back, least));
    }
    for (front, back, least) in pairs {
        let (front_of, back_of) = (token(&css, &front), token(&css, back));
        for (scheme, number) in [("light", 0), ("dark", 1)] {
            let ratio = contrast(front_of[number], back_of[number]);
            assert!(
                ratio >= least,
                "{scheme}: {front} on {back} is {ratio:.2}:1, less than {least}:1"
            );
        }
    }
}

#[test]
fn the_measure_agrees_with_known_colors() {
    assert!((contrast(luminance(1.0, 0.0, 0.0), luminance(0.0, 0.0, 0.0)) - 21.0).abs() < 0.01);
    // sRGB #767676 on white is known to be 4.54:1.
    assert!((contrast(1.0, luminance(0.5659, 0.0, 0.0)) - 4.54).abs() < 0.01);
}

#[cfg(feature = "ssr")]
#[test]
fn cards_have_the_light_colors_of_the_site() {
    let css = common::file("style/tokens.css");
    for (name, hex) in cards::COLORS {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            // sRGB, IEC 61966-2-1.
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let own = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
        let [light, _] = token(&css, name);
        assert!((own - light).abs() < 0.005, "{name}: {hex}");
    }
}
