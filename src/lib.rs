//! The page: an interactive timeline and membership map of the Collective Security Treaty.
//!
//! - [`data`]: the record and the map, written by the build.
//! - [`store`]: the reactive wrapper of the view state, and its address.
//! - [`view`]: the regions of the page.
//! - [`live`]: the values that the page follows.
//! - [`later`]: what the first sight does not need, in a file of its own; [`rest`] fetches it.
//! - [`markup`]: what the regions are drawn with.
//! - [`listen`]: the events; [`press`]: pointers and the wheel on a drawing.
//! - [`i18n`]: the words.
//! - [`dom`]: the only code that touches the browser.

pub mod app;
pub mod data;
pub mod dom;
pub mod i18n;
pub mod later;
pub mod listen;
pub mod live;
pub mod markup;
pub mod press;
pub mod rest;
pub mod store;
pub mod view;
