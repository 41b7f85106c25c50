//! The record and the map, checked and written by the build.

mod generated {
    use model::{domain::*, time::*};
    include!(concat!(env!("OUT_DIR"), "/record.rs"));
    include!(concat!(env!("OUT_DIR"), "/map.rs"));
}

pub use generated::{MAP, RECORD};
