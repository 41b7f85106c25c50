//! A row of events while the window is on its way: the same picture as at rest, in a few paths, without
//! what nobody can use meanwhile. Marks and pills come back, with their names, when it rests.

use super::marks::{
    Row, outline, push_stretch, stretch_class, write_count, write_mark, write_pill,
    write_title_beside,
};
use crate::{
    data::RECORD,
    markup::{Markup, push_move},
    view::glyph::{self, write_path},
};
use model::scene::{Cluster, Mark};

/// The classes of what is drawn of marks, from the lowest up.
const CLASSES: [&str; 6] = [
    "stretch",
    "stretch is-month",
    "glyph",
    "glyph is-open",
    "glyph-inner",
    "glyph is-scheduled",
];

/// Draws a row. What stands out is drawn as ever: what is selected or part of it, what is in doubt, and the
/// marks of the cursor's day.
pub fn write(m: &mut Markup, row: &Row) {
    let emphasis = row.selected.emphasis_if(false);
    let (mut pills, mut marks): (Vec<&Cluster>, Vec<&Mark>) = Default::default();
    let mut as_ever = Markup::new();
    for cluster in &row.marks.clusters {
        if row.emphasis_of(cluster) == emphasis {
            pills.push(cluster);
        } else {
            write_pill(&mut as_ever, row, cluster);
        }
    }
    for mark in &row.marks.marks {
        if row.selected.emphasis(mark.event) == emphasis
            && !mark.is_on_cursor_day
            && mark.doubt_x.is_none()
        {
            marks.push(mark);
        } else {
            write_mark(&mut as_ever, row, mark);
        }
    }
    m.tag("g")
        .class(&["mark pill ", emphasis.class()].concat())
        .attr("pointer-events", "none")
        .begin();
    write_path(m, "pill-ground", &outline(&pills));
    for cluster in pills {
        write_count(m, cluster);
        write_title_beside(m, cluster.title.as_ref(), 0.0, cluster.y);
    }
    for class in CLASSES {
        write_path(m, class, &part(class, &marks));
    }
    for mark in marks {
        write_title_beside(m, mark.title.as_ref(), 0.0, mark.y);
    }
    m.end("g");
    m.raw(&as_ever.finish());
}

/// All that has a class, of all marks.
fn part(class: &str, marks: &[&Mark]) -> String {
    let mut path = String::new();
    for mark in marks {
        if let Some(span) = mark.span.filter(|span| stretch_class(span) == class) {
            push_stretch(&mut path, &span, 0.0, mark.y);
        }
        let category = RECORD.event(mark.event).category;
        for (of, shape) in glyph::parts(category, mark.is_scheduled) {
            if of == class && !shape.is_empty() {
                push_move(&mut path, mark.x, mark.y);
                path.push_str(shape);
            }
        }
    }
    path
}
