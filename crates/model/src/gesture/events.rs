//! What happens to pointers on the timeline, and what is wished for then.

use crate::{
    scene::{FramePart, TimeScale, frame_moved},
    state::SHORTEST_WINDOW_DAYS,
    time::{Day, Window},
};

/// A finger or the mouse, at a place and a time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pointer {
    pub id: i32,
    /// From the left edge of the plot.
    pub x_px: f64,
    pub millis: f64,
}

/// What a press is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// The handle of the cursor, or the axis.
    Cursor,
    Plot,
    /// A part of the frame on the minimap, or the minimap beside it.
    Minimap(Option<FramePart>),
}

/// What happens to pointers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
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
pub enum Wish {
    /// Stop where it is what moves by itself.
    Hold,
    /// Have all events of a pointer, wherever it goes.
    Capture(i32),
    Release(i32),
    /// Say when the browser is about to draw ([`Event::Frame`]).
    AwaitFrame,
    SetCursor(Day),
    SetWindow(Window),
    /// As [`Wish::SetWindow`], with more of the same to come.
    MoveWindow(Window),
    /// Put the window between two days.
    Pan {
        start: f64,
        length_days: i32,
    },
    /// The same, of another length.
    Zoom {
        start: f64,
        length_days: i32,
    },
    /// Let the window go on at a speed.
    LetGo {
        px_per_milli: f64,
    },
    /// Bring the window to rest where it is.
    Settle,
}

/// What is shown when something happens.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub scale: TimeScale,
    pub cursor: Day,
    pub window: Window,
    /// Where the window begins, in days: between two of them while it is moved.
    pub position: f64,
    /// All that can be shown, on the minimap.
    pub whole: Window,
}

impl Shown {
    /// The scale of the minimap.
    pub fn whole_scale(&self) -> TimeScale {
        TimeScale::new(self.whole, self.scale.width_px())
    }

    /// A window of which a part of the frame is moved by so many days.
    pub fn moved(&self, window: Window, part: FramePart, days: i32) -> Window {
        frame_moved(window, part, days, self.whole, SHORTEST_WINDOW_DAYS)
    }
}
