//! The views other than the map: drawn when they are chosen, and kept current while they are shown.
//!
//! A view writes its markup once and patches it, and what it needs to know of what is drawn stands in the document.
//! Its texts are written with `put!`.

mod captions;
mod compare;
mod members;
mod multiples;
mod small;

use crate::{dom, markup::Markup, rest::Here, store::Store};
use model::state::View;

/// Where views are drawn; the attribute names the one that is.
const PLACE: &str = "view";
const DRAWN: &str = "data-drawn";

/// What says which of several things is shown.
pub const CURRENT: &str = "aria-current";

/// Draws the view that is chosen, if it is not drawn, and brings it to the cursor's day and the selection.
#[inline(never)]
pub fn show(_: Here, store: Store) {
    let view = store.reading();
    mark_tab(view);
    let Some(place) = dom::by_id(PLACE).filter(|_| view != View::Map) else {
        return;
    };
    if place.get_attribute(DRAWN).as_deref() != Some(view.slug()) {
        let mut m = Markup::new();
        match view {
            View::Map => {}
            View::Compare => compare::write(&mut m),
            View::Multiples => multiples::write(&mut m),
            View::Members => members::write(&mut m),
        }
        place.set_inner_html(&m.finish());
        // The name is our own and valid, so the browser has nothing to refuse.
        let _ = place.set_attribute(DRAWN, view.slug());
    }
    match view {
        View::Map => {}
        View::Compare => compare::follow(store),
        View::Multiples => multiples::follow(store),
        View::Members => members::follow(store),
    }
}

/// What a button of a view asks for.
#[inline(never)]
pub fn click(_: Here, store: Store, word: &str, event: &web_sys::Event) {
    if store.reading() == View::Compare {
        compare::click(store, word, event);
    } else {
        members::click(store, word, event);
    }
}

/// A field of a view, set to something else.
#[inline(never)]
pub fn field(_: Here, store: Store, field: &web_sys::Element) {
    compare::field(store, field);
}

/// A key with the focus on a year of a state, or on a day of a comparison.
#[inline(never)]
pub fn key(_: Here, store: Store, event: &web_sys::KeyboardEvent) {
    if store.reading() == View::Compare {
        compare::key(store, event);
    } else {
        members::key(store, event);
    }
}

/// Marks the tab of a view as that of the page.
fn mark_tab(view: View) {
    let mut tab = tab_of(view);
    put!(tab, ":not([aria-current])");
    let tab = tab.finish();
    if dom::is_there(&tab) {
        dom::set_attribute(&text!(".tabs [aria-current]"), CURRENT, None);
        dom::set_attribute(&tab, CURRENT, Some("page"));
    }
}

/// What finds the tab of a view.
fn tab_of(view: View) -> Markup {
    let mut m = Markup::new();
    put!(m, ".tabs [data-view=");
    m.raw(view.slug()).raw("]");
    m
}

/// Gives the tabs the addresses of what they lead to from here.
#[inline(never)]
pub fn address_tabs(_: Here, store: Store) {
    for view in View::ALL {
        let tab = tab_of(view);
        dom::set_attribute(&tab.finish(), "href", Some(&store.address_of(view)));
    }
}
