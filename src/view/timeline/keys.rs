//! What the keys do in the timeline: a table.

use crate::view::toolbar::ZOOM_STEP;
use model::{domain::Record, state::Intent};

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Intent(Intent),
    /// Zoom about the cursor by a factor.
    Zoom(f64),
    /// A row up or down.
    Row,
    Select,
    /// Select, and on the cursor itself play.
    SelectOrPlay,
}

/// What a key asks for, by its name in a keyboard event; `None` leaves it to the browser.
pub fn wish(key: &str, shift: bool) -> Option<Wish> {
    let intent = match (key, shift) {
        ("ArrowLeft", false) => Intent::StepDay(-1),
        ("ArrowRight", false) => Intent::StepDay(1),
        ("ArrowLeft", true) => Intent::StepMonth(-1),
        ("ArrowRight", true) => Intent::StepMonth(1),
        ("PageUp", _) => Intent::StepYear(-1),
        ("PageDown", _) => Intent::StepYear(1),
        ("Home", _) => Intent::ToFirstChange,
        ("End", _) => Intent::ToLastChange,
        (",", _) => Intent::ToPreviousEvent,
        (".", _) => Intent::ToNextEvent,
        ("[", _) => Intent::ToPreviousChange,
        ("]", _) => Intent::ToNextChange,
        ("0", _) => Intent::ShowAll,
        ("Escape", _) => Intent::ClearSelection,
        ("+" | "=", _) => return Some(Wish::Zoom(ZOOM_STEP)),
        ("-", _) => return Some(Wish::Zoom(1.0 / ZOOM_STEP)),
        ("ArrowUp" | "ArrowDown", _) => return Some(Wish::Row),
        ("Enter", _) => return Some(Wish::Select),
        (" ", _) => return Some(Wish::SelectOrPlay),
        _ => return None,
    };
    Some(Wish::Intent(intent))
}

/// What selecting on the cursor itself selects: the first event of its day.
pub fn select_on_day(record: &Record, day: model::time::Day) -> Option<Intent> {
    record
        .events_on(day)
        .next()
        .map(|(id, _)| Intent::SelectEvent(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, shift: bool, expected: Intent) {
        assert_eq!(wish(key, shift), Some(Wish::Intent(expected)), "{key}");
    }

    #[test]
    fn keys_move_the_cursor_by_days_months_years_events_and_changes() {
        check("ArrowLeft", false, Intent::StepDay(-1));
        check("ArrowRight", true, Intent::StepMonth(1));
        check("PageUp", false, Intent::StepYear(-1));
        check(".", false, Intent::ToNextEvent);
        check("[", false, Intent::ToPreviousChange);
        check("End", false, Intent::ToLastChange);
    }

    #[test]
    fn other_keys_stay_with_the_browser() {
        assert_eq!(wish("Tab", false), None);
        assert_eq!(wish("a", false), None);
        assert_eq!(wish("F5", false), None);
    }
}
