//! What a press means on the timeline. A drag on the handle or the axis moves the cursor; one elsewhere on the
//! plot pans, two fingers zoom; on the minimap the frame is moved.

use super::Surface;
use crate::{
    scene::{FramePart, TimeScale, frame_moved},
    state::{SHORTEST_WINDOW_DAYS, pinched},
    time::{Day, Window},
};

/// What a press is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// The handle of the cursor, or the axis.
    Cursor,
    Plot,
    /// A part of the frame on the minimap, or the minimap beside it.
    Minimap(Option<FramePart>),
}

/// What is to be done to the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    SetCursor(Day),
    SetWindow(Window),
    /// Both as they were.
    GoBack {
        cursor: Day,
        window: Window,
    },
    /// As [`Act::SetWindow`], with more of the same to come.
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
}

/// What is shown when something happens; pointers are somewhere across the plot.
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

/// What is held.
#[derive(Clone, Copy)]
pub enum Drag {
    Cursor,
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

impl Surface for Shown {
    type Target = Target;
    type Drag = Drag;
    type Act = Act;

    fn press(&self, [from_px, _]: [f64; 2], target: Target) -> Option<(Drag, Option<Act>)> {
        match target {
            Target::Plot => None,
            Target::Cursor => {
                let day = self.scale.day_from_x(from_px);
                Some((Drag::Cursor, Some(Act::SetCursor(day))))
            }
            Target::Minimap(part) => {
                let mut window = self.window;
                let mut act = None;
                if part.is_none() {
                    // Beside the frame all of it is brought there.
                    let day = self.whole_scale().day_from_x(from_px);
                    let middle = window.start.plus(window.len_days() / 2);
                    window = self.moved(window, FramePart::Whole, day.days_since(middle));
                    act = Some(Act::SetWindow(window));
                }
                let drag = Drag::Frame {
                    part: part.unwrap_or(FramePart::Whole),
                    from_px,
                    window,
                };
                Some((drag, act))
            }
        }
    }

    fn drag(&self, [from_px, _]: [f64; 2]) -> Option<Drag> {
        Some(Drag::Pan {
            from_px,
            start: self.position,
            length_days: self.window.len_days(),
        })
    }

    fn pinch(&self, at_px: [[f64; 2]; 2]) -> Drag {
        Drag::Pinch {
            positions: at_px.map(|[x_px, _]| self.scale.position_from_x(x_px)),
        }
    }

    fn act(&self, drag: Drag, at_px: [[f64; 2]; 2]) -> Option<Act> {
        let [[x_px, _], [right_px, _]] = at_px;
        let act = match drag {
            Drag::Cursor => Act::SetCursor(self.scale.day_from_x(x_px)),
            Drag::Pan {
                from_px,
                start,
                length_days,
            } => Act::Pan {
                start: start + (from_px - x_px) / self.scale.px_per_day(),
                length_days,
            },
            Drag::Pinch { positions } => {
                let (start, length_days) =
                    pinched(positions, [x_px, right_px], self.scale.width_px())?;
                Act::Zoom { start, length_days }
            }
            Drag::Frame {
                part,
                from_px,
                window,
            } => {
                let days = (x_px - from_px) / self.whole_scale().px_per_day();
                Act::MoveWindow(self.moved(window, part, days.round() as i32))
            }
        };
        Some(act)
    }

    fn back(&self) -> Act {
        Act::GoBack {
            cursor: self.cursor,
            window: self.window,
        }
    }
}

impl Shown {
    /// The scale of the minimap.
    fn whole_scale(&self) -> TimeScale {
        TimeScale::new(self.whole, self.scale.width_px())
    }

    /// A window of which a part of the frame is moved by so many days.
    fn moved(&self, window: Window, part: FramePart, days: i32) -> Window {
        frame_moved(window, part, days, self.whole, SHORTEST_WINDOW_DAYS)
    }
}
