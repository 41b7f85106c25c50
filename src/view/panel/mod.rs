//! The panel: the event or the state that is selected, else the cursor's day.

mod day;
mod doubt;
mod event;
mod sources;
mod state;
mod steps;

pub use event::{StateChip, when};

use crate::store::expect_store;
use leptos::prelude::*;
use model::{domain::{EventId, StateId}, state::Intent};

/// What the panel tells of.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    Event(EventId),
    State(StateId),
    Day,
}

/// The panel. It is a region with a name of its own; a selection is announced by its heading.
#[component]
pub fn Panel() -> impl IntoView {
    let store = expect_store();
    let subject = Memo::new(move |_| match (store.event.get(), store.state.get()) {
        (Some(event), _) => Subject::Event(event),
        (None, Some(state)) => Subject::State(state),
        (None, None) => Subject::Day,
    });
    view! {
        <aside id="panel" class="panel" aria-label="Details">
            {move || match subject.get() {
                Subject::Event(event) => view! { <event::EventPanel event=event /> }.into_any(),
                Subject::State(state) => view! { <state::StatePanel state=state /> }.into_any(),
                Subject::Day => view! { <day::DayPanel /> }.into_any(),
            }}
        </aside>
    }
}

/// What kind of thing the panel shows, and the way back to the day.
#[component]
fn PanelHead(kind: &'static str) -> impl IntoView {
    let store = expect_store();
    view! {
        <div class="panel-head">
            <p class="panel-kind">{kind}</p>
            <button
                type="button"
                class="panel-close"
                aria-label="Close, and show the day"
                on:click=move |_| store.dispatch(Intent::ClearSelection)
            >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                    <path class="icon-line" d="M1 1 11 11M11 1 1 11" />
                </svg>
            </button>
        </div>
    }
}
