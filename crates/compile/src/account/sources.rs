//! The sources, each once, numbered through all kinds, with what rests on it.

use model::domain::{Record, Source, SourceId};

use super::citing::{self, Citing};
use super::doubts::Doubts;
use super::markup::{KINDS, number, text, value};

/// A heading and a list a kind.
pub fn lists(record: &Record, doubts: &Doubts) -> String {
    let citing = citing::facts(record, doubts);
    let mut html = String::new();
    let mut ids = (0..).map(SourceId);
    for sources in record.sources.chunk_by(|a, b| a.kind == b.kind) {
        let kind = KINDS.iter().find(|(kind, ..)| *kind == sources[0].kind);
        let &(_, heading, words) = kind.expect("every kind has a heading");
        let numbers: Vec<u16> = ids.by_ref().take(sources.len()).map(number).collect();
        let (start, words) = (numbers[0], value(words));
        html.push_str(&format!(
            "<h3>{heading}</h3>\n<ol start={start} data-kind={words}>\n"
        ));
        for (number, source) in numbers.into_iter().zip(sources) {
            html.push_str(&item(number, source, &citing));
        }
        html.push_str("</ol>\n");
    }
    html
}

fn item(number: u16, source: &Source, citing: &Citing) -> String {
    let note = match source.note {
        "" => String::new(),
        note => format!(", {}", text(note)),
    };
    let facts = match citing.get(&number) {
        Some(links) => format!("<p>Rests on it: {}", links.join("; ")),
        None => String::new(),
    };
    // Its number holds for an edition; its id, which an editor gave it, never becomes another's.
    let slug = source.slug;
    format!(
        "<li id=source-{slug}><a href={} id=s{number}>{}</a>{note} \
         <a href=sources.html#source-{slug} aria-label=\"Lasting link\">#</a>{facts}\n",
        value(source.url),
        text(source.name)
    )
}
