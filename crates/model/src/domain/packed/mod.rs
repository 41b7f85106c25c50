//! The record as the page loads it: a few kilobytes of numbers and texts, of which the record is
//! made when the page starts.
//!
//! Written out as Rust values the same record is 40 kB of pointers, lengths and padding, which every
//! reader would load. `compile::pack` writes what [`Packed::unpack`] reads, in the same order:
//! that of the fields in the expressions below.

mod cursor;

use self::cursor::Cursor;
use super::*;
use crate::time::Day;

/// A record, packed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Packed {
    /// All that is not text.
    pub numbers: &'static [u8],
    /// A line each.
    pub texts: &'static str,
}

/// A fact that the document tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Event(EventId),
    /// Code of the state, and index of the step in [`State::steps`].
    Step(&'static str, usize),
}

/// What the document tells of a fact, so that a packed record need not. What it does not tell is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Told {
    /// Of an event; a step has none.
    pub slug: &'static str,
    pub title: &'static str,
    pub sources: &'static [SourceId],
}

/// Asks the document, once for each fact.
pub type Tell<'a> = &'a dyn Fn(Fact) -> Told;

impl Packed {
    /// Makes the record; texts and tables that the page does without are empty. Bytes that are cut
    /// short give what there is of it, and never a panic. Its lists are never given back: there is
    /// one record, as long as there is the page.
    pub fn unpack(&self, tell: Tell) -> Record {
        let c = &mut Cursor::new(self);
        let last_checked = c.known_date(Day(0));
        let first_day = c.known_day(Day(0));
        let end_day = c.known_day(Day(0));
        let (mut id, mut before) = (0, Day(0));
        let events = c.list(|c| {
            let event = event(c, EventId(id), before, tell);
            before = event.date.first();
            id += 1;
            event
        });
        Record {
            title: "",
            last_checked,
            first_day,
            end_day,
            states: c.list(|c| state(c, events, tell)),
            events,
            offices: c.list(office),
            bodies: &[],
            places: c.list(place),
            statements: c.list(statement),
            sources: &[],
        }
    }
}

/// The date is told from that of the event before.
fn event(c: &mut Cursor, id: EventId, before: Day, tell: Tell) -> Event {
    let told = tell(Fact::Event(id));
    let date = c.known_date(before);
    let flags = c.number();
    Event {
        slug: told.slug,
        title: told.title,
        summary: "",
        note: "",
        date,
        last: c.date(date.first()),
        category: *(Category::ALL.get(c.number() as usize)).unwrap_or(&Category::Background),
        scheduled: flags & 8 != 0,
        states: c.list(state_id),
        others: c.list(Cursor::text),
        place: c.index().map(|index| PlaceId(index as u16)),
        confidence: confidence(flags),
        doubt: doubt(c, flags, date.first()),
        statements: c.list(|c| c.number() as u8),
        sources: told.sources,
    }
}

fn state(c: &mut Cursor, events: &[Event], tell: Tell) -> State {
    let code = c.text();
    let (mut index, mut before) = (0, Day(0));
    let mut end = Day(0);
    State {
        code,
        name: c.text(),
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(c.number() as u16),
        summary: "",
        steps: c.list(|c| {
            let step = step(c, Fact::Step(code, index), events, before, tell);
            before = step.date.first();
            index += 1;
            step
        }),
        spells: c.list(|c| {
            let spell = spell(c, end);
            end = spell.end.unwrap_or(spell.start);
            spell
        }),
    }
}

/// The date is told from that of its event, which is mostly the same, or of the step before.
fn step(c: &mut Cursor, of: Fact, events: &[Event], before: Day, tell: Tell) -> Step {
    let told = tell(of);
    let event = c.index();
    let event_day = event
        .and_then(|index| events.get(index as usize))
        .map(|event| event.date.first());
    let date = c.known_date(event_day.unwrap_or(before));
    let flags = c.number();
    Step {
        date,
        standing: c.index().map(standing),
        title: told.title,
        note: "",
        event: event.map(EventId),
        confidence: confidence(flags),
        doubt: doubt(c, flags, date.first()),
        sources: told.sources,
    }
}

/// It mostly starts where the one before ends.
fn spell(c: &mut Cursor, before: Day) -> Spell {
    let start = c.known_day(before);
    Spell {
        standing: standing(c.number()),
        start,
        end: c.day(start),
        step: c.number() as u16,
    }
}

fn office(c: &mut Cursor) -> Office {
    let mut end = Day(0);
    Office {
        slug: c.text(),
        name: c.text(),
        summary: "",
        terms: c.list(|c| {
            let term = term(c, end);
            end = term.end.unwrap_or(term.first);
            term
        }),
    }
}

/// It mostly starts where the one before ends.
fn term(c: &mut Cursor, before: Day) -> Term {
    let flags = c.number();
    let start = c.known_date(before);
    let first = c.known_day(start.first());
    let state = state_id(c);
    let holder = if flags & 64 == 0 {
        Holder::State(state)
    } else {
        Holder::Person {
            name: c.text(),
            family: c.text(),
            state,
        }
    };
    Term {
        holder,
        acting: flags & 8 != 0,
        start,
        first,
        end: c.day(first),
        end_unknown: flags & 16 != 0,
        end_scheduled: flags & 32 != 0,
        note: "",
        confidence: confidence(flags),
        doubt: None,
        sources: &[],
    }
}

fn place(c: &mut Cursor) -> Place {
    Place {
        slug: "",
        name: c.text(),
        country: "",
        latitude: 0.0,
        longitude: 0.0,
    }
}

fn statement(c: &mut Cursor) -> Statement {
    Statement {
        number: c.number() as u8,
        text: "",
        verdict: match c.number() {
            0 => Verdict::Agrees,
            1 => Verdict::LessPrecise,
            2 => Verdict::OutOfDate,
            3 => Verdict::Slip,
            _ => Verdict::Position,
        },
        better: "",
        date: None,
        event: c.index().map(EventId),
        sources: &[],
    }
}

/// The two lowest bits of the flags of a fact are its confidence, the third says that it is in
/// doubt, and the others are its own.
fn confidence(flags: u32) -> Confidence {
    match flags & 3 {
        0 => Confidence::High,
        1 => Confidence::Medium,
        _ => Confidence::Low,
    }
}

fn doubt(c: &mut Cursor, flags: u32, day: Day) -> Option<Doubt> {
    (flags & 4 != 0).then(|| Doubt {
        question: "",
        drawn: "",
        other_date: c.date(day),
        other: "",
        other_sources: &[],
    })
}

fn state_id(c: &mut Cursor) -> StateId {
    StateId(c.number() as u8)
}

fn standing(number: u32) -> Standing {
    *(Standing::ALL.get(number as usize)).unwrap_or(&Standing::None)
}
