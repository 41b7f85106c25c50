//! The rows of events: single marks, and pills where marks would lie on one another.

use super::{
    lanes::{begin_plot, end_plot, rail},
    scene::{Scene, emphasis},
    strip::cut,
};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int, push_px},
    store::Store,
    view::{glyph::glyph, panel::when},
};
use model::{
    domain::{Category, Confidence, Event, EventId, Family},
    scene::{
        CLUSTER_HEIGHT_PX, Cluster, Density, EventMarks, EventRow, Mark, MarkSpan, SpanKind,
        estimated_width_px,
    },
};

/// Size of the titles beside marks, in px; one that is cut shorter than that says too little.
const TITLE_PX: f64 = 11.0;
const LEAST_CUT_PX: f64 = 110.0;

/// How many titles the tooltip of a pill lists.
const LISTED: usize = 12;

/// The id of the mark of an event.
pub fn mark_element_id(event: EventId) -> String {
    ["mark-", RECORD.event(event).slug].concat()
}

/// The id of a pill, by its first event.
pub fn pill_element_id(first: EventId) -> String {
    ["pill-", RECORD.event(first).slug].concat()
}

/// Keeps the rows current, each by itself: a change in one does not draw the others anew.
pub fn keep(store: Store, scene: Scene) {
    for index in 0..Family::ALL.len() {
        dom::keep_inner(&row_element_id(index), move || {
            draw_row(store, scene, index)
        });
    }
}

/// The places of the rows.
pub fn write(m: &mut Markup) {
    m.raw("<g class=\"event-rows\" role=\"list\" aria-label=\"Events\">");
    for (index, family) in Family::ALL.into_iter().enumerate() {
        m.tag("g")
            .attr("id", &row_element_id(index))
            .attr("role", "listitem")
            .attr("aria-label", i18n::family(family))
            .begin();
        m.end("g");
    }
    m.end("g");
}

fn row_element_id(index: usize) -> String {
    ["events-", &int(index as i64)].concat()
}

fn draw_row(store: Store, scene: Scene, index: usize) -> String {
    let mut m = Markup::new();
    scene.drawn.with(|layout| {
        let Some(EventRow { family, band }) = layout.rows.events.get(index) else {
            return;
        };
        let name = match layout.sizes.density {
            Density::Phone => i18n::family_short(*family),
            _ => i18n::family(*family),
        };
        let y = band.centre();
        m.tag("text")
            .class("lane-name")
            .xy(0.0, y + 4.0)
            .content(name);
        let shift_px = scene.shift_px.get_untracked();
        begin_plot(&mut m, layout.sizes.gutter_width_px, shift_px);
        rail(&mut m, layout.scale.width_px(), y);
        scene.marks.with(|rows| {
            if let Some(marks) = rows.get(index) {
                write_marks(&mut m, store, scene, marks, y, layout.scale.width_px());
            }
        });
        end_plot(&mut m);
    });
    m.finish()
}

/// Stretches first, then pills, then marks: those of the cursor's day come last and lie over all.
fn write_marks(
    m: &mut Markup,
    store: Store,
    scene: Scene,
    marks: &EventMarks,
    y: f64,
    width_px: f64,
) {
    for (_, span) in &marks.tails {
        write_stretch(m, span, 0.0, y);
    }
    for cluster in &marks.clusters {
        write_pill(m, store, scene, cluster);
    }
    for mark in &marks.marks {
        write_mark(m, store, mark, width_px);
    }
}

/// One event, with its title where there is room for it in a plot of so many px.
fn write_mark(m: &mut Markup, store: Store, mark: &Mark, width_px: f64) {
    let Mark { event, x, y, .. } = *mark;
    let of = RECORD.event(event);
    let is_selected = store.event.get() == Some(event);
    let emphasis = if mark.is_on_cursor_day {
        "is-today"
    } else {
        emphasis(store, event).class()
    };
    let selected = if is_selected { " is-selected" } else { "" };
    m.tag("g")
        .attr("id", &mark_element_id(event))
        .class(&["mark ", emphasis, selected].concat())
        .attr("data-event", of.slug)
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-pressed", if is_selected { "true" } else { "false" })
        .attr("aria-label", &sentence(of))
        .at(x, y)
        .begin();
    // From here on all of it is placed from the middle of the glyph.
    if let Some(other) = mark.doubt_x {
        let line = m.tag("line").class("mark-doubt");
        line.px("x2", other - x).empty();
        m.tag("circle")
            .class("mark-other")
            .px("cx", other - x)
            .int("r", 5)
            .empty();
    }
    if let Some(span) = &mark.span {
        write_stretch(m, span, x, 0.0);
    }
    m.raw("<rect class=\"mark-hit\" x=\"-7\" y=\"-7\" width=\"14\" height=\"14\"/>");
    glyph(m, of.category, mark.is_scheduled);
    let room = mark.title_room;
    let title = cut(of.title, room.width, TITLE_PX);
    let width = estimated_width_px(&title, TITLE_PX);
    let says_enough = title == of.title || LEAST_CUT_PX <= width;
    if says_enough && room.x + width <= width_px {
        m.tag("text")
            .class("mark-title")
            .xy(room.x - x, 4.0)
            .content(&title);
    }
    m.end("g");
}

