//! Windows on their way. What the reader asks for next ends a movement where it leads to. The steps of a movement that
//! goes on by itself stand in the rest of the program ([`later::motion`](crate::later::motion)): until it is here, the
//! window is there at once.

use super::Store;
use crate::{data::RECORD, dom, later, rest::Here};
use model::{
    state::{Intent, apply, split, whole},
    time::Window,
};
use std::cell::Cell;

/// Whether the window is on its way, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Movement {
    Rest,
    /// As long as it was, along the record.
    Along,
    /// To another place and another length.
    Zoom,
}

/// The movement that goes on, if one does.
#[derive(Default)]
pub struct Motion {
    /// Grows with each movement, so that an older one sees that it is over.
    number: Cell<u32>,
    /// Where it leads to.
    target: Cell<Option<Window>>,
}

impl Store {
    /// Does what the reader asks for, and brings the window there in steps, where it changes: from where
    /// it is, though it may be on the way to somewhere else.
    pub fn ease(self, intent: Intent) {
        let from = self.window.get_untracked();
        self.end_motion();
        let to = self
            .view
            .with_untracked(|view| apply(&RECORD, view.clone(), intent.clone()).window);
        self.take(intent);
        if from != to
            && let Some(here) = self.mover()
        {
            self.movement.put(Movement::Zoom);
            self.take(Intent::SetWindow(from));
            self.motion.target.set(Some(to));
            later::motion::travel(here, self, [from, to]);
        }
    }

    /// What moves the window in steps: nothing for who wants no motion, and until it is here.
    fn mover(self) -> Option<Here> {
        if dom::prefers_stillness() {
            return None;
        }
        self.rest.quietly(|_| {});
        self.rest.here_now()
    }

    /// The number of the movement that goes on; an older one sees by it that it is over.
    pub fn movement_number(self) -> u32 {
        self.motion.number.get()
    }

    /// As [`Store::dispatch`], where more of the same is to come until [`Store::settle`].
    pub fn move_on(self, intent: Intent) {
        self.halt();
        self.movement.put(Movement::Zoom);
        self.take(intent);
    }

    /// Nothing more comes.
    pub fn settle(self) {
        self.movement.put(Movement::Rest);
    }

    /// Where the window begins, in days since 1970-01-01: between two days while it is moved.
    pub fn position(self) -> f64 {
        f64::from(self.window.get_untracked().start.0) + self.slip.get_untracked()
    }

    /// Puts the window between two days.
    pub fn pan_to(self, start: f64, length_days: i32) {
        self.move_by_hand(start, length_days, Movement::Along);
    }

    /// Puts a window of another length between two days.
    pub fn show(self, start: f64, length_days: i32) {
        self.move_by_hand(start, length_days, Movement::Zoom);
    }

    fn move_by_hand(self, start: f64, length_days: i32, movement: Movement) {
        self.stop();
        // Play gives way: it would take the window back to the cursor.
        self.is_playing.put(false);
        self.movement.put(movement);
        self.place(start, length_days);
    }

    /// Stops a movement where it is, under a finger that catches it.
    pub fn hold(self) {
        self.motion.target.set(None);
        self.stop();
        self.settle();
    }

    /// Forgets a movement: another view takes the place of this one.
    pub(super) fn forget_motion(self) {
        self.hold();
        self.slip.put(0.0);
    }

    /// Lets a window go that was moved with the pointer: it goes on for a while at the speed that it
    /// had, in days a ms, and comes to rest where a day begins.
    pub fn fling(self, start: f64, length_days: i32, speed: f64) {
        self.stop();
        if let Some(here) = self.mover() {
            self.movement.put(Movement::Along);
            later::motion::fling(here, self, start, length_days, speed);
        } else {
            self.place(start.round(), length_days);
            self.settle();
        }
    }

    /// Ends a movement where it leads to.
    pub fn end_motion(self) {
        self.halt();
        self.settle();
    }

    /// Ends a movement where it leads to, on a whole day; another may follow at once.
    fn halt(self) {
        self.stop();
        self.slip.put(0.0);
    }

    /// Ends a movement where it leads to; the window may be between two days still.
    fn stop(self) {
        let motion = self.motion;
        motion.number.set(motion.number.get().wrapping_add(1));
        if let Some(target) = motion.target.take() {
            self.take(Intent::SetWindow(target));
        }
    }

    /// Puts the window between two days; whether it can be there: at the ends of the record it stops.
    pub fn place(self, start: f64, length_days: i32) -> bool {
        let Window { start: first, end } = whole(&RECORD);
        let latest = end.plus(-length_days).max(first);
        let inside = start.clamp(first.0.into(), latest.0.into());
        let (window, slip) = split(inside, length_days);
        self.take(Intent::SetWindow(window));
        self.slip.put(slip);
        inside == start
    }
}
