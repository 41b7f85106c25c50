//! The record and the map, checked and written by the build.
//!
//! On the host the record is a constant. The page makes it when it is first asked for, of a packed
//! form and of what stands in the document: a quarter of the bytes to load.

mod generated {
    use model::{domain::*, time::*};
    #[cfg(not(feature = "csr"))]
    include!(concat!(env!("OUT_DIR"), "/record.rs"));
    #[cfg(feature = "csr")]
    include!(concat!(env!("OUT_DIR"), "/packed.rs"));
    include!(concat!(env!("OUT_DIR"), "/map.rs"));
}

pub use generated::MAP;
#[cfg(not(feature = "csr"))]
pub use generated::RECORD;

/// The record.
#[cfg(feature = "csr")]
pub static RECORD: unpacked::Unpacked = unpacked::Unpacked;

#[cfg(feature = "csr")]
mod unpacked {
    use crate::dom::prose;
    use model::domain::Record;
    use std::{cell::Cell, ops::Deref};

    /// Stands for the record, and is unpacked when it is first read.
    pub struct Unpacked;

    thread_local! {
        static RECORD: Cell<Option<&'static Record>> = const { Cell::new(None) };
    }

    impl Deref for Unpacked {
        type Target = Record;

        /// Called from a hundred places, so that the way to the record should not be in each.
        #[inline(never)]
        fn deref(&self) -> &Record {
            RECORD.get().unwrap_or_else(|| {
                let packed = &super::generated::PACKED;
                let record = &*Box::leak(Box::new(packed.unpack(&prose::account())));
                RECORD.set(Some(record));
                record
            })
        }
    }
}
