//! One picture of the map: its room, and what keeps it current.

use super::{draw, lens::Lens, names};
use crate::{
    data::RECORD,
    dom, i18n,
    live::Derived,
    markup::Markup,
    store::{Store, standing_in},
    view::pattern,
};
use leptos::prelude::untrack;
use model::domain::{MapPaths, MapView, Standing, StateId};

/// The id of the shape of a state that can be focused: it stands in one picture only.
pub fn state_element_id(state: StateId) -> String {
    ["map-", RECORD.state(state).code].concat()
}

/// The id of a layer of a picture.
pub fn layer(map: &MapView, name: &str) -> String {
    [map.slug, "-", name].concat()
}

/// The layers of a picture that are in the space of the map, from the bottom up.
const LAYERS: [&str; 3] = ["land", "disputed", "outlines"];

/// The place of a picture.
pub fn write(m: &mut Markup, map: &MapView) {
    m.tag("div")
        .attr("id", map.slug)
        .class(&["map-picture is-", map.slug].concat())
        .begin();
    m.raw("<svg class=\"map-drawing\" width=\"100%\" height=\"100%\">");
    m.tag("defs").attr("id", &layer(map, "patterns")).begin();
    m.end("defs");
    m.tag("g").attr("id", &layer(map, "space")).begin();
    for name in LAYERS {
        m.tag("g")
            .attr("id", &layer(map, name))
            .class(&["map-", name].concat())
            .begin();
        m.end("g");
    }
    m.end("g");
    for name in ["more", "days", "names"] {
        m.tag("g")
            .attr("id", &layer(map, name))
            .class("map-places")
            .attr("aria-hidden", "true")
            .begin();
        m.end("g");
    }
    m.end("svg");
    if !title(map).is_empty() {
        m.tag("p").class("map-title").content(title(map));
    }
    m.end("div");
}

/// The name of an inset.
fn title(map: &MapView) -> &'static str {
    match map.slug {
        "south-caucasus" => "South Caucasus",
        "central-asia" => "Central Asia",
        _ => "",
    }
}

/// Keeps a picture current.
pub fn keep(store: Store, map: &'static MapView) -> &'static Lens {
    let lens = Lens::new(store, map);
    let fit = move || lens.fit(lens.camera);
    // Unpacked once and kept as long as the page.
    let paths: &MapPaths = Box::leak(Box::new(MapPaths::of(map)));
    dom::keep_attribute(&layer(map, "space"), "transform", move || fit().transform());
    dom::keep_inner(&layer(map, "patterns"), move || {
        let mut m = Markup::new();
        pattern::write_patterns(&mut m, map.slug, fit().scale);
        m.finish()
    });
    // Drawn once; a change of standing is patched in, so that fills can cross-fade.
    dom::keep_inner(&layer(map, "land"), move || {
        let (standings, stop) = (
            store.standings.get_untracked(),
            untrack(|| store.map_stop()),
        );
        let selected = store.state.get_untracked();
        let in_doubt = store.in_doubt.get_untracked();
        draw::land(
            map,
            paths,
            &draw::Look {
                standings: &standings,
                in_doubt: &in_doubt,
                selected,
                stop,
            },
        )
    });
    let disputed = Derived::new(move || draw::disputed_on(map, store.cursor.get()));
    dom::keep_inner(&layer(map, "disputed"), move || {
        disputed.with(|lines| draw::disputed(map, paths, lines))
    });
    dom::keep_inner(&layer(map, "outlines"), move || {
        let (pointed, selected) = (store.pointed.get(), store.state.get());
        draw::outlines(
            map,
            paths,
            [
                (pointed.filter(|_| pointed != selected), "is-pointed"),
                (selected, "is-selected"),
                (store.focused.get(), "is-focused"),
            ],
        )
    });
    dom::keep_inner(&layer(map, "names"), move || {
        let (selected, places) = (store.state.get(), store.places.get());
        let (fits, size) = ([lens.fit(lens.rest), fit()], lens.size.get());
        store
            .standings
            .with(|standings| names::write(map, fits, size, selected, &places, standings))
    });
    keep_standings(store, map);
    lens
}

/// Patches the shapes whose standing has changed, or whether it is in doubt.
fn keep_standings(store: Store, map: &'static MapView) {
    let mut before = (
        store.standings.get_untracked(),
        store.in_doubt.get_untracked(),
    );
    dom::react(move || {
        let now = (store.standings.get(), store.in_doubt.get());
        for shape in map.shapes {
            let of = |(standings, in_doubt): &(Vec<Standing>, Vec<StateId>)| {
                (
                    standing_in(standings, shape.state),
                    in_doubt.contains(&shape.state),
                )
            };
            if of(&now) != of(&before) {
                patch(map, shape.state, of(&now));
            }
        }
        before = now;
    });
}

fn patch(map: &MapView, id: StateId, (standing, is_in_doubt): (Standing, bool)) {
    let state = RECORD.state(id);
    let group = ["#", map.slug, " [data-state=", state.code, "]"].concat();
    let set = |part: &str, name: &str, value: Option<&str>| {
        dom::set_attribute(&[group.as_str(), part].concat(), name, value);
    };
    set(" .map-shape", "class", Some(&draw::shape_class(standing)));
    set(
        " .map-shape",
        "fill",
        pattern::fill(map.slug, standing).as_deref(),
    );
    set(" .map-edge", "class", Some(&draw::edge_class(standing)));
    let label = i18n::state_and_standing(state, standing, is_in_doubt);
    set("[role]", "aria-label", Some(&label));
}

/// Keeps the one stop of the tab key and what is pressed.
pub fn keep_stop(store: Store) {
    dom::react(move || {
        let (selected, stop) = (store.state.get(), store.map_stop());
        dom::set_attribute("#map [aria-pressed=true]", "aria-pressed", Some("false"));
        dom::set_attribute("#map [tabindex='0']", "tabindex", Some("-1"));
        if let Some(state) = selected {
            let shape = ["#", &state_element_id(state)].concat();
            dom::set_attribute(&shape, "aria-pressed", Some("true"));
        }
        dom::set_attribute(
            &["#", &state_element_id(stop)].concat(),
            "tabindex",
            Some("0"),
        );
    });
}
