//! The page put together: the places of its regions, what keeps them current, and the events.

use crate::{
    data::RECORD,
    dom::{self, Size},
    listen,
    markup::Markup,
    store::Store,
    view::{answer, legend, map, panel, pattern, play, refused, timeline, toolbar, views},
};
use leptos::prelude::*;

/// The whole of the picture, inside the element with the id "app".
///
/// The markup of all regions is written at once; then each region has its own effect, which draws
/// it and draws it again when what it reads changes.
#[component]
pub fn App(store: Store) -> impl IntoView {
    let page = dom::size_of("page", Size::default());
    refused::keep(store);
    answer::keep(store);
    legend::keep(store);
    let lens = map::keep(store);
    keep_chips(store);
    toolbar::keep(store);
    let player = play::keep(store);
    views::keep(store);
    let input = timeline::keep(store, page, player);
    panel::keep(store);
    listen::listen(listen::Page {
        store,
        input,
        lens,
        player,
    });
    view! { <div id="page-place" inner_html=shell()></div> }
}

/// The places of all regions.
fn shell() -> String {
    let mut m = Markup::new();
    // The patterns that swatches and lanes share. They must not be `display: none`, or some
    // browsers do not paint with them.
    m.raw("<svg class=\"page-patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
    m.raw(&pattern::page_patterns());
    m.raw("</svg><div class=\"page\" id=\"page\"><section class=\"picture\" aria-label=\"Map and timeline\">");
    refused::write(&mut m);
    answer::write(&mut m);
    m.raw("<div class=\"stage\">");
    legend::write(&mut m);
    map::write(&mut m);
    m.raw("</div><ul class=\"chips is-states\" id=\"chips\" aria-label=\"States\"></ul>");
    views::write(&mut m);
    toolbar::write(&mut m);
    timeline::write(&mut m);
    m.raw("</section>");
    panel::write(&mut m);
    m.raw("</div>");
    m.finish()
}

/// Every state as a button large enough for a thumb; shown where the map is small.
fn keep_chips(store: Store) {
    dom::keep_inner("chips", move || {
        let selected = store.state.get();
        let mut m = Markup::new();
        for (id, _) in RECORD.states_ordered(&|one, other| one.name.cmp(other.name)) {
            panel::write_chip(
                &mut m,
                "chips",
                id,
                store.standing(id),
                selected == Some(id),
            );
        }
        m.finish()
    });
}
