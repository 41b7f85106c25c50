//! The answer line in words.
//!
//! It is made of parts, so that the page can set the day, the count and the holders in bold without
//! taking a sentence apart again.

use super::{date_of, day_long, list, number};
use crate::data::RECORD;
use model::{
    domain::{Answer, Change, Era, Holder, Noun, Standing, StateId},
    time::Day,
};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Plain(String),
    /// The cursor's day.
    Day(String),
    /// A count or a holder.
    Strong(String),
}

use Part::{Plain, Strong};

fn plain(text: &str) -> Part {
    Plain(text.to_owned())
}

/// Who was in, and what changed that day.
pub fn line(answer: &Answer) -> Vec<Part> {
    let day = if answer.is_past_last_checked {
        RECORD.last_checked_day()
    } else {
        answer.day
    };
    let opening = if answer.is_past_last_checked {
        vec![
            Part::Day(day_long(answer.day)),
            Plain(
                [
                    " is later than the record was checked, in ",
                    &date_of(RECORD.last_checked),
                    ". Then ",
                ]
                .concat(),
            ),
        ]
    } else {
        vec![plain("On "), Part::Day(day_long(day)), plain(" ")]
    };
    let (subject, one, many) = match answer.era {
        Era::BeforeTreaty => {
            return opening
                .into_iter()
                .chain([plain("there was no treaty yet.")])
                .collect();
        }
        Era::Treaty(Noun::Signatories) => ("the treaty", "signatory", "signatories"),
        Era::Treaty(Noun::Parties) => ("the treaty", "party", "parties"),
        Era::Organization => ("the CSTO", "member", "members"),
    };
    let count = answer.count();
    let noun = if count == 1 { one } else { many };
    let mut parts = opening;
    parts.push(Plain([subject, " had "].concat()));
    parts.push(Strong([&number(count), " ", noun].concat()));
    match answer.frozen.as_slice() {
        [] => {}
        [state] if 1 < count => parts.push(Plain(
            [
                ", one of them, ",
                name(*state),
                ", with its participation frozen by its own statement",
            ]
            .concat(),
        )),
        states => parts.push(Plain(
            [
                ", ",
                &names(states),
                " with participation frozen by their own statement",
            ]
            .concat(),
        )),
    }
    let listed = names(&answer.states_in);
    parts.push(Plain(if listed.is_empty() {
        String::new()
    } else {
        [": ", &listed].concat()
    }));
    let changes = if answer.is_past_last_checked {
        String::new()
    } else {
        changes(&answer.changed)
    };
    parts.push(Plain(if changes.is_empty() {
        ".".to_owned()
    } else {
        ["; ", &changes, "."].concat()
    }));
    parts
}

/// Who was in charge.
pub fn offices(answer: &Answer) -> (Vec<Part>, Vec<Part>) {
    let mut secretary = vec![plain("Secretary General: ")];
    match answer.secretary {
        Some(term) => {
            let holder = match term.holder {
                Holder::Person { name, .. } => name,
                Holder::State(state) => name(state),
            };
            secretary.push(Strong(holder.to_owned()));
            secretary.push(plain(if term.acting { ", acting." } else { "." }));
        }
        None => secretary.push(plain(missing(answer.era))),
    }
    let mut chair = vec![plain("In the chair: ")];
    match answer.chair {
        Some(of) => {
            chair.push(Strong(name(of.state).to_owned()));
            chair.push(Plain(match of.taking_over_from {
                Some(earlier) => [", taking over from ", name(earlier), " that day."].concat(),
                None => ".".to_owned(),
            }));
        }
        None => chair.push(plain(missing(answer.era))),
    }
    (secretary, chair)
}

/// Before the Organization there was no such office; since, its holder was not found.
fn missing(era: Era) -> &'static str {
    match era {
        Era::Organization => "not found.",
        Era::Treaty(_) | Era::BeforeTreaty => "none yet.",
    }
}

/// The parts as one plain text, for a screen reader and for tests.
pub fn text(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Plain(text) | Part::Day(text) | Strong(text) => text.as_str(),
        })
        .collect()
}

fn name(state: StateId) -> &'static str {
    RECORD.state(state).name
}

/// Names in the order of the alphabet.
fn names(states: &[StateId]) -> String {
    let mut names: Vec<&str> = states.iter().map(|&state| name(state)).collect();
    names.sort_unstable();
    list(&names)
}

/// What changed that day, one clause for each kind of change.
fn changes(changed: &[Change]) -> String {
    let mut clauses: Vec<String> = Vec::new();
    let mut kinds: Vec<(Standing, Standing)> = Vec::new();
    for change in changed {
        if !kinds.contains(&(change.from, change.to)) {
            kinds.push((change.from, change.to));
        }
    }
    for (from, to) in kinds {
        let states: Vec<StateId> = changed
            .iter()
            .filter(|change| change.from == from && change.to == to)
            .map(|change| change.state)
            .collect();
        clauses.push(clause(&states, from, to));
    }
    clauses.retain(|clause| !clause.is_empty());
    clauses.join("; ")
}

/// "Uzbekistan was suspended that day".
fn clause(states: &[StateId], from: Standing, to: Standing) -> String {
    let names = names(states);
    let who = names.as_str();
    let many = 1 < states.len();
    let was = if many { "were" } else { "was" };
    match to {
        Standing::Signatory => [who, " signed that day"].concat(),
        Standing::Party => "the treaty entered into force that day".to_owned(),
        Standing::Member if from == Standing::Party => {
            "its Charter entered into force that day".to_owned()
        }
        Standing::Member if from == Standing::Frozen => [who, " resumed that day"].concat(),
        Standing::Member => [who, " ", was, " readmitted that day"].concat(),
        Standing::Frozen => [who, " said so that day"].concat(),
        Standing::Suspended => [who, " ", was, " suspended that day"].concat(),
        Standing::Former => {
            let parties = if many { "parties" } else { "a party" };
            [who, " ", was, " no longer ", parties, " from that day"].concat()
        }
        // The start of an observer is known to the year; a day would say too much.
        Standing::Observer | Standing::ObserverUnclear | Standing::None => String::new(),
    }
}

/// What the slider of the timeline says of itself: "19 December 2012: six members".
pub fn short(answer: &Answer, day: Day) -> String {
    let noun = match answer.era {
        Era::BeforeTreaty => return [&day_long(day), ": no treaty yet"].concat(),
        Era::Treaty(Noun::Signatories) => "signatories",
        Era::Treaty(Noun::Parties) => "parties",
        Era::Organization => "members",
    };
    let doubt = if answer.is_past_last_checked {
        ", as last checked"
    } else {
        ""
    };
    [
        &day_long(day),
        ": ",
        &number(answer.count()),
        " ",
        noun,
        doubt,
    ]
    .concat()
}
