//! What the reader can ask of the page.

use super::View;
use crate::{
    domain::{EventId, StateId},
    time::{Day, Window},
};

/// Something that the reader asks for. Days outside the stretch shown are brought to its nearest
/// end, and ids that the record does not have do nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Put the cursor on a day.
    SetCursor(Day),
    /// Move it by so many days, months, years; back, if negative. A month after 31 January is the
    /// last day of February.
    StepDay(i32),
    StepMonth(i32),
    StepYear(i32),
    /// Move it to the first day of the nearest event that begins later, or earlier; stay, if there
    /// is none. The selection stays.
    ToNextEvent,
    ToPreviousEvent,
    /// Move it to the nearest later, or earlier, day on which a standing changes; stay, if there is
    /// none.
    ToNextChange,
    ToPreviousChange,
    ToFirstChange,
    ToLastChange,
    /// Select a state and let go of the event; the cursor stays.
    SelectState(StateId),
    /// Select an event and move the cursor to its first day. A selected state that the event names
    /// stays selected, any other is let go: the panel never shows two things that have nothing to
    /// do with each other.
    SelectEvent(EventId),
    /// Let go of the event; a selected state stays, so that closing an event that was opened from
    /// the history of a state leads back to it.
    ClearEvent,
    /// Let go of everything.
    ClearSelection,
    /// Show a stretch of time, grown or moved to what can be shown.
    SetWindow(Window),
    /// Show less (a factor above 1) or more (below 1) of the time, a day keeping its place. A
    /// factor that is no positive number does nothing.
    ZoomBy {
        factor: f64,
        about: Day,
    },
    /// Show the whole record.
    ShowAll,
    /// Show another reading of the facts.
    ShowView(View),
    /// Compare with another day.
    SetOther(Day),
}

/// What an intent does to the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A step of its own, which Back undoes.
    Push,
    /// The address changes in place.
    Replace,
}

impl Intent {
    /// Selections and views are steps of the reader; cursor, pan and zoom come in streams and
    /// would bury them.
    pub const fn history(&self) -> History {
        match self {
            Intent::SelectState(_)
            | Intent::SelectEvent(_)
            | Intent::ClearEvent
            | Intent::ClearSelection
            | Intent::ShowView(_) => History::Push,
            Intent::SetCursor(_)
            | Intent::StepDay(_)
            | Intent::StepMonth(_)
            | Intent::StepYear(_)
            | Intent::ToNextEvent
            | Intent::ToPreviousEvent
            | Intent::ToNextChange
            | Intent::ToPreviousChange
            | Intent::ToFirstChange
            | Intent::ToLastChange
            | Intent::SetWindow(_)
            | Intent::ZoomBy { .. }
            | Intent::ShowAll
            | Intent::SetOther(_) => History::Replace,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_chooses_is_a_step_of_the_history() {
        assert_eq!(Intent::SelectState(StateId(0)).history(), History::Push);
        assert_eq!(Intent::ClearSelection.history(), History::Push);
        assert_eq!(Intent::StepDay(1).history(), History::Replace);
        assert_eq!(Intent::ShowAll.history(), History::Replace);
    }
}
