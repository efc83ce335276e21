//! Emulated devices and their preferences, and the printed page.

use serde_json::{Value, json};
use thirtyfour::support::base64_decode;

use xtask::engine::Engine;

use crate::{Browser, Viewport, driver::WINDOW};

impl Browser {
    /// Sets the size of the viewport; in Chromium, a narrow one behaves like a phone's.
    pub async fn resize(&self, (width, height): Viewport) {
        match self.engine {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
                self.tool("Emulation.setDeviceMetricsOverride", metrics)
                    .await;
            }
            Engine::Firefox => {
                let viewport = json!({
                    "context": self.tab().await.to_string(),
                    "viewport": { "width": width, "height": height },
                });
                let bidi = self.driver.bidi().await.unwrap();
                bidi.send_raw("browsingContext.setViewport", viewport)
                    .await
                    .unwrap();
            }
            Engine::WebKit => {
                let (x, y) = WINDOW;
                self.driver
                    .set_window_rect(x, y, width, height)
                    .await
                    .unwrap();
                let toolbar = height - whole(self.number("innerHeight").await);
                self.driver
                    .set_window_rect(x, y, width, height + toolbar)
                    .await
                    .unwrap();
                let size = format!("innerWidth == {width} && innerHeight == {height}");
                self.until(&size).await;
            }
        }
    }

    /// Sets the color scheme that the device prefers: "light" or "dark".
    pub async fn prefer(&self, scheme: &str) {
        self.media(&[("prefers-color-scheme", scheme)]).await;
    }

    /// Sets what media queries see: `("prefers-reduced-motion", "reduce")`. Replaces what was set before, by `prefer`
    /// as well.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = (features.iter())
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.tool(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// Sets the device's time zone, by its IANA name.
    pub async fn time_zone(&self, zone: &str) {
        self.tool(
            "Emulation.setTimezoneOverride",
            json!({ "timezoneId": zone }),
        )
        .await;
    }

    /// Gives the device a touch screen, from the next page on.
    pub async fn touch_screen(&self) {
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.tool("Emulation.setTouchEmulationEnabled", touch).await;
    }

    /// The page as printed, on the paper size that its styles ask for.
    pub async fn pdf(&self) -> Vec<u8> {
        let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
        let answer = self.tool("Page.printToPDF", wanted).await;
        base64_decode(answer["data"].as_str().unwrap()).unwrap()
    }
}

/// The width and height in points of each page in a PDF printed by Chromium.
pub fn pdf_pages(pdf: &[u8]) -> Vec<(f64, f64)> {
    // Chromium compresses the content of a page, but not the object that describes it.
    let text = String::from_utf8_lossy(pdf);
    (text.split("/Type /Page").skip(1))
        // The list of all pages has the type "Pages".
        .filter(|rest| !rest.starts_with('s'))
        .map(|page| {
            let page = page.split("endobj").next().unwrap();
            let sides = page.split("/MediaBox [").nth(1).unwrap();
            let sides = sides.split(']').next().unwrap();
            let sides: Vec<f64> = (sides.split_whitespace())
                .map(|side| side.parse().unwrap())
                .collect();
            (sides[2] - sides[0], sides[3] - sides[1])
        })
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no screen is that large, or negative"
)]
fn whole(pixels: f64) -> u32 {
    pixels as u32
}
