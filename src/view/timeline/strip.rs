//! What happened on the cursor's day, in words beside its line.

use super::{marks::write_title, scene::Scene};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int},
    store::Store,
};
use model::{
    domain::EventId,
    scene::{Span, cut_to_room, estimated_width_px, strip_items},
};
/// Size of the titles, in px, and the room that the mark before each takes.
const TITLE_PX: f64 = 12.0;
const MARK_PX: f64 = 14.0;
/// From one title to the next mark.
const GAP_PX: f64 = 12.0;

/// Keeps the strip current. On a day without events it names the last one and how long ago it was.
pub fn keep(store: Store, scene: Scene) {
    dom::keep_inner("strip", move || draw(store, scene));
}

fn draw(store: Store, scene: Scene) -> String {
    let cursor = store.cursor.get();
    let line_x = scene.handle.get().line_x;
    let events: Vec<EventId> = RECORD.events_on(cursor).map(|(id, _)| id).collect();
    let mut m = Markup::new();
    scene.layout.with(|layout| {
        let (plot, y) = (layout.scale.plot(), layout.rows.strip.centre());
        m.tag("text")
            .class("lane-name is-strong")
            .px("y", y + 4.0)
            .content("On this day");
        m.tag("g").at(layout.sizes.gutter_width_px, 0.0).begin();
        if !events.is_empty() {
            write_titles(&mut m, &events, line_x, plot, y);
        } else if let Some(last) = RECORD.events_before(cursor).next() {
            let days = cursor.days_since(RECORD.event(last).date.last());
            write_ago(&mut m, last, days, line_x, plot, y);
        }
        m.end("g");
    });
    m.finish()
}

/// As many of the titles as fit beside the line.
fn write_titles(m: &mut Markup, events: &[EventId], line_x: f64, plot: Span, y: f64) {
    let width =
        |event: &EventId| MARK_PX + estimated_width_px(RECORD.event(*event).title, TITLE_PX);
    // What fits is all there is to know: once the titles are wider than the plot, no more are
    // measured.
    let mut total = 0.0;
    let measured = events.iter().map(width).take_while(|width| {
        let is_needed = total <= plot.width;
        total += width;
        is_needed
    });
    let widths: Vec<f64> = measured.collect();
    let more = ["+", &int(events.len() as i64 - 1), " more"].concat();
    let place = strip_items(&widths, estimated_width_px(&more, TITLE_PX), line_x, plot);
    let mut x = place.span.x;
    for (event, width) in events.iter().zip(&widths).take(place.shown) {
        let of = RECORD.event(*event);
        let room = if 1 < place.shown {
            *width
        } else {
            place.span.width
        };
        write_title(
            m,
            of.category,
            &cut_to_room(of.title, room - MARK_PX, TITLE_PX),
            x,
            y,
        );
        x += width + GAP_PX;
    }
    if place.shown < events.len() {
        m.tag("text")
            .class("strip-more")
            .xy(x, y + 4.0)
            .content(&more);
    }
}

/// The last event before a day on which nothing happened, if there is room for it.
fn write_ago(m: &mut Markup, last: EventId, days: i32, line_x: f64, plot: Span, y: f64) {
    let text = [RECORD.event(last).title, ", ", &i18n::ago(days)].concat();
    let width = estimated_width_px(&text, TITLE_PX);
    let place = strip_items(&[width], 0.0, line_x, plot);
    if width <= place.span.width + 1.0 {
        m.tag("text")
            .class("strip-ago")
            .xy(place.span.x, y + 4.0)
            .content(&text);
    }
}
