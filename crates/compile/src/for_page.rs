//! The record as the program of the page carries it: **the page's record has no prose**.
//!
//! Every reader loads the account, which has all of the prose and all of the sources. The program
//! stands in the same document and takes them from there when it shows them (`src/dom/prose.rs`),
//! so that no sentence is loaded twice. What it carries is what it computes with and what it draws
//! before anyone asks for more: dates, ids, standings and names. Titles of events and steps are
//! drawn from the beginning too, but most of them stand in the account, where [`Packed::unpack`]
//! finds them: the record that the page computes with has every title.
//!
//! A text that the page's record does not have is empty, and a table or list that it does not have
//! is too; the lists of [`SourceId`]s of events, steps and their doubts stay, since source `n` of
//! the account is `SourceId(n - 1)`. Never ask the page's record for [`Record::source`].

use model::domain::*;

use crate::account::says_more;
use crate::build::leak;

/// Which titles of events and steps the page's record has.
#[derive(Clone, Copy, PartialEq)]
pub enum Titles {
    /// All: on the host there is no document to find them in.
    All,
    /// Those that the account does not have. The others are empty.
    NotInAccount,
}

/// The record without its prose. Every field is named here, so that a new one has to be decided on.
pub fn for_page(record: &Record, titles: Titles) -> Record {
    Record {
        title: "",
        last_checked: record.last_checked,
        first_day: record.first_day,
        end_day: record.end_day,
        states: leak::list(record.states.iter().map(|it| state(it, titles))),
        events: leak::list(record.events.iter().map(|it| event(it, titles))),
        offices: leak::list(record.offices.iter().map(office)),
        bodies: &[],
        places: leak::list(record.places.iter().map(place)),
        statements: leak::list(record.statements.iter().map(statement)),
        sources: &[],
    }
}

fn state(state: &State, titles: Titles) -> State {
    State {
        code: state.code,
        name: state.name,
        formal: "",
        names_ru_be: ["", ""],
        capital: state.capital,
        summary: "",
        steps: leak::list(state.steps.iter().map(|it| step(it, titles))),
        spells: leak::list(state.spells.iter().map(spell)),
    }
}

fn step(step: &Step, titles: Titles) -> Step {
    let is_in_account = says_more(step);
    Step {
        date: step.date,
        standing: step.standing,
        title: title(step.title, is_in_account, titles),
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

fn event(event: &Event, titles: Titles) -> Event {
    Event {
        slug: event.slug,
        title: title(event.title, true, titles),
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

fn title(title: &'static str, is_in_account: bool, titles: Titles) -> &'static str {
    match titles {
        Titles::NotInAccount if is_in_account => "",
        _ => title,
    }
}

/// That there is a doubt, and the other day, are drawn.
fn doubt(doubt: &Doubt) -> Doubt {
    Doubt {
        question: "",
        drawn: "",
        other_date: doubt.other_date,
        other: "",
        other_sources: doubt.other_sources,
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
