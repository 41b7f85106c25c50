//! What stands in for the timeline while the window is on its way.

use crate::{
    dom,
    rest::Here,
    store::Store,
    view::timeline::{Scene, sketch},
};

/// From now on.
#[inline(never)]
pub fn keep(_: Here, store: Store, scene: Scene) {
    dom::keep_inner(sketch::LANES, move || {
        while_moving(store, || sketch::lanes(scene))
    });
    dom::keep_inner(sketch::OFFICES, move || {
        while_moving(store, || sketch::offices(store, scene))
    });
    dom::keep_inner(sketch::EVENTS, move || {
        while_moving(store, || sketch::events(store, scene))
    });
}

/// Nothing at rest.
fn while_moving(store: Store, draw: impl Fn() -> String) -> String {
    if sketch::stands_in(store) {
        draw()
    } else {
        String::new()
    }
}
