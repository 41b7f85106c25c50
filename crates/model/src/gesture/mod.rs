//! What pointers do while they are down: events in, wishes out. It knows no browser, so that whole gestures
//! are tested as tables; the page listens and does what is wished.
//!
//! One machine for every drawing: a press that moves becomes a drag, and may go on for a while when it is let
//! go; two fingers pinch; a third does nothing. Moves are gathered and acted on once a frame. A press that does
//! not move is left to the click that the browser makes of it. What a drag or a pinch does is said by a
//! [`Surface`]: the [`timeline`] or the [`map`].

mod events;
pub mod map;
mod pace;
#[cfg(test)]
mod tests;
pub mod timeline;

pub use events::{Event, Pointer, Wish};

use pace::Pace;

/// A press becomes a drag when it has moved so far.
const DRAG_FROM_PX: f64 = 4.0;

/// A drawing as it is shown when something happens: what a press on it means. Places are px, as those of a
/// [`Pointer`].
pub trait Surface {
    /// What a press is on.
    type Target;
    /// What is held, and how it lay when it was taken hold of.
    type Drag: Copy;
    /// What is to be done to the drawing.
    type Act: Copy;

    /// What a press holds before it has moved, and what it does at once. `None` if it is a click until it moves
    /// or a second finger comes.
    fn press(
        &self,
        from_px: [f64; 2],
        target: Self::Target,
    ) -> Option<(Self::Drag, Option<Self::Act>)>;

    /// What a press that has waited takes hold of when it moves; `None` if there is nothing to move.
    fn drag(&self, from_px: [f64; 2]) -> Option<Self::Drag>;

    /// What two fingers take hold of, the left one first.
    fn pinch(&self, at_px: [[f64; 2]; 2]) -> Self::Drag;

    /// What follows when the pointers are there: the same twice while there is one.
    fn act(&self, drag: Self::Drag, at_px: [[f64; 2]; 2]) -> Option<Self::Act>;

    /// What takes back all that a drag does from now on: for one that the browser takes away.
    fn back(&self) -> Self::Act;
}

/// What the pointers that are down are doing.
pub struct Gesture<S: Surface> {
    stage: Stage<S::Drag>,
    /// The finger or mouse that pressed first, and a second finger; the same twice while there is one.
    pointers: [Pointer; 2],
    pace: Pace,
    /// A move waits for the next frame.
    has_moved: bool,
    /// What a drag goes back to that the browser takes away.
    before: Option<S::Act>,
    /// A click that ends a drag selects nothing.
    was_dragged: bool,
}

/// What a press has become.
#[derive(Clone, Copy)]
enum Stage<Drag> {
    None,
    /// Not yet moved.
    Waits {
        from_px: [f64; 2],
    },
    /// Holds something from the press on.
    Holds(Drag),
    /// Has waited, and was moved.
    Drags(Drag),
    Pinches(Drag),
}

// Not derived: that would ask the same of the surface.
impl<S: Surface> Clone for Gesture<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Surface> Copy for Gesture<S> {}

impl<S: Surface> Default for Gesture<S> {
    fn default() -> Self {
        Gesture {
            stage: Stage::None,
            pointers: Default::default(),
            pace: Pace::default(),
            has_moved: false,
            before: None,
            was_dragged: false,
        }
    }
}

type Wishes<S> = Vec<Wish<<S as Surface>::Act>>;

