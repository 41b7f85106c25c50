//! A state: its standing on the cursor's day, and its whole way with sources.

use super::{
    doubt, more,
    sources::{self, Cited, Sources},
    steps,
};
use crate::{
    data::RECORD,
    dom::{prose::StateProse, sources_address},
    i18n,
    markup::{Markup, push_int},
    view::swatch::swatch,
};
use model::{
    domain::{Spell, Standing, State, StateId},
    time::PartialDate,
};

/// The state with this id: `spell` is the one of the cursor's day, `current` are the steps that the
/// day may be that of; `is_unchecked` where the record was not checked for that day.
pub fn write(
    m: &mut Markup,
    state: StateId,
    spell: Option<&Spell>,
    current: &[usize],
    is_unchecked: bool,
    prose: Option<&StateProse>,
    sources: Sources,
) {
    let of = RECORD.state(state);
    super::head(m, "State");
    super::title(m, of.name);
    standing_line(m, of, spell, is_unchecked);
    more::lane(m, of);
    if let Some(prose) = prose {
        m.tag("p").class("panel-summary").content(&prose.summary);
    }
    m.tag("p")
        .class("panel-note")
        .content("Events that name it stand out in the timeline.");
    let prose_of = |index: usize| prose.and_then(|prose| prose.steps.get(index));
    let mut cited = Cited::default();
    m.tag("ol").class("steps").begin();
    for (index, step) in of.steps.iter().enumerate() {
        let numbers = cited.cite(step.sources);
        steps::write(
            m,
            index,
            step,
            &numbers,
            current.contains(&index),
            prose_of(index),
        );
    }
    m.end("ol");
    for (index, step) in of.steps.iter().enumerate() {
        if let Some(in_doubt) = &step.doubt {
            let prose = prose_of(index).and_then(|prose| prose.doubt.as_ref());
            doubt::write(m, in_doubt, step.date, step.sources, prose, sources);
        }
    }
    more::acts(m, &cited, sources);
    more::terms(m, state);
    more::events(m, state);
    sources::list(m, &cited, sources);
    ministry_note(m, of);
    neighbours(m, of);
}

/// What the state is to the treaty, and since when as precisely as its step says.
fn standing_line(m: &mut Markup, of: &State, spell: Option<&Spell>, is_unchecked: bool) {
    let standing = spell.map_or(Standing::None, |spell| spell.standing);
    m.tag("p").class("panel-standing").begin();
    swatch(m, standing, 26, 14);
    m.text(" ");
    m.tag("b").content(i18n::standing(standing));
    if let Some(spell) = spell {
        let step = of.step_of(spell);
        let date = step.map_or(PartialDate::Day(spell.start), |step| step.date);
        m.text(" since ").text(&i18n::date_of(date));
    }
    m.end("p");
    if standing == Standing::Frozen || is_unchecked {
        let words = ["Last checked ", &i18n::date_of(RECORD.last_checked), "."].concat();
        m.tag("p").class("panel-checked").content(&words);
    }
}

/// Which statements of the ministry page touch this state.
fn ministry_note(m: &mut Markup, state: &State) {
    let mut is_begun = false;
    for statement in RECORD.statements {
        let is_touched = statement
            .event
            .is_some_and(|event| state.steps.iter().any(|step| step.event == Some(event)));
        if !is_touched {
            continue;
        }
        if !is_begun {
            m.tag("h3").content("In the ministry page");
            m.tag("p").class("panel-ministry").begin();
            m.text("Its way is touched by: ");
            is_begun = true;
        }
        statement_link(m, statement.number);
    }
    if is_begun {
        m.end("p");
    }
}

/// Leads to a statement on the page of the sources.
pub fn statement_link(m: &mut Markup, number: u8) {
    let with_number = |lead: &str| {
        let mut text = lead.to_owned();
        push_int(&mut text, number.into());
        text
    };
    m.tag("a")
        .class("statement-link")
        .attr(
            "href",
            &[&sources_address(), with_number("#statement-").as_str()].concat(),
        )
        .content(&with_number("statement "));
    m.text(" ");
}

