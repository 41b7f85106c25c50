//! Everything that a link restores.

use crate::{
    domain::{EventId, Record, StateId},
    time::{Day, Window},
};

/// The shortest window, in days: about what the finest ticks of the axis are made for.
pub const SHORTEST_WINDOW_DAYS: i32 = 14;

/// What the page shows. Built by [`ViewState::new`] and changed by [`crate::state::apply`], it is
/// always one that the page can show: cursor and window inside the stretch shown by the record, the
/// window not too short, ids of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// The day that the page shows.
    pub cursor: Day,
    /// The stretch of time in view. The cursor may lie outside, after a pan.
    pub window: Window,
    /// The state selected.
    pub state: Option<StateId>,
    /// The event selected. Where both are selected, the event names the state, or a link says so.
    pub event: Option<EventId>,
    /// Which reading of the facts is shown.
    pub view: View,
    /// The day that a comparison sets beside the cursor's, before or after it.
    pub other: Day,
}

/// A reading of the same facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The map of the cursor's day.
    #[default]
    Map,
    /// Two days beside one another, and what changed between them.
    Compare,
    /// A small map for each change of standing.
    Multiples,
    /// States by years, and how long each was in.
    Members,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: [View; 4] = [View::Map, View::Compare, View::Multiples, View::Members];

    /// The word for it in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            View::Map => "map",
            View::Compare => "compare",
            View::Multiples => "multiples",
            View::Members => "members",
        }
    }

    /// The view for a word; the inverse of [`View::slug`].
    pub fn from_slug(slug: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.slug() == slug)
    }
}

impl ViewState {
    /// What an address that says nothing shows: the day last checked, the whole record, nothing
    /// selected.
    pub fn new(record: &Record) -> ViewState {
        let whole = whole(record);
        ViewState {
            cursor: whole.nearest(record.last_checked_day()),
            window: whole,
            state: None,
            event: None,
            view: View::default(),
            other: default_other(record),
        }
    }

    /// The nearest state that the page can show: cursor and window inside the record, no id that
    /// it does not have.
    pub fn fitted(self, record: &Record) -> ViewState {
        let whole = whole(record);
        ViewState {
            cursor: whole.nearest(self.cursor),
            window: self.window.fitted(whole, SHORTEST_WINDOW_DAYS),
            state: self
                .state
                .filter(|id| usize::from(id.0) < record.states.len()),
            event: self
                .event
                .filter(|id| (id.0 as usize) < record.events.len()),
            view: self.view,
            other: whole.nearest(self.other),
        }
    }

    /// The two days of a comparison, the earlier first.
    pub fn days(&self) -> [Day; 2] {
        let [cursor, other] = [self.cursor, self.other];
        [cursor.min(other), cursor.max(other)]
    }

    /// Whether anything is selected.
    pub const fn has_selection(&self) -> bool {
        self.state.is_some() || self.event.is_some()
    }
}

/// The stretch that the timeline shows when it shows everything.
pub fn whole(record: &Record) -> Window {
    Window {
        start: record.first_day,
        end: record.end_day,
    }
}

/// Where the cursor stands if an address does not say: on the day of the event it selects, else on
/// the day last checked.
pub(super) fn default_cursor(record: &Record, event: Option<EventId>) -> Day {
    let day = event
        .and_then(|id| record.events.get(id.0 as usize))
        .map_or(record.last_checked_day(), |event| event.date.first());
    whole(record).nearest(day)
}

/// What a comparison is with if an address does not say: the day on which it all began.
pub(super) fn default_other(record: &Record) -> Day {
    let day = record.first_change().unwrap_or(record.first_day);
    whole(record).nearest(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, drawn, record};

    #[test]
    fn a_plain_address_shows_the_whole_record_on_the_day_last_checked() {
        let state = ViewState::new(&record());
        assert_eq!(state.cursor, day(30));
        assert_eq!((state.window.start, state.window.end), (day(-10), day(60)));
        assert_eq!(state.view, View::Map);
        assert!(!state.has_selection());
        assert_eq!(state.clone().fitted(&record()), state);
    }

    #[test]
    fn what_cannot_be_shown_is_brought_to_what_can() {
        let state = ViewState {
            cursor: day(1000),
            window: Window {
                start: day(1000),
                end: day(900),
            },
            state: Some(StateId(99)),
            event: Some(EventId(99)),
            view: View::Members,
            other: day(-1000),
        };
        let fitted = state.fitted(&record());
        assert_eq!(fitted.cursor, day(59));
        assert_eq!(fitted.window.len_days(), SHORTEST_WINDOW_DAYS);
        assert_eq!(fitted.window.end, day(60));
        assert!(!fitted.has_selection());
        assert_eq!(fitted.view, View::Members);
        assert_eq!(fitted.days(), [day(-10), day(59)]);
    }

    #[test]
    fn a_record_last_checked_outside_what_it_shows_has_a_cursor_inside() {
        let mut record = drawn(&[]);
        record.end_day = day(5);
        assert_eq!(ViewState::new(&record).cursor, day(4));
    }

    #[test]
    fn every_view_comes_back_from_its_word() {
        for view in View::ALL {
            assert_eq!(View::from_slug(view.slug()), Some(view));
        }
        for unknown in ["globe", "table", "Map", ""] {
            assert_eq!(View::from_slug(unknown), None, "{unknown}");
        }
    }
}
