//! What becomes of the view state when the reader asks for something.

use super::{
    Intent, SHORTEST_WINDOW_DAYS, ViewState,
    view_state::{default_cursor, whole},
    zoom::zoomed,
};
use crate::{
    domain::{EventId, Record},
    time::{Day, Window},
};

/// The view state after an intent. A cursor that moves out of view takes the window with it.
pub fn apply(record: &Record, state: ViewState, intent: Intent) -> ViewState {
    let cursor = state.cursor;
    let first_day_of = |event: Option<EventId>| event.map(|id| default_cursor(record, Some(id)));
    let target = match intent {
        Intent::SetCursor(day) => Some(day),
        Intent::StepDay(days) => Some(cursor.plus(days)),
        Intent::StepMonth(months) => Some(cursor.plus_months(months)),
        Intent::StepYear(years) => Some(cursor.plus_years(years)),
        Intent::ToNextEvent => first_day_of(record.next_event(cursor)),
        Intent::ToPreviousEvent => first_day_of(record.previous_event(cursor)),
        Intent::ToNextChange => record.next_change(cursor),
        Intent::ToPreviousChange => record.previous_change(cursor),
        Intent::ToFirstChange => record.first_change(),
        Intent::ToLastChange => record.last_change(),
        Intent::SelectEvent(event) => return select_event(record, state, event),
        Intent::SelectState(id) if usize::from(id.0) < record.states.len() => {
            return ViewState {
                state: Some(id),
                event: None,
                ..state
            };
        }
        Intent::SelectState(_) => return state,
        Intent::ClearEvent => {
            return ViewState {
                event: None,
                ..state
            };
        }
        Intent::ClearSelection => {
            return ViewState {
                state: None,
                event: None,
                ..state
            };
        }
        Intent::SetWindow(window) => return with_window(record, state, window),
        Intent::ZoomBy { factor, about } => {
            let window = zoomed(state.window, factor, about);
            return with_window(record, state, window);
        }
        Intent::ShowAll => return with_window(record, state, whole(record)),
        Intent::ShowView(view) => return ViewState { view, ..state },
        Intent::SetOther(day) => {
            let other = whole(record).nearest(day);
            return ViewState { other, ..state };
        }
    };
    match target {
        Some(day) => with_cursor(record, state, day),
        None => state,
    }
}

fn select_event(record: &Record, state: ViewState, id: EventId) -> ViewState {
    let Some(event) = record.events.get(id.0 as usize) else {
        return state;
    };
    let selected = ViewState {
        event: Some(id),
        state: state.state.filter(|&state| event.names(state)),
        ..state
    };
    with_cursor(record, selected, event.date.first())
}

fn with_window(record: &Record, state: ViewState, window: Window) -> ViewState {
    ViewState {
        window: window.fitted(whole(record), SHORTEST_WINDOW_DAYS),
        ..state
    }
}

