//! What the first sight does not need. A release build puts these functions, and all that only they call,
//! into a file of their own (`xtask/src/later.rs`), which is fetched when it is first asked for
//! ([`Rest`](crate::rest::Rest), which must not stand in here, or it would be left for later itself).
//!
//! Each asks for [`Here`], which only a program that has the rest can give. None may be inlined: what
//! calls it stays in the first file.

pub mod map;
pub mod play;

use crate::{
    dom::SourcesPage,
    rest::Here,
    view::{
        panel::{Selected, write_selected},
        refused, timeline,
    },
};
use model::state::Refused;

/// What comes with a pointer to a mark or a pill.
#[inline(never)]
pub fn name_pointed(_: Here, scene: timeline::Scene, drawn: &web_sys::Element) {
    timeline::name(scene, drawn);
}

/// Two clicks on the timeline.
#[inline(never)]
pub fn double_click(_: Here, input: timeline::Input, event: &web_sys::MouseEvent) {
    input.double_click(event);
}

/// The wheel over the timeline.
#[inline(never)]
pub fn turned(_: Here, input: timeline::Input, event: &web_sys::WheelEvent) {
    input.turned(event);
}

/// An arrow key that leads the focus from one stop of the timeline to another.
#[inline(never)]
pub fn walk(_: Here, input: timeline::Input, stop: timeline::Stop, key: &str) {
    input.walk_now(stop, key);
}

/// What of the address was not understood.
#[inline(never)]
pub fn refused(_: Here, refused: &[Refused]) -> String {
    refused::line(refused)
}

/// The text of the panel, of an event or a state.
#[inline(never)]
pub fn panel(_: Here, selected: &Selected, page: SourcesPage) -> String {
    write_selected(selected, Some(page))
}
