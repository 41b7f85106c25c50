//! The answer line: who was in on the cursor's day, what changed, who was in charge.

use crate::{dom, i18n::answer, markup::Markup, store::Store};

/// The place of the sentence and of the holders of offices.
pub fn write(m: &mut Markup) {
    m.raw("<section class=\"answer\" aria-label=\"Answer\">");
    m.raw("<p class=\"answer-line\" id=\"answer\"></p>");
    m.raw(
        "<p class=\"answer-offices\"><span id=\"secretary\"></span> <span id=\"chair\"></span> <span id=\"in-doubt\"></span></p>",
    );
    m.raw("</section>");
}

/// Keeps them current.
pub fn keep(store: Store) {
    dom::keep_inner("answer", move || store.answer.with(answer::line));
    dom::keep_inner("secretary", move || store.answer.with(answer::secretary));
    dom::keep_inner("chair", move || store.answer.with(answer::chair));
    dom::keep_inner("in-doubt", move || store.answer.with(answer::in_doubt));
}
