//! The cursor: its line through everything, and the handle that it is held by.

use super::scene::Scene;
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int, push_px, px, translate},
    store::Store,
};
use model::scene::{HANDLE_HEIGHT_PX, HANDLE_WIDTH_PX};

/// The id of the handle: the one stop of the tab key in the timeline.
pub const CURSOR_ELEMENT_ID: &str = "timeline-cursor";

/// Room around the handle that answers to a thumb.
const HIT_PX: f64 = 44.0;

/// The line, under the marks of its day.
pub fn write_line(m: &mut Markup) {
    m.raw("<g class=\"cursor-lines\" id=\"cursor-line\" aria-hidden=\"true\">");
    m.raw("<path class=\"cursor-casing\" id=\"cursor-casing\"/>");
    m.raw("<path class=\"cursor-line\" id=\"cursor-stroke\"/></g>");
}

/// The handle with the day. A slider to a screen reader.
pub fn write_handle(m: &mut Markup) {
    m.tag("g")
        .attr("id", CURSOR_ELEMENT_ID)
        .class("cursor-handle")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", "Day")
        .int("aria-valuemin", RECORD.first_day.0.into())
        .int("aria-valuemax", i64::from(RECORD.end_day.0) - 1)
        .begin();
    let rect = |m: &mut Markup, class: &str, by: f64, radius: i64| {
        m.tag("rect")
            .class(class)
            .rect(
                -by,
                2.0 - by,
                HANDLE_WIDTH_PX + 2.0 * by,
                HANDLE_HEIGHT_PX + 2.0 * by,
            )
            .int("rx", radius)
            .empty();
    };
    m.tag("rect")
        .class("cursor-hit")
        .px("y", (HANDLE_HEIGHT_PX - HIT_PX) / 2.0 + 2.0)
        .px("width", HANDLE_WIDTH_PX)
        .px("height", HIT_PX)
        .empty();
    rect(m, "cursor-focus", 3.5, 5);
    m.raw("<path class=\"cursor-box\" id=\"cursor-tip\"/>");
    rect(m, "cursor-box", 0.0, 3);
    m.tag("text")
        .attr("id", "cursor-day")
        .class("cursor-day")
        .xy(HANDLE_WIDTH_PX / 2.0, HANDLE_HEIGHT_PX / 2.0 + 6.2)
        .content("");
    m.raw("<path class=\"cursor-chevrons\" d=\"M-6 8l-4 4 4 4M102 8l4 4-4 4\"/></g>");
}

/// Keeps both at the cursor's day.
pub fn keep(store: Store, scene: Scene) {
    dom::keep_attribute("cursor-line", "transform", move || {
        let handle = scene.handle.get();
        match scene.layout.with(|layout| handle.is_in(&layout.scale)) {
            true => translate(handle.line_x, 0.0),
            // The day is outside the window.
            false => "scale(0)".to_owned(),
        }
    });
    for id in ["cursor-casing", "cursor-stroke"] {
        dom::keep_attribute(id, "d", move || {
            ["M0 0V", &px(scene.place.with(|place| place.rows.axis.y))].concat()
        });
    }
    dom::keep_attribute(CURSOR_ELEMENT_ID, "transform", move || {
        let top = scene.place.with(|place| place.rows.axis.y);
        translate(scene.handle.get().span.x, top)
    });
    dom::keep_attribute("cursor-tip", "d", move || {
        let handle = scene.handle.get();
        let mut path = String::from("M");
        push_px(&mut path, handle.tip_x - handle.span.x - 5.0);
        path.push_str(" 3l5-5 5 5Z");
        path
    });
    dom::keep_text("cursor-day", move || i18n::day_short(store.cursor.get()));
    dom::keep_attribute(CURSOR_ELEMENT_ID, "aria-valuenow", move || {
        int(store.said_day.get().0.into())
    });
    dom::keep_attribute(CURSOR_ELEMENT_ID, "aria-valuetext", move || {
        i18n::answer::short(&RECORD.answer(store.said_day.get()))
    });
}
