//! What a link restores, how it changes, and its address.
//!
//! [`ViewState`] is plain data; [`apply`] answers an [`Intent`] with the next one and is the only
//! way it changes; [`to_query`] and [`from_query`] are its address. Everything is total: no intent
//! and no address can make a state that the page cannot show. Hover, drag, and what can be computed
//! from the state are not in it.

mod address;
mod apply;
mod intent;
mod key;
#[cfg(test)]
mod laws;
mod motion;
mod pairs;
mod percent;
mod play;
mod view_state;
mod zoom;

pub use address::{Refusal, Refused, from_query, to_query};
pub use apply::apply;
pub use intent::{History, Intent};
pub use key::Key;
pub use motion::{between, eased, flung, pinched, split};
pub use pairs::{joined, later_keys};
pub use play::{Stops, next_stop, on_the_way};
pub use view_state::{SHORTEST_WINDOW_DAYS, View, ViewState, whole};
