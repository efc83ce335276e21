//! What pages may load and run (<https://www.w3.org/TR/CSP3/>, <https://www.w3.org/TR/trusted-types/>), for browsers and
//! for the hosts that say it to them.

use address::Base;
use hosting::{FOREVER, HEADERS};

/// The policy of pages whose inline script and inline styles have these hashes. Attributes may hold styles: the places
/// and colors of the timeline are custom properties.
pub(super) fn policy(script: &str, styles: &[String]) -> String {
    let styles: String = styles.iter().map(|hash| format!(" '{hash}'")).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{script}'; style-src 'self'{styles}; \
         style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'self'; require-trusted-types-for 'script'; trusted-types default"
    )
}

/// The headers of all files, for the hosts that each of the results is for.
pub struct Headers {
    policy: String,
    base: Base,
}

impl Headers {
    /// The headers of a site whose pages have this policy. `framers` are the sites that may show it in a frame, as
    /// `frame-ancestors` lists them: pages can't say that themselves.
    pub fn new(base: Base, policy: &str, framers: &str) -> Self {
        Self {
            policy: format!("{policy}; frame-ancestors {framers}"),
            base,
        }
    }

    fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let policy = ("Content-Security-Policy", self.policy.as_str());
        std::iter::once(policy).chain(HEADERS)
    }

    /// `_headers`, which Netlify, Cloudflare Pages, and others read; with it, the names of all files that never change.
    pub fn for_pages<'a>(&self, hashed: impl Iterator<Item = &'a str>) -> String {
        let all: String = (self.all())
            .map(|(name, value)| format!("  {name}: {value}\n"))
            .collect();
        let forever: String = hashed
            .map(|file| format!("{file}\n  Cache-Control: {FOREVER}\n"))
            .collect();
        format!("{}*\n{all}{forever}", self.base.as_str())
    }

    /// Lines for a `server` or `location` block of nginx.
    pub fn for_nginx(&self) -> String {
        (self.all())
            .map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"))
            .collect()
    }

    /// Lines for a site block of Caddy.
    pub fn for_caddy(&self) -> String {
        (self.all())
            .map(|(name, value)| format!("header {name} \"{value}\"\n"))
            .collect()
    }
}
