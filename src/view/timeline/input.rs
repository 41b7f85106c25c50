//! Pointer, wheel and keys over the timeline, turned into intents.
//!
//! A click selects what it hits or moves the cursor there, two clicks zoom. The wheel scrolls the page
//! unless Ctrl or Cmd is held; a level wheel pans. What a pointer does while it is down is in
//! [`press`](super::press).

use super::{
    cursor::CURSOR_ELEMENT_ID,
    keys::{self, Wish},
    lanes::lane_element_id,
    marks::{mark_element_id, pill_element_id},
    minimap,
    press::{Press, part_of},
    scene::Scene,
    walk::{self, Stop},
};
use crate::{data::RECORD, dom, later, store::Store, view::play::Player};
use gloo::timers::callback::Timeout;
use leptos::prelude::request_animation_frame;
use model::{
    domain::EventId,
    power::power,
    scene::TimeScale,
    state::Intent,
    time::{Day, Window},
};
use std::{cell::Cell, f64::consts::E};

/// How much a px of the wheel enlarges: a turn of 100 px by a quarter.
pub const ZOOM_PER_PX: f64 = 0.002_5;

/// A wheel that has not moved for so long is at rest.
pub const WHEEL_RESTS_MILLIS: u32 = 150;

/// How much two clicks enlarge.
const DOUBLE_CLICK_ZOOM: f64 = 2.0;

/// The input of one timeline; cheap to copy.
#[derive(Clone, Copy)]
pub struct Input {
    pub(super) store: Store,
    pub(super) scene: Scene,
    pub(super) press: &'static Press,
    player: Player,
    turned: &'static Turned,
    settling: &'static Cell<Option<Timeout>>,
}

/// How far the wheel was turned, in px, and whether a frame is awaited to act on it.
#[derive(Default)]
struct Turned {
    px: Cell<f64>,
    is_awaited: Cell<bool>,
}

impl Input {
    pub fn new(store: Store, scene: Scene, player: Player) -> Input {
        Input {
            store,
            scene,
            player,
            turned: Box::leak(Box::default()),
            settling: Box::leak(Box::default()),
            // The page has one timeline, for as long as it lives.
            press: Box::leak(Box::default()),
        }
    }

    /// The scale of what is in view.
    pub(super) fn scale(self) -> TimeScale {
        self.scene.layout.with_untracked(|layout| layout.scale)
    }

    /// Moves the cursor to where a click hit nothing else.
    pub fn click_through(self, event: &web_sys::MouseEvent) {
        let x_px = self.plot_x_of(event);
        if 0.0 <= x_px {
            let day = self.scale().day_from_x(x_px);
            self.store.dispatch(Intent::SetCursor(day));
        }
    }

    /// The wheel: a plain one is left to the page.
    pub fn wheel(self, event: &web_sys::WheelEvent) {
        if zooms(event) || event.delta_y().abs() < event.delta_x().abs() {
            event.prevent_default();
            let event = event.clone();
            let turned = move |here| later::turned(here, self, &event);
            self.store.rest.then(turned);
        }
    }

    /// The wheel was turned, to zoom or to pan.
    pub fn turned(self, event: &web_sys::WheelEvent) {
        let scale = self.scale();
        if zooms(event) {
            self.press.hold.measure();
            let about = scale.day_from_x(self.plot_x_of(event));
            self.turn(event.delta_y(), about);
        } else {
            let start = self.store.position() + event.delta_x() / scale.px_per_day();
            let length_days = self.store.window.get_untracked().len_days();
            self.store.pan_to(start, length_days);
            self.settle_soon();
        }
    }

    /// Ends what the wheel moves when that rests: where a day begins.
    fn settle_soon(self) {
        let settle = Timeout::new(WHEEL_RESTS_MILLIS, move || self.settle());
        self.settling.set(Some(settle));
    }

    /// Zooms once a frame, by all turns of the wheel since the last.
    fn turn(self, by_px: f64, about: Day) {
        let turned = self.turned;
        turned.px.set(turned.px.get() + by_px);
        if turned.is_awaited.replace(true) {
            return;
        }
        request_animation_frame(move || {
            turned.is_awaited.set(false);
            let factor = power(E, -turned.px.get() * ZOOM_PER_PX);
            let length = f64::from(self.store.window.get_untracked().len_days());
            // Less than a day waits for more: a slow pinch must not become a fast one.
            if 1.0 <= (length / factor - length).abs() {
                turned.px.set(0.0);
                self.store.move_on(Intent::ZoomBy { factor, about });
                self.settle_soon();
            }
        });
    }

    /// The pointer has come to something.
    pub fn pointer_over(self, event: &web_sys::PointerEvent) {
        if let Some(drawn) = dom::closest(event, ".mark[id], .pill") {
            let scene = self.scene;
            let name = move |here| later::name_pointed(here, scene, &drawn);
            self.store.rest.then(name);
        }
    }

    /// Two clicks on the plot zoom in about the day that they hit, with Shift out.
    pub fn double_click(self, event: &web_sys::MouseEvent) {
        let x_px = self.plot_x_of(event);
        // What has its own answer to a click has no other to two.
        let others = "#minimap, #timeline-cursor, [data-first], [data-event]";
        if 0.0 <= x_px && dom::closest(event, others).is_none() {
            let scale = self.scale();
            let factor = if event.shift_key() {
                1.0 / DOUBLE_CLICK_ZOOM
            } else {
                DOUBLE_CLICK_ZOOM
            };
            let about = scale.day_from_x(x_px);
            self.store.ease(Intent::ZoomBy { factor, about });
        }
    }

