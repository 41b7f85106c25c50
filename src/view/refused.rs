//! What went wrong and needs no more than a quiet line, to be dismissed: an address that could not be read in
//! part, something that did not load.

use crate::{dom, later, markup::Markup, rest::Found, store::Store};

/// The place of the lines.
pub fn write(m: &mut Markup) {
    m.raw("<div id=\"refused\" role=\"status\"></div>");
}

/// Keeps them current: nothing, or a line each.
pub fn keep(store: Store) {
    dom::keep_inner("refused", move || {
        let mut m = Markup::new();
        store
            .notice
            .with(|[cause, remedy]| line(&mut m, cause, remedy));
        store.refused.with(|refused| {
            if !refused.is_empty() {
                match store.rest.find() {
                    Found::Here(here) => {
                        line(&mut m, "Not understood:", &later::refused(here, refused))
                    }
                    Found::Awaited | Found::Missing => {
                        line(&mut m, "Not all of the address was understood.", "")
                    }
                }
            }
        });
        m.finish()
    });
}

/// Dismisses them.
pub fn dismiss(store: Store) {
    store.refused.set(Vec::new());
    store.notice.set(["", ""]);
}

/// The cause in bold, then what to do; nothing without a cause.
fn line(m: &mut Markup, cause: &str, remedy: &str) {
    if cause.is_empty() {
        return;
    }
    m.tag("p").class("line is-error").begin();
    m.tag("b").content(cause);
    m.text(" ").text(remedy).text(" ");
    m.tag("button")
        .attr("type", "button")
        .class("link")
        .attr("data-do", "dismiss")
        .content("Dismiss");
    m.end("p");
}
