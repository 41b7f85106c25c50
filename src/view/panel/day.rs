//! The cursor's day, when nothing is selected: what happened on it, shortly before, and next.

use super::event::when;
use crate::{data::RECORD, i18n, store::expect_store, view::glyph::GlyphIcon};
use leptos::prelude::*;
use model::{domain::EventId, state::Intent};

/// How many of the events before are listed.
const BEFORE: usize = 3;

/// The day.
#[component]
pub fn DayPanel() -> impl IntoView {
    let store = expect_store();
    let on_day = Memo::new(move |_| {
        RECORD.events_on(store.cursor.get()).map(|(id, _)| id).collect::<Vec<_>>()
    });
    let before = Memo::new(move |_| {
        let cursor = store.cursor.get();
        let mut events: Vec<EventId> = RECORD
            .events()
            .filter(|(_, event)| event.date.end() <= cursor && !event.scheduled)
            .map(|(id, _)| id)
            .collect();
        events.drain(..events.len().saturating_sub(BEFORE));
        events.reverse();
        events
    });
    let next = Memo::new(move |_| RECORD.next_event(store.cursor.get()));
    view! {
        <p class="panel-kind">"Day"</p>
        <h2 id="panel-title">{move || i18n::day_long(store.cursor.get())}</h2>
        <EventSection title="On this day" events=on_day empty="No event of the record on this day." />
        <EventSection title="Before" events=before empty="Nothing in the record before this day." />
        <EventSection
            title="Next"
            events=Memo::new(move |_| next.get().into_iter().collect())
            empty="Nothing in the record after this day."
        />
        <p class="panel-hint">
            "Choose a state on the map or in the timeline, or a mark, to read its history and sources."
        </p>
    }
}

/// A heading and the events under it.
#[component]
fn EventSection(
    title: &'static str,
    events: Memo<Vec<EventId>>,
    empty: &'static str,
) -> impl IntoView {
    view! {
        <h3>{title}</h3>
        {move || {
            let events = events.get();
            if events.is_empty() {
                view! { <p class="panel-empty">{empty}</p> }.into_any()
            } else {
                view! {
                    <ul class="event-list">
                        {events.into_iter().map(|event| view! { <EventRow event=event /> }).collect_view()}
                    </ul>
                }
                    .into_any()
            }
        }}
    }
}

/// One event; following it selects it and moves the cursor to its day.
#[component]
fn EventRow(event: EventId) -> impl IntoView {
    let store = expect_store();
    let of = RECORD.event(event);
    view! {
        <li>
            <button
                type="button"
                class="event-row"
                on:click=move |_| store.dispatch(Intent::SelectEvent(event))
            >
                <GlyphIcon category=of.category scheduled=of.scheduled />
                <span class="event-title">{of.title}</span>
                <span class="event-when">{when(of)}</span>
            </button>
        </li>
    }
}
