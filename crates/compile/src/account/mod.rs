//! The record as plain HTML: all of it, for readers without JavaScript or WebAssembly.
//!
//! It stands inside the `<main>` of index.html, under the page's `<h1>`: a short answer, then a
//! section a subject, each in its own module here. Every byte of it is loaded by every reader, so
//! a source is cited by its number: the sources, where they disagree and what else is said of them
//! stand on a page of their own, sources.html. No style, no script, and no words that the record
//! itself does not bear out.

mod answer;
mod bodies;
mod citing;
mod dates;
mod doubts;
mod events;
mod markup;
mod ministry;
mod offices;
mod sources;
mod standings;
mod steps;

use doubts::Doubts;
use model::domain::Record;

type Section = fn(&Record, &Doubts) -> String;

/// Id, heading and content of each section in the order of the page.
const SECTIONS: [(&str, &str, Section); 6] = [
    ("standings", "Who stood where", |record, _| {
        standings::table(record)
    }),
    ("ways", "The way of each state", steps::lists),
    (
        "secretaries-general",
        "Secretaries General",
        offices::secretaries,
    ),
    ("chair", "In the chair", offices::chair),
    ("bodies", "Bodies", |record, _| bodies::list(record)),
    ("events", "Events", events::lists),
];

/// Id, heading and content of each section of the page of the sources.
const OF_SOURCES: [(&str, &str, Section); 3] = [
    ("doubts", "Where sources disagree", |_, doubts| {
        doubts::list(doubts)
    }),
    (
        "ministry-page",
        "The ministry page, read with the record",
        |record, _| ministry::list(record),
    ),
    ("list", "Each source", sources::lists),
];

/// The account of a record: what stands inside the `<main>` of index.html.
pub fn html(record: &Record) -> String {
    answer::paragraph(record) + &sections(&SECTIONS, record)
}

/// The sources of a record and how they were read: what stands inside the `<main>` of sources.html.
pub fn sources(record: &Record) -> String {
    // The sections lead to facts, which stand on the other page, and to each other.
    sections(&OF_SOURCES, record)
        .replace("<a href=#", "<a href=index.html#")
        .replace("<a href=sources.html#", "<a href=#")
}

/// A section with nothing in it is left out.
fn sections(sections: &[(&str, &str, Section)], record: &Record) -> String {
    let doubts = Doubts::of(record);
    let mut html = String::new();
    for (id, heading, section) in sections {
        let content = section(record, &doubts);
        if !content.is_empty() {
            html.push_str(&format!(
                "<section aria-labelledby={id}>\n<h2 id={id}>{heading}</h2>\n{content}</section>\n"
            ));
        }
    }
    html
}
