//! The overview enlarged and moved: by wheel, fingers, keys and buttons.

use crate::{
    data::RECORD,
    dom,
    hold::is_drag,
    rest::Here,
    view::{
        map::{Grip, Lens, OVERVIEW, home, next, state_element_id},
        timeline::{WHEEL_RESTS_MILLIS, ZOOM_PER_PX},
        toolbar::ZOOM_STEP,
    },
};
use model::{
    camera::Camera,
    power::power,
    state::{Intent, eased},
};
use std::f64::consts::E;
use wasm_bindgen::JsCast;

/// How long a move takes, in ms.
const MOVE_MILLIS: f64 = 250.0;

/// The part of what is seen that an arrow moves it by.
const ARROW: f64 = 0.25;

/// The part of the room, from its middle, in which a state with the focus must lie.
const FOCUS: f64 = 0.42;

/// From now on.
#[inline(never)]
pub fn keep(_: Here, lens: &'static Lens) {
    let Some(overview) = dom::by_id(OVERVIEW) else {
        return;
    };
    let hear = |kind, act: fn(&'static Lens, &web_sys::PointerEvent)| {
        let act = move |event: &web_sys::Event| act(lens, event.unchecked_ref());
        dom::hear(&overview, kind, Box::new(act));
    };
    hear("pointermove", moved);
    hear("pointerup", released);
    hear("pointercancel", released);
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

/// What a button asks for.
#[inline(never)]
pub fn follow(_: Here, lens: &'static Lens, word: &str) {
    move_by(lens, word);
}

/// Does what a word asks for: that of a button, or the name of a key.
fn move_by(lens: &'static Lens, word: &str) {
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
#[inline(never)]
pub fn hear(_: Here, lens: &'static Lens, event: &web_sys::Event) {
    match event.type_().as_str() {
        "wheel" => wheel(lens, event.unchecked_ref()),
        "keydown" => key(lens, event.unchecked_ref()),
        _ => press(lens, event.unchecked_ref()),
    }
}

/// Keys choose and walk the states; the others are as the buttons, and move what is seen.
fn key(lens: &'static Lens, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    let state = dom::attribute(event, "data-state").and_then(|code| RECORD.state_by_code(&code));
    let Some(state) = state.filter(|_| !event.shift_key()) else {
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

/// It zooms once a frame, by all turns since the last.
fn wheel(lens: &'static Lens, event: &web_sys::WheelEvent) {
    lens.hold.measure();
    let at_px = lens.hold.at(event);
    lens.turned_px.set(lens.turned_px.get() + event.delta_y());
    lens.hold.soon(Box::new(move || turn(lens, at_px)));
}

// What is called from a closure that is called once stands by itself: such a closure would keep it in the first
// file, if the compiler put it there.

#[inline(never)]
fn turn(lens: &'static Lens, at_px: [f64; 2]) {
    let run = lens.stop();
    let factor = power(E, -lens.turned_px.take() * ZOOM_PER_PX);
    lens.show(lens.room().zoomed(lens.now(), factor, at_px));
    // It rests when it has not been turned for a while.
    dom::each_frame(move |millis| {
        let is_over = f64::from(WHEEL_RESTS_MILLIS) <= millis;
        if is_over && lens.run.get() == run {
            lens.settle();
        }
        !is_over
    });
}

fn press(lens: &'static Lens, event: &web_sys::PointerEvent) {
    if event.button() != 0 {
        return;
    }
    if event.is_primary() {
        // What moves by itself is caught where it is.
        lens.stop();
        lens.hold.press(event);
        lens.grip.set(Grip::Pressed);
    } else if let Grip::Pressed | Grip::Drag(_) = lens.grip.get() {
        let (room, now) = (lens.room(), lens.now());
        let fingers = lens.hold.join(event);
        let points = fingers.map(|finger| room.map_from_room(now, finger.at_px));
        lens.grip.set(Grip::Pinch(points));
    }
}

fn moved(lens: &'static Lens, event: &web_sys::PointerEvent) {
    if matches!(lens.grip.get(), Grip::None) || !lens.hold.has(event) {
        return;
    }
    if event.buttons() == 0 {
        // It was released where nobody heard it.
        released(lens, event);
        return;
    }
    let [[from_x, from_y], _] = lens.hold.at_px();
    if let Grip::Pressed = lens.grip.get() {
        let [x, y] = lens.hold.at(event);
        // The whole map stays where it is.
        let is_zoomed = lens.camera.get_untracked().is_some();
        if !is_zoomed || !is_drag(x - from_x) && !is_drag(y - from_y) {
            return;
        }
        lens.hold.capture(event);
        let point = lens.room().map_from_room(lens.now(), [from_x, from_y]);
        lens.grip.set(Grip::Drag(point));
    }
    lens.hold.follow(event);
    lens.hold.soon(Box::new(move || drag(lens)));
}

/// Shows what is held where the fingers are.
#[inline(never)]
fn drag(lens: &'static Lens) {
    let room = lens.room();
    let at_px = lens.hold.at_px();
    match lens.grip.get() {
        Grip::Drag(point) => lens.show(room.holding(lens.now().scale, point, at_px[0])),
        Grip::Pinch(points) => {
            if let Some(camera) = room.pinched(points, at_px) {
                lens.show(camera);
            }
        }
        Grip::None | Grip::Pressed => {}
    }
}

fn released(lens: &'static Lens, event: &web_sys::PointerEvent) {
    if !lens.hold.has(event) {
        return;
    }
    if let Grip::Drag(_) | Grip::Pinch(_) = lens.grip.get() {
        drag(lens);
        lens.hold.was_drag();
        lens.hold.release(event);
    }
    lens.grip.set(Grip::None);
    lens.settle();
}
