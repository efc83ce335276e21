//! The languages of the interface. Their words stand in `texts/`, one file each; [`text`] says them.

pub mod text;
