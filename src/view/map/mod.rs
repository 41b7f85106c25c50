//! The map: the overview, and an inset each for the South Caucasus and Central Asia, whose states
//! are too small on the overview to read or to hit. All three are painted for the cursor's day.

mod fit;
mod labels;
mod layer;
mod picture;
mod walk;

use crate::{data::MAP, store::expect_store};
use leptos::prelude::*;
use picture::MapPicture;

/// The three pictures and the border policy.
#[component]
pub fn Map() -> impl IntoView {
    let store = expect_store();
    let name = move || {
        format!("Map of the standings on {}", crate::i18n::day_long(store.cursor.get()))
    };
    view! {
        <section class="map" role="group" aria-label=name>
            {MAP.iter().map(|view| view! { <MapPicture map=view /> }).collect_view()}
            <p class="map-policy">
                "Boundaries as the United Nations shows them; disputed ones dashed. "
                "The standings do not depend on them. All years are drawn on today’s boundaries."
            </p>
        </section>
    }
}
