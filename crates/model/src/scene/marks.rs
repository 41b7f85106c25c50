//! A single event as a mark in its row.

use super::{GLYPH_PX, Span, TimeScale, Title};
use crate::domain::{Confidence, EventId, Record};
use crate::time::{Day, PartialDate};

/// An event that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub event: EventId,
    /// Centre of the glyph: the middle of the date.
    pub x: f64,
    pub y: f64,
    /// What is drawn under or about the glyph.
    pub span: Option<MarkSpan>,
    /// Where others put it: an open ring, joined to the glyph by a dotted line.
    pub doubt_x: Option<f64>,
    /// Drawn hollow: it is scheduled, or its date reaches past the day last checked.
    pub is_open: bool,
    pub is_low_certainty: bool,
    /// It happened on the cursor's day, known to the day.
    pub is_on_cursor_day: bool,
    /// Where there is room for it.
    pub title: Option<Title>,
}

/// A stretch that an event lasted, or that it is known to lie in. Not clipped to the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkSpan {
    pub span: Span,
    pub kind: SpanKind,
}

/// How a stretch is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpanKind {
    /// A bar below the glyph.
    Month,
    /// A bracket, of which any day may be meant.
    Year,
    /// A bracket, all of whose days are meant.
    Lasting,
}

/// A shorter bar under a month's glyph would hide below it.
const LEAST_MONTH_PX: f64 = 14.0;

/// The mark of an event in a row whose middle is `y`.
pub(super) fn mark(
    record: &Record,
    id: EventId,
    scale: &TimeScale,
    y: f64,
    cursor_day: Option<Day>,
) -> Mark {
    let event = record.event(id);
    let other_date = event.doubt.as_ref().and_then(|doubt| doubt.other_date);
    Mark {
        event: id,
        x: scale.x_from_date(event.date),
        y,
        span: mark_span(record, id, scale),
        doubt_x: other_date.map(|date| scale.x_from_date(date)),
        is_open: event.scheduled || !record.is_known(event.date.last()),
        is_low_certainty: event.confidence == Confidence::Low,
        is_on_cursor_day: cursor_day.is_some_and(|day| event.date == PartialDate::Day(day)),
        title: None,
    }
}

/// The stretch of an event, where it is wider than its glyph.
pub(super) fn mark_span(record: &Record, id: EventId, scale: &TimeScale) -> Option<MarkSpan> {
    let event = record.event(id);
    let whole = scale.span_from_days(event.date.first(), event.last.unwrap_or(event.date).end());
    let (span, kind) = match (event.last, event.date) {
        (Some(_), _) => (whole, SpanKind::Lasting),
        (None, PartialDate::Year(_)) => (whole, SpanKind::Year),
        (None, PartialDate::Month(..)) => (whole.at_least(LEAST_MONTH_PX), SpanKind::Month),
        (None, PartialDate::Day(_)) => return None,
    };
    (GLYPH_PX < span.width).then_some(MarkSpan { span, kind })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::domain::{Doubt, Event};
    use crate::scene::fixture::{event, months, record_of};

    fn mark_of(event: Event, cursor_day: Option<Day>, width_px: f64) -> Mark {
        let window = months((2004, 1), (2005, 1));
        let record = record_of(vec![event]);
        mark(
            &record,
            EventId(0),
            &TimeScale::new(window, width_px),
            50.0,
            cursor_day,
        )
    }

    const LEAP_DAY: Day = Day::from_civil(2004, 2, 29);

    #[test]
    fn a_day_is_a_mark_alone_at_the_centre_of_its_day() {
        let mark = mark_of(event(PartialDate::Day(LEAP_DAY)), None, 366.0);
        assert_eq!((mark.x, mark.y, mark.span), (59.5, 50.0, None));
    }

    #[test]
    fn a_month_is_a_bar_as_long_as_the_month_and_no_shorter_than_14_px() {
        let span = |width_px| mark_of(event(PartialDate::Month(2004, 2)), None, width_px).span;
        let wide = Span::between(31.0 * 2.0, 60.0 * 2.0);
        assert_eq!(
            span(732.0).map(|it| (it.kind, it.span)),
            Some((SpanKind::Month, wide))
        );
        assert_eq!(span(36.6).map(|it| it.span.width), Some(14.0));
    }

    #[test]
    fn a_year_is_a_bracket_with_its_mark_in_the_middle() {
        let mark = mark_of(event(PartialDate::Year(2004)), None, 366.0);
        let span = mark.span.unwrap();
        assert_eq!(
            (mark.x, span.span, span.kind),
            (183.0, Span::between(0.0, 366.0), SpanKind::Year)
        );
    }

    #[test]
    fn what_lasted_is_a_bracket_to_its_last_day_where_it_is_wider_than_its_mark() {
        let exercise = || Event {
            last: Some(PartialDate::Day(LEAP_DAY.plus(19))),
            ..event(PartialDate::Day(LEAP_DAY))
        };
        let span = mark_of(exercise(), None, 366.0).span.unwrap();
        assert_eq!(
            (span.span, span.kind),
            (Span::between(59.0, 79.0), SpanKind::Lasting)
        );
        assert_eq!(mark_of(exercise(), None, 100.0).span, None);
    }

    #[test]
    fn the_other_day_of_a_doubt_is_where_others_put_it() {
        let doubted = Event {
            doubt: Some(Doubt {
                question: "",
                drawn: "",
                other_date: Some(PartialDate::Day(LEAP_DAY.plus(-9))),
                other: "",
                other_sources: &[],
            }),
            ..event(PartialDate::Day(LEAP_DAY))
        };
        assert_eq!(mark_of(doubted, None, 366.0).doubt_x, Some(50.5));
    }

    #[test]
    fn only_an_event_known_to_the_day_is_on_the_cursors_day() {
        let on = |date| mark_of(event(date), Some(LEAP_DAY), 366.0).is_on_cursor_day;
        assert!(on(PartialDate::Day(LEAP_DAY)));
        assert!(!on(PartialDate::Day(LEAP_DAY.plus(1))));
        assert!(!on(PartialDate::Month(2004, 2)));
    }
}
