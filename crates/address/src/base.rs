//! The path under which the pages of a language live.

/// A path that starts and ends with a slash: `/`, or `/programs/tianjin/`, or `/programs/tianjin/th/` for a language
/// with its own folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    path: String,
    /// How many bytes of it are the path of the whole site.
    root: usize,
}

impl Base {
    /// The base from a path or a full address, with or without slashes at the ends.
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

    /// The base of a folder of the site; with an empty name, that of the site itself.
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

    /// The path of the whole site, which has the files shared by all languages.
    pub fn root(&self) -> &str {
        &self.path[..self.root]
    }

    /// The path, with slashes at both ends.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// What follows the base in a path; `None` for a path outside it. The base may lack its trailing slash.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.as_str())
            .or_else(|| (path == self.path.trim_end_matches('/')).then_some(""))
    }
}
