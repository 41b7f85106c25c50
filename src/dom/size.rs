//! How large an element is, as a signal.

use leptos::{html::ElementType, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};

/// Width and height of the content box in CSS px; 0 until the browser has laid it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width_px: f64,
    pub height_px: f64,
}

/// Watches an element and gives its size from the first layout on. On the host, and where the
/// browser has no `ResizeObserver`, it stays at the given size.
pub fn size_of<E>(node: NodeRef<E>, at_first: Size) -> Signal<Size>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<web_sys::Element> + 'static,
{
    let size = RwSignal::new(at_first);
    Effect::new(move |observing: Option<Option<Observing>>| {
        if let Some(Some(observing)) = observing {
            return Some(observing);
        }
        let element = node.get()?;
        Observing::start(element.as_ref(), move |measured| {
            // Whole px: a fraction of a px must not lay out the picture anew.
            let measured =
                Size { width_px: measured.width_px.floor(), height_px: measured.height_px.floor() };
            if size.try_get_untracked().is_some_and(|old| old != measured) {
                size.set(measured);
            }
        })
    });
    size.into()
}

/// A running observer; it ends when dropped.
struct Observing {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Observing {
    fn start(element: &web_sys::Element, mut report: impl FnMut(Size) + 'static) -> Option<Self> {
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let entry = entries.get(0).unchecked_into::<web_sys::ResizeObserverEntry>();
            let content = entry.content_rect();
            report(Size { width_px: content.width(), height_px: content.height() });
        });
        let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
