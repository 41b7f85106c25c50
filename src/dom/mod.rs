//! The only code that touches the browser: sizes, the address bar, scrolling, focus.
//! A refusal of the browser is an `Option`; nothing here panics.

pub mod address_bar;
mod focus;
mod size;

pub use focus::{focus_id, scroll_into_view};
pub use size::{Size, size_of};
