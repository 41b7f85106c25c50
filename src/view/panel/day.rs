//! The cursor's day, when nothing is selected: what happened on it, shortly before, and next.

use super::event::when;
use crate::{data::RECORD, i18n, markup::Markup, view::glyph::glyph_icon};
use model::{domain::EventId, time::Day};

/// How many of the events before are listed.
const BEFORE: usize = 3;
/// How many of the day itself; the text of the record has them all.
const ON_DAY: usize = 40;

/// The day. It is written anew each day that the cursor moves: eight short rows, mostly.
pub fn write(m: &mut Markup, day: Day) {
    let mut events = RECORD.events_on(day).map(|(id, _)| id);
    let on_day: Vec<EventId> = events.by_ref().take(ON_DAY).collect();
    let before: Vec<EventId> = RECORD.events_before(day).take(BEFORE).collect();
    m.tag("p").class("panel-kind").content("Day");
    super::title(m, &i18n::day_long(day));
    section(
        m,
        "On this day",
        &on_day,
        "No event of the record on this day.",
    );
    if let Some(next) = events.next() {
        m.tag("a")
            .attr("href", &["#e-", RECORD.event(next).slug].concat())
            .content("More of this day");
    }
    section(
        m,
        "Before",
        &before,
        "Nothing in the record before this day.",
    );
    section(
        m,
        "Next",
        RECORD.next_event(day).as_slice(),
        "Nothing in the record after this day.",
    );
    m.tag("p").class("panel-hint").content(
        "Choose a state on the map or in the timeline, or a mark, to read its history and sources.",
    );
}

/// A heading and the events under it.
fn section(m: &mut Markup, title: &str, events: &[EventId], empty: &str) {
    m.tag("h3").content(title);
    if events.is_empty() {
        m.tag("p").class("panel-empty").content(empty);
        return;
    }
    m.tag("ul").class("event-list").begin();
    for event in events {
        row(m, *event);
    }
    m.end("ul");
}

/// One event; following it selects it and moves the cursor to its day.
pub fn row(m: &mut Markup, event: EventId) {
    let of = RECORD.event(event);
    m.tag("li").begin();
    m.tag("button")
        .attr("type", "button")
        .class("event-row")
        .attr("data-event", of.slug)
        .begin();
    glyph_icon(m, of.category, of.scheduled);
    m.tag("span").class("event-title").content(of.title);
    m.tag("span").class("event-when").content(&when(of));
    m.end("button");
    m.end("li");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(year: i32, month: u8, day: u8) -> String {
        let mut m = Markup::new();
        write(&mut m, Day::from_civil(year, month, day));
        m.finish()
    }

    #[test]
    fn a_day_tells_what_happened_on_it_before_it_and_next() {
        let text = written(1992, 5, 15);
        assert!(text.contains(">15 May 1992</h2>"), "{text}");
        assert!(text.contains("class=\"event-row\" data-event=\""), "{text}");
        assert!(
            text.contains("<span class=\"event-when\">15 May 1992</span>"),
            "{text}"
        );
        let before = between(&text, "<h3>Before</h3>", "<h3>Next</h3>");
        let years: Vec<&str> = before
            .split("</span></button>")
            .filter_map(|row| row.rsplit(' ').next()?.get(..4))
            .take(BEFORE)
            .collect();
        assert_eq!(years.len(), BEFORE, "{before}");
        // The last before comes first.
        assert!(years.is_sorted_by(|a, b| b <= a), "{years:?}");
        assert_eq!(
            between(&text, "<h3>Next</h3>", "panel-hint")
                .matches("<li>")
                .count(),
            1
        );
    }

    fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
        let (_, rest) = text.split_once(start).unwrap_or_default();
        rest.split_once(end).unwrap_or_default().0
    }

    #[test]
    fn an_empty_day_says_so() {
        let text = written(1980, 1, 1);
        assert!(
            text.contains("No event of the record on this day."),
            "{text}"
        );
        assert!(
            text.contains("Nothing in the record before this day."),
            "{text}"
        );
    }
}
