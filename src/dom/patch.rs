//! Small changes to markup that is already drawn: an attribute here, a class there.

use leptos::prelude::document;

/// Sets an attribute of everything that the selector finds, or removes it.
pub fn set_attribute(selector: &str, name: &str, value: Option<&str>) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for index in 0..found.length() {
        let Some(element) = found.item(index) else {
            continue;
        };
        let element: web_sys::Element = wasm_bindgen::JsCast::unchecked_into(element);
        // Names are our own and valid, so the browser has nothing to refuse.
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Whether the selector finds anything.
pub fn is_there(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

/// Gives a drawn element a tooltip, if it has none.
pub fn name_once(element: &web_sys::Element, text: &str) {
    let has_one = element
        .first_element_child()
        .is_some_and(|first| first.tag_name() == "title");
    if !has_one {
        let mut title = crate::markup::Markup::new();
        title.tag("title").content(text);
        // Where the browser refuses, the label and the panel still say it.
        let _ = element.insert_adjacent_html("afterbegin", &title.finish());
    }
}
