//! The glyph of an event: its shape says the category, its row the family.

use crate::markup::Markup;
use model::domain::Category;

/// Path of a 10 x 10 px glyph about the point where it begins; one ink. All of its steps are relative, so
/// that many glyphs can be one path, and all go round the same way, so that none makes a
/// hole in another.
const fn path(category: Category) -> &'static str {
    match category {
        Category::Treaty => "m0-5 5 5-5 5-5-5z",
        Category::Statute => "m-4.2-4.2h8.4v8.4h-8.4z",
        Category::Membership => "m-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z",
        Category::Participation => "m-4.4 0a4.4 4.4 0 1 1 8.8 0a4.4 4.4 0 1 1-8.8 0zm4.4-4.4v8.8",
        Category::Partnership => "m-4.4 0a4.4 4.4 0 1 1 8.8 0a4.4 4.4 0 1 1-8.8 0z",
        Category::Session => "m-1.2-5h2.4q.8 0 .8.8v8.4q0 .8-.8.8h-2.4q-.8 0-.8-.8v-8.4q0-.8.8-.8z",
        Category::Office => "m0-4.2 4.6 8.2h-9.2z",
        Category::Forces => "m-4.5-4.5 4.5 1.9 4.5-1.9v6.1l-4.5 3.4-4.5-3.4z",
        Category::Exercise => "m-4.2-4.2 4.2 1.9 4.2-1.9v5.7l-4.2 3.1-4.2-3.1z",
        Category::Operation => "m0-4.6 5 8.8h-10z",
        Category::Deployment => {
            "m0-5.4 1.6 3.5 3.8.3-2.9 2.5.9 3.8-3.4-2.1-3.4 2.1.9-3.8-2.9-2.5 3.8-.3z"
        }
        Category::Crisis => {
            "m-4.4-2.7 1.7-1.7 2.7 2.7 2.7-2.7 1.7 1.7-2.7 2.7 2.7 2.7-1.7 1.7-2.7-2.7-2.7 2.7-1.7-1.7 2.7-2.7z"
        }
        Category::International => "m-1.2-4.8h2.4v3.6h3.6v2.4h-3.6v3.6h-2.4v-3.6h-3.6v-2.4h3.6z",
        Category::Background => "m-2.6 0a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0z",
    }
}

/// Whether the shape is an outline where its neighbour in the family is filled.
const fn is_open(category: Category) -> bool {
    matches!(
        category,
        Category::Participation | Category::Partnership | Category::Office | Category::Exercise
    )
}

/// The part that is filled inside an outline; empty where there is none.
const fn inner(category: Category) -> &'static str {
    match category {
        Category::Participation => "m0 4.4a4.4 4.4 0 0 1 0-8.8z",
        Category::Partnership => "m-1.6 0a1.6 1.6 0 1 1 3.2 0a1.6 1.6 0 1 1-3.2 0z",
        _ => "",
    }
}

/// The paths of a glyph from the lowest up, each with its class; the second may be empty. A scheduled
/// event is hollow and dashed.
pub const fn parts(category: Category, scheduled: bool) -> [(&'static str, &'static str); 2] {
    let class = match (scheduled, is_open(category)) {
        (true, _) => "glyph is-scheduled",
        (false, true) => "glyph is-open",
        (false, false) => "glyph",
    };
    let inner = if scheduled { "" } else { inner(category) };
    [(class, path(category)), ("glyph-inner", inner)]
}

/// The glyph, to be placed by the group around it.
pub fn glyph(m: &mut Markup, category: Category, scheduled: bool) {
    for (class, path) in parts(category, scheduled) {
        write_path(m, class, path);
    }
}

/// A path, unless it is empty.
pub fn write_path(m: &mut Markup, class: &str, path: &str) {
    if !path.is_empty() {
        m.tag("path").class(class).attr("d", path).empty();
    }
}

/// The sign of a button, a path in a box of 12 px: a line ("icon-line") or a shape ("icon-solid").
pub fn icon(m: &mut Markup, class: &str, path: &str) {
    m.raw("<svg width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">");
    write_path(m, class, path);
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
