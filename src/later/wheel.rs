//! The wheel over the timeline, where with Ctrl or Cmd it zooms and a level one pans; and what it is on the map
//! too: turns are gathered, and it rests when it was not turned for a while.

use crate::{
    press::{Turned, zooms},
    rest::Here,
    view::timeline::Input,
};
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
    if zooms(event) {
        input.measure();
        let about = scale.day_from_x(input.plot_x_of(event));
        let zoom = move |factor| zoom(input, factor, about);
        gather(&input.press.turned, event.delta_y(), Box::new(zoom));
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
    at_rest(&input.press.turned, move || input.settle());
}

/// Zooms by a factor; less than a day waits for more: a slow pinch must not become a fast one.
#[inline(never)]
fn zoom(input: Input, factor: f64, about: Day) -> bool {
    let length = f64::from(input.store.window.get_untracked().len_days());
    let shows = 1.0 <= (length / factor - length).abs();
    if shows {
        input.store.move_on(Intent::ZoomBy { factor, about });
        settle_soon(input);
    }
    shows
}

/// Zooms once a frame, by all turns since the last; `zoom` takes the factor, and says no to one that it leaves
/// for later turns to add to.
#[inline(never)]
pub fn gather(turned: &'static Turned, by_px: f64, zoom: Box<dyn FnOnce(f64) -> bool>) {
    turned.px.set(turned.px.get() + by_px);
    if turned.is_awaited.replace(true) {
        return;
    }
    request_animation_frame(move || {
        turned.is_awaited.set(false);
        if zoom(power(E, -turned.px.get() * ZOOM_PER_PX)) {
            turned.px.set(0.0);
        }
    });
}

/// Settles what was turned when the wheel rests.
pub fn at_rest(turned: &'static Turned, settle: impl FnOnce() + 'static) {
    let settle = Timeout::new(RESTS_MILLIS, settle);
    turned.settling.set(Some(settle));
}
