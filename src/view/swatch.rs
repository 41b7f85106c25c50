//! A small field in the colour and pattern of a standing.

use super::pattern::{PAGE_SET, fill};
use crate::markup::Markup;
use model::domain::Standing;

/// The field; `width` and `height` in px. It is decoration: the word always stands beside it.
pub fn swatch(m: &mut Markup, standing: Standing, width: u8, height: u8) {
    m.tag("svg")
        .class("swatch")
        .int("width", width.into())
        .int("height", height.into())
        .attr("aria-hidden", "true")
        .begin();
    m.tag("rect")
        .class(&["standing is-", standing.slug()].concat())
        .attr_if("fill", fill(PAGE_SET, standing).as_deref())
        .attr("x", ".5")
        .attr("y", ".5")
        .int("width", i64::from(width) - 1)
        .int("height", i64::from(height) - 1)
        .empty();
    m.end("svg");
}
