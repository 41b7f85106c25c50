//! The legend: every standing with its pattern, its word, and how many states have it that day.

use super::swatch::Swatch;
use crate::{data::RECORD, i18n, store::expect_store};
use leptos::prelude::*;
use model::domain::Standing;

/// The standings that have a row: all but "none", and the unclear observer only while there is one.
const ROWS: [Standing; 8] = [
    Standing::Signatory,
    Standing::Party,
    Standing::Member,
    Standing::Frozen,
    Standing::Suspended,
    Standing::Former,
    Standing::Observer,
    Standing::ObserverUnclear,
];

/// The rows, from coming in to going out.
#[component]
pub fn Legend() -> impl IntoView {
    let rows = ROWS.into_iter().map(|standing| view! { <Row standing=standing /> }).collect_view();
    view! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 id="legend-title" class="legend-title">"Standing on this day"</h2>
            <ul>{rows}</ul>
        </section>
    }
}

#[component]
fn Row(standing: Standing) -> impl IntoView {
    let store = expect_store();
    let count = Memo::new(move |_| {
        RECORD.states().filter(|(id, _)| store.standing(*id).get() == standing).count()
    });
    let figure = move || match count.get() {
        0 => "–".to_owned(),
        count => count.to_string(),
    };
    view! {
        <li
            class="legend-row"
            class:is-absent=move || count.get() == 0
            class:is-rare=standing == Standing::ObserverUnclear
            title=i18n::standing_means(standing)
        >
            <Swatch standing=standing width=22 height=13 />
            <span class="legend-word">{i18n::standing_short(standing)}</span>
            <span class="legend-count">{figure}</span>
        </li>
    }
}
