//! The data of the site.

use gloo_net::http::Request;
use serde::de::DeserializeOwned;

use languages::Locale;

/// Why the data could not be loaded.
#[derive(Debug)]
pub enum DataError {
    /// No answer.
    Network,
    /// An answer other than success: the HTTP status.
    Status(u16),
    /// An answer that is not this build's data, or only a part of it, such as another version's or a proxy's page.
    Unreadable,
}

impl DataError {
    /// What a reader is told.
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Network => locale.data_no_answer().to_owned(),
            Self::Status(status) => locale.data_status(&locale.digits(usize::from(*status), 1)),
            Self::Unreadable => locale.data_unreadable().to_owned(),
        }
    }
}

/// Fetches and reads the program, the words of the language, or names in other languages (postcard, written by
/// prerender from checked files: 17 kB less code than JSON in the browser).
///
/// # Errors
/// Which step failed.
pub async fn load<T: DeserializeOwned>(address: &str) -> Result<T, DataError> {
    let answer = (Request::get(address).send().await).map_err(|_| DataError::Network)?;
    if !answer.ok() {
        return Err(DataError::Status(answer.status()));
    }
    let bytes = answer.binary().await.map_err(|_| DataError::Network)?;
    if !hosting::has_its_content(address, &bytes) {
        return Err(DataError::Unreadable);
    }
    postcard::from_bytes(&bytes).map_err(|_| DataError::Unreadable)
}
