//! All maps: a small one for each day on which a standing changed, with the South Caucasus in its corner.
//!
//! The paths stand in the document once, and every small map uses them: what differs is the standing, which is the
//! class and the fill of the use.

use super::{CURRENT, captions};
use crate::{
    data::{MAP, RECORD},
    dom, i18n,
    markup::{Markup, int, push_px},
    store::Store,
    view::{
        map::{disputed_on, edge_class, shape_class},
        pattern,
        swatch::swatch,
    },
};
use model::{
    domain::{Change, MapPaths, MapView, Standing, StateId},
    time::{Day, PartialDate},
};

/// The sets of patterns, the names of the paths too: of the map and of what stands in its corner.
const SETS: [&str; 2] = ["small", "inset"];

/// How many px of the screen a px of each map is, nearly: a small map is 320 px wide at every width of the page.
const SCALES: [f64; 2] = [0.68, 0.5];

/// Where the corner begins and how large it is, as parts of the map.
const CORNER: [f64; 2] = [0.34, 0.34];

/// The view.
pub fn write(m: &mut Markup) {
    let mut days = RECORD.changes();
    days.retain(|day| RECORD.is_known(*day));
    put!(m, "<h2 class=\"view-lead\">");
    m.text(&i18n::sentence(&i18n::number(days.len())));
    put!(
        m,
        " times the standing of a state changed. The number counts signatories, parties and members.</h2>"
    );
    put!(
        m,
        "<p class=\"view-now\">Day shown: <b id=\"view-day\"></b>. "
    );
    put!(
        m,
        "<a href=\"?\" data-view=\"map\">See it on the large map</a></p>"
    );
    key(m);
    paths(m);
    put!(m, "<ol class=\"multiples\">");
    for day in days {
        one(m, day);
    }
    put!(
        m,
        "</ol><p class=\"view-source\">Source: the record of the Collective Security Treaty and its Organization, last checked "
    );
    m.text(&i18n::date_of(RECORD.last_checked));
    put!(
        m,
        "; CC BY 4.0. Map: Natural Earth, public domain. Boundaries as the United Nations shows them today; disputed ones dashed. The standings do not depend on them.</p>"
    );
}

/// Brings it to the cursor's day: the map of the last change up to it is the one that holds.
pub fn follow(store: Store) {
    let day = store.cursor.get();
    if let Some(place) = dom::by_id(&text!("view-day")) {
        place.set_text_content(Some(&i18n::day_long(day)));
    }
    let mut shown = None;
    for change in RECORD.changes() {
        if change <= day && RECORD.is_known(change) {
            shown = Some(change);
        }
    }
    dom::set_attribute(&text!("#view [aria-current]"), CURRENT, None);
    if let Some(shown) = shown {
        let mut selector = text!("#view [data-day='");
        selector.push_str(&int(shown.0.into()));
        selector.push_str("']");
        dom::set_attribute(&selector, CURRENT, Some("true"));
    }
}

/// What the fills mean.
fn key(m: &mut Markup) {
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
        "<li><svg class=\"swatch\" width=\"22\" height=\"13\" aria-hidden=\"true\"><rect class=\"map-outline is-selected\" x=\"1\" y=\"1\" width=\"20\" height=\"11\"/></svg>Changed that day</li>"
    );
    put!(m, "<li>In the corner: South Caucasus</li></ul>");
}

/// The map and the corner.
fn views() -> [Option<(&'static str, &'static MapView)>; 2] {
    let mut maps = MAP.iter();
    SETS.map(|set| maps.next().map(|map| (set, map)))
}

