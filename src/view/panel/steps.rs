//! The steps of a state's way, from the first to the last.

use super::sources::Numbers;
use crate::{i18n, store::expect_store, view::swatch::Swatch};
use leptos::prelude::*;
use model::{domain::{Standing, Step}, state::Intent};

/// One step: its date, the standing that it begins, what happened. Following it moves the cursor.
#[component]
pub fn StepRow(step: &'static Step, numbers: Vec<usize>) -> impl IntoView {
    let store = expect_store();
    let day = step.date.first();
    let is_current = Memo::new(move |_| {
        let cursor = store.cursor.get();
        day <= cursor && cursor < step.date.end()
    });
    let follow = move |_| store.dispatch(Intent::SetCursor(day));
    let doubt = step.doubt.as_ref().map(|doubt| {
        let word = if doubt.other_date.is_some() { "day disputed" } else { "disputed" };
        view! { <span class="is-doubt">" " {word}</span> }
    });
    let sign = match step.standing {
        Some(standing) => view! { <Swatch standing=standing width=10 height=22 /> }.into_any(),
        None => view! { <span class="step-dot"></span> }.into_any(),
    };
    let word = step.standing.map(|standing| {
        let word = if standing == Standing::None { "no standing" } else { i18n::standing(standing) };
        view! { <span class="visually-hidden">{format!(". {word} from this day.")}</span> }
    });
    view! {
        <li class="step" class:is-current=is_current>
            <button type="button" aria-current=move || is_current.get().then_some("date") on:click=follow>
                <span class="step-date">{i18n::date_short(step.date)}</span>
                <span class="step-sign">{sign}</span>
                <span class="step-title">
                    {step.title} {doubt} {word} <Numbers numbers=numbers />
                </span>
            </button>
            {(!step.note.is_empty()).then(|| view! { <p class="step-note">{step.note}</p> })}
        </li>
    }
}