/// The states before and after this one by name; after the last comes the first.
fn neighbours(m: &mut Markup, of: &State) {
    let states = RECORD.states.iter();
    let before = states
        .clone()
        .max_by_key(|state| (state.name < of.name, state.name));
    let after = states.min_by_key(|state| (state.name <= of.name, state.name));
    m.tag("nav")
        .class("panel-turn")
        .attr("aria-label", "States by name")
        .begin();
    for (to, class) in [(before, "turn is-before"), (after, "turn is-after")] {
        if let Some(to) = to {
            super::turn_button(m, class, "data-state", to.code, to.name);
        }
    }
    m.end("nav");
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it stands"
)]
mod tests {
    use super::*;
    use crate::dom::prose::{DoubtProse, SourceProse, StepProse};
    use model::domain::SourceId;

    fn written(code: &str, spell: usize, current: &[usize], prose: Option<&StateProse>) -> String {
        let state = RECORD.state_by_code(code).unwrap();
        let source = |id: SourceId| SourceProse {
            name: format!("source {}", id.0),
            url: format!("https://example.org/{}", id.0),
            kind: "press".to_owned(),
        };
        let mut m = Markup::new();
        write(
            &mut m,
            state,
            RECORD.state(state).spells.get(spell),
            current,
            false,
            prose,
            &source,
        );
        m.finish()
    }

    #[test]
    fn a_state_tells_its_standing_and_its_way() {
        let prose = StateProse {
            summary: "In & out.".to_owned(),
            steps: vec![StepProse {
                note: "Note <0>".to_owned(),
                doubt: None,
            }],
        };
        let text = written("UZB", 0, &[0], Some(&prose));
        for part in [
            "<p class=\"panel-kind\">State</p>",
            "<h2 id=\"panel-title\" tabindex=\"-1\" data-daily=\"~\">Uzbekistan</h2>",
            "<b>Signatory</b> since 15 May 1992</p>",
            "<p class=\"panel-summary\">In &amp; out.</p>",
            "<li class=\"step is-current\"><button type=\"button\" id=\"step-0\" data-day=\"8170\" \
             aria-current=\"date\"><span class=\"step-date\">15 May 1992</span>",
            "<span class=\"visually-hidden\">. Signatory from this day.</span><span class=\"cite\"",
            "<p class=\"step-note\">Note &lt;0&gt;</p>",
            "<li class=\"step\"><button type=\"button\" id=\"step-1\" data-day=\"8875\">",
        ] {
            assert!(text.contains(part), "no {part} in {text}");
        }
    }

    #[test]
    fn numbers_follow_the_list_of_sources() {
        let text = written("UZB", 0, &[], None);
        let (steps, list) = text.split_once("<ol class=\"panel-sources\">").unwrap();
        let (list, _) = list.split_once("</ol>").unwrap();
        assert!(steps.contains("aria-label=\"Sources 1, 2"), "{steps}");
        let uzb = RECORD.state(RECORD.state_by_code("UZB").unwrap());
        let first = uzb.steps[0].sources[0].0;
        let items: Vec<&str> = list.split("</li>").collect();
        assert!(
            items[0].contains(&format!("https://example.org/{first}\"")),
            "{list}"
        );
        let last = format!("{}</span>", items.len() - 1);
        assert!(steps.contains(&last), "no {last} in {steps}");
    }

    #[test]
    fn a_doubt_of_a_step_is_marked_and_told() {
        let uzb = RECORD.state(RECORD.state_by_code("UZB").unwrap());
        let index = uzb
            .steps
            .iter()
            .position(|step| step.doubt.is_some())
            .unwrap();
        let mut steps = vec![StepProse::default(); uzb.steps.len()];
        steps[index].doubt = Some(DoubtProse {
            question: "Which day?".to_owned(),
            ..DoubtProse::default()
        });
        let prose = StateProse {
            summary: String::new(),
            steps,
        };
        let text = written("UZB", 0, &[], Some(&prose));
        assert!(text.contains("disputed</span>"), "{text}");
        assert!(
            text.contains("<section class=\"doubt\"><h3>Which day?</h3>"),
            "{text}"
        );
    }

    #[test]
    fn states_follow_one_another_by_name_in_a_ring() {
        let turns = |code: &str| {
            let text = written(code, 0, &[], None);
            let (_, nav) = text.split_once("<nav").unwrap();
            let names = nav
                .split("</button>")
                .filter_map(|part| part.rsplit('>').next());
            names.take(2).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(turns("ARM"), ["Afghanistan", "Azerbaijan"]);
        assert_eq!(turns("AFG"), ["Uzbekistan", "Armenia"]);
        assert_eq!(turns("UZB"), ["Tajikistan", "Afghanistan"]);
    }
}
