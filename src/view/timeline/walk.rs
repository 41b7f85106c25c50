//! Walking the lanes and the marks with the arrow keys. Pure: what is drawn in, where to go out.

use model::{
    domain::{EventId, StateId},
    scene::{EventMarks, Lane},
};

/// Something in the timeline that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    Cursor,
    Lane(StateId),
    Mark(EventId),
    /// A pill, by its first event.
    Pill(EventId),
}

/// A stop of a row with its x in px.
pub type Placed = (Stop, f64);

/// The stops of each row of events, from left to right.
pub fn rows_of(marks: &[EventMarks]) -> Vec<Vec<Placed>> {
    marks
        .iter()
        .map(|row| {
            let single = row
                .marks
                .iter()
                .map(|mark| (Stop::Mark(mark.event), mark.x));
            let pills = row
                .clusters
                .iter()
                .map(|pill| (Stop::Pill(pill.ends[0]), pill.span.centre()));
            let mut stops: Vec<Placed> = single.chain(pills).collect();
            stops.sort_unstable_by(|(_, one), (_, other)| one.total_cmp(other));
            stops
        })
        .collect()
}

/// One row up or down. The rows are the cursor, each lane, each row of events that has any; from a
/// row of events it leads to the stop nearest to `x_px`.
pub fn vertical(from: Stop, down: bool, lanes: &[Lane], rows: &[Vec<Placed>], x_px: f64) -> Stop {
    let mut column: Vec<Stop> = vec![Stop::Cursor];
    column.extend(lanes.iter().map(|lane| Stop::Lane(lane.state)));
    let first_row = column.len();
    let near = rows_with_stops(rows).map(|row| {
        row.iter()
            .min_by(|(_, one), (_, other)| (one - x_px).abs().total_cmp(&(other - x_px).abs()))
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
    use model::scene::{Band, LaneGroup};

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
        let mark = |id, x| (Stop::Mark(EventId(id)), x);
        vec![
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
    fn down_leads_from_the_cursor_through_lanes_to_the_marks_nearest_to_it() {
        check_vertical(Stop::Cursor, true, Stop::Lane(StateId(0)));
        check_vertical(Stop::Lane(StateId(0)), true, Stop::Lane(StateId(1)));
        check_vertical(Stop::Lane(StateId(1)), true, Stop::Mark(EventId(1)));
        check_vertical(Stop::Mark(EventId(0)), true, Stop::Mark(EventId(2)));
        check_vertical(Stop::Mark(EventId(2)), true, Stop::Mark(EventId(2)));
    }

    #[test]
    fn up_leads_back_to_the_cursor() {
        check_vertical(Stop::Mark(EventId(2)), false, Stop::Mark(EventId(1)));
        check_vertical(Stop::Lane(StateId(0)), false, Stop::Cursor);
        check_vertical(Stop::Cursor, false, Stop::Cursor);
    }

    #[test]
    fn left_and_right_lead_along_a_row_and_stop_at_its_ends() {
        let at = |from, right| horizontal(Stop::Mark(EventId(from)), right, &rows());
        assert_eq!(at(0, true), Stop::Mark(EventId(1)));
        assert_eq!(at(1, true), Stop::Mark(EventId(1)));
        assert_eq!(at(1, false), Stop::Mark(EventId(0)));
    }
}
