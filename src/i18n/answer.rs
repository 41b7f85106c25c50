//! The answer line in words: markup, because the day, the count and the holders stand out in it.

use super::{day_long, list, number};
use crate::{data::RECORD, dom, markup::Markup};
use model::{
    domain::{Answer, Change, Era, Noun, Post, Standing, StateId},
    time::Day,
};

/// A sentence that is being written.
#[derive(Default)]
struct Sentence(Markup);

impl Sentence {
    fn say(&mut self, words: &[&str]) {
        for word in words {
            self.0.text(word);
        }
    }

    fn strong(&mut self, words: &str) {
        self.0.tag("b").content(words);
    }

    /// The cursor's day.
    fn day(&mut self, day: Day) {
        dom::daily(self.0.tag("b").class("answer-day")).content(&day_long(day));
    }

    fn finish(self) -> String {
        self.0.finish()
    }
}

/// Who was in, and what changed that day.
pub fn line(answer: &Answer) -> String {
    let mut line = Sentence::default();
    if answer.is_past_last_checked {
        // The day stands at the cursor, and that of the last check beside it: nothing is known of the day.
        line.say(&["As last checked, "]);
    } else {
        line.say(&["On "]);
        line.day(answer.day);
        line.say(&[" "]);
    }
    let (subject, one, many) = match answer.era {
        Era::BeforeTreaty => {
            line.say(&["there was no treaty yet."]);
            return line.finish();
        }
        Era::Treaty(Noun::Signatories) => ("the treaty", "signatory", "signatories"),
        Era::Treaty(Noun::Parties) => ("the treaty", "party", "parties"),
        Era::Organization => ("the CSTO", "member", "members"),
    };
    let count = answer.count();
    line.say(&[subject, " had "]);
    line.strong(
        &[
            number(count).as_str(),
            " ",
            if count == 1 { one } else { many },
        ]
        .concat(),
    );
    match answer.frozen.as_slice() {
        [] => {}
        [state] if is_said_today(answer) => line.say(&[
            ", ",
            name(*state),
            "’s participation frozen that day by its own statement",
        ]),
        [state] if 1 < count => line.say(&[
            ", one of them, ",
            name(*state),
            ", with its participation frozen by its own statement",
        ]),
        states => line.say(&[
            ", ",
            &names(states),
            " with participation frozen by their own statement",
        ]),
    }
    if 0 < count {
        line.say(&[": ", &names(&answer.states_in)]);
    }
    if !answer.is_past_last_checked {
        say_changes(&mut line, answer);
    }
    line.say(&["."]);
    line.finish()
}

/// Who was Secretary General.
pub fn secretary(answer: &Answer) -> String {
    let mut line = Sentence::default();
    match answer.secretary {
        Some(Post { office, term }) => {
            line.say(&[office.name, ": "]);
            line.strong(RECORD.holder_name(term));
            line.say(&[if term.acting { ", acting." } else { "." }]);
        }
        None => line.say(&["Secretary General: ", missing(answer.era)]),
    }
    line.finish()
}

/// Who was in the chair.
pub fn chair(answer: &Answer) -> String {
    let mut line = Sentence::default();
    line.say(&["In the chair: "]);
    match answer.chair {
        Some(of) => {
            line.strong(name(of.state));
            if let Some(earlier) = of.taking_over_from {
                line.say(&[", taking over from ", name(earlier), " that day"]);
            }
            line.say(&["."]);
        }
        None => line.say(&[missing(answer.era)]),
    }
    line.finish()
}

/// Of whom sources disagree what they were that day; most days nobody.
pub fn in_doubt(answer: &Answer) -> String {
    let mut line = Sentence::default();
    if !answer.in_doubt.is_empty() {
        line.say(&["In doubt that day: "]);
        line.strong(&names(&answer.in_doubt));
        line.say(&["."]);
    }
    line.finish()
}

/// What the slider of the timeline says of itself: "19 December 2012: six members".
pub fn short(answer: &Answer) -> String {
    let noun = match answer.era {
        Era::BeforeTreaty => return [&day_long(answer.day), ": no treaty yet"].concat(),
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
        &day_long(answer.day),
        ": ",
        &number(answer.count()),
        " ",
        noun,
        doubt,
    ]
    .concat()
}

/// Before the treaty there was no such post; since, the record does not tell its holder.
fn missing(era: Era) -> &'static str {
    match era {
        Era::BeforeTreaty => "none yet.",
        Era::Treaty(_) | Era::Organization => "not found.",
    }
}

fn name(state: StateId) -> &'static str {
    RECORD.state(state).name
}

/// Whether it is the day on which the only state that says so froze its participation.
fn is_said_today(answer: &Answer) -> bool {
    let mut changed = answer.changed.iter();
    answer.frozen.len() == 1 && changed.any(|change| change.to == Standing::Frozen)
}

/// Names in the order of the alphabet.
pub fn names(states: &[StateId]) -> String {
    let mut names: Vec<&str> = states.iter().map(|&state| name(state)).collect();
    names.sort_unstable();
    list(&names)
}

/// What changed that day, one clause for each kind of change.
fn say_changes(line: &mut Sentence, answer: &Answer) {
    let changed = answer.changed.as_slice();
    for (index, first) in changed.iter().enumerate() {
        let is_alike = |other: &&Change| other.from == first.from && other.to == first.to;
        if !changed.iter().take(index).any(|earlier| is_alike(&earlier)) {
            let alike = changed.iter().filter(is_alike);
            let states: Vec<StateId> = alike.map(|change| change.state).collect();
            if first.to == Standing::Frozen && is_said_today(answer) {
                continue;
            }
            // Who has just been named is not named again.
            let is_all = 1 < states.len() && states == answer.states_in;
            let who = if is_all {
                "all of them".to_owned()
            } else {
                names(&states)
            };
            say_change(line, &who, 1 < states.len(), first);
        }
    }
}

