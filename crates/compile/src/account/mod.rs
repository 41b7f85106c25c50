//! The record as plain HTML: all of it, for readers without JavaScript or WebAssembly.
//!
//! It stands inside the `<main>` of index.html, under the page's `<h1>`: a short answer, then a
//! section a subject, each in its own module here. Every byte of it is loaded by every reader, so
//! a source is cited by its number: the sources, where they disagree and what else is said of them
//! stand on a page of their own, sources.html. No style, no script, and no words that the record
//! itself does not bear out.
//!
//! Numbers are those of one edition of the record: when it grows, they move. So each of the two says
//! which it is, and links from the account to the other name it: what a host or a browser kept of
//! another edition has another address.

mod answer;
mod bodies;
pub mod boundaries;
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

use std::hash::{DefaultHasher, Hash, Hasher};

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
    ("each-source", "Each source", sources::lists),
];

/// What is told of a record, in two pieces.
pub struct Account {
    /// What stands inside the `<main>` of index.html.
    pub html: String,
    /// The sources and how they were read: what stands inside the `<main>` of sources.html.
    pub sources: String,
    /// Eight hexadecimal digits that become others with any word of it.
    pub edition: String,
}

/// The account of a record.
pub fn write(record: &Record) -> Account {
    let doubts = Doubts::of(record);
    let answer = answer::sentences(record);
    let html = sections(&SECTIONS, record, &doubts);
    let sources = sections(&OF_SOURCES, record, &doubts);
    let edition = edition(&[&answer, &html, &sources]);
    let to_sources = format!("<a href=sources.html?{edition}#");
    Account {
        html: format!(
            "<p class=answer data-edition={edition}>{answer} Edition {edition} of the record.\n{html}"
        )
            .replace("<a href=sources.html#", &to_sources),
        // The sections lead to facts, which stand on the other page, and to each other.
        sources: format!(
            "<p data-edition={edition}>This is edition {edition} of the record. The numbers of sources and \
             of disagreements hold for it; in another they can be others. The link # of a source lasts.\n{sources}"
        )
        .replace("<a href=#", "<a href=index.html#")
        .replace("<a href=sources.html#", "<a href=#"),
        edition,
    }
}

/// The same for the same texts and the same compiler: the hasher has no key, but another version of the
/// library may have another one, and then the edition has another name.
fn edition(texts: &[&str]) -> String {
    let mut hasher = DefaultHasher::new();
    texts.hash(&mut hasher);
    format!("{:08x}", hasher.finish() >> 32)
}

/// A section with nothing in it is left out.
fn sections(sections: &[(&str, &str, Section)], record: &Record, doubts: &Doubts) -> String {
    let mut html = String::new();
    for (id, heading, section) in sections {
        let content = section(record, doubts);
        if !content.is_empty() {
            html.push_str(&format!(
                "<section aria-labelledby={id}>\n<h2 id={id}>{heading}</h2>\n{content}</section>\n"
            ));
        }
    }
    html
}
