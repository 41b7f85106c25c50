//! What in the address could not be read: one quiet line, to be dismissed.

use crate::{dom, i18n, later, markup::Markup, rest::Found, store::Store};
use model::state::Refused;

/// The place of the line.
pub fn write(m: &mut Markup) {
    m.raw("<div id=\"refused\" role=\"status\"></div>");
}

/// Where the rest of the program was asked for in vain.
const MISSING: &str = "<p class=\"line is-error\"><b>Part of the page did not load.</b> \
                       Reload it to play, to see details and to walk by keys; the text below is complete without it.</p>";

/// Keeps it current: nothing, or one line that names each part.
pub fn keep(store: Store) {
    dom::keep_inner("refused", move || {
        let missing = if store.rest.is_missing() { MISSING } else { "" };
        let line = store.refused.with(|refused| match refused.as_slice() {
            [] => String::new(),
            refused => match store.rest.find() {
                Found::Here(here) => later::refused(here, refused),
                Found::Awaited | Found::Missing => String::new(),
            },
        });
        [missing, &line].concat()
    });
}

/// The line ([`later::refused`]).
pub fn line(refused: &[Refused]) -> String {
    let mut m = Markup::new();
    m.tag("p").class("line is-error").begin();
    m.tag("b").content("Not understood:");
    m.text(" ").text(&i18n::refused(refused)).text(" ");
    m.tag("button")
        .attr("type", "button")
        .class("link")
        .attr("data-do", "dismiss")
        .content("Dismiss");
    m.end("p");
    m.finish()
}
