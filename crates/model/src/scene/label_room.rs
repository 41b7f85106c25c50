//! The room that a mark has for its title: from the mark to whatever stands next in its row.
//!
//! A title only ever stands right of its own mark, so titles never compete, and the room of each does not
//! change while the timeline is panned: it hangs on what lies between two marks, not on where the window
//! begins. Only at the right edge a title that would be cut is left out.

use super::{EventMarks, GLYPH_PX, Mark, Span};

/// From a mark to its title, and from the title to what comes next.
const GAP_PX: f64 = 4.0;

/// Gives each mark of a row its room. `next_x` is where the first mark after the window stands, so that
/// the room does not grow when a neighbour leaves the picture.
pub(super) fn give_room(row: &mut EventMarks, next_x: f64) {
    let mut taken: Vec<Span> = row.marks.iter().map(extent).collect();
    taken.extend(row.clusters.iter().map(|cluster| cluster.span));
    taken.extend(row.tails.iter().map(|(_, tail)| tail.span));
    taken.push(Span::around(next_x, GLYPH_PX));
    for mark in &mut row.marks {
        let own = extent(mark);
        let start = own.end() + GAP_PX;
        // What began before and goes on over the place of the title leaves no room; so does the same
        // place taken twice.
        let others = taken.iter().filter(|other| **other != own);
        let end = others
            .filter(|other| start < other.end() + GAP_PX)
            .map(|other| other.x - GAP_PX)
            .fold(f64::INFINITY, f64::min);
        let twins = taken.iter().filter(|other| **other == own).count();
        mark.title_room = Span {
            x: start,
            width: if 1 < twins {
                0.0
            } else {
                (end - start).max(0.0)
            },
        };
    }
}

/// All that is drawn of a mark.
fn extent(mark: &Mark) -> Span {
    let glyph = Span::around(mark.x, GLYPH_PX);
    let other = mark.doubt_x.map(|x| Span::around(x, GLYPH_PX));
    let stretch = mark.span.map(|it| it.span);
    other.into_iter().chain(stretch).fold(glyph, |whole, part| {
        Span::between(whole.x.min(part.x), whole.end().max(part.end()))
    })
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::domain::{Event, Family};
    use crate::scene::fixture::{event, record_of};
    use crate::scene::{Band, EventIndex, EventRow, Pointer, TimeScale, event_marks};
    use crate::time::{Day, PartialDate, Window};
    use proptest::prelude::*;

    fn marks(events: Vec<Event>, start: i32, end: i32, width_px: f64) -> EventMarks {
        let record = record_of(events);
        let index = EventIndex::new(&record, |_, _| true);
        let row = EventRow {
            family: Family::CouncilAndOffices,
            band: Band::default(),
        };
        let window = Window {
            start: Day(start),
            end: Day(end),
        };
        let scale = TimeScale::new(window, width_px);
        event_marks(&record, &index, &row, &scale, Pointer::Fine, None)
    }

    fn on(day: i32) -> Event {
        event(PartialDate::Day(Day(day)))
    }

    #[test]
    fn a_title_has_the_room_up_to_what_comes_next() {
        let row = marks(vec![on(10), on(110), on(300)], 0, 200, 200.0);
        // From 10.5 + 5 + 4 to 110.5 - 5 - 4.
        assert_eq!(row.marks[0].title_room, Span::between(19.5, 101.5));
        // The next mark is outside of the window, and counts all the same.
        assert_eq!(row.marks[1].title_room, Span::between(119.5, 291.5));
    }

    #[test]
    fn what_goes_on_over_the_place_leaves_no_room() {
        let long = Event {
            last: Some(PartialDate::Day(Day(180))),
            ..on(10)
        };
        let row = marks(vec![long, on(60)], 0, 200, 200.0);
        let room = |day: f64| {
            row.marks
                .iter()
                .find(|it| it.x == day)
                .map(|it| it.title_room.width)
        };
        assert_eq!(room(60.5), Some(0.0));
        assert_eq!(room(10.5), Some(f64::INFINITY));
    }

    proptest! {
        #[test]
        fn rooms_never_overlap_marks_pills_or_one_another(
            days in prop::collection::vec(0_i32..400, 1..60), width_px in 50.0_f64..1500.0,
        ) {
            let row = marks(days.into_iter().map(on).collect(), 0, 400, width_px);
            let rooms: Vec<Span> =
                row.marks.iter().map(|it| it.title_room).filter(|it| 0.0 < it.width).collect();
            for (index, room) in rooms.iter().enumerate() {
                for mark in &row.marks {
                    prop_assert!(!room.overlaps(extent(mark)));
                }
                for pill in &row.clusters {
                    prop_assert!(!room.overlaps(pill.span));
                }
                for other in &rooms[index + 1..] {
                    prop_assert!(!room.overlaps(*other));
                }
            }
        }

        #[test]
        fn panning_changes_no_room(
            days in prop::collection::vec(0_i32..400, 1..40), by in 1_i32..60,
        ) {
            let events = || days.iter().copied().map(on).collect();
            let here = marks(events(), 0, 300, 3_000.0);
            let there = marks(events(), by, 300 + by, 3_000.0);
            for mark in &here.marks {
                let other = there.marks.iter().find(|it| it.event == mark.event);
                // A mark near an edge may join another that is only now in view.
                let is_inside = 900.0 < mark.x && mark.x < 2_000.0;
                if let Some(other) = other.filter(|_| is_inside) {
                    let [one, two] = [mark, other].map(|it| it.title_room.width.min(400.0));
                    prop_assert!((one - two).abs() < 1e-6, "{mark:?} {other:?}");
                }
            }
        }
    }
}
