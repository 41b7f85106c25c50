//! A style sheet that comes later than the page.

use leptos::prelude::document;
use web_sys::Element;

/// Where the sheet of the views is; nothing where it is part of the page, which is one file then.
pub fn style_address() -> Option<String> {
    let name = "data-style";
    let tabs = document().query_selector(&["[", name, "]"].concat());
    tabs.ok()??.get_attribute(name)
}

/// Adds markup to the head of the document. A refusal leaves the page as it is.
pub fn add_to_head(markup: &str) {
    if let Ok(Some(head)) = document().query_selector("head") {
        let _ = head.insert_adjacent_html("beforeend", markup);
    }
}

/// Whether the browser lays an element out at all; one that is hidden has no width.
pub fn is_laid_out(element: &Element) -> bool {
    0.0 < element.get_bounding_client_rect().width()
}
