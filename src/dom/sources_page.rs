//! The page of the sources, and of where they disagree: not every reader opens one, and it is half of the
//! text of the record. It is fetched when something that cites a source is first shown.
//!
//! Numbers of sources hold for one edition of the record (`compile::account`), so a page of another edition
//! is not read: what it says of a number would be another source.

use super::prose::{DoubtProse, SourceProse, read_doubt, text};
use crate::{later, live::Live, markup::int, rest::Notice};
use leptos::prelude::document;
use model::domain::SourceId;
use std::cell::Cell;
use web_sys::{Document, Element};

/// The address of the page, with the edition of this one; empty where its text is part of this page.
pub fn sources_address() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return "sources.html".to_owned();
    }
    match super::by_id(IN_PAGE) {
        Some(_) => String::new(),
        None => ["sources.html?", &edition(&document()).unwrap_or_default()].concat(),
    }
}

/// What the list of sources is called where it is part of this page.
const IN_PAGE: &str = "each-source";

/// Which edition of the record a document tells; an error page of a host tells none.
fn edition(of: &Document) -> Option<String> {
    let mark = "data-edition";
    of.query_selector(&["[", mark, "]"].concat())
        .ok()??
        .get_attribute(mark)
}

/// The page of the sources. A page that is one file has them in its own text, and fetches nothing.
#[derive(Clone, Copy)]
pub struct SourcesPage {
    found: Live<Found>,
    /// Whether it was asked for, and has not failed to come.
    is_asked: &'static Cell<bool>,
    /// What the reader is told of a page that is there and cannot be read.
    notice: Live<Notice>,
}

enum Found {
    Nothing,
    Page(Document),
    OtherEdition,
}

/// What is told where the host has another edition, a newer one mostly.
const OTHER_EDITION: Notice = [
    "The page of the sources is of another edition.",
    "Reload this page to see them by name.",
];

impl SourcesPage {
    /// Fetches nothing yet.
    pub fn of_this_page(notice: Live<Notice>) -> SourcesPage {
        // Tests on the host have no document.
        let is_own = cfg!(target_arch = "wasm32") && super::by_id(IN_PAGE).is_some();
        SourcesPage {
            is_asked: Box::leak(Box::new(Cell::new(is_own))),
            found: Live::new(if is_own {
                Found::Page(document())
            } else {
                Found::Nothing
            }),
            notice,
        }
    }

    /// What stands under an anchor of the page; none until the page is here. What reads it is told when it is.
    fn item(self, anchor: &str) -> Option<Element> {
        self.ask();
        self.found.with(|found| match found {
            Found::Page(page) => page.get_element_by_id(anchor),
            _ => None,
        })
    }

    /// Where that stands; empty if another edition is there, in which it would be something else.
    fn address(self, anchor: &str) -> String {
        self.found.with(|found| match found {
            Found::OtherEdition => String::new(),
            _ => [&sources_address(), "#", anchor].concat(),
        })
    }

    /// Both readings of a doubt; without the page where they stand.
    pub fn doubt(self, anchor: &str) -> DoubtProse {
        self.item(anchor).map_or_else(
            || DoubtProse {
                url: self.address(anchor),
                ..DoubtProse::default()
            },
            |item| read_doubt(&item),
        )
    }

    /// Reads whether it is here, and does not ask for it.
    pub fn is_here(self) -> bool {
        self.found.with(|found| matches!(found, Found::Page(_)))
    }

    /// A source; without the page its number, and where it stands.
    pub fn source(self, id: SourceId) -> SourceProse {
        let number = int(i64::from(id.0) + 1);
        let anchor = ["s", &number].concat();
        self.item(&anchor)
            .and_then(|link| read_source(&link))
            .unwrap_or_else(|| SourceProse {
                name: ["Source ", &number].concat(),
                url: self.address(&anchor),
                kind: String::new(),
            })
    }

    /// Asks for it, if it was not asked for or did not come.
    fn ask(self) {
        if !self.is_asked.replace(true) {
            // Where the browser refuses, it stays away.
            let _ = later::fetch_sources(self);
        }
    }

    /// What came: a page of the same edition is read from now on, no page is asked for again by what is shown
    /// next, and another edition is told of once.
    pub fn receive(self, page: Option<Document>) {
        let Some((found, page)) = page.and_then(|page| Some((edition(&page)?, page))) else {
            self.is_asked.set(false);
            return;
        };
        if Some(found) == edition(&document()) {
            self.found.set(Found::Page(page));
        } else {
            self.found.set(Found::OtherEdition);
            self.notice.set(OTHER_EDITION);
        }
    }
}

/// A link of the list and the kind that the list is of.
fn read_source(link: &Element) -> Option<SourceProse> {
    let list = link.closest("[data-kind]").ok()??;
    Some(SourceProse {
        name: text(link),
        url: link.get_attribute("href")?,
        kind: list.get_attribute("data-kind")?,
    })
}
