//! The answer line: who was in on the cursor's day, what changed, who was in charge.

use crate::{
    dom,
    i18n::answer::{self, Part},
    markup::Markup,
    store::Store,
};

/// The place of the sentence and of the holders of offices.
pub fn write(m: &mut Markup) {
    m.raw("<section class=\"answer\" aria-label=\"Answer\">");
    m.raw("<p class=\"answer-line\" id=\"answer\"></p>");
    m.raw("<p class=\"answer-offices\" id=\"offices\"></p></section>");
}

/// Keeps them current.
pub fn keep(store: Store) {
    dom::keep_inner("answer", move || markup(&answer::line(&store.answer())));
    dom::keep_inner("offices", move || {
        let (secretary, chair) = answer::offices(&store.answer());
        [
            "<span>",
            &markup(&secretary),
            "</span> <span>",
            &markup(&chair),
            "</span>",
        ]
        .concat()
    });
}

fn markup(parts: &[Part]) -> String {
    let mut m = Markup::new();
    for part in parts {
        match part {
            Part::Plain(text) => {
                m.text(text);
            }
            Part::Day(text) => m.tag("b").class("answer-day").content(text),
            Part::Strong(text) => m.tag("b").content(text),
        }
    }
    m.finish()
}
