//! The titles beside marks and pills, where there is room, by importance.
//!
//! A title stands right of its own mark, or left of it where that is too narrow; it may be cut short. So two
//! titles may want the same gap between two marks: the more
//! important event has it, the other what is left. A pill has the title of its most important event.
//!
//! A choice hangs on the marks beside it and the gaps between them, not on where the window begins, so that
//! it does not change while the timeline is panned. Only at the edges of the plot, which would cut a title,
//! that stands left of its mark, or is left out.

use std::borrow::Cow;

use super::{EventIndex, EventMarks, GLYPH_PX, Mark, Span, cut_to_room, estimated_width_px};
use crate::domain::{EventId, Record};

/// Size of the titles, in px.
const TITLE_PX: f64 = 11.0;

/// One that is cut shorter than that says too little.
const LEAST_CUT_PX: f64 = 110.0;

/// From a mark to its title, and from the title to what comes next.
const GAP_PX: f64 = 4.0;

/// From a title left of its mark to what stands before it, so that it is seen whose it is.
const AIR_PX: f64 = 12.0;

/// The title of an event, at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    pub event: EventId,
    /// With an ellipsis where it is cut.
    pub text: Cow<'static, str>,
    /// Where it stands, by the estimated width.
    pub span: Span,
    /// It stands left of its mark, and ends where its span does.
    pub is_before: bool,
}

/// What stands in a row.
struct Thing {
    /// All that is drawn of it.
    span: Span,
    /// What it has the title of, and how important that is.
    event: Option<(EventId, u8)>,
    /// Its index among the marks, and then the pills.
    owner: usize,
    title: Option<Title>,
}

/// Gives the marks and pills of a row their titles. `next_x` is where the first mark after the window stands,
/// so that the room does not grow when a neighbour leaves the picture.
pub(super) fn give_titles(
    record: &Record,
    index: &EventIndex,
    row: &mut EventMarks,
    next_x: f64,
    plot: Span,
) {
    let mut things = things(index, row, next_x);
    // Of all that begins before: what reaches furthest.
    let mut before: Option<usize> = None;
    for at in 0..things.len() {
        let (done, rest) = things.split_at_mut(at);
        let Some((own, after)) = rest.split_first_mut() else {
            break;
        };
        let left = before.and_then(|it| done.get_mut(it));
        if left
            .as_ref()
            .is_none_or(|it| it.span.end() <= own.span.end())
        {
            before = Some(at);
        }
        choose(record, plot, own, left, after);
    }
    for Thing { title, owner, .. } in things {
        if let Some(mark) = row.marks.get_mut(owner) {
            mark.title = title;
        } else if let Some(pill) = row.clusters.get_mut(owner - row.marks.len()) {
            pill.title = title;
        }
    }
}

/// The title of a thing, beside `left`, which stands before it, and what comes after.
fn choose(record: &Record, plot: Span, own: &mut Thing, left: Option<&mut Thing>, after: &[Thing]) {
    let Some((event, importance)) = own.event else {
        return;
    };
    let reach_px = left.as_ref().map_or(f64::NEG_INFINITY, |it| it.span.end());
    if own.span.end() <= reach_px {
        // What began before goes on over the place.
        return;
    }
    let next = after.iter().find(|it| own.span.end() <= it.span.end());
    let next_px = next.map_or(f64::INFINITY, |it| it.span.x);
    own.title = title_after(record, event, own.span, next_px - GAP_PX)
        .filter(|it| it.span.end() <= plot.end());
    let is_twin = after.first().is_some_and(|it| it.span.x <= own.span.x);
    if own.title.is_some() || is_twin {
        return;
    }
    // What is left of the gap by a title right of what stands before, which yields to a more important one.
    let other = left
        .as_ref()
        .and_then(|it| Some((it.event?, it.title.as_ref()?.span.end())));
    let yields = other.is_some_and(|((_, other_importance), _)| other_importance < importance);
    let from_px = match other {
        Some((_, end_px)) if !yields => end_px.max(reach_px),
        _ => reach_px,
    };
    own.title =
        title_before(record, event, own.span, from_px + AIR_PX).filter(|it| plot.x <= it.span.x);
    if let (true, Some(left), Some(title), Some(((other, _), end_px))) =
        (yields, left, &own.title, other)
        && title.span.x < end_px + AIR_PX
    {
        left.title = title_after(record, other, left.span, title.span.x - AIR_PX);
    }
}

/// The title right of a thing, as much of it as there is room for up to a px; none if that says too little.
fn title_after(record: &Record, event: EventId, of: Span, end_px: f64) -> Option<Title> {
    let x = of.end() + GAP_PX;
    let (text, width) = title_for(record, event, end_px - x)?;
    Some(Title {
        event,
        text,
        span: Span { x, width },
        is_before: false,
    })
}

/// The title left of a thing, as much of it as there is room for from a px on.
fn title_before(record: &Record, event: EventId, of: Span, start_px: f64) -> Option<Title> {
    let end = of.x - GAP_PX;
    let (text, width) = title_for(record, event, end - start_px)?;
    Some(Title {
        event,
        text,
        span: Span {
            x: end - width,
            width,
        },
        is_before: true,
    })
}

/// As much of a title as has room, and its width; none if that says too little.
fn title_for(record: &Record, event: EventId, room_px: f64) -> Option<(Cow<'static, str>, f64)> {
    if room_px <= 0.0 {
        return None;
    }
    let whole = record.event(event).title;
    let text = cut_to_room(whole, room_px, TITLE_PX);
    let width = estimated_width_px(&text, TITLE_PX);
    (text == whole || LEAST_CUT_PX <= width).then_some((text, width))
}

/// All that stands in a row, from left to right.
fn things(index: &EventIndex, row: &EventMarks, next_x: f64) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    let mut put = |span: Span, event: Option<EventId>, owner| {
        // Most come in their order. A sort would bring a kilobyte more into the program.
        let place = things.partition_point(|it| it.span.x <= span.x);
        let thing = Thing {
            span,
            event: event.map(|event| (event, index.importance(event))),
            owner,
            title: None,
        };
        things.insert(place, thing);
    };
    for (owner, mark) in row.marks.iter().enumerate() {
        put(extent(mark), Some(mark.event), owner);
    }
    for (owner, pill) in (row.marks.len()..).zip(&row.clusters) {
        put(pill.span, index.most_important(&pill.members), owner);
    }
    let in_the_way = row.tails.iter().map(|(_, tail)| tail.span);
    for span in in_the_way.chain([Span::around(next_x, GLYPH_PX)]) {
        put(span, None, usize::MAX);
    }
    things
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
#[allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails should stop"
)]
mod tests;
