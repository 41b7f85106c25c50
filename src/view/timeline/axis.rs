//! The axis, its grid, and the ground past the day last checked.

use super::scene::{Layout, Scene};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int},
};
use model::{
    scene::{AxisTick, TimeScale, axis_ticks, beyond, estimated_width_px},
    time::{Level, Tick, TickLabel, ticks},
};

/// Size of the labels, in px.
const LABEL_PX: f64 = 11.0;

/// Keeps the ground and the axis current. A label gives way to the handle of the cursor.
pub fn keep(scene: Scene) {
    dom::keep_inner("ground", move || scene.layout.with(draw_ground));
    dom::keep_inner("axis", move || {
        let handle = scene.handle.get();
        scene.layout.with(|layout| {
            let placed = axis_ticks(&ticks_of(&layout.scale), &layout.scale, &[handle], |tick| {
                estimated_width_px(&word(tick), LABEL_PX)
            });
            draw(&placed, layout.scale.width_px(), layout.rows.axis.y)
        })
    });
}

/// Under everything: hatched ground from the day last checked on, on which nothing stands but hollow
/// marks, and lines at the major ticks.
fn draw_ground(layout: &Layout) -> String {
    let Layout { rows, scale, .. } = layout;
    let mut m = Markup::new();
    if let Some(span) = beyond(&RECORD, scale) {
        let x = span.x.round() + 0.5;
        m.tag("rect")
            .attr("fill", "url(#page-beyond)")
            .px("x", x)
            .px("width", span.width)
            .px("height", rows.axis.y)
            .empty();
        vertical(&mut m, "beyond-edge", x, 0.0, rows.axis.y);
        let words = ["last checked ", &i18n::date_short(RECORD.last_checked)].concat();
        m.tag("text")
            .class("beyond-word")
            .xy(x - 4.0, 9.0)
            .content(&words);
    }
    for tick in ticks_of(scale)
        .iter()
        .filter(|tick| tick.level == Level::Major)
    {
        let x = scale.x_from_day(tick.day).round() + 0.5;
        vertical(&mut m, "grid-line", x, rows.count.end(), rows.axis.y);
    }
    m.finish()
}

/// Ticks and labels.
fn draw(placed: &[AxisTick], width_px: f64, top: f64) -> String {
    let mut m = Markup::new();
    let y = top + 0.5;
    m.tag("line")
        .class("axis-line")
        .px("x2", width_px)
        .px("y1", y)
        .px("y2", y)
        .empty();
    for tick in placed {
        let length = if tick.tick.level == Level::Major {
            7.0
        } else {
            4.0
        };
        vertical(&mut m, "axis-tick", tick.x.round() + 0.5, top, top + length);
        if let Some(span) = tick.label {
            m.tag("text")
                .class("axis-label")
                .xy(span.centre(), top + 19.0)
                .content(&word(&tick.tick));
        }
    }
    m.finish()
}

fn vertical(m: &mut Markup, class: &str, x: f64, from: f64, to: f64) {
    m.tag("line").class(class).line(x, x, from, to).empty();
}

fn ticks_of(scale: &TimeScale) -> Vec<Tick> {
    ticks(scale.window(), scale.px_per_day())
}

/// What is written at a tick.
fn word(tick: &Tick) -> String {
    let civil = tick.day.civil();
    match tick.label {
        Some(TickLabel::Year) => int(civil.year.into()),
        Some(TickLabel::Month) => i18n::month_short(civil.month).to_owned(),
        Some(TickLabel::Day) => int(civil.day.into()),
        None => String::new(),
    }
}
