//! Walking the lanes, the terms and the marks with the arrow keys. Pure: what is drawn in, where to go out.

use model::{
    domain::{EventId, Record, StateId},
    scene::{EventMarks, Lane, OfficeLane, Span, TimeScale, office_bars, terms_of_lane},
};

/// Something in the timeline that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    Cursor,
    Lane(StateId),
    /// A term of an office, by its place among those of all lanes of offices.
    Term(u32),
    Mark(EventId),
    /// A pill, by its first event.
    Pill(EventId),
}

/// A stop of a row, and where it lies; a mark has no width.
pub type Placed = (Stop, Span);

/// The stops of each row of events, from left to right.
pub fn rows_of(marks: &[EventMarks]) -> impl Iterator<Item = Vec<Placed>> {
    marks.iter().map(|row| {
        let single = row.marks.iter().map(|mark| {
            let at = Span {
                x: mark.x,
                width: 0.0,
            };
            (Stop::Mark(mark.event), at)
        });
        let pills = row
            .clusters
            .iter()
            .map(|pill| (Stop::Pill(pill.ends[0]), pill.span));
        in_order(single.chain(pills).collect())
    })
}

/// The terms of each lane of offices that are in view, from left to right.
pub fn terms_of(
    record: &Record,
    lanes: &[OfficeLane],
    scale: &TimeScale,
) -> impl Iterator<Item = Vec<Placed>> {
    let mut first = 0;
    lanes.iter().map(move |lane| {
        let terms = terms_of_lane(record, lane);
        let bars = office_bars(record, &terms, scale).terms;
        let stops = bars
            .iter()
            .map(|bar| (Stop::Term(first + bar.term as u32), bar.label));
        let stops = in_order(stops.collect());
        first += terms.len() as u32;
        stops
    })
}

fn in_order(mut stops: Vec<Placed>) -> Vec<Placed> {
    stops.sort_unstable_by(|(_, one), (_, other)| one.centre().total_cmp(&other.centre()));
    stops
}

/// One row up or down. The rows are the cursor, each lane, then those that have any stops, of offices and of
/// events; in one of them it leads to the stop nearest to `x_px`.
pub fn vertical(from: Stop, down: bool, lanes: &[Lane], rows: &[Vec<Placed>], x_px: f64) -> Stop {
    let mut column: Vec<Stop> = vec![Stop::Cursor];
    column.extend(lanes.iter().map(|lane| Stop::Lane(lane.state)));
    let first_row = column.len();
    let distance = |span: Span| (span.x - x_px).max(x_px - span.end()).max(0.0);
    let near = rows_with_stops(rows).map(|row| {
        row.iter()
            .min_by(|(_, one), (_, other)| distance(*one).total_cmp(&distance(*other)))
            .map_or(Stop::Cursor, |(stop, _)| *stop)
    });
    column.extend(near);
    let at = column.iter().position(|stop| *stop == from).or_else(|| {
        rows_with_stops(rows)
            .position(|row| row.iter().any(|(stop, _)| *stop == from))
            .map(|row| first_row + row)
    });
    let at = at.unwrap_or(0);
    let to = if down {
        (at + 1).min(column.len() - 1)
    } else {
        at.saturating_sub(1)
    };
    column.get(to).copied().unwrap_or(Stop::Cursor)
}

/// The stop left or right of one in its row; the same at the end of the row.
pub fn horizontal(from: Stop, right: bool, rows: &[Vec<Placed>]) -> Stop {
    for row in rows {
        if let Some(at) = row.iter().position(|(stop, _)| *stop == from) {
            let to = if right {
                (at + 1).min(row.len() - 1)
            } else {
                at.saturating_sub(1)
            };
            return row.get(to).map_or(from, |(stop, _)| *stop);
        }
    }
    from
}

