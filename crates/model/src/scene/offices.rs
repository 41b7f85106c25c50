//! Who held an office, as bars in its lane.

use super::checked::{known_plot, unchecked_from};
use super::{OfficeLane, Span, TimeScale};
use crate::domain::{Post, Record, Term};
use crate::time::{Day, PartialDate};

/// What is drawn in the lane of one office.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfficeBars {
    pub terms: Vec<TermBar>,
    pub gaps: Vec<OfficeGap>,
}

/// A term, in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermBar {
    /// Index of the term in its lane ([`terms_of_lane`]).
    pub term: usize,
    pub acting: bool,
    /// Every second term, for the second of the two grounds.
    pub alternate: bool,
    /// The part up to the day last checked.
    pub known: Option<Span>,
    /// The announced part past it: a dashed outline.
    pub scheduled: Option<Span>,
    /// The month or year in which it began, where that is all that is known and wide enough.
    pub unknown_start: Option<Span>,
    /// Known and scheduled part together: the room for the name.
    pub label: Span,
    /// Began before the window.
    pub open_start: bool,
    /// Goes on past the window.
    pub open_end: bool,
    /// When it ended was not found.
    pub end_unknown: bool,
}

/// A stretch of which the holder was not found: a dotted line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfficeGap {
    pub span: Span,
}

/// How much of a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameLength {
    Full,
    Family,
    None,
}

/// The two strokes of an outline; a start known no better is not drawn where it is narrower.
const LEAST_UNKNOWN_START_PX: f64 = 2.0;

/// The terms of a lane, each with its post.
pub fn terms_of_lane(record: &Record, lane: &OfficeLane) -> Vec<Post> {
    let offices = lane
        .offices
        .iter()
        .filter_map(|index| record.offices.get(*index));
    let terms =
        offices.flat_map(|office| office.terms.iter().map(move |term| Post { office, term }));
    terms.collect()
}

/// The bars of the terms of a lane, in their order. From the day of the treaty on someone may have held the
/// post: where no term is known, there is a gap.
pub fn office_bars(record: &Record, terms: &[Post], scale: &TimeScale) -> OfficeBars {
    let mut bars = OfficeBars::default();
    for (index, post) in terms.iter().enumerate() {
        bars.terms.extend(term_bar(record, index, post.term, scale));
    }
    if let Some(known) = known_plot(record, scale) {
        for (from, to) in gaps(record, terms) {
            let span = scale.span_from_days(from, to).clipped_to(known);
            bars.gaps.extend(span.map(|span| OfficeGap { span }));
        }
    }
    bars
}

/// The first day of the treaty: that on which any state is counted.
fn treaty_since(record: &Record) -> Option<Day> {
    (record.states.iter())
        .flat_map(|state| state.spells)
        .filter(|spell| spell.standing.is_in())
        .map(|spell| spell.start)
        .min()
}

/// The longest form of a name that fits a room with `margin_px` to spare, of the widths of its two
/// forms.
pub fn name_length(room_px: f64, full_px: f64, family_px: f64, margin_px: f64) -> NameLength {
    if full_px + margin_px <= room_px {
        NameLength::Full
    } else if family_px + margin_px <= room_px {
        NameLength::Family
    } else {
        NameLength::None
    }
}

/// Whether full names fit nine in ten terms of a lane, of the pairs of room and width: only then
/// are they written, so that a lane does not mix names and codes.
pub fn full_names_fit(rooms_and_widths_px: &[(f64, f64)], margin_px: f64) -> bool {
    let fitting = (rooms_and_widths_px.iter())
        .filter(|(room_px, width_px)| width_px + margin_px <= *room_px)
        .count();
    !rooms_and_widths_px.is_empty() && rooms_and_widths_px.len() * 9 <= fitting * 10
}

fn term_bar(record: &Record, index: usize, term: &Term, scale: &TimeScale) -> Option<TermBar> {
    let edge = unchecked_from(record);
    let end = term.end.unwrap_or(edge.max(term.first));
    let known = scale.span_from_days(term.first.min(edge), end.min(edge));
    let whole = if term.end_scheduled || edge <= term.first {
        scale.span_from_days(term.first, end)
    } else {
        known
    };
    let label = whole.clipped_to(scale.plot())?;
    let past_edge = Span::between(
        scale.x_from_day(edge),
        whole.end().max(scale.x_from_day(edge)),
    );
    Some(TermBar {
        term: index,
        acting: term.acting,
        alternate: index % 2 == 1,
        known: known.clipped_to(label),
        scheduled: past_edge.clipped_to(label),
        unknown_start: unknown_start(term, known, scale),
        label,
        open_start: whole.x < 0.0,
        open_end: scale.width_px() < whole.end(),
        end_unknown: term.end_unknown,
    })
}

fn unknown_start(term: &Term, known: Span, scale: &TimeScale) -> Option<Span> {
    if matches!(term.start, PartialDate::Day(_)) {
        return None;
    }
    scale
        .span_from_date(term.start)
        .clipped_to(known)?
        .clipped_to(scale.plot())
        .filter(|span| LEAST_UNKNOWN_START_PX <= span.width)
}

/// The stretches up to the day last checked of which no term is known: from the end of each term (or
/// from the treaty) to the start of the next (or to that day).
fn gaps(record: &Record, terms: &[Post]) -> Vec<(Day, Day)> {
    let edge = unchecked_from(record);
    let mut gaps = Vec::new();
    let mut end_before = treaty_since(record);
    let mut close = |end_before: Option<Day>, to: Day| {
        if let Some(from) = end_before
            && from < to.min(edge)
        {
            gaps.push((from, to.min(edge)));
        }
    };
    for Post { term, .. } in terms {
        close(end_before, term.first);
        end_before = Some(term.end.unwrap_or(edge));
    }
    close(end_before, edge);
    gaps
}

