//! Reading the properties of elements.

use std::io::Cursor;

use serde_json::Value;

use super::{Elements, elements::quoted};

/// A color as three numbers, red, green, and blue, from 0 to 255.
const DRAWN: &str = "(color => { const pen = document.createElement('canvas').getContext('2d');\
    pen.fillStyle = color; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3) })";

/// Where something is on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Rect {
    /// From left, top, right, and bottom.
    fn of([left, top, right, bottom]: [f64; 4]) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// Its width.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Its height.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The point in the middle.
    pub fn center(&self) -> (f64, f64) {
        (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }
}

/// A script function from a `DOMRect` to `[left, top, right, bottom]`.
pub(super) const SIDES: &str = "(box => [box.left, box.top, box.right, box.bottom])";

impl Elements<'_> {
    /// How many there are.
    pub async fn count(&self) -> usize {
        let count = format!("{}.length", self.script_all());
        serde_json::from_value(self.browser.value(&count).await).unwrap()
    }

    /// The value of a script expression about each, `it`.
    pub(super) async fn each(&self, expression: &str) -> Value {
        let each = format!("{}.map(it => {expression})", self.script_all());
        self.browser.value(&each).await
    }

    /// The text of a script expression about each, `it`.
    pub(super) async fn each_text(&self, expression: &str) -> Vec<String> {
        serde_json::from_value(self.each(expression).await).unwrap()
    }

    /// The value of a script expression about the first, `it`. Fails if there is none.
    pub(super) async fn one(&self, expression: &str) -> Value {
        let one = format!("(it => {expression})({})", self.script());
        self.browser.value(&one).await
    }

    /// The text of a script expression about the first, `it`; empty if it is not a text.
    async fn one_text(&self, expression: &str) -> String {
        let value = self.one(expression).await;
        value.as_str().map(str::to_owned).unwrap_or_default()
    }

    /// The texts of all.
    pub async fn texts(&self) -> Vec<String> {
        self.each_text("it.textContent").await
    }

    /// The text of the first, including hidden parts.
    pub async fn text(&self) -> String {
        self.one_text("it.textContent").await
    }

    /// The visible text of the first.
    pub async fn seen_text(&self) -> String {
        self.one_text("it.innerText").await
    }

    /// The text before the first tag in it.
    pub async fn leading_text(&self) -> String {
        self.one_text("it.firstChild.textContent").await
    }

    /// The `aria-label` of the first.
    pub async fn label(&self) -> String {
        self.one_text("it.ariaLabel").await
    }

    /// The language that the first is marked with.
    pub async fn language(&self) -> String {
        self.one_text("it.lang").await
    }

    /// The value of the first field.
    pub async fn field(&self) -> String {
        self.one_text("it.value").await
    }

    /// The values of all fields.
    pub async fn fields(&self) -> Vec<String> {
        self.each_text("it.value").await
    }

    /// An attribute of the first; empty if it is missing.
    pub async fn attribute(&self, name: &str) -> String {
        self.one_text(&format!("it.getAttribute({})", quoted(name)))
            .await
    }

    /// The beginning of the HTML of each, for messages, and to assert that there are none.
    pub async fn html(&self) -> Vec<String> {
        self.each_text("it.outerHTML.slice(0, 160)").await
    }

    /// A property of the style of the first.
    pub async fn style(&self, property: &str) -> String {
        self.one_text(&format!("getComputedStyle(it).{property}"))
            .await
    }

    /// Whether the first is rendered.
    pub async fn rendered_now(&self) -> bool {
        self.one("it.checkVisibility()").await == Value::Bool(true)
    }

    /// How much of the first, as drawn on the screen, has this color, given as styles are read, in percent.
    pub async fn share_of(&self, color: &str) -> usize {
        let drawn = format!("{DRAWN}({})", quoted(color));
        let wanted = self.browser.value(&drawn).await;
        let wanted: [u8; 3] = serde_json::from_value(wanted).unwrap();
        let picture = self.browser.picture_of(self.script_all()).await;
        let mut picture = png::Decoder::new(Cursor::new(picture)).read_info().unwrap();
        let mut pixels = vec![0; picture.output_buffer_size().unwrap()];
        let frame = picture.next_frame(&mut pixels).unwrap();
        let pixels = pixels[..frame.buffer_size()].chunks(frame.color_type.samples());
        // Engines round colors differently.
        let close = |pixel: &&[u8]| {
            wanted
                .iter()
                .zip(*pixel)
                .all(|(one, other)| one.abs_diff(*other) < 2)
        };
        let (all, same) = (pixels.len(), pixels.filter(close).count());
        100 * same / all
    }

    /// Where the first is.
    pub async fn rect(&self) -> Rect {
        let sides = self
            .one(&format!("{SIDES}(it.getBoundingClientRect())"))
            .await;
        Rect::of(serde_json::from_value(sides).unwrap())
    }

    /// Where all of them are.
    pub async fn rects(&self) -> Vec<Rect> {
        let sides = self
            .each(&format!("{SIDES}(it.getBoundingClientRect())"))
            .await;
        let sides: Vec<[f64; 4]> = serde_json::from_value(sides).unwrap();
        sides.into_iter().map(Rect::of).collect()
    }
}
