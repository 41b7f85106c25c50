//! Each value by itself, by what it means: texts, dates, ids that lead elsewhere, words of a list.

use std::collections::{BTreeMap, HashSet};

use super::{Facts, Found};
use crate::date;
use crate::document::At;
use crate::draft::{Draft, Kind};
use crate::format::leaf::{Meaning, Seen};
use crate::nearest::remedy;
use crate::words::{CONFIDENCES, KINDS, VERDICTS, categories, standings, words};

pub fn check(facts: &Facts, found: &mut Found) {
    let tables = tables(facts.draft);
    let languages = Languages::of(facts.draft);
    facts.draft.each_block(&mut |block, _, visit| {
        visit.visit("", &mut |seen| {
            let at = At {
                document: block.document,
                offset: seen.span.start,
            };
            let messages = match tables.get(&seen.meaning) {
                Some(table) => Vec::from_iter(table.message(&seen.text)),
                None if seen.meaning == Meaning::Names => languages.messages(&seen),
                None => Vec::from_iter(message(seen.meaning, &seen.field, &seen.text)),
            };
            for message in messages {
                found.at(at, message);
            }
        });
    });
}

/// What is wrong with a value that can be judged alone.
pub fn message(meaning: Meaning, field: &str, text: &str) -> Option<String> {
    if meaning == Meaning::NoSources {
        return Some(no_sources(field).to_owned());
    }
    if text.trim().is_empty() {
        return Some(format!("{field} is empty; fill it or leave it out"));
    }
    if text.trim() != text {
        return Some(format!("{field} begins or ends with a space; take it away"));
    }
    match meaning {
        Meaning::Title if text.ends_with('.') => Some(format!(
            "{field} ends in a full stop ({text}); take it away"
        )),
        Meaning::Date => date::parse(text).err(),
        Meaning::Id if !is_id(text) => Some(format!(
            "{field} is not lower case words joined by hyphens ({text}); only a to z, 0 to 9 and - \
             stand in it"
        )),
        Meaning::Code if !is_code(text) => Some(format!(
            "{field} is no country code ({text}); write three capitals, as ISO 3166-1 alpha-3 does"
        )),
        Meaning::M49 if !is_m49(text) => Some(format!(
            "{field} is no M49 code ({text}); write three digits, as the United Nations does"
        )),
        Meaning::Url if !is_url(text) => Some(format!(
            "{field} is no address ({text}); begin with https:// or http://, without spaces"
        )),
        _ => None,
    }
}

fn no_sources(field: &str) -> &'static str {
    if field.ends_with("other_sources") {
        "doubt without a source; say who says otherwise"
    } else {
        "fact without a source; cite one"
    }
}

fn is_id(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(is_word)
}

fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_m49(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !text.contains(char::is_whitespace))
}

/// The words that a value may be one of.
struct Table<'d> {
    noun: &'static str,
    known: Vec<&'d str>,
    /// The same, since every value is looked up in them.
    set: HashSet<&'d str>,
    /// What to do where no known word is near.
    otherwise: &'static str,
}

impl Table<'_> {
    fn message(&self, text: &str) -> Option<String> {
        if self.set.contains(text) {
            return None;
        }
        let remedy = remedy(text, self.known.iter().copied(), self.otherwise);
        Some(format!("unknown {} ({text}); {remedy}", self.noun))
    }
}

fn tables(draft: &Draft) -> BTreeMap<Meaning, Table<'_>> {
    let ids = |kind| Vec::from_iter(draft.ids(kind));
    let countries = [ids(Kind::State), ids(Kind::Country)].concat();
    [
        (
            Meaning::Source,
            "source",
            ids(Kind::Source),
            "add it to sources/",
        ),
        (
            Meaning::Event,
            "event",
            ids(Kind::Event),
            "add it to events/",
        ),
        (
            Meaning::Place,
            "place",
            ids(Kind::Place),
            "add it to places.toml",
        ),
        (
            Meaning::State,
            "state",
            ids(Kind::State),
            "add it to states/",
        ),
        (
            Meaning::Country,
            "country",
            countries,
            "add it to countries.toml",
        ),
        (
            Meaning::Statement,
            "statement",
            ids(Kind::Statement),
            "add it to ministry.toml",
        ),
        (Meaning::Standing, "standing", standings(), ""),
        (Meaning::Category, "category", categories(), ""),
        (Meaning::Kind, "kind", words(&KINDS), ""),
        (Meaning::Confidence, "confidence", words(&CONFIDENCES), ""),
        (Meaning::Verdict, "verdict", words(&VERDICTS), ""),
    ]
    .into_iter()
    .map(|(meaning, noun, known, otherwise)| {
        let table = Table {
            noun,
            set: known.iter().copied().collect(),
            known,
            otherwise,
        };
        (meaning, table)
    })
    .collect()
}

/// The languages that names may and must be given in.
struct Languages<'d> {
    known: Vec<&'d str>,
    required: Vec<&'d str>,
}

impl<'d> Languages<'d> {
    fn of(draft: &'d Draft) -> Languages<'d> {
        let blocks = draft.languages.iter().enumerate();
        let required =
            blocks.filter(|(index, block)| *index == 0 || *block.value.complete.get_ref());
        Languages {
            known: draft.ids(Kind::Language).collect(),
            required: required.map(|(_, block)| block.value.code.text()).collect(),
        }
    }

    fn messages(&self, names: &Seen) -> Vec<String> {
        if self.known.is_empty() {
            return Vec::new();
        }
        let given: Vec<&str> = names.text.split(',').collect();
        let unknown = given.iter().filter(|code| !self.known.contains(code));
        let missing = self.required.iter().filter(|code| !given.contains(code));
        unknown
            .map(|code| {
                let remedy = remedy(code, self.known.iter().copied(), "add it to record.toml");
                format!("unknown language ({code}); {remedy}")
            })
            .chain(missing.map(|code| format!("{} is missing in {code}; add it", names.field)))
            .collect()
    }
}
