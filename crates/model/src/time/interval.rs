//! Stretches of days, half-open: the start is inside, the end is the day after the last.

use super::Day;

/// A stretch of days that may last still.
///
/// ```
/// use model::time::{Day, Interval};
///
/// let term = Interval { start: Day(10), end: Some(Day(20)) };
/// assert!(term.contains(Day(10)) && !term.contains(Day(20)));
/// assert_eq!(term.len_days(), Some(10));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    pub start: Day,
    /// The day after the last; `None` while it lasts. At or before `start` the interval is empty.
    pub end: Option<Day>,
}

impl Interval {
    /// Whether the day is inside.
    pub const fn contains(self, day: Day) -> bool {
        self.start.0 <= day.0
            && match self.end {
                Some(end) => day.0 < end.0,
                None => true,
            }
    }

    /// Whether the two share at least one day. An empty interval shares none.
    pub const fn overlaps(self, other: Interval) -> bool {
        let later_start = if self.start.0 < other.start.0 {
            other.start
        } else {
            self.start
        };
        self.contains(later_start) && other.contains(later_start)
    }

    /// The number of days; `None` while it lasts.
    pub const fn len_days(self) -> Option<i32> {
        match self.end {
            Some(end) if self.start.0 < end.0 => Some(end.days_since(self.start)),
            Some(_) => Some(0),
            None => None,
        }
    }

    /// The part that lies in a window; `None` where they share no day.
    pub fn within(self, window: Window) -> Option<Window> {
        let start = self.start.max(window.start);
        let end = self.end.map_or(window.end, |end| end.min(window.end));
        (start < end).then_some(Window { start, end })
    }
}

/// A stretch of days with both ends: the stretch of time in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    pub start: Day,
    /// The day after the last in view.
    pub end: Day,
}

impl Window {
    /// The number of days; 0 if the ends are the wrong way round.
    pub const fn len_days(self) -> i32 {
        if self.start.0 < self.end.0 {
            self.end.days_since(self.start)
        } else {
            0
        }
    }

    /// Whether the day is inside.
    pub const fn contains(self, day: Day) -> bool {
        self.start.0 <= day.0 && day.0 < self.end.0
    }

    /// The last day inside.
    pub const fn last(self) -> Day {
        self.end.plus(-1)
    }

    /// The day inside that is nearest to `day`; the start, if the window is empty.
    pub fn nearest(self, day: Day) -> Day {
        day.min(self.last()).max(self.start)
    }

    /// As long as this one, moved so many days later (or earlier, if negative); it stops where days
    /// end, still as long.
    pub fn moved(self, days: i32) -> Window {
        let Window { start, end } = self;
        let most = Day(i32::MAX).days_since(start.max(end).max(Day(0)));
        let least = Day(i32::MIN).days_since(start.min(end).min(Day(0)));
        let days = days.max(least).min(most);
        Window {
            start: start.plus(days),
            end: end.plus(days),
        }
    }

    /// The window that lies inside `outer` and is nearest to this one: moved first, and shortened
    /// only if it is longer than all of `outer`; at least `shortest_days` long if `outer` is, by
    /// growing about its middle.
    pub fn fitted(self, outer: Window, shortest_days: i32) -> Window {
        let longest = outer.len_days();
        let length = self.len_days().max(shortest_days).min(longest);
        // Half of what is missing goes to each side.
        let grown = length.saturating_sub(self.len_days()).max(0);
        let start = self.start.plus(-(grown / 2));
        let latest_start = outer.end.plus(-length);
        let start = start.min(latest_start).max(outer.start);
        Window {
            start,
            end: start.plus(length),
        }
    }

    /// The same stretch as an [`Interval`].
    pub const fn interval(self) -> Interval {
        Interval {
            start: self.start,
            end: Some(self.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads "  ====  " as the days under the bars, from day 0; a last `>` means that it lasts.
    fn drawn(picture: &str) -> Interval {
        let start = picture.chars().take_while(|&mark| mark == ' ').count() as i32;
        let length = picture.chars().filter(|&mark| mark == '=').count() as i32;
        Interval {
            start: Day(start),
            end: (!picture.ends_with('>')).then_some(Day(start + length)),
        }
    }

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(drawn(one).overlaps(drawn(other)), expected);
        assert_eq!(drawn(other).overlaps(drawn(one)), expected);
    }

    #[test]
    fn intervals_overlap_where_they_share_a_day() {
        check("  ===", "     ===", false);
        check("  ===", "    ===", true);
        check("  ===", "===", true);
        check("  ===", "==", false);
        check("  ==>", "          =", true);
        check("  ==>", "=", false);
        check("  ==>", "     =>", true);
        check("  ====", "   =", true);
        check("  ====", "   ", false);
    }

    #[test]
    fn an_empty_interval_has_no_days() {
        let empty = Interval {
            start: Day(5),
            end: Some(Day(2)),
        };
        assert_eq!(empty.len_days(), Some(0));
        assert!(!empty.contains(Day(3)) && !empty.contains(Day(5)));
        assert_eq!(drawn("  ==>").len_days(), None);
        assert_eq!(drawn("  ==").len_days(), Some(2));
    }

    #[test]
    fn a_window_takes_the_part_inside_it() {
        let window = Window {
            start: Day(2),
            end: Day(5),
        };
        let part = |start, end| {
            Some(Window {
                start: Day(start),
                end: Day(end),
            })
        };
        assert_eq!(drawn("====").within(window), part(2, 4));
        assert_eq!(drawn("   =>").within(window), part(3, 5));
        assert_eq!(drawn("==").within(window), None);
        assert_eq!(drawn("     ==").within(window), None);
    }

    #[test]
    fn a_moved_window_is_as_long() {
        for days in [0, 7, -7, i32::MAX, i32::MIN] {
            let window = Window {
                start: Day(-3),
                end: Day(5),
            };
            assert_eq!(window.moved(days).len_days(), 8);
        }
    }

    proptest! {
        #[test]
        fn overlap_is_a_shared_day(a in -9..9, b in -9..9, c in -9..9, d in -9..9) {
            let one = Interval { start: Day(a), end: Some(Day(b)) };
            let other = Interval { start: Day(c), end: Some(Day(d)) };
            let shared = (-9..9).any(|day| one.contains(Day(day)) && other.contains(Day(day)));
            prop_assert_eq!(one.overlaps(other), shared);
        }

        #[test]
        fn a_fitted_window_is_inside_and_stays_where_it_is(
            start in -500..500, end in -500..500, outer_len in 1..400, shortest in 1..50,
        ) {
            let outer = Window { start: Day(0), end: Day(outer_len) };
            let window = Window { start: Day(start), end: Day(end) };
            let fitted = window.fitted(outer, shortest);
            prop_assert!(outer.start <= fitted.start && fitted.end <= outer.end);
            prop_assert!(shortest.min(outer_len) <= fitted.len_days());
            prop_assert_eq!(fitted.fitted(outer, shortest), fitted);
        }

        #[test]
        fn fitting_never_panics(a: i32, b: i32, c: i32, d: i32, e: i32) {
            let outer = Window { start: Day(c), end: Day(d) };
            let _ = Window { start: Day(a), end: Day(b) }.fitted(outer, e).moved(e).nearest(Day(a));
        }
    }
}
