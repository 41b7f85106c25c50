//! Titles, drawn and by chance.

use super::*;
use crate::domain::{Category, Event, Family, SourceId};
use crate::scene::fixture::{event, record_of};
use crate::scene::{Band, EventRow, Pointer, TimeScale, event_marks};
use crate::time::{Day, PartialDate, Window};
use proptest::prelude::*;

/// The row of some events from a day on, a px wide each day.
fn row_of(record: &Record, start: i32, width_px: i32) -> EventMarks {
    let index = EventIndex::new(record, |_, _| true);
    let row = EventRow {
        family: Family::CouncilAndOffices,
        band: Band::default(),
    };
    let window = Window {
        start: Day(start),
        end: Day(start + width_px),
    };
    let scale = TimeScale::new(window, width_px.into());
    event_marks(record, &index, &row, &scale, Pointer::Fine, None)
}

/// An event on a day, with a title of so many letters, 6.6 px each, and so many sources.
fn on(day: i32, letters: usize, sources: usize) -> Event {
    static SOURCES: [SourceId; 8] = [SourceId(0); 8];
    Event {
        title: "o".repeat(letters).leak(),
        sources: &SOURCES[..sources],
        ..event(PartialDate::Day(Day(day)))
    }
}

/// Where titles stand, by the day of their mark: `day: start..end`.
#[track_caller]
fn check(events: Vec<Event>, expected: &[(f64, f64, f64)]) {
    let record = record_of(events);
    let row = row_of(&record, 0, 600);
    let mut found: Vec<(f64, f64, f64)> = titles(&row)
        .iter()
        .map(|title| {
            let day = f64::from(record.event(title.event).date.first().0);
            (day, title.span.x.round(), title.span.end().round())
        })
        .collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    assert_eq!(found, expected);
}

fn titles(row: &EventMarks) -> Vec<&Title> {
    let marks = row.marks.iter().filter_map(|it| it.title.as_ref());
    marks
        .chain(row.clusters.iter().filter_map(|it| it.title.as_ref()))
        .collect()
}

#[test]
fn a_title_stands_right_of_its_mark_and_left_of_it_where_that_is_too_narrow() {
    check(vec![on(50, 10, 0)], &[(50.0, 60.0, 126.0)]);
    // 66 px do not fit between the two.
    check(
        vec![on(150, 10, 0), on(200, 10, 0)],
        &[(150.0, 76.0, 142.0), (200.0, 210.0, 276.0)],
    );
}

#[test]
fn of_two_that_want_one_gap_the_more_important_has_it() {
    let events = |first_sources, second_sources| {
        vec![
            on(100, 10, first_sources),
            on(210, 10, second_sources),
            on(240, 40, 0),
        ]
    };
    let third = (240.0, 250.0, 514.0);
    check(events(1, 0), &[(100.0, 110.0, 176.0), third]);
    check(events(0, 1), &[(210.0, 136.0, 202.0), third]);
    // With none before the other, the earlier.
    check(events(1, 1), &[(100.0, 110.0, 176.0), third]);
}

#[test]
fn a_gap_that_is_wide_enough_is_shared() {
    check(
        vec![on(100, 10, 0), on(290, 10, 0), on(320, 10, 0)],
        &[
            (100.0, 110.0, 176.0),
            (290.0, 216.0, 282.0),
            (320.0, 330.0, 396.0),
        ],
    );
}

#[test]
fn a_pill_has_the_title_of_its_most_important_event() {
    let record = record_of(vec![on(50, 5, 1), on(52, 6, 3), on(54, 7, 3), on(56, 8, 2)]);
    let row = row_of(&record, 0, 600);
    let title = row.clusters[0].title.clone().unwrap();
    // The earlier of two that are as important.
    assert_eq!(title.event, EventId(1));
    assert_eq!(title.span.x, row.clusters[0].span.end() + GAP_PX);
}

#[test]
fn what_goes_on_over_the_place_leaves_no_room() {
    let long = Event {
        last: Some(PartialDate::Day(Day(180))),
        ..on(10, 10, 0)
    };
    check(vec![long, on(60, 10, 0)], &[(10.0, 185.0, 251.0)]);
}

#[test]
fn a_title_that_the_edge_would_cut_stands_left_or_is_left_out() {
    check(vec![on(560, 10, 0)], &[(560.0, 486.0, 552.0)]);
    check(
        vec![on(520, 10, 0), on(560, 10, 0)],
        &[(520.0, 446.0, 512.0)],
    );
    check(vec![on(40, 10, 0), on(80, 70, 0)], &[(80.0, 90.0, 552.0)]);
}

