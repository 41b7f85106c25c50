//! The short answer for the last day checked: who is in, who leads, who is in the chair.

use model::domain::{Answer, Chair, Era, Noun, Record, StateId, Term};

use super::markup::{listed, text};
use super::{dates, offices};

/// Numbers that are written as words.
const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The answer, for one paragraph.
pub fn sentences(record: &Record) -> String {
    let answer = record.answer(record.last_checked_day());
    let checked = dates::words(record.last_checked);
    let sentences: Vec<String> = [
        Some(format!(
            "As last checked, in {checked}: {}",
            who_is_in(record, &answer)
        )),
        frozen(record, &answer),
        answer.secretary.map(|post| secretary(record, post.term)),
        answer.chair.map(|chair| in_the_chair(record, chair)),
    ]
    .into_iter()
    .flatten()
    .collect();
    sentences.join(" ")
}

fn who_is_in(record: &Record, answer: &Answer) -> String {
    let (body, one, many) = match answer.era {
        Era::BeforeTreaty => return "there is no treaty yet.".to_owned(),
        Era::Treaty(Noun::Signatories) => ("the treaty", "signatory", "signatories"),
        Era::Treaty(Noun::Parties) => ("the treaty", "party", "parties"),
        Era::Organization => ("the CSTO", "member", "members"),
    };
    let count = answer.count();
    let number = NUMBERS
        .get(count)
        .map_or_else(|| count.to_string(), |&word| word.to_owned());
    let noun = if count == 1 { one } else { many };
    let names = names(record, &answer.states_in);
    let colon = if count == 0 { "" } else { ": " };
    format!("{body} has {number} {noun}{colon}{names}.")
}

fn names(record: &Record, states: &[StateId]) -> String {
    let mut names: Vec<&str> = states.iter().map(|&id| record.state(id).name).collect();
    names.sort_unstable();
    text(&listed(&names))
}

/// What a state says of itself is told as its saying, with the day since which it says so.
fn frozen(record: &Record, answer: &Answer) -> Option<String> {
    let sentences: Vec<String> = answer
        .frozen
        .iter()
        .filter_map(|&id| {
            let state = record.state(id);
            let spell = state.spell_on(answer.day)?;
            let since = dates::words(state.steps[usize::from(spell.step)].date);
            Some(format!(
                "{} says that it has frozen its participation since {since}; it is still a member.",
                text(state.name)
            ))
        })
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn secretary(record: &Record, term: &Term) -> String {
    let acting = if term.acting { ", acting" } else { "" };
    let holder = text(record.holder_name(term));
    let since = dates::words(term.start);
    format!("Secretary General: {holder}{acting}, since {since}.")
}

fn in_the_chair(record: &Record, chair: Chair) -> String {
    let name = text(record.state(chair.state).name);
    format!("In the chair: {name}, {}.", offices::time_of(chair.term))
}
