//! A small record for the tests of this module: one state of each kind, each difficulty once.

use crate::domain::{
    Category, Confidence, Doubt, Event, Holder, Office, PlaceId, Record, Spell, Standing, State,
    StateId, Step, Term,
};
use crate::time::{Day, PartialDate, Window};

pub static RECORD: Record = Record {
    title: "",
    last_checked: PartialDate::Month(2026, 2),
    first_day: Day::from_civil(1991, 11, 1),
    end_day: Day::from_civil(2027, 1, 1),
    states: &[
        state(
            "AFG",
            "Afghanistan",
            &[
                step(PartialDate::Year(2013), None),
                step(PartialDate::Day(Day::from_civil(2021, 8, 15)), None),
            ],
            &[
                spell(Standing::Observer, (2013, 1, 1), Some((2021, 8, 15)), 0),
                spell(Standing::ObserverUnclear, (2021, 8, 15), None, 1),
            ],
        ),
        state(
            "ARM",
            "Armenia",
            &[],
            &[
                spell(Standing::Signatory, (1992, 5, 15), Some((1994, 4, 20)), 0),
                spell(Standing::Party, (1994, 4, 20), Some((2003, 9, 18)), 0),
                spell(Standing::Member, (2003, 9, 18), Some((2024, 2, 22)), 0),
                spell(Standing::Frozen, (2024, 2, 22), None, 0),
            ],
        ),
        state(
            "GEO",
            "Georgia",
            &[step(
                PartialDate::Day(Day::from_civil(1993, 12, 9)),
                Some(PartialDate::Day(Day::from_civil(1993, 9, 9))),
            )],
            &[
                spell(Standing::Signatory, (1993, 12, 9), Some((1994, 4, 20)), 0),
                spell(Standing::Party, (1994, 4, 20), Some((1999, 4, 20)), 1),
                spell(Standing::Former, (1999, 4, 20), None, 1),
            ],
        ),
        state(
            "SRB",
            "Serbia",
            &[step(PartialDate::Year(2013), None)],
            &[spell(Standing::Observer, (2013, 1, 1), None, 0)],
        ),
        state(
            "UZB",
            "Uzbekistan",
            &[
                step(PartialDate::Day(Day::from_civil(1992, 5, 15)), None),
                step(
                    PartialDate::Day(Day::from_civil(2006, 6, 23)),
                    Some(PartialDate::Day(Day::from_civil(2006, 8, 16))),
                ),
            ],
            &[
                spell(Standing::Party, (1992, 5, 15), Some((1999, 4, 20)), 0),
                spell(Standing::Former, (1999, 4, 20), Some((2006, 6, 23)), 0),
                spell(Standing::Member, (2006, 6, 23), Some((2012, 12, 19)), 1),
                spell(Standing::Suspended, (2012, 12, 19), None, 0),
            ],
        ),
    ],
    events: &[],
    offices: &[
        Office {
            slug: "chair",
            name: "",
            summary: "",
            terms: &[
                term(
                    PartialDate::Day(Day::from_civil(2006, 6, 23)),
                    Some((2007, 10, 6)),
                ),
                term(
                    PartialDate::Day(Day::from_civil(2009, 6, 14)),
                    Some((2026, 1, 1)),
                ),
                Term {
                    end_scheduled: true,
                    ..term(
                        PartialDate::Day(Day::from_civil(2026, 1, 1)),
                        Some((2027, 1, 1)),
                    )
                },
                Term {
                    end_scheduled: true,
                    ..term(
                        PartialDate::Day(Day::from_civil(2027, 1, 1)),
                        Some((2028, 1, 1)),
                    )
                },
            ],
        },
        Office {
            slug: "body-that-has-no-lane",
            name: "",
            summary: "",
            terms: &[],
        },
        Office {
            slug: "secretary-general",
            name: "",
            summary: "",
            terms: &[
                term(
                    PartialDate::Day(Day::from_civil(2003, 4, 28)),
                    Some((2017, 4, 1)),
                ),
                Term {
                    acting: true,
                    ..term(PartialDate::Month(2017, 4), None)
                },
            ],
        },
    ],
    bodies: &[],
    places: &[],
    statements: &[],
    sources: &[],
};

/// The days from the first of a month to the first of another.
pub const fn months(start: (i32, u8), end: (i32, u8)) -> Window {
    Window {
        start: Day::from_civil(start.0, start.1, 1),
        end: Day::from_civil(end.0, end.1, 1),
    }
}

pub const fn state(
    code: &'static str,
    name: &'static str,
    steps: &'static [Step],
    spells: &'static [Spell],
) -> State {
    State {
        code,
        name,
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(0),
        summary: "",
        steps,
        spells,
    }
}

pub const fn step(date: PartialDate, other_date: Option<PartialDate>) -> Step {
    Step {
        date,
        standing: None,
        title: "",
        note: "",
        event: None,
        confidence: Confidence::High,
        doubt: match other_date {
            Some(_) => Some(Doubt {
                question: "",
                drawn: "",
                other_date,
                other: "",
                other_sources: &[],
            }),
            None => None,
        },
        sources: &[],
    }
}

const fn spell(
    standing: Standing,
    start: (i32, u8, u8),
    end: Option<(i32, u8, u8)>,
    step: u16,
) -> Spell {
    Spell {
        standing,
        start: Day::from_civil(start.0, start.1, start.2),
        end: match end {
            Some(end) => Some(Day::from_civil(end.0, end.1, end.2)),
            None => None,
        },
        step,
    }
}

const fn term(start: PartialDate, end: Option<(i32, u8, u8)>) -> Term {
    Term {
        holder: Holder::State(StateId(0)),
        acting: false,
        start,
        first: start.first(),
        end: match end {
            Some(end) => Some(Day::from_civil(end.0, end.1, end.2)),
            None => None,
        },
        end_unknown: false,
        end_scheduled: false,
        note: "",
        confidence: Confidence::High,
        doubt: None,
        sources: &[],
    }
}

/// A state whose spells are drawn as text, one letter a day from 1970-01-01: signatory, party,
/// member, frozen, suspended (u), former (x), observer, `?` unclear, `.` none.
pub fn state_of_days(days: &str) -> State {
    let standing = |letter| match letter {
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
    let letters: Vec<char> = days.chars().collect();
    let mut spells = Vec::new();
    let mut start = 0;
    for run in letters.chunk_by(|one, other| one == other) {
        let end = start + run.len() as i32;
        spells.push(Spell {
            standing: standing(run[0]),
            start: Day(start),
            end: Some(Day(end)),
            step: 0,
        });
        start = end;
    }
    state("XXX", "X", &[], spells.leak())
}

/// A record of events alone, made for one test.
pub fn record_of(events: Vec<Event>) -> Record {
    Record {
        states: &[],
        offices: &[],
        events: events.leak(),
        ..RECORD
    }
}

/// A session.
pub fn event(date: PartialDate) -> Event {
    Event {
        slug: "",
        title: "",
        summary: "",
        note: "",
        date,
        last: None,
        category: Category::Session,
        scheduled: false,
        states: &[],
        others: &[],
        place: None,
        confidence: Confidence::High,
        doubt: None,
        statements: &[],
        sources: &[],
    }
}
