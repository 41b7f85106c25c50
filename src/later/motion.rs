//! The steps of a window that moves by itself.

use crate::{dom, rest::Here, store::Store};
use model::{
    state::{Intent, between, eased, flung},
    time::Window,
};

/// How long a move takes, of the window or of the map, in ms.
pub const MOVE_MILLIS: f64 = 320.0;

/// Brings the window from one place to another.
#[inline(never)]
pub fn travel(_: Here, store: Store, [from, to]: [Window; 2]) {
    let number = store.movement_number();
    dom::each_frame(move |millis| {
        if store.movement_number() != number {
            return false;
        }
        let part = millis / MOVE_MILLIS;
        if 1.0 <= part {
            store.end_motion();
            return false;
        }
        store.take(Intent::SetWindow(between(from, to, eased(part))));
        true
    });
}

/// Lets the window go on from between two days, at a speed in days a ms, until it rests or comes to an end of the
/// record.
#[inline(never)]
pub fn fling(_: Here, store: Store, start: f64, length_days: i32, speed: f64) {
    let number = store.movement_number();
    dom::each_frame(move |millis| {
        if store.movement_number() != number {
            return false;
        }
        let (start, rests) = flung(start, speed, millis);
        let goes_on = store.place(start, length_days) && !rests;
        if !goes_on {
            store.settle();
        }
        goes_on
    });
}
