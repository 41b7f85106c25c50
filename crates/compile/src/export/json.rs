//! All of the record as data. `data/record.schema.json` describes it; its `version` grows when a reader
//! of an older one would go wrong.

use model::domain::{Body, Doubt, Event, Holder, Office, Record, State, Statement, Step, Term};
use serde_json::{Map, Value, json};

use super::{codes, confidence, slugs};
use crate::words::{KINDS, VERDICTS, word};

/// Of the form of the file, not of the facts.
const VERSION: u8 = 1;

/// The record. Sources, places and events are named by their ids; what is not known or does not hold is
/// left out.
pub fn json(record: &Record) -> String {
    let value = json!({
        "version": VERSION,
        "title": record.title,
        "lastChecked": record.last_checked.iso(),
        "shown": { "from": record.first_day.iso(), "to": record.end_day.plus(-1).iso() },
        "licence": super::LICENCE,
        "states": list(record.states, |it| state(record, it)),
        "events": list(record.events, |it| event(record, it)),
        "offices": list(record.offices, |it| office(record, it)),
        "bodies": list(record.bodies, |it| body(record, it)),
        "places": list(record.places, |it| json!({
            "id": it.slug,
            "name": it.name,
            "country": it.country,
            "latitude": it.latitude,
            "longitude": it.longitude,
        })),
        "ministryPage": list(record.statements, |it| statement(record, it)),
        "sources": list(record.sources, |it| without_nothing(json!({
            "id": it.slug,
            "name": it.name,
            "kind": word(&KINDS, it.kind),
            "note": it.note,
            "url": it.url,
        }))),
    });
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}

fn list<T>(of: &[T], value: impl Fn(&T) -> Value) -> Value {
    of.iter().map(value).collect()
}

/// Fields that are empty say nothing.
fn without_nothing(value: Value) -> Value {
    let Value::Object(fields) = value else {
        return value;
    };
    let says = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    Value::Object(
        fields
            .into_iter()
            .filter(|(_, value)| says(value))
            .collect::<Map<_, _>>(),
    )
}

fn state(record: &Record, state: &State) -> Value {
    json!({
        "code": state.code,
        "name": state.name,
        "formalName": state.formal,
        "names": { "ru": state.names_ru_be[0], "be": state.names_ru_be[1] },
        "capital": record.place(state.capital).slug,
        "summary": state.summary,
        "steps": list(state.steps, |it| step(record, it)),
        "spells": list(state.spells, |it| without_nothing(json!({
            "standing": it.standing.slug(),
            "from": state.steps[usize::from(it.step)].date.iso(),
            "drawnFrom": it.start.iso(),
            "to": it.end.map(|end| end.plus(-1).iso()),
            "step": it.step,
        }))),
    })
}

fn step(record: &Record, step: &Step) -> Value {
    without_nothing(json!({
        "date": step.date.iso(),
        "title": step.title,
        "note": step.note,
        "standing": step.standing.map(|standing| standing.slug()),
        "event": step.event.map(|event| record.event(event).slug),
        "confidence": confidence(step.confidence),
        "doubt": doubt(record, step.doubt.as_ref()),
        "sources": slugs(record, step.sources),
    }))
}

fn event(record: &Record, event: &Event) -> Value {
    without_nothing(json!({
        "id": event.slug,
        "title": event.title,
        "date": event.date.iso(),
        "lastDate": event.last.map(|last| last.iso()),
        "category": event.category.slug(),
        "scheduled": event.scheduled,
        "states": codes(record, event.states),
        "otherCountries": event.others,
        "place": event.place.map(|place| record.place(place).slug),
        "summary": event.summary,
        "note": event.note,
        "confidence": confidence(event.confidence),
        "doubt": doubt(record, event.doubt.as_ref()),
        "ministryPage": event.statements,
        "sources": slugs(record, event.sources),
    }))
}

fn office(record: &Record, office: &Office) -> Value {
    json!({
        "id": office.slug,
        "name": office.name,
        "summary": office.summary,
        "terms": list(office.terms, |it| term(record, it)),
    })
}

fn term(record: &Record, term: &Term) -> Value {
    let (person, state) = match term.holder {
        Holder::Person { name, state, .. } => (Some(name), state),
        Holder::State(state) => (None, state),
    };
    without_nothing(json!({
        "person": person,
        "state": record.state(state).code,
        "acting": term.acting,
        "from": term.start.iso(),
        "to": term.end.map(|end| end.plus(-1).iso()),
        "endUnknown": term.end_unknown,
        "endScheduled": term.end_scheduled,
        "note": term.note,
        "confidence": confidence(term.confidence),
        "doubt": doubt(record, term.doubt.as_ref()),
        "sources": slugs(record, term.sources),
    }))
}

fn body(record: &Record, body: &Body) -> Value {
    without_nothing(json!({
        "id": body.slug,
        "name": body.name,
        "abbreviation": body.abbreviation,
        "summary": body.summary,
        "confidence": confidence(body.confidence),
        "sources": slugs(record, body.sources),
    }))
}

fn statement(record: &Record, statement: &Statement) -> Value {
    without_nothing(json!({
        "number": statement.number,
        "text": statement.text,
        "verdict": word(&VERDICTS, statement.verdict),
        "better": statement.better,
        "date": statement.date.map(|date| date.iso()),
        "event": statement.event.map(|event| record.event(event).slug),
        "sources": slugs(record, statement.sources),
    }))
}

fn doubt(record: &Record, doubt: Option<&Doubt>) -> Value {
    doubt.map_or(Value::Null, |doubt| {
        without_nothing(json!({
            "question": doubt.question,
            "drawn": doubt.drawn,
            "otherDate": doubt.other_date.map(|date| date.iso()),
            "other": doubt.other,
            "otherSources": slugs(record, doubt.other_sources),
        }))
    })
}
