//! Listening: one listener for a kind of event, on the element that holds the whole picture.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Calls `act` for every event of this kind inside `root`, for as long as the page lives. The event
/// may be kept from the browser, so none of them is passive.
pub fn listen<E: JsCast>(
    root: &web_sys::Element,
    kind: &'static str,
    mut act: impl FnMut(&E) + 'static,
) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(root, kind, options, move |event| {
        act(event.unchecked_ref());
    })
    .forget();
}

/// The element that an event is about, or the nearest around it, that the selector fits.
pub fn closest(event: &web_sys::Event, selector: &str) -> Option<web_sys::Element> {
    event
        .target()?
        .dyn_into::<web_sys::Element>()
        .ok()?
        .closest(selector)
        .ok()?
}

/// Whether a click on a link asks for another tab or window.
pub fn opens_elsewhere(event: &web_sys::MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key()
}

/// Lets an element have all events of a pointer, wherever it goes. A refusal only means that it does not.
pub fn capture(id: &str, pointer: i32) {
    if let Some(element) = by_id(id) {
        let _ = element.set_pointer_capture(pointer);
    }
}

/// Ends what [`capture`] began.
pub fn release(id: &str, pointer: i32) {
    if let Some(element) = by_id(id) {
        let _ = element.release_pointer_capture(pointer);
    }
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// The value of an attribute of the event's element or the nearest around it that has it.
pub fn attribute(event: &web_sys::Event, name: &str) -> Option<String> {
    closest(event, &["[", name, "]"].concat())?.get_attribute(name)
}

/// Whether a box is ticked.
pub fn is_checked(field: &web_sys::Element) -> bool {
    field.closest(":checked").ok().flatten().is_some()
}

/// Sets the value of a form field.
pub fn set_value(id: &str, value: &str) {
    if let Some(field) = by_id(id) {
        field
            .unchecked_ref::<web_sys::HtmlInputElement>()
            .set_value(value);
    }
}

/// The value of a form field.
pub fn value(field: &web_sys::Element) -> String {
    field.unchecked_ref::<web_sys::HtmlInputElement>().value()
}
