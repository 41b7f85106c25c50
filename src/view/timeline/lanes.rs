//! A lane for each state: its way as bars.

use super::scene::expect_scene;
use crate::{
    data::RECORD,
    i18n,
    store::expect_store,
    view::pattern::{PAGE_SET, fill},
};
use leptos::prelude::*;
use model::{
    domain::{Standing, State},
    scene::{Band, Bar, DoubtBox, DoubtLabel, Lane, LaneBars, Span, UnclearLine, UnknownStart, lane_bars},
};

/// The id of the lane of a state.
pub fn lane_element_id(state: &State) -> String {
    format!("lane-{}", state.code)
}

/// All lanes.
#[component]
pub fn Lanes() -> impl IntoView {
    let scene = expect_scene();
    let lanes = Memo::new(move |_| scene.rows.with(|rows| rows.lanes.clone()));
    view! {
        <g class="lanes" role="list" aria-label="States">
            {move || lanes.get().into_iter().map(|lane| view! { <LaneRow lane=lane /> }).collect_view()}
        </g>
    }
}

/// One lane: its name, its ground, its bars.
#[component]
fn LaneRow(lane: Lane) -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let state = RECORD.state(lane.state);
    let standing = store.standing(lane.state);
    let bars = Memo::new(move |_| lane_bars(&RECORD, state, &scene.scale.get(), scene.sizes.get(), lane.band));
    let Band { y, height } = lane.band;
    let gutter = move || scene.sizes.get().gutter_width_px;
    let is_selected = move || store.state.get() == Some(lane.state);
    let is_pointed = move || store.pointed.get() == Some(lane.state);
    let label = move || format!("{}: {}", state.name, i18n::standing(standing.get()));
    view! {
        <g role="listitem">
            <g
                id=lane_element_id(state)
                class="lane"
                class:is-selected=is_selected
                class:is-pointed=is_pointed
                data-state=state.code
                role="button"
                tabindex="-1"
                aria-pressed=move || is_selected().to_string()
                aria-label=label
            >
                <rect
                    class="lane-ground"
                    x=-8.0
                    y=y
                    width=move || scene.width_px.get() + 8.0
                    height=height
                />
                <text class="lane-name" x="0" y=lane.band.centre() + 4.0>{state.name}</text>
                <g transform=move || format!("translate({} 0)", gutter())>
                    <line
                        class="lane-rail"
                        x1="0"
                        x2=move || scene.scale.get().width_px()
                        y1=lane.band.centre()
                        y2=lane.band.centre()
                    />
                    {move || view! { <Bars bars=bars.get() /> }}
                </g>
            </g>
        </g>
    }
}

/// What is drawn in a lane.
#[component]
fn Bars(bars: LaneBars) -> impl IntoView {
    let LaneBars { bars, unknown_starts, doubts, unclear } = bars;
    let bars = bars.into_iter().map(bar).collect_view();
    let unknown_starts = unknown_starts.into_iter().map(unknown_start).collect_view();
    let doubts = doubts.into_iter().map(doubt).collect_view();
    let unclear = unclear.into_iter().map(unclear_line).collect_view();
    (bars, unknown_starts, unclear, doubts)
}

/// A spell. Its outline lies inside its span, so that neighbours do not overlap.
fn bar(bar: Bar) -> impl IntoView {
    let Bar { standing, span, band, .. } = bar;
    let edge = if matches!(standing, Standing::Member | Standing::Frozen) { 0.0 } else { 0.5 };
    // A gap of half a px at the right keeps spells of the same hue apart.
    let width = (span.width - 2.0 * edge - 0.5).max(0.5);
    let frozen = (standing == Standing::Frozen).then(|| {
        [1.0 / 3.0, 2.0 / 3.0].map(|part| {
            view! {
                <rect
                    class="bar-frozen"
                    x=span.x
                    y=band.y + band.height * part - 0.7
                    width=width
                    height="1.4"
                />
            }
        })
    });
    // In a lane the two bars of a frozen member are drawn one by one: a pattern would lose one.
    let fill = (standing != Standing::Frozen).then(|| fill(PAGE_SET, standing)).flatten();
    view! {
        <rect
            class=format!("bar standing is-{}", standing.slug())
            fill=fill
            x=span.x + edge
            y=band.y + edge
            width=width
            height=band.height - 2.0 * edge
        />
        {frozen}
    }
}

fn unknown_start(start: UnknownStart) -> impl IntoView {
    let UnknownStart { standing, span, band, .. } = start;
    view! {
        <rect
            class=format!("bar-unknown is-{}", standing.slug())
            x=span.x + 0.5
            y=band.y + 0.5
            width=span.width
            height=band.height - 1.0
        />
    }
}

fn doubt(doubt: DoubtBox) -> impl IntoView {
    let DoubtBox { span: Span { x, width }, band, label, .. } = doubt;
    let text = match label {
        DoubtLabel::None => "",
        DoubtLabel::Mark => "?",
        DoubtLabel::Words => "either day",
    };
    view! {
        <rect class="bar-doubt" x=x y=band.y width=width height=band.height />
        {(!text.is_empty())
            .then(|| {
                view! {
                    <text class="bar-doubt-word" x=x + width / 2.0 y=band.centre() + 3.5>
                        {text}
                    </text>
                }
            })}
    }
}

fn unclear_line(line: UnclearLine) -> impl IntoView {
    let UnclearLine { span, y, .. } = line;
    view! { <line class="bar-unclear" x1=span.x x2=span.end() y1=y y2=y /> }
}
