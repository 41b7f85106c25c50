//! Keeping drawn regions current: an element by its id, and a function that says what it holds.
//!
//! All regions go through one effect type with a boxed function, so that a region more costs the
//! program a call and not a copy of the machinery.

use leptos::prelude::Effect;
use wasm_bindgen::JsCast;

/// What of an element is kept current.
#[derive(Clone, Copy)]
enum Part {
    /// The markup inside it.
    Inner,
    /// The text inside it.
    Text,
    Attribute(&'static str),
    /// The value of a form field.
    Value,
}

/// Keeps the markup inside an element what `draw` says, whenever what it reads changes.
pub fn keep_inner(id: &str, draw: impl Fn() -> String + 'static) {
    keep(id, Part::Inner, Box::new(draw));
}

/// Keeps the text inside an element current.
pub fn keep_text(id: &str, text: impl Fn() -> String + 'static) {
    keep(id, Part::Text, Box::new(text));
}

/// Keeps an attribute current. An empty value is an attribute that is there and empty.
pub fn keep_attribute(id: &str, name: &'static str, value: impl Fn() -> String + 'static) {
    keep(id, Part::Attribute(name), Box::new(value));
}

/// Keeps the value of a form field current.
pub fn keep_value(id: &str, value: impl Fn() -> String + 'static) {
    keep(id, Part::Value, Box::new(value));
}

/// Runs now and whenever what it reads changes, to do something outside of the reactive world.
pub fn react(act: impl FnMut() + 'static) {
    run(Box::new(act));
}

#[inline(never)]
fn run(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}

fn keep(id: &str, part: Part, value: Box<dyn Fn() -> String>) {
    let id = id.to_owned();
    Effect::new(move |before: Option<String>| {
        let now = value();
        if before.as_ref() != Some(&now)
            && let Some(element) = super::by_id(&id)
        {
            write(&element, part, &now);
        }
        now
    });
}

fn write(element: &web_sys::Element, part: Part, value: &str) {
    match part {
        Part::Inner => {
            // Who has the focus keeps it, if what is drawn anew has an element with the same id.
            let focused = super::focused_in(element);
            element.set_inner_html(value);
            if let Some(focused) = focused
                && !super::focus_id(&focused.id())
                && let Some(heir) = element.closest("[data-focus]").ok().flatten()
            {
                // What had it is gone: the region names who gets it.
                super::focus_id(&heir.get_attribute("data-focus").unwrap_or_default());
            }
        }
        Part::Text => element.set_text_content(Some(value)),
        // Names are our own and valid, so the browser has nothing to refuse.
        Part::Attribute(name) => {
            let _ = element.set_attribute(name, value);
        }
        Part::Value => element
            .unchecked_ref::<web_sys::HtmlInputElement>()
            .set_value(value),
    }
}
