//! The map: the overview, and an inset each for the South Caucasus and Central Asia, whose states
//! are too small on the overview to read or to hit. All three are painted for the cursor's day.
//!
//! [`draw`] writes what the pictures are made of and [`names`] what stands over them; [`picture`]
//! keeps them current; [`labels`] finds room for names, [`walk`] the neighbour in a direction.

pub mod draw;
mod fit;
mod labels;
mod lens;
mod names;
mod picture;
mod walk;

pub use draw::{disputed_on, edge_class, shape_class};
pub use fit::Fit;
pub use labels::{Anchor, Key, Label, Wish, place};
pub use lens::{Lens, OVERVIEW};
pub use names::{class_of, placed, wishes};
pub use picture::{layer, state_element_id};

use crate::{
    data::{MAP, RECORD},
    dom, i18n, later,
    markup::Markup,
    store::Store,
    view::toolbar,
};
use model::domain::StateId;
use walk::Direction;

const POLICY: &str = "Boundaries as the United Nations shows them; disputed ones dashed. \
    The standings do not depend on them. Every year as of 2018 (Natural Earth).";

/// The places of the three pictures, and the border policy.
pub fn write(m: &mut Markup) {
    m.raw("<section class=\"map\" id=\"map\" role=\"group\">");
    for map in &MAP {
        picture::write(m, map);
        if map.slug == OVERVIEW {
            write_buttons(m);
        }
    }
    // What it opens is written by `later::disputed`, which any press or key in the map asks for.
    m.raw("<details class=\"map-policy\" id=\"disputed\"><summary data-do=\"disputed\">");
    m.text(POLICY);
    m.raw("</summary><ul class=\"chips\" id=\"disputed-list\"></ul></details></section>");
}

/// The buttons of the overview; what they do is their `data-do`.
fn write_buttons(m: &mut Markup) {
    m.raw(
        "<div class=\"buttons map-buttons\" role=\"group\" aria-label=\"Zoom and fit of the map\">",
    );
    toolbar::write_button(m, "-", "Zoom out", toolbar::MINUS);
    toolbar::write_button(m, "+", "Zoom in", toolbar::PLUS);
    m.raw(
        "<button type=\"button\" class=\"button\" data-do=\"0\">Region</button>\
        <button type=\"button\" class=\"button\" data-do=\"members\">Members</button>\
        <button type=\"button\" class=\"button\" data-do=\"selection\" disabled>Selection</button></div>",
    );
}

/// Keeps the pictures current.
pub fn keep(store: Store) -> &'static Lens {
    dom::keep_attribute("map", "aria-label", move || {
        let day = i18n::day_long(store.cursor.get());
        if store.is_unchecked.get() {
            let checked = i18n::date_of(RECORD.last_checked);
            [
                "Map of the standings as last checked, in ",
                &checked,
                "; ",
                &day,
                " is not checked yet",
            ]
            .concat()
        } else {
            ["Map of the standings on ", &day].concat()
        }
    });
    dom::keep_attribute("map", "class", move || {
        let class = if store.is_unchecked.get() {
            "map is-unchecked"
        } else {
            "map"
        };
        class.to_owned()
    });
    let lenses = MAP.each_ref().map(|map| picture::keep(store, map));
    let [overview, ..] = lenses;
    dom::react(move || {
        if let Some(here) = store.rest.here() {
            later::map::keep(here, lenses);
        }
    });
    picture::keep_stop(store);
    overview
}

/// Whether a key means something with the focus on the map: on a state, or elsewhere; else it is left to others.
pub fn is_key(name: &str, on_state: bool, shift: bool) -> bool {
    match name {
        "+" | "=" | "-" | "0" => true,
        "Enter" | " " => on_state,
        name => (on_state || shift) && name.starts_with("Arrow"),
    }
}

/// The state next to another one in the direction of an arrow key.
pub fn next(state: StateId, key: &str) -> Option<StateId> {
    walk::next(state, Direction::of_key(key)?, &anchors())
}

/// Where each state stands on the overview.
fn anchors() -> Vec<(StateId, [f64; 2])> {
    let overview = MAP.first().into_iter().flat_map(|map| map.shapes);
    overview.map(|shape| (shape.state, shape.anchor)).collect()
}

/// The picture in which a state is read and focused: the inset that shows its capital, else the
/// overview.
pub fn home(state: StateId) -> &'static str {
    let capital = RECORD.state(state).capital;
    MAP.iter()
        .skip(1)
        .find(|map| map.points.iter().any(|point| point.place == capital))
        .map_or("overview", |map| map.slug)
}
