//! Where sources disagree: the question, the reading drawn, and the other.

use model::domain::{Doubt, Holder, Record};

use super::dates;
use super::markup::{Citations, text};

/// A doubt and what it is about.
struct About<'r> {
    subject: String,
    doubt: &'r Doubt,
}

/// Every doubt once: an event and the step of a state may share one.
fn all(record: &Record) -> Vec<About<'_>> {
    let events = record.events.iter().filter_map(|event| {
        let subject = format!(
            "<a href=\"#event-{}\">{}</a>",
            event.slug,
            text(event.title)
        );
        Some((subject, event.doubt.as_ref()?))
    });
    let steps = record.states.iter().flat_map(|state| {
        let steps = state.steps.iter().filter_map(|step| step.doubt.as_ref());
        steps.map(|doubt| (text(state.name), doubt))
    });
    let terms = record.offices.iter().flat_map(|office| {
        office.terms.iter().filter_map(|term| {
            let subject = match term.holder {
                Holder::Person { name, .. } => name,
                Holder::State(state) => record.state(state).name,
            };
            let subject = format!("{}, {}", text(office.name), text(subject));
            Some((subject, term.doubt.as_ref()?))
        })
    });
    let mut all: Vec<About> = Vec::new();
    for (subject, doubt) in events.chain(steps).chain(terms) {
        if !all.iter().any(|about| about.doubt == doubt) {
            all.push(About { subject, doubt });
        }
    }
    all
}

/// The list of doubts.
pub fn list(record: &Record, cite: &Citations) -> String {
    let all = all(record);
    if all.is_empty() {
        return String::new();
    }
    let items: String = (1..)
        .zip(all)
        .map(|(number, about)| item(number, &about, cite))
        .collect();
    format!("<ol>\n{items}</ol>\n")
}

fn item(number: usize, about: &About, cite: &Citations) -> String {
    let doubt = about.doubt;
    let date = doubt
        .other_date
        .map_or(String::new(), |date| format!(" ({})", dates::time(date)));
    format!(
        "<li id=\"doubt-{number}\">{}: <b>{}</b> <i>As drawn.</i> {} \
         <i>The other reading{date}.</i> {}{}</li>\n",
        about.subject,
        text(doubt.question),
        text(doubt.drawn),
        text(doubt.other),
        cite.links(doubt.other_sources)
    )
}

/// The words that lead from a fact to its doubt.
pub fn pointer(record: &Record, doubt: Option<&Doubt>) -> String {
    let number = doubt.and_then(|doubt| all(record).iter().position(|about| about.doubt == doubt));
    number.map_or(String::new(), |index| {
        format!(" <a href=\"#doubt-{}\">Sources disagree.</a>", index + 1)
    })
}
