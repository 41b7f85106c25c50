//! A row of events: single marks, and pills where marks would lie on one another.

use super::cluster_layout::Layout;
use super::event_index::{MOST_ON_A_SPOT, entries_in};
use super::marks::{mark, mark_span};
use super::titles::give_titles;
use super::{EventIndex, EventRow, Mark, MarkSpan, Members, Pointer, Span, TimeScale, Title};
use crate::domain::{EventId, Record};
use crate::time::Day;

/// What is drawn in one row of events.
///
/// Tails and marks come first, pills over them, so that a count is never hidden by a scheduled or
/// year-long mark, whose outline and bracket still show; the marks of the cursor's day come last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventMarks {
    /// Those of the cursor's day last.
    pub marks: Vec<Mark>,
    /// From left to right.
    pub clusters: Vec<Cluster>,
    /// Stretches that reach into the window from a mark outside of it.
    pub tails: Vec<(EventId, MarkSpan)>,
}

/// Several events in a pill.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    pub members: Members,
    /// The first and the last member.
    pub ends: [EventId; 2],
    /// The pill, inside the plot.
    pub span: Span,
    /// Its middle.
    pub y: f64,
    /// That of its most important event, where there is room for it.
    pub title: Option<Title>,
}

/// How many stretches reach into a row one by one; more become a line that nobody can take apart.
const MOST_TAILS: usize = 12;

/// The marks and pills of a row.
///
/// Every mark has a footprint as wide as the distance below which marks join, and a pill its own
/// width; what overlaps joins, until nothing does. Marks on the cursor's day and scheduled ones never
/// join, year-long ones only where they are many, and pills make way for the first.
///
/// The work grows with the px of the plot, not with the events: those less than a footprint right
/// of a mark join it without being looked at.
pub fn event_marks(
    record: &Record,
    index: &EventIndex,
    row: &EventRow,
    scale: &TimeScale,
    pointer: Pointer,
    cursor_day: Option<Day>,
) -> EventMarks {
    let entries = index.row(row.family);
    let y = row.band.centre();
    let layout = Layout::new(entries, scale, pointer, cursor_day);
    let mut drawn = EventMarks::default();
    for item in layout.items() {
        let (before, after) = layout.parts(&item);
        let members = index.members_of(row.family, before, after);
        match (members.count(), layout.ends(&members)) {
            (1, Some([event, _])) => {
                let event = event.event;
                drawn.marks.push(mark(record, event, scale, y, cursor_day));
            }
            (_, Some([first, last])) => drawn.clusters.push(Cluster {
                ends: [first.event, last.event],
                span: layout.pill(&item),
                members,
                y,
                title: None,
            }),
            (_, None) => {}
        }
    }
    let apart = entries_in(&entries.apart, scale.window());
    let on_cursor_day = layout.cursor_marks.clone();
    let on_cursor_day = entries.joining.get(on_cursor_day).unwrap_or_default();
    let mut last = Vec::new();
    for single in [
        entries.apart.get(apart).unwrap_or_default(),
        on_cursor_day.get(..MOST_ON_A_SPOT).unwrap_or(on_cursor_day),
    ] {
        for entry in single {
            let mark = mark(record, entry.event, scale, y, cursor_day);
            if mark.is_on_cursor_day {
                last.push(mark);
            } else {
                drawn.marks.push(mark);
            }
        }
    }
    drawn.marks.append(&mut last);
    for event in entries.reaching_into(scale.window()) {
        let span = mark_span(record, event, scale);
        drawn.tails.extend(span.map(|span| (event, span)));
    }
    if MOST_TAILS < drawn.tails.len() {
        drawn.tails = furthest(&drawn.tails);
    }
    let next = entries.joining.get(layout.in_window.end);
    let next_x = next.map_or(f64::INFINITY, |next| {
        scale.x_from_position(next.half_days as f64 / 2.0)
    });
    give_titles(record, index, &mut drawn, next_x, scale.plot());
    drawn
}

/// Of stretches that lie on one another: from either side the one that reaches furthest into the
/// window, which covers the others.
fn furthest(tails: &[(EventId, MarkSpan)]) -> Vec<(EventId, MarkSpan)> {
    let mut from_left: Option<&(EventId, MarkSpan)> = None;
    let mut from_right: Option<&(EventId, MarkSpan)> = None;
    for tail in tails {
        let span = tail.1.span;
        if span.x < 0.0 {
            if from_left.is_none_or(|other| other.1.span.end() < span.end()) {
                from_left = Some(tail);
            }
        } else if from_right.is_none_or(|other| span.x < other.1.span.x) {
            from_right = Some(tail);
        }
    }
    from_left.into_iter().chain(from_right).copied().collect()
}

#[cfg(test)]
#[allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails should stop"
)]
mod tests {
    use super::*;
    use crate::domain::{Category, Event, Family};
    use crate::scene::Band;
    use crate::scene::fixture::{event, record_of};
    use crate::time::{PartialDate, Window};
    use proptest::prelude::*;

    const ROW: EventRow = EventRow {
        family: Family::CouncilAndOffices,
        band: Band {
            y: 0.0,
            height: 14.0,
        },
    };

