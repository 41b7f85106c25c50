//! The axis, its grid, and the ground past the day last checked.

use super::scene::{Layout, Scene};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int, push_move, push_px},
    view::glyph::write_path,
};
use model::{
    scene::{AxisTick, TimeScale, axis_ticks, beyond, estimated_width_px},
    time::{Civil, Day, Level, Tick, TickLabel, Window, ticks},
};

/// Size of the labels, in px.
const LABEL_PX: f64 = 11.0;

/// The room that the word "today" takes before its line.
const TODAY_PX: f64 = 40.0;

/// Keeps the ground and the axis current. A label gives way to the handle of the cursor.
pub fn keep(scene: Scene) {
    dom::keep_inner("ground", move || {
        scene.drawn.with(|drawn| draw_ground(drawn, dom::today()))
    });
    dom::keep_inner("axis-name", move || scene.layout.with(draw_name));
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
fn draw_ground(layout: &Layout, today: Day) -> String {
    let Layout { rows, scale, .. } = layout;
    let mut m = Markup::new();
    let mut known_x = 0.0;
    if let Some(span) = beyond(&RECORD, scale) {
        let x = span.x.round() + 0.5;
        known_x = x;
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
    // What the clock says is only a line: nothing of the record depends on it.
    let today = scale.x_from_day(today).round() + 0.5;
    if scale.plot().contains(today) {
        vertical(&mut m, "beyond-edge", today, 0.0, rows.axis.y);
        if TODAY_PX <= today - known_x {
            m.tag("text")
                .class("beyond-word")
                .xy(today - 4.0, 9.0)
                .content("today");
        }
    }
    let mut grid = String::new();
    for tick in ticks_of(scale)
        .iter()
        .filter(|tick| tick.level == Level::Major)
    {
        push_vertical(
            &mut grid,
            scale.x_from_day(tick.day),
            rows.count.end(),
            rows.axis.y,
        );
    }
    write_path(&mut m, "grid-line", &grid);
    m.finish()
}

/// The stretch in view, where the names of the rows stand: a month among the labels has no year.
fn draw_name(layout: &Layout) -> String {
    let mut m = Markup::new();
    m.tag("text")
        .class("lane-name")
        .px("y", layout.rows.axis.y + 19.0)
        .content(&stretch(layout.scale.window()));
    m.finish()
}

/// "1991–2026", "May–Aug 1992" or "Jun 1992". Where two years are in view, the first of January between
/// them says which month belongs to which.
fn stretch(window: Window) -> String {
    let [first, last] = [window.start, window.last()].map(Day::civil);
    let year = |civil: Civil| int(civil.year.into());
    let month = |civil: Civil| i18n::month_short(civil.month);
    match (first.year == last.year, first.month == last.month) {
        (false, _) => [&year(first), "–", &year(last)].concat(),
        (true, false) => [month(first), "–", month(last), " ", &year(last)].concat(),
        (true, true) => [month(first), " ", &year(first)].concat(),
    }
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
    let mut marks = String::new();
    for tick in placed {
        let length = if tick.tick.level == Level::Major {
            7.0
        } else {
            4.0
        };
        push_vertical(&mut marks, tick.x, top, top + length);
        if let Some(span) = tick.label {
            m.tag("text")
                .class("axis-label")
                .xy(span.centre(), top + 19.0)
                .content(&word(&tick.tick));
        }
    }
    write_path(&mut m, "axis-tick", &marks);
    m.finish()
}

/// A line on whole px; many are one path.
fn push_vertical(path: &mut String, x: f64, from: f64, to: f64) {
    push_move(path, x.round() + 0.5, from);
    path.push('V');
    push_px(path, to);
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

#[cfg(test)]
mod tests {
    use super::*;
    use model::scene::{Rows, Sizes};
    use std::cmp::Ordering;

    #[track_caller]
    fn check(from: (i32, u8, u8), to: (i32, u8, u8), words: &str) {
        let day = |(year, month, day)| Day::from_civil(year, month, day);
        let window = Window {
            start: day(from),
            end: day(to).plus(1),
        };
        assert_eq!(stretch(window), words);
    }

    fn ground(from: Day, today: Day) -> String {
        let sizes = Sizes::for_container(1440.0);
        let window = Window {
            start: from,
            end: RECORD.end_day,
        };
        let layout = Layout {
            width_px: 976.0,
            sizes,
            rows: Rows::new(sizes, &RECORD, |_, _| Ordering::Equal, |_, _| true),
            scale: TimeScale::new(window, 828.0),
        };
        draw_ground(&layout, today)
    }

    #[test]
    fn today_is_a_line_and_a_word_where_there_is_room() {
        let (near, far) = (RECORD.last_checked_day().plus(-300), RECORD.first_day);
        let today = RECORD.last_checked_day().plus(270);
        let lines = |text: &str| text.matches("beyond-edge").count();
        assert!(ground(near, today).contains(">today<"));
        assert!(!ground(far, today).contains(">today<"));
        assert_eq!(lines(&ground(far, today)), 2);
        // A clock that is wrong draws nothing.
        for wrong in [Day(0), Day::from_civil(2100, 1, 1)] {
            assert_eq!(lines(&ground(near, wrong)), 1);
        }
    }

    #[test]
    fn the_stretch_in_view_is_named_as_closely_as_it_is_short() {
        check((1991, 11, 1), (2026, 12, 31), "1991–2026");
        check((1991, 11, 1), (1993, 2, 3), "1991–1993");
        check((1992, 5, 1), (1992, 8, 3), "May–Aug 1992");
        check((1992, 6, 1), (1992, 6, 30), "Jun 1992");
    }
}
