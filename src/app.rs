//! The page put together, and what all of it shares.

use crate::{
    data::RECORD,
    dom,
    store::Store,
    view::{
        answer::AnswerLine, legend::Legend, map::Map, panel::Panel, panel::StateChip,
        pattern::PagePatterns, refused::RefusedLine, timeline::Timeline, toolbar::Toolbar,
    },
};
use leptos::{html, prelude::*};

/// The width of the page in CSS px, which chooses the sizes of the timeline.
#[derive(Clone, Copy)]
pub struct PageWidth(pub Signal<f64>);

/// The whole of the picture.
#[component]
pub fn App(store: Store) -> impl IntoView {
    provide_context(store);
    let page = NodeRef::<html::Div>::new();
    let size = dom::size_of(page, dom::Size::default());
    provide_context(PageWidth(Signal::derive(move || size.get().width_px)));
    view! {
        <PagePatterns />
        <div class="page" node_ref=page>
            <div class="picture">
                <RefusedLine />
                <AnswerLine />
                <div class="stage">
                    <Legend />
                    <Map />
                </div>
                <StateChips />
                <Toolbar />
                <Timeline />
            </div>
            <Panel />
        </div>
    }
}

/// Every state as a button large enough for a thumb; shown where the map is small.
#[component]
fn StateChips() -> impl IntoView {
    let mut states: Vec<_> = RECORD.states().collect();
    states.sort_by_key(|(_, state)| state.name);
    let chips =
        states.into_iter().map(|(state, _)| view! { <StateChip state=state /> }).collect_view();
    view! { <ul class="chips is-states" aria-label="States">{chips}</ul> }
}
