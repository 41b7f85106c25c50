//! What a pointer that is down does: it drags the cursor, the window or a part of its frame, or is one of
//! two fingers that zoom. A drag on the handle or the axis moves the cursor; one elsewhere on the plot pans,
//! and goes on for a while when it is let go. Moves are gathered and acted on once a frame.

use super::{
    cursor::CURSOR_ELEMENT_ID,
    input::Input,
    minimap::{self, FRAME_ATTRIBUTE, MINIMAP_ELEMENT_ID},
    pace::Pace,
};
use crate::{
    data::RECORD,
    dom,
    hold::{Hold, is_drag},
};
use model::{
    scene::{FramePart, TimeScale},
    state::{Intent, pinched, whole},
    time::{Day, Window},
};
use std::cell::Cell;

/// The id of the drawing.
pub const DRAWING_ID: &str = "timeline";

/// What a press does. Positions are px from the left edge of the drawing.
#[derive(Clone, Copy, Default, PartialEq)]
enum Drag {
    #[default]
    None,
    Cursor,
    /// Pressed on the plot, not yet moved.
    Pressed {
        x_px: f64,
    },
    Pan {
        from_px: f64,
        /// Where the window began, in days, and how long it is.
        start: f64,
        length_days: i32,
    },
    /// Two fingers, each on a position in days.
    Pinch {
        positions: [f64; 2],
    },
    /// A part of the frame on the minimap.
    Frame {
        part: FramePart,
        from_px: f64,
        window: Window,
    },
}

/// What a pointer is doing.
pub struct Press {
    pub hold: Hold,
    drag: Cell<Drag>,
    pace: Cell<Pace>,
    /// The day and the window when it was pressed: what a drag goes back to that the browser takes away.
    held: Cell<Option<(Day, Window)>>,
}

impl Default for Press {
    fn default() -> Press {
        Press {
            hold: Hold::of(DRAWING_ID),
            drag: Cell::default(),
            pace: Cell::default(),
            held: Cell::default(),
        }
    }
}

impl Input {
    pub fn pointer_down(self, event: &web_sys::PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if !event.is_primary() {
            self.pinch(event);
            return;
        }
        let [x_px, y_px] = self.press.hold.press(event);
        let is_on = |id: &str| dom::closest(event, &["#", id].concat()).is_some();
        let on_minimap = is_on(MINIMAP_ELEMENT_ID);
        if self.plot_x(x_px) < 0.0 && !on_minimap {
            return;
        }
        // What moves by itself is caught where it is.
        self.store.hold();
        let held = self.store.cursor.get_untracked();
        let window = self.store.window.get_untracked();
        self.press.held.set(Some((held, window)));
        let on_axis = self
            .scene
            .layout
            .with_untracked(|it| it.rows.axis.contains(y_px));
        if on_minimap {
            self.press.hold.capture(event);
            self.hold_frame(part_of(event), x_px);
        } else if on_axis || is_on(CURSOR_ELEMENT_ID) {
            self.press.hold.capture(event);
            event.prevent_default();
            dom::focus_id(CURSOR_ELEMENT_ID);
            self.press.drag.set(Drag::Cursor);
            self.move_soon();
        } else {
            self.press.drag.set(Drag::Pressed { x_px });
        }
    }

    pub fn pointer_move(self, event: &web_sys::PointerEvent) {
        if !self.is_down(event) {
            return;
        }
        if event.buttons() == 0 {
            // It was released where nobody heard it.
            self.end(event, 0.0);
            return;
        }
        let [x_px, _] = self.press.hold.follow(event);
        match self.press.drag.get() {
            Drag::None => {}
            Drag::Cursor | Drag::Pinch { .. } | Drag::Frame { .. } => self.move_soon(),
            Drag::Pan { .. } => {
                let pace = self.press.pace.get();
                self.press.pace.set(pace.after(x_px, event.time_stamp()));
                self.move_soon();
            }
            Drag::Pressed { x_px: from_px } => {
                if is_drag(x_px - from_px) {
                    self.press.hold.capture(event);
                    self.press.pace.set(Pace::at(x_px, event.time_stamp()));
                    self.press.drag.set(Drag::Pan {
                        from_px,
                        start: self.store.position(),
                        length_days: self.store.window.get_untracked().len_days(),
                    });
                    self.move_soon();
                }
            }
        }
    }

    pub fn pointer_up(self, event: &web_sys::PointerEvent) {
        if !self.is_down(event) {
            return;
        }
        let drag = self.press.drag.get();
        let was_dragged = !matches!(drag, Drag::Pressed { .. });
        if was_dragged {
            self.press.hold.follow(event);
            self.move_now();
            self.press.hold.was_drag();
        }
        let pace = match drag {
            Drag::Pan { .. } => self.press.pace.get().let_go(event.time_stamp()),
            _ => 0.0,
        };
        self.end(event, pace);
    }