fn some_events(days: i32) -> impl Strategy<Value = Vec<Event>> {
    let one = (
        0..days,
        3_usize..40,
        0_usize..8,
        any::<bool>(),
        any::<bool>(),
    );
    let made = one.prop_map(|(day, letters, sources, is_session, is_long)| Event {
        category: if is_session {
            Category::Session
        } else {
            Category::Office
        },
        last: (is_long && day % 5 == 0).then_some(PartialDate::Day(Day(day + 40))),
        title: "oo oooo ".repeat(letters)[..letters].to_owned().leak(),
        ..on(day, 0, sources)
    });
    prop::collection::vec(made, 1..40)
}

/// All that is drawn in a row but the titles.
fn drawn(row: &EventMarks) -> Vec<Span> {
    let marks = row.marks.iter().map(extent);
    let pills = row.clusters.iter().map(|it| it.span);
    marks
        .chain(pills)
        .chain(row.tails.iter().map(|it| it.1.span))
        .collect()
}

proptest! {
    #[test]
    fn titles_never_overlap_marks_pills_or_one_another(
        events in some_events(900), start in 0_i32..300, width_px in 200_i32..900,
    ) {
        let record = record_of(events);
        let row = row_of(&record, start, width_px);
        let all = titles(&row);
        for (place, title) in all.iter().enumerate() {
            for other in drawn(&row) {
                prop_assert!(!title.span.overlaps(other), "{title:?} {other:?}");
            }
            for other in &all[place + 1..] {
                prop_assert!(!title.span.overlaps(other.span), "{title:?} {other:?}");
            }
            prop_assert!(0.0 <= title.span.x && title.span.end() <= f64::from(width_px));
        }
    }

    /// Whose title is not shown, though nothing but a title is in the way, has lost its place to an event that
    /// is at least as important.
    #[test]
    fn a_title_is_never_lost_to_that_of_a_less_important_event(
        events in some_events(900), start in 0_i32..300, width_px in 300_i32..900,
    ) {
        let record = record_of(events);
        let index = EventIndex::new(&record, |_, _| true);
        let row = row_of(&record, start, width_px);
        let drawn = drawn(&row);
        let nameless = row.marks.iter().filter(|it| it.title.is_none());
        for mark in nameless {
            let own = extent(mark);
            let next = drawn.iter().filter(|it| **it != own && own.end() <= it.end());
            let next_px = next.map(|it| it.x).fold(f64::INFINITY, f64::min);
            let after = title_after(&record, mark.event, own, next_px - GAP_PX);
            let reach = drawn.iter().filter(|it| **it != own && it.x <= own.x);
            let reach_px = reach.map(|it| it.end()).fold(f64::NEG_INFINITY, f64::max);
            let before = title_before(&record, mark.event, own, reach_px + AIR_PX);
            let after = after.map(|it| (it, GAP_PX));
            let places = after.into_iter().chain(before.map(|it| (it, AIR_PX)));
            for (title, air_px) in places {
                // Room for all that a title keeps free. A whole one may take a px more than it has.
                let slack_px = 1.0 + 1e-6;
                let room = Span::between(
                    title.span.x - air_px + slack_px,
                    title.span.end() + GAP_PX - slack_px,
                );
                let is_cut = title.span.x < 0.0 || f64::from(width_px) < title.span.end();
                let in_the_way =
                    drawn.iter().filter(|it| it.overlaps(room) || it.overlaps(own)).count();
                // It is in its own way only.
                if is_cut || 1 < in_the_way {
                    continue;
                }
                if f64::from(width_px) < room.end() + GLYPH_PX {
                    // A mark just beyond the edge, which is not drawn, may be in the way.
                    break;
                }
                let near = Span::between(room.x - AIR_PX, room.end() + AIR_PX);
                let lost_to = titles(&row).into_iter().find(|it| it.span.overlaps(near));
                let importance = lost_to.map(|it| index.importance(it.event));
                prop_assert!(
                    importance.is_some_and(|it| index.importance(mark.event) <= it),
                    "{mark:?} {title:?} {lost_to:?}"
                );
                // This is the place that it would have: it does not try the other.
                break;
            }
        }
    }

    #[test]
    fn panning_changes_no_title_but_near_the_edges(
        events in some_events(1_900), by in 1_i32..80,
    ) {
        let record = record_of(events);
        let here = row_of(&record, 0, 1_800);
        let there = row_of(&record, by, 1_800);
        for mark in &here.marks {
            let other = there.marks.iter().find(|it| it.event == mark.event);
            // Near an edge a mark may join another that is only now in view, and a title comes where
            // that of a mark that is no longer in view was. A title is up to 264 px long.
            let is_inside = 700.0 < mark.x && mark.x < 1_100.0;
            if let Some(other) = other.filter(|_| is_inside) {
                let [one, two] = [mark, other].map(|it| {
                    it.title.as_ref().map(|title| (title.text.clone(), title.is_before))
                });
                prop_assert_eq!(one, two);
            }
        }
    }
}
