//! The data of the site.

use gloo_net::http::Request;

use serde::de::DeserializeOwned;

use languages::text;

/// Why the data could not be had.
pub enum DataError {
    /// No answer.
    Network,
    /// An answer other than success: the HTTP status.
    Status(u16),
    /// An answer that is no programme, such as a newer version's or a proxy's page.
    Unreadable,
}

impl std::fmt::Display for DataError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Network => f.write_str(text::data_no_answer()),
            Self::Status(status) => {
                f.write_str(&text::data_status(&text::digits(usize::from(*status), 1)))
            }
            Self::Unreadable => f.write_str(text::data_unreadable()),
        }
    }
}

/// Fetches and reads the programme, the words of the language, or other names (postcard, written by the prerender from checked
/// files: 17 kB less code than JSON in the browser).
///
/// # Errors
/// Says which step failed.
pub async fn load<T: DeserializeOwned>(address: &str) -> Result<T, DataError> {
    let answer = (Request::get(address).send().await).map_err(|_| DataError::Network)?;
    if !answer.ok() {
        return Err(DataError::Status(answer.status()));
    }
    let bytes = answer.binary().await.map_err(|_| DataError::Network)?;
    postcard::from_bytes(&bytes).map_err(|_| DataError::Unreadable)
}