    fn on(day: i32) -> Event {
        event(PartialDate::Day(Day(day)))
    }

    fn scale(start: i32, end: i32, width_px: f64) -> TimeScale {
        let window = Window {
            start: Day(start),
            end: Day(end),
        };
        TimeScale::new(window, width_px)
    }

    fn marks_of(events: Vec<Event>, scale: &TimeScale, cursor_day: Option<i32>) -> EventMarks {
        let record = record_of(events);
        let index = EventIndex::new(&record, |_, _| true);
        event_marks(
            &record,
            &index,
            &ROW,
            scale,
            Pointer::Fine,
            cursor_day.map(Day),
        )
    }

    /// Draws a row as text, a column for each px: `x` an event a day, `X` one on the cursor's day;
    /// drawn, a mark is `x` or `X` at its centre, and a pill goes from `(` to `)` around its count.
    #[track_caller]
    fn check(events: &str, picture: &str) {
        let days: Vec<i32> = (0..)
            .zip(events.chars())
            .filter(|it| it.1 != '.')
            .map(|it| it.0)
            .collect();
        let cursor_day = events.find('X').map(|column| column as i32);
        let scale = scale(0, events.len() as i32, events.len() as f64);
        let row = marks_of(days.into_iter().map(on).collect(), &scale, cursor_day);
        let mut drawn = vec!['.'; events.len()];
        for cluster in &row.clusters {
            let (start, end) = (
                cluster.span.x.floor() as usize,
                cluster.span.end().ceil() as usize - 1,
            );
            drawn[start..=end].fill('-');
            (drawn[start], drawn[end]) = ('(', ')');
            let count = cluster.members.count().to_string();
            drawn[usize::midpoint(start, end)] = count.chars().next().unwrap();
        }
        for mark in &row.marks {
            drawn[mark.x as usize] = if mark.is_on_cursor_day { 'X' } else { 'x' };
        }
        assert_eq!(String::from_iter(drawn), picture);
    }

    #[test]
    fn marks_apart_stand_by_themselves() {
        check(
            "..........x........x........x...........",
            "..........x........x........x...........",
        );
    }

    #[test]
    fn marks_closer_than_8_and_a_half_px_join_in_a_pill() {
        check(
            "............x.......x...................",
            ".......(--------2--------)..............",
        );
        check(
            "............x.......x.......x...........",
            ".......(------------3------------)......",
        );
    }

    #[test]
    fn pills_that_would_overlap_join() {
        check(
            ".............xx........xx...............",
            "........(---------4----------)..........",
        );
    }

    #[test]
    fn a_pill_stays_inside_the_plot() {
        check(
            "xx....................................xx",
            "(-------2-------)......(-------2-------)",
        );
    }

    #[test]
    fn the_mark_of_the_cursors_day_stands_by_itself_and_pills_make_way() {
        check(
            "...........................xxxXxxx..........................",
            ".......(-------3--------).....X.....(-------3--------)......",
        );
    }

    #[test]
    fn scheduled_and_year_long_marks_stand_by_themselves() {
        let scheduled = Event {
            scheduled: true,
            ..on(51)
        };
        let year = event(PartialDate::Year(1970));
        let row = marks_of(vec![year, on(50), scheduled], &scale(0, 365, 365.0), None);
        assert_eq!(row.clusters, []);
        assert_eq!(row.marks.len(), 3);
    }

    #[test]
    fn a_finger_needs_more_room() {
        let record = record_of(vec![on(20), on(30)]);
        let index = EventIndex::new(&record, |_, _| true);
        let clusters = |pointer| {
            let scale = scale(0, 50, 50.0);
            event_marks(&record, &index, &ROW, &scale, pointer, None)
                .clusters
                .len()
        };
        assert_eq!((clusters(Pointer::Fine), clusters(Pointer::Touch)), (0, 1));
    }

    #[test]
    fn a_cluster_names_its_events() {
        let record = record_of(vec![on(3), on(20), on(22), on(24)]);
        let index = EventIndex::new(&record, |_, _| true);
        let scale = scale(0, 100, 100.0);
        let row = event_marks(&record, &index, &ROW, &scale, Pointer::Fine, None);
        let cluster = &row.clusters[0];
        let events: Vec<_> = index.members(&cluster.members).collect();
        assert_eq!(events, [EventId(1), EventId(2), EventId(3)]);
        assert_eq!(cluster.ends, [EventId(1), EventId(3)]);
        assert_eq!(cluster.y, 7.0);
    }

    #[test]
    fn a_bracket_reaches_into_a_window_that_its_mark_is_outside_of() {
        let exercise = Event {
            last: Some(PartialDate::Day(Day(80))),
            ..on(10)
        };
        let row = marks_of(vec![exercise], &scale(40, 100, 600.0), None);
        assert_eq!(row.marks, []);
        assert_eq!(row.tails[0].1.span.end(), 410.0);
    }

