//! States, their steps, and the spells that follow from them.

use model::domain::{Spell, Standing, State, Step};

use super::lookup::Lookup;
use super::{CHECKED, date, doubt, leak, source_ids};
use crate::draft::Group;
use crate::format::block::{StateBlock, StepBlock};
use crate::page::Block;
use crate::words::{CONFIDENCES, find};

/// A state with its steps and spells.
pub fn state(group: &Group<StateBlock, StepBlock>, look: &Lookup) -> State {
    let whole = group.whole.as_ref().expect(CHECKED);
    let state = &whole.value;
    let steps: Vec<Step> = group.parts.iter().map(|block| step(block, look)).collect();
    State {
        code: leak::text(state.code.text()),
        name: look.name(&state.name),
        formal: look.name(&state.formal),
        names_ru_be: ["ru", "be"].map(|language| look.name_in(language, &state.name)),
        capital: look.place(state.capital.text()),
        summary: look.text(&whole.key, "summary", &state.summary.0),
        spells: leak::list(spells(&steps)),
        steps: leak::list(steps),
    }
}

fn step(block: &Block<StepBlock>, look: &Lookup) -> Step {
    let step = &block.value;
    Step {
        date: date(&step.date),
        standing: step
            .standing
            .as_ref()
            .map(|standing| Standing::from_slug(standing.text()).expect(CHECKED)),
        title: look.text(&block.key, "title", &step.title.0),
        note: look.note(&block.key, "note", &step.note),
        event: step.event.as_ref().map(|event| look.event(event.text())),
        confidence: find(&CONFIDENCES, step.confidence.text()).expect(CHECKED),
        doubt: doubt(&block.key, &step.doubt, look),
        sources: source_ids(&step.sources, look),
    }
}

/// Each step with a standing begins a spell, which lasts to the next such step.
fn spells(steps: &[Step]) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let Some(standing) = step.standing else {
            continue;
        };
        let start = step.date.first();
        if let Some(before) = spells.last_mut() {
            before.end = Some(start);
        }
        spells.push(Spell {
            standing,
            start,
            end: None,
            step: index as u16,
        });
    }
    spells
}