#[cfg(test)]
#[allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails should stop"
)]
mod tests {
    use super::*;
    use crate::scene::{Band, fixture::RECORD};
    use crate::time::Window;
    use proptest::prelude::*;

    fn scale(start: i32, end: i32) -> TimeScale {
        let window = Window {
            start: Day::from_civil(start, 1, 1),
            end: Day::from_civil(end, 1, 1),
        };
        // A px a day, so that x is a number of days.
        TimeScale::new(window, f64::from(window.len_days()))
    }

    fn bars(slug: &str, scale: &TimeScale) -> OfficeBars {
        let office = RECORD.offices.iter().position(|it| it.slug == slug);
        let lane = OfficeLane {
            offices: office.into_iter().collect(),
            band: Band::default(),
        };
        office_bars(&RECORD, &terms_of_lane(&RECORD, &lane), scale)
    }

    #[test]
    fn every_second_term_has_the_other_ground_and_terms_do_not_overlap() {
        let bars = bars("chair", &scale(2003, 2030));
        let grounds: Vec<_> = bars.terms.iter().map(|term| term.alternate).collect();
        assert_eq!(grounds, [false, true, false, true]);
        for pair in bars.terms.windows(2) {
            assert!(pair[0].label.end() <= pair[1].label.x);
        }
    }

    #[test]
    fn what_is_announced_goes_on_past_the_day_last_checked_as_an_outline() {
        let scale = scale(2026, 2028);
        let bars = bars("chair", &scale);
        let edge = scale.x_from_day(Day::from_civil(2026, 3, 1));
        let running = bars.terms[0];
        assert_eq!(running.known, Some(Span::between(0.0, edge)));
        assert_eq!(running.scheduled, Some(Span::between(edge, 365.0)));
        assert_eq!(running.label, Span::between(0.0, 365.0));
        let coming = bars.terms[1];
        assert_eq!(coming.known, None);
        assert_eq!(coming.scheduled, Some(Span::between(365.0, 730.0)));
    }

    #[test]
    fn a_term_that_lasts_stops_at_the_day_last_checked() {
        let scale = scale(2017, 2030);
        let bars = bars("secretary-general", &scale);
        let acting = bars.terms[1];
        assert!(acting.acting && !acting.open_end);
        assert_eq!(acting.scheduled, None);
        assert_eq!(
            acting.label.end(),
            scale.x_from_day(Day::from_civil(2026, 3, 1))
        );
    }

    #[test]
    fn a_start_known_to_the_month_is_an_outline_over_it() {
        let bars = bars("secretary-general", &scale(2017, 2018));
        assert_eq!(
            bars.terms[1].unknown_start,
            Some(Span::between(90.0, 120.0))
        );
        assert_eq!(bars.terms[0].unknown_start, None);
    }

    #[test]
    fn a_holder_not_found_is_a_gap_before_the_first_term_and_between_terms() {
        let scale = scale(2000, 2030);
        let gap = |from, to| OfficeGap {
            span: scale.span_from_days(from, to),
        };
        assert_eq!(
            bars("chair", &scale).gaps,
            [
                gap(Day::from_civil(2000, 1, 1), Day::from_civil(2006, 6, 23)),
                gap(Day::from_civil(2007, 10, 6), Day::from_civil(2009, 6, 14)),
            ]
        );
    }

    #[test]
    fn before_the_treaty_nobody_is_missed() {
        let scale = scale(1992, 1995);
        let gap = scale.span_from_days(Day::from_civil(1992, 5, 15), Day::from_civil(1995, 1, 1));
        for slug in ["secretary-general", "chair"] {
            let bars = bars(slug, &scale);
            assert_eq!(
                (bars.terms, bars.gaps),
                (Vec::new(), vec![OfficeGap { span: gap }])
            );
        }
    }

    #[test]
    fn a_window_of_the_future_is_empty() {
        let future = bars("chair", &self::scale(2040, 2041));
        assert_eq!(future, OfficeBars::default());
    }

    #[test]
    fn the_longest_name_that_fits_is_written() {
        assert_eq!(name_length(100.0, 94.0, 50.0, 6.0), NameLength::Full);
        assert_eq!(name_length(100.0, 95.0, 50.0, 6.0), NameLength::Family);
        assert_eq!(name_length(55.0, 95.0, 50.0, 6.0), NameLength::None);
    }

    #[test]
    fn full_names_are_written_where_nine_in_ten_fit() {
        let mut rooms = vec![(100.0, 50.0); 9];
        rooms.push((10.0, 50.0));
        assert!(full_names_fit(&rooms, 2.0));
        rooms.push((10.0, 50.0));
        assert!(!full_names_fit(&rooms, 2.0));
        assert!(!full_names_fit(&[], 2.0));
    }

    proptest! {
        #[test]
        fn the_parts_of_a_term_lie_in_its_room(start in 2000_i32..2030, years in 1_i32..30) {
            let scale = scale(start, start + years);
            for term in bars("chair", &scale).terms {
                for part in [term.known, term.scheduled, term.unknown_start].into_iter().flatten() {
                    prop_assert!(term.label.x <= part.x && part.end() <= term.label.end() + 1e-9);
                }
                prop_assert!(0.0 <= term.label.x && term.label.end() <= scale.width_px());
            }
        }
    }
}
