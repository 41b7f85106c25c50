//! Talking to boot.js, which can fetch the rest of the program (`later`): an event asks, an event answers.

use gloo::events::EventListener;
use leptos::prelude::window;
use web_sys::Event;

/// What the page says, and what boot.js answers.
const WANTED: &str = "rest-wanted";
const HERE: &str = "rest-here";
const MISSING: &str = "rest-missing";

/// Asks for the rest.
pub fn ask_for_rest() {
    if let Ok(event) = Event::new(WANTED) {
        // An event of our own, which nobody cancels.
        let _ = window().dispatch_event(&event);
    }
}

/// Is told whenever it came, or did not. On the host it never does.
pub fn on_rest(tell: impl Fn(bool) + Clone + 'static) {
    if cfg!(not(target_arch = "wasm32")) {
        return;
    }
    for (name, is_here) in [(HERE, true), (MISSING, false)] {
        let tell = tell.clone();
        EventListener::new(&window(), name, move |_| tell(is_here)).forget();
    }
}
