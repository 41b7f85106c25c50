//! Pointer, wheel and keys over the timeline, turned into intents.
//!
//! A drag on the handle or the axis moves the cursor, a drag elsewhere on the plot pans, a click
//! selects what it hits or moves the cursor there. The wheel scrolls the page unless Ctrl or Cmd is
//! held; a level wheel pans. Moves are gathered and acted on once a frame.

use super::{
    cursor::CURSOR_ELEMENT_ID,
    keys::{self, Wish},
    lanes::lane_element_id,
    marks::mark_element_id,
    scene::Scene,
    walk::{self, Stop},
};
use crate::{data::RECORD, dom, store::Store};
use leptos::{ev, prelude::*};
use model::{
    domain::{EventId, StateId},
    state::Intent,
    time::Window,
};
use wasm_bindgen::JsCast;

/// A press becomes a drag when it has moved so far.
const DRAG_FROM_PX: f64 = 4.0;

/// What a press does. Positions are px from the left edge of the drawing.
#[derive(Clone, Copy, PartialEq)]
enum Drag {
    None,
    Cursor,
    /// Pressed on the plot, not yet moved.
    Pressed { x_px: f64 },
    Pan { from_px: f64, window: Window },
}

/// The input of one timeline; cheap to copy.
#[derive(Clone, Copy)]
pub struct Input {
    store: Store,
    scene: Scene,
    drag: RwSignal<Drag>,
    /// Left edge of the drawing on the page, read when a press begins.
    left_px: StoredValue<f64>,
    /// The newest move of this frame.
    moved_to: StoredValue<Option<f64>>,
    /// A click that ends a drag selects nothing.
    dragged: StoredValue<bool>,
}

impl Input {
    pub fn new(store: Store, scene: Scene) -> Input {
        Input {
            store,
            scene,
            drag: RwSignal::new(Drag::None),
            left_px: StoredValue::new(0.0),
            moved_to: StoredValue::new(None),
            dragged: StoredValue::new(false),
        }
    }

    /// Whether the plot is being dragged.
    pub fn is_panning(self) -> bool {
        matches!(self.drag.get(), Drag::Pan { .. })
    }

    pub fn pointer_down(self, event: &ev::PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        self.measure(event);
        self.dragged.set_value(false);
        let (x_px, y_px) = (self.x_of(event), f64::from(event.offset_y()));
        let on_axis = self.scene.rows.with_untracked(|rows| rows.axis.contains(y_px));
        if self.plot_x(x_px) < 0.0 {
            return;
        }
        if on_axis || closest(event.target(), &format!("#{CURSOR_ELEMENT_ID}")).is_some() {
            capture(event);
            event.prevent_default();
            dom::focus_id(CURSOR_ELEMENT_ID);
            self.drag.set(Drag::Cursor);
            self.move_to(x_px);
        } else {
            self.drag.set(Drag::Pressed { x_px });
        }
    }

    pub fn pointer_move(self, event: &ev::PointerEvent) {
        let x_px = self.x_of(event);
        match self.drag.get_untracked() {
            Drag::None => {}
            Drag::Cursor | Drag::Pan { .. } => self.move_to(x_px),
            Drag::Pressed { x_px: from_px } => {
                if DRAG_FROM_PX <= (x_px - from_px).abs() {
                    capture(event);
                    let window = self.store.window.get_untracked();
                    self.drag.set(Drag::Pan { from_px, window });
                    self.move_to(x_px);
                }
            }
        }
    }

    pub fn pointer_up(self, event: &ev::PointerEvent) {
        let was_dragged = matches!(self.drag.get_untracked(), Drag::Cursor | Drag::Pan { .. });
        if was_dragged {
            self.move_now(self.x_of(event));
        }
        self.dragged.set_value(was_dragged);
        self.drag.set(Drag::None);
    }

    pub fn point_at(self, event: &ev::PointerEvent) {
        self.store.pointed.set(state_of(event.target()));
    }

    pub fn click(self, event: &ev::MouseEvent) {
        if self.dragged.get_value() {
            self.dragged.set_value(false);
            return;
        }
        if self.select(event.target()) {
            return;
        }
        let x_px = self.plot_x(f64::from(event.client_x()) - self.left_px.get_value());
        if 0.0 <= x_px {
            let day = self.scene.scale.get_untracked().day_from_x(x_px);
            self.store.dispatch(Intent::SetCursor(day));
        }
    }

