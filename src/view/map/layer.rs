//! What a picture of the map is made of, from the bottom up.

use super::{
    fit::Fit,
    labels::{self, Anchor, Key, Label, Wish},
    picture::{home, state_element_id},
};
use crate::{data::RECORD, dom::Size, i18n, store::expect_store, view::pattern};
use leptos::prelude::*;
use model::{
    domain::{MapView, PlaceId, Shape, Standing, StateId},
    scene::estimated_width_px,
};

/// Land without a standing, and the boundaries inside it.
#[component]
pub fn Ground(map: &'static MapView) -> impl IntoView {
    view! {
        <path class="map-land" d=map.land />
        <path class="map-land-lines" d=map.land_lines />
    }
}

/// The states of the record, filled by their standing.
#[component]
pub fn States(map: &'static MapView, fit: Memo<Fit>) -> impl IntoView {
    map.shapes.iter().map(|shape| view! { <StateShape map=map shape=shape fit=fit /> }).collect_view()
}

/// One state. It can be focused in the picture that is its home; in the others it is a picture of
/// the same thing, which a pointer can still hit.
#[component]
fn StateShape(map: &'static MapView, shape: &'static Shape, fit: Memo<Fit>) -> impl IntoView {
    let store = expect_store();
    let state = RECORD.state(shape.state);
    let standing = store.standing(shape.state);
    let is_home = home(shape.state) == map.slug;
    let label = move || format!("{}: {}", state.name, i18n::standing(standing.get()));
    let [left, top, right, bottom] = shape.bounds;
    let is_small = move || {
        let scale = fit.get().scale;
        ((right - left) * scale).min((bottom - top) * scale) < 44.0
    };
    let radius = move || format!("{:.2}", 22.0 / fit.get().scale);
    view! {
        <g
            id=is_home.then(|| state_element_id(shape.state))
            class="map-state"
            data-state=state.code
            role=if is_home { "button" } else { "presentation" }
            aria-label=is_home.then_some(label)
            aria-hidden=(!is_home).then_some("true")
            aria-pressed=move || is_home.then(|| (store.state.get() == Some(shape.state)).to_string())
            tabindex=move || is_home.then(|| if store.map_stop.get() == shape.state { "0" } else { "-1" })
        >
            <Show when=is_small>
                <circle class="map-hit" cx=shape.anchor[0] cy=shape.anchor[1] r=radius />
            </Show>
            <path
                class=move || format!("map-shape standing is-{}", standing.get().slug())
                fill=move || pattern::fill(map.slug, standing.get())
                d=shape.path
            />
            <path
                class=move || format!("map-edge is-{}", standing.get().slug())
                d=shape.path
            />
        </g>
    }
}

/// Boundaries with a state of the record, disputed boundaries, and the frames of the insets.
#[component]
pub fn Boundaries(map: &'static MapView) -> impl IntoView {
    let store = expect_store();
    let disputed = map
        .disputed
        .iter()
        .map(|line| {
            view! {
                <path class="map-disputed-ground" d=line.path />
                <path class="map-disputed" d=line.path>
                    {leptos::svg::title().child(line.name)}
                </path>
            }
        })
        .collect_view();
    let frames = map
        .frames
        .iter()
        .map(|&(slug, path)| {
            let is_pointed =
                move || store.pointed.get().is_some_and(|state| home(state) == slug);
            view! { <path class="map-frame" class:is-pointed=is_pointed d=path /> }
        })
        .collect_view();
    view! {
        <path class="map-state-lines" d=map.state_lines />
        {disputed}
        {frames}
    }
}

/// The outlines of the state pointed at, the one selected, and the one focused.
#[component]
pub fn Outline(map: &'static MapView) -> impl IntoView {
    let store = expect_store();
    let outline = move |state: Option<StateId>, class: &'static str| {
        let shape = map.shapes.iter().find(|shape| Some(shape.state) == state)?;
        Some(view! {
            <path class="map-casing" d=shape.path />
            <path class=class d=shape.path />
        })
    };
    view! {
        <g class="map-outlines" aria-hidden="true">
            {move || outline(store.pointed.get(), "map-outline is-pointed")}
            {move || outline(store.state.get(), "map-outline is-selected")}
        </g>
    }
}

/// Dots of capitals, and a ring where something happened on the cursor's day.
#[component]
pub fn Places(map: &'static MapView, fit: Memo<Fit>) -> impl IntoView {
    let store = expect_store();
    let dots = move || {
        let fit = fit.get();
        capitals(map, fit)
            .map(|(_, at)| {
                let [x, y] = fit.page_from_map(at);
                view! { <circle class="map-capital" cx=x cy=y r="2.3" /> }
            })
            .collect_view()
    };
    let rings = move || {
        let fit = fit.get();
        let places = store.places_of_day.get();
        map.points
            .iter()
            .filter(|point| places.contains(&point.place))
            .map(|point| {
                let [x, y] = fit.page_from_map(point.at);
                view! {
                    <circle class="map-ring-casing" cx=x cy=y r="7.5" />
                    <circle class="map-ring" cx=x cy=y r="7.5" />
                }
            })
            .collect_view()
    };
    view! { <g class="map-places" aria-hidden="true">{dots} {rings}</g> }
}

