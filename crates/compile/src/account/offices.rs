//! Who held the posts.

use model::domain::{Holder, Office, Record, Term};
use model::time::PartialDate;

use super::markup::{Citations, confidence, text};
use super::{dates, doubts};

/// The office whose holders are states; the others are held by persons.
const CHAIR: &str = "chair";

/// Every post held by a person. Its own name is told where there are several.
pub fn secretaries(record: &Record, cite: &Citations) -> String {
    let offices = record.offices.iter().filter(|office| office.slug != CHAIR);
    offices
        .map(|office| {
            format!(
                "<h3>{}</h3>\n{}",
                text(office.name),
                list(record, office, cite)
            )
        })
        .collect()
}

/// The states in the chair.
pub fn chair(record: &Record, cite: &Citations) -> String {
    let office = record.office(CHAIR);
    office.map_or(String::new(), |office| list(record, office, cite))
}

fn list(record: &Record, office: &Office, cite: &Citations) -> String {
    let terms = office.terms.iter();
    let items: String = terms.map(|term| item(record, term, cite)).collect();
    format!("<p>{}</p>\n<ul>\n{items}</ul>\n", text(office.summary))
}

fn item(record: &Record, term: &Term, cite: &Citations) -> String {
    let holder = match term.holder {
        Holder::Person { name, state, .. } => {
            format!("{} ({})", text(name), text(record.state(state).name))
        }
        Holder::State(state) => text(record.state(state).name),
    };
    let acting = if term.acting { ", acting" } else { "" };
    let note = match term.note {
        "" => String::new(),
        note => format!(" {}", text(note)),
    };
    format!(
        "<li><b>{holder}</b>{acting}, {}.{note}{}{}{}</li>\n",
        time_of(term),
        confidence(term.confidence),
        cite.links(term.sources),
        doubts::pointer(record, term.doubt.as_ref())
    )
}

/// From when to when, and how well the end is known.
pub fn time_of(term: &Term) -> String {
    let start = dates::time(term.start);
    let Some(end) = term.end else {
        return format!("since {start}");
    };
    let last = end.plus(-1);
    if term.end_unknown {
        // A last day that ends a month may be all that a month is known by.
        let seen = match (end.civil().day, last.civil()) {
            (1, month) => format!(
                "in {}",
                dates::time(PartialDate::Month(month.year, month.month))
            ),
            _ => format!("on {}", dates::day(last)),
        };
        format!("from {start}; last seen in office {seen}, the end was not found")
    } else if term.end_scheduled {
        format!("since {start}, announced to last to {}", dates::day(last))
    } else {
        format!("{start} to {}", dates::day(last))
    }
}
