//! The overview enlarged and moved: by wheel, fingers, keys and buttons.

use super::{
    disputed,
    motion::MOVE_MILLIS,
    spells,
    wheel::{at_rest, gather},
};
use crate::{
    dom,
    listen::state_of,
    rest::Here,
    view::{
        map::{Lens, OVERVIEW, home, next, state_element_id},
        toolbar::ZOOM_STEP,
    },
};
use leptos::prelude::request_animation_frame;
use model::{
    camera::Camera,
    gesture::{Event, Pointer, Wish, map::Shown},
    state::{Intent, eased},
};
use wasm_bindgen::JsCast;

/// The part of what is seen that an arrow moves it by.
const ARROW: f64 = 0.25;

/// The part of the room, from its middle, in which a state with the focus must lie.
const FOCUS: f64 = 0.42;

/// From now on: the overview and the two insets, which cannot be moved.
#[inline(never)]
pub fn keep(_: Here, lenses: [&'static Lens; 3]) {
    let [overview, ..] = lenses;
    keep_moved(overview);
    let store = overview.store;
    disputed::keep(store);
    // Fills cross-fade in Play; under a hand they follow at once.
    dom::react(move || {
        let class = store.is_playing.get().then_some("is-playing");
        dom::set_attribute("#app", "class", class);
    });
    for lens in lenses {
        spells::keep(lens);
    }
    // Whoever points at a state is shown the inset in which it is read.
    dom::react(move || {
        dom::set_attribute("[data-inset]", "class", Some("map-frame"));
        if let Some(state) = store.pointed.get() {
            let frame = ["[data-inset=", home(state), "]"].concat();
            dom::set_attribute(&frame, "class", Some("map-frame is-pointed"));
        }
    });
}

fn keep_moved(lens: &'static Lens) {
    let Some(overview) = dom::by_id(OVERVIEW) else {
        return;
    };
    for kind in ["pointermove", "pointerup", "pointercancel"] {
        dom::listen(&overview, kind, move |event| pointer(lens, event));
    }
    dom::react(move || {
        let is_nothing = lens.selection().is_none();
        let disabled = is_nothing.then_some("");
        dom::set_attribute("#map [data-do=selection]", "disabled", disabled);
    });
    // Another room, the same place.
    dom::react(move || {
        lens.size.track();
        if lens.camera.get_untracked().is_some() {
            lens.stop();
            lens.show(lens.room().clamped(lens.now()));
            lens.settle();
        }
    });
    // A state that gets the focus comes into view.
    dom::react(move || {
        let focused = lens.store.focused.get();
        if let Some(anchor) = focused
            .filter(|state| home(*state) == OVERVIEW)
            .and_then(|state| lens.anchor(state))
            && lens.camera.get_untracked().is_some()
        {
            let (room, last) = (lens.room(), lens.at_last());
            let at_px = room.room_from_map(last, anchor);
            let is_seen = at_px
                .iter()
                .zip(room.size_px)
                .all(|(at_px, size_px)| (at_px - size_px / 2.0).abs() < size_px * FOCUS);
            if !is_seen {
                ease(
                    lens,
                    Camera {
                        centre: anchor,
                        ..last
                    },
                );
            }
        }
    });
}

/// Does what a word asks for: that of a button, or the name of a key.
pub fn move_by(lens: &'static Lens, word: &str) {
    let (room, last) = (lens.room(), lens.at_last());
    let moved = |x: f64, y: f64| {
        let seen = room.size_px.map(|size_px| ARROW * size_px / last.scale);
        let centre = [last.centre[0] + x * seen[0], last.centre[1] + y * seen[1]];
        Some(Camera { centre, ..last })
    };
    let to = match word {
        "+" | "=" => Some(zoomed(lens, ZOOM_STEP)),
        "-" => Some(zoomed(lens, 1.0 / ZOOM_STEP)),
        "0" => Some(room.whole()),
        "members" => lens.members().map(|area| room.around(area)),
        "selection" => lens.selection().map(|area| room.around(area)),
        "ArrowLeft" => moved(-1.0, 0.0),
        "ArrowRight" => moved(1.0, 0.0),
        "ArrowUp" => moved(0.0, -1.0),
        "ArrowDown" => moved(0.0, 1.0),
        _ => None,
    };
    if let Some(to) = to {
        ease(lens, to);
    }
}

/// Zoomed about the state that has the focus or is selected, if it is in view, else about the middle.
fn zoomed(lens: &'static Lens, factor: f64) -> Camera {
    let (room, last) = (lens.room(), lens.at_last());
    let [width, height] = room.size_px;
    let store = lens.store;
    let state = store
        .focused
        .get_untracked()
        .or(store.state.get_untracked());
    let at_px = state
        .and_then(|state| lens.anchor(state))
        .map(|point| room.room_from_map(last, point))
        .filter(|[x, y]| (0.0..width).contains(x) && (0.0..height).contains(y))
        .unwrap_or([width / 2.0, height / 2.0]);
    room.zoomed(last, factor, at_px)
}

/// Brings the overview there in steps; at once for who wants no motion.
fn ease(lens: &'static Lens, to: Camera) {
    let to = lens.room().clamped(to);
    let from = lens.now();
    let run = lens.stop();
    if dom::prefers_stillness() {
        lens.show(to);
        lens.settle();
        return;
    }
    lens.target.set(Some(to));
    dom::each_frame(move |millis| {
        if lens.run.get() != run {
            return false;
        }
        let part = millis / MOVE_MILLIS;
        if part < 1.0 {
            lens.show(from.between(to, eased(part)));
            return true;
        }
        lens.stop();
        lens.show(to);
        lens.settle();
        false
    });
}

/// A pointer comes down, the wheel is turned with Ctrl, or a key is pressed that means something here.
pub fn hear(lens: &'static Lens, event: &web_sys::Event) {
    match event.type_().as_str() {
        "wheel" => wheel(lens, event.unchecked_ref()),
        "keydown" => key(lens, event.unchecked_ref()),
        _ => pointer(lens, event.unchecked_ref()),
    }
}

/// Keys choose and walk the states; the others are as the buttons, and move what is seen.
fn key(lens: &'static Lens, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    let Some(state) = state_of(event).filter(|_| !event.shift_key()) else {
        move_by(lens, &key);
        return;
    };
    if key == "Enter" || key == " " {
        lens.store.dispatch(Intent::SelectState(state));
    } else if let Some(next) = next(state, &key) {
        lens.store.walked.set(Some(next));
        dom::focus_id(&state_element_id(next));
    } else {
        move_by(lens, &key);
    }
}

