//! Moving the focus, and bringing something into view.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Gives the focus to the element with this id; false where there is none.
pub fn focus_id(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    // A refusal to focus leaves the focus where it is, which is all that can be done.
    let _ = match element.dyn_ref::<web_sys::SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.unchecked_ref::<web_sys::HtmlElement>().focus(),
    };
    true
}

/// Scrolls as little as is needed to show the element with this id.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
