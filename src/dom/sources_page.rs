//! The page of the sources, and of where they disagree: not every reader opens one, and it is half of the
//! text of the record. It is fetched when something that cites a source is first shown.

use super::prose::{DoubtProse, SourceProse, read_doubt, text};
use crate::{live::Live, markup::int};
use gloo::events::EventListener;
use leptos::prelude::document;
use model::domain::SourceId;
use std::cell::Cell;
use web_sys::{Document, Element, XmlHttpRequest, XmlHttpRequestResponseType};

const ADDRESS: &str = "sources.html";

/// The address of the page, which is empty where its text is part of this one.
pub fn sources_address() -> &'static str {
    if cfg!(target_arch = "wasm32") && super::by_id(IN_PAGE).is_some() {
        ""
    } else {
        ADDRESS
    }
}

/// What the list of sources is called where it is part of this page.
const IN_PAGE: &str = "list";

/// The page of the sources. A page that is one file has them in its own text, and fetches nothing.
#[derive(Clone, Copy)]
pub struct SourcesPage {
    here: Live<Option<Document>>,
    is_asked: &'static Cell<bool>,
}

impl SourcesPage {
    /// Fetches nothing yet.
    pub fn of_this_page() -> SourcesPage {
        let own = super::by_id(IN_PAGE).map(|_| document());
        SourcesPage {
            is_asked: Box::leak(Box::new(Cell::new(own.is_some()))),
            here: Live::new(own),
        }
    }

    /// What stands under an anchor of the page; none until the page is here, and for good if it never comes.
    /// What reads it is told when the page is here.
    fn item(self, anchor: &str) -> Option<Element> {
        if !self.is_asked.replace(true) {
            self.fetch();
        }
        self.here
            .with(|page| page.as_ref()?.get_element_by_id(anchor))
    }

    /// Both readings of a doubt.
    pub fn doubt(self, anchor: &str) -> Option<DoubtProse> {
        self.item(anchor).map(|item| read_doubt(&item))
    }

    /// A source; without the page its number, and where it stands.
    pub fn source(self, id: SourceId) -> SourceProse {
        let number = int(i64::from(id.0) + 1);
        let anchor = ["s", &number].concat();
        self.item(&anchor)
            .and_then(|link| read_source(&link))
            .unwrap_or_else(|| SourceProse {
                name: ["Source ", &number].concat(),
                url: [sources_address(), "#", &anchor].concat(),
                kind: String::new(),
            })
    }

    /// The browser reads the markup itself, as a document in which nothing runs.
    fn fetch(self) -> Option<()> {
        let request = XmlHttpRequest::new().ok()?;
        request.open("GET", ADDRESS).ok()?;
        // Numbers are those of this record: a copy kept from an older one must not answer.
        request
            .set_request_header("Cache-Control", "no-cache")
            .ok()?;
        request.set_response_type(XmlHttpRequestResponseType::Document);
        let asked = request.clone();
        EventListener::once(&request, "load", move |_| {
            self.here.set(asked.response_xml().ok().flatten());
        })
        .forget();
        request.send().ok()
    }
}

/// A link of the list and the kind that the list is of. An error page of a host has none.
fn read_source(link: &Element) -> Option<SourceProse> {
    let list = link.closest("[data-kind]").ok()??;
    Some(SourceProse {
        name: text(link),
        url: link.get_attribute("href")?,
        kind: list.get_attribute("data-kind")?,
    })
}
