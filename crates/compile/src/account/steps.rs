//! The way of each state: its summary and its steps.

use model::domain::{Record, State, Step};

use super::dates;
use super::doubts::Doubts;
use super::markup::{cite, confidence, paragraph, text, to_event};

/// A heading, a summary and a list for each state.
pub fn lists(record: &Record, doubts: &Doubts) -> String {
    let mut html = String::new();
    for state in record.states {
        html.push_str(&format!(
            "<h3 id=state-{}>{}</h3>\n{}\n",
            state.code,
            text(state.name),
            paragraph(state.summary)
        ));
        let steps = state.steps.iter().enumerate();
        let items: String = steps
            .map(|(index, step)| item(record, doubts, state, index, step))
            .collect();
        if !items.is_empty() {
            html.push_str(&format!("<ul>\n{items}</ul>\n"));
        }
    }
    html
}

/// The title is an element of its own, so that the program finds it.
fn item(record: &Record, doubts: &Doubts, state: &State, index: usize, step: &Step) -> String {
    let title = match step.event {
        Some(event) => format!("{}.", to_event(record, event, step.title)),
        None => format!("<span>{}</span>.", text(step.title)),
    };
    format!(
        "<li id={}-{index}>{}: {title}{}{}{}{}\n",
        state.code,
        dates::words(step.date),
        confidence(step.confidence),
        cite(step.sources),
        doubts.pointer(step.doubt.as_ref()),
        paragraph(step.note)
    )
}
