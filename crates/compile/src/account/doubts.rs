//! Where sources disagree: the question, the reading drawn, and the other.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use model::domain::{Doubt, Record};

use super::dates;
use super::markup::{cite, text, to_event};

/// A doubt and what it is about.
struct About<'r> {
    subject: String,
    doubt: &'r Doubt,
}

/// Every doubt once: an event and the step of a state may share one.
#[derive(Default)]
pub struct Doubts<'r> {
    /// In the order of their numbers.
    all: Vec<About<'r>>,
    /// Facts ask for the number of theirs; a search each time would take the square of their count.
    numbers: HashMap<&'r Doubt, usize>,
}

impl<'r> Doubts<'r> {
    /// Those of a record.
    pub fn of(record: &'r Record) -> Doubts<'r> {
        let mut doubts = Doubts::default();
        for about in each(record) {
            if let Entry::Vacant(unknown) = doubts.numbers.entry(about.doubt) {
                doubts.all.push(about);
                unknown.insert(doubts.all.len());
            }
        }
        doubts
    }

    /// Each with its number.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Doubt)> {
        (1..).zip(self.all.iter().map(|about| about.doubt))
    }

    /// The words that lead from a fact to its doubt. The page follows them too, from the fact to the
    /// doubt's text.
    pub fn pointer(&self, doubt: Option<&Doubt>) -> String {
        let number = doubt.and_then(|doubt| self.numbers.get(doubt));
        number.map_or(String::new(), |number| {
            format!(" <a href=sources.html#doubt-{number}>Sources disagree.</a>")
        })
    }
}

/// The doubt of each fact that has one.
fn each(record: &Record) -> impl Iterator<Item = About<'_>> {
    let events = record.events().filter_map(|(id, event)| {
        let subject = to_event(record, id, event.title);
        Some((subject, event.doubt.as_ref()?))
    });
    let steps = record.states.iter().flat_map(|state| {
        let steps = state.steps.iter().filter_map(|step| step.doubt.as_ref());
        steps.map(|doubt| (text(state.name), doubt))
    });
    let terms = record.offices.iter().flat_map(|office| {
        office.terms.iter().filter_map(|term| {
            let subject = format!("{}, {}", text(office.name), text(record.holder_name(term)));
            Some((subject, term.doubt.as_ref()?))
        })
    });
    events
        .chain(steps)
        .chain(terms)
        .map(|(subject, doubt)| About { subject, doubt })
}

/// The list of doubts.
pub fn list(doubts: &Doubts) -> String {
    if doubts.all.is_empty() {
        return String::new();
    }
    let items: String = (1..)
        .zip(&doubts.all)
        .map(|(number, about)| item(number, about))
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
