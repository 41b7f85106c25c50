//! A state: its standing on the cursor's day, and its whole way with sources.

use super::{
    PanelHead,
    doubt::DoubtNote,
    sources::{Cited, SourceList},
    steps::StepRow,
};
use crate::{data::RECORD, i18n, store::expect_store, view::swatch::Swatch};
use leptos::prelude::*;
use model::{
    domain::{Standing, State, StateId, Statement},
    state::Intent,
    time::PartialDate,
};

/// The state with this id.
#[component]
pub fn StatePanel(state: StateId) -> impl IntoView {
    let store = expect_store();
    let of = RECORD.state(state);
    let standing = store.standing(state);
    let since = move || match of.spell_on(store.cursor.get()) {
        // The step says how precisely the start is known.
        Some(spell) => {
            let date = of
                .steps
                .get(usize::from(spell.step))
                .map_or(PartialDate::Day(spell.start), |step| step.date);
            format!(" since {}", i18n::date_of(date))
        }
        None => String::new(),
    };
    let mut cited = Cited::default();
    let steps = of
        .steps
        .iter()
        .map(|step| {
            let numbers = cited.cite(step.sources);
            view! { <StepRow step=step numbers=numbers /> }
        })
        .collect_view();
    let doubts = of
        .steps
        .iter()
        .filter_map(|step| {
            let doubt = step.doubt.as_ref()?;
            Some(view! { <DoubtNote doubt=doubt date=step.date sources=step.sources /> })
        })
        .collect_view();
    view! {
        <PanelHead kind="State" />
        <h2 id="panel-title">{of.name}</h2>
        <p class="panel-standing">
            <Swatch standing=standing width=26 height=14 />
            " "
            <b>{move || i18n::standing(standing.get())}</b>
            {since}
        </p>
        {move || {
            (standing.get() == Standing::Frozen)
                .then(|| {
                    view! {
                        <p class="panel-checked">
                            {format!("Last checked {}.", i18n::date_of(RECORD.last_checked))}
                        </p>
                    }
                })
        }}
        <p class="panel-summary">{of.summary}</p>
        <ol class="steps">{steps}</ol>
        {doubts}
        <SourceList cited=cited />
        <MinistryNote state=of />
        <Neighbours state=state />
    }
}

/// Which statements of the ministry page touch this state.
#[component]
fn MinistryNote(state: &'static State) -> impl IntoView {
    let is_touched = |statement: &&Statement| {
        statement.event.is_some_and(|event| state.steps.iter().any(|step| step.event == Some(event)))
    };
    let links = RECORD
        .statements
        .iter()
        .filter(is_touched)
        .map(|statement| view! { <StatementLink number=statement.number /> })
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <h3>"In the ministry page"</h3>
            <p class="panel-ministry">"Its way is touched by: " {links}</p>
        }
    })
}

/// Leads to a statement in the text of the record below.
#[component]
pub fn StatementLink(number: u8) -> impl IntoView {
    view! {
        <a class="statement-link" href=format!("#statement-{number}")>
            {format!("statement {number}")}
        </a>
        " "
    }
}

/// The states before and after this one by name.
#[component]
fn Neighbours(state: StateId) -> impl IntoView {
    let store = expect_store();
    let mut names: Vec<(StateId, &State)> = RECORD.states().collect();
    names.sort_by_key(|(_, state)| state.name);
    let at = names.iter().position(|(id, _)| *id == state).unwrap_or_default();
    let before = names.get((at + names.len() - 1) % names.len()).copied();
    let after = names.get((at + 1) % names.len()).copied();
    let link = |to: Option<(StateId, &'static State)>, class: &'static str| {
        to.map(|(id, state)| {
            view! {
                <button
                    type="button"
                    class=class
                    on:click=move |_| store.dispatch(Intent::SelectState(id))
                >
                    {state.name}
                </button>
            }
        })
    };
    view! {
        <nav class="panel-turn" aria-label="States by name">
            {link(before, "turn is-before")} {link(after, "turn is-after")}
        </nav>
    }
}
