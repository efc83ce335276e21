//! What does not fit a narrow page.

use serde_json::json;

use crate::Browser;

impl Browser {
    /// What is wider than the page, or scrolls sideways where only the timeline and its strip may.
    pub async fn unfitting(&self, width: u32, what: &str) -> Option<String> {
        // Not against `innerWidth`: a phone shows all of a page that is too wide, smaller.
        let wider = self
            .number(&format!("document.documentElement.scrollWidth - {width}"))
            .await;
        let beyond = format!(
            "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility({{ checkVisibilityCSS: true }}) && !it.closest('.timeline, .strip, .visually-hidden, .skip-link'))\
             .filter(it => it.getBoundingClientRect().right > {width} + 1 || it.getBoundingClientRect().left < -1).map(it => it.outerHTML.slice(0, 80))"
        );
        let beyond = self.value(&beyond).await;
        let scrolled = self
            .number("(scrollTo({ left: 500, top: scrollY, behavior: 'instant' }), scrollX)")
            .await;
        let scrollers = "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility() && !it.matches('.timeline, .strip') && it.scrollWidth > it.clientWidth + 1\
                         && /auto|scroll/.test(getComputedStyle(it).overflowX)).map(it => it.outerHTML.slice(0, 80))";
        let scrollers = self.value(scrollers).await;
        let fits = wider <= 0.0 && scrolled == 0.0 && beyond == json!([]) && scrollers == json!([]);
        (!fits).then(|| {
            format!(
                "{what} at {width} px: {wider} px too wide, {scrolled} px scrolled, beyond the edge {beyond}, scroll {scrollers}"
            )
        })
    }
}
