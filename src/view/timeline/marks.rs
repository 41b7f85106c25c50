//! The rows of events: single marks, and pills where marks would lie on one another.

use super::{
    lanes::{begin_plot, end_plot, rail},
    scene::{Emphasis, Scene, Selected},
    sketch,
};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int, push_move, push_px},
    store::Store,
    view::{
        glyph::{glyph, write_path},
        panel::when,
    },
};
use model::{
    domain::{Category, Confidence, Event, EventId, Family},
    scene::{
        CLUSTER_HEIGHT_PX, Cluster, Density, EventMarks, EventRow, Mark, MarkSpan, SpanKind, Title,
    },
};

/// The ends of a pill; together they are as high as it is, but for half of its line.
const PILL_ENDS: [&str; 2] = ["a5.9 5.9 0 0 1 0 11.8H", "a5.9 5.9 0 0 1 0-11.8z"];
const PILL_RADIUS_PX: f64 = 5.9;

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

/// The id of a row.
pub fn row_element_id(index: usize) -> String {
    ["events-", &int(index as i64)].concat()
}

fn draw_row(store: Store, scene: Scene, index: usize) -> String {
    let mut m = Markup::new();
    // What has the focus stays.
    let is_sketched = sketch::stands_in(store) && !sketch::has_focus(&row_element_id(index));
    scene.drawn.with_while(!is_sketched, |layout| {
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
        if is_sketched {
            return;
        }
        let shift_px = scene.shift_px.get_untracked();
        begin_plot(&mut m, layout.sizes.gutter_width_px, shift_px);
        rail(&mut m, layout.scale.width_px(), y);
        scene.marks.with(|rows| {
            if let Some(marks) = rows.get(index) {
                let selected = Selected::of(store);
                let row = Row {
                    scene,
                    selected,
                    marks,
                };
                for (_, span) in &marks.tails {
                    write_stretch(&mut m, span, 0.0, y);
                }
                write_marks(&mut m, &row);
            }
        });
        end_plot(&mut m);
    });
    m.finish()
}

/// What a row is drawn from.
pub struct Row<'a> {
    pub scene: Scene,
    pub selected: Selected,
    pub marks: &'a EventMarks,
}

impl Row<'_> {
    /// The emphasis of a pill.
    pub fn emphasis_of(&self, cluster: &Cluster) -> Emphasis {
        self.scene.emphasis_of(self.selected, &cluster.members)
    }
}

/// Pills first, then marks: those of the cursor's day come last and lie over all.
fn write_marks(m: &mut Markup, row: &Row) {
    for cluster in &row.marks.clusters {
        write_pill(m, row, cluster);
    }
    for mark in &row.marks.marks {
        write_mark(m, row, mark);
    }
}

/// One event, with its title where there is room for it.
pub fn write_mark(m: &mut Markup, row: &Row, mark: &Mark) {
    let &Mark { event, x, y, .. } = mark;
    let of = RECORD.event(event);
    let is_selected = row.selected.event == Some(event);
    let emphasis = if mark.is_on_cursor_day {
        "is-today"
    } else {
        row.selected.emphasis(event).class()
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
    glyph(m, of.category, mark.is_open);
    write_title_beside(m, mark.title.as_ref(), x, 0.0);
    m.end("g");
}

/// The title beside a mark or a pill, if there is one; placed from `left_px` of the plot.
pub fn write_title_beside(m: &mut Markup, title: Option<&Title>, left_px: f64, y: f64) {
    let Some(title) = title else { return };
    let (class, x) = match title.is_before {
        true => ("mark-title is-before", title.span.end()),
        false => ("mark-title", title.span.x),
    };
    m.tag("text")
        .class(class)
        .xy(x - left_px, y + 4.0)
        .content(&title.text);
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
    let mut path = String::new();
    push_stretch(&mut path, span, left_px, y);
    write_path(m, stretch_class(span), &path);
}

/// The class of a stretch.
pub const fn stretch_class(span: &MarkSpan) -> &'static str {
    match span.kind {
        SpanKind::Month => "stretch is-month",
        SpanKind::Year | SpanKind::Lasting => "stretch",
    }
}

/// The path of a stretch.
pub fn push_stretch(path: &mut String, span: &MarkSpan, left_px: f64, y: f64) {
    let (x, end) = (span.span.x - left_px, span.span.end() - left_px);
    let is_bar = span.kind == SpanKind::Month;
    push_move(path, x, if is_bar { y + 5.5 } else { y - 3.0 });
    path.push_str(if is_bar { "H" } else { "v6m0-3H" });
    push_px(path, end);
    if !is_bar {
        path.push_str("m0-3v6");
    }
}

/// Several events. Following it zooms in until it splits.
pub fn write_pill(m: &mut Markup, row: &Row, cluster: &Cluster) {
    let Cluster {
        members,
        ends: [first, last],
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
        .class(&["pill ", row.emphasis_of(cluster).class()].concat())
        .int("data-first", first.0.into())
        .int("data-last", last.0.into())
        .attr("role", "button")
        .attr("tabindex", "-1")
        .attr("aria-label", &label)
        .begin();
    write_path(m, "pill-ground", &outline(&[cluster]));
    write_count(m, cluster);
    m.end("g");
    if cluster.title.is_some() {
        // Beside the button and not in it, whose name has to begin with what is seen in it.
        m.tag("g")
            .class(row.emphasis_of(cluster).class())
            .int("data-first", first.0.into())
            .int("data-last", last.0.into())
            .begin();
        write_title_beside(m, cluster.title.as_ref(), 0.0, cluster.y);
        m.end("g");
    }
}

/// The outline of pills.
pub fn outline(pills: &[&Cluster]) -> String {
    let mut path = String::new();
    let inset = CLUSTER_HEIGHT_PX / 2.0;
    let [right_end, left_end] = PILL_ENDS;
    for Cluster { span, y, .. } in pills {
        push_move(&mut path, span.x + inset, y - PILL_RADIUS_PX);
        path.push('H');
        push_px(&mut path, span.end() - inset);
        path.push_str(right_end);
        push_px(&mut path, span.x + inset);
        path.push_str(left_end);
    }
    path
}

/// How many events a pill is.
pub fn write_count(m: &mut Markup, cluster: &Cluster) {
    m.tag("text")
        .class("pill-count")
        .xy(cluster.span.centre(), cluster.y + 3.5)
        .content(&int(cluster.members.count() as i64));
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
