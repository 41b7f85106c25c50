//! The record as the program of the page carries it: **the page's record has no prose**.
//!
//! Every reader loads the account, which has all of the prose. The program stands in the same
//! document and takes it from there when it shows it (`src/dom/prose.rs`), so that no sentence is
//! loaded twice. What it carries is what it computes with and what it draws before anyone asks for
//! more: dates, ids, standings and names. It needs titles, slugs and the numbers of sources from the
//! beginning too, but does not carry them either: they stand in the account, where [`Packed::unpack`]
//! finds them.
//!
//! A text that the page's record does not have is empty, and a table or list that it does not have
//! is too; source `n` of the page of sources is `SourceId(n - 1)`. Never ask the page's record for
//! [`Record::source`].

use model::domain::*;

use crate::build::leak;

/// The record without its prose. Every field is named here, so that a new one has to be decided on.
pub fn for_page(record: &Record) -> Record {
    Record {
        title: "",
        last_checked: record.last_checked,
        first_day: record.first_day,
        end_day: record.end_day,
        states: leak::list(record.states.iter().map(state)),
        events: leak::list(record.events.iter().map(event)),
        offices: leak::list(record.offices.iter().map(office)),
        bodies: &[],
        places: leak::list(record.places.iter().map(place)),
        statements: leak::list(record.statements.iter().map(statement)),
        sources: &[],
    }
}

fn state(state: &State) -> State {
    State {
        code: state.code,
        name: state.name,
        formal: "",
        names_ru_be: ["", ""],
        capital: state.capital,
        summary: "",
        steps: leak::list(state.steps.iter().map(step)),
        spells: leak::list(state.spells.iter().map(spell)),
    }
}

fn step(step: &Step) -> Step {
    Step {
        date: step.date,
        standing: step.standing,
        title: step.title,
        note: "",
        event: step.event,
        confidence: step.confidence,
        doubt: step.doubt.as_ref().map(doubt),
        sources: step.sources,
    }
}

fn spell(spell: &Spell) -> Spell {
    Spell {
        standing: spell.standing,
        start: spell.start,
        end: spell.end,
        step: spell.step,
    }
}

fn event(event: &Event) -> Event {
    Event {
        slug: event.slug,
        title: event.title,
        summary: "",
        note: "",
        date: event.date,
        last: event.last,
        category: event.category,
        scheduled: event.scheduled,
        states: event.states,
        others: event.others,
        place: event.place,
        confidence: event.confidence,
        doubt: event.doubt.as_ref().map(doubt),
        statements: event.statements,
        sources: event.sources,
    }
}

/// That there is a doubt, and the other day, are drawn. The page of the sources tells the rest.
fn doubt(doubt: &Doubt) -> Doubt {
    Doubt {
        question: "",
        drawn: "",
        other_date: doubt.other_date,
        other: "",
        other_sources: &[],
    }
}

fn office(office: &Office) -> Office {
    Office {
        slug: office.slug,
        name: office.name,
        summary: "",
        terms: leak::list(office.terms.iter().map(term)),
    }
}

/// Its sources and doubts are told in the account only.
fn term(term: &Term) -> Term {
    Term {
        holder: term.holder,
        acting: term.acting,
        start: term.start,
        first: term.first,
        end: term.end,
        end_unknown: term.end_unknown,
        end_scheduled: term.end_scheduled,
        note: "",
        confidence: term.confidence,
        doubt: None,
        sources: &[],
    }
}

/// Where it lies is drawn on the map already.
fn place(place: &Place) -> Place {
    Place {
        slug: "",
        name: place.name,
        country: "",
        latitude: 0.0,
        longitude: 0.0,
    }
}

/// The page knows it by its number and by the event that it leads to.
fn statement(statement: &Statement) -> Statement {
    Statement {
        number: statement.number,
        text: "",
        verdict: statement.verdict,
        better: "",
        date: None,
        event: statement.event,
        sources: &[],
    }
}
