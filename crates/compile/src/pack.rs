//! The record packed for the page: what [`Packed::unpack`] reads, in the same order.

use model::domain::*;
use model::time::{Day, PartialDate};

use crate::build::leak;

/// Packs a record of [`for_page`](crate::for_page).
pub fn pack(record: &Record) -> Packed {
    let mut pack = Pack::default();
    pack.record(record);
    Packed {
        numbers: leak::list(pack.numbers),
        texts: leak::text(&pack.texts),
    }
}

/// What is written so far.
#[derive(Default)]
struct Pack {
    numbers: Vec<u8>,
    texts: String,
}

impl Pack {
    fn record(&mut self, record: &Record) {
        self.date(Day(0), Some(record.last_checked));
        self.day(Day(0), Some(record.first_day));
        self.day(Day(0), Some(record.end_day));
        let mut before = Day(0);
        self.list(record.events, |pack, event| {
            pack.event(before, event);
            before = event.date.first();
        });
        self.list(record.states, |pack, state| pack.state(state, record));
        self.list(record.offices, Pack::office);
        self.list(record.places, |pack, place| pack.text(place.name));
        self.list(record.statements, Pack::statement);
    }

    fn event(&mut self, before: Day, event: &Event) {
        self.date(before, Some(event.date));
        self.flags(event.confidence, event.doubt.is_some(), &[event.scheduled]);
        self.date(event.date.first(), event.last);
        self.number(event.category as u32);
        self.list(event.states, |pack, state| pack.number(state.0.into()));
        self.list(event.others, |pack, other| pack.text(other));
        self.index(event.place.map(|place| place.0.into()));
        self.doubt(event.date.first(), event.doubt.as_ref());
        self.list(event.statements, |pack, &number| pack.number(number.into()));
    }

    fn state(&mut self, state: &State, record: &Record) {
        self.text(state.code);
        self.text(state.name);
        self.number(state.capital.0.into());
        let mut before = Day(0);
        self.list(state.steps, |pack, step| {
            pack.step(before, step, record);
            before = step.date.first();
        });
        let mut end = Day(0);
        self.list(state.spells, |pack, spell| {
            pack.spell(end, spell);
            end = spell.end.unwrap_or(spell.start);
        });
    }

    fn step(&mut self, before: Day, step: &Step, record: &Record) {
        self.index(step.event.map(|event| event.0));
        let of_event = step.event.map(|event| record.event(event).date.first());
        self.date(of_event.unwrap_or(before), Some(step.date));
        self.flags(step.confidence, step.doubt.is_some(), &[]);
        self.index(step.standing.map(|standing| standing as u32));
        self.doubt(step.date.first(), step.doubt.as_ref());
    }

    fn spell(&mut self, before: Day, spell: &Spell) {
        self.day(before, Some(spell.start));
        self.number(spell.standing as u32);
        self.day(spell.start, spell.end);
        self.number(spell.step.into());
    }

    fn office(&mut self, office: &Office) {
        self.text(office.slug);
        self.text(office.name);
        let mut end = Day(0);
        self.list(office.terms, |pack, term| {
            pack.term(end, term);
            end = term.end.unwrap_or(term.first);
        });
    }

    fn term(&mut self, before: Day, term: &Term) {
        let is_person = matches!(term.holder, Holder::Person { .. });
        let own = [term.acting, term.end_unknown, term.end_scheduled, is_person];
        self.flags(term.confidence, false, &own);
        self.date(before, Some(term.start));
        self.day(term.start.first(), Some(term.first));
        match term.holder {
            Holder::State(state) => self.number(state.0.into()),
            Holder::Person {
                name,
                family,
                state,
            } => {
                self.number(state.0.into());
                self.text(name);
                self.text(family);
            }
        }
        self.day(term.first, term.end);
    }

    fn statement(&mut self, statement: &Statement) {
        self.number(statement.number.into());
        self.number(statement.verdict as u32);
        self.index(statement.event.map(|event| event.0));
    }

    fn doubt(&mut self, day: Day, doubt: Option<&Doubt>) {
        if let Some(doubt) = doubt {
            self.date(day, doubt.other_date);
        }
    }

    /// How sure a fact is, whether it is in doubt, then what else is true of it.
    fn flags(&mut self, confidence: Confidence, is_in_doubt: bool, own: &[bool]) {
        let confidence = match confidence {
            Confidence::High => 0,
            Confidence::Medium => 1,
            Confidence::Low => 2,
        };
        let own = own
            .iter()
            .rev()
            .fold(0, |bits, &bit| bits << 1 | bit as u32);
        self.number(confidence | (is_in_doubt as u32) << 2 | own << 3);
    }

    fn date(&mut self, from: Day, date: Option<PartialDate>) {
        let precision = match date {
            Some(PartialDate::Day(_)) => 0,
            Some(PartialDate::Month(..)) => 1,
            Some(PartialDate::Year(_)) => 2,
            None => 3,
        };
        let days = date.map_or(0, |date| date.first().days_since(from));
        let number = (days << 1 ^ days >> 31) as u32;
        assert!(
            number >> 30 == 0,
            "{days} days are more than there is room for"
        );
        self.number(number << 2 | precision);
    }

    fn day(&mut self, from: Day, day: Option<Day>) {
        self.date(from, day.map(PartialDate::Day));
    }

    fn index(&mut self, index: Option<u32>) {
        self.number(index.map_or(0, |index| index + 1));
    }

    fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Pack, &T)) {
        self.number(items.len() as u32);
        for value in items {
            item(self, value);
        }
    }

    fn number(&mut self, mut number: u32) {
        while 127 < number {
            self.numbers.push(number as u8 | 128);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        assert!(!text.contains('\n'), "a text of two lines: {text}");
        self.texts.push_str(text);
        self.texts.push('\n');
    }
}
