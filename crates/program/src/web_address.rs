//! Web addresses.

use serde::{Deserialize, Serialize};

/// An `http` or `https` address (RFC 3986, RFC 9110 section 4.2). Pages link to it, and an address with another scheme,
/// such as `javascript:`, would run as a script of the site.
///
/// ```
/// use program::WebAddress;
/// assert!(WebAddress::new("https://example.org/article").is_some());
/// assert!(WebAddress::new("HTTP://example.org").is_some());
/// assert!(WebAddress::new("javascript:alert(1)").is_none());
/// assert!(WebAddress::new("https://").is_none());
/// assert!(WebAddress::new("https://exa\nmple.org").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

impl WebAddress {
    /// Parses an address, ignoring whitespace around it; `None` if the text is not one.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://")?;
        let web = ["http", "https"]
            .iter()
            .any(|it| scheme.eq_ignore_ascii_case(it));
        // A host begins with a letter or digit, or is an IP address in brackets.
        let host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
        // Browsers drop line breaks from an address, and stop at no control character.
        let whole = !text.contains(|c: char| c.is_whitespace() || c.is_control());
        (web && host && whole).then(|| Self(text.to_owned()))
    }

    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for WebAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text)
            .ok_or("not a web address; use one that starts with 'https://' or 'http://'")
    }
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> Self {
        address.0
    }
}