    #[test]
    fn a_crowd_of_year_long_marks_joins() {
        let drawn = |count| {
            let years = (0..count).map(|_| event(PartialDate::Year(1970)));
            let row = marks_of(years.collect(), &scale(0, 365, 365.0), None);
            (row.marks.len(), row.clusters.len())
        };
        assert_eq!(drawn(MOST_ON_A_SPOT), (MOST_ON_A_SPOT, 0));
        assert_eq!(drawn(MOST_ON_A_SPOT + 1), (0, 1));
    }

    #[test]
    fn of_a_crowd_on_the_cursors_day_no_more_are_drawn_than_are_seen() {
        let events = (0..40).map(|_| on(30)).collect();
        let row = marks_of(events, &scale(0, 60, 600.0), Some(30));
        assert_eq!((row.marks.len(), row.clusters.len()), (MOST_ON_A_SPOT, 0));
    }

    #[test]
    fn of_many_stretches_the_furthest_from_either_side_is_drawn() {
        let lasting = |first, last| Event {
            last: Some(PartialDate::Day(Day(last))),
            ..on(first)
        };
        let many = |count: i32| {
            let from_left = (0..count).map(|number| lasting(number, 60 + number));
            let year = [event(PartialDate::Year(1971))];
            marks_of(
                from_left.chain(year).collect(),
                &scale(50, 400, 350.0),
                None,
            )
            .tails
        };
        assert_eq!(many(11).len(), 12);
        let ends: Vec<f64> = many(20).iter().map(|tail| tail.1.span.end()).collect();
        assert_eq!(ends, [30.0, 680.0]);
    }

    /// Any event of the row within a year or so of the window.
    fn any_event() -> impl Strategy<Value = Event> {
        let date = prop_oneof![
            8 => (0_i32..800).prop_map(|day| PartialDate::Day(Day(day))),
            2 => (1970_i32..1973, 1_u8..=12).prop_map(|(year, month)| PartialDate::Month(year, month)),
            1 => (1970_i32..1973).prop_map(PartialDate::Year),
        ];
        (date, prop::bool::weighted(0.1)).prop_map(|(date, scheduled)| Event {
            scheduled,
            ..event(date)
        })
    }

    proptest! {
        #[test]
        fn every_event_in_the_window_is_drawn_once_and_pills_do_not_overlap(
            events in prop::collection::vec(any_event(), 0..120),
            start in -50_i32..600, days in 1_i32..500, width_px in 1.0_f64..1500.0,
            cursor in prop::option::of(-50_i32..800), is_touch in any::<bool>(),
        ) {
            let record = record_of(events);
            let index = EventIndex::new(&record, |_, _| true);
            let scale = scale(start, start + days, width_px);
            let pointer = if is_touch { Pointer::Touch } else { Pointer::Fine };
            let cursor_day = cursor.map(Day);
            let row = event_marks(&record, &index, &ROW, &scale, pointer, cursor_day);

            let mut drawn: Vec<EventId> = row.marks.iter().map(|mark| mark.event).collect();
            drawn.extend(row.clusters.iter().flat_map(|cluster| index.members(&cluster.members)));
            drawn.sort_unstable();
            let mut expected: Vec<EventId> = record.events()
                .filter(|(_, event)| {
                    let noon = event.date.first().0 + event.date.end().0;
                    2 * start <= noon && noon < 2 * (start + days)
                })
                .map(|(id, _)| id)
                .collect();
            expected.sort_unstable();
            prop_assert_eq!(drawn, expected);

            for pair in row.clusters.windows(2) {
                prop_assert!(pair[0].span.end() <= pair[1].span.x, "{pair:?}");
            }
            for cluster in &row.clusters {
                prop_assert!(2 <= cluster.members.count());
                prop_assert!(0.0 <= cluster.span.x && cluster.span.end() <= scale.width_px() + 1e-9);
                for id in index.members(&cluster.members) {
                    let event = record.event(id);
                    let of_the_year = |it: &&Event| it.date == event.date && !it.scheduled;
                    let is_crowd = MOST_ON_A_SPOT < record.events.iter().filter(of_the_year).count();
                    let is_year = matches!(event.date, PartialDate::Year(_));
                    prop_assert!(!event.scheduled && (!is_year || is_crowd));
                    prop_assert!(cursor_day.is_none_or(|day| event.date != PartialDate::Day(day)));
                }
            }
            prop_assert_eq!(
                &row,
                &event_marks(&record, &index, &ROW, &scale, pointer, cursor_day)
            );
        }

        #[test]
        fn single_marks_keep_their_distance_from_one_another_and_from_pills(
            days in prop::collection::vec(0_i32..400, 0..60), width_px in 50.0_f64..1500.0,
        ) {
            let scale = scale(0, 400, width_px);
            let events = days.into_iter().map(|day| Event { category: Category::Office, ..on(day) });
            let row = marks_of(events.collect(), &scale, None);
            let mut xs: Vec<f64> = row.marks.iter().map(|mark| mark.x).collect();
            xs.sort_by(f64::total_cmp);
            for pair in xs.windows(2) {
                prop_assert!(8.5 - 1e-9 <= pair[1] - pair[0]);
            }
            for x in xs {
                for cluster in &row.clusters {
                    prop_assert!(!Span::around(x, 8.4).overlaps(cluster.span));
                }
            }
        }
    }
}