/// The paths and the patterns that all small maps share. Not `display: none`, or some browsers paint no pattern.
fn paths(m: &mut Markup) {
    put!(
        m,
        "<svg class=\"page-patterns small-paths\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
    );
    for ((set, map), scale) in views().into_iter().flatten().zip(SCALES) {
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

/// The map of a day, and what changed.
fn one(m: &mut Markup, day: Day) {
    let changes = RECORD.changes_on(day);
    put!(m, "<li><button type=\"button\" class=\"small\"");
    put!(m, " data-day=\"");
    m.raw(&int(day.0.into()));
    put!(m, "\"><svg class=\"small-map\" viewBox=\"0 0 ");
    let [overview, corner] = views();
    if let Some((set, map)) = overview {
        let (width, height) = (map.width, map.height);
        m.raw(&size(width, height));
        put!(m, "\" aria-hidden=\"true\">");
        picture(m, set, map, day, &changes);
        let (left, top) = (width * (1.0 - CORNER[0]), height * (1.0 - CORNER[1]));
        if let Some((set, map)) = corner {
            m.tag("rect")
                .class("small-ground")
                .rect(left, top, width - left, height - top)
                .empty();
            m.tag("svg")
                .rect(left, top, width - left, height - top)
                .attr("viewBox", &["0 0 ", &size(map.width, map.height)].concat())
                .attr("preserveAspectRatio", "xMidYMid slice")
                .begin();
            picture(m, set, map, day, &changes);
            m.raw("</svg>");
        }
        m.tag("rect")
            .class("small-frame")
            .rect(left, top, width - left, height - top)
            .empty();
    }
    put!(m, "</svg><b class=\"small-count\">");
    m.raw(&int(RECORD.count_in(day) as i64));
    put!(
        m,
        "<span class=\"visually-hidden\"> states in the treaty. </span></b><span class=\"small-words\"><b>"
    );
    let dates = dates(&changes, day);
    m.text(&i18n::date_of(dates.0));
    put!(
        m,
        "</b><span class=\"small-now\">shown now</span><span class=\"small-change\">"
    );
    captions::write(m, &changes);
    if let Some(words) = dates.1 {
        m.tag("span").class("is-doubt").content(&words);
    }
    put!(m, "</span></span></button></li>");
}

fn size(width: f64, height: f64) -> String {
    let mut text = String::new();
    push_px(&mut text, width);
    text.push(' ');
    push_px(&mut text, height);
    text
}

/// The date of the changes of a day as precisely as it is known, and what is disputed about one of them.
fn dates(changes: &[Change], day: Day) -> (PartialDate, Option<String>) {
    let mut date = PartialDate::Day(day);
    let mut doubt = None;
    for change in changes {
        let state = RECORD.state(change.state);
        let spell = state.spell_on(day);
        let Some(step) = spell.and_then(|spell| state.step_of(spell)) else {
            continue;
        };
        date = step.date;
        if let Some(other) = step.doubt.as_ref().map(|doubt| doubt.other_date) {
            doubt = Some(match other {
                Some(other) => [
                    text!("Day disputed: others have ").as_str(),
                    &i18n::date_short(other),
                ]
                .concat(),
                None => [text!("Disputed for ").as_str(), state.name].concat(),
            });
        }
    }
    (date, doubt)
}

/// One picture of the standings of a day.
fn picture(m: &mut Markup, set: &str, map: &MapView, day: Day, changes: &[Change]) {
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
    let is_outlined = |id: StateId| {
        changes.len() < RECORD.count_in(day) && changes.iter().any(|change| change.state == id)
    };
    for shape in map.shapes {
        if is_outlined(shape.state) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_map_for_each_change_that_is_known() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        let days = RECORD.changes();
        assert_eq!(drawn.matches("<li><button").count(), days.len());
        for day in days {
            let map = ["data-day=\"", &int(day.0.into()), "\""].concat();
            assert_eq!(drawn.matches(&map).count(), 1, "{}", day.iso());
        }
    }

    #[test]
    fn every_path_and_pattern_that_is_used_is_there_once() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for (lead, end) in [("href=\"#", "\""), ("fill=\"url(#", ")")] {
            for part in drawn.split(lead).skip(1) {
                let name = part.split(end).next().unwrap_or_default();
                if !name.starts_with("page-") {
                    let id = ["id=\"", name, "\""].concat();
                    assert_eq!(drawn.matches(&id).count(), 1, "{name}");
                }
            }
        }
    }

    #[test]
    fn a_year_is_not_told_as_a_day_and_a_doubt_is_told() {
        let of = |year, month, day| {
            let day = Day::from_civil(year, month, day);
            dates(&RECORD.changes_on(day), day)
        };
        assert_eq!(of(2013, 1, 1).0, PartialDate::Year(2013));
        let words = of(1993, 12, 9).1.unwrap_or_default();
        assert_eq!(words, "Day disputed: others have 9 Sep 1993");
        let words = of(1994, 4, 20).1.unwrap_or_default();
        assert_eq!(words, "Disputed for Azerbaijan");
        assert_eq!(of(2012, 12, 19).1, None);
    }
}
