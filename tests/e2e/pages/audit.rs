//! What must hold for everything on a page: it fits, is not cut off, can be touched, has a name, and is in the page's
//! language. Also, what axe-core finds.

use super::{
    Condition, Elements,
    date_strip::{MARKER, STRIP},
    timeline::{BLOCK, DAYS, FRAME},
};
use crate::Browser;

/// Text for screen readers only, which is clipped on purpose.
const UNSEEN: &str = ".visually-hidden, [data-zoom=fortnight] .block .topics";
const SKIP_LINK: &str = ".skip-link";
/// Tables that scroll sideways by themselves.
const TABLES: &str = ".table-frame";
/// The filter's status line when nothing is chosen.
const IDLE: &str = ".status.idle";
/// Names that stay in place while what they name scrolls.
const STICKY: &str = ".rows, .slot-name";
/// Boxes whose content may be wider, because it scrolls or shows in its own way.
const WIDER: &str = ".week, .week-start, .head, .board, .day-top";
/// Of axe-core's rules, those that look at colors.
const COLOR_RULES: &str = "{ runOnly: ['color-contrast', 'link-in-text-block'] }";
const VISIBLE: &str = "it.checkVisibility({ checkVisibilityCSS: true })";

/// The colors of a page.
#[derive(Clone, Debug)]
pub struct Colors {
    /// The color of lines.
    pub line: String,
    /// The color of side notes.
    pub soft: String,
    /// The color of text.
    pub ink: String,
}

/// Everything on a page.
pub struct Audit<'a> {
    browser: &'a Browser,
}

/// Everything on a page.
pub fn audit(browser: &Browser) -> Audit<'_> {
    Audit { browser }
}

