//! The frame of every page: Trunk's `index.html` with the styles in it.

use super::{Site, Styles, escape, integrity, security, without_comments};
use address::{Address, MINE};
use hosting::{ICONS, TOUCH_ICON};
use program::index::Index;

/// Where the files are that the browser loads after the first paint, as addresses.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The JavaScript that wasm-bindgen wrote.
    pub script: String,
    /// The WebAssembly module.
    pub wasm: String,
    /// The words of the page's language.
    pub words: String,
    /// The program in the browser's form, in the page's language.
    pub program: String,
    /// Names in other languages, for the search.
    pub names: String,
    /// Where each record's sessions are, as pictures.
    pub strips: String,
    /// The styles that are not in every page.
    pub style: String,
}

impl Assets {
    /// All of them.
    pub fn files(&self) -> [&str; 7] {
        let Self {
            script,
            wasm,
            words,
            program,
            names,
            strips,
            style,
        } = self;
        [script, wasm, words, program, names, strips, style].map(String::as_str)
    }
}

/// `index.html`, cut where pages differ: at the root element's tag, at the empty title and at the start of the body
/// (where `trunk serve` has its reload script).
#[derive(Clone, Debug)]
pub struct Template {
    doctype: String,
    head_start: String,
    head_end: String,
    foot: String,
    styles: Styles,
    assets: Assets,
    /// The hash of the inline script; `None` for pages without a policy.
    script: Option<String>,
}

/// An `index.html` without a place for something that pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateError(pub(super) &'static str);

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "index.html: no '{}'; put it back, prerender fills it in",
            self.0
        )
    }
}

impl std::error::Error for TemplateError {}

impl Template {
    /// Cuts an `index.html` whose styles were taken out. Its pages have a policy if they are to be published: `trunk
    /// serve` puts a script of its own into them.
    ///
    /// # Errors
    /// The mark that is missing.
    pub fn new(
        html: &str,
        styles: Styles,
        assets: Assets,
        is_published: bool,
    ) -> Result<Self, TemplateError> {
        let cut = |text: &str, mark: &'static str| {
            let (before, after) = text.split_once(mark).ok_or(TemplateError(mark))?;
            Ok((before.to_owned(), after.to_owned()))
        };
        let script = inline_script(html)?;
        let (doctype, rest) = cut(html, "<html")?;
        let (_, rest) = cut(&rest, ">")?;
        let (head_start, rest) = cut(&rest, "<title></title>")?;
        let (head_end, foot) = cut(&rest, "<body>")?;
        Ok(Self {
            doctype,
            head_start,
            head_end,
            foot,
            styles,
            assets,
            script: is_published.then(|| integrity(script.as_bytes())),
        })
    }

    /// The policy of all pages together; `None` for pages without one.
    pub fn policy(&self, index: &Index) -> Option<String> {
        let styles = self.styles.of_all_pages(&index.program().sessions);
        let styles: Vec<String> = (styles.iter())
            .map(|style| integrity(style.as_bytes()))
            .collect();
        Some(security::policy(self.script.as_ref()?, &styles))
    }

    /// A page. The root element's attributes tell the browser what was drawn and where things are.
    pub(super) fn fill(&self, site: Site, address: &Address, head: &str, body: &str) -> String {
        let assets = &self.assets;
        let attributes = [
            ("lang", site.locale.tag()),
            ("data-root", site.base.root()),
            ("data-base", site.base.as_str()),
            ("data-place", &address.path(site.base)),
            ("data-style", &assets.style),
            ("data-script", &assets.script),
            ("data-wasm", &assets.wasm),
            ("data-words", &assets.words),
            ("data-program", &assets.program),
            ("data-names", &assets.names),
            ("data-strips", &assets.strips),
            ("data-markers", &body.matches("<!").count().to_string()),
        ];
        let attributes: String = (attributes.iter())
            .map(|(name, value)| format!(" {name}=\"{}\"", escape(value)))
            .collect();
        let direction = if site.locale.is_rtl() {
            " dir=\"rtl\""
        } else {
            ""
        };
        let style = (self.styles).of(&address.page, &site.index.program().sessions);
        let policy = self.script.as_ref().map_or_else(String::new, |script| {
            let policy = security::policy(script, &[integrity(style.as_bytes())]);
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        });
        let root = escape(site.base.root());
        let icons = format!(
            "<link rel=\"icon\" href=\"{root}{}\"><link rel=\"apple-touch-icon\" href=\"{root}{}\">",
            ICONS[0].file, TOUCH_ICON.file
        );
        // For printing without scripts.
        let paper = format!(
            "<noscript><link rel=\"stylesheet\" href=\"{}\" media=\"print\"></noscript>",
            escape(&assets.style)
        );
        let Self {
            doctype,
            head_start,
            head_end,
            foot,
            ..
        } = self;
        format!(
            "{doctype}<html{attributes}{direction}>{head_start}{policy}{head}{icons}<style>{style}</style>{paper}{head_end}<body>{body}{foot}"
        )
    }
}

/// The text of the one script that is in the page itself.
fn inline_script(html: &str) -> Result<&str, TemplateError> {
    let (_, rest) = (html.split_once("<script>")).ok_or(TemplateError("<script>"))?;
    let (script, _) = (rest.split_once("</script>")).ok_or(TemplateError("</script>"))?;
    Ok(script)
}

/// Fills in what the app shares with the script that runs before the first paint: each fact is written once, in Rust.
///
/// # Errors
/// A fact that the script has no place for.
pub fn with_facts(html: &str) -> Result<String, TemplateError> {
    /// Browsers' default text size in pixels: the rem in which screen widths are given.
    const REM: u16 = 16;
    let facts = [
        ("HIDING_PARAMETERS", address::hiding_parameters().join("|")),
        ("WEEK_FROM", (layout::WEEK_FROM * REM).to_string()),
        ("FORTNIGHT_FROM", (layout::FORTNIGHT_FROM * REM).to_string()),
        ("MINE", MINE.to_owned()),
        ("WORKER", hosting::WORKER.to_owned()),
        ("MANIFEST", hosting::MANIFEST.to_owned()),
    ];
    let mut html = html.to_owned();
    for (name, fact) in facts {
        if !html.contains(name) {
            return Err(TemplateError(name));
        }
        html = html.replace(name, &fact);
    }
    let script = inline_script(&html)?;
    Ok(html.replace(script, &without_comments(script)))
}
