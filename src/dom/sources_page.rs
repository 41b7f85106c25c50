//! The sources, which stand on a page of their own: half the readers never open one, and the list is a
//! third of the text of the record. It is fetched when something that cites a source is first shown.

use super::prose::SourceProse;
use crate::{live::Live, markup::int};
use gloo::events::EventListener;
use leptos::prelude::document;
use model::domain::SourceId;
use std::cell::Cell;
use web_sys::{Document, Element, XmlHttpRequest, XmlHttpRequestResponseType};

const ADDRESS: &str = "sources.html";

/// The page of the sources. A page that is one file has them in its own text, and fetches nothing.
#[derive(Clone, Copy)]
pub struct SourcesPage {
    here: Live<Option<Document>>,
    is_asked: &'static Cell<bool>,
}

impl SourcesPage {
    /// Fetches nothing yet.
    pub fn of_this_page() -> SourcesPage {
        let own = super::by_id("sources").map(|_| document());
        SourcesPage {
            is_asked: Box::leak(Box::new(Cell::new(own.is_some()))),
            here: Live::new(own),
        }
    }

    /// A source: its number and where it stands, until the page is here, and for good if it never comes.
    /// What draws it is drawn again when the page is here.
    pub fn source(self, id: SourceId) -> SourceProse {
        if !self.is_asked.replace(true) {
            self.fetch();
        }
        let number = int(i64::from(id.0) + 1);
        let anchor = ["s", &number].concat();
        self.here
            .with(|page| read(page.as_ref()?, &anchor))
            .unwrap_or_else(|| SourceProse {
                name: ["Source ", &number].concat(),
                url: [ADDRESS, "#", &anchor].concat(),
                kind: String::new(),
            })
    }

    /// The browser reads the markup itself, as a document in which nothing runs.
    fn fetch(self) -> Option<()> {
        let request = XmlHttpRequest::new().ok()?;
        request.open("GET", ADDRESS).ok()?;
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
fn read(page: &Document, anchor: &str) -> Option<SourceProse> {
    let link = page.get_element_by_id(anchor)?;
    let list = link.closest("[data-kind]").ok()??;
    let text = |of: &Element| of.text_content().unwrap_or_default();
    Some(SourceProse {
        name: text(&link),
        url: link.get_attribute("href")?,
        kind: list.get_attribute("data-kind")?,
    })
}
