//! What a picture of the map is made of, from the bottom up, as markup in the space of its view.

use super::{home, picture::state_element_id};
use crate::{
    data::RECORD,
    i18n,
    markup::{Markup, push_move},
    store::standing_in,
    view::pattern,
};
use model::{
    domain::{MapPaths, MapView, Shape, Standing, StateId},
    time::Day,
};

/// A state that is smaller than this across or down, in px of the map, has an invisible disc around it, so that
/// a thumb can hit it: on a phone such a px is 0.7 px of the screen, and 44 of those are needed.
const SMALL: f64 = 62.0;

/// What the land is drawn for, besides its size.
pub struct Look<'a> {
    /// In the order of the record.
    pub standings: &'a [Standing],
    pub in_doubt: &'a [StateId],
    pub selected: Option<StateId>,
    /// The state that the tab key leads to.
    pub stop: StateId,
}

/// Land without a standing, then the states of the record with their standings.
pub fn land(map: &MapView, paths: &MapPaths, look: &Look) -> String {
    let mut m = Markup::new();
    m.tag("path")
        .class("map-land")
        .attr("d", &paths.land)
        .empty();
    m.tag("path")
        .class("map-land-lines")
        .attr("d", &paths.land_lines)
        .empty();
    for (shape, path) in map.shapes.iter().zip(&paths.shapes) {
        write_state(&mut m, map, shape, path, look);
    }
    m.tag("path")
        .class("map-state-lines")
        .attr("d", &paths.state_lines)
        .empty();
    for (slug, path) in map.frames.iter().zip(&paths.frames) {
        m.tag("path")
            .class("map-frame")
            .attr("data-inset", slug)
            .attr("d", path)
            .empty();
    }
    m.finish()
}

/// One state. It can be focused in the picture that is its home; in the others it is a picture of
/// the same thing, which a pointer can still hit.
fn write_state(m: &mut Markup, map: &MapView, shape: &Shape, path: &str, look: &Look) {
    let state = RECORD.state(shape.state);
    let standing = standing_in(look.standings, shape.state);
    let group = m.tag("g").class("map-state").attr("data-state", state.code);
    if home(shape.state) == map.slug {
        group
            .attr("id", &state_element_id(shape.state))
            .attr("role", "button")
            .attr(
                "tabindex",
                if look.stop == shape.state { "0" } else { "-1" },
            )
            .attr(
                "aria-pressed",
                if look.selected == Some(shape.state) {
                    "true"
                } else {
                    "false"
                },
            )
            .attr(
                "aria-label",
                &i18n::state_and_standing(state, standing, look.in_doubt.contains(&shape.state)),
            )
            .begin();
    } else {
        group.attr("aria-hidden", "true").begin();
    }
    let [left, top, right, bottom] = shape.bounds;
    let is_small = (right - left).min(bottom - top) < SMALL;
    // Where it is but seen, it does not take the place of those that are read there.
    if is_small && home(shape.state) == map.slug {
        // A dot with a stroke as wide as a thumb, however large the picture is, and not beyond its edges.
        let [x, y] = shape.anchor;
        let y = y.min(map.height - SMALL / 2.0);
        let mut dot = String::new();
        push_move(&mut dot, x, y);
        dot.push('z');
        m.tag("path").class("map-hit").attr("d", &dot).empty();
    }
    m.tag("path")
        .class(&shape_class(standing))
        .attr_if("fill", pattern::fill(map.slug, standing).as_deref())
        .attr("d", path)
        .empty();
    m.tag("path")
        .class(&edge_class(standing))
        .attr("d", path)
        .empty();
    m.end("g");
}

/// The classes of the shape of a state with this standing.
pub fn shape_class(standing: Standing) -> String {
    ["map-shape standing is-", standing.slug()].concat()
}

/// The classes of its outline.
pub fn edge_class(standing: Standing) -> String {
    ["map-edge is-", standing.slug()].concat()
}

/// Which of the disputed boundaries were disputed on a day, by their index.
pub fn disputed_on(map: &MapView, day: Day) -> Vec<usize> {
    map.disputed
        .iter()
        .enumerate()
        .filter(|(_, line)| {
            line.since.is_none_or(|since| since <= day)
                && line.until.is_none_or(|until| day < until)
        })
        .map(|(index, _)| index)
        .collect()
}

/// Disputed boundaries: a gap with a dashed line in it, named for a pointer.
pub fn disputed(map: &MapView, paths: &MapPaths, indices: &[usize]) -> String {
    let mut m = Markup::new();
    for &index in indices {
        let (Some(line), Some(path)) = (map.disputed.get(index), paths.disputed.get(index)) else {
            continue;
        };
        m.tag("g").attr("data-line", line.name).begin();
        m.tag("title").content(line.name);
        for class in ["map-disputed-ground", "map-disputed"] {
            m.tag("path").class(class).attr("d", path).empty();
        }
        m.end("g");
    }
    m.finish()
}

/// The outlines of the states pointed at, selected and focused, each over a casing.
pub fn outlines(map: &MapView, paths: &MapPaths, states: [(Option<StateId>, &str); 3]) -> String {
    let mut m = Markup::new();
    for (state, class) in states {
        let mut shapes = map.shapes.iter().zip(&paths.shapes);
        // A focus ring is drawn once, where the focus is.
        let Some((_, path)) = shapes.find(|(shape, _)| {
            Some(shape.state) == state && (class != "is-focused" || home(shape.state) == map.slug)
        }) else {
            continue;
        };
        m.tag("path")
            .class(&["map-casing ", class].concat())
            .attr("d", path)
            .empty();
        m.tag("path")
            .class(&["map-outline ", class].concat())
            .attr("d", path)
            .empty();
    }
    m.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::MAP;

    fn drawn(map: &MapView, standing: Standing) -> String {
        let standings = vec![standing; RECORD.states.len()];
        land(
            map,
            &MapPaths::of(map),
            &Look {
                standings: &standings,
                in_doubt: &[],
                selected: None,
                stop: StateId(0),
            },
        )
    }

    #[test]
    fn every_state_of_the_record_is_drawn_and_can_be_focused_in_one_picture() {
        let drawn: String = MAP.iter().map(|map| drawn(map, Standing::Member)).collect();
        for (id, state) in RECORD.states() {
            let id = ["id=\"", &state_element_id(id), "\""].concat();
            assert_eq!(drawn.matches(&id).count(), 1, "{}", state.name);
        }
        assert_eq!(
            drawn.matches("tabindex=\"0\"").count(),
            1,
            "one stop of the tab key"
        );
    }

    #[test]
    fn a_standing_with_a_pattern_is_filled_with_the_pattern_of_its_picture() {
        assert!(drawn(&MAP[0], Standing::Former).contains("fill=\"url(#overview-former)\""));
    }

    #[test]
    fn a_boundary_is_dashed_only_while_it_is_disputed() {
        let of_year = |year| disputed_on(&MAP[0], Day::from_civil(year, 6, 1)).len();
        assert!(
            of_year(1995) < of_year(2016),
            "Crimea and Kosovo come later"
        );
    }
}
