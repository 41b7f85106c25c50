//! Time: the day that it is, and movement, a step for each frame that the browser draws.

use leptos::prelude::{request_animation_frame, window};
use model::time::Day;

/// Calls `step` once a frame with the ms since now, for as long as it says to go on.
pub fn each_frame(step: impl FnMut(f64) -> bool + 'static) {
    go_on(Box::new(step), now());
}

fn go_on(mut step: Box<dyn FnMut(f64) -> bool>, began: f64) {
    request_animation_frame(move || {
        if step(now() - began) {
            go_on(step, began);
        }
    });
}

/// Ms since the page was opened; unlike the time of day it never goes back.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The day that it is, where the reader is. A clock that is wrong is believed.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let minutes = now.get_time() / 60_000.0 - now.get_timezone_offset();
    Day((minutes / 1_440.0).floor() as i32)
}

/// Whether the reader wants things not to move: where the browser cannot say, they may.
pub fn prefers_stillness() -> bool {
    let wish = window().match_media("(prefers-reduced-motion: reduce)");
    wish.ok().flatten().is_some_and(|wish| wish.matches())
}
