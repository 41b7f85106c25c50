//! The answer to "who stood where on this day, what had just happened, who was in charge", without
//! its words.

use super::{Change, Holder, Office, Post, Record, Standing, State, StateId, Term};
use crate::time::Day;

/// What the answer line says of a day. Lists are in the order of the states' codes; the language
/// sorts them by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub day: Day,
    pub era: Era,
    /// Every state that is counted: signatories, parties and members.
    pub states_in: Vec<StateId>,
    /// Those of them that say that they have frozen their participation.
    pub frozen: Vec<StateId>,
    /// Those whose standing on the day sources disagree about.
    pub in_doubt: Vec<StateId>,
    /// What changed on the day itself.
    pub changed: Vec<Change>,
    /// The secretary general, of the Organization or before it of the Council; `None` where there was none
    /// or it was not found.
    pub secretary: Option<Post>,
    pub chair: Option<Chair>,
    /// The day is later than the record was last checked: nothing here is known of it.
    pub is_past_last_checked: bool,
}

/// What there was on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    /// "There was no treaty yet."
    BeforeTreaty,
    /// "The treaty had …"
    Treaty(Noun),
    /// "The CSTO had … members", from the day on which the Charter came into force.
    Organization,
}

/// What the treaty had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    Signatories,
    Parties,
}

/// Who was in the chair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chair {
    pub state: StateId,
    /// The state that it took over from, if that was on the day itself.
    pub taking_over_from: Option<StateId>,
    pub term: &'static Term,
}

impl Answer {
    /// How many states are counted.
    pub fn count(&self) -> usize {
        self.states_in.len()
    }
}

impl Record {
    /// The answer for a day; any day has one.
    pub fn answer(&self, day: Day) -> Answer {
        let of = |wanted: &dyn Fn(&State) -> bool| {
            self.states()
                .filter(|(_, state)| wanted(state))
                .map(|(id, _)| id)
                .collect()
        };
        Answer {
            day,
            era: self.era_on(day),
            states_in: of(&|state| state.standing_on(day).is_in()),
            frozen: of(&|state| state.standing_on(day) == Standing::Frozen),
            in_doubt: of(&|state| state.is_in_doubt_on(day)),
            changed: self.changes_on(day),
            secretary: self.secretary_on(day),
            chair: self.chair_on(day),
            is_past_last_checked: !self.is_known(day),
        }
    }

    /// What there was on a day: the furthest that any state had come by then, on its way in. A
    /// state that has left has not undone it, so that a record in which all have left still says
    /// what there was.
    fn era_on(&self, day: Day) -> Era {
        self.states
            .iter()
            .flat_map(|state| state.spells)
            .filter(|spell| spell.start <= day && spell.standing.is_in())
            .map(|spell| spell.standing)
            .max()
            .map_or(Era::BeforeTreaty, |standing| match standing {
                Standing::Signatory => Era::Treaty(Noun::Signatories),
                Standing::Party => Era::Treaty(Noun::Parties),
                _ => Era::Organization,
            })
    }

    fn chair_on(&self, day: Day) -> Option<Chair> {
        let office = self.office(Office::CHAIR)?;
        let term = office.term_on(day)?;
        let state = term.holder.state();
        let taking_over_from = office
            .term_before(term)
            .filter(|_| term.first == day)
            .map(|earlier| earlier.holder)
            .map(Holder::state)
            .filter(|&earlier| earlier != state);
        Some(Chair {
            state,
            taking_over_from,
            term,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, drawn, record};

    /// The answer in short: era, states in, frozen in brackets, changes, secretary, chair.
    fn short(record: &Record, column: i32) -> String {
        let answer = record.answer(day(column));
        let code = |id: StateId| record.state(id).code;
        let codes = |ids: &[StateId]| ids.iter().map(|&id| code(id)).collect::<Vec<_>>().join(" ");
        let mut text = format!(
            "{:?} {} {} ({})",
            answer.era,
            answer.count(),
            codes(&answer.states_in),
            codes(&answer.frozen)
        );
        for change in &answer.changed {
            let (from, to) = (change.from.slug(), change.to.slug());
            text += &format!("; {} {from} to {to}", code(change.state));
        }
        if let Some(Holder::Person { name, .. }) = answer.secretary.map(|post| post.term.holder) {
            text += &format!("; {name}");
        }
        if let Some(chair) = answer.chair {
            text += &format!("; {} presides", code(chair.state));
            if let Some(earlier) = chair.taking_over_from {
                text += &format!(" after {}", code(earlier));
            }
        }
        if answer.is_past_last_checked {
            text += "; not known";
        }
        text
    }

    #[track_caller]
    fn check(column: i32, expected: &str) {
        assert_eq!(short(&record(), column), expected);
    }

    #[test]
    fn every_day_has_an_answer() {
        check(1, "BeforeTreaty 0  ()");
        check(
            2,
            "Treaty(Signatories) 3 AAA BBB DDD (); AAA none to signatory; \
             BBB none to signatory; DDD none to signatory",
        );
        check(5, "Treaty(Signatories) 3 AAA BBB DDD ()");
        check(7, "Treaty(Parties) 3 AAA BBB DDD ()");
        check(10, "Treaty(Parties) 2 AAA BBB (); DDD party to former");
        check(13, "Treaty(Parties) 2 AAA BBB ()");
        check(
            14,
            "Organization 3 AAA BBB CCC (); AAA party to member; BBB party to member; \
             CCC none to member; Anna; AAA presides",
        );
        check(
            18,
            "Organization 3 AAA BBB CCC (); Anna; BBB presides after AAA",
        );
        check(19, "Organization 3 AAA BBB CCC (); Anna; BBB presides");
        check(
            20,
            "Organization 2 AAA BBB (); CCC member to suspended; BBB presides",
        );
        check(
            22,
            "Organization 2 AAA BBB (AAA); AAA member to frozen; \
             EEE observer to observer-unclear; Boris; BBB presides",
        );
    }

    #[test]
    fn nobody_takes_over_after_a_gap_or_from_themselves() {
        check(26, "Organization 2 AAA BBB (AAA); Boris; CCC presides");
        check(28, "Organization 2 AAA BBB (AAA); Boris; CCC presides");
    }

    #[test]
    fn the_future_is_answered_and_marked() {
        check(30, "Organization 2 AAA BBB (AAA); Boris; CCC presides");
        check(
            31,
            "Organization 2 AAA BBB (AAA); Boris; CCC presides; not known",
        );
    }

    #[test]
    fn the_noun_is_that_of_the_furthest_in() {
        let record = drawn(&["AAA |.sp.", "BBB |.sssx>"]);
        let eras: Vec<_> = (0..5)
            .map(|column| record.answer(day(column)).era)
            .collect();
        assert_eq!(
            eras,
            [
                Era::BeforeTreaty,
                Era::Treaty(Noun::Signatories),
                Era::Treaty(Noun::Parties),
                Era::Treaty(Noun::Parties),
                Era::Treaty(Noun::Parties),
            ]
        );
    }
}
