//! Ids to indices, and texts to those of the language.

use std::collections::BTreeMap;

use model::domain::{EventId, PlaceId, SourceId, SourceKind, StateId};
use model::time::Day;
use toml::Spanned;

use super::{CHECKED, leak};
use crate::date;
use crate::draft::{Draft, Kind};
use crate::format::block::{EventBlock, SourceBlock};
use crate::format::leaf::{Country, Names, Text};
use crate::words::{KINDS, find};

/// The tables that the record is built with.
pub struct Lookup<'d> {
    language: &'d str,
    own_language: &'d str,
    translated: BTreeMap<&'d str, &'d str>,
    states: BTreeMap<&'d str, usize>,
    events: BTreeMap<&'d str, usize>,
    places: BTreeMap<&'d str, usize>,
    sources: BTreeMap<&'d str, usize>,
    countries: BTreeMap<&'d str, &'d Names>,
}

/// The order of events: by their first day, then by id.
pub fn event_order(event: &EventBlock) -> (Day, String) {
    let date = date::parse(event.date.text()).expect(CHECKED);
    (date.first(), event.id.text().to_owned())
}

/// The order of sources: by kind, then by id.
pub fn source_order(source: &SourceBlock) -> (SourceKind, String) {
    let kind = find(&KINDS, source.kind.text()).expect(CHECKED);
    (kind, source.id.text().to_owned())
}

/// The indices that words get in the order that they come in.
fn indices<'d>(words: impl Iterator<Item = &'d str>) -> BTreeMap<&'d str, usize> {
    words
        .enumerate()
        .map(|(index, word)| (word, index))
        .collect()
}

fn alphabetical(draft: &Draft, kind: Kind) -> BTreeMap<&str, usize> {
    let mut ids: Vec<&str> = draft.ids(kind).collect();
    ids.sort_unstable();
    indices(ids.into_iter())
}

impl<'d> Lookup<'d> {
    pub fn new(draft: &'d Draft, language: &'d str) -> Lookup<'d> {
        let events = super::sorted(&draft.events, event_order).into_iter();
        let sources = super::sorted(&draft.sources, source_order).into_iter();
        let states = draft.states.iter().flat_map(|state| &state.whole);
        let states = states.map(|state| (state.value.code.text(), &state.value.name));
        let countries = draft.countries.iter();
        let countries = countries.map(|country| (country.value.code.text(), &country.value.name));
        let translation = draft
            .translations
            .iter()
            .find(|translation| draft.folder.stem(translation.document) == language);
        let entries = translation.map_or(&[][..], |translation| &translation.entries);
        Lookup {
            language,
            own_language: draft.languages[0].value.code.text(),
            translated: entries
                .iter()
                .map(|entry| (entry.key.as_str(), entry.text.as_str()))
                .collect(),
            states: alphabetical(draft, Kind::State),
            events: indices(events.map(|event| event.value.id.text())),
            places: alphabetical(draft, Kind::Place),
            sources: indices(sources.map(|source| source.value.id.text())),
            countries: states.chain(countries).collect(),
        }
    }

    /// The text of a field, translated if it is. `key` is that of its block.
    pub fn text(&self, key: &Option<String>, field: &str, own: &Spanned<String>) -> &'static str {
        let key = format!("{}.{field}", key.as_deref().unwrap_or_default());
        let text = self.translated.get(key.as_str()).copied();
        leak::text(text.unwrap_or(own.get_ref()))
    }

    /// The text of a field that may be missing, then empty.
    pub fn note(&self, key: &Option<String>, field: &str, own: &Option<Text>) -> &'static str {
        own.as_ref().map_or("", |own| self.text(key, field, &own.0))
    }

    /// A name in the language.
    pub fn name(&self, names: &Names) -> &'static str {
        self.name_in(self.language, names)
    }

    /// A name in a language, or else in the record's own.
    pub fn name_in(&self, language: &str, names: &Names) -> &'static str {
        let names = names.0.get_ref();
        let name = names.get(language).or_else(|| names.get(self.own_language));
        leak::text(name.expect(CHECKED).text())
    }

    /// The name of a state or another country.
    pub fn country(&self, code: &str) -> &'static str {
        self.name(self.countries[code])
    }

    /// Code and name of every country.
    pub fn countries(&self) -> BTreeMap<String, String> {
        let codes = self.countries.keys();
        codes
            .map(|&code| (code.to_owned(), self.country(code).to_owned()))
            .collect()
    }

    /// Countries parted into states of the record and names of others.
    pub fn states_and_others(
        &self,
        countries: &[Country],
    ) -> (&'static [StateId], &'static [&'static str]) {
        let (states, others): (Vec<&Country>, Vec<&Country>) = countries
            .iter()
            .partition(|country| self.states.contains_key(country.text()));
        (
            leak::list(states.iter().map(|state| self.state(state.text()))),
            leak::list(others.iter().map(|other| self.country(other.text()))),
        )
    }

    pub fn state(&self, code: &str) -> StateId {
        StateId(self.states[code] as u8)
    }

    pub fn event(&self, id: &str) -> EventId {
        EventId(self.events[id] as u32)
    }

    pub fn place(&self, id: &str) -> PlaceId {
        PlaceId(self.places[id] as u16)
    }

    pub fn source(&self, id: &str) -> SourceId {
        SourceId(self.sources[id] as u16)
    }
}
