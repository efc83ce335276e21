//! Conditions that can be true of a page.

use std::ops::Not;

/// Something that is true of the page or not: a script expression to wait for (`Browser::until`) or to check
/// (`Browser::is`).
#[derive(Clone, Debug)]
pub struct Condition(String);

impl Condition {
    /// A condition from a script expression.
    pub(crate) fn new(expression: impl Into<String>) -> Self {
        Self(expression.into())
    }

    /// Both at the same time.
    #[must_use]
    pub fn and(self, other: impl AsRef<str>) -> Self {
        Self(format!("{} && {}", self.0, other.as_ref()))
    }

    /// Either or both.
    #[must_use]
    pub fn or(self, other: impl AsRef<str>) -> Self {
        Self(format!("({} || {})", self.0, other.as_ref()))
    }
}

impl Not for Condition {
    type Output = Self;

    fn not(self) -> Self {
        Self(format!("!({})", self.0))
    }
}

impl AsRef<str> for Condition {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
