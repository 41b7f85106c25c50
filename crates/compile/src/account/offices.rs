//! Who held the posts.

use model::domain::{Holder, Office, Record, Term};
use model::time::PartialDate;

use super::dates;
use super::doubts::Doubts;
use super::markup::{cite, confidence, paragraph, text};

/// Every post held by a person. Its own name is told where there are several.
pub fn secretaries(record: &Record, doubts: &Doubts) -> String {
    let offices = record
        .offices
        .iter()
        .filter(|office| office.slug != Office::CHAIR);
    offices
        .map(|office| {
            format!(
                "<h3>{}</h3>\n{}",
                text(office.name),
                list(record, doubts, office)
            )
        })
        .collect()
}

/// The states in the chair.
pub fn chair(record: &Record, doubts: &Doubts) -> String {
    let office = record.office(Office::CHAIR);
    office.map_or(String::new(), |office| list(record, doubts, office))
}

fn list(record: &Record, doubts: &Doubts, office: &Office) -> String {
    let terms = office.terms.iter().enumerate();
    let items: String = terms
        .map(|(index, term)| item(record, doubts, office, index, term))
        .collect();
    format!("{}\n<ul>\n{items}</ul>\n", paragraph(office.summary))
}

fn item(record: &Record, doubts: &Doubts, office: &Office, index: usize, term: &Term) -> String {
    let holder = match term.holder {
        Holder::Person { name, state, .. } => {
            format!("{} ({})", text(name), text(record.state(state).name))
        }
        Holder::State(state) => text(record.state(state).name),
    };
    let acting = if term.acting { ", acting" } else { "" };
    format!(
        "<li id={}-{index}><b>{holder}</b>{acting}, {}.{}{}{}{}\n",
        office.slug,
        time_of(term),
        confidence(term.confidence),
        cite(term.sources),
        doubts.pointer(term.doubt.as_ref()),
        paragraph(term.note)
    )
}

/// From when to when, and how well the end is known.
pub fn time_of(term: &Term) -> String {
    let start = dates::words(term.start);
    let Some(end) = term.end else {
        return format!("since {start}");
    };
    let last = end.plus(-1);
    if term.end_unknown {
        // A last day that ends a month may be all that a month is known by.
        let seen = match (end.civil().day, last.civil()) {
            (1, month) => format!(
                "in {}",
                dates::words(PartialDate::Month(month.year, month.month))
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