/// Gives a mark or a pill its tooltip, when the pointer comes to it: few of a thousand ever need one, and
/// all of them would be drawn anew with every frame of a zoom.
pub fn name(scene: Scene, drawn: &web_sys::Element) {
    let of = |name| drawn.get_attribute(name);
    let text = if let Some(id) = of("data-event").and_then(|slug| RECORD.event_by_slug(&slug)) {
        let event = RECORD.event(id);
        [event.title, "\n", &when(event)].concat()
    } else {
        let first = of("data-first").and_then(|id| id.parse().ok()).map(EventId);
        scene.marks.with_untracked(|rows| {
            let mut pills = rows.iter().flat_map(|row| &row.clusters);
            let pill = pills.find(|pill| Some(pill.ends[0]) == first);
            let members = pill.map(|pill| scene.members(&pill.members));
            let titles = members.into_iter().flatten().take(LISTED);
            let titles: Vec<&str> = titles.map(|id| RECORD.event(id).title).collect();
            titles.join("\n")
        })
    };
    dom::name_once(drawn, &text);
}

/// What is drawn under or about a glyph: how long it lasted, or how precisely it is known. Placed from
/// `left_px` of the plot.
fn write_stretch(m: &mut Markup, span: &MarkSpan, left_px: f64, y: f64) {
    let (x, end) = (span.span.x - left_px, span.span.end() - left_px);
    match span.kind {
        SpanKind::Month => {
            let line = m
                .tag("line")
                .class("stretch is-month")
                .px("x1", x)
                .px("x2", end);
            line.px("y1", y + 5.5).px("y2", y + 5.5).empty();
        }
        SpanKind::Year | SpanKind::Lasting => {
            let mut path = String::from("M");
            push_px(&mut path, x);
            path.push(' ');
            push_px(&mut path, y - 3.0);
            path.push_str("v6m0-3H");
            push_px(&mut path, end);
            path.push_str("m0-3v6");
            m.tag("path").class("stretch").attr("d", &path).empty();
        }
    }
}

/// Several events. Following it zooms in until it splits.
fn write_pill(m: &mut Markup, store: Store, scene: Scene, cluster: &Cluster) {
    let Cluster {
        members,
        ends: [first, last],
        span,
        y,
        ..
    } = cluster;
    let count = int(members.count() as i64);
    let date = |event: &EventId| i18n::date_of(RECORD.event(*event).date);
    let label = [
        &count,
        " events, ",
        &date(first),
        " to ",
        &date(last),
        ". Opens them.",
    ]
    .concat();
    m.tag("g")
        .attr("id", &pill_element_id(*first))
        .class(&["pill ", scene.emphasis_of(store, members).class()].concat())
        .int("data-first", first.0.into())
        .int("data-last", last.0.into())
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-label", &label)
        .begin();
    m.tag("rect")
        .class("pill-ground")
        .rect(
            span.x + 0.6,
            y - CLUSTER_HEIGHT_PX / 2.0 + 0.6,
            span.width - 1.2,
            CLUSTER_HEIGHT_PX - 1.2,
        )
        .int("rx", 6)
        .empty();
    m.tag("text")
        .class("pill-count")
        .xy(span.centre(), y + 3.5)
        .content(&count);
    m.end("g");
}

/// "Council suspends Uzbekistan’s membership. Membership, 19 December 2012, Moscow. Two sources."
fn sentence(event: &Event) -> String {
    let place = event.place.map_or("", |place| RECORD.place(place).name);
    [
        event.title,
        ". ",
        i18n::category(event.category),
        ", ",
        &when(event),
        if place.is_empty() { "" } else { ", " },
        place,
        ". ",
        &i18n::sentence(&i18n::sources(event.sources.len())),
        ".",
        if event.doubt.is_some() {
            " Disputed."
        } else {
            ""
        },
        if event.confidence == Confidence::Low {
            " Weakly sourced."
        } else {
            ""
        },
    ]
    .concat()
}

/// A title with its mark, for the strip of the cursor's day; `x` is the left edge.
pub fn write_title(m: &mut Markup, category: Category, title: &str, x: f64, y: f64) {
    m.tag("g").class("mark is-today").at(x + 5.0, y).begin();
    glyph(m, category, false);
    m.end("g");
    m.tag("text")
        .class("strip-title")
        .xy(x + 14.0, y + 4.0)
        .content(title);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_a_mark_is_a_sentence_with_its_day_and_its_sources() {
        let (_, event) = RECORD
            .events()
            .find(|(_, event)| event.slug == "treaty-signed")
            .expect("in the record");
        let label = sentence(event);
        assert!(label.starts_with(event.title), "{label}");
        assert!(
            label.contains("15 May 1992") && label.contains("Tashkent"),
            "{label}"
        );
        assert!(
            label.ends_with("sources.") || label.ends_with("source."),
            "{label}"
        );
    }
}
