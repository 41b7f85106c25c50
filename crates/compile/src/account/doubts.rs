//! Where sources disagree: the question, the reading drawn, and the other.

use model::domain::{Doubt, Holder, Record};

use super::dates;
use super::markup::{cite, text, to_event};

/// A doubt and what it is about.
struct About<'r> {
    subject: String,
    doubt: &'r Doubt,
}

/// Every doubt once: an event and the step of a state may share one.
fn all(record: &Record) -> Vec<About<'_>> {
    let events = record.events().filter_map(|(id, event)| {
        let subject = to_event(id, event.title);
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
pub fn list(record: &Record) -> String {
    let all = all(record);
    if all.is_empty() {
        return String::new();
    }
    let items: String = (1..)
        .zip(all)
        .map(|(number, about)| item(number, &about))
        .collect();
    format!("<ol>\n{items}</ol>\n")
}

/// The question, then a paragraph for each reading: the words in italics say which it is.
fn item(number: usize, about: &About) -> String {
    let doubt = about.doubt;
    let date = doubt
        .other_date
        .map_or(String::new(), |date| format!(" ({})", dates::words(date)));
    format!(
        "<li id=doubt-{number}>{}: <b>{}</b><p><i>As drawn.</i> {}<p><i>The other \
         reading{date}.</i> {}{}\n",
        about.subject,
        text(doubt.question),
        text(doubt.drawn),
        text(doubt.other),
        cite(doubt.other_sources)
    )
}

/// The words that lead from a fact to its doubt. The page follows them too, from the fact to the
/// doubt's text.
pub fn pointer(record: &Record, doubt: Option<&Doubt>) -> String {
    let number = doubt.and_then(|doubt| all(record).iter().position(|about| about.doubt == doubt));
    number.map_or(String::new(), |index| {
        format!(" <a href=#doubt-{}>Sources disagree.</a>", index + 1)
    })
}