impl<S: Surface> Gesture<S> {
    /// Goes on with what happens; what is to be done, in order.
    pub fn follow(&mut self, event: Event<S::Target>, shown: &S) -> Wishes<S> {
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
                if let Some(back) = self.before.take() {
                    wishes.push(Wish::Do(back));
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
        !matches!(self.stage, Stage::None) && self.pointers.iter().any(|pointer| pointer.id == id)
    }

    /// Whether a click only ends a drag; said once.
    pub fn takes_click(&mut self) -> bool {
        std::mem::take(&mut self.was_dragged)
    }

    fn press(&mut self, pointer: Pointer, target: S::Target, shown: &S, wishes: &mut Wishes<S>) {
        *self = Gesture {
            pointers: [pointer; 2],
            before: Some(shown.back()),
            ..Gesture::default()
        };
        // What moves by itself is caught where it is.
        wishes.push(Wish::Hold);
        let from_px = pointer.at_px;
        self.stage = Stage::Waits { from_px };
        if let Some((drag, act)) = shown.press(from_px, target) {
            self.stage = Stage::Holds(drag);
            wishes.push(Wish::Capture(pointer.id));
            if let Some(act) = act {
                wishes.push(Wish::Do(act));
            }
        }
    }

    /// A second finger: from now on both keep what they are on.
    fn pinch(&mut self, second: Pointer, shown: &S, wishes: &mut Wishes<S>) {
        if !matches!(self.stage, Stage::Waits { .. } | Stage::Drags(_)) {
            return;
        }
        let [first, _] = self.pointers;
        let [left, right] = if second.at_px[0] < first.at_px[0] {
            [second, first]
        } else {
            [first, second]
        };
        self.pointers = [left, right];
        self.stage = Stage::Pinches(shown.pinch([left.at_px, right.at_px]));
        wishes.push(Wish::Capture(left.id));
        wishes.push(Wish::Capture(right.id));
    }

    fn go(&mut self, pointer: Pointer, shown: &S, wishes: &mut Wishes<S>) {
        self.note(pointer);
        let [x_px, y_px] = pointer.at_px;
        match self.stage {
            Stage::Waits { from_px } => {
                let is_still = (x_px - from_px[0]).abs() < DRAG_FROM_PX
                    && (y_px - from_px[1]).abs() < DRAG_FROM_PX;
                let Some(drag) = shown.drag(from_px).filter(|_| !is_still) else {
                    return;
                };
                self.pace = Pace::at(x_px, pointer.millis);
                self.stage = Stage::Drags(drag);
                wishes.push(Wish::Capture(pointer.id));
            }
            Stage::Drags(_) => self.pace = self.pace.after(x_px, pointer.millis),
            _ => {}
        }
        self.await_frame(wishes);
    }

    fn let_go(&mut self, pointer: Pointer, shown: &S, wishes: &mut Wishes<S>) {
        let mut px_per_milli = 0.0;
        if !matches!(self.stage, Stage::Waits { .. }) {
            self.note(pointer);
            self.has_moved = true;
            self.act(shown, wishes);
            self.was_dragged = true;
            wishes.push(Wish::AwaitFrame);
        }
        if matches!(self.stage, Stage::Drags(_)) {
            px_per_milli = self.pace.let_go(pointer.millis);
        }
        self.end(pointer.id, px_per_milli, wishes);
    }

    fn end(&mut self, id: i32, px_per_milli: f64, wishes: &mut Wishes<S>) {
        let stage = std::mem::replace(&mut self.stage, Stage::None);
        self.has_moved = false;
        wishes.push(Wish::Release(id));
        wishes.push(match stage {
            Stage::Drags(_) | Stage::Pinches(_) => Wish::LetGo { px_per_milli },
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

    fn await_frame(&mut self, wishes: &mut Wishes<S>) {
        if !std::mem::replace(&mut self.has_moved, true) {
            wishes.push(Wish::AwaitFrame);
        }
    }

    /// Acts on the newest move, if there is one.
    fn act(&mut self, shown: &S, wishes: &mut Wishes<S>) {
        if !std::mem::take(&mut self.has_moved) {
            return;
        }
        if let Stage::Holds(drag) | Stage::Drags(drag) | Stage::Pinches(drag) = self.stage {
            let [first, second] = self.pointers;
            if let Some(act) = shown.act(drag, [first.at_px, second.at_px]) {
                wishes.push(Wish::Do(act));
            }
        }
    }
}
