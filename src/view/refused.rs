//! What in the address could not be read: one quiet line, to be dismissed.

use crate::{i18n, store::expect_store};
use leptos::prelude::*;

/// Nothing, or one line that names each part.
#[component]
pub fn RefusedLine() -> impl IntoView {
    let store = expect_store();
    let is_any = move || store.refused.with(|refused| !refused.is_empty());
    let text = move || store.refused.with(|refused| i18n::refused(refused));
    view! {
        <Show when=is_any>
            <p class="line is-error" role="status">
                <b>"Not understood: "</b>
                {text}
                " "
                <button type="button" class="link" on:click=move |_| store.refused.set(Vec::new())>
                    "Dismiss"
                </button>
            </p>
        </Show>
    }
}
