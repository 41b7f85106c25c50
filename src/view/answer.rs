//! The answer line: who was in on the cursor's day, what changed, who was in charge.

use crate::{
    i18n::answer::{self, Part},
    store::expect_store,
};
use leptos::prelude::*;

/// The sentence and the holders of offices, live.
#[component]
pub fn AnswerLine() -> impl IntoView {
    let store = expect_store();
    let line = move || parts(store.answer.with(answer::line));
    let secretary = move || parts(store.answer.with(|answer| answer::offices(answer).0));
    let chair = move || parts(store.answer.with(|answer| answer::offices(answer).1));
    view! {
        <section class="answer" aria-label="Answer">
            <p class="answer-line">{line}</p>
            <p class="answer-offices"><span>{secretary}</span> " " <span>{chair}</span></p>
        </section>
    }
}

fn parts(parts: Vec<Part>) -> Vec<AnyView> {
    parts
        .into_iter()
        .map(|part| match part {
            Part::Plain(text) => text.into_any(),
            Part::Day(text) => view! { <b class="answer-day">{text}</b> }.into_any(),
            Part::Strong(text) => view! { <b>{text}</b> }.into_any(),
        })
        .collect()
}
