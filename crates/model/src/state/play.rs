//! Play: the cursor goes on by itself, from stop to stop.

use crate::{domain::Record, time::Day};

/// What Play stops at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stops {
    /// Days on which a standing changes.
    #[default]
    Changes,
    /// The first days of events, too.
    Events,
}

impl Stops {
    /// The word for it, in markup.
    pub const fn slug(self) -> &'static str {
        match self {
            Stops::Changes => "changes",
            Stops::Events => "events",
        }
    }

    /// The stops for a word; changes for any other.
    pub fn from_slug(slug: &str) -> Stops {
        match slug {
            "events" => Stops::Events,
            _ => Stops::Changes,
        }
    }
}

/// The part of a step in which the cursor moves; then it rests, to be read.
const MOVING: f64 = 0.55;

/// Where Play goes from a day. It ends on the day last checked: what comes after is not played as if it
/// had happened. `None` on that day and later.
pub fn next_stop(record: &Record, stops: Stops, day: Day) -> Option<Day> {
    let last = record.last_checked_day();
    let change = record.next_change(day);
    let event = match stops {
        Stops::Changes => None,
        Stops::Events => record
            .next_event(day)
            .map(|event| record.event(event).date.first()),
    };
    let next = change.into_iter().chain(event).fold(last, Day::min);
    (day < last).then_some(next)
}

/// Where the cursor is after a part of a step, from 0 to 1: it sets off and arrives slowly.
pub fn on_the_way(from: Day, to: Day, part: f64) -> Day {
    let part = (part / MOVING).clamp(0.0, 1.0);
    let along = part * part * (3.0 - 2.0 * part);
    from.plus((f64::from(to.days_since(from)) * along).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, record};

    #[track_caller]
    fn check(stops: Stops, way: &[i32]) {
        let record = record();
        let mut at = day(-9);
        for &column in way {
            let next = next_stop(&record, stops, at);
            assert_eq!(next, Some(day(column)), "{stops:?} from {at:?}");
            at = next.unwrap_or(at);
        }
        assert_eq!(next_stop(&record, stops, at), None, "{stops:?}");
    }

    #[test]
    fn play_stops_at_changes_or_events_and_ends_on_the_day_last_checked() {
        check(Stops::Changes, &[2, 6, 10, 14, 16, 20, 22, 30]);
        check(Stops::Events, &[2, 6, 10, 12, 14, 16, 20, 22, 30]);
    }

    #[test]
    fn the_cursor_sets_off_slowly_arrives_and_rests() {
        let at = |part| on_the_way(Day(0), Day(1_000), part).0;
        assert_eq!(
            [at(0.0), at(MOVING / 2.0), at(MOVING), at(1.0)],
            [0, 500, 1_000, 1_000]
        );
        assert!(at(0.05) < 30);
        assert_eq!(on_the_way(Day(10), Day(0), 1.0), Day(0));
    }

    #[test]
    fn stops_come_back_from_their_words() {
        for stops in [Stops::Changes, Stops::Events] {
            assert_eq!(Stops::from_slug(stops.slug()), stops);
        }
    }
}
