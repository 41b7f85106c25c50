//! What else the record has of a state: its lane, the legal acts of its way, its terms in the chair, the secretaries
//! general that it nominated, and the events that name it.

use super::{
    day,
    sources::{self, Cited, Sources},
};
use crate::{
    data::RECORD,
    i18n,
    markup::{Markup, int},
    view::timeline::write_bars,
};
use model::{
    domain::{State, StateId, Term},
    scene::{Band, Density, Sizes, TimeScale, lane_bars},
    time::Window,
};

/// Width of the lane in px, as that of the strip of a doubt.
const LANE_PX: f64 = 300.0;

/// What a source is that is a treaty, a law or a decision, as the page of the sources says it.
const LEGAL: &str = "legal text";

/// Its whole way as a lane of the timeline; its steps tell the same in words.
pub fn lane(m: &mut Markup, state: &State) {
    let window = Window {
        start: RECORD.first_day,
        end: RECORD.last_checked.end(),
    };
    let scale = TimeScale::new(window, LANE_PX);
    let band = Band {
        y: 0.0,
        height: 28.0,
    };
    let sizes = Sizes::for_density(Density::Desktop);
    m.tag("svg")
        .class("doubt-strip")
        .px("width", LANE_PX)
        .int("height", 28)
        .attr("viewBox", "0 0 300 28")
        .attr("aria-hidden", "true")
        .begin();
    write_bars(m, &lane_bars(&RECORD, state, &scale, sizes, band));
    m.end("svg");
}

/// The legal acts among the sources of its way, by name. The kinds of sources are known when their page is here.
pub fn acts(m: &mut Markup, cited: &Cited, of: Sources) {
    let mut acts = cited.ids().iter().map(|id| of(*id));
    let Some(first) = acts.find(|source| source.kind == LEGAL) else {
        return;
    };
    m.tag("h3").content("Legal acts");
    m.tag("ul").class("event-list").begin();
    for act in [first].into_iter().chain(acts) {
        if act.kind == LEGAL {
            m.tag("li").begin();
            sources::link(m, &act, None);
            m.end("li");
        }
    }
    m.end("ul");
}

/// The terms that it held or nominated the holder of, by office: in the chair, and of secretaries general.
pub fn terms(m: &mut Markup, state: StateId) {
    for office in RECORD.offices {
        let mut terms = office.terms.iter();
        let mut next = terms.find(|term| term.holder.state() == state);
        if next.is_none() {
            continue;
        }
        m.tag("h3").content(office.name);
        m.tag("ul").class("event-list").begin();
        while let Some(term) = next {
            write_term(m, term);
            next = terms.find(|term| term.holder.state() == state);
        }
        m.end("ul");
    }
}

/// "Nikolai Bordyuzha, from 28 April 2003 to 31 December 2016"; following it moves the cursor to its first day.
fn write_term(m: &mut Markup, term: &Term) {
    let end = term.end.map(|end| i18n::day_long(end.plus(-1)));
    let words = [
        RECORD.holder_name(term),
        if term.acting { ", acting" } else { "" },
        ", from ",
        &i18n::date_of(term.start),
        if end.is_some() { " to " } else { "" },
        end.as_deref().unwrap_or_default(),
        if term.end_unknown {
            "; the end was not found. "
        } else if term.end_scheduled {
            ", scheduled"
        } else {
            ""
        },
    ];
    m.tag("li").begin();
    m.tag("button")
        .attr("type", "button")
        .attr("id", &["term-", &int(term.first.0.into())].concat())
        .int("data-day", term.first.0.into())
        .begin();
    m.text(&words.concat());
    if term.doubt.is_some() {
        m.tag("span").class("is-doubt").content(" disputed");
    }
    m.end("button");
    m.end("li");
}

/// The events that name it, in order of time, folded together: of some states there are dozens.
pub fn events(m: &mut Markup, state: StateId) {
    let count = RECORD.events_of(state).count();
    if count == 0 {
        return;
    }
    m.tag("details").begin();
    let title = ["Events that name it: ", &int(count as i64)].concat();
    m.tag("summary").class("turn").content(&title);
    m.tag("ul").class("event-list").begin();
    for (event, _) in RECORD.events_of(state) {
        day::row(m, event);
    }
    m.end("ul");
    m.end("details");
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it stands")]
mod tests {
    use super::*;
    use crate::dom::prose::SourceProse;
    use model::domain::SourceId;

    fn written(code: &str, write: impl Fn(&mut Markup, StateId)) -> String {
        let mut m = Markup::new();
        write(&mut m, RECORD.state_by_code(code).unwrap());
        m.finish()
    }

    #[test]
    fn terms_are_told_with_their_days_and_nothing_of_what_never_was() {
        let russia = written("RUS", terms);
        let bordyuzha = ">Nikolai Bordyuzha, from 28 April 2003 to 31 December 2016<";
        assert!(russia.contains(bordyuzha), "{russia}");
        assert!(
            russia.contains(">Russia, from 23 June 2005 to "),
            "{russia}"
        );
        assert_eq!(written("SRB", terms), "");
    }

    #[test]
    fn every_term_of_the_record_is_told_once() {
        let all: String = RECORD
            .states()
            .map(|(_, state)| written(state.code, terms))
            .collect();
        let terms: usize = RECORD.offices.iter().map(|office| office.terms.len()).sum();
        assert_eq!(all.matches("<li>").count(), terms);
    }

    #[test]
    fn all_events_that_name_a_state_are_listed_with_their_number() {
        let text = written("UZB", events);
        let count = text.matches("<li>").count();
        assert!(5 < count, "{text}");
        assert!(
            text.contains(&format!("Events that name it: {count}<")),
            "{text}"
        );
    }

    #[test]
    fn legal_acts_are_named_and_nothing_else() {
        let mut cited = Cited::default();
        cited.cite(&[SourceId(1), SourceId(2)]);
        let written = |kind: &'static str| {
            let mut m = Markup::new();
            acts(&mut m, &cited, &|id| SourceProse {
                name: format!("Act {}", id.0),
                url: String::new(),
                kind: if id.0 == 2 { kind } else { "press" }.to_owned(),
            });
            m.finish()
        };
        let text = written(LEGAL);
        assert!(text.contains("Act 2") && !text.contains("Act 1"), "{text}");
        assert_eq!(written("press"), "");
    }

    #[test]
    fn the_lane_has_every_spell_that_is_known() {
        let lane = written("UZB", |m, state| lane(m, RECORD.state(state)));
        for standing in ["signatory", "party", "former", "member", "suspended"] {
            assert!(lane.contains(&["is-", standing, "\""].concat()), "{lane}");
        }
    }
}
