//! The minimap: all of the record with the count line and how many events there are when, and the
//! window as a frame on it.

use super::{
    count::{line_of, path},
    scene::Scene,
};
use crate::{
    data::RECORD,
    dom, i18n,
    live::Derived,
    markup::{Markup, int, push_px, px, translate},
    store::{Movement, Store},
};
use model::{
    scene::{
        Band, FramePart, HEADROOM_PX, Span, TimeScale, density, frame, frame_key, frame_moved,
    },
    state::{SHORTEST_WINDOW_DAYS, whole},
    time::Window,
};

/// The id of all of it.
pub const MINIMAP_ELEMENT_ID: &str = "minimap";

/// The attribute that says which part of the frame an element is.
pub const FRAME_ATTRIBUTE: &str = "data-frame";

/// Stretches in which events are counted, and how high the fullest is drawn.
const STEP_PX: f64 = 3.0;
const DENSITY_PX: f64 = 8.0;

/// Room that answers to a pointer about a handle: most of it outside of the frame, so that a short one
/// can still be held between its handles.
const HIT_PX: f64 = 24.0;
const HIT_INSIDE_PX: f64 = 4.0;

/// The places of everything on it.
pub fn write(m: &mut Markup) {
    m.tag("g").attr("id", MINIMAP_ELEMENT_ID).begin();
    m.raw("<g id=\"minimap-ground\" aria-hidden=\"true\"></g>");
    m.raw("<path class=\"minimap-veil\" id=\"minimap-veil\" aria-hidden=\"true\"/>");
    m.raw("<path class=\"minimap-cursor\" id=\"minimap-cursor\" aria-hidden=\"true\"/>");
    for part in FramePart::ALL {
        let name = match part {
            FramePart::Whole => "Window",
            FramePart::Start => "First day in view",
            FramePart::End => "Last day in view",
        };
        m.tag("g")
            .attr("id", &element_id(part))
            .attr(FRAME_ATTRIBUTE, part.slug())
            .attr("role", "slider")
            .attr("tabindex", "0")
            .attr("aria-label", name)
            .int("aria-valuemin", RECORD.first_day.0.into())
            .int("aria-valuemax", i64::from(RECORD.end_day.0) - 1)
            .begin();
        if part == FramePart::Whole {
            m.raw("<path class=\"minimap-frame\" id=\"minimap-frame\"/>");
        } else {
            let x = if part == FramePart::Start {
                HIT_INSIDE_PX - HIT_PX
            } else {
                -HIT_INSIDE_PX
            };
            m.tag("rect")
                .class("minimap-hit")
                .rect(x, -1.0, HIT_PX, HIT_PX)
                .empty();
            m.raw("<rect class=\"minimap-grip\" x=\"-3\" y=\"4\" width=\"6\" height=\"14\" rx=\"2\"/>");
        }
        m.end("g");
    }
    m.end("g");
}

/// Keeps it current: the ground for a width, the frame for a window.
pub fn keep(store: Store, scene: Scene) {
    let place = Derived::new(move || {
        scene.layout.with(|layout| {
            let gutter_px = layout.sizes.gutter_width_px;
            (gutter_px, layout.rows.minimap, layout.scale.width_px())
        })
    });
    let scale = move || {
        let (_, _, width_px) = place.get();
        TimeScale::new(whole(&RECORD), width_px)
    };
    let frame = Derived::new(move || frame(&scale(), store.window.get()));
    dom::keep_attribute(MINIMAP_ELEMENT_ID, "transform", move || {
        let (gutter_px, band, _) = place.get();
        translate(gutter_px, band.y)
    });
    dom::keep_inner("minimap-ground", move || {
        let (gutter_px, band, _) = place.get();
        draw_ground(scene, &scale(), gutter_px, band.height)
    });
    let outline = move |draw: fn(Span, f64, f64) -> String| {
        let (_, band, width_px) = place.get();
        draw(frame.get(), band.height, width_px)
    };
    dom::keep_attribute("minimap-veil", "d", move || outline(veil));
    dom::keep_attribute("minimap-frame", "d", move || outline(edge));
    dom::keep_attribute("minimap-cursor", "d", move || {
        let (_, band, _) = place.get();
        let x = scale().x_centre_of_day(store.cursor.get());
        ["M", &px(x), " 0v", &px(band.height)].concat()
    });
    // What a screen reader is told is the window when it has come to rest.
    let last = Derived::new(move || match store.movement.get() {
        Movement::Rest => store.window.get(),
        _ => store.window.get_untracked(),
    });
    for part in FramePart::ALL {
        let id = element_id(part);
        dom::keep_attribute(&id, "aria-valuenow", move || {
            int(day_of(part, last.get()).0.into())
        });
        dom::keep_attribute(&id, "aria-valuetext", move || said(part, last.get()));
        dom::keep_attribute(&id, "class", move || {
            let (_, _, width_px) = place.get();
            class(part, frame.get(), width_px)
        });
        if part != FramePart::Whole {
            dom::keep_attribute(&id, "transform", move || {
                let frame = frame.get();
                let at_start = part == FramePart::Start;
                translate(if at_start { frame.x } else { frame.end() }, 0.0)
            });
        }
    }
}

