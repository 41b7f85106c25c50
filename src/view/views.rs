//! The place of the views other than the map. What they show stands in the rest of the program
//! ([`later::views`](crate::later::views)), and how it looks in a sheet of its own.

use crate::{dom, later, markup::Markup, store::Store};
use model::state::View;

/// Where a view is drawn. Its sheet takes the words away.
pub fn write(m: &mut Markup) {
    m.raw("<p class=\"line view\" role=\"status\">This view is loading. If it does not come, choose it again.</p><section id=\"view\"></section>");
}

/// Shows which view is chosen, and fetches what is needed for another than the map.
pub fn keep(store: Store) {
    dom::keep_attribute("page", "data-shown", move || {
        let view = store.reading();
        if view != View::Map {
            store.rest.need();
        }
        if let Some(here) = store.rest.here() {
            later::views::show(here, store);
        }
        view.slug().to_owned()
    });
}
