//! What rests on each source: the facts that cite it, as links from the page of the sources to the account.

use std::collections::BTreeMap;

use model::domain::{Holder, Record, SourceId, Step};

use super::dates;
use super::doubts::Doubts;
use super::markup::{number, text};

/// Links to facts by the number of the source, in the order of the account, each once.
pub type Citing = BTreeMap<u16, Vec<String>>;

/// All of a record.
pub fn facts(record: &Record, doubts: &Doubts) -> Citing {
    let mut citing = Citing::new();
    let mut add = |sources: &[SourceId], id: &str, words: &str| {
        let link = format!("<a href={id}>{}</a>", text(words));
        for source in sources {
            let links = citing.entry(number(*source)).or_default();
            if !links.contains(&link) {
                links.push(link.clone());
            }
        }
    };
    for event in record.events {
        add(event.sources, &format!("#e-{}", event.slug), event.title);
    }
    for state in record.states {
        for (index, step) in state.steps.iter().enumerate() {
            let words = format!("{}, {}", state.name, dates::words(step.date));
            let id = format!("#{}-{index}", state.code);
            add(&beyond_its_event(record, step), &id, &words);
        }
    }
    for office in record.offices {
        for (index, term) in office.terms.iter().enumerate() {
            let holder = match term.holder {
                Holder::Person { name, .. } => name,
                Holder::State(state) => record.state(state).name,
            };
            let id = format!("#{}-{index}", office.slug);
            add(term.sources, &id, &format!("{}: {holder}", office.name));
        }
    }
    for body in record.bodies {
        add(body.sources, "#bodies", body.name);
    }
    for statement in record.statements {
        let number = statement.number;
        let words = format!("The ministry page, statement {number}");
        add(
            statement.sources,
            &format!("sources.html#statement-{number}"),
            &words,
        );
    }
    for (number, doubt) in doubts.numbered() {
        add(
            doubt.other_sources,
            &format!("sources.html#doubt-{number}"),
            doubt.question,
        );
    }
    citing
}

/// The sources that a step has and its event does not, which is named already.
fn beyond_its_event(record: &Record, step: &Step) -> Vec<SourceId> {
    let of_event = step
        .event
        .map_or(&[][..], |event| record.event(event).sources);
    let sources = step.sources.iter().copied();
    sources
        .filter(|source| !of_event.contains(source))
        .collect()
}
