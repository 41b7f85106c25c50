//! The panel: the event or the state that is selected, else the cursor's day.
//!
//! What it shows is one value, [`Shown`]; only when that changes is the text written anew. The
//! writers are pure: they are given the prose, which the account in the document has
//! ([`prose`](crate::dom::prose)), and the sources, which their own page has.

mod day;
mod doubt;
mod event;
mod more;
mod sources;
mod state;
mod steps;

pub use event::{when, write_chip};
use sources::Sources;
pub use sources::link;

use crate::{
    data::RECORD,
    dom::{
        self,
        prose::{self, Doubts},
    },
    later,
    live::Derived,
    markup::Markup,
    rest::Found,
    store::Store,
};
use model::{
    domain::{EventId, Spell, Standing, StateId},
    time::Day,
};

/// The id of the heading, which takes the focus when a selection is made inside the panel.
pub const TITLE_ID: &str = "panel-title";

/// Everything that the text of the panel depends on.
#[derive(Clone, PartialEq)]
enum Shown {
    Selected(Selected),
    Day(Day),
}

/// The same of what is selected.
#[derive(Clone, PartialEq)]
pub enum Selected {
    Event {
        event: EventId,
        selected: Option<StateId>,
        /// Of the states that it names, on the cursor's day.
        standings: Vec<Standing>,
    },
    State {
        state: StateId,
        spell: Option<&'static Spell>,
        /// The steps that the cursor's day may be that of.
        current: Vec<usize>,
        /// Whether the record was not checked for that day.
        is_unchecked: bool,
    },
}

/// The place of the panel: a region with a name of its own.
pub fn write(m: &mut Markup) {
    m.raw("<aside id=\"panel\" class=\"panel\" aria-label=\"Details\" data-focus=\"panel-title\"></aside>");
}

/// Keeps it current.
pub fn keep(store: Store) {
    let shown = Derived::new(move || shown(store));
    let page = store.sources;
    dom::keep_inner("panel", move || {
        shown.with(|shown| match shown {
            Shown::Day(day) => day_text(*day),
            Shown::Selected(selected) => match store.rest.find() {
                Found::Here(here) => later::panel(here, selected, page),
                Found::Awaited => outline(selected, "The details are loading."),
                Found::Missing => outline(selected, MISSING),
            },
        })
    });
}

fn shown(store: Store) -> Shown {
    match (store.event.get(), store.state.get()) {
        (Some(event), selected) => {
            let states = RECORD.event(event).states;
            let standings = states.iter().map(|state| store.standing(*state)).collect();
            Shown::Selected(Selected::Event {
                event,
                selected,
                standings,
            })
        }
        (None, Some(state)) => {
            let (of, day) = (RECORD.state(state), store.cursor.get());
            let mut current = Vec::new();
            for (index, step) in of.steps.iter().enumerate() {
                if steps::is_current(step, day) {
                    current.push(index);
                }
            }
            Shown::Selected(Selected::State {
                state,
                spell: of.spell_on(day),
                current,
                is_unchecked: store.is_unchecked.get(),
            })
        }
        (None, None) => Shown::Day(store.cursor.get()),
    }
}

/// Where the rest of the program could not be fetched.
const MISSING: &str = "The details did not load. The text of the record below has them.";

fn day_text(day: Day) -> String {
    let mut m = Markup::new();
    day::write(&mut m, day);
    m.finish()
}

/// What is selected, and a word on what is not here to tell of it.
fn outline(selected: &Selected, words: &str) -> String {
    let (kind, name) = match selected {
        Selected::Event { event, .. } => ("Event", RECORD.event(*event).title),
        Selected::State { state, .. } => ("State", RECORD.state(*state).name),
    };
    let mut m = Markup::new();
    head(&mut m, kind);
    title(&mut m, name);
    m.tag("p")
        .class("panel-note")
        .attr("role", "status")
        .content(words);
    m.finish()
}

/// The text of an event or a state, for [`later::panel`].
pub fn write_selected(selected: &Selected, doubts: Doubts, sources: Sources) -> String {
    let mut m = Markup::new();
    match selected {
        Selected::Event {
            event,
            selected,
            standings,
        } => {
            let told = prose::event(*event, doubts);
            event::write(&mut m, *event, standings, *selected, told.as_ref(), sources);
        }
        Selected::State {
            state,
            spell,
            current,
            is_unchecked,
        } => {
            let of = RECORD.state(*state);
            let told = prose::state(of.code, of.steps.len(), doubts);
            state::write(
                &mut m,
                *state,
                *spell,
                current,
                *is_unchecked,
                told.as_ref(),
                sources,
            );
        }
    }
    m.finish()
}

/// What kind of thing the panel shows, and the way back to the day.
fn head(m: &mut Markup, kind: &str) {
    m.tag("div").class("panel-head").begin();
    m.tag("p").class("panel-kind").content(kind);
    m.tag("button")
        .attr("type", "button")
        .class("panel-close")
        .attr("aria-label", "Close, and show the day")
        .attr("data-do", "close")
        .begin();
    m.raw(
        "<svg width=\"12\" height=\"12\" aria-hidden=\"true\">\
         <path class=\"icon-line\" d=\"M1 1 11 11M11 1 1 11\"/></svg>",
    );
    m.end("button");
    m.end("div");
}

/// The heading.
fn title(m: &mut Markup, words: &str) {
    dom::daily(m.tag("h2").attr("id", TITLE_ID).attr("tabindex", "-1")).content(words);
}

/// A button at the foot of the panel that turns to another thing of the same kind.
fn turn_button(m: &mut Markup, class: &str, data: &str, value: &str, words: &str) {
    m.tag("button")
        .attr("type", "button")
        .class(class)
        .attr(data, value)
        .content(words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::prose::{DoubtProse, SourceProse};

    fn written(selected: &Selected) -> String {
        write_selected(selected, &|_| DoubtProse::default(), &|_| {
            SourceProse::default()
        })
    }

    #[test]
    fn every_state_and_event_can_be_shown() {
        for (event, _) in RECORD.events() {
            let shown = Selected::Event {
                event,
                selected: None,
                standings: Vec::new(),
            };
            assert!(written(&shown).contains("id=\"panel-title\""));
        }
        for (state, _) in RECORD.states() {
            let shown = Selected::State {
                state,
                spell: None,
                current: Vec::new(),
                is_unchecked: false,
            };
            assert!(written(&shown).contains("<b>No standing</b></p>"));
        }
    }
}
