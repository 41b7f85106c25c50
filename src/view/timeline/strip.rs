//! What happened on the cursor's day, in words beside its line.

use super::{marks::TitleItem, scene::expect_scene};
use crate::{data::RECORD, i18n, store::expect_store};
use leptos::prelude::*;
use model::{
    domain::EventId,
    scene::{estimated_width_px, strip_items},
};

/// Size of the titles, in px, and the room that the mark before each takes.
const TITLE_PX: f64 = 12.0;
const MARK_PX: f64 = 14.0;
/// From one title to the next mark.
const GAP_PX: f64 = 12.0;

/// The strip. On a day without events it names the last one and how long ago it was.
#[component]
pub fn Strip() -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let events = Memo::new(move |_| {
        RECORD.events_on(store.cursor.get()).map(|(id, _)| id).collect::<Vec<EventId>>()
    });
    let band = Memo::new(move |_| scene.rows.with(|rows| rows.strip));
    let titles = move || {
        let (events, y) = (events.get(), band.get().centre());
        if events.is_empty() {
            return view! { <Ago /> }.into_any();
        }
        let width = |event: &EventId| MARK_PX + estimated_width_px(RECORD.event(*event).title, TITLE_PX);
        let widths: Vec<f64> = events.iter().map(width).collect();
        let more = format!("+{} more", events.len().saturating_sub(1));
        let place = strip_items(
            &widths,
            estimated_width_px(&more, TITLE_PX),
            scene.handle.get().line_x,
            scene.scale.get().plot(),
        );
        let mut x = place.span.x;
        let items = events
            .iter()
            .zip(&widths)
            .take(place.shown)
            .map(|(event, width)| {
                let of = RECORD.event(*event);
                let item =
                    view! { <TitleItem category=of.category title=of.title x=x y=y /> };
                x += width + GAP_PX;
                item
            })
            .collect_view();
        let more = (place.shown < events.len())
            .then(|| view! { <text class="strip-more" x=x y=y + 4.0>{more}</text> });
        view! {
            {items}
            {more}
        }
        .into_any()
    };
    view! {
        <g class="strip" aria-hidden="true">
            <text class="lane-name is-strong" x="0" y=move || band.get().centre() + 4.0>
                "On this day"
            </text>
            <g transform=move || format!("translate({} 0)", scene.sizes.get().gutter_width_px)>
                {titles}
            </g>
        </g>
    }
}

/// The last event before a day on which nothing happened.
#[component]
fn Ago() -> impl IntoView {
    let (store, scene) = (expect_store(), expect_scene());
    let last = Memo::new(move |_| RECORD.last_event_before(store.cursor.get()));
    move || {
        let of = RECORD.event(last.get()?);
        let days = store.cursor.get().days_since(of.date.last());
        let text = format!("{}, {}", of.title, i18n::ago(days));
        let width = estimated_width_px(&text, TITLE_PX);
        let place =
            strip_items(&[width], 0.0, scene.handle.get().line_x, scene.scale.get().plot());
        (width <= place.span.width + 1.0).then(|| {
            let y = scene.rows.with(|rows| rows.strip.centre()) + 4.0;
            view! { <text class="strip-ago" x=place.span.x y=y>{text}</text> }
        })
    }
}
