//! The timeline: the count of states, a lane each, offices, events by family, the axis, and the
//! cursor through all of them.
//!
//! Regions are drawn from the memos of [`scene`]; [`Input`] turns pointer, wheel and keys into
//! intents, and [`model::gesture`] tells what pointers do.

mod axis;
mod count;
mod cursor;
mod input;
mod keys;
mod lanes;
mod marks;
mod minimap;
mod offices;
mod pen;
mod press;
mod scene;
pub mod sketch;
mod strip;
mod walk;

pub use input::Input;
pub use keys::{Wish, moves_a_day, select_on_day, wish};
pub use lanes::write_bars;
pub use marks::name;
pub use minimap::after_key;
pub use press::part_of;
pub use walk::{Placed, Stop, horizontal, rows_of, terms_of, vertical};

use crate::{
    data::RECORD,
    dom::{self, Size},
    i18n, later,
    live::Live,
    markup::{Markup, px, translate},
    rest::Found,
    store::{Movement, Store},
    view::play::Player,
};
use model::{scene::Density, time::Window};
use scene::Place;
pub use scene::Scene;

/// Width of the timeline before the browser has measured it, in px.
const FIRST_SIZE: Size = Size {
    width_px: 976.0,
    height_px: 0.0,
};

/// The layers that stand in the plot, right of the column of names.
const PLOT_LAYERS: [&str; 7] = [
    "plot-ground",
    "plot-count",
    sketch::LANES,
    sketch::OFFICES,
    "plot-cursor",
    sketch::EVENTS,
    "plot-axis",
];

/// The places of everything, from the bottom up.
pub fn write(m: &mut Markup) {
    let [ground, count, lanes, offices, line, events, axis] = PLOT_LAYERS;
    let begin = |m: &mut Markup, id: &str| m.tag("g").attr("id", id).begin();
    m.raw("<section class=\"timeline\" aria-label=\"Timeline\">");
    m.raw("<div class=\"timeline-room\"><div id=\"timeline-room\">");
    // What is drawn anew without what had the focus gives it to the cursor.
    m.raw("<svg class=\"timeline-drawing\" id=\"timeline\" data-focus=\"timeline-cursor\">");
    m.raw(
        "<clipPath id=\"plot-clip\"><rect id=\"plot-room\" x=\"-7\" height=\"2000\"/></clipPath>",
    );
    m.tag("g")
        .attr("id", ground)
        .attr("clip-path", "url(#plot-clip)")
        .begin();
    m.raw("<g class=\"is-drawn-once\" id=\"ground\" aria-hidden=\"true\"></g></g>");
    m.raw("<g id=\"count-name\" aria-hidden=\"true\"></g><g id=\"axis-name\" aria-hidden=\"true\"></g>");
    begin(m, count);
    count::write(m);
    m.raw("</g><g class=\"lanes\" id=\"lanes\" role=\"list\" aria-label=\"States\"></g>");
    m.raw("<g class=\"offices\" id=\"office-lanes\" role=\"list\" aria-label=\"Offices\"></g>");
    write_sketch(m, lanes);
    write_sketch(m, offices);
    begin(m, line);
    cursor::write_line(m);
    m.raw("</g><g class=\"strip\" id=\"strip\" aria-hidden=\"true\"></g>");
    marks::write(m);
    write_sketch(m, events);
    begin(m, axis);
    m.raw("<g class=\"axis\" id=\"axis\" aria-hidden=\"true\"></g>");
    cursor::write_handle(m);
    m.end("g");
    minimap::write(m);
    m.raw("</svg></div></div><div id=\"no-events\" role=\"status\"></div></section>");
}

/// The place of a sketch: nothing in it is met by a pointer or told to a screen reader.
fn write_sketch(m: &mut Markup, id: &str) {
    m.tag("g")
        .attr("id", id)
        .attr("clip-path", "url(#plot-clip)")
        .attr("pointer-events", "none")
        .attr("aria-hidden", "true")
        .begin();
    m.end("g");
}

/// Keeps the timeline current; `page` is the size of the page, which chooses the sizes.
pub fn keep(store: Store, page: Live<Size>, player: Player) -> Input {
    let scene = Scene::new(store, page, dom::size_of("timeline-room", FIRST_SIZE));
    dom::keep_attribute("timeline", "width", move || {
        px(scene.place.with(|it| it.width_px))
    });
    dom::keep_attribute("timeline", "height", move || {
        px(scene.place.with(|it| it.rows.height))
    });
    // A mark at the very edge is not cut.
    dom::keep_attribute("plot-room", "width", move || {
        px(scene.place.with(Place::plot_px) + 14.0)
    });
    for layer in PLOT_LAYERS {
        dom::keep_attribute(layer, "transform", move || {
            translate(scene.place.with(|place| place.sizes.gutter_width_px), 0.0)
        });
    }
    dom::keep_inner("count-name", move || scene.place.with(count_name));
    dom::keep_inner("no-events", move || no_events(store, scene));
    axis::keep(scene);
    count::keep(scene);
    lanes::keep(store, scene);
    offices::keep(store, scene);
    strip::keep(store, scene);
    marks::keep(store, scene);
    scene.keep_in_place();
    dom::react(move || {
        if let Some(here) = store.rest.here() {
            later::sketch::keep(here, store, scene);
        }
    });
    cursor::keep(store, scene);
    minimap::keep(store, scene);
    Input::new(store, scene, player)
}

/// The id of what can have the focus.
pub fn element_id(stop: Stop) -> String {
    match stop {
        Stop::Cursor => cursor::CURSOR_ELEMENT_ID.to_owned(),
        Stop::Lane(state) => lanes::lane_element_id(RECORD.state(state)),
        Stop::Term(number) => offices::term_element_id(number.into()),
        Stop::Mark(event) => marks::mark_element_id(event),
        Stop::Pill(event) => marks::pill_element_id(event),
    }
}

/// What the step line counts.
fn count_name(place: &Place) -> String {
    let is_phone = place.sizes.density == Density::Phone;
    let middle = place.rows.count.centre();
    let mut m = Markup::new();
    let name = m.tag("text").class("lane-name is-strong");
    if is_phone {
        name.px("y", middle + 4.0).content("In the treaty");
    } else {
        name.px("y", middle).content("States in the treaty");
        m.tag("text")
            .class("lane-note")
            .px("y", middle + 14.0)
            .content("signed, parties, members");
    }
    m.finish()
}

/// Said when the window holds no event, with a way out.
fn no_events(store: Store, scene: Scene) -> String {
    // While it is moved it would be said again and again.
    if store.movement.get() != Movement::Rest {
        return String::new();
    }
    let is_empty = scene.marks.with(|rows| {
        rows.iter()
            .all(|row| row.marks.is_empty() && row.clusters.is_empty() && row.tails.is_empty())
    });
    let window = store.window.get();
    match is_empty.then(|| store.rest.find()) {
        Some(Found::Here(here)) => later::no_events(here, window),
        _ => String::new(),
    }
}

/// What is said then.
pub fn write_no_events(window: Window) -> String {
    let mut m = Markup::new();
    let days = [i18n::day_long(window.start), i18n::day_long(window.last())];
    m.tag("p").class("line").begin();
    m.tag("b").content("No events here.");
    m.text(&[" The window runs from ", &days[0], " to ", &days[1], ". "].concat());
    m.tag("button")
        .attr("type", "button")
        .class("link")
        .attr("data-do", "show-all")
        .content("Show the whole record");
    m.end("p");
    m.finish()
}
