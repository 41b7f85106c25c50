//! The way of one state as bars in its lane.

use super::checked::{known_plot, unchecked_from};
use super::doubt::doubt_box;
use super::{Band, DoubtBox, Sizes, Span, TimeScale};
use crate::domain::{Record, Spell, Standing, State};
use crate::time::PartialDate;

/// What is drawn in the lane of one state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneBars {
    /// From left to right; they do not overlap one another or an unknown start.
    pub bars: Vec<Bar>,
    pub unknown_starts: Vec<UnknownStart>,
    pub doubts: Vec<DoubtBox>,
    pub unclear: Vec<UnclearLine>,
}

/// A spell, drawn solid or patterned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Index into [`State::spells`].
    pub spell: usize,
    pub standing: Standing,
    /// Clipped to the window and the day last checked; at least [`LEAST_BAR_PX`] wide.
    pub span: Span,
    pub band: Band,
    /// Began before the window.
    pub open_start: bool,
    /// Goes on past the window.
    pub open_end: bool,
}

/// The month or year in which a spell began: an outline, before its bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnknownStart {
    /// Index into [`State::spells`].
    pub spell: usize,
    pub standing: Standing,
    pub span: Span,
    pub band: Band,
}

/// A spell of [`Standing::ObserverUnclear`]: a dotted line at the middle of the lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnclearLine {
    /// Index into [`State::spells`].
    pub spell: usize,
    pub span: Span,
    pub y: f64,
}

/// A thinner bar than this would not be seen.
pub const LEAST_BAR_PX: f64 = 1.0;
/// The two strokes of an outline; a month known no better is not drawn where it is narrower.
const LEAST_UNKNOWN_START_PX: f64 = 2.0;

/// The bars of a state in its lane.
pub fn lane_bars(
    record: &Record,
    state: &State,
    scale: &TimeScale,
    sizes: &Sizes,
    lane: Band,
) -> LaneBars {
    let Some(limits) = known_plot(record, scale) else {
        return LaneBars::default();
    };
    let mut pen = Pen {
        limits,
        free_from: limits.x,
        drawn: LaneBars::default(),
    };
    for (index, spell) in state.spells.iter().enumerate() {
        let whole = spell_span(record, spell, scale);
        let band = lane.inner(bar_height(spell.standing, sizes));
        let doubt = doubt_box(state, index, spell, scale, band);
        pen.drawn.doubts.extend(doubt);
        match spell.standing {
            Standing::None => {}
            Standing::ObserverUnclear => pen.unclear(index, whole, lane.centre()),
            standing => {
                let unknown = unknown_start(step_date(state, spell), whole, scale);
                let known_from = unknown.map_or(whole.x, Span::end);
                if let Some(unknown) = unknown {
                    pen.unknown_start(index, standing, unknown, band);
                }
                let known = Span::between(known_from, whole.end());
                pen.bar(index, standing, known, band, scale);
            }
        }
    }
    pen.drawn
}

/// Draws a lane from left to right.
struct Pen {
    limits: Span,
    /// What lies left of this is taken.
    free_from: f64,
    drawn: LaneBars,
}

impl Pen {
    fn unclear(&mut self, spell: usize, span: Span, y: f64) {
        if let Some(span) = self.free_part(span) {
            self.free_from = span.end();
            self.drawn.unclear.push(UnclearLine { spell, span, y });
        }
    }

    fn unknown_start(&mut self, spell: usize, standing: Standing, span: Span, band: Band) {
        if let Some(span) = self.free_part(span) {
            self.free_from = span.end();
            self.drawn.unknown_starts.push(UnknownStart {
                spell,
                standing,
                span,
                band,
            });
        }
    }

    fn bar(
        &mut self,
        spell: usize,
        standing: Standing,
        whole: Span,
        band: Band,
        scale: &TimeScale,
    ) {
        if let Some(span) = self.bar_place(whole) {
            self.free_from = span.end();
            self.drawn.bars.push(Bar {
                spell,
                standing,
                span,
                band,
                open_start: whole.x < self.limits.x,
                open_end: scale.width_px() < whole.end(),
            });
        }
    }

    /// The part of a span that is in the plot and not taken.
    fn free_part(&self, span: Span) -> Option<Span> {
        let span = span.clipped_to(self.limits)?;
        let x = span.x.max(self.free_from);
        (x < span.end()).then(|| Span::between(x, span.end()))
    }

