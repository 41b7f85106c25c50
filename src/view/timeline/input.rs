//! Pointer, wheel and keys over the timeline, turned into intents.
//!
//! A drag on the handle or the axis moves the cursor, a drag elsewhere on the plot pans, a click
//! selects what it hits or moves the cursor there. The wheel scrolls the page unless Ctrl or Cmd is
//! held; a level wheel pans. Moves are gathered and acted on once a frame.

use super::{
    cursor::CURSOR_ELEMENT_ID,
    keys::{self, Wish},
    lanes::lane_element_id,
    marks::{mark_element_id, pill_element_id},
    minimap::{self, FRAME_ATTRIBUTE, MINIMAP_ELEMENT_ID},
    scene::Scene,
    walk::{self, Stop},
};
use crate::{data::RECORD, dom, store::Store};
use leptos::prelude::request_animation_frame;
use model::{
    domain::EventId,
    scene::{FramePart, TimeScale},
    state::{Intent, whole},
    time::Window,
};
use std::cell::Cell;

/// A press becomes a drag when it has moved so far.
const DRAG_FROM_PX: f64 = 4.0;

/// What a press does. Positions are px from the left edge of the drawing.
#[derive(Clone, Copy, PartialEq)]
enum Drag {
    None,
    Cursor,
    /// Pressed on the plot, not yet moved.
    Pressed {
        x_px: f64,
    },
    Pan {
        from_px: f64,
        window: Window,
    },
    /// A part of the frame on the minimap.
    Frame {
        part: FramePart,
        from_px: f64,
        window: Window,
    },
}

/// The input of one timeline; cheap to copy.
#[derive(Clone, Copy)]
pub struct Input {
    store: Store,
    scene: Scene,
    press: &'static Press,
}

/// What a pointer is doing.
struct Press {
    drag: Cell<Drag>,
    /// Corner of the drawing on the screen, read when a press begins.
    left_px: Cell<f64>,
    top_px: Cell<f64>,
    /// The newest move of this frame.
    moved_to: Cell<Option<f64>>,
    /// A click that ends a drag selects nothing.
    dragged: Cell<bool>,
}

impl Input {
    pub fn new(store: Store, scene: Scene) -> Input {
        Input {
            store,
            scene,
            // The page has one timeline, for as long as it lives.
            press: Box::leak(Box::new(Press {
                drag: Cell::new(Drag::None),
                left_px: Cell::new(0.0),
                top_px: Cell::new(0.0),
                moved_to: Cell::new(None),
                dragged: Cell::new(false),
            })),
        }
    }

    pub fn pointer_down(self, event: &web_sys::PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        self.measure(event);
        self.press.dragged.set(false);
        let x_px = self.x_of(event);
        let y_px = f64::from(event.client_y()) - self.press.top_px.get();
        let on_axis = self
            .scene
            .layout
            .with_untracked(|it| it.rows.axis.contains(y_px));
        if self.plot_x(x_px) < 0.0 && part_of(event).is_none() {
            return;
        }
        if dom::closest(event, &["#", MINIMAP_ELEMENT_ID].concat()).is_some() {
            capture(event);
            self.hold_frame(part_of(event), x_px);
            return;
        }
        if on_axis || dom::closest(event, &["#", CURSOR_ELEMENT_ID].concat()).is_some() {
            capture(event);
            event.prevent_default();
            dom::focus_id(CURSOR_ELEMENT_ID);
            self.press.drag.set(Drag::Cursor);
            self.move_to(x_px);
        } else {
            self.press.drag.set(Drag::Pressed { x_px });
        }
    }

    pub fn pointer_move(self, event: &web_sys::PointerEvent) {
        let x_px = self.x_of(event);
        match self.press.drag.get() {
            Drag::None => {}
            Drag::Cursor | Drag::Pan { .. } | Drag::Frame { .. } => self.move_to(x_px),
            Drag::Pressed { x_px: from_px } => {
                if DRAG_FROM_PX <= (x_px - from_px).abs() {
                    capture(event);
                    let window = self.store.window.get_untracked();
                    self.press.drag.set(Drag::Pan { from_px, window });
                    self.move_to(x_px);
                }
            }
        }
    }

    pub fn pointer_up(self, event: &web_sys::PointerEvent) {
        let was_dragged = matches!(
            self.press.drag.get(),
            Drag::Cursor | Drag::Pan { .. } | Drag::Frame { .. }
        );
        if was_dragged {
            self.move_now(self.x_of(event));
        }
        self.press.dragged.set(was_dragged);
        self.press.drag.set(Drag::None);
    }

    /// Whether a click only ends a drag, and so selects nothing.
    pub fn ends_drag(self) -> bool {
        let was_dragged = self.press.dragged.get();
        self.press.dragged.set(false);
        was_dragged
    }

    /// Moves the cursor to where a click hit nothing else.
    pub fn click_through(self, event: &web_sys::MouseEvent) {
        let x_px = self.plot_x(self.x_of(event));
        if 0.0 <= x_px {
            let day = self
                .scene
                .layout
                .with_untracked(|layout| layout.scale.day_from_x(x_px));
            self.store.dispatch(Intent::SetCursor(day));
        }
    }