/// "; Uzbekistan was suspended that day".
fn say_change(line: &mut Sentence, who: &str, many: bool, &Change { from, to, .. }: &Change) {
    let was = if many { " were " } else { " was " };
    match to {
        Standing::Signatory => line.say(&["; ", who, " signed that day"]),
        Standing::Party => line.say(&["; the treaty entered into force that day"]),
        Standing::Member if from == Standing::Party => {
            line.say(&["; its Charter entered into force that day"]);
        }
        Standing::Member if from == Standing::Frozen => {
            line.say(&["; ", who, " resumed that day"]);
        }
        Standing::Member => line.say(&["; ", who, was, "readmitted that day"]),
        Standing::Frozen => line.say(&["; ", who, " said so that day"]),
        Standing::Suspended => line.say(&["; ", who, was, "suspended that day"]),
        Standing::Former => {
            let parties = if many { "parties" } else { "a party" };
            line.say(&["; ", who, was, "no longer ", parties, " from that day"]);
        }
        // The start of an observer is known to the year; a day would say too much.
        Standing::Observer | Standing::ObserverUnclear | Standing::None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(year: i32, month: u8, day: u8) -> Answer {
        RECORD.answer(Day::from_civil(year, month, day))
    }

    #[test]
    fn the_line_names_those_in_and_what_changed_that_day() {
        assert_eq!(
            line(&answer(2012, 12, 19)),
            "On <b class=\"answer-day\" data-daily=\"~\">19 December 2012</b> the CSTO had <b>six members</b>: \
             Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan; \
             Uzbekistan was suspended that day."
        );
        assert!(line(&answer(1999, 4, 21)).ends_with(
            "Russia and Tajikistan; Azerbaijan, Georgia and Uzbekistan were no longer parties from that day."
        ));
        assert!(line(&answer(1993, 12, 31)).contains("the treaty had <b>nine signatories</b>"));
    }

    #[test]
    fn where_all_did_the_same_they_are_named_once() {
        assert!(
            line(&answer(1992, 5, 15))
                .ends_with("Tajikistan and Uzbekistan; all of them signed that day.")
        );
    }

    #[test]
    fn several_kinds_of_change_are_a_clause_each() {
        let line = line(&answer(2003, 9, 18));
        assert!(
            line.ends_with("; its Charter entered into force that day."),
            "{line}"
        );
        assert_eq!(line.matches("entered into force").count(), 1);
    }

    #[test]
    fn before_the_treaty_there_was_none_and_past_the_last_check_nothing_is_known() {
        assert_eq!(
            line(&answer(1992, 1, 1)),
            "On <b class=\"answer-day\" data-daily=\"~\">1 January 1992</b> there was no treaty yet."
        );
        let line = line(&answer(2026, 12, 1));
        assert!(line.starts_with(
            "As last checked, the CSTO had <b>six members</b>, one of them, Armenia, with its participation frozen by its own statement: "
        ), "{line}");
    }

    #[test]
    fn holders_stand_out_and_the_missing_are_said_to_be() {
        let handover = answer(2012, 12, 19);
        assert_eq!(
            secretary(&handover),
            "Secretary General: <b>Nikolai Bordyuzha</b>."
        );
        assert_eq!(
            chair(&handover),
            "In the chair: <b>Kyrgyzstan</b>, taking over from Kazakhstan that day."
        );
        assert_eq!(chair(&answer(1995, 1, 1)), "In the chair: not found.");
        assert_eq!(
            secretary(&answer(2000, 10, 1)),
            "Secretary General of the Collective Security Council: <b>Valery Nikolaenko</b>."
        );
        assert_eq!(
            secretary(&answer(2003, 1, 1)),
            "Secretary General: not found."
        );
        assert_eq!(chair(&answer(1992, 5, 14)), "In the chair: none yet.");
    }

    #[test]
    fn what_was_said_that_day_is_said_once() {
        let line = line(&answer(2024, 2, 22));
        assert!(
            line.contains(
                "<b>six members</b>, Armenia’s participation frozen that day by its own statement: Armenia"
            ) && line.ends_with("Russia and Tajikistan."),
            "{line}"
        );
    }

    #[test]
    fn the_slider_says_the_day_and_the_count() {
        assert_eq!(
            short(&answer(2012, 12, 19)),
            "19 December 2012: six members"
        );
        assert_eq!(
            short(&answer(2026, 12, 1)),
            "1 December 2026: six members, as last checked"
        );
    }

    #[test]
    fn who_is_in_doubt_that_day_is_named() {
        for (day, expected) in [
            (answer(1993, 9, 8), ""),
            (answer(1993, 9, 9), "Georgia"),
            (answer(1993, 12, 8), "Georgia"),
            (answer(1993, 12, 9), ""),
            (answer(1994, 4, 20), "Azerbaijan"),
            (answer(1999, 4, 20), "Azerbaijan"),
            (answer(1999, 4, 21), ""),
            (answer(2006, 7, 15), "Uzbekistan"),
            (answer(2026, 2, 1), ""),
        ] {
            let expected = match expected {
                "" => String::new(),
                name => ["In doubt that day: <b>", name, "</b>."].concat(),
            };
            assert_eq!(in_doubt(&day), expected, "{:?}", day.day);
        }
    }
}
