//! The events as a calendar (RFC 5545): whole days, and no more exact than they are known.

use model::domain::{Event, Record};
use model::time::{Day, PartialDate};

use super::{codes, place};

/// The longest line, in bytes, before it is folded.
const LINE_BYTES: usize = 73;

/// All events of a record. An event of which only the month or the year is known takes all of its days,
/// and says so; a scheduled one is tentative.
pub fn ics(record: &Record) -> String {
    let mut text = String::new();
    push(&mut text, "BEGIN", "VCALENDAR");
    push(&mut text, "VERSION", "2.0");
    push(&mut text, "PRODID", "-//csto-timeline//record//EN");
    push(&mut text, "CALSCALE", "GREGORIAN");
    push(&mut text, "X-WR-CALNAME", &escaped(record.title));
    for (_, event) in record.events() {
        push_event(&mut text, record, event);
    }
    push(&mut text, "END", "VCALENDAR");
    text
}

fn push_event(text: &mut String, record: &Record, event: &Event) {
    let end = event.last.unwrap_or(event.date).end();
    push(text, "BEGIN", "VEVENT");
    push(text, "UID", &format!("{}@csto-timeline", event.slug));
    // The same file of the same record, whenever it is built.
    let stamp = format!("{}T000000Z", plain(record.last_checked_day()));
    push(text, "DTSTAMP", &stamp);
    push(text, "DTSTART;VALUE=DATE", &plain(event.date.first()));
    push(text, "DTEND;VALUE=DATE", &plain(end));
    push(text, "SUMMARY", &escaped(event.title));
    push(text, "DESCRIPTION", &escaped(&description(record, event)));
    push(text, "CATEGORIES", &escaped(event.category.slug()));
    let place = place(record, event.place);
    if !place.is_empty() {
        push(text, "LOCATION", &escaped(place));
    }
    if let Some(&source) = event.sources.first() {
        push(text, "URL", record.source(source).url);
    }
    push(
        text,
        "STATUS",
        if event.scheduled {
            "TENTATIVE"
        } else {
            "CONFIRMED"
        },
    );
    push(text, "TRANSP", "TRANSPARENT");
    push(text, "END", "VEVENT");
}

fn description(record: &Record, event: &Event) -> String {
    let mut lines = vec![event.summary.to_owned()];
    if !event.note.is_empty() {
        lines.push(event.note.to_owned());
    }
    match event.date {
        PartialDate::Day(_) => {}
        PartialDate::Month(..) => lines.push("The day is not known, only the month.".to_owned()),
        PartialDate::Year(_) => lines.push("The day is not known, only the year.".to_owned()),
    }
    if event.scheduled {
        lines.push("Scheduled, not seen to have happened.".to_owned());
    }
    if event.doubt.is_some() {
        lines.push("Sources disagree about it.".to_owned());
    }
    let states = codes(record, event.states);
    if !states.is_empty() {
        lines.push(format!("States: {}.", states.join(", ")));
    }
    let names = event
        .sources
        .iter()
        .map(|&source| record.source(source).name);
    lines.push(format!(
        "Sources: {}.",
        names.collect::<Vec<_>>().join("; ")
    ));
    lines.push(format!(
        "Last checked {}. {}.",
        record.last_checked.iso(),
        super::LICENCE
    ));
    lines.join("\n")
}

/// "19990402".
fn plain(day: Day) -> String {
    day.iso().replace('-', "")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// A line, folded where it is too long: never within a letter.
fn push(text: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for letter in format!("{name}:{value}").chars() {
        if LINE_BYTES < length + letter.len_utf8() {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}
