//! Events, by year.

use model::domain::{Event, Record};

use super::markup::{Citations, confidence, joined, text};
use super::{dates, doubts};

/// A heading and a list a year.
pub fn lists(record: &Record, cite: &Citations) -> String {
    let year_of = |event: &Event| event.date.first().civil().year;
    let mut html = String::new();
    for events in record.events.chunk_by(|a, b| year_of(a) == year_of(b)) {
        html.push_str(&format!("<h3>{}</h3>\n<ol>\n", year_of(&events[0])));
        for event in events {
            html.push_str(&item(record, event, cite));
        }
        html.push_str("</ol>\n");
    }
    html
}

fn item(record: &Record, event: &Event, cite: &Citations) -> String {
    let when = match event.last {
        Some(last) => dates::range(event.date, last),
        None => dates::time(event.date),
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
        "<li id=\"event-{}\">{when}{place}: <b>{}</b>. {}{scheduled}{}{}{}</li>\n",
        event.slug,
        text(event.title),
        joined(event.summary, event.note),
        confidence(event.confidence),
        cite.links(event.sources),
        doubts::pointer(record, event.doubt.as_ref())
    )
}