    /// Where a bar goes: its own place, at least [`LEAST_BAR_PX`] of it, after what is taken.
    ///
    /// A spell that ends where its neighbour was widened to is left out: its px is taken, and
    /// pushing it on would push all that follow.
    fn bar_place(&self, whole: Span) -> Option<Span> {
        let free = self.free_part(whole)?;
        if LEAST_BAR_PX <= free.width {
            return Some(free);
        }
        let x = free.x.min(self.limits.end() - LEAST_BAR_PX);
        (self.free_from <= x).then_some(Span {
            x,
            width: LEAST_BAR_PX,
        })
    }
}

/// Receded things are thinner.
fn bar_height(standing: Standing, sizes: &Sizes) -> f64 {
    let share = match standing {
        Standing::Former => 0.5,
        Standing::Observer | Standing::ObserverUnclear => 0.8,
        _ => 1.0,
    };
    sizes.bar_height_px * share
}

/// The whole spell, up to the day last checked.
fn spell_span(record: &Record, spell: &Spell, scale: &TimeScale) -> Span {
    let unchecked = unchecked_from(record);
    let end = spell.end.map_or(unchecked, |end| end.min(unchecked));
    scale.span_from_days(spell.start, end.max(spell.start))
}

fn step_date(state: &State, spell: &Spell) -> PartialDate {
    state
        .steps
        .get(usize::from(spell.step))
        .map_or(PartialDate::Day(spell.start), |step| step.date)
}

/// The month or year that holds the start, cut at the end of the spell, if it is wide enough.
fn unknown_start(began: PartialDate, whole: Span, scale: &TimeScale) -> Option<Span> {
    if matches!(began, PartialDate::Day(_)) {
        return None;
    }
    scale
        .span_from_date(began)
        .clipped_to(whole)
        .filter(|span| LEAST_UNKNOWN_START_PX <= span.width)
}

#[cfg(test)]
#[allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails should stop"
)]
mod tests {
    use super::*;
    use crate::domain::StateId;
    use crate::scene::Density;
    use crate::scene::fixture::{RECORD, months, state_of_days};
    use crate::time::{Day, Window};
    use proptest::prelude::*;

    const LANE: Band = Band {
        y: 100.0,
        height: 14.0,
    };

    fn bars_of(record: &Record, state: &State, scale: &TimeScale) -> LaneBars {
        lane_bars(
            record,
            state,
            scale,
            Sizes::for_density(Density::Desktop),
            LANE,
        )
    }

    fn whole(code: &str) -> LaneBars {
        let scale = TimeScale::new(
            Window {
                start: RECORD.first_day,
                end: RECORD.end_day,
            },
            828.0,
        );
        let state = RECORD
            .states
            .iter()
            .find(|state| state.code == code)
            .unwrap();
        bars_of(&RECORD, state, &scale)
    }

    /// Draws a lane at so many px a day as text, a px a column.
    #[track_caller]
    fn check(days: &str, px_per_day: f64, picture: &str) {
        let state = state_of_days(days);
        let window = Window {
            start: Day(0),
            end: Day(days.len() as i32),
        };
        let scale = TimeScale::new(window, f64::from(window.len_days()) * px_per_day);
        let mut drawn = vec!['.'; scale.width_px().round() as usize];
        for bar in bars_of(&RECORD, &state, &scale).bars {
            let letter = days
                .chars()
                .nth(state.spells[bar.spell].start.0 as usize)
                .unwrap();
            for (column, place) in drawn.iter_mut().enumerate() {
                if bar.span.contains(column as f64 + 0.5) {
                    *place = letter;
                }
            }
        }
        assert_eq!(String::from_iter(drawn), picture);
    }

    #[test]
    fn spells_are_bars_as_long_as_they_last() {
        check("..sssspppp..mmm", 1.0, "..sssspppp..mmm");
        check("..sspp.m", 2.0, "....sssspppp..mm");
    }

    #[test]
    fn a_spell_shorter_than_a_px_is_drawn_a_px_wide_and_its_neighbour_gives_way() {
        check("pppppsmmmmmmmmmmmmmm", 0.2, "psmm");
    }

    #[test]
    fn a_spell_whose_px_is_taken_is_left_out_and_nothing_is_pushed_on() {
        check("spsppmmmmmmmmmmmmmmm", 0.2, "smmm");
    }

