//! An event: when and where, who, what happened, how sure we are, who says so.

use super::{
    PanelHead,
    doubt::DoubtNote,
    sources::{Cited, SourceList},
    state::StatementLink,
};
use crate::{
    data::RECORD,
    i18n,
    store::expect_store,
    view::{glyph::GlyphIcon, swatch::Swatch},
};
use leptos::prelude::*;
use model::{
    domain::{Event, EventId, StateId},
    state::Intent,
};

/// The event with this id.
#[component]
pub fn EventPanel(event: EventId) -> impl IntoView {
    let of = RECORD.event(event);
    let mut cited = Cited::default();
    cited.cite(of.sources);
    let doubt = of
        .doubt
        .as_ref()
        .map(|doubt| view! { <DoubtNote doubt=doubt date=of.date sources=of.sources /> });
    let ministry = (!of.statements.is_empty()).then(|| {
        let links =
            of.statements.iter().map(|&number| view! { <StatementLink number=number /> }).collect_view();
        view! {
            <h3>"In the ministry page"</h3>
            <p class="panel-ministry">{links}</p>
        }
    });
    let note = (!of.note.is_empty()).then(|| view! { <p class="panel-note">{of.note}</p> });
    view! {
        <PanelHead kind="Event" />
        <h2 id="panel-title">{of.title}</h2>
        <p class="panel-standing">
            <GlyphIcon category=of.category scheduled=of.scheduled />
            " "
            <b>{when(of)}</b>
            {place(of)}
        </p>
        <p class="panel-kinds">
            {format!("{}. {}.", i18n::category(of.category), i18n::confidence(of.confidence))}
        </p>
        <p class="panel-summary">{of.summary}</p>
        {note}
        <Participants event=of />
        {doubt}
        <SourceList cited=cited />
        {ministry}
        <Turn event=event />
    }
}

/// "19 December 2012", "1 to 5 October 2024" as two dates, "scheduled for …".
pub fn when(event: &Event) -> String {
    let date = i18n::date_of(event.date);
    let span = match event.last {
        Some(last) => format!("{date} to {}", i18n::date_of(last)),
        None => date,
    };
    if event.scheduled { format!("Scheduled for {span}; not seen to have happened") } else { span }
}

/// ", Moscow".
fn place(event: &Event) -> String {
    event.place.map_or_else(String::new, |place| format!(", {}", RECORD.place(place).name))
}

/// The states that the event names, each leading to its page, and the others.
#[component]
fn Participants(event: &'static Event) -> impl IntoView {
    let chips = event
        .states
        .iter()
        .map(|&state| view! { <StateChip state=state /> })
        .collect_view();
    let others = (!event.others.is_empty())
        .then(|| view! { <li class="chip-other">{format!("and {}", i18n::list(event.others))}</li> });
    (!event.states.is_empty() || !event.others.is_empty())
        .then(|| view! { <ul class="chips" aria-label="States named">{chips} {others}</ul> })
}

/// A state with its standing on the cursor's day.
#[component]
pub fn StateChip(state: StateId) -> impl IntoView {
    let store = expect_store();
    let standing = store.standing(state);
    let name = RECORD.state(state).name;
    view! {
        <li>
            <button
                type="button"
                class="chip"
                class:is-selected=move || store.state.get() == Some(state)
                aria-pressed=move || (store.state.get() == Some(state)).to_string()
                on:click=move |_| store.dispatch(Intent::SelectState(state))
            >
                <Swatch standing=standing width=14 height=14 />
                <span>{name}</span>
                <span class="visually-hidden">
                    {move || format!(": {}", i18n::standing(standing.get()))}
                </span>
            </button>
        </li>
    }
}

/// The events before and after in time.
#[component]
fn Turn(event: EventId) -> impl IntoView {
    let store = expect_store();
    let last = EventId(u32::try_from(RECORD.events.len()).unwrap_or(u32::MAX).saturating_sub(1));
    let link = |to: Option<EventId>, class: &'static str| {
        to.map(|to| {
            view! {
                <button
                    type="button"
                    class=class
                    on:click=move |_| store.dispatch(Intent::SelectEvent(to))
                >
                    {RECORD.event(to).title}
                </button>
            }
        })
    };
    let before = event.0.checked_sub(1).map(EventId);
    let after = (event < last).then(|| EventId(event.0 + 1));
    view! {
        <nav class="panel-turn" aria-label="Events in time">
            {link(before, "turn is-before")} {link(after, "turn is-after")}
        </nav>
    }
}