/// The state with the cursor on a day; the window moves just so far that the day is in view, an
/// eighth of the window from its edge.
fn with_cursor(record: &Record, state: ViewState, day: Day) -> ViewState {
    let cursor = whole(record).nearest(day);
    let window = state.window;
    let margin = window.len_days() / 8;
    let moved = if cursor < window.start {
        window.moved(cursor.days_since(window.start).saturating_sub(margin))
    } else if window.end <= cursor {
        window.moved(cursor.days_since(window.last()).saturating_add(margin))
    } else {
        window
    };
    with_window(record, ViewState { cursor, ..state }, moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            StateId,
            fixture::{day, event_id, record},
        },
        state::View,
    };

    fn window(start: i32, end: i32) -> Window {
        Window {
            start: day(start),
            end: day(end),
        }
    }

    /// The whole record, the cursor in a column.
    fn at(column: i32) -> ViewState {
        ViewState {
            cursor: day(column),
            ..ViewState::new(&record())
        }
    }

    #[track_caller]
    fn check_cursor(column: i32, intent: Intent, expected: i32) {
        let before = at(column);
        let after = apply(&record(), before.clone(), intent);
        let expected = ViewState {
            cursor: day(expected),
            ..before
        };
        assert_eq!(after, expected);
    }

    #[test]
    fn the_cursor_steps_by_the_calendar() {
        check_cursor(5, Intent::SetCursor(day(7)), 7);
        check_cursor(5, Intent::StepDay(1), 6);
        check_cursor(5, Intent::StepDay(-7), -2);
        check_cursor(30, Intent::StepMonth(1), 59);
        check_cursor(31, Intent::StepMonth(-1), 0);
    }

    #[test]
    fn the_cursor_stops_at_the_ends_of_what_is_shown() {
        check_cursor(5, Intent::SetCursor(day(1000)), 59);
        check_cursor(5, Intent::SetCursor(Day(i32::MIN)), -10);
        check_cursor(5, Intent::StepYear(1), 59);
        check_cursor(5, Intent::StepYear(i32::MIN), -10);
        check_cursor(5, Intent::StepDay(i32::MAX), 59);
        check_cursor(-10, Intent::StepMonth(-1), -10);
    }

    #[test]
    fn the_cursor_steps_from_event_to_event() {
        check_cursor(-9, Intent::ToNextEvent, 2);
        check_cursor(2, Intent::ToNextEvent, 6);
        check_cursor(14, Intent::ToNextEvent, 31);
        check_cursor(31, Intent::ToNextEvent, 31);
        check_cursor(31, Intent::ToPreviousEvent, 14);
        check_cursor(14, Intent::ToPreviousEvent, 12);
        // The event before began before what is shown.
        check_cursor(2, Intent::ToPreviousEvent, -10);
    }

    #[test]
    fn the_cursor_steps_from_change_to_change() {
        check_cursor(-9, Intent::ToNextChange, 2);
        check_cursor(2, Intent::ToNextChange, 6);
        check_cursor(22, Intent::ToNextChange, 22);
        check_cursor(22, Intent::ToPreviousChange, 20);
        check_cursor(2, Intent::ToPreviousChange, 2);
        check_cursor(12, Intent::ToFirstChange, 2);
        check_cursor(12, Intent::ToLastChange, 22);
    }

    #[track_caller]
    fn check_selection(
        before: (Option<u8>, &str),
        intent: Intent,
        after: (Option<u8>, &str),
        cursor: i32,
    ) {
        let record = record();
        let state = |(state, event): (Option<u8>, &str)| ViewState {
            state: state.map(StateId),
            event: (!event.is_empty()).then(|| event_id(&record, event)),
            ..at(5)
        };
        let expected = ViewState {
            cursor: day(cursor),
            ..state(after)
        };
        assert_eq!(apply(&record, state(before), intent), expected);
    }

    #[test]
    fn selecting_keeps_only_what_belongs_together() {
        let event = |slug| Intent::SelectEvent(event_id(&record(), slug));
        let state = |id| Intent::SelectState(StateId(id));
        check_selection((None, ""), state(2), (Some(2), ""), 5);
        check_selection((Some(1), ""), state(2), (Some(2), ""), 5);
        check_selection((None, "charter"), state(2), (Some(2), ""), 5);
        check_selection((None, ""), event("accession"), (None, "accession"), 14);
        check_selection(
            (Some(2), ""),
            event("accession"),
            (Some(2), "accession"),
            14,
        );
        check_selection((Some(1), ""), event("accession"), (None, "accession"), 14);
        check_selection((None, ""), event("summit"), (None, "summit"), 31);
        check_selection((None, ""), event("war"), (None, "war"), -10);
    }

    #[test]
    fn letting_go_of_an_event_leads_back_to_the_state() {
        let both = (Some(2), "accession");
        check_selection(both, Intent::ClearEvent, (Some(2), ""), 5);
        check_selection(both, Intent::ClearSelection, (None, ""), 5);
    }

    #[test]
    fn ids_that_the_record_does_not_have_do_nothing() {
        let both = (Some(2), "accession");
        check_selection(both, Intent::SelectState(StateId(5)), both, 5);
        check_selection(both, Intent::SelectEvent(EventId(7)), both, 5);
    }

    #[track_caller]
    fn check_window(before: Window, intent: Intent, expected: Window) {
        let state = ViewState {
            window: before,
            ..at(5)
        };
        let after = apply(&record(), state.clone(), intent);
        let expected = ViewState {
            window: expected,
            ..state
        };
        assert_eq!(after, expected);
    }

    #[test]
    fn a_moved_window_stops_at_the_ends() {
        let moved = |days| Intent::SetWindow(window(0, 20).moved(days));
        check_window(window(0, 20), moved(5), window(5, 25));
        check_window(window(0, 20), moved(-500), window(-10, 10));
        check_window(window(0, 20), moved(i32::MAX), window(40, 60));
    }

    #[test]
    fn a_window_is_never_longer_than_the_record_nor_too_short() {
        check_window(
            window(0, 20),
            Intent::SetWindow(window(-100, 500)),
            window(-10, 60),
        );
        check_window(
            window(0, 20),
            Intent::SetWindow(window(30, 32)),
            window(24, 38),
        );
        check_window(
            window(0, 20),
            Intent::SetWindow(window(40, 30)),
            window(33, 47),
        );
        check_window(window(0, 20), Intent::ShowAll, window(-10, 60));
    }

    #[test]
    fn zooming_stops_at_the_shortest_and_the_whole() {
        let zoom = |factor| Intent::ZoomBy {
            factor,
            about: day(20),
        };
        check_window(window(0, 40), zoom(2.0), window(10, 30));
        check_window(window(0, 40), zoom(1000.0), window(13, 27));
        check_window(window(0, 40), zoom(0.001), window(-10, 60));
    }

    #[test]
    fn a_cursor_that_leaves_the_view_takes_the_window_with_it() {
        let record = record();
        let state = ViewState {
            window: window(0, 16),
            ..at(15)
        };
        let after = |intent| apply(&record, state.clone(), intent).window;
        assert_eq!(after(Intent::StepDay(-15)), window(0, 16));
        assert_eq!(after(Intent::StepDay(1)), window(3, 19));
        assert_eq!(after(Intent::SetCursor(day(-1))), window(-3, 13));
        assert_eq!(after(Intent::SetCursor(day(-10))), window(-10, 6));
        assert_eq!(
            after(Intent::SelectEvent(event_id(&record, "summit"))),
            window(18, 34)
        );
    }

    #[test]
    fn views_change_nothing_but_the_view() {
        let expected = ViewState {
            view: View::Members,
            ..at(5)
        };
        assert_eq!(
            apply(&record(), at(5), Intent::ShowView(View::Members)),
            expected
        );
    }
}