    #[test]
    fn bars_stop_at_the_day_last_checked() {
        let bars = whole("ARM").bars;
        let edge = 828.0 * f64::from(Day::from_civil(2026, 3, 1).0 - RECORD.first_day.0)
            / f64::from(RECORD.end_day.0 - RECORD.first_day.0);
        assert_eq!(bars.len(), 4);
        assert!((bars[3].span.end() - edge).abs() < 1e-9);
        assert!(bars.iter().all(|bar| !bar.open_start && !bar.open_end));
    }

    #[test]
    fn a_window_cuts_bars_and_says_on_which_side() {
        let window = months((1999, 1), (2010, 1));
        let bars = bars_of(
            &RECORD,
            RECORD.state(StateId(1)),
            &TimeScale::new(window, 800.0),
        )
        .bars;
        let sides: Vec<_> = bars
            .iter()
            .map(|bar| (bar.open_start, bar.open_end))
            .collect();
        assert_eq!(sides, [(true, false), (false, true)]);
        assert_eq!(bars[0].span.x, 0.0);
        assert_eq!(bars[1].span.end(), 800.0);
    }

    #[test]
    fn receded_standings_are_thinner() {
        let heights =
            |code| -> Vec<f64> { whole(code).bars.iter().map(|it| it.band.height).collect() };
        assert_eq!(heights("GEO"), [9.0, 9.0, 4.5]);
        assert_eq!(heights("SRB"), [9.0 * 0.8]);
        assert!(
            whole("GEO")
                .bars
                .iter()
                .all(|bar| bar.band.centre() == LANE.centre())
        );
    }

    #[test]
    fn a_start_known_to_the_year_is_an_outline_over_the_year_and_then_solid() {
        let lane = whole("SRB");
        let (unknown, bar) = (lane.unknown_starts[0], lane.bars[0]);
        assert!((unknown.span.width - 828.0 / 35.17).abs() < 0.1);
        assert_eq!(unknown.span.end(), bar.span.x);
        assert_eq!(unknown.band, bar.band);
    }

    #[test]
    fn an_unclear_observer_is_a_line_and_no_bar() {
        let lane = whole("AFG");
        assert_eq!(lane.bars.len(), 1);
        assert_eq!(lane.unclear[0].y, LANE.centre());
        assert_eq!(lane.unclear[0].span.x, lane.bars[0].span.end());
    }

    #[test]
    fn a_doubted_start_is_a_box_about_a_bar_that_begins_where_it_is_drawn() {
        let lane = whole("UZB");
        let (doubt, bar) = (lane.doubts[0], lane.bars[2]);
        assert_eq!(doubt.spell, bar.spell);
        assert!(doubt.span.x < bar.span.x + 1.0 && bar.span.x < doubt.span.end());
        assert_eq!(whole("GEO").doubts.len(), 1);
    }

    #[test]
    fn a_window_past_the_day_last_checked_has_no_bars() {
        let window = months((2026, 4), (2027, 1));
        let lane = bars_of(
            &RECORD,
            RECORD.state(StateId(1)),
            &TimeScale::new(window, 800.0),
        );
        assert_eq!(lane, LaneBars::default());
    }

    fn spans_in_order(lane: &LaneBars) -> Vec<Span> {
        let mut spans: Vec<Span> = lane.bars.iter().map(|bar| bar.span).collect();
        spans.extend(lane.unknown_starts.iter().map(|start| start.span));
        spans.extend(lane.unclear.iter().map(|line| line.span));
        spans.sort_by(|one, other| one.x.total_cmp(&other.x));
        spans
    }

    proptest! {
        #[test]
        fn bars_never_overlap_and_are_at_least_a_px_wide(
            days in "[.spmfuxo?]{0,60}", px_per_day in 0.02_f64..20.0,
            start in -10_i32..50, length in 1_i32..80,
        ) {
            let drawn = state_of_days(&days);
            for (state, start, scarcity) in RECORD.states.iter()
                .map(|state| (state, RECORD.first_day.0 + start * 200, 100))
                .chain([(&drawn, start, 1)])
            {
                let window = Window { start: Day(start), end: Day(start + length * scarcity) };
                let scale = TimeScale::new(window, f64::from(length) * px_per_day);
                let lane = bars_of(&RECORD, state, &scale);
                for bar in &lane.bars {
                    prop_assert!(LEAST_BAR_PX <= bar.span.width);
                    prop_assert!(0.0 <= bar.span.x && bar.span.end() <= scale.width_px() + 1e-9);
                }
                for pair in spans_in_order(&lane).windows(2) {
                    prop_assert!(pair[0].end() <= pair[1].x + 1e-9, "{pair:?}");
                }
            }
        }
    }
}
