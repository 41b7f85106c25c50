//! The days between two readings of the start of a spell, as a box in its lane.

use super::{Band, Span, TimeScale};
use crate::domain::{Spell, State};

/// The days between two readings of the start of a spell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DoubtBox {
    /// Index into [`State::spells`].
    pub spell: usize,
    /// Clipped to the window unless that leaves less than [`LEAST_DOUBT_PX`].
    pub span: Span,
    pub band: Band,
    pub label: DoubtLabel,
}

/// What fits in a doubt box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtLabel {
    None,
    /// "?"
    Mark,
    /// "either day"
    Words,
}

/// A narrower dashed box than this reads as a smudge.
pub const LEAST_DOUBT_PX: f64 = 6.0;
/// How much taller than the bar a doubt box is.
const DOUBT_RISE_PX: f64 = 3.0;
const DOUBT_MARK_FROM_PX: f64 = 10.0;
const DOUBT_WORDS_FROM_PX: f64 = 40.0;

/// The box of a spell whose step is doubted, about its `bar`, where the window shows any of it.
pub(super) fn doubt_box(
    state: &State,
    index: usize,
    spell: &Spell,
    scale: &TimeScale,
    bar: Band,
) -> Option<DoubtBox> {
    let span = shown(doubt_span(state, spell, scale)?, scale)?;
    Some(DoubtBox {
        spell: index,
        span,
        band: bar.inner(bar.height + DOUBT_RISE_PX),
        label: doubt_label(span.width),
    })
}

/// From the earlier to the later day that the start of a spell may mean; about its start where something else than the
/// day is doubted.
fn doubt_span(state: &State, spell: &Spell, scale: &TimeScale) -> Option<Span> {
    let step = state.step_of(spell)?;
    let Some(other) = step.doubt.as_ref()?.other_date else {
        let start = scale.span_from_days(spell.start, spell.start.plus(1));
        return Some(start.at_least(DOUBT_MARK_FROM_PX));
    };
    let earlier = step.date.first().min(other.first());
    let later = step.date.end().max(other.end()).plus(-1);
    Some(
        scale
            .span_from_days(earlier, later)
            .at_least(LEAST_DOUBT_PX),
    )
}

/// A box clipped to the plot, or whole where the clip would leave a sliver.
fn shown(span: Span, scale: &TimeScale) -> Option<Span> {
    let clipped = span.clipped_to(scale.plot())?;
    Some(if clipped.width < LEAST_DOUBT_PX {
        Span::between(
            clipped.x.min(clipped.end() - LEAST_DOUBT_PX).max(span.x),
            clipped
                .end()
                .max(clipped.x + LEAST_DOUBT_PX)
                .min(span.end()),
        )
    } else {
        clipped
    })
}

fn doubt_label(width: f64) -> DoubtLabel {
    if DOUBT_WORDS_FROM_PX <= width {
        DoubtLabel::Words
    } else if DOUBT_MARK_FROM_PX <= width {
        DoubtLabel::Mark
    } else {
        DoubtLabel::None
    }
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
    use crate::scene::fixture::RECORD;
    use crate::time::{Day, Window};

    const BAR: Band = Band {
        y: 100.0,
        height: 9.0,
    };

    /// The doubt of a spell, seen between two days at so many px a day.
    fn doubt_of(
        state: u8,
        spell: usize,
        days: [(i32, u8, u8); 2],
        px_per_day: f64,
    ) -> Option<DoubtBox> {
        let [start, end] = days.map(|(year, month, day)| Day::from_civil(year, month, day));
        let window = Window { start, end };
        let scale = TimeScale::new(window, f64::from(window.len_days()) * px_per_day);
        let state = RECORD.state(StateId(state));
        doubt_box(state, spell, &state.spells[spell], &scale, BAR)
    }

    fn uzbekistan(days: [(i32, u8, u8); 2], px_per_day: f64) -> DoubtBox {
        doubt_of(4, 2, days, px_per_day).unwrap()
    }

    #[test]
    fn the_box_goes_from_the_earlier_day_to_the_later() {
        let later = uzbekistan([(2006, 6, 1), (2006, 9, 1)], 2.0);
        assert_eq!(later.span, Span::between(22.0 * 2.0, 76.0 * 2.0));
        assert_eq!(
            later.band,
            Band {
                y: 98.5,
                height: 12.0
            }
        );
        let earlier = doubt_of(2, 0, [(1993, 9, 1), (1994, 1, 1)], 1.0).unwrap();
        assert_eq!(earlier.span, Span::between(8.0, 99.0));
    }

    #[test]
    fn a_narrow_box_is_widened_about_its_middle() {
        let narrow = uzbekistan([(2000, 1, 1), (2010, 1, 1)], 0.05);
        assert_eq!(narrow.span.width, LEAST_DOUBT_PX);
        assert_eq!(narrow.label, DoubtLabel::None);
    }

    #[test]
    fn the_words_are_as_long_as_the_box_allows() {
        let label = |px_per_day| uzbekistan([(2006, 1, 1), (2007, 1, 1)], px_per_day).label;
        assert_eq!(label(9.9 / 54.0), DoubtLabel::None);
        assert_eq!(label(10.1 / 54.0), DoubtLabel::Mark);
        assert_eq!(label(39.9 / 54.0), DoubtLabel::Mark);
        assert_eq!(label(40.1 / 54.0), DoubtLabel::Words);
    }

    #[test]
    fn the_window_cuts_a_box_but_leaves_no_sliver() {
        let cut = uzbekistan([(2006, 7, 1), (2006, 9, 1)], 1.0);
        assert_eq!(cut.span, Span::between(0.0, 46.0));
        let sliver = uzbekistan([(2006, 8, 15), (2006, 9, 1)], 1.0);
        assert_eq!(sliver.span, Span::between(-5.0, 1.0));
        assert_eq!(doubt_of(4, 2, [(2006, 8, 17), (2006, 9, 1)], 1.0), None);
    }

    #[test]
    fn a_spell_that_no_one_doubts_has_no_box() {
        assert_eq!(doubt_of(4, 0, [(1992, 1, 1), (2006, 1, 1)], 1.0), None);
        assert_eq!(doubt_of(1, 0, [(1992, 1, 1), (2006, 1, 1)], 1.0), None);
    }
}
