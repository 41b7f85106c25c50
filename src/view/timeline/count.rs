//! The number of states in the treaty, as a step line.

use super::scene::Scene;
use crate::{
    data::RECORD,
    dom,
    live::Derived,
    markup::{Markup, int, push_px, translate},
};
use model::{
    domain::Record,
    scene::{CountLine, LABEL_RISE_PX, TimeScale, checked_edge_x, count_line},
};

/// The place of the line and of a ring at the cursor.
pub fn write(m: &mut Markup) {
    m.raw("<g class=\"count\" aria-hidden=\"true\"><g id=\"count\"></g>");
    m.raw("<circle class=\"count-ring\" id=\"count-ring\" r=\"4\"/></g>");
}

/// Keeps them current.
pub fn keep(scene: Scene) {
    let line = Derived::uncompared(move || {
        scene
            .layout
            .with(|layout| line_of(&RECORD, &layout.scale, layout.rows.count))
    });
    dom::keep_inner("count", move || line.with(draw));
    dom::keep_attribute("count-ring", "transform", move || {
        let x = scene.handle.get().line_x;
        match line.with(|line| line.step_at(x).map(|step| step.y)) {
            Some(y) => translate(x, y),
            // Nothing is counted past the day last checked.
            None => "scale(0)".to_owned(),
        }
    });
}

/// The line on a scale, in a block.
pub fn line_of(record: &Record, scale: &TimeScale, block: model::scene::Band) -> CountLine {
    count_line(
        &record.steps_of_count(),
        scale,
        block,
        checked_edge_x(record, scale),
    )
}

fn draw(line: &CountLine) -> String {
    let mut m = Markup::new();
    m.tag("path")
        .class("count-area")
        .attr("d", &path(line.area()))
        .empty();
    m.tag("path")
        .class("count-line")
        .attr("d", &path(line.points()))
        .empty();
    for step in line.steps.iter().filter(|step| step.label_fits) {
        m.tag("text")
            .class("count-figure")
            .xy(step.label_x, step.y - LABEL_RISE_PX)
            .content(&int(step.count.into()));
    }
    m.finish()
}

/// Path data through the points.
pub fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        push_px(&mut path, x);
        path.push(' ');
        push_px(&mut path, y);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{scene::Band, time::Window};

    #[test]
    fn a_path_begins_with_a_move_and_goes_on_with_lines() {
        assert_eq!(path([(0.0, 1.0), (2.5, 1.0)].into_iter()), "M0 1L2.5 1");
    }

    #[test]
    fn the_counts_of_the_record_stand_over_the_line() {
        let window = Window {
            start: RECORD.first_day,
            end: RECORD.end_day,
        };
        let scale = TimeScale::new(window, 828.0);
        let drawn = draw(&line_of(
            &RECORD,
            &scale,
            Band {
                y: 0.0,
                height: 48.0,
            },
        ));
        for count in [">6<", ">9<", ">7<"] {
            assert!(drawn.contains(count), "{count} in {drawn}");
        }
    }
}
