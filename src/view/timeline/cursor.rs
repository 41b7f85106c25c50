//! The cursor: its line through everything, and the handle that it is held by.

use super::scene::expect_scene;
use crate::{data::RECORD, i18n, store::expect_store};
use leptos::prelude::*;
use model::scene::{HANDLE_HEIGHT_PX, HANDLE_WIDTH_PX};

/// The id of the handle: the one stop of the tab key in the timeline.
pub const CURSOR_ELEMENT_ID: &str = "timeline-cursor";

/// Room around the handle that answers to a thumb.
const HIT_PX: f64 = 44.0;

/// The line, under the marks of its day.
#[component]
pub fn CursorLine() -> impl IntoView {
    let scene = expect_scene();
    let is_in = Memo::new(move |_| scene.handle.get().is_in(&scene.scale.get()));
    let at = move || format!("translate({:.2} 0)", scene.handle.get().line_x);
    let end = move || scene.rows.with(|rows| rows.axis.y);
    view! {
        <g class="cursor-lines" class:is-out=move || !is_in.get() transform=at aria-hidden="true">
            <line class="cursor-casing" x1="0" x2="0" y1="0" y2=end />
            <line class="cursor-line" x1="0" x2="0" y1="0" y2=end />
        </g>
    }
}

/// The handle with the day. A slider to a screen reader.
#[component]
pub fn CursorHandle() -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let top = Memo::new(move |_| scene.rows.with(|rows| rows.axis.y));
    let at = move || format!("translate({:.2} {:.2})", scene.handle.get().span.x, top.get());
    let tip = move || {
        let handle = scene.handle.get();
        let x = handle.tip_x - handle.span.x;
        format!("M{:.2} 3 {x:.2} -2 {:.2} 3Z", x - 5.0, x + 5.0)
    };
    let spoken = move || store.answer.with(|answer| i18n::answer::short(answer, answer.day));
    let middle = HANDLE_WIDTH_PX / 2.0;
    view! {
        <g
            id=CURSOR_ELEMENT_ID
            class="cursor-handle"
            transform=at
            role="slider"
            tabindex="0"
            aria-label="Day"
            aria-valuemin=RECORD.first_day.0
            aria-valuemax=RECORD.end_day.0 - 1
            aria-valuenow=move || store.cursor.get().0
            aria-valuetext=spoken
        >
            <rect
                class="cursor-hit"
                x="0"
                y=(HANDLE_HEIGHT_PX - HIT_PX) / 2.0 + 2.0
                width=HANDLE_WIDTH_PX
                height=HIT_PX
            />
            <rect class="cursor-focus" x="-3.5" y="-1.5" width=HANDLE_WIDTH_PX + 7.0 height=HANDLE_HEIGHT_PX + 7.0 rx="5" />
            <path class="cursor-box" d=tip />
            <rect class="cursor-box" x="0" y="2" width=HANDLE_WIDTH_PX height=HANDLE_HEIGHT_PX rx="3" />
            <text class="cursor-day" x=middle y=HANDLE_HEIGHT_PX / 2.0 + 6.2>
                {move || i18n::day_short(store.cursor.get())}
            </text>
            <path class="cursor-chevrons" d="M-6 8l-4 4 4 4M102 8l4 4-4 4" />
        </g>
    }
}
