//! A small field in the colour and pattern of a standing.

use super::pattern::{PAGE_SET, fill};
use leptos::prelude::*;
use model::domain::Standing;

/// The field; `width` and `height` in px. It is decoration: the word always stands beside it.
#[component]
pub fn Swatch(#[prop(into)] standing: Signal<Standing>, width: u8, height: u8) -> impl IntoView {
    let (inner_width, inner_height) = (f64::from(width) - 1.0, f64::from(height) - 1.0);
    view! {
        <svg class="swatch" width=width height=height aria-hidden="true" focusable="false">
            <rect
                class=move || format!("standing is-{}", standing.get().slug())
                fill=move || fill(PAGE_SET, standing.get())
                x="0.5"
                y="0.5"
                width=inner_width
                height=inner_height
            />
        </svg>
    }
}
