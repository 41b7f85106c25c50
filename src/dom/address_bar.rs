//! The query of the address, read and written.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The query with its leading "?", or nothing.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Adds a step to the history of the browser.
pub fn push(query: &str) {
    write(query, |history, address| {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Changes the address of the present step.
pub fn replace(query: &str) {
    write(query, |history, address| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Writes the address if it differs. A page opened from a disk, or one that writes too often, is
/// refused by some browsers: the page then works on without an address.
fn write(query: &str, how: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let location = window().location();
    if location.search().is_ok_and(|present| present == query) {
        return;
    }
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    if let Ok(history) = window().history() {
        let _ = how(&history, &[&path, query, &hash].concat());
    }
}
