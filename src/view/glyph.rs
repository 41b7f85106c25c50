//! The glyph of an event: its shape says the category, its row the family.

use crate::markup::Markup;
use model::domain::Category;

/// Path of a 10 x 10 px glyph centred on 0,0; one ink.
const fn path(category: Category) -> &'static str {
    match category {
        Category::Treaty => "M0-5 5 0 0 5-5 0Z",
        Category::Statute => "M-4.2-4.2h8.4v8.4h-8.4Z",
        Category::Membership => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z",
        Category::Participation => "M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0ZM0-4.4v8.8",
        Category::Partnership => "M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0Z",
        Category::Session => "M-1.2-5h2.4q.8 0 .8.8v8.4q0 .8-.8.8h-2.4q-.8 0-.8-.8v-8.4q0-.8.8-.8Z",
        Category::Office => "M0-4.2 4.6 4h-9.2Z",
        Category::Forces => "M-4.5-4.5 0-2.6 4.5-4.5V1.6L0 5-4.5 1.6Z",
        Category::Exercise => "M-4.2-4.2 0-2.3 4.2-4.2V1.5L0 4.6-4.2 1.5Z",
        Category::Operation => "M0-4.6 5 4.2H-5Z",
        Category::Deployment => {
            "M0-5.4 1.6-1.9 5.4-1.6 2.5 .9 3.4 4.7 0 2.6-3.4 4.7-2.5 .9-5.4-1.6-1.6-1.9Z"
        }
        Category::Crisis => {
            "M-4.4-2.7-2.7-4.4 0-1.7 2.7-4.4 4.4-2.7 1.7 0 4.4 2.7 2.7 4.4 0 1.7-2.7 4.4-4.4 2.7-1.7 0Z"
        }
        Category::International => "M-1.2-4.8h2.4v3.6h3.6v2.4h-3.6v3.6h-2.4v-3.6h-3.6v-2.4h3.6Z",
        Category::Background => "M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0Z",
    }
}

/// Whether the shape is an outline where its neighbour in the family is filled.
const fn is_open(category: Category) -> bool {
    matches!(
        category,
        Category::Participation | Category::Partnership | Category::Office | Category::Exercise
    )
}

/// The part that is filled inside an outline.
const fn inner(category: Category) -> Option<&'static str> {
    match category {
        Category::Participation => Some("M0-4.4a4.4 4.4 0 0 0 0 8.8Z"),
        Category::Partnership => Some("M-1.6 0a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0Z"),
        _ => None,
    }
}

/// The glyph, to be placed by the group around it. A scheduled event is hollow and dashed.
pub fn glyph(m: &mut Markup, category: Category, scheduled: bool) {
    let class = match (scheduled, is_open(category)) {
        (true, _) => "glyph is-scheduled",
        (false, true) => "glyph is-open",
        (false, false) => "glyph",
    };
    m.tag("path").class(class).attr("d", path(category)).empty();
    if let Some(inner) = inner(category).filter(|_| !scheduled) {
        m.tag("path").class("glyph-inner").attr("d", inner).empty();
    }
}

/// The sign of a button, a path in a box of 12 px: a line ("icon-line") or a shape ("icon-solid").
pub fn icon(m: &mut Markup, class: &str, path: &str) {
    m.raw("<svg width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">");
    m.tag("path").class(class).attr("d", path).empty();
    m.end("svg");
}

/// The glyph as a picture of its own, for lists and the key.
pub fn glyph_icon(m: &mut Markup, category: Category, scheduled: bool) {
    m.tag("svg")
        .class("glyph-icon")
        .int("width", 12)
        .int("height", 12)
        .attr("viewBox", "-6 -6 12 12")
        .attr("aria-hidden", "true")
        .begin();
    glyph(m, category, scheduled);
    m.end("svg");
}