    pub fn wheel(self, event: &ev::WheelEvent) {
        let scale = self.scene.scale.get_untracked();
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            self.measure(event);
            let x_px = self.plot_x(f64::from(event.client_x()) - self.left_px.get_value());
            let factor = (-event.delta_y() * 0.0025).exp();
            self.store.dispatch(Intent::ZoomBy { factor, about: scale.day_from_x(x_px) });
        } else if event.delta_y().abs() < event.delta_x().abs() {
            event.prevent_default();
            let days = (event.delta_x() / scale.px_per_day()).round() as i32;
            self.store.dispatch(Intent::PanBy(days));
        }
    }

    pub fn key(self, event: &ev::KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let stop = stop_of(event.target());
        let key = event.key();
        let on_event = matches!(stop, Stop::Mark(_) | Stop::Pill(_));
        if on_event && !event.shift_key() && (key == "ArrowLeft" || key == "ArrowRight") {
            event.prevent_default();
            let rows = self.scene.marks.with_untracked(|marks| walk::rows_of(marks));
            focus(walk::horizontal(stop, key == "ArrowRight", &rows));
            return;
        }
        let Some(wish) = keys::wish(&key, event.shift_key()) else { return };
        event.prevent_default();
        match wish {
            Wish::Intent(intent) => self.store.dispatch(intent),
            Wish::Zoom(factor) => {
                let about = self.store.cursor.get_untracked();
                self.store.dispatch(Intent::ZoomBy { factor, about });
            }
            Wish::Row { down } => {
                let rows = self.scene.marks.with_untracked(|marks| walk::rows_of(marks));
                let x_px = self.scene.handle.get_untracked().line_x;
                let to = self
                    .scene
                    .rows
                    .with_untracked(|of| walk::vertical(stop, down, &of.lanes, &rows, x_px));
                focus(to);
            }
            Wish::Select => {
                if stop == Stop::Cursor {
                    let day = self.store.cursor.get_untracked();
                    if let Some(intent) = keys::select_on_day(&RECORD, day) {
                        self.store.dispatch(intent);
                    }
                } else {
                    self.select(event.target());
                }
                // The row may have been drawn anew: the focus goes back to where it was, or to the
                // cursor where a pill has come apart.
                request_animation_frame(move || focus(stop));
            }
        }
    }

    /// Selects the event, pill or state that was hit; false where it was none of them.
    fn select(self, target: Option<web_sys::EventTarget>) -> bool {
        if let Some(event) = event_of(target.clone()) {
            self.store.dispatch(Intent::SelectEvent(event));
        } else if let Some(ends) = pill_of(target.clone()) {
            self.open(ends);
        } else if let Some(state) = state_of(target) {
            self.store.dispatch(Intent::SelectState(state));
        } else {
            return false;
        }
        true
    }

    /// Zooms in on the events of a pill, or selects the first where they cannot be taken apart.
    fn open(self, [first, last]: [EventId; 2]) {
        let days = Window {
            start: RECORD.event(first).date.first(),
            end: RECORD.event(last).date.end(),
        };
        let air = (days.len_days() / 6).max(7);
        let window = Window { start: days.start.plus(-air), end: days.end.plus(air) };
        let shown = self.store.window.get_untracked();
        if days.len_days() <= 1 || shown.len_days() <= window.len_days() {
            self.store.dispatch(Intent::SelectEvent(first));
        } else {
            self.store.dispatch(Intent::SetWindow(window));
        }
    }

    /// Acts on the newest position once a frame.
    fn move_to(self, x_px: f64) {
        let is_waiting = self.moved_to.get_value().is_some();
        self.moved_to.set_value(Some(x_px));
        if !is_waiting {
            request_animation_frame(move || {
                if let Some(x_px) = self.moved_to.try_get_value().flatten() {
                    self.move_now(x_px);
                }
            });
        }
    }

    fn move_now(self, x_px: f64) {
        self.moved_to.set_value(None);
        let scale = self.scene.scale.get_untracked();
        match self.drag.get_untracked() {
            Drag::Cursor => {
                self.store.dispatch(Intent::SetCursor(scale.day_from_x(self.plot_x(x_px))));
            }
            Drag::Pan { from_px, window } => {
                let days = ((from_px - x_px) / scale.px_per_day()).round() as i32;
                self.store.dispatch(Intent::SetWindow(window.moved(days)));
            }
            Drag::None | Drag::Pressed { .. } => {}
        }
    }

    fn measure(self, event: &ev::MouseEvent) {
        let svg = closest(event.target(), ".timeline-drawing");
        if let Some(svg) = svg {
            self.left_px.set_value(svg.get_bounding_client_rect().left());
        }
    }

    fn x_of(self, event: &ev::MouseEvent) -> f64 {
        f64::from(event.client_x()) - self.left_px.get_value()
    }

    /// From the drawing to the plot.
    fn plot_x(self, x_px: f64) -> f64 {
        x_px - self.scene.sizes.get_untracked().gutter_width_px
    }
}

/// Keeps the drag when the pointer leaves the drawing; a refusal only means that it does not.
fn capture(event: &ev::PointerEvent) {
    if let Some(svg) = closest(event.target(), ".timeline-drawing") {
        let _ = svg.set_pointer_capture(event.pointer_id());
    }
}

fn closest(target: Option<web_sys::EventTarget>, selector: &str) -> Option<web_sys::Element> {
    target?.dyn_into::<web_sys::Element>().ok()?.closest(selector).ok()?
}

fn state_of(target: Option<web_sys::EventTarget>) -> Option<StateId> {
    RECORD.state_by_code(&closest(target, "[data-state]")?.get_attribute("data-state")?)
}

fn event_of(target: Option<web_sys::EventTarget>) -> Option<EventId> {
    RECORD.event_by_slug(&closest(target, "[data-event]")?.get_attribute("data-event")?)
}

fn pill_of(target: Option<web_sys::EventTarget>) -> Option<[EventId; 2]> {
    let pill = closest(target, "[data-first]")?;
    let id = |name| pill.get_attribute(name)?.parse().ok().map(EventId);
    Some([id("data-first")?, id("data-last")?])
}

/// What has the focus.
fn stop_of(target: Option<web_sys::EventTarget>) -> Stop {
    if let Some(event) = event_of(target.clone()) {
        Stop::Mark(event)
    } else if let Some([first, _]) = pill_of(target.clone()) {
        Stop::Pill(first)
    } else if let Some(state) = state_of(target) {
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
        Stop::Pill(event) => format!("pill-{}", RECORD.event(event).slug),
    };
    if !dom::focus_id(&id) {
        dom::focus_id(CURSOR_ELEMENT_ID);
    }
}
