//! What happens to pointers on a drawing, and what is wished for then.

/// A finger or the mouse, at a place and a time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pointer {
    pub id: i32,
    /// From the left and the upper edge of what is drawn; a drawing that moves along one axis only says the
    /// same on the other all the time.
    pub at_px: [f64; 2],
    pub millis: f64,
}

/// What happens to pointers; a press is on a `Target`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event<Target> {
    /// The first is down.
    Down(Pointer, Target),
    /// One more is down.
    DownToo(Pointer),
    /// One has moved, and is still held down or not: it may have been released where nobody heard it.
    Moved {
        pointer: Pointer,
        is_held: bool,
    },
    Up(Pointer),
    /// The browser takes a pointer for itself, to scroll.
    Cancelled {
        id: i32,
    },
    /// The browser is about to draw.
    Frame,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish<Act> {
    /// Stop where it is what moves by itself.
    Hold,
    /// Have all events of a pointer, wherever it goes.
    Capture(i32),
    Release(i32),
    /// Say when the browser is about to draw ([`Event::Frame`]).
    AwaitFrame,
    /// What the press means on this drawing.
    Do(Act),
    /// Let what was moved go on at a speed.
    LetGo {
        px_per_milli: f64,
    },
    /// Bring to rest where it is what may have been caught.
    Settle,
}
