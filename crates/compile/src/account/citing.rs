//! What rests on each source: the facts that cite it, as links from the page of the sources to the account.

use std::collections::BTreeMap;

use model::domain::{Record, SourceId, Step};

use super::dates;
use super::doubts::Doubts;
use super::markup::{link, number, to_event};

/// Links to facts by the number of the source, in the order of the account, each once.
pub type Citing = BTreeMap<u16, Vec<String>>;

/// All of a record.
pub fn facts(record: &Record, doubts: &Doubts) -> Citing {
    let mut citing = Citing::new();
    let mut add = |sources: &[SourceId], link: String| {
        for source in sources {
            let links = citing.entry(number(*source)).or_default();
            if !links.contains(&link) {
                links.push(link.clone());
            }
        }
    };
    for (id, event) in record.events() {
        add(event.sources, to_event(record, id, event.title));
    }
    for state in record.states {
        for (index, step) in state.steps.iter().enumerate() {
            let words = format!("{}, {}", state.name, dates::words(step.date));
            let address = format!("#{}-{index}", state.code);
            add(&beyond_its_event(record, step), link(&address, &words));
        }
    }
    for office in record.offices {
        for (index, term) in office.terms.iter().enumerate() {
            let words = format!("{}: {}", office.name, record.holder_name(term));
            let address = format!("#{}-{index}", office.slug);
            add(term.sources, link(&address, &words));
        }
    }
    for body in record.bodies {
        add(body.sources, link("#bodies", body.name));
    }
    for statement in record.statements {
        let number = statement.number;
        let words = format!("The ministry page, statement {number}");
        let address = format!("sources.html#statement-{number}");
        add(statement.sources, link(&address, &words));
    }
    for (number, doubt) in doubts.numbered() {
        let address = format!("sources.html#doubt-{number}");
        add(doubt.other_sources, link(&address, doubt.question));
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
