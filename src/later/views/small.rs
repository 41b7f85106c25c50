//! Small maps: the standings of a day, with the South Caucasus in the corner.
//!
//! The paths stand in the document once, and every small map uses them: what differs is the standing, which is the
//! class and the fill of the use.

use crate::{
    data::{MAP, RECORD},
    i18n,
    markup::{Markup, int, push_px},
    view::{
        map::{disputed_on, edge_class, shape_class},
        pattern,
        swatch::swatch,
    },
};
use model::{
    domain::{MapPaths, MapView, Standing, StateId},
    time::Day,
};

/// The sets of patterns, the names of the paths too: of the map and of what stands in its corner.
const SETS: [&str; 2] = ["small", "inset"];

/// The map and the corner.
pub fn views() -> [Option<(&'static str, &'static MapView)>; 2] {
    let mut maps = MAP.iter();
    SETS.map(|set| maps.next().map(|map| (set, map)))
}

/// What the fills mean.
pub fn key(m: &mut Markup, outline_means: &str) {
    put!(m, "<ul class=\"view-key\">");
    for standing in Standing::ALL {
        if standing != Standing::None {
            m.tag("li").begin();
            swatch(m, standing, 22, 13);
            m.text(i18n::standing_short(standing));
            m.end("li");
        }
    }
    put!(
        m,
        "<li><svg class=\"swatch\" width=\"22\" height=\"13\" aria-hidden=\"true\"><rect class=\"map-outline is-selected\" x=\"1\" y=\"1\" width=\"20\" height=\"11\"/></svg>"
    );
    m.text(outline_means);
    put!(m, "</li><li>In the corner: South Caucasus</li></ul>");
}

/// Where all of it comes from.
pub fn source(m: &mut Markup) {
    put!(
        m,
        "<p class=\"view-source\">Source: the record of the Collective Security Treaty and its Organization, last checked "
    );
    m.text(&i18n::date_of(RECORD.last_checked));
    put!(
        m,
        "; CC BY 4.0. Map: Natural Earth, public domain. Boundaries as the United Nations shows them today; disputed ones dashed. The standings do not depend on them.</p>"
    );
}

/// The paths and the patterns that all small maps share. Not `display: none`, or some browsers paint no pattern.
/// `scales` say how many px of the screen a px of each map is, nearly.
pub fn paths(m: &mut Markup, scales: [f64; 2]) {
    put!(
        m,
        "<svg class=\"page-patterns small-paths\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
    );
    for ((set, map), scale) in views().into_iter().flatten().zip(scales) {
        let paths = MapPaths::of(map);
        pattern::write_patterns(m, set, scale);
        path(m, set, "land", &paths.land);
        path(m, set, "lines", &paths.state_lines);
        for (shape, d) in map.shapes.iter().zip(&paths.shapes) {
            path(m, set, RECORD.state(shape.state).code, d);
        }
        for (index, d) in paths.disputed.iter().enumerate() {
            path(m, set, &int(index as i64), d);
        }
    }
    m.raw("</defs></svg>");
}

fn path(m: &mut Markup, set: &str, name: &str, d: &str) {
    let id = [set, "-", name].concat();
    m.tag("path").attr("id", &id).attr("d", d).empty();
}

/// The map of a day, these states outlined. `corner` is how much of the width and of the height the corner takes,
/// from 0 to 1: as much of the South Caucasus as fills it is shown.
pub fn map(m: &mut Markup, day: Day, outlined: &[StateId], corner: [f64; 2]) {
    let [overview, inset] = views();
    let Some((set, map)) = overview else {
        return;
    };
    put!(m, "<svg class=\"small-map\" viewBox=\"0 0 ");
    let (width, height) = (map.width, map.height);
    m.raw(&size(width, height));
    put!(m, "\" aria-hidden=\"true\">");
    picture(m, set, map, day, outlined);
    let (left, top) = (width * (1.0 - corner[0]), height * (1.0 - corner[1]));
    if let Some((set, map)) = inset {
        m.tag("rect")
            .class("small-ground")
            .rect(left, top, width - left, height - top)
            .empty();
        m.tag("svg")
            .rect(left, top, width - left, height - top)
            .attr("viewBox", &["0 0 ", &size(map.width, map.height)].concat())
            .attr("preserveAspectRatio", "xMidYMid slice")
            .begin();
        picture(m, set, map, day, outlined);
        m.raw("</svg>");
    }
    m.tag("rect")
        .class("small-frame")
        .rect(left, top, width - left, height - top)
        .empty();
    m.raw("</svg>");
}

fn size(width: f64, height: f64) -> String {
    let mut text = String::new();
    push_px(&mut text, width);
    text.push(' ');
    push_px(&mut text, height);
    text
}

/// One picture of the standings of a day.
fn picture(m: &mut Markup, set: &str, map: &MapView, day: Day, outlined: &[StateId]) {
    reuse(m, "map-land", None, set, "land");
    for shape in map.shapes {
        let state = RECORD.state(shape.state);
        let standing = state.standing_on(day);
        if standing != Standing::None {
            let fill = pattern::fill(set, standing);
            reuse(m, &shape_class(standing), fill.as_deref(), set, state.code);
            // A member is edged by its fill.
            if !standing.is_member() {
                reuse(m, &edge_class(standing), None, set, state.code);
            }
        } else {
            reuse(m, "map-land", None, set, state.code);
        }
    }
    reuse(m, "map-state-lines", None, set, "lines");
    for index in disputed_on(map, day) {
        reuse(m, "map-disputed-ground", None, set, &int(index as i64));
        reuse(m, "map-disputed", None, set, &int(index as i64));
    }
    for shape in map.shapes {
        if outlined.contains(&shape.state) {
            let code = RECORD.state(shape.state).code;
            reuse(m, "map-casing", None, set, code);
            reuse(m, "map-outline is-selected", None, set, code);
        }
    }
}

/// A path that stands in the document, painted.
fn reuse(m: &mut Markup, class: &str, fill: Option<&str>, set: &str, name: &str) {
    let path = ["#", set, "-", name].concat();
    m.tag("use")
        .class(class)
        .attr_if("fill", fill)
        .attr("href", &path)
        .empty();
}
