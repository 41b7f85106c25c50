//! A small record for tests, its spells drawn as text: one letter a day from 2000-01-01.

use super::{
    Category, Confidence, Event, EventId, Holder, Office, PlaceId, Record, Spell, Standing, State,
    StateId, Term,
};
use crate::time::{Day, PartialDate};

/// The first day of every picture, 2000-01-01.
pub const FIRST: Day = Day(10_957);

/// The day `number` columns into a picture.
pub fn day(number: i32) -> Day {
    FIRST.plus(number)
}

/// The record that most tests use. 2000-01-31 is column 30, the last known day; the timeline shows
/// columns -10 to 59.
pub fn record() -> Record {
    Record {
        events: leak(vec![
            event("war", PartialDate::Year(1999), &[]),
            event("signing", PartialDate::Day(day(2)), &[0, 1, 3]),
            event("speech", PartialDate::Day(day(6)), &[]),
            Event {
                last: Some(PartialDate::Day(day(14))),
                ..event("talks", PartialDate::Day(day(12)), &[2])
            },
            event("accession", PartialDate::Day(day(14)), &[2]),
            event("charter", PartialDate::Day(day(14)), &[0, 1, 2]),
            Event {
                scheduled: true,
                ..event("summit", PartialDate::Month(2000, 2), &[0, 1, 2])
            },
        ]),
        offices: leak(vec![
            office(
                "secretary-general",
                vec![
                    term(person("Anna", 0), 14, Some(20)),
                    Term {
                        acting: true,
                        ..term(person("Boris", 1), 22, None)
                    },
                ],
            ),
            office(
                "chair",
                vec![
                    term(Holder::State(StateId(0)), 14, Some(18)),
                    term(Holder::State(StateId(1)), 18, Some(24)),
                    term(Holder::State(StateId(2)), 26, Some(28)),
                    term(Holder::State(StateId(2)), 28, Some(40)),
                ],
            ),
        ]),
        ..drawn(&[
            "AAA |..ssssppppppppmmmmmmmmffffff>",
            "BBB |..ssssppppppppmmmmmmmmmmmmmm>",
            "CCC |..............mmmmmmuuuuuuuu>",
            "DDD |..ssssppppxxxxxxxxxxxxxxxxxx>",
            "EEE |................oooooo??????>",
        ])
    }
}

/// A record of nothing but states. `.` none, `s` signatory, `p` party, `m` member, `f` frozen, `u`
/// suspended, `x` former, `o` observer, `?` observer unclear; a last `>` means that it lasts.
pub fn drawn(pictures: &[&str]) -> Record {
    Record {
        title: "Fixture",
        last_checked: PartialDate::Month(2000, 1),
        first_day: day(-10),
        end_day: day(60),
        states: leak(pictures.iter().map(|picture| state(picture)).collect()),
        events: &[],
        offices: &[],
        bodies: &[],
        places: &[],
        statements: &[],
        sources: &[],
    }
}

fn state(picture: &str) -> State {
    let (code, days) = picture.split_once(" |").unwrap_or((picture, ""));
    let lasts = days.ends_with('>');
    let days = days.trim_end_matches('>');
    let mut spells: Vec<Spell> = Vec::new();
    for (column, letter) in days.chars().enumerate() {
        let standing = match letter {
            's' => Standing::Signatory,
            'p' => Standing::Party,
            'm' => Standing::Member,
            'f' => Standing::Frozen,
            'u' => Standing::Suspended,
            'x' => Standing::Former,
            'o' => Standing::Observer,
            '?' => Standing::ObserverUnclear,
            _ => Standing::None,
        };
        let start = day(column as i32);
        let before = spells.last().map_or(Standing::None, |spell| spell.standing);
        if standing != before {
            if let Some(spell) = spells.last_mut() {
                spell.end = Some(start);
            }
            spells.push(Spell {
                standing,
                start,
                end: None,
                step: spells.len() as u16,
            });
        }
    }
    if let Some(spell) = spells.last_mut().filter(|_| !lasts) {
        spell.end = Some(day(days.len() as i32));
    }
    State {
        code: code.to_owned().leak(),
        name: code.to_owned().leak(),
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(0),
        summary: "",
        steps: &[],
        spells: leak(spells),
    }
}

pub fn event(slug: &'static str, date: PartialDate, states: &[u8]) -> Event {
    Event {
        slug,
        title: slug,
        summary: "",
        note: "",
        date,
        last: None,
        category: Category::Treaty,
        scheduled: false,
        states: leak(states.iter().map(|&index| StateId(index)).collect()),
        others: &[],
        place: None,
        confidence: Confidence::High,
        doubt: None,
        statements: &[],
        sources: &[],
    }
}

fn office(slug: &'static str, terms: Vec<Term>) -> Office {
    Office {
        slug,
        name: slug,
        summary: "",
        terms: leak(terms),
    }
}

fn term(holder: Holder, start: i32, end: Option<i32>) -> Term {
    Term {
        holder,
        acting: false,
        start: PartialDate::Day(day(start)),
        first: day(start),
        end: end.map(day),
        end_unknown: false,
        end_scheduled: end.is_some_and(|end| 31 < end),
        note: "",
        confidence: Confidence::High,
        doubt: None,
        sources: &[],
    }
}

fn person(name: &'static str, state: u8) -> Holder {
    Holder::Person {
        name,
        family: name,
        state: StateId(state),
    }
}

/// The id of an event of a record, which must have it.
pub fn event_id(record: &Record, slug: &str) -> EventId {
    record.event_by_slug(slug).unwrap()
}

fn leak<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}
