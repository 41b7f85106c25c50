//! Events, by year.

use model::domain::{Event, Record};

use super::dates;
use super::doubts::Doubts;
use super::markup::{cite, confidence, paragraph, text};

/// A heading and a list a year.
pub fn lists(record: &Record, doubts: &Doubts) -> String {
    let year_of = |event: &Event| event.date.first().civil().year;
    let mut html = String::new();
    for events in record.events.chunk_by(|a, b| year_of(a) == year_of(b)) {
        html.push_str(&format!("<h3>{}</h3>\n<ol>\n", year_of(&events[0])));
        for event in events {
            html.push_str(&item(record, doubts, event));
        }
        html.push_str("</ol>\n");
    }
    html
}

fn item(record: &Record, doubts: &Doubts, event: &Event) -> String {
    let when = match event.last {
        Some(last) => dates::range(event.date, last),
        None => dates::words(event.date),
    };
    let place = event.place.map_or(String::new(), |place| {
        format!(", {}", text(record.place(place).name))
    });
    let scheduled = if event.scheduled {
        " Scheduled, not seen to have happened."
    } else {
        ""
    };
    format!(
        "<li id=e-{}>{when}{place}: <b>{}</b>.{scheduled}{}{}{}{}{}\n",
        event.slug,
        text(event.title),
        confidence(event.confidence),
        cite(event.sources),
        doubts.pointer(event.doubt.as_ref()),
        paragraph(event.summary),
        paragraph(event.note)
    )
}