    pub fn wheel(self, event: &web_sys::WheelEvent) {
        let scale = self.scene.layout.with_untracked(|layout| layout.scale);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            self.measure(event);
            let x_px = self.plot_x(self.x_of(event));
            let factor = (-event.delta_y() * 0.0025).exp();
            self.store.dispatch(Intent::ZoomBy {
                factor,
                about: scale.day_from_x(x_px),
            });
        } else if event.delta_y().abs() < event.delta_x().abs() {
            event.prevent_default();
            let days = (event.delta_x() / scale.px_per_day()).round() as i32;
            self.store.dispatch(Intent::PanBy(days));
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
        }
        let stop = stop_of(event);
        let on_event = matches!(stop, Stop::Mark(_) | Stop::Pill(_));
        if on_event && !event.shift_key() && (key == "ArrowLeft" || key == "ArrowRight") {
            let rows = self
                .scene
                .marks
                .with_untracked(|marks| walk::rows_of(marks));
            focus(walk::horizontal(stop, key == "ArrowRight", &rows));
            return true;
        }
        let Some(wish) = keys::wish(&key, event.shift_key()) else {
            return false;
        };
        match wish {
            Wish::Intent(intent) => self.store.dispatch(intent),
            Wish::Zoom(factor) => {
                let about = self.store.cursor.get_untracked();
                self.store.dispatch(Intent::ZoomBy { factor, about });
            }
            Wish::Row { down } => {
                let rows = self
                    .scene
                    .marks
                    .with_untracked(|marks| walk::rows_of(marks));
                let x_px = self.scene.handle.get_untracked().line_x;
                let lanes = self
                    .scene
                    .layout
                    .with_untracked(|layout| layout.rows.lanes.clone());
                focus(walk::vertical(stop, down, &lanes, &rows, x_px));
            }
            Wish::Select => {
                self.select(stop);
                // Where a pill has come apart there is nothing that could keep the focus: it goes to
                // the cursor.
                request_animation_frame(move || focus(stop));
            }
        }
        true
    }

    fn select(self, stop: Stop) {
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

    /// Zooms in on the events of a pill, or selects the first where they cannot be taken apart.
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
        if days.len_days() <= 1 || shown.len_days() <= window.len_days() {
            self.store.dispatch(Intent::SelectEvent(first));
        } else {
            self.store.dispatch(Intent::SetWindow(window));
        }
    }

    /// Acts on the newest position once a frame.
    fn move_to(self, x_px: f64) {
        let is_waiting = self.press.moved_to.get().is_some();
        self.press.moved_to.set(Some(x_px));
        if !is_waiting {
            request_animation_frame(move || {
                if let Some(x_px) = self.press.moved_to.get() {
                    self.move_now(x_px);
                }
            });
        }
    }

    fn move_now(self, x_px: f64) {
        self.press.moved_to.set(None);
        let scale = self.scene.layout.with_untracked(|layout| layout.scale);
        match self.press.drag.get() {
            Drag::Cursor => {
                self.store
                    .dispatch(Intent::SetCursor(scale.day_from_x(self.plot_x(x_px))));
            }
            Drag::Pan { from_px, window } => {
                let days = ((from_px - x_px) / scale.px_per_day()).round() as i32;
                self.store.dispatch(Intent::SetWindow(window.moved(days)));
            }
            Drag::Frame {
                part,
                from_px,
                window,
            } => {
                let days = (x_px - from_px) / self.whole_scale().px_per_day();
                let moved = minimap::moved(window, part, days.round() as i32);
                self.store.dispatch(Intent::SetWindow(moved));
            }
            Drag::None | Drag::Pressed { .. } => {}
        }
    }

    /// Begins to drag a part of the frame; beside the frame, all of it, from where it was pressed.
    fn hold_frame(self, part: Option<FramePart>, from_px: f64) {
        let mut window = self.store.window.get_untracked();
        if part.is_none() {
            let day = self.whole_scale().day_from_x(self.plot_x(from_px));
            let middle = window.start.plus(window.len_days() / 2);
            window = minimap::moved(window, FramePart::Whole, day.days_since(middle));
            self.store.dispatch(Intent::SetWindow(window));
        }
        self.press.drag.set(Drag::Frame {
            part: part.unwrap_or(FramePart::Whole),
            from_px,
            window,
        });
    }

    /// The scale of the minimap.
    fn whole_scale(self) -> TimeScale {
        let width_px = self
            .scene
            .layout
            .with_untracked(|layout| layout.scale.width_px());
        TimeScale::new(whole(&RECORD), width_px)
    }

    fn measure(self, event: &web_sys::MouseEvent) {
        if let Some(drawing) = dom::closest(event, ".timeline-drawing") {
            let corner = drawing.get_bounding_client_rect();
            self.press.left_px.set(corner.left());
            self.press.top_px.set(corner.top());
        }
    }

    fn x_of(self, event: &web_sys::MouseEvent) -> f64 {
        f64::from(event.client_x()) - self.press.left_px.get()
    }

    /// From the drawing to the plot.
    fn plot_x(self, x_px: f64) -> f64 {
        x_px - self
            .scene
            .layout
            .with_untracked(|layout| layout.sizes.gutter_width_px)
    }
}

/// Keeps the drag when the pointer leaves the drawing; a refusal only means that it does not.
fn capture(event: &web_sys::PointerEvent) {
    if let Some(drawing) = dom::closest(event, ".timeline-drawing") {
        let _ = drawing.set_pointer_capture(event.pointer_id());
    }
}

/// The part of the frame on the minimap that an event is about.
fn part_of(event: &web_sys::Event) -> Option<FramePart> {
    FramePart::from_slug(&dom::attribute(event, FRAME_ATTRIBUTE)?)
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
