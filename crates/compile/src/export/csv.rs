//! A table, a row a fact: events, spells of standing, terms of office. As RFC 4180 has it, with the mark
//! at the beginning by which spreadsheets know UTF-8.

use model::domain::{Doubt, Event, Holder, Office, Record, SourceId, Spell, State, Term};
use model::time::Day;

use super::{codes, confidence, place};

/// The head of the table.
const COLUMNS: [&str; 19] = [
    "kind",
    "id",
    "title",
    "from",
    "to",
    "category",
    "states",
    "others",
    "place",
    "scheduled",
    "confidence",
    "disputed",
    "other_date",
    "summary",
    "note",
    "sources",
    "source_urls",
    "last_checked",
    "licence",
];

/// One row; what a kind of fact does not have is empty.
#[derive(Default)]
struct Row {
    kind: &'static str,
    id: String,
    title: String,
    from: String,
    to: String,
    category: String,
    states: String,
    others: String,
    place: &'static str,
    scheduled: bool,
    confidence: &'static str,
    disputed: bool,
    other_date: String,
    summary: &'static str,
    note: &'static str,
    sources: &'static [SourceId],
}

/// All facts of a record. Several values in a field are parted by "; ".
pub fn csv(record: &Record) -> String {
    let mut text = String::from("\u{feff}");
    push_line(&mut text, &COLUMNS);
    let events = record.events().map(|(_, event)| of_event(record, event));
    let spells = record
        .states
        .iter()
        .flat_map(|state| state.spells.iter().map(move |spell| of_spell(state, spell)));
    let terms = record.offices.iter().flat_map(|office| {
        office
            .terms
            .iter()
            .map(move |term| of_term(record, office, term))
    });
    for row in events.chain(spells).chain(terms) {
        push_row(&mut text, record, &row);
    }
    text
}

fn of_event(record: &Record, event: &Event) -> Row {
    Row {
        kind: "event",
        id: event.slug.to_owned(),
        title: event.title.to_owned(),
        from: event.date.iso(),
        to: event.last.map_or(String::new(), |last| last.iso()),
        category: event.category.slug().to_owned(),
        states: codes(record, event.states).join("; "),
        others: event.others.join("; "),
        place: place(record, event.place),
        scheduled: event.scheduled,
        confidence: confidence(event.confidence),
        summary: event.summary,
        note: event.note,
        sources: event.sources,
        ..disputed(event.doubt.as_ref())
    }
}

/// A spell begins with its step, and is as well known as that.
fn of_spell(state: &State, spell: &Spell) -> Row {
    let step = &state.steps[usize::from(spell.step)];
    Row {
        kind: "spell",
        id: format!("{}-{}", state.code, step.date.iso()),
        title: step.title.to_owned(),
        from: step.date.iso(),
        to: last_day(spell.end),
        category: spell.standing.slug().to_owned(),
        states: state.code.to_owned(),
        confidence: confidence(step.confidence),
        note: step.note,
        sources: step.sources,
        ..disputed(step.doubt.as_ref())
    }
}

fn of_term(record: &Record, office: &Office, term: &Term) -> Row {
    let (title, state) = match term.holder {
        Holder::Person { name, state, .. } => (name, state),
        Holder::State(state) => (record.state(state).name, state),
    };
    let acting = if term.acting { ", acting" } else { "" };
    Row {
        kind: "term",
        id: format!("{}-{}", office.slug, term.first.iso()),
        title: format!("{title}{acting}"),
        from: term.start.iso(),
        to: if term.end_unknown {
            "unknown".to_owned()
        } else {
            last_day(term.end)
        },
        category: office.slug.to_owned(),
        states: record.state(state).code.to_owned(),
        // Its end lies ahead: it is announced, not seen.
        scheduled: term.end_scheduled,
        confidence: confidence(term.confidence),
        note: term.note,
        sources: term.sources,
        ..disputed(term.doubt.as_ref())
    }
}

fn disputed(doubt: Option<&Doubt>) -> Row {
    Row {
        disputed: doubt.is_some(),
        other_date: doubt
            .and_then(|doubt| doubt.other_date)
            .map_or(String::new(), |date| date.iso()),
        ..Row::default()
    }
}

/// The day before an end; empty while it lasts.
fn last_day(end: Option<Day>) -> String {
    end.map_or(String::new(), |end| end.plus(-1).iso())
}

fn push_row(text: &mut String, record: &Record, row: &Row) {
    let yes = |is: bool| if is { "yes" } else { "no" };
    let of_sources = |part: fn(&model::domain::Source) -> &'static str| {
        let parts = row
            .sources
            .iter()
            .map(|&source| part(record.source(source)));
        parts.collect::<Vec<_>>().join("; ")
    };
    push_line(
        text,
        &[
            row.kind,
            &row.id,
            &row.title,
            &row.from,
            &row.to,
            &row.category,
            &row.states,
            &row.others,
            row.place,
            yes(row.scheduled),
            row.confidence,
            yes(row.disputed),
            &row.other_date,
            row.summary,
            row.note,
            &of_sources(|source| source.name),
            &of_sources(|source| source.url),
            &record.last_checked.iso(),
            super::LICENCE,
        ],
    );
}

/// Fields with a comma, a quotation mark or a new line in them stand in quotation marks.
fn push_line(text: &mut String, fields: &[&str; COLUMNS.len()]) {
    for (index, field) in fields.iter().enumerate() {
        if 0 < index {
            text.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(field);
        }
    }
    text.push_str("\r\n");
}
