//! Keeping drawn regions current: an element by its id, and a function that says what it holds.
//!
//! All regions go through one effect type with a boxed function, so that a region more costs the
//! program a call and not a copy of the machinery.

use crate::markup::Tag;
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

/// What marks the one element of a region whose text becomes another with every day.
const DAILY: &str = "data-daily";

/// Marks a tag as that of the text that becomes another with every day. Where nothing else of its region does, the
/// text alone is written: the browser need not lay out all of it anew while the cursor is dragged.
pub fn daily(tag: &mut Tag) -> &mut Tag {
    tag.attr(DAILY, "~")
}

/// What stands before such a text, the text behind the `">` of its tag, and what stands after it. The letter that parts
/// them stands nowhere else; to look for a word would bring half a kilobyte more into the program.
fn parted(markup: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = markup.split_once('~')?;
    let (text, after) = rest.split_once('<')?;
    Some((before, text, after))
}

/// The text that alone is another in one markup than in the other before it; none with a letter that is escaped.
fn only_the_daily_text<'m>(before: &str, now: &'m str) -> Option<&'m str> {
    let (old, new) = (parted(before)?, parted(now)?);
    let is_alone = old.0 == new.0 && old.2 == new.2 && !new.1.contains('&');
    if is_alone { new.1.get(2..) } else { None }
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
            let text = before.and_then(|before| only_the_daily_text(&before, &now));
            let daily = text.and_then(|text| {
                let found = element.query_selector("[data-daily]").ok()??;
                Some((found, text))
            });
            match daily {
                Some((daily, text)) => daily.set_text_content(Some(text)),
                None => write(&element, part, &now),
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Markup;

    fn markup(day: &str, rest: &str) -> String {
        let mut m = Markup::new();
        daily(m.tag("b").class("day")).content(day);
        m.text(rest);
        m.finish()
    }

    #[test]
    fn where_only_the_daily_text_is_another_it_is_told() {
        let before = markup("1 May", ": six");
        let text = |now: &str| only_the_daily_text(&before, now).map(str::to_owned);
        assert_eq!(text(&markup("2 May", ": six")).as_deref(), Some("2 May"));
        assert_eq!(text(&markup("2 May", ": five")), None);
        assert_eq!(text("<b class=\"day\">2 May</b>: six"), None);
        // What is escaped is written as markup.
        assert_eq!(text(&markup("May & June", ": six")), None);
    }
}