/// It zooms about where it is turned.
fn wheel(lens: &'static Lens, event: &web_sys::WheelEvent) {
    lens.press.measure();
    let at_px = lens.press.at_px(event);
    gather(
        &lens.press.turned,
        event.delta_y(),
        Box::new(move |factor| zoom(lens, factor, at_px)),
    );
}

// What is called from a closure that is called once stands by itself: such a closure would keep it in the first
// file, if the compiler put it there.

#[inline(never)]
fn zoom(lens: &'static Lens, factor: f64, at_px: [f64; 2]) -> bool {
    let run = lens.stop();
    lens.show(lens.room().zoomed(lens.now(), factor, at_px));
    at_rest(&lens.press.turned, move || settle(lens, run));
    true
}

/// Unless something else moves it by then.
#[inline(never)]
fn settle(lens: &'static Lens, run: u32) {
    if lens.run.get() == run {
        lens.settle();
    }
}

/// Something happens to a pointer that is down.
fn pointer(lens: &'static Lens, event: &web_sys::PointerEvent) {
    let kind = event.type_();
    let is_down = kind == "pointerdown";
    if is_down && event.button() != 0 || !is_down && !lens.press.holds(event) {
        return;
    }
    if is_down && event.is_primary() {
        lens.press.measure();
    }
    let pointer = Pointer {
        id: event.pointer_id(),
        at_px: lens.press.at_px(event),
        millis: event.time_stamp(),
    };
    let event = match kind.as_str() {
        "pointermove" => Event::Moved {
            pointer,
            is_held: event.buttons() != 0,
        },
        "pointerup" => Event::Up(pointer),
        "pointercancel" => Event::Cancelled { id: pointer.id },
        _ if event.is_primary() => Event::Down(pointer, ()),
        _ => Event::DownToo(pointer),
    };
    go_on(lens, event);
}

/// Does what a gesture wishes for.
#[inline(never)]
fn go_on(lens: &'static Lens, event: Event<()>) {
    let shown = Shown {
        room: lens.room(),
        camera: lens.camera.get_untracked(),
    };
    let mut is_over = false;
    for wish in lens.press.follow(event, &shown) {
        match wish {
            Wish::Hold => {
                lens.stop();
            }
            Wish::Capture(id) => lens.press.capture(id),
            Wish::Release(id) => lens.press.release(id),
            Wish::AwaitFrame => request_animation_frame(move || go_on(lens, Event::Frame)),
            Wish::Do(camera) => lens.show(camera),
            // A map does not swing.
            Wish::LetGo { .. } | Wish::Settle => is_over = true,
        }
    }
    // When all is done: also what a drag goes back to.
    if is_over {
        lens.settle();
    }
}
