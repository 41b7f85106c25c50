//! The sources, each once, numbered through all kinds.

use model::domain::{Record, SourceId};

use super::markup::{Citations, KINDS, text};

/// A heading and a list a kind.
pub fn lists(record: &Record, cite: &Citations) -> String {
    let mut html = String::new();
    for (kind, heading) in KINDS {
        let ids = (0..record.sources.len()).map(|index| SourceId(index as u16));
        let of_kind: Vec<SourceId> = ids.filter(|&id| record.source(id).kind == kind).collect();
        let Some(&first) = of_kind.first() else {
            continue;
        };
        let start = cite.number(first);
        html.push_str(&format!("<h3>{heading}</h3>\n<ol start=\"{start}\">\n"));
        for id in of_kind {
            html.push_str(&item(record, id, cite));
        }
        html.push_str("</ol>\n");
    }
    html
}

fn item(record: &Record, id: SourceId, cite: &Citations) -> String {
    let source = record.source(id);
    let note = match source.note {
        "" => String::new(),
        note => format!(", {}", text(note)),
    };
    format!(
        "<li id=\"source-{}\"><a id=\"s{}\" href=\"{}\" rel=\"external noopener\">{}</a>{note}</li>\n",
        source.slug,
        cite.number(id),
        text(source.url),
        text(source.name)
    )
}
