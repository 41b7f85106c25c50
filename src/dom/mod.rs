//! The only code that touches the browser: regions, sizes, events, frames, the address bar, the focus, and the
//! prose of the document.
//! A refusal of the browser is an `Option`; nothing here panics.

pub mod address_bar;
mod events;
mod focus;
mod frames;
mod patch;
pub mod prose;
mod region;
mod rest;
mod size;
mod sources_page;

pub use events::{
    attribute, by_id, capture, closest, is_checked, listen, opens_elsewhere, release, set_value,
    value,
};
pub use focus::{focus_id, focused_in};
pub use frames::{each_frame, prefers_stillness, today};
pub use patch::{is_there, name_once, set_attribute};
pub use region::{daily, keep_attribute, keep_inner, keep_text, keep_value, react};
pub use rest::{ask_for_rest, on_rest};
pub use size::{Size, size_of};
pub use sources_page::{SourcesPage, sources_address};
