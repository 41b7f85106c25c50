//! The wheel over the timeline: with Ctrl or Cmd it zooms, a level one pans.

use crate::{rest::Here, view::timeline::Input};
use gloo::timers::callback::Timeout;
use leptos::prelude::request_animation_frame;
use model::{power::power, state::Intent, time::Day};
use std::f64::consts::E;

/// How much a px of the wheel enlarges: a turn of 100 px by a quarter.
const ZOOM_PER_PX: f64 = 0.002_5;

/// A wheel that has not moved for so long is at rest.
const RESTS_MILLIS: u32 = 150;

/// Turns it; one that does neither does nothing here.
#[inline(never)]
pub fn turn(_: Here, input: Input, event: &web_sys::WheelEvent) {
    let scale = input.scale();
    if event.ctrl_key() || event.meta_key() {
        input.measure();
        let about = scale.day_from_x(input.plot_x_of(event));
        zoom(input, event.delta_y(), about);
    } else {
        let start = input.store.position() + event.delta_x() / scale.px_per_day();
        let length_days = input.store.window.get_untracked().len_days();
        input.store.pan_to(start, length_days);
        settle_soon(input);
    }
}

/// Ends what the wheel moves when that rests: where a day begins.
#[inline(never)]
fn settle_soon(input: Input) {
    let settle = Timeout::new(RESTS_MILLIS, move || input.settle());
    input.settling.set(Some(settle));
}

/// Zooms once a frame, by all turns of the wheel since the last.
#[inline(never)]
fn zoom(input: Input, by_px: f64, about: Day) {
    let turned = input.turned;
    turned.px.set(turned.px.get() + by_px);
    if turned.is_awaited.replace(true) {
        return;
    }
    request_animation_frame(move || {
        turned.is_awaited.set(false);
        let factor = power(E, -turned.px.get() * ZOOM_PER_PX);
        let length = f64::from(input.store.window.get_untracked().len_days());
        // Less than a day waits for more: a slow pinch must not become a fast one.
        if 1.0 <= (length / factor - length).abs() {
            turned.px.set(0.0);
            input.store.move_on(Intent::ZoomBy { factor, about });
            settle_soon(input);
        }
    });
}
