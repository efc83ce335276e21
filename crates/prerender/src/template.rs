//! The frame of every page: Trunk's `index.html` with the styles in it.

use super::{Site, Styles, escape};
use address::{Address, MINE};

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
    /// Where the sessions of each record lie, as pictures.
    pub strips: String,
    /// The styles that are not in every page.
    pub style: String,
}

/// `index.html`, cut where pages differ: at the root's tag, at the empty title and at the start of the body
/// (in which `trunk serve` has its script for reloading).
#[derive(Clone, Debug)]
pub struct Template {
    doctype: String,
    head_start: String,
    head_end: String,
    foot: String,
    styles: Styles,
    assets: Assets,
}

/// An `index.html` that has no place for what pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateError(pub(super) &'static str);

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "index.html: no '{}'; put it back, the prerender fills it",
            self.0
        )
    }
}

impl std::error::Error for TemplateError {}

impl Template {
    /// Cuts an `index.html` without its styles.
    ///
    /// # Errors
    /// Names the mark that is missing.
    pub fn new(html: &str, styles: Styles, assets: Assets) -> Result<Self, TemplateError> {
        let cut = |text: &str, mark: &'static str| {
            let (before, after) = text.split_once(mark).ok_or(TemplateError(mark))?;
            Ok((before.to_owned(), after.to_owned()))
        };
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
        })
    }

    /// A page. The root's attributes tell the browser what was drawn and where things are.
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
        // Paper without scripts.
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
            "{doctype}<html{attributes}{direction}>{head_start}{head}<style>{style}</style>{paper}{head_end}<body>{body}{foot}"
        )
    }
}

/// Puts what the script before the first paint shares with the app in place of its names: each is written once, in Rust.
///
/// # Errors
/// Names the fact that the script has no place for.
pub fn with_facts(html: &str) -> Result<String, TemplateError> {
    /// The text size in which browsers measure the widths of screens, in pixels.
    const REM: u16 = 16;
    let facts = [
        ("HIDING_PARAMETERS", address::hiding_parameters().join("|")),
        ("WEEK_FROM", (layout::WEEK_FROM * REM).to_string()),
        ("FORTNIGHT_FROM", (layout::FORTNIGHT_FROM * REM).to_string()),
        ("MINE", MINE.to_owned()),
        ("WORKER", hosting::WORKER.to_owned()),
    ];
    let mut html = html.to_owned();
    for (name, fact) in facts {
        if !html.contains(name) {
            return Err(TemplateError(name));
        }
        html = html.replace(name, &fact);
    }
    Ok(html)
}
