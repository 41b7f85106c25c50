//! The number of states in the treaty as a step line with the area under it.

use super::{Band, Span, TimeScale};
use crate::time::Day;

/// The step line in its block.
#[derive(Clone, Debug, PartialEq)]
pub struct CountLine {
    /// From left to right, without gaps.
    pub steps: Vec<CountStep>,
    /// Where a count of 0 lies: the lower edge of the area.
    pub base_y: f64,
}

/// A stretch of one count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountStep {
    pub count: u8,
    pub span: Span,
    pub y: f64,
    /// Where the number starts; its baseline is [`LABEL_RISE_PX`] above the line.
    pub label_x: f64,
    /// Whether the step is wide enough for its number, and is one of some states.
    pub label_fits: bool,
}

/// Room for the numbers above the line, and for the words at the edge of what is known.
pub const HEADROOM_PX: f64 = 16.0;
/// A number is drawn only over a wider step.
const LABEL_FROM_PX: f64 = 16.0;
/// From the start of a step to its number, so that the number does not touch the riser.
const LABEL_INSET_PX: f64 = 4.0;
/// From the line up to the baseline of the number.
pub const LABEL_RISE_PX: f64 = 4.0;

/// The line of the counts in a block, up to the x where what is known ends.
///
/// `counts` says from which day on a count holds, in order of time; before the first it is 0. Its
/// highest count touches the headroom, wherever the window is, so that panning does not stretch the
/// line.
pub fn count_line(counts: &[(Day, u8)], scale: &TimeScale, block: Band, edge_x: f64) -> CountLine {
    let most = counts.iter().map(|step| step.1).max().unwrap_or(0).max(1);
    let px_per_state = (block.height - HEADROOM_PX).max(0.0) / f64::from(most);
    let limits = Span::between(0.0, edge_x.clamp(0.0, scale.width_px()));
    let mut steps = Vec::new();
    let mut push = |count: u8, x: f64, end: f64| {
        let (x, end) = (x.max(limits.x), end.min(limits.end()));
        if x < end {
            steps.push(CountStep {
                count,
                span: Span::between(x, end),
                y: block.end() - f64::from(count) * px_per_state,
                label_x: x + LABEL_INSET_PX,
                label_fits: 0 < count && LABEL_FROM_PX < end - x,
            });
        }
    };
    let (mut holds, mut since_x) = (0, f64::NEG_INFINITY);
    for &(day, count) in counts {
        let x = scale.x_from_day(day);
        push(holds, since_x, x);
        (holds, since_x) = (count, x);
    }
    push(holds, since_x, f64::INFINITY);
    CountLine {
        steps,
        base_y: block.end(),
    }
}

impl CountLine {
    /// The corners of the line: two for each step.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> {
        self.steps
            .iter()
            .flat_map(|step| [(step.span.x, step.y), (step.span.end(), step.y)])
    }

    /// The corners of the area between the line and its base.
    pub fn area(&self) -> impl Iterator<Item = (f64, f64)> {
        let left = self.steps.first().map(|step| (step.span.x, self.base_y));
        let right = self.steps.last().map(|step| (step.span.end(), self.base_y));
        left.into_iter().chain(self.points()).chain(right)
    }

    /// The step at an x: where the ring of the cursor lies. There is none past what is known.
    pub fn step_at(&self, x_px: f64) -> Option<&CountStep> {
        self.steps.iter().find(|step| step.span.contains(x_px))
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::time::Window;
    use proptest::prelude::*;

    const BLOCK: Band = Band {
        y: 0.0,
        height: 48.0,
    };

    fn scale(start: i32, end: i32) -> TimeScale {
        TimeScale::new(
            Window {
                start: Day(start),
                end: Day(end),
            },
            100.0,
        )
    }

    fn line(counts: &[(i32, u8)], edge_x: f64) -> CountLine {
        let counts: Vec<_> = counts.iter().map(|step| (Day(step.0), step.1)).collect();
        count_line(&counts, &scale(0, 100), BLOCK, edge_x)
    }

    fn spans(line: &CountLine) -> Vec<(u8, f64, f64)> {
        let step = |it: &CountStep| (it.count, it.span.x, it.span.end());
        line.steps.iter().map(step).collect()
    }

    #[test]
    fn the_count_is_nothing_before_the_first_step_and_stops_at_the_edge() {
        let line = line(&[(10, 6), (40, 9)], 90.0);
        assert_eq!(
            spans(&line),
            [(0, 0.0, 10.0), (6, 10.0, 40.0), (9, 40.0, 90.0)]
        );
        assert_eq!(line.step_at(89.9).map(|step| step.count), Some(9));
        assert_eq!(line.step_at(90.0), None);
    }

    #[test]
    fn the_most_states_touch_the_headroom_and_none_lie_on_the_base() {
        let line = line(&[(10, 6), (40, 9)], 100.0);
        let ys: Vec<_> = line.steps.iter().map(|step| step.y).collect();
        assert_eq!(ys[0], 48.0);
        assert_eq!(ys[2], 16.0);
        assert!((ys[1] - (48.0 - 32.0 * 6.0 / 9.0)).abs() < 1e-9);
    }

    #[test]
    fn panning_past_the_highest_count_does_not_stretch_the_line() {
        let counts = [(Day(10), 9), (Day(20), 6)];
        let whole = count_line(&counts, &scale(0, 100), BLOCK, 100.0);
        let late = count_line(&counts, &scale(50, 100), BLOCK, 100.0);
        assert_eq!(whole.steps[2].y, late.steps[0].y);
    }

    #[test]
    fn a_number_needs_a_step_wider_than_16_px() {
        let line = line(&[(10, 6), (26, 9), (43, 6)], 100.0);
        let fits: Vec<_> = line.steps.iter().map(|step| step.label_fits).collect();
        assert_eq!(fits, [false, false, true, true]);
    }

    #[test]
    fn the_area_begins_and_ends_on_the_base() {
        let line = line(&[(10, 6)], 100.0);
        let area: Vec<_> = line.area().collect();
        assert_eq!(area.first(), Some(&(0.0, 48.0)));
        assert_eq!(area.last(), Some(&(100.0, 48.0)));
        assert_eq!(area.len(), line.points().count() + 2);
    }

    #[test]
    fn no_counts_and_no_known_days_draw_nothing_wrong() {
        assert_eq!(spans(&line(&[], 100.0)), [(0, 0.0, 100.0)]);
        assert_eq!(spans(&line(&[(10, 6)], -5.0)), []);
        assert_eq!(line(&[(10, 6)], -5.0).area().count(), 0);
    }

    proptest! {
        #[test]
        fn steps_cover_what_is_known_without_gaps(
            mut days in prop::collection::vec(-50_i32..200, 0..20), edge_x in 1.0_f64..150.0,
        ) {
            days.sort_unstable();
            let counts: Vec<_> = days.iter().zip(1..).map(|(day, count)| (*day, count)).collect();
            let line = line(&counts, edge_x);
            prop_assert_eq!(line.steps[0].span.x, 0.0);
            let last = line.steps[line.steps.len() - 1].span.end();
            prop_assert!((last - edge_x.min(100.0)).abs() < 1e-9);
            for pair in line.steps.windows(2) {
                prop_assert!((pair[0].span.end() - pair[1].span.x).abs() < 1e-9);
            }
        }
    }
}
