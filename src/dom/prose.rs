//! The prose of the record, its titles, slugs and numbers of sources, read from the account in the same
//! document: the program carries none of them (`compile::for_page`). Where the document has no account,
//! and on the host, there is none to read.
//!
//! The account says where things stand: an event is `#e-charter-signed`, a step `#UZB-3`; the paragraphs in an item
//! are its prose, and its link to a `#doubt-…` leads to both readings, on the page of the sources.

use crate::{data::RECORD, markup::int};
use leptos::prelude::document;
use model::domain::{EventId, Fact, SourceId, Told};
use wasm_bindgen::JsCast;
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

/// Both readings, or where they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DoubtProse {
    pub question: String,
    pub drawn: String,
    pub other: String,
    pub other_sources: Vec<SourceId>,
    /// The address of them, where they are not here; else empty.
    pub url: String,
}

/// Where doubts are told: on the page of the sources, by the anchor of one there.
pub type Doubts<'a> = &'a dyn Fn(&str) -> DoubtProse;

/// A source as it is cited ([`SourcesPage`](super::SourcesPage)).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceProse {
    pub name: String,
    pub url: String,
    /// "legal text", "press"; empty where nothing but its number is known.
    pub kind: String,
}

/// What the account tells of each fact: the record is completed of it when the program starts.
pub fn account() -> impl Fn(Fact) -> Told {
    // The items of the events, in their order.
    let events = document().query_selector_all("li[id^='e-']").ok();
    move |fact| {
        let item = match fact {
            Fact::Event(event) => events
                .as_ref()
                .and_then(|items| items.item(event.0))
                .map(JsCast::unchecked_into),
            Fact::Step(code, index) => step_item(code, index),
        };
        item.map_or_else(Told::default, |item| told(&item))
    }
}

/// What is told, kept for good. The title is what stands out first in its item: an event's is bold, a
/// step's leads to its event or stands by itself.
fn told(item: &Element) -> Told {
    let id = item.id();
    Told {
        slug: id.strip_prefix("e-").unwrap_or_default().to_owned().leak(),
        title: words(item, "b,a,span").leak(),
        sources: cited(item).leak(),
    }
}

/// The numbers of the sources that an item cites: "4 22 247".
fn cited(item: &Element) -> Vec<SourceId> {
    words(item, "sup")
        .split(' ')
        .filter_map(|number| number.parse::<u16>().ok())
        .map(|number| SourceId(number.saturating_sub(1)))
        .collect()
}

/// The prose of an event.
pub fn event(event: EventId, doubts: Doubts) -> Option<EventProse> {
    let item = event_item(event)?;
    Some(EventProse {
        summary: words(&item, "p"),
        note: words(&item, "p + p"),
        doubt: doubt(&item, doubts),
    })
}

/// The prose of a state and of its first `steps` steps.
pub fn state(code: &str, steps: usize, doubts: Doubts) -> Option<StateProse> {
    let summary = item(&["state-", code].concat())?.next_element_sibling()?;
    let step = |index: usize| {
        step_item(code, index).map_or_else(StepProse::default, |item| StepProse {
            note: words(&item, "p"),
            doubt: doubt(&item, doubts),
        })
    };
    Some(StateProse {
        summary: text(&summary),
        steps: (0..steps).map(step).collect(),
    })
}

/// The doubt that an item links to, on the page of the sources.
fn doubt(of: &Element, doubts: Doubts) -> Option<DoubtProse> {
    let address = find(of, "[href*='#doubt-']")?.get_attribute("href")?;
    let (_, anchor) = address.split_once('#')?;
    Some(doubts(anchor))
}

/// A doubt in its item.
pub(super) fn read_doubt(item: &Element) -> DoubtProse {
    // In italics stands which reading it is, which the panel says in its own way.
    let reading = |selector| {
        let words = find(item, selector)?.next_sibling()?.text_content()?;
        Some(words.trim_ascii().to_owned())
    };
    DoubtProse {
        question: words(item, "b"),
        drawn: reading("p i").unwrap_or_default(),
        other: reading("p + p i").unwrap_or_default(),
        other_sources: cited(item),
        url: String::new(),
    }
}

fn event_item(event: EventId) -> Option<Element> {
    item(&["e-", RECORD.event(event).slug].concat())
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

pub(super) fn text(of: &Element) -> String {
    of.text_content()
        .unwrap_or_default()
        .trim_ascii()
        .to_owned()
}