/// At the ends of the minimap there is no room outside of the frame: there a handle is held from inside.
fn class(part: FramePart, frame: Span, width_px: f64) -> String {
    let is_inward = match part {
        FramePart::Whole => false,
        FramePart::Start => frame.x < HIT_PX,
        FramePart::End => width_px < frame.end() + HIT_PX,
    };
    let inward = if is_inward { " is-inward" } else { "" };
    ["minimap-part is-", part.slug(), inward].concat()
}

/// The window after a part of the frame was moved by so many days.
pub fn moved(window: Window, part: FramePart, days: i32) -> Window {
    frame_moved(window, part, days, whole(&RECORD), SHORTEST_WINDOW_DAYS)
}

/// The window after a key on a part of the frame.
pub fn after_key(window: Window, part: FramePart, key: &str) -> Option<Window> {
    frame_key(part, key, window).map(|days| moved(window, part, days))
}

fn element_id(part: FramePart) -> String {
    ["minimap-", part.slug()].concat()
}

fn day_of(part: FramePart, window: Window) -> model::time::Day {
    match part {
        FramePart::Whole | FramePart::Start => window.start,
        FramePart::End => window.last(),
    }
}

/// What a part of the frame says: its day, or both.
fn said(part: FramePart, window: Window) -> String {
    let day = i18n::day_long(day_of(part, window));
    match part {
        FramePart::Whole => [&day, " to ", &i18n::day_long(window.last())].concat(),
        FramePart::Start | FramePart::End => day,
    }
}

/// Its name, its ground, the events and the count line.
fn draw_ground(scene: Scene, scale: &TimeScale, gutter_px: f64, height_px: f64) -> String {
    let mut m = Markup::new();
    m.tag("text")
        .class("lane-name")
        .xy(-gutter_px, height_px / 2.0 + 4.0)
        .content("Whole record");
    m.tag("rect")
        .class("minimap-ground")
        .rect(0.0, 0.0, scale.width_px(), height_px)
        .empty();
    let counts = scene.with_index(|index| density(index, scale, STEP_PX));
    m.tag("path")
        .class("minimap-density")
        .attr("d", &bars(&counts, height_px))
        .empty();
    let band = Band {
        // The line goes without the room for figures that the block above it has.
        y: -HEADROOM_PX,
        height: height_px - DENSITY_PX / 2.0 + HEADROOM_PX,
    };
    m.tag("path")
        .class("minimap-count")
        .attr("d", &path(line_of(&RECORD, scale, band).points()))
        .empty();
    m.finish()
}

/// A bar for each stretch that has events, from the lower edge up. Its height goes with the root of
/// their number: a single event is seen beside a year of a hundred.
fn bars(counts: &[usize], height_px: f64) -> String {
    let most = counts.iter().copied().max().unwrap_or(0).max(1) as f64;
    let mut d = String::new();
    let mut x = STEP_PX / 2.0;
    for count in counts {
        if 0 < *count {
            d.push('M');
            push_px(&mut d, x);
            d.push(' ');
            push_px(&mut d, height_px);
            d.push_str("v-");
            push_px(&mut d, DENSITY_PX * (*count as f64 / most).sqrt());
        }
        x += STEP_PX;
    }
    d
}

/// All that is outside of the frame.
fn veil(frame: Span, height_px: f64, width_px: f64) -> String {
    let sides = [(0.0, frame.x), (frame.end(), width_px)];
    sides
        .map(|(x, end)| rectangle(x, end, 0.0, height_px))
        .concat()
}

/// The outline of the frame, inside of it.
fn edge(frame: Span, height_px: f64, _: f64) -> String {
    rectangle(frame.x + 0.5, frame.end() - 0.5, 0.5, height_px - 0.5)
}

fn rectangle(x: f64, end: f64, y: f64, end_y: f64) -> String {
    let [x, end, y, end_y] = [x, end, y, end_y].map(px);
    ["M", &x, " ", &y, "H", &end, "V", &end_y, "H", &x, "Z"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::time::Day;

    #[test]
    fn the_veil_lies_on_both_sides_of_the_frame() {
        let frame = Span {
            x: 10.0,
            width: 30.0,
        };
        assert_eq!(veil(frame, 22.0, 100.0), "M0 0H10V22H0ZM40 0H100V22H40Z");
        assert_eq!(edge(frame, 22.0, 100.0), "M10.5 0.5H39.5V21.5H10.5Z");
    }

    #[test]
    fn a_handle_at_the_end_of_the_minimap_is_held_from_inside() {
        let all = Span {
            x: 0.0,
            width: 100.0,
        };
        assert_eq!(
            class(FramePart::Start, all, 100.0),
            "minimap-part is-start is-inward"
        );
        assert_eq!(
            class(FramePart::End, all, 100.0),
            "minimap-part is-end is-inward"
        );
        assert_eq!(class(FramePart::End, all, 200.0), "minimap-part is-end");
        assert_eq!(class(FramePart::Whole, all, 100.0), "minimap-part is-whole");
    }

    #[test]
    fn bars_stand_where_events_are() {
        assert_eq!(bars(&[0, 4, 0, 1], 22.0), "M4.5 22v-8M10.5 22v-4");
        assert_eq!(bars(&[0, 0], 22.0), "");
    }

    #[test]
    fn each_part_says_its_days() {
        let window = Window {
            start: Day::from_civil(2004, 1, 1),
            end: Day::from_civil(2006, 1, 1),
        };
        assert_eq!(
            said(FramePart::Whole, window),
            "1 January 2004 to 31 December 2005"
        );
        assert_eq!(said(FramePart::End, window), "31 December 2005");
    }
}
