//! Movement: a step for each frame that the browser draws.

use leptos::prelude::{request_animation_frame, window};

/// Calls `step` once a frame with the ms since now, for as long as it says to go on.
pub fn each_frame(step: impl FnMut(f64) -> bool + 'static) {
    go_on(Box::new(step), js_sys::Date::now());
}

fn go_on(mut step: Box<dyn FnMut(f64) -> bool>, began: f64) {
    request_animation_frame(move || {
        if step(js_sys::Date::now() - began) {
            go_on(step, began);
        }
    });
}

/// Whether the reader wants things not to move: where the browser cannot say, they may.
pub fn prefers_stillness() -> bool {
    let wish = window().match_media("(prefers-reduced-motion: reduce)");
    wish.ok().flatten().is_some_and(|wish| wish.matches())
}