impl<'a> Audit<'a> {
    fn all(&self, selector: &str) -> Elements<'a> {
        Elements::all(self.browser, selector)
    }

    /// Elements beyond the edges of a page of this width, except in what scrolls sideways by itself.
    fn beyond(&self, width: u32) -> Elements<'a> {
        self.all("body *")
            .that(&format!(
                "{VISIBLE} && !it.closest('{FRAME}, {STRIP}, {TABLES}, {UNSEEN}, {SKIP_LINK}')"
            ))
            .that(&format!(
                "it.getBoundingClientRect().right > {width} + 1 || it.getBoundingClientRect().left < -1"
            ))
    }

    /// Elements that scroll sideways, except the timeline, its strip, and tables.
    fn scrollers(&self) -> Elements<'a> {
        self.all("body *").that(&format!(
            "it.checkVisibility() && !it.matches('{FRAME}, {STRIP}, {TABLES}') && it.scrollWidth > it.clientWidth + 1\
             && /auto|scroll/.test(getComputedStyle(it).overflowX)"
        ))
    }

    /// Content that is wider than its own box.
    pub fn overflowing(&self) -> Elements<'a> {
        self.all("main *").that(&format!(
            "it.checkVisibility() && !it.closest('{STRIP}, {UNSEEN}, {STICKY}, {IDLE}, svg') && !it.matches('{FRAME}, {DAYS}, {TABLES}')\
             && getComputedStyle(it).display != 'inline' && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 && !it.matches('{WIDER}')"
        ))
    }

    /// Content that its own box cuts off.
    pub fn cut(&self) -> Elements<'a> {
        self.all("main *").that(&format!(
            "it.checkVisibility() && !it.closest('{STRIP}, {UNSEEN}, {STICKY}, {IDLE}, svg') && !it.matches('{FRAME}') && it.clientWidth > 2\
             && /hidden|clip/.test(getComputedStyle(it).overflow) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)"
        ))
    }

    /// Text that a box around it cuts off sideways.
    pub fn cut_text(&self) -> Elements<'a> {
        self.all("body *")
            .that(&format!(
                "{VISIBLE} && !it.closest('{UNSEEN}, .idle, .slot-name, svg, {FRAME} .lean, .empty') && it.getBoundingClientRect().width > 2\
                 && [...it.childNodes].some(it => it.nodeType == 3 && it.data.trim())"
            ))
            .that(
                "(() => { for (let on = it; on && on != document.body; on = on.parentElement) { const style = getComputedStyle(on);\
                 if (/hidden|clip/.test(style.overflowX) && on.scrollWidth > on.clientWidth + 1) return true } return false })()",
            )
    }

    /// Text that is neither the program's nor marked by the pseudo-language: it comes from no catalog.
    pub async fn escaped_words(&self) -> Vec<String> {
        let escaped = "(() => { const found = [];\
            const strange = text => /[A-Za-z]{3}/.test(text.replace(/\\[[^\\]]*\\]/g, '')) && !/^(https?:|\\/)/.test(text.trim());\
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);\
            while (walk.nextNode()) { const it = walk.currentNode, parent = it.parentElement;\
              if (!parent.closest('script, style, [lang], .slug, code, textarea') && strange(it.data)) found.push(it.data.trim()) }\
            for (const it of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {\
              const text = it.getAttribute(name); if (text && !it.closest('[lang]') && !text.includes('[') && strange(text)) found.push(name + ': ' + text) }\
            return found })()";
        serde_json::from_value(self.browser.value(escaped).await).unwrap()
    }

    /// Main targets less than 44 px high.
    pub fn low_targets(&self) -> Elements<'a> {
        self.all("button, select, .button, .chip, .clear, .strip a, .neighbors a, .brand")
            .rendered()
            .that("it.getBoundingClientRect().height < 43.5")
    }

    /// Targets smaller than 24 px in either direction, unless in a sentence. In a block, the whole block is the target.
    pub fn small_targets(&self) -> Elements<'a> {
        self.all("a[href], button, summary, input, select")
            .that(&format!(
                "{VISIBLE} && !it.closest('p, dd, {UNSEEN}, {SKIP_LINK}')"
            ))
            .that(&format!(
                "(box => Math.min(box.width, box.height) < 23.5 && box.width > 2)((it.closest('{BLOCK}') ?? it).getBoundingClientRect())"
            ))
    }

    /// Controls whose name does not contain their visible text.
    pub fn named_otherwise(&self) -> Elements<'a> {
        let plain = "(it => it.replace(/[\\u00AD\\u2060\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim().toLowerCase())";
        self.all("a[aria-label], button[aria-label], summary[aria-label], input[aria-label]")
            .that(&format!(
                "!{plain}(it.ariaLabel).includes({plain}(it.innerText))"
            ))
    }

    /// Controls without a name.
    pub fn nameless(&self) -> Elements<'a> {
        self.all("a, button, summary, input, select").that(
            "it.checkVisibility() && !it.ariaLabel && !it.textContent.trim() && !it.labels?.length",
        )
    }

    /// Visible controls, for a medium that should have none.
    pub fn controls(&self) -> Elements<'a> {
        self.all(&format!(
            "button, input, select, summary, nav, dialog, {STRIP}, .zooms, {MARKER}"
        ))
        .rendered()
    }

    /// Visible links and buttons for going on, for a medium that should have none.
    pub fn ways_on(&self) -> Elements<'a> {
        self.all(
            ".button, .skip-link, .tools, .filter, .folded, [role=slider], .clear, .change, .cross, button, input, nav",
        )
        .visible()
    }

    /// Style rules that show or hide something only on hover, except for the stars of blocks.
    pub async fn shown_by_pointing(&self) -> Vec<String> {
        let shown = "[...document.styleSheets].flatMap(it => [...it.cssRules]).flatMap(function flat(it) { return it.cssRules ? [it, ...[...it.cssRules].flatMap(flat)] : [it] })\
            .filter(it => it.selectorText?.includes(':hover') && !it.selectorText.includes('.star') && /display|visibility|opacity|content/.test(it.style.cssText)).map(it => it.cssText)";
        serde_json::from_value(self.browser.value(shown).await).unwrap()
    }

    /// The colors of lines, side notes, and text.
    pub async fn colors(&self) -> Colors {
        let colors = "['--line', '--soft', '--ink'].map(name => { const it = document.createElement('i'); it.style.color = `var(${name})`; document.body.append(it);\
            const color = getComputedStyle(it).color; it.remove(); return color })";
        let colors = self.browser.value(colors).await;
        let [line, soft, ink]: [String; 3] = serde_json::from_value(colors).unwrap();
        Colors { line, soft, ink }
    }

    /// Runs axe-core, given its script, and returns what it finds. Fails if it checked hardly anything.
    pub async fn axe(&self, script: &str) -> Vec<String> {
        self.run_axe(script, "").await;
        assert!(self.browser.number("found.passes.length").await > 10.0);
        self.found().await
    }

    /// Like [`Self::axe`], but only what depends on colors: all else is the same in each color scheme.
    pub async fn axe_colors(&self, script: &str) -> Vec<String> {
        let still = "document.getAnimations().every(it => it.playState != 'running')";
        self.browser.until(Condition::new(still)).await;
        self.run_axe(script, COLOR_RULES).await;
        let checked = "found.passes.reduce((sum, it) => sum + it.nodes.length, 0)";
        assert!(self.browser.number(checked).await > 0.0);
        self.found().await
    }

    async fn run_axe(&self, script: &str, options: &str) {
        self.browser
            .value(&format!(
                "(() => {{ window.found = null; {script}; axe.run({options}).then(it => window.found = it) }})()"
            ))
            .await;
        self.browser
            .until_slow(Condition::new("window.found != null"))
            .await;
    }

    async fn found(&self) -> Vec<String> {
        let found = "found.violations.map(it => it.id + ': ' + it.nodes.map(it => it.html + ' ' + it.failureSummary).join(' | '))";
        serde_json::from_value(self.browser.value(found).await).unwrap()
    }
}

impl Browser {
    /// What is wider than the page, or scrolls sideways when only the timeline, its strip, and tables may.
    pub async fn unfitting(&self, width: u32, what: &str) -> Option<String> {
        // Not compared with `innerWidth`: a phone zooms out until all of a page that is too wide fits.
        let wider = self
            .number(&format!("document.documentElement.scrollWidth - {width}"))
            .await;
        let audit = audit(self);
        let beyond = audit.beyond(width).html().await;
        let scrolled = self
            .number("(scrollTo({ left: 500, top: scrollY, behavior: 'instant' }), scrollX)")
            .await;
        let scrollers = audit.scrollers().html().await;
        let fits = wider <= 0.0 && scrolled == 0.0 && beyond.is_empty() && scrollers.is_empty();
        (!fits).then(|| {
            format!(
                "{what} at {width} px: {wider} px too wide, {scrolled} px scrolled, beyond the edge {beyond:?}, scroll {scrollers:?}"
            )
        })
    }
}
