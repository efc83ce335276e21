//! The path below which the site lives.

/// A path that starts and ends with a slash: `/`, or `/programmes/tianjin/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base from a path or a whole address, with or without its slashes.
    ///
    /// ```
    /// use workshop_timeline::url::Base;
    /// assert_eq!(Base::new("programmes/tianjin").as_str(), "/programmes/tianjin/");
    /// assert_eq!(Base::new("https://example.org/a/").as_str(), "/a/");
    /// assert_eq!(Base::new("/").as_str(), "/");
    /// ```
    pub fn new(text: &str) -> Self {
        let path = match text.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => text,
        };
        let path = path.trim_matches('/');
        Self(if path.is_empty() {
            "/".to_owned()
        } else {
            format!("/{path}/")
        })
    }

    /// The path, slashes at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the base in a path; `None` for a path outside it. The base without its last slash counts.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.as_str())
            .or_else(|| (path == self.0.trim_end_matches('/')).then_some(""))
    }
}
