//! What `cargo xtask` and the tests in the browser share.
