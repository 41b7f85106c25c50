//! The account as HTML that a strict reader accepts.

mod fixture;

use std::collections::BTreeSet;
use std::path::Path;

use compile::{account, read};
use fixture::fixture;
use model::domain::Record;

/// The fixture, and the real record if it is without problems, which is another test's concern.
fn records() -> Vec<&'static Record> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let checked = [fixture().read(), read(&data)];
    checked
        .into_iter()
        .flatten()
        .map(|checked| checked.record)
        .collect()
}

/// Every start and end of a tag: its name and the text between the angle brackets.
fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').skip(1).map(|rest| {
        let (tag, _) = rest.split_once('>').expect("a tag is closed");
        (tag.split(' ').next().unwrap_or_default(), tag)
    })
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, attribute: &'h str) -> impl Iterator<Item = &'h str> {
    let lead = format!(" {attribute}=\"");
    tags(html).filter_map(move |(_, tag)| {
        let (_, rest) = tag.split_once(&lead)?;
        rest.split_once('"').map(|(value, _)| value)
    })
}

#[test]
fn tags_are_nested() {
    for record in records() {
        let html = account::html(record);
        let mut open = Vec::new();
        for (name, tag) in tags(&html) {
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "at </{name}>"),
                None => open.push(name),
            }
            assert!(tag.matches('"').count() % 2 == 0, "{tag}");
        }
        assert!(open.is_empty(), "still open: {open:?}");
        assert!(!html.contains("<>") && !html.contains("style=") && !html.contains("<script"));
    }
}

#[test]
fn every_event_and_every_source_is_there_once() {
    for record in records() {
        let html = account::html(record);
        let ids: Vec<&str> = values(&html, "id").collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "an id is used twice");
        for event in record.events {
            assert!(unique.contains(format!("event-{}", event.slug).as_str()));
        }
        for source in record.sources {
            assert!(unique.contains(format!("source-{}", source.slug).as_str()));
        }
        let outside = values(&html, "href").filter(|address| address.starts_with("http"));
        assert_eq!(outside.count(), record.sources.len());
    }
}

#[test]
fn every_link_inside_leads_somewhere() {
    for record in records() {
        let html = account::html(record);
        let ids: BTreeSet<&str> = values(&html, "id").collect();
        for address in values(&html, "href").filter_map(|address| address.strip_prefix('#')) {
            assert!(ids.contains(address), "nothing has the id {address}");
        }
    }
}

#[test]
fn facts_are_told_in_words() {
    let record = fixture().checked().record;
    let html = account::html(record);
    for part in [
        "As last checked, in <time datetime=\"2010-06\">June 2010</time>: the CSTO has one member: \
         Armenia.",
        "In the chair: Belarus, since <time datetime=\"2010-01-01\">1 January 2010</time>, \
         announced to last to <time datetime=\"2010-12-31\">31 December 2010</time>.",
        "<td>signatory, the treaty not yet in force</td>\
         <td><time datetime=\"1992-05-15\">15 May 1992</time></td>\
         <td><time datetime=\"2003-09\">September 2003</time></td>",
        "<b>Boris Bel (Belarus)</b>, acting, from <time datetime=\"2006-02-01\">1 February 2006\
         </time>; last seen in office in <time datetime=\"2007-04\">April 2007</time>, \
         the end was not found. Acting. Confidence: low.",
        "<li id=\"event-exercise-2009\"><time datetime=\"2009-08-01\">1</time> to \
         <time datetime=\"2009-08-20\">20 August 2009</time>: <b>An exercise &amp; a parade</b>. \
         Troops train. Numbers differ. Confidence: medium.<sup><a href=\"#s2\">2</a></sup> \
         <a href=\"#doubt-1\">Sources disagree.</a></li>",
        "Announced for Minsk. Scheduled, not seen to have happened.",
        "<b>A position or an aim, attributed and not checked.</b> An aim.",
        "elsewhere &lt;1>.",
        "<li id=\"source-charter\"><a id=\"s1\" href=\"https://example.org/charter?a=1&amp;b=2\" \
         rel=\"external noopener\">The Charter</a></li>",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
}
