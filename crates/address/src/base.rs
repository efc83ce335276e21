//! The path below which the pages of a language live.

/// A path that starts and ends with a slash: `/`, or `/programs/tianjin/`, or of a language that has a folder of its own
/// `/programs/tianjin/th/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    path: String,
    /// How much of it is the path of the whole site, in bytes.
    root: usize,
}

impl Base {
    /// The base from a path or a whole address, with or without its slashes.
    ///
    /// ```
    /// use address::Base;
    /// assert_eq!(Base::new("programs/tianjin").as_str(), "/programs/tianjin/");
    /// assert_eq!(Base::new("https://example.org/a/").as_str(), "/a/");
    /// assert_eq!(Base::new("/").as_str(), "/");
    /// ```
    pub fn new(text: &str) -> Self {
        let path = match text.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => text,
        };
        let path = path.trim_matches('/');
        let path = if path.is_empty() {
            "/".to_owned()
        } else {
            format!("/{path}/")
        };
        Self {
            root: path.len(),
            path,
        }
    }

    /// The base of a folder in the site; of an empty one that of the site.
    ///
    /// ```
    /// use address::Base;
    /// let base = Base::new("/a/").folder("th");
    /// assert_eq!((base.as_str(), base.root()), ("/a/th/", "/a/"));
    /// ```
    #[must_use]
    pub fn folder(&self, name: &str) -> Self {
        let root = self.root();
        let path = if name.is_empty() {
            root.to_owned()
        } else {
            format!("{root}{name}/")
        };
        Self {
            path,
            root: self.root,
        }
    }

    /// The path of the whole site, where the files are that all languages share.
    pub fn root(&self) -> &str {
        &self.path[..self.root]
    }

    /// The path, slashes at both ends.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// What follows the base in a path; `None` for a path outside it. The base without its last slash counts.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.as_str())
            .or_else(|| (path == self.path.trim_end_matches('/')).then_some(""))
    }
}
