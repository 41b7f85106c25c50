//! The steps of a state's way, from the first to the last.

use super::sources;
use crate::{
    dom::prose::StepProse,
    i18n,
    markup::{Markup, push_int},
    view::swatch::swatch,
};
use model::{
    domain::{Standing, Step},
    time::Day,
};

/// Whether the day may be that of the step.
pub fn is_current(step: &Step, day: Day) -> bool {
    step.date.first() <= day && day < step.date.end()
}

/// One step: its date, the standing that it begins, what happened. Following it moves the cursor,
/// and the panel is written anew under it, so that its button has an id to find the focus by.
pub fn write(
    m: &mut Markup,
    index: usize,
    step: &Step,
    numbers: &[usize],
    is_current: bool,
    prose: Option<&StepProse>,
) {
    let mut id = "step-".to_owned();
    push_int(&mut id, index as i64);
    m.tag("li")
        .class(if is_current {
            "step is-current"
        } else {
            "step"
        })
        .begin();
    m.tag("button")
        .attr("type", "button")
        .attr("id", &id)
        .int("data-day", step.date.first().0.into())
        .attr_if("aria-current", is_current.then_some("date"))
        .begin();
    m.tag("span")
        .class("step-date")
        .content(&i18n::date_short(step.date));
    m.tag("span").class("step-sign").begin();
    match step.standing {
        Some(standing) => swatch(m, standing, 10, 22),
        None => m.tag("span").class("step-dot").content(""),
    }
    m.end("span");
    m.tag("span").class("step-title").begin();
    m.text(step.title);
    if let Some(doubt) = &step.doubt {
        let word = if doubt.other_date.is_some() {
            " day disputed"
        } else {
            " disputed"
        };
        m.tag("span").class("is-doubt").content(word);
    }
    if let Some(standing) = step.standing {
        let word = if standing == Standing::None {
            "no standing"
        } else {
            i18n::standing(standing)
        };
        let words = [". ", word, " from this day."].concat();
        m.tag("span").class("visually-hidden").content(&words);
    }
    sources::numbers(m, numbers);
    m.end("span");
    m.end("button");
    if let Some(prose) = prose.filter(|prose| !prose.note.is_empty()) {
        m.tag("p").class("step-note").content(&prose.note);
    }
    m.end("li");
}
