//! What pointers do while they are down: events in, wishes out. It knows no browser, so that whole gestures
//! are tested as tables; the page listens and does what is wished.
//!
//! A drag on the handle or the axis moves the cursor; one elsewhere on the plot pans, and goes on for a
//! while when it is let go; two fingers zoom; a third does nothing. Moves are gathered and acted on once a
//! frame. A press that does not move is left to the click that the browser makes of it.

mod events;
mod pace;
#[cfg(test)]
mod tests;

pub use events::{Event, Pointer, Shown, Target, Wish};

use crate::{
    scene::FramePart,
    state::pinched,
    time::{Day, Window},
};
use pace::Pace;

/// A press becomes a drag when it has moved so far.
const DRAG_FROM_PX: f64 = 4.0;

/// What the pointers that are down are doing.
#[derive(Clone, Copy, Default)]
pub struct Gesture {
    drag: Drag,
    /// The finger or mouse that pressed first, and a second finger; the same twice while there is one.
    pointers: [Pointer; 2],
    pace: Pace,
    /// A move waits for the next frame.
    has_moved: bool,
    /// What a drag goes back to that the browser takes away.
    before: Option<(Day, Window)>,
    /// A click that ends a drag selects nothing.
    was_dragged: bool,
}

/// What a press has become.
#[derive(Clone, Copy, Default)]
enum Drag {
    #[default]
    None,
    Cursor,
    /// Pressed on the plot, not yet moved.
    Pressed {
        from_px: f64,
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
    Frame {
        part: FramePart,
        from_px: f64,
        window: Window,
    },
}

impl Gesture {
    /// Goes on with what happens; what is to be done, in order.
    pub fn follow(&mut self, event: Event, shown: &Shown) -> Vec<Wish> {
        let mut wishes = Vec::new();
        match event {
            Event::Down(pointer, target) => self.press(pointer, target, shown, &mut wishes),
            Event::DownToo(pointer) => self.pinch(pointer, shown, &mut wishes),
            Event::Moved { pointer, is_held } if self.holds(pointer.id) => {
                if is_held {
                    self.go(pointer, shown, &mut wishes);
                } else {
                    self.end(pointer.id, 0.0, &mut wishes);
                }
            }
            Event::Up(pointer) if self.holds(pointer.id) => {
                self.let_go(pointer, shown, &mut wishes)
            }
            Event::Cancelled { id } if self.holds(id) => {
                self.end(id, 0.0, &mut wishes);
                if let Some((day, window)) = self.before.take() {
                    wishes.push(Wish::SetCursor(day));
                    wishes.push(Wish::SetWindow(window));
                }
            }
            Event::Frame => {
                // The click that ends a drag comes before the next frame, if there is one.
                self.was_dragged = false;
                self.act(shown, &mut wishes);
            }
            _ => {}
        }
        wishes
    }

    /// Whether a pointer is one of the press that goes on.
    pub fn holds(&self, id: i32) -> bool {
        !matches!(self.drag, Drag::None) && self.pointers.iter().any(|pointer| pointer.id == id)
    }

    /// Whether a click only ends a drag; said once.
    pub fn takes_click(&mut self) -> bool {
        std::mem::take(&mut self.was_dragged)
    }

    fn press(&mut self, pointer: Pointer, target: Target, shown: &Shown, wishes: &mut Vec<Wish>) {
        let from_px = pointer.x_px;
        *self = Gesture {
            pointers: [pointer; 2],
            before: Some((shown.cursor, shown.window)),
            ..Gesture::default()
        };
        // What moves by itself is caught where it is.
        wishes.push(Wish::Hold);
        if !matches!(target, Target::Plot) {
            wishes.push(Wish::Capture(pointer.id));
        }
        self.drag = match target {
            Target::Plot => Drag::Pressed { from_px },
            Target::Cursor => Drag::Cursor,
            Target::Minimap(part) => {
                let mut window = shown.window;
                if part.is_none() {
                    // Beside the frame all of it is brought there.
                    let day = shown.whole_scale().day_from_x(from_px);
                    let middle = window.start.plus(window.len_days() / 2);
                    window = shown.moved(window, FramePart::Whole, day.days_since(middle));
                    wishes.push(Wish::SetWindow(window));
                }
                Drag::Frame {
                    part: part.unwrap_or(FramePart::Whole),
                    from_px,
                    window,
                }
            }
        };
        if matches!(target, Target::Cursor) {
            self.await_frame(wishes);
        }
    }

