//! What in the address could not be read: one quiet line, to be dismissed.

use crate::{dom, i18n, markup::Markup, store::Store};
use model::state::Refused;

/// The place of the line.
pub fn write(m: &mut Markup) {
    m.raw("<div id=\"refused\" role=\"status\"></div>");
}

/// Keeps it current: nothing, or one line that names each part.
pub fn keep(store: Store) {
    dom::keep_inner("refused", move || {
        store.refused.with(|refused| line(refused))
    });
}

fn line(refused: &[Refused]) -> String {
    let mut m = Markup::new();
    if !refused.is_empty() {
        m.tag("p").class("line is-error").begin();
        m.tag("b").content("Not understood:");
        m.text(" ").text(&i18n::refused(refused)).text(" ");
        m.tag("button")
            .attr("type", "button")
            .class("link")
            .attr("data-do", "dismiss")
            .content("Dismiss");
        m.end("p");
    }
    m.finish()
}