fn rows_with_stops(rows: &[Vec<Placed>]) -> impl Iterator<Item = &Vec<Placed>> {
    rows.iter().filter(|row| !row.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RECORD;
    use model::{
        scene::{Band, LaneGroup, Rows, Sizes},
        time::{Day, Window},
    };
    use std::cmp::Ordering;

    fn lanes() -> Vec<Lane> {
        [0, 1]
            .map(|state| Lane {
                state: StateId(state),
                group: LaneGroup::Staying,
                band: Band::default(),
            })
            .to_vec()
    }

    fn rows() -> Vec<Vec<Placed>> {
        let at = |x, width| Span { x, width };
        let mark = |id, x| (Stop::Mark(EventId(id)), at(x, 0.0));
        let term = |number, x, width| (Stop::Term(number), at(x, width));
        vec![
            vec![term(0, 0.0, 70.0), term(1, 70.0, 30.0), term(2, 100.0, 2.0)],
            vec![mark(0, 10.0), mark(1, 90.0)],
            vec![],
            vec![mark(2, 50.0)],
        ]
    }

    #[track_caller]
    fn check_vertical(from: Stop, down: bool, to: Stop) {
        assert_eq!(vertical(from, down, &lanes(), &rows(), 80.0), to);
    }

    #[test]
    fn down_leads_from_the_cursor_through_lanes_to_the_term_of_its_day_and_the_marks_nearest_to_it()
    {
        check_vertical(Stop::Cursor, true, Stop::Lane(StateId(0)));
        check_vertical(Stop::Lane(StateId(0)), true, Stop::Lane(StateId(1)));
        check_vertical(Stop::Lane(StateId(1)), true, Stop::Term(1));
        check_vertical(Stop::Term(2), true, Stop::Mark(EventId(1)));
        check_vertical(Stop::Mark(EventId(0)), true, Stop::Mark(EventId(2)));
        check_vertical(Stop::Mark(EventId(2)), true, Stop::Mark(EventId(2)));
    }

    #[test]
    fn up_leads_back_to_the_cursor() {
        check_vertical(Stop::Mark(EventId(2)), false, Stop::Mark(EventId(1)));
        check_vertical(Stop::Mark(EventId(0)), false, Stop::Term(1));
        check_vertical(Stop::Term(0), false, Stop::Lane(StateId(1)));
        check_vertical(Stop::Lane(StateId(0)), false, Stop::Cursor);
        check_vertical(Stop::Cursor, false, Stop::Cursor);
    }

    #[test]
    fn left_and_right_lead_along_a_row_and_stop_at_its_ends() {
        let at = |from, right| horizontal(Stop::Mark(EventId(from)), right, &rows());
        assert_eq!(at(0, true), Stop::Mark(EventId(1)));
        assert_eq!(at(1, true), Stop::Mark(EventId(1)));
        assert_eq!(at(1, false), Stop::Mark(EventId(0)));
        let of_term = |number, right| horizontal(Stop::Term(number), right, &rows());
        assert_eq!(of_term(1, true), Stop::Term(2));
        assert_eq!(of_term(0, false), Stop::Term(0));
    }

    #[test]
    fn every_term_in_view_is_a_stop_however_short() {
        let sizes = Sizes::for_container(1440.0);
        let rows = Rows::new(sizes, &RECORD, |_, _| Ordering::Equal, |_, _| true);
        let stops_in = |start, end| {
            let scale = TimeScale::new(Window { start, end }, 828.0);
            terms_of(&RECORD, &rows.offices, &scale).collect::<Vec<_>>()
        };
        let all = stops_in(RECORD.first_day, RECORD.end_day);
        let terms = |lane: &OfficeLane| terms_of_lane(&RECORD, lane).len();
        for (lane, stops) in rows.offices.iter().zip(&all) {
            assert_eq!(stops.len(), terms(lane));
            assert!(stops.is_sorted_by(|(_, one), (_, other)| one.x <= other.x));
        }
        // Each has a number of its own.
        let mut numbers: Vec<String> = all
            .concat()
            .iter()
            .map(|(stop, _)| format!("{stop:?}"))
            .collect();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), rows.offices.iter().map(terms).sum::<usize>());
        // In the window of one day only those that hold it.
        let day = Day::from_civil(2010, 6, 1);
        let of_day: Vec<usize> = stops_in(day, day.plus(1)).iter().map(Vec::len).collect();
        assert_eq!(of_day, [1, 1]);
    }
}