    /// A second finger: from now on both keep the days that they are on.
    fn pinch(&mut self, second: Pointer, shown: &Shown, wishes: &mut Vec<Wish>) {
        if !matches!(self.drag, Drag::Pressed { .. } | Drag::Pan { .. }) {
            return;
        }
        let [first, _] = self.pointers;
        let mut pointers = [first, second];
        // From left to right, as the days are.
        if second.x_px < first.x_px {
            pointers.reverse();
        }
        self.pointers = pointers;
        self.drag = Drag::Pinch {
            positions: pointers.map(|it| shown.scale.position_from_x(it.x_px)),
        };
        for pointer in pointers {
            wishes.push(Wish::Capture(pointer.id));
        }
    }

    fn go(&mut self, pointer: Pointer, shown: &Shown, wishes: &mut Vec<Wish>) {
        self.note(pointer);
        match self.drag {
            Drag::Pressed { from_px } => {
                if (pointer.x_px - from_px).abs() < DRAG_FROM_PX {
                    return;
                }
                self.pace = Pace::at(pointer.x_px, pointer.millis);
                self.drag = Drag::Pan {
                    from_px,
                    start: shown.position,
                    length_days: shown.window.len_days(),
                };
                wishes.push(Wish::Capture(pointer.id));
            }
            Drag::Pan { .. } => self.pace = self.pace.after(pointer.x_px, pointer.millis),
            _ => {}
        }
        self.await_frame(wishes);
    }

    fn let_go(&mut self, pointer: Pointer, shown: &Shown, wishes: &mut Vec<Wish>) {
        let mut px_per_milli = 0.0;
        if !matches!(self.drag, Drag::Pressed { .. }) {
            self.note(pointer);
            self.has_moved = true;
            self.act(shown, wishes);
            self.was_dragged = true;
            wishes.push(Wish::AwaitFrame);
        }
        if matches!(self.drag, Drag::Pan { .. }) {
            px_per_milli = self.pace.let_go(pointer.millis);
        }
        self.end(pointer.id, px_per_milli, wishes);
    }

    fn end(&mut self, id: i32, px_per_milli: f64, wishes: &mut Vec<Wish>) {
        let drag = std::mem::take(&mut self.drag);
        self.has_moved = false;
        wishes.push(Wish::Release(id));
        wishes.push(match drag {
            Drag::Pan { .. } | Drag::Pinch { .. } => Wish::LetGo { px_per_milli },
            _ => Wish::Settle,
        });
    }

    fn note(&mut self, pointer: Pointer) {
        for held in &mut self.pointers {
            if held.id == pointer.id {
                *held = pointer;
            }
        }
    }

    fn await_frame(&mut self, wishes: &mut Vec<Wish>) {
        if !std::mem::replace(&mut self.has_moved, true) {
            wishes.push(Wish::AwaitFrame);
        }
    }

    /// Acts on the newest move, if there is one.
    fn act(&mut self, shown: &Shown, wishes: &mut Vec<Wish>) {
        if !std::mem::take(&mut self.has_moved) {
            return;
        }
        let at_px @ [x_px, _] = self.pointers.map(|it| it.x_px);
        let wish = match self.drag {
            Drag::None | Drag::Pressed { .. } => return,
            Drag::Cursor => Wish::SetCursor(shown.scale.day_from_x(x_px)),
            Drag::Pan {
                from_px,
                start,
                length_days,
            } => Wish::Pan {
                start: start + (from_px - x_px) / shown.scale.px_per_day(),
                length_days,
            },
            Drag::Pinch { positions } => match pinched(positions, at_px, shown.scale.width_px()) {
                Some((start, length_days)) => Wish::Zoom { start, length_days },
                None => return,
            },
            Drag::Frame {
                part,
                from_px,
                window,
            } => {
                let days = (x_px - from_px) / shown.whole_scale().px_per_day();
                Wish::MoveWindow(shown.moved(window, part, days.round() as i32))
            }
        };
        wishes.push(wish);
    }
}
