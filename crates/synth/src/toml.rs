//! Events as `data/events/` writes them.

use model::domain::{Confidence, Doubt, Event};
use model::time::PartialDate;

/// What the indices of events stand for.
#[derive(Clone, Copy, Debug)]
pub struct Names<'n> {
    /// Codes of the states, by [`model::domain::StateId`].
    pub states: &'n [String],
    /// Ids of the places, by [`model::domain::PlaceId`].
    pub places: &'n [String],
    /// Ids of the sources, by [`model::domain::SourceId`].
    pub sources: &'n [String],
}

/// The events as blocks of TOML, in their order.
pub fn to_toml(events: &[Event], names: &Names) -> String {
    let mut toml = String::new();
    for event in events {
        write(&mut toml, event, names);
    }
    toml
}

fn write(toml: &mut String, event: &Event, names: &Names) {
    toml.push_str("\n[[event]]\n");
    text(toml, "id", event.slug);
    text(toml, "title", event.title);
    text(toml, "date", &event.date.iso());
    if let Some(last) = event.last {
        text(toml, "last", &last.iso());
    }
    text(toml, "category", event.category.slug());
    text(toml, "summary", event.summary);
    if event.scheduled {
        toml.push_str("scheduled = true\n");
    }
    let states = event.states.iter().map(|state| state.0.into());
    list(toml, "states", states, names.states);
    if let Some(place) = event
        .place
        .and_then(|it| names.places.get(usize::from(it.0)))
    {
        text(toml, "place", place);
    }
    let confidence = match event.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    text(toml, "confidence", confidence);
    let sources = event.sources.iter().map(|source| source.0.into());
    list(toml, "sources", sources, names.sources);
    if let Some(doubt) = &event.doubt {
        write_doubt(toml, doubt, names);
    }
}

fn write_doubt(toml: &mut String, doubt: &Doubt, names: &Names) {
    toml.push_str("[event.doubt]\n");
    text(toml, "question", doubt.question);
    text(toml, "drawn", doubt.drawn);
    if let Some(other) = doubt.other_date {
        text(toml, "other_date", &PartialDate::iso(other));
    }
    text(toml, "other", doubt.other);
    let sources = doubt.other_sources.iter().map(|source| source.0.into());
    list(toml, "other_sources", sources, names.sources);
}

/// The texts have no quotation mark and no backslash: they are made of the words in `words.rs`.
fn text(toml: &mut String, field: &str, value: &str) {
    toml.push_str(&format!("{field} = \"{value}\"\n"));
}

fn list(toml: &mut String, field: &str, ids: impl Iterator<Item = usize>, names: &[String]) {
    let quoted = ids
        .filter_map(|id| names.get(id))
        .map(|it| format!("\"{it}\""));
    let quoted: Vec<String> = quoted.collect();
    toml.push_str(&format!("{field} = [{}]\n", quoted.join(", ")));
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::domain::{Category, PlaceId, SourceId, StateId};
    use model::time::Day;

    #[test]
    fn an_event_is_written_as_people_write_it() {
        let event = Event {
            slug: "treaty-budget-3",
            title: "Protocol on a common budget",
            summary: "Made up.",
            note: "",
            date: PartialDate::Day(Day::from_civil(1999, 4, 2)),
            last: Some(PartialDate::Day(Day::from_civil(1999, 4, 3))),
            category: Category::Treaty,
            scheduled: true,
            states: &[StateId(1)],
            others: &[],
            place: Some(PlaceId(0)),
            confidence: Confidence::Low,
            doubt: Some(Doubt {
                question: "Which?",
                drawn: "This.",
                other_date: Some(PartialDate::Month(1999, 3)),
                other: "That.",
                other_sources: &[SourceId(0)],
            }),
            statements: &[],
            sources: &[SourceId(0), SourceId(1)],
        };
        let [states, places, sources] = [vec!["ARM", "BLR"], vec!["minsk"], vec!["one", "two"]]
            .map(|names| names.into_iter().map(str::to_owned).collect::<Vec<_>>());
        let names = Names {
            states: &states,
            places: &places,
            sources: &sources,
        };
        assert_eq!(
            to_toml(&[event], &names),
            r#"
[[event]]
id = "treaty-budget-3"
title = "Protocol on a common budget"
date = "1999-04-02"
last = "1999-04-03"
category = "treaty"
summary = "Made up."
scheduled = true
states = ["BLR"]
place = "minsk"
confidence = "low"
sources = ["one", "two"]
[event.doubt]
question = "Which?"
drawn = "This."
other_date = "1999-03"
other = "That."
other_sources = ["one"]
"#
        );
    }
}
