//! One picture of the map: its room, its patterns, what a click and an arrow key do.

use super::{
    fit::Fit,
    layer::{Boundaries, Ground, Names, Outline, Places, States},
    walk::{self, Direction},
};
use crate::{
    data::{MAP, RECORD},
    dom::{self, Size},
    store::expect_store,
    view::pattern::Patterns,
};
use leptos::{ev, html, prelude::*};
use model::{
    domain::{MapView, StateId},
    state::Intent,
};
use wasm_bindgen::JsCast;

/// The id of the shape of a state that can be focused: it stands in one picture only.
pub fn state_element_id(state: StateId) -> String {
    format!("map-{}", RECORD.state(state).code)
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

/// Where each state stands on the overview, for walking; in the order of west to east.
fn anchors() -> Vec<(StateId, [f64; 2])> {
    let mut anchors: Vec<_> = MAP
        .first()
        .into_iter()
        .flat_map(|map| map.shapes)
        .map(|shape| (shape.state, shape.anchor))
        .collect();
    anchors.sort_by(|(_, one), (_, other)| one[0].total_cmp(&other[0]));
    anchors
}

/// One of the three pictures. The overview is shown whole, an inset fills its frame.
#[component]
pub fn MapPicture(map: &'static MapView) -> impl IntoView {
    let store = expect_store();
    let is_overview = map.slug == "overview";
    let node = NodeRef::<html::Div>::new();
    let at_first = Size { width_px: map.width, height_px: map.height };
    let size = dom::size_of(node, at_first);
    let fit = Memo::new(move |_| {
        if is_overview { Fit::contain(map, size.get()) } else { Fit::cover(map, size.get()) }
    });
    let transform = move || {
        let Fit { scale, left_px, top_px } = fit.get();
        format!("translate({left_px:.2} {top_px:.2}) scale({scale:.4})")
    };

    let click = move |event: ev::MouseEvent| {
        if let Some(state) = state_of(event.target()) {
            store.dispatch(Intent::SelectState(state));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        let Some(state) = state_of(event.target()) else { return };
        let name = event.key();
        if name == "Enter" || name == " " {
            event.prevent_default();
            store.dispatch(Intent::SelectState(state));
        } else if let Some(direction) = Direction::of_key(&name) {
            event.prevent_default();
            if let Some(next) = walk::next(state, direction, &anchors()) {
                store.walked.set(Some(next));
                let _ = dom::focus_id(&state_element_id(next));
            }
        }
    };
    let point = move |event: ev::PointerEvent| store.pointed.set(state_of(event.target()));
    let leave = move |_| store.pointed.set(None);

    view! {
        <div
            class=format!("map-picture is-{}", map.slug)
            node_ref=node
            on:click=click
            on:keydown=key
            on:pointerover=point
            on:pointerleave=leave
        >
            <svg class="map-drawing" width="100%" height="100%">
                <Patterns set=map.slug scale=Signal::derive(move || fit.get().scale) />
                <g transform=transform>
                    <Ground map=map />
                    <States map=map fit=fit />
                    <Boundaries map=map />
                    <Outline map=map />
                </g>
                <Places map=map fit=fit />
                <Names map=map fit=fit size=size />
            </svg>
            {(!is_overview).then(|| view! { <p class="map-title">{title(map.slug)}</p> })}
        </div>
    }
}

/// The name of an inset.
fn title(slug: &str) -> &'static str {
    match slug {
        "south-caucasus" => "South Caucasus",
        "central-asia" => "Central Asia",
        _ => "",
    }
}

/// The state whose shape, disc or name an event hit.
fn state_of(target: Option<web_sys::EventTarget>) -> Option<StateId> {
    let element: web_sys::Element = target?.dyn_into().ok()?;
    let code = element.closest("[data-state]").ok()??.get_attribute("data-state")?;
    RECORD.state_by_code(&code)
}
