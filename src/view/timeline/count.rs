//! The number of states in the treaty, as a step line.

use super::scene::expect_scene;
use crate::data::RECORD;
use leptos::prelude::*;
use model::scene::{LABEL_RISE_PX, checked_edge_x, count_line};
use std::fmt::Write;

/// The line, its area, its figures, and a ring at the cursor.
#[component]
pub fn Count() -> impl IntoView {
    let scene = expect_scene();
    let counts = StoredValue::new(RECORD.steps_of_count());
    let line = Memo::new(move |_| {
        let scale = scene.scale.get();
        let edge = checked_edge_x(&RECORD, &scale);
        counts.with_value(|counts| {
            count_line(counts, &scale, scene.rows.with(|rows| rows.count), edge)
        })
    });
    let labels = move || {
        line.get()
            .steps
            .into_iter()
            .filter(|step| step.label_fits)
            .map(|step| {
                view! {
                    <text class="count-figure" x=step.label_x y=step.y - LABEL_RISE_PX>
                        {step.count}
                    </text>
                }
            })
            .collect_view()
    };
    let ring = move || {
        let x = scene.handle.get().line_x;
        line.with(|line| line.step_at(x).map(|step| step.y))
            .map(|y| view! { <circle class="count-ring" cx=x cy=y r="4" /> })
    };
    view! {
        <g class="count" aria-hidden="true">
            <path class="count-area" d=move || line.with(|line| path(line.area())) />
            <path class="count-line" d=move || line.with(|line| path(line.points())) />
            {labels}
            {ring}
        </g>
    }
}

/// Path data through the points.
fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (x, y) in points {
        let letter = if path.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{letter}{x:.1} {y:.1}");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_with_a_move_and_goes_on_with_lines() {
        assert_eq!(path([(0.0, 1.0), (2.5, 1.0)].into_iter()), "M0.0 1.0L2.5 1.0");
        assert_eq!(path(model::scene::CountLine { steps: Vec::new(), base_y: 0.0 }.points()), "");
    }
}
