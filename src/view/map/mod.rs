//! The map: the overview, and an inset each for the South Caucasus and Central Asia, whose states
//! are too small on the overview to read or to hit. All three are painted for the cursor's day.
//!
//! [`draw`] writes what the pictures are made of and [`names`] what stands over them; [`picture`]
//! keeps them current; [`labels`] finds room for names, [`walk`] the neighbour in a direction.

mod draw;
mod fit;
mod labels;
mod names;
mod picture;
mod walk;

use crate::{
    data::{MAP, RECORD},
    dom, i18n,
    markup::Markup,
    store::Store,
};
use model::{domain::StateId, state::Intent};
use walk::Direction;

const POLICY: &str = "Boundaries as the United Nations shows them; disputed ones dashed. \
    The standings do not depend on them. Every year is drawn on today’s boundaries.";

/// The places of the three pictures, and the border policy.
pub fn write(m: &mut Markup) {
    m.raw("<section class=\"map\" id=\"map\" role=\"group\">");
    for map in &MAP {
        picture::write(m, map);
    }
    m.tag("p").class("map-policy").content(POLICY);
    m.end("section");
}

/// Keeps the pictures current.
pub fn keep(store: Store) {
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
    for map in &MAP {
        picture::keep(store, map);
    }
    picture::keep_stop(store);
}

/// Whether a key does something with the focus on a state; else it is left to others.
pub fn has_key(key: &str) -> bool {
    key == "Enter" || key == " " || key.starts_with("Arrow")
}

/// What it does.
pub fn key(store: Store, state: StateId, key: &str) {
    match Direction::of_key(key) {
        None => store.dispatch(Intent::SelectState(state)),
        Some(direction) => {
            if let Some(next) = walk::next(state, direction, &anchors()) {
                store.walked.set(Some(next));
                dom::focus_id(&picture::state_element_id(next));
            }
        }
    }
}

/// Where each state stands on the overview.
fn anchors() -> Vec<(StateId, [f64; 2])> {
    let overview = MAP.first().into_iter().flat_map(|map| map.shapes);
    overview.map(|shape| (shape.state, shape.anchor)).collect()
}

/// The picture in which a state is read and focused: the inset that shows its capital, else the
/// overview.
fn home(state: StateId) -> &'static str {
    let capital = RECORD.state(state).capital;
    MAP.iter()
        .skip(1)
        .find(|map| map.points.iter().any(|point| point.place == capital))
        .map_or("overview", |map| map.slug)
}
