//! From a checked draft to the record, in one language.
//!
//! Everything here rests on the checks: an id that is looked up exists, a date can be parsed. What
//! cannot happen panics; it would be a check that is missing.

pub(crate) mod leak;
mod lookup;
mod offices;
mod states;

use std::collections::BTreeMap;

use model::domain::{Body, Doubt, Event, Place, Record, Source, SourceId, State, Statement};
use model::time::PartialDate;

use crate::date;
use crate::draft::Draft;
use crate::format::block::*;
use crate::format::leaf::{Date, Sources};
use crate::page::Block;
use crate::words::{CONFIDENCES, KINDS, VERDICTS, find};
use lookup::Lookup;

/// What the checks have promised.
const CHECKED: &str = "the checks passed";

/// The record in the language of a code; texts that are not translated are in the record's own.
pub fn record(draft: &Draft, language: &str) -> &'static Record {
    let look = Lookup::new(draft, language);
    let block = draft.record.as_ref().expect(CHECKED);
    let last_checked = date(&block.value.last_checked);
    let shown: Vec<PartialDate> = block.value.shown.iter().map(date).collect();
    leak::value(Record {
        title: look.text(&block.key, "title", &block.value.title.0),
        last_checked,
        first_day: shown[0].first(),
        end_day: shown[1].first(),
        states: all_states(draft, &look),
        events: all_events(draft, &look),
        offices: leak::list(
            draft
                .offices
                .iter()
                .map(|group| offices::office(group, last_checked, &look)),
        ),
        bodies: leak::list(draft.bodies.iter().map(|block| body(block, &look))),
        places: leak::list(
            sorted(&draft.places, |place| place.id.text().to_owned())
                .into_iter()
                .map(|block| place(block, &look)),
        ),
        statements: leak::list(
            sorted(&draft.statements, |statement| *statement.number.get_ref())
                .into_iter()
                .map(|block| statement(block, &look)),
        ),
        sources: leak::list(
            sorted(&draft.sources, lookup::source_order)
                .into_iter()
                .map(source),
        ),
    })
}

/// Code and name of every country in the language of a code.
pub fn countries(draft: &Draft, language: &str) -> BTreeMap<String, String> {
    Lookup::new(draft, language).countries()
}

fn all_states(draft: &Draft, look: &Lookup) -> &'static [State] {
    let mut all: Vec<State> = draft
        .states
        .iter()
        .map(|group| states::state(group, look))
        .collect();
    all.sort_by_key(|state| state.code);
    leak::list(all)
}

fn all_events(draft: &Draft, look: &Lookup) -> &'static [Event] {
    leak::list(
        sorted(&draft.events, lookup::event_order)
            .into_iter()
            .map(|block| event(block, look)),
    )
}

/// Blocks in the order of a key of theirs.
fn sorted<T, K: Ord>(blocks: &[Block<T>], key: impl Fn(&T) -> K) -> Vec<&Block<T>> {
    let mut sorted: Vec<&Block<T>> = blocks.iter().collect();
    sorted.sort_by_key(|block| key(&block.value));
    sorted
}

fn event(block: &Block<EventBlock>, look: &Lookup) -> Event {
    let event = &block.value;
    let (states, others) = look.states_and_others(&event.states);
    Event {
        slug: leak::text(event.id.text()),
        title: look.text(&block.key, "title", &event.title.0),
        summary: look.text(&block.key, "summary", &event.summary.0),
        note: look.note(&block.key, "note", &event.note),
        date: date(&event.date),
        last: event.last.as_ref().map(date),
        category: model::domain::Category::from_slug(event.category.text()).expect(CHECKED),
        scheduled: is_set(&event.scheduled),
        states,
        others,
        place: event.place.as_ref().map(|place| look.place(place.text())),
        confidence: find(&CONFIDENCES, event.confidence.text()).expect(CHECKED),
        doubt: doubt(&block.key, &event.doubt, look),
        statements: leak::list(
            event
                .statements
                .iter()
                .map(|number| *number.0.get_ref() as u8),
        ),
        sources: source_ids(&event.sources, look),
    }
}

fn body(block: &Block<BodyBlock>, look: &Lookup) -> Body {
    let body = &block.value;
    Body {
        slug: leak::text(body.id.text()),
        name: look.text(&block.key, "name", &body.name.0),
        abbreviation: look.note(&block.key, "abbreviation", &body.abbreviation),
        summary: look.text(&block.key, "summary", &body.summary.0),
        confidence: find(&CONFIDENCES, body.confidence.text()).expect(CHECKED),
        sources: source_ids(&body.sources, look),
    }
}

fn place(block: &Block<PlaceBlock>, look: &Lookup) -> Place {
    let place = &block.value;
    Place {
        slug: leak::text(place.id.text()),
        name: look.name(&place.name),
        country: look.country(place.country.text()),
        latitude: *place.latitude.get_ref(),
        longitude: *place.longitude.get_ref(),
    }
}

fn statement(block: &Block<StatementBlock>, look: &Lookup) -> Statement {
    let statement = &block.value;
    Statement {
        number: *statement.number.get_ref() as u8,
        text: look.text(&block.key, "text", &statement.text.0),
        verdict: find(&VERDICTS, statement.verdict.text()).expect(CHECKED),
        better: look.note(&block.key, "better", &statement.better),
        date: statement.date.as_ref().map(date),
        event: statement
            .event
            .as_ref()
            .map(|event| look.event(event.text())),
        sources: source_ids(&statement.sources, look),
    }
}

fn source(block: &Block<SourceBlock>) -> Source {
    let source = &block.value;
    Source {
        slug: leak::text(source.id.text()),
        name: leak::text(source.name.text()),
        kind: find(&KINDS, source.kind.text()).expect(CHECKED),
        note: leak::text(source.note.as_ref().map_or("", |note| note.text())),
        url: leak::text(source.url.text()),
    }
}

fn doubt(key: &Option<String>, doubt: &Option<DoubtBlock>, look: &Lookup) -> Option<Doubt> {
    doubt.as_ref().map(|doubt| Doubt {
        question: look.text(key, "doubt.question", &doubt.question.0),
        drawn: look.text(key, "doubt.drawn", &doubt.drawn.0),
        other_date: doubt.other_date.as_ref().map(date),
        other: look.text(key, "doubt.other", &doubt.other.0),
        other_sources: source_ids(&doubt.other_sources, look),
    })
}

fn date(leaf: &Date) -> PartialDate {
    date::parse(leaf.text()).expect(CHECKED)
}

fn is_set(switch: &Option<toml::Spanned<bool>>) -> bool {
    switch.as_ref().is_some_and(|switch| *switch.get_ref())
}

fn source_ids(sources: &Sources, look: &Lookup) -> &'static [SourceId] {
    let sources = sources.0.get_ref().iter();
    leak::list(sources.map(|source| look.source(source.text())))
}
