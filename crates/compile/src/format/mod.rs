//! The format of the data as serde reads it; `data/README.md` is its description.
//!
//! [`block`] holds one type for each kind of block, [`leaf`] one for each meaning that a string
//! can have in them. A block says of itself what stands in it ([`Visit`]), so a check of "every
//! date" or "every title" is written once, and a field that is added takes part in all of them.

pub mod block;
pub mod leaf;

pub use leaf::Visit;
