//! The axis, its grid, and the ground past the day last checked.

use super::scene::expect_scene;
use crate::{data::RECORD, i18n};
use leptos::prelude::*;
use model::{
    scene::{AxisTick, axis_ticks, beyond, estimated_width_px},
    time::{Level, Tick, TickLabel, ticks},
};

/// Size of the labels, in px.
const LABEL_PX: f64 = 11.0;

/// Lines at the major ticks, under everything.
#[component]
pub fn Grid() -> impl IntoView {
    let scene = expect_scene();
    let lines = move || {
        let (scale, rows) = (scene.scale.get(), scene.rows.get());
        ticks_of(&scale)
            .into_iter()
            .filter(|tick| tick.level == Level::Major)
            .map(|tick| {
                let x = scale.x_from_day(tick.day).round() + 0.5;
                view! { <line class="grid-line" x1=x x2=x y1=rows.count.end() y2=rows.axis.y /> }
            })
            .collect_view()
    };
    view! { <g aria-hidden="true">{lines}</g> }
}

/// Hatched ground from the day last checked on; nothing stands on it but hollow marks.
#[component]
pub fn Beyond() -> impl IntoView {
    let scene = expect_scene();
    let ground = move || {
        let rows = scene.rows.get();
        beyond(&RECORD, &scene.scale.get()).map(|span| {
            let words = format!("last checked {}", i18n::date_short(RECORD.last_checked));
            let x = span.x.round() + 0.5;
            view! {
                <rect class="beyond" fill="url(#page-beyond)" x=x y="0" width=span.width height=rows.axis.y />
                <line class="beyond-edge" x1=x x2=x y1="0" y2=rows.axis.y />
                <text class="beyond-word" x=x - 4.0 y="9">{words}</text>
            }
        })
    };
    view! { <g aria-hidden="true">{ground}</g> }
}

fn ticks_of(scale: &model::scene::TimeScale) -> Vec<Tick> {
    ticks(scale.window(), scale.px_per_day())
}

/// Ticks and labels; a label gives way to the handle of the cursor.
#[component]
pub fn Axis() -> impl IntoView {
    let scene = expect_scene();
    let placed = Memo::new(move |_| {
        let scale = scene.scale.get();
        axis_ticks(&ticks_of(&scale), &scale, &[scene.handle.get()], |tick| {
            estimated_width_px(&word(tick), LABEL_PX)
        })
    });
    // What is behind the handle changes rarely; the rest of the axis is not drawn again with it.
    let axis = Memo::new(move |_| scene.rows.with(|rows| rows.axis));
    let drawn = move || {
        let top = axis.get().y;
        placed.get().into_iter().map(|tick| view! { <TickMark tick=tick top=top /> }).collect_view()
    };
    view! {
        <g class="axis" aria-hidden="true">
            <line
                class="axis-line"
                x1="0"
                x2=move || scene.scale.get().width_px()
                y1=move || axis.get().y + 0.5
                y2=move || axis.get().y + 0.5
            />
            {drawn}
        </g>
    }
}

#[component]
fn TickMark(tick: AxisTick, top: f64) -> impl IntoView {
    let x = tick.x.round() + 0.5;
    let length = if tick.tick.level == Level::Major { 7.0 } else { 4.0 };
    let label = tick.label.map(|span| {
        view! {
            <text class="axis-label" x=span.centre() y=top + 19.0>{word(&tick.tick)}</text>
        }
    });
    view! {
        <line class="axis-tick" x1=x x2=x y1=top y2=top + length />
        {label}
    }
}

/// What is written at a tick.
fn word(tick: &Tick) -> String {
    let civil = tick.day.civil();
    match tick.label {
        Some(TickLabel::Year) => civil.year.to_string(),
        Some(TickLabel::Month) => i18n::month_short(civil.month).to_owned(),
        Some(TickLabel::Day) => civil.day.to_string(),
        None => String::new(),
    }
}
