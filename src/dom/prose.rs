//! The prose of the record and the titles that it stands under, read from the account in the same
//! document: the program carries neither (`compile::for_page`). Where the document has no account,
//! and on the host, there is none to read.
//!
//! The account says where things stand: an event is `#e12`, a step `#UZB-3`; the paragraphs in an item
//! are its prose, and its link to a `#doubt-…` leads to both readings.

use crate::markup::int;
use model::domain::{EventId, Title};
use web_sys::Element;

/// What is told of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventProse {
    pub summary: String,
    /// May be empty.
    pub note: String,
    pub doubt: Option<DoubtProse>,
}

/// What is told of a state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StateProse {
    pub summary: String,
    /// In the order of its steps.
    pub steps: Vec<StepProse>,
}

/// What is told of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepProse {
    /// May be empty.
    pub note: String,
    pub doubt: Option<DoubtProse>,
}

/// Both readings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DoubtProse {
    pub question: String,
    pub drawn: String,
    pub other: String,
}

/// A source as it is cited ([`SourcesPage`](super::SourcesPage)).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceProse {
    pub name: String,
    pub url: String,
    /// "legal text", "press"; empty where nothing but its number is known.
    pub kind: String,
}

/// A title, kept for good; empty where it is not found. It is what stands out first in its item: an
/// event's is bold, a step's leads to its event or stands by itself.
pub fn title(of: Title) -> &'static str {
    let item = match of {
        Title::Event(event) => event_item(event),
        Title::Step(code, index) => step_item(code, index),
    };
    item.map_or("", |item| words(&item, "b,a,span").leak())
}

/// The prose of an event.
pub fn event(event: EventId) -> Option<EventProse> {
    let item = event_item(event)?;
    Some(EventProse {
        summary: words(&item, "p"),
        note: words(&item, "p + p"),
        doubt: doubt(&item),
    })
}

/// The prose of a state and of its first `steps` steps.
pub fn state(code: &str, steps: usize) -> Option<StateProse> {
    let summary = item(&["state-", code].concat())?.next_element_sibling()?;
    let step = |index: usize| {
        step_item(code, index).map_or_else(StepProse::default, |item| StepProse {
            note: words(&item, "p"),
            doubt: doubt(&item),
        })
    };
    Some(StateProse {
        summary: text(&summary),
        steps: (0..steps).map(step).collect(),
    })
}

/// The doubt that an item links to.
fn doubt(of: &Element) -> Option<DoubtProse> {
    let address = find(of, "[href^='#doubt-']")?.get_attribute("href")?;
    let item = item(address.get(1..)?)?;
    // In italics stands which reading it is, which the panel says in its own way.
    let reading = |selector| {
        let words = find(&item, selector)?.next_sibling()?.text_content()?;
        Some(words.trim().to_owned())
    };
    Some(DoubtProse {
        question: words(&item, "b"),
        drawn: reading("p i").unwrap_or_default(),
        other: reading("p + p i").unwrap_or_default(),
    })
}

fn event_item(event: EventId) -> Option<Element> {
    item(&["e", &int(event.0.into())].concat())
}

fn step_item(code: &str, index: usize) -> Option<Element> {
    item(&[code, "-", &int(index as i64)].concat())
}

fn item(id: &str) -> Option<Element> {
    if cfg!(target_arch = "wasm32") {
        super::by_id(id)
    } else {
        None
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// The words of what the selector finds; none if it finds nothing.
fn words(within: &Element, selector: &str) -> String {
    find(within, selector)
        .as_ref()
        .map(text)
        .unwrap_or_default()
}

fn text(of: &Element) -> String {
    of.text_content().unwrap_or_default().trim().to_owned()
}
