//! Moving the focus.

use wasm_bindgen::JsCast;

/// What has the focus, if it is within an element.
pub fn focused_in(within: &web_sys::Element) -> Option<web_sys::Element> {
    let focused = leptos::prelude::document().active_element()?;
    within.contains(Some(&focused)).then_some(focused)
}

/// Gives the focus to the element with this id; false where there is none.
pub fn focus_id(id: &str) -> bool {
    let Some(element) = super::by_id(id) else {
        return false;
    };
    // A refusal to focus leaves the focus where it is, which is all that can be done.
    let _ = match element.dyn_ref::<web_sys::SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.unchecked_ref::<web_sys::HtmlElement>().focus(),
    };
    true
}