    /// What a key does with the focus in the timeline; false where it is left to the browser.
    pub fn key(self, event: &web_sys::KeyboardEvent) -> bool {
        let key = event.key();
        if let Some(part) = part_of(event) {
            let window = self.store.window.get_untracked();
            if let Some(moved) = minimap::after_key(window, part, &key) {
                self.store.dispatch(Intent::SetWindow(moved));
                return true;
            }
            // A slider is moved, and has nothing to choose.
            if matches!(key.as_str(), "Enter" | " " | "ArrowUp" | "ArrowDown") {
                return false;
            }
        }
        let stop = stop_of(event);
        let on_event = matches!(stop, Stop::Mark(_) | Stop::Pill(_));
        if on_event && !event.shift_key() && (key == "ArrowLeft" || key == "ArrowRight") {
            self.walk(stop, key);
            return true;
        }
        let Some(wish) = keys::wish(&key, event.shift_key()) else {
            return false;
        };
        match wish {
            Wish::Intent(intent @ Intent::ShowAll) => self.store.ease(intent),
            Wish::Intent(intent) => self.store.dispatch(intent),
            Wish::Zoom(factor) => {
                let about = self.store.cursor.get_untracked();
                self.store.ease(Intent::ZoomBy { factor, about });
            }
            Wish::Row => self.walk(stop, key),
            Wish::SelectOrPlay if stop == Stop::Cursor => {
                if !event.repeat() {
                    self.player.toggle();
                }
            }
            Wish::Select | Wish::SelectOrPlay => {
                self.select(stop);
            }
        }
        true
    }

    /// Leads the focus from one stop on by an arrow key.
    fn walk(self, stop: Stop, key: String) {
        let walk = move |here| later::walk(here, self, stop, &key);
        self.store.rest.then(walk);
    }

    /// Leads the focus on: level from event to event, else from row to row.
    pub fn walk_now(self, stop: Stop, key: &str) {
        let marks = self.scene.marks;
        let rows = marks.with_untracked(|marks| walk::rows_of(marks));
        let to = match key {
            "ArrowLeft" | "ArrowRight" => walk::horizontal(stop, key == "ArrowRight", &rows),
            _ => {
                let x_px = self.scene.handle.get_untracked().line_x;
                let layout = self.scene.layout;
                let lanes = layout.with_untracked(|layout| layout.rows.lanes.clone());
                walk::vertical(stop, key == "ArrowDown", &lanes, &rows, x_px)
            }
        };
        focus(to);
    }

    /// Selects what has the focus.
    fn select(self, stop: Stop) {
        // Where a pill has come apart there is nothing that could keep the focus: it goes to the cursor.
        request_animation_frame(move || focus(stop));
        match stop {
            Stop::Mark(event) => self.store.dispatch(Intent::SelectEvent(event)),
            Stop::Lane(state) => self.store.dispatch(Intent::SelectState(state)),
            Stop::Pill(first) => {
                let last = self.scene.marks.with_untracked(|rows| {
                    let mut pills = rows.iter().flat_map(|row| &row.clusters);
                    pills
                        .find(|pill| pill.ends[0] == first)
                        .map(|pill| pill.ends[1])
                });
                self.open([first, last.unwrap_or(first)]);
            }
            Stop::Cursor => {
                let day = self.store.cursor.get_untracked();
                if let Some(intent) = keys::select_on_day(&RECORD, day) {
                    self.store.dispatch(intent);
                }
            }
        }
    }

    /// Zooms in on the events of a pill; goes to their day if it is one, or selects the first where they
    /// cannot be taken apart.
    pub fn open(self, [first, last]: [EventId; 2]) {
        let days = Window {
            start: RECORD.event(first).date.first(),
            end: RECORD.event(last).date.end(),
        };
        let air = (days.len_days() / 6).max(7);
        let window = Window {
            start: days.start.plus(-air),
            end: days.end.plus(air),
        };
        let shown = self.store.window.get_untracked();
        if days.len_days() <= 1 {
            // Nothing to zoom in on: the panel lists the day.
            self.store.dispatch(Intent::ClearSelection);
            self.store.dispatch(Intent::SetCursor(days.start));
        } else if shown.len_days() <= window.len_days() {
            self.store.dispatch(Intent::SelectEvent(first));
        } else {
            self.store.ease(Intent::SetWindow(window));
        }
    }
}

/// Whether a turn of the wheel zooms.
pub fn zooms(event: &web_sys::WheelEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// What has the focus.
fn stop_of(event: &web_sys::Event) -> Stop {
    let of = |name| dom::attribute(event, name);
    if let Some(event) = of("data-event").and_then(|slug| RECORD.event_by_slug(&slug)) {
        Stop::Mark(event)
    } else if let Some(first) = of("data-first").and_then(|id| id.parse().ok()) {
        Stop::Pill(EventId(first))
    } else if let Some(state) = of("data-state").and_then(|code| RECORD.state_by_code(&code)) {
        Stop::Lane(state)
    } else {
        Stop::Cursor
    }
}

fn focus(stop: Stop) {
    let id = match stop {
        Stop::Cursor => CURSOR_ELEMENT_ID.to_owned(),
        Stop::Lane(state) => lane_element_id(RECORD.state(state)),
        Stop::Mark(event) => mark_element_id(event),
        Stop::Pill(event) => pill_element_id(event),
    };
    if !dom::focus_id(&id) {
        dom::focus_id(CURSOR_ELEMENT_ID);
    }
}
