//! What the first sight does not need. A release build puts these functions, and all that only they call,
//! into a file of their own (`xtask/src/later`), which is fetched when it is first asked for
//! ([`Rest`](crate::rest::Rest), which must not stand in here, or it would be left for later itself).
//!
//! Each asks for [`Here`], which only a program that has the rest can give, unless only such a one calls it
//! ([`fetch_sources`]). None may be inlined: what calls it stays in the first file.

#[macro_use]
pub mod text;

pub mod disputed;
pub mod heard;
pub mod keys;
pub mod lanes;
pub mod map;
pub mod menus;
pub mod motion;
pub mod play;
pub mod sketch;
pub mod spells;
pub mod views;
pub mod wheel;

use crate::{
    dom::{SourcesPage, sources_address},
    i18n,
    rest::Here,
    view::{
        panel::{Selected, write_selected},
        timeline,
    },
};
use gloo::events::EventListener;
use model::{state::Refused, time::Window};
use web_sys::{XmlHttpRequest, XmlHttpRequestResponseType};

/// That the window holds no event, and a way out.
#[inline(never)]
pub fn no_events(_: Here, window: Window) -> String {
    timeline::write_no_events(window)
}

/// What of the address was not understood.
#[inline(never)]
pub fn refused(_: Here, refused: &[Refused]) -> String {
    i18n::refused(refused)
}

/// The text of the panel, of an event or a state.
#[inline(never)]
pub fn panel(_: Here, selected: &Selected, page: SourcesPage) -> String {
    write_selected(selected, &|anchor| page.doubt(anchor), &|id| {
        page.source(id)
    })
}

/// Fetches the page of the sources. The browser reads the markup itself, as a document in which nothing runs.
#[inline(never)]
pub fn fetch_sources(page: SourcesPage) -> Option<()> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &sources_address()).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let asked = request.clone();
    EventListener::once(&request, "loadend", move |_| {
        page.receive(asked.response_xml().ok().flatten());
    })
    .forget();
    request.send().ok()
}
