//! The way of each state: its summary, and the steps of which the events do not tell everything.

use model::domain::{Record, Step};

use super::markup::{Citations, confidence, joined, text};
use super::{dates, doubts};

/// A heading, a summary and a list for each state.
pub fn lists(record: &Record, cite: &Citations) -> String {
    let mut html = String::new();
    for state in record.states {
        html.push_str(&format!(
            "<h3 id=\"state-{}\">{}</h3>\n<p>{}</p>\n",
            state.code,
            text(state.name),
            text(state.summary)
        ));
        let steps = state.steps.iter().filter(|step| says_more(step));
        let items: String = steps.map(|step| item(record, step, cite)).collect();
        if !items.is_empty() {
            html.push_str(&format!("<ul>\n{items}</ul>\n"));
        }
    }
    html
}

/// A step with nothing to it but its event stands in the list of events, and its standing in the
/// table.
fn says_more(step: &Step) -> bool {
    step.event.is_none() || !step.note.is_empty() || step.doubt.is_some()
}

fn item(record: &Record, step: &Step, cite: &Citations) -> String {
    let title = match step.event {
        Some(event) => format!(
            "<a href=\"#event-{}\">{}</a>.",
            record.event(event).slug,
            text(step.title)
        ),
        None => format!("{}.", text(step.title)),
    };
    let note = match step.note {
        "" => String::new(),
        note => format!(" {}", joined(note, "")),
    };
    format!(
        "<li>{}: {title}{note}{}{}{}</li>\n",
        dates::time(step.date),
        confidence(step.confidence),
        cite.links(step.sources),
        doubts::pointer(record, step.doubt.as_ref())
    )
}
