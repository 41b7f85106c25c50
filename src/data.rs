//! The record and the map, checked and written by the build.

#[expect(clippy::unreadable_literal, reason = "written by a program, for a program")]
mod generated {
    use model::{domain::*, time::*};
    include!(concat!(env!("OUT_DIR"), "/record.rs"));
    include!(concat!(env!("OUT_DIR"), "/map.rs"));
}

pub use generated::{MAP, RECORD};
