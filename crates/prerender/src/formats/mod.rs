//! The program in the formats that are written only at build time.

mod atom;
mod frab;
mod times;

pub(crate) use atom::feed;
pub(crate) use frab::{schedule_json, schedule_xml};
