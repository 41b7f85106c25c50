//! How large an element is, as a value that the page follows.

use crate::live::Live;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::{JsCast, closure::Closure};

/// Width and height of the content box in CSS px; 0 until the browser has laid it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width_px: f64,
    pub height_px: f64,
}

/// The size of the element with this id, from the first layout on; until then, on the host, and
/// where the browser has no `ResizeObserver`, it is what is given.
pub fn size_of(id: &'static str, at_first: Size) -> Live<Size> {
    let size = Live::new(at_first);
    super::react(move || observe(id, size));
    size
}

/// Reports sizes for as long as the page lives.
fn observe(id: &str, size: Live<Size>) {
    let Some(element) = super::by_id(id) else {
        return;
    };
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entry = entries
            .get(0)
            .unchecked_into::<web_sys::ResizeObserverEntry>();
        let content = entry.content_rect();
        // Whole px: a fraction of a px must not lay out the picture anew.
        let measured = Size {
            width_px: content.width().floor(),
            height_px: content.height().floor(),
        };
        // In the next frame, because a region that changes its size while sizes are reported
        // makes the browser complain of a loop.
        request_animation_frame(move || {
            // What is hidden has no size, and nothing need be drawn for it.
            if 0.0 < measured.width_px {
                size.put(measured);
            }
        });
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&element);
        // The element stays for as long as the page: nothing is ever taken apart.
        callback.forget();
    }
}