    /// The browser takes the pointer for itself, to scroll: what it began is taken back. Its coordinates
    /// mean nothing then.
    pub fn pointer_cancel(self, event: &web_sys::PointerEvent) {
        if !self.is_down(event) {
            return;
        }
        self.end(event, 0.0);
        if let Some((day, window)) = self.press.held.take() {
            self.store.dispatch(Intent::SetCursor(day));
            self.store.dispatch(Intent::SetWindow(window));
        }
    }

    /// Whether a click only ends a drag, and so selects nothing.
    pub fn ends_drag(self) -> bool {
        self.press.hold.ends_drag()
    }

    /// Whether it is about a pointer of the press that goes on.
    fn is_down(self, event: &web_sys::PointerEvent) -> bool {
        self.press.drag.get() != Drag::None && self.press.hold.has(event)
    }

    /// Ends a press; a window that was moved goes on at a speed in px a ms.
    fn end(self, event: &web_sys::PointerEvent, px_per_milli: f64) {
        let drag = self.press.drag.replace(Drag::None);
        self.press.hold.release(event);
        if matches!(drag, Drag::Pan { .. } | Drag::Pinch { .. }) {
            self.let_go(px_per_milli);
        } else {
            self.settle();
        }
    }

    /// Acts on the newest position once a frame.
    fn move_soon(self) {
        self.press.hold.soon(Box::new(move || self.move_now()));
    }

    fn move_now(self) {
        let [[x_px, _], _] = self.press.hold.at_px();
        let scale = self.scale();
        match self.press.drag.get() {
            Drag::Cursor => {
                self.store
                    .dispatch(Intent::SetCursor(scale.day_from_x(self.plot_x(x_px))));
            }
            Drag::Pan {
                from_px,
                start,
                length_days,
            } => {
                let days = (from_px - x_px) / scale.px_per_day();
                self.store.pan_to(start + days, length_days);
            }
            Drag::Pinch { positions } => self.pinched(positions),
            Drag::Frame {
                part,
                from_px,
                window,
            } => {
                let days = (x_px - from_px) / self.whole_scale().px_per_day();
                let moved = minimap::moved(window, part, days.round() as i32);
                self.store.move_on(Intent::SetWindow(moved));
            }
            Drag::None | Drag::Pressed { .. } => {}
        }
    }

    /// A second finger: from now on both keep the days that they are on.
    fn pinch(self, event: &web_sys::PointerEvent) {
        if matches!(
            self.press.drag.get(),
            Drag::Pressed { .. } | Drag::Pan { .. }
        ) {
            // From left to right, as the days are.
            let fingers = self.press.hold.join(event);
            let scale = self.scale();
            let positions = fingers.map(|it| scale.position_from_x(self.plot_x(it.at_px[0])));
            self.press.drag.set(Drag::Pinch { positions });
        }
    }

    /// Shows the days that two fingers hold where they are.
    fn pinched(self, positions: [f64; 2]) {
        let at_px = self.press.hold.at_px().map(|[x_px, _]| self.plot_x(x_px));
        let width_px = self.scale().width_px();
        if let Some((start, length_days)) = pinched(positions, at_px, width_px) {
            self.store.show(start, length_days);
        }
    }

    /// Brings the window to rest, also one that was caught between two days and then let go.
    pub(super) fn settle(self) {
        if self.store.slip.get_untracked() == 0.0 {
            self.store.settle();
        } else {
            self.let_go(0.0);
        }
    }

    /// Lets the window go on at the speed of the pointer.
    pub fn let_go(self, px_per_milli: f64) {
        let px_per_day = self.scale().px_per_day();
        let length_days = self.store.window.get_untracked().len_days();
        let speed = -px_per_milli / px_per_day;
        self.store.fling(self.store.position(), length_days, speed);
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
        TimeScale::new(whole(&RECORD), self.scale().width_px())
    }

    /// The px of the plot under a pointer; negative over the names of the rows.
    pub fn plot_x_of(self, event: &web_sys::MouseEvent) -> f64 {
        self.plot_x(self.press.hold.at(event)[0])
    }

    /// From the drawing to the plot.
    fn plot_x(self, x_px: f64) -> f64 {
        x_px - self
            .scene
            .layout
            .with_untracked(|layout| layout.sizes.gutter_width_px)
    }
}

/// The part of the frame on the minimap that an event is about.
pub fn part_of(event: &web_sys::Event) -> Option<FramePart> {
    FramePart::from_slug(&dom::attribute(event, FRAME_ATTRIBUTE)?)
}
