//! The icons are the drawing `public/icon.svg`, in the sizes that devices ask for. After a change of the drawing:
//! `UPDATE_ICONS=1 cargo test --test icons`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{env, fs, path::Path};

use hosting::{ICONS, Icon, TOUCH_ICON};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

/// How much of a maskable icon its middle takes, which no device cuts off (Web Application Manifest, "safe zone").
const MIDDLE: f32 = 0.8;

fn drawn(icon: Icon, size: u16) -> Vec<u8> {
    let drawing = common::file("public/icon.svg");
    let tree = Tree::from_str(&drawing, &Options::default()).unwrap();
    let width = f32::from(size);
    let mut picture = Pixmap::new(u32::from(size), u32::from(size)).unwrap();
    let (scale, margin) = if icon.is_maskable {
        picture.fill(Color::WHITE);
        (MIDDLE, (1.0 - MIDDLE) / 2.0 * width)
    } else {
        (1.0, 0.0)
    };
    let scale = width / tree.size().width() * scale;
    let placed = Transform::from_scale(scale, scale).post_translate(margin, margin);
    resvg::render(&tree, placed, &mut picture.as_mut());
    picture.encode_png().unwrap()
}

#[test]
fn every_icon_is_the_drawing() {
    let mut compared = 0;
    for icon in ICONS.into_iter().chain([TOUCH_ICON]) {
        let Some(size) = icon.size else {
            continue;
        };
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("public")
            .join(icon.file);
        let drawn = drawn(icon, size);
        if env::var_os("UPDATE_ICONS").is_some() {
            fs::write(&file, &drawn).unwrap();
        }
        assert!(
            fs::read(&file).unwrap() == drawn,
            "{} is not the drawing",
            icon.file
        );
        compared += 1;
    }
    assert_eq!(compared, 4);
}