/// The capitals that are drawn: those of states that are wide enough on the screen.
fn capitals(map: &'static MapView, fit: Fit) -> impl Iterator<Item = (PlaceId, [f64; 2])> {
    map.shapes
        .iter()
        .filter(move |shape| {
            home(shape.state) == map.slug && 40.0 <= (shape.bounds[2] - shape.bounds[0]) * fit.scale
        })
        .filter_map(|shape| {
            let capital = RECORD.state(shape.state).capital;
            map.points.iter().find(|point| point.place == capital).map(|point| (capital, point.at))
        })
}

/// Names of states, capitals and neighbours, as far as they find room.
#[component]
pub fn Names(map: &'static MapView, fit: Memo<Fit>, size: Signal<Size>) -> impl IntoView {
    let store = expect_store();
    let labels = Memo::new(move |_| {
        let Size { width_px, height_px } = size.get();
        let taken: &[[f64; 4]] =
            if map.slug == "overview" { &[] } else { &[[0.0, 0.0, 96.0, 18.0]] };
        let wishes = wishes(map, fit.get(), store.state.get(), &store.places_of_day.get());
        labels::place(wishes, width_px, height_px, taken)
    });
    let texts = move || {
        labels.get().into_iter().map(|label| view! { <Name label=label /> }).collect_view()
    };
    view! { <g class="map-names" aria-hidden="true">{texts}</g> }
}

/// Everything that wants a name, the most important first.
fn wishes(
    map: &'static MapView,
    fit: Fit,
    selected: Option<StateId>,
    places: &[PlaceId],
) -> Vec<Wish> {
    let mut shapes: Vec<&Shape> = map.shapes.iter().collect();
    shapes.sort_by_key(|shape| Some(shape.state) != selected);
    let states = shapes.into_iter().filter_map(|shape| {
        let text = RECORD.state(shape.state).name;
        let width_px = estimated_width_px(text, 12.0);
        (width_px <= shape.room * fit.scale + 8.0).then(|| Wish {
            key: Key::State(shape.state),
            text,
            at: fit.page_from_map(shape.anchor),
            width_px,
            height_px: 15.0,
            beside: false,
        })
    });
    let place = |(id, at): (PlaceId, [f64; 2])| {
        let text = RECORD.place(id).name;
        Wish {
            key: Key::Place(id),
            text,
            at: fit.page_from_map(at),
            width_px: estimated_width_px(text, 10.0),
            height_px: 12.0,
            beside: true,
        }
    };
    let of_day = map
        .points
        .iter()
        .filter(|point| places.contains(&point.place))
        .map(|point| place((point.place, point.at)));
    let capitals = capitals(map, fit).filter(|(id, _)| !places.contains(id)).map(place);
    let neighbours = map.neighbours.iter().filter_map(|label| {
        let width_px = estimated_width_px(label.name, 10.0);
        (width_px <= label.room * fit.scale).then(|| Wish {
            key: Key::Neighbour,
            text: label.name,
            at: fit.page_from_map(label.at),
            width_px,
            height_px: 12.0,
            beside: false,
        })
    });
    states.chain(of_day).chain(capitals).chain(neighbours).collect()
}

/// One name, in the colour of what it stands on.
#[component]
fn Name(label: Label) -> impl IntoView {
    let store = expect_store();
    let [x, y] = label.at;
    let anchor = match label.anchor {
        Anchor::Middle => "middle",
        Anchor::Start => "start",
        Anchor::End => "end",
    };
    let kind = match label.key {
        Key::State(_) => "map-name is-state",
        Key::Place(_) => "map-name is-place",
        Key::Neighbour => "map-name is-neighbour",
    };
    let standing = match label.key {
        Key::State(state) => store.standing(state),
        Key::Place(place) => match RECORD.states().find(|(_, state)| state.capital == place) {
            Some((state, _)) => store.standing(state),
            None => Signal::stored(Standing::None),
        },
        Key::Neighbour => Signal::stored(Standing::None),
    };
    let code = match label.key {
        Key::State(state) => Some(RECORD.state(state).code),
        _ => None,
    };
    view! {
        <text
            class=move || format!("{kind} on-{}", standing.get().slug())
            data-state=code
            x=format!("{x:.1}")
            y=format!("{:.1}", y + 4.0)
            text-anchor=anchor
        >
            {label.text}
        </text>
    }
}
