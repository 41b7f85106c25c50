//! What is drawn while the window is on its way: the same picture as at rest, in a few paths, without what nobody
//! can use meanwhile. Lanes, offices, marks and pills come back, with their names, when it rests.

use super::{
    lanes::{self, begin_shifted, rail},
    marks::{
        Row, outline, push_stretch, row_element_id, stretch_class, write_count, write_mark,
        write_pill, write_title_beside,
    },
    offices::{self, OFFICE_LANES},
    pen::Gathered,
    scene::{Emphasis, Scene, Selected},
};
use crate::{
    data::RECORD,
    dom,
    markup::{Markup, push_move},
    store::{Movement, Store},
    view::glyph,
};
use model::scene::{Cluster, Mark};

/// The layers. Lanes and offices lie under the line of the cursor, events over it.
pub const LANES: &str = "sketch-lanes";
pub const OFFICES: &str = "sketch-offices";
pub const EVENTS: &str = "sketch-events";

/// The classes of what is drawn of marks, from the lowest up.
const CLASSES: [&str; 6] = [
    "stretch",
    "stretch is-month",
    "glyph",
    "glyph is-open",
    "glyph-inner",
    "glyph is-scheduled",
];

/// Whether a sketch stands in for what is in the plot, but for a row with the focus. Follows the movement.
pub fn stands_in(store: Store) -> bool {
    store.movement.get() != Movement::Rest && store.rest.here_now().is_some()
}

/// Whether something in a region has the focus: it is drawn as ever, and keeps it.
pub fn has_focus(id: &str) -> bool {
    let region = dom::by_id(id);
    region.is_some_and(|region| dom::focused_in(&region).is_some())
}

/// The lanes, which are moved along as they are drawn.
pub fn lanes(scene: Scene) -> String {
    let mut m = Markup::new();
    scene.drawn.with(|drawn| {
        let mut pen = Gathered::default();
        let lanes = drawn.rows.lanes.iter();
        let lanes: Vec<_> = lanes
            .map(|lane| (lane, lanes::bars_of(drawn, lane)))
            .collect();
        for (lane, bars) in &lanes {
            rail(&mut pen, drawn.scale.width_px(), lane.band.centre());
            lanes::write_spells(&mut pen, bars);
        }
        // Over the bars of all lanes, since there is one path for each look.
        for (_, bars) in &lanes {
            lanes::write_over(&mut pen, bars);
        }
        begin_shifted(&mut m, scene.shift_px.get_untracked());
        m.raw(&pen.finish());
        m.end("g");
    });
    m.finish()
}

/// The offices, which are drawn for the edges of the plot.
pub fn offices(store: Store, scene: Scene) -> String {
    let mut pen = Gathered::default();
    let cursor = store.cursor.get();
    if has_focus(OFFICE_LANES) {
        return String::new();
    }
    scene.layout.with(|layout| {
        for lane in &layout.rows.offices {
            offices::draw(&mut pen, layout, lane, cursor);
        }
    });
    pen.finish()
}

/// All rows of events. What stands out is drawn as ever and lies over the rest: what is selected or part of it, what
/// is in doubt, and the marks of the cursor's day.
pub fn events(store: Store, scene: Scene) -> String {
    let mut m = Markup::new();
    let selected = Selected::of(store);
    begin_shifted(&mut m, scene.shift_px.get_untracked());
    scene.drawn.with(|drawn| {
        scene.marks.with(|marks| {
            let rows = drawn.rows.events.iter().zip(marks).enumerate();
            let rows = rows.filter(|(index, _)| !has_focus(&row_element_id(*index)));
            let rows: Vec<(f64, Row)> = rows
                .map(|(_, (row, marks))| {
                    (
                        row.band.centre(),
                        Row {
                            scene,
                            selected,
                            marks,
                        },
                    )
                })
                .collect();
            for (y, _) in &rows {
                rail(&mut m, drawn.scale.width_px(), *y);
            }
            sketch_rows(&mut m, &rows, selected.emphasis_if(false));
        });
    });
    m.end("g");
    m.finish()
}

fn sketch_rows(m: &mut Markup, rows: &[(f64, Row)], emphasis: Emphasis) {
    let (mut pen, mut texts, mut as_ever) = (Gathered::default(), Markup::new(), Markup::new());
    let (mut pills, mut marks): (Vec<&Cluster>, Vec<&Mark>) = Default::default();
    for (y, row) in rows {
        for (_, span) in &row.marks.tails {
            let mut tail = String::new();
            push_stretch(&mut tail, span, 0.0, *y);
            pen.add(stretch_class(span), &tail);
        }
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
    }
    pen.add("pill-ground", &outline(&pills));
    for cluster in pills {
        write_count(&mut texts, cluster);
        write_title_beside(&mut texts, cluster.title.as_ref(), 0.0, cluster.y);
    }
    for class in CLASSES {
        pen.add(class, &part(class, &marks));
    }
    for mark in marks {
        write_title_beside(&mut texts, mark.title.as_ref(), 0.0, mark.y);
    }
    m.tag("g")
        .class(&["mark pill ", emphasis.class()].concat())
        .begin();
    m.raw(&pen.finish()).raw(&texts.finish());
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
        for (of, shape) in glyph::parts(category, mark.is_open) {
            if of == class && !shape.is_empty() {
                push_move(&mut path, mark.x, mark.y);
                path.push_str(shape);
            }
        }
    }
    path
}
