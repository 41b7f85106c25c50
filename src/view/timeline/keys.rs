//! What the keys do in the timeline: a table.

use crate::view::toolbar::ZOOM_STEP;
use model::{domain::Record, state::Intent, time::Day};

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Intent(Intent),
    /// A row up or down.
    Row {
        down: bool,
    },
    Select,
    /// Select, and on the cursor itself play.
    SelectOrPlay,
}

/// What a key asks for, by its name in a keyboard event; `None` leaves it to the browser. It zooms about the
/// cursor.
pub fn wish(key: &str, shift: bool, cursor: Day) -> Option<Wish> {
    let zoom = |factor| Intent::ZoomBy {
        factor,
        about: cursor,
    };
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
        ("+" | "=", _) => zoom(ZOOM_STEP),
        ("-", _) => zoom(1.0 / ZOOM_STEP),
        ("ArrowUp", _) => return Some(Wish::Row { down: false }),
        ("ArrowDown", _) => return Some(Wish::Row { down: true }),
        ("Enter", _) => return Some(Wish::Select),
        (" ", _) => return Some(Wish::SelectOrPlay),
        _ => return None,
    };
    Some(Wish::Intent(intent))
}

/// Whether a key asks for something else than to choose.
pub fn moves_a_day(key: &str, shift: bool) -> bool {
    matches!(wish(key, shift, Day(0)), Some(Wish::Intent(_)))
}

/// What selecting on the cursor itself selects: the first event of its day.
pub fn select_on_day(record: &Record, day: Day) -> Option<Intent> {
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
        assert_eq!(
            wish(key, shift, Day(7)),
            Some(Wish::Intent(expected)),
            "{key}"
        );
    }

    #[test]
    fn keys_move_the_cursor_by_days_months_years_events_and_changes() {
        check("ArrowLeft", false, Intent::StepDay(-1));
        check("ArrowRight", true, Intent::StepMonth(1));
        check("PageUp", false, Intent::StepYear(-1));
        check(".", false, Intent::ToNextEvent);
        check("[", false, Intent::ToPreviousChange);
        check("End", false, Intent::ToLastChange);
        let (factor, about) = (ZOOM_STEP, Day(7));
        check("+", true, Intent::ZoomBy { factor, about });
    }

    #[test]
    fn other_keys_stay_with_the_browser() {
        assert_eq!(wish("Tab", false, Day(7)), None);
        assert_eq!(wish("a", false, Day(7)), None);
        assert_eq!(wish("F5", false, Day(7)), None);
    }
}
