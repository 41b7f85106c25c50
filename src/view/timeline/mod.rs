//! The timeline: the count of states, a lane each, offices, events by family, the axis, and the
//! cursor through all of them.
//!
//! Regions are drawn from the memos of [`scene`]; [`input`] turns pointer, wheel and keys into
//! intents.

mod axis;
mod count;
mod cursor;
mod input;
mod keys;
mod lanes;
mod marks;
mod offices;
mod scene;
mod strip;
mod walk;

use crate::{app::PageWidth, data::RECORD, dom, store::expect_store};
use leptos::{html, prelude::*};
use model::{scene::Density, state::Intent};
use scene::Scene;

/// Width of the timeline before the browser has measured it, in px.
const FIRST_WIDTH_PX: f64 = 976.0;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let store = expect_store();
    let node = NodeRef::<html::Div>::new();
    let at_first = dom::Size { width_px: FIRST_WIDTH_PX, height_px: 0.0 };
    let size = dom::size_of(node, at_first);
    let page_width = expect_context_width();
    let scene = Scene::new(store, page_width, Signal::derive(move || size.get().width_px));
    provide_context(scene);
    let input = input::Input::new(store, scene);
    let gutter = move || format!("translate({} 0)", scene.sizes.get().gutter_width_px);
    let height = move || scene.rows.with(|rows| rows.height);
    view! {
        <section class="timeline" aria-label="Timeline">
            <ZoomButtons />
            <div class="timeline-room" node_ref=node>
                <svg
                    class="timeline-drawing"
                    class:is-panning=move || input.is_panning()
                    width=move || scene.width_px.get()
                    height=height
                    on:pointerdown=move |event| input.pointer_down(&event)
                    on:pointermove=move |event| input.pointer_move(&event)
                    on:pointerup=move |event| input.pointer_up(&event)
                    on:pointercancel=move |event| input.pointer_up(&event)
                    on:pointerover=move |event| input.point_at(&event)
                    on:pointerleave=move |_| store.pointed.set(None)
                    on:click=move |event| input.click(&event)
                    on:wheel=move |event| input.wheel(&event)
                    on:keydown=move |event| input.key(&event)
                >
                    <g transform=gutter>
                        <axis::Beyond />
                        <axis::Grid />
                    </g>
                    <CountName />
                    <g transform=gutter>
                        <count::Count />
                    </g>
                    <lanes::Lanes />
                    <offices::Offices />
                    <g transform=gutter>
                        <cursor::CursorLine />
                    </g>
                    <strip::Strip />
                    <marks::Rows />
                    <g transform=gutter>
                        <axis::Axis />
                        <cursor::CursorHandle />
                    </g>
                </svg>
            </div>
            <NoEvents />
        </section>
    }
}

/// The width of the page, which chooses the sizes.
fn expect_context_width() -> Signal<f64> {
    use_context::<PageWidth>().map_or_else(|| Signal::stored(FIRST_WIDTH_PX), |width| width.0)
}

/// What the step line counts.
#[component]
fn CountName() -> impl IntoView {
    let scene = scene::expect_scene();
    let is_phone = move || scene.sizes.get().density == Density::Phone;
    let middle = move || scene.rows.with(|rows| rows.count.centre());
    view! {
        <g aria-hidden="true">
            <text class="lane-name is-strong" x="0" y=move || middle() + if is_phone() { 4.0 } else { 0.0 }>
                {move || if is_phone() { "In the treaty" } else { "States in the treaty" }}
            </text>
            <Show when=move || !is_phone()>
                <text class="lane-note" x="0" y=move || middle() + 14.0>
                    "signed, parties, members"
                </text>
            </Show>
        </g>
    }
}

/// Zooming by buttons: what keys, wheel and pinch do, for everyone.
#[component]
fn ZoomButtons() -> impl IntoView {
    let store = expect_store();
    let zoom = move |factor: f64| {
        store.dispatch(Intent::ZoomBy { factor, about: store.cursor.get_untracked() });
    };
    let is_whole = move || {
        let window = store.window.get();
        window.start == RECORD.first_day && window.end == RECORD.end_day
    };
    view! {
        <div class="buttons timeline-zoom" role="group" aria-label="Zoom of the timeline">
            <button
                type="button"
                class="button is-icon"
                aria-label="Zoom out"
                prop:disabled=is_whole
                on:click=move |_| zoom(1.0 / keys::ZOOM_STEP)
            >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                    <path class="icon-line" d="M2 6h8" />
                </svg>
            </button>
            <button
                type="button"
                class="button is-icon"
                aria-label="Zoom in"
                on:click=move |_| zoom(keys::ZOOM_STEP)
            >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                    <path class="icon-line" d="M2 6h8M6 2v8" />
                </svg>
            </button>
            <button
                type="button"
                class="button"
                prop:disabled=is_whole
                on:click=move |_| store.dispatch(Intent::ShowAll)
            >
                "Whole record"
            </button>
        </div>
    }
}

/// Said when the window holds no event, with a way out.
#[component]
fn NoEvents() -> impl IntoView {
    let store = expect_store();
    let scene = scene::expect_scene();
    let is_empty = Memo::new(move |_| {
        scene.marks.with(|rows| {
            rows.iter().all(|row| {
                row.marks.is_empty() && row.clusters.is_empty() && row.tails.is_empty()
            })
        })
    });
    let words = move || {
        let window = store.window.get();
        format!(
            " The window runs from {} to {}. ",
            crate::i18n::day_long(window.start),
            crate::i18n::day_long(window.last())
        )
    };
    view! {
        <Show when=move || is_empty.get()>
            <p class="line">
                <b>"No events here."</b>
                {words}
                <button
                    type="button"
                    class="link"
                    on:click=move |_| store.dispatch(Intent::ShowAll)
                >
                    "Show the whole record"
                </button>
            </p>
        </Show>
    }
}
