//! The way of each state: its summary, and the steps of which the events do not tell everything.

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
            .filter(|(_, step)| says_more(step))
            .map(|(index, step)| item(doubts, state, index, step))
            .collect();
        if !items.is_empty() {
            html.push_str(&format!("<ul>\n{items}</ul>\n"));
        }
    }
    html
}

/// Whether it is told. A step with nothing to it but its event stands in the list of events, and
/// its standing in the table.
pub fn says_more(step: &Step) -> bool {
    step.event.is_none() || !step.note.is_empty() || step.doubt.is_some()
}

/// The title is an element of its own, so that the program finds it.
fn item(doubts: &Doubts, state: &State, index: usize, step: &Step) -> String {
    let title = match step.event {
        Some(event) => format!("{}.", to_event(event, step.title)),
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
