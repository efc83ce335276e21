//! The programme data.

use gloo_net::http::Request;

use crate::{model::Program, text};

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
            Self::Network => f.write_str(text::DATA_NO_ANSWER),
            Self::Status(status) => f.write_str(&text::data_status(*status)),
            Self::Unreadable => f.write_str(text::DATA_UNREADABLE),
        }
    }
}

/// Fetches and reads the programme (postcard, written by the prerender from the checked file: 17 kB less code than
/// JSON in the browser).
///
/// # Errors
/// Says which step failed.
pub async fn load(address: &str) -> Result<Program, DataError> {
    let answer = (Request::get(address).send().await).map_err(|_| DataError::Network)?;
    if !answer.ok() {
        return Err(DataError::Status(answer.status()));
    }
    let bytes = answer.binary().await.map_err(|_| DataError::Network)?;
    postcard::from_bytes(&bytes).map_err(|_| DataError::Unreadable)
}
