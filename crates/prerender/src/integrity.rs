//! Hashes that browsers check.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The hash of a content as Subresource Integrity and Content Security Policy write it
/// (<https://www.w3.org/TR/sri-2/#integrity-metadata>).
///
/// ```
/// use prerender::integrity;
/// assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
/// ```
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}
