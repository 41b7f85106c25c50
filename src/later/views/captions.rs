//! What changed on a day, in a short sentence for each kind of change.

use crate::{i18n, markup::Markup};
use model::domain::{Change, Standing, StateId};

/// More states than this are counted and not named.
const MOST_NAMED: usize = 3;

/// "Azerbaijan, Georgia and Uzbekistan were no longer parties."
pub fn write(m: &mut Markup, changes: &[Change]) {
    for (index, first) in changes.iter().enumerate() {
        let is_alike = |other: &Change| other.from == first.from && other.to == first.to;
        if !changes.iter().take(index).any(is_alike) {
            let mut states: Vec<StateId> = Vec::new();
            for change in changes {
                if is_alike(change) {
                    states.push(change.state);
                }
            }
            clause(m, first, &states);
        }
    }
}

fn clause(m: &mut Markup, &Change { from, to, .. }: &Change, states: &[StateId]) {
    let many = 1 < states.len();
    match (from, to) {
        (_, Standing::Party) => {
            put!(m, "The treaty entered into force for ");
            m.text(&who(states, false)).raw(". ");
            return;
        }
        (Standing::Party, Standing::Member) => {
            put!(m, "The Charter entered into force for ");
            m.text(&who(states, false)).raw(". ");
            return;
        }
        _ => {}
    }
    m.text(&who(states, true));
    match (from, to) {
        (_, Standing::Signatory) => put!(m, " signed"),
        (Standing::Frozen, Standing::Member) => put!(m, " resumed its participation"),
        (_, Standing::Member) => put!(m, " returned"),
        (_, Standing::Frozen) => put!(m, " said that its participation is frozen"),
        (_, Standing::Suspended) if many => put!(m, " were suspended"),
        (_, Standing::Suspended) => put!(m, " was suspended"),
        (_, Standing::Former) if many => put!(m, " were no longer parties"),
        (_, Standing::Former) => put!(m, " was no longer a party"),
        (_, Standing::Observer) if many => {
            put!(m, " became observers in the Parliamentary Assembly")
        }
        (_, Standing::Observer) => put!(m, " became an observer in the Parliamentary Assembly"),
        (_, Standing::ObserverUnclear) => put!(m, ": observer, its parliament no longer sits"),
        (_, Standing::Party | Standing::None) => put!(m, ": no standing any longer"),
    }
    m.raw(". ");
}

/// The states by name, or how many they are.
fn who(states: &[StateId], at_start: bool) -> String {
    if states.len() <= MOST_NAMED {
        return i18n::answer::names(states);
    }
    let mut number = i18n::number(states.len());
    if at_start {
        number = i18n::sentence(&number);
    }
    number.push(' ');
    number.push_str(&text!("states"));
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RECORD;
    use model::time::Day;

    #[track_caller]
    fn check(year: i32, month: u8, day: u8, expected: &str) {
        let mut m = Markup::new();
        write(
            &mut m,
            &RECORD.changes_on(Day::from_civil(year, month, day)),
        );
        assert_eq!(m.finish().trim_end(), expected);
    }

    #[test]
    fn a_day_of_change_has_a_sentence() {
        check(1992, 5, 15, "Six states signed.");
        check(1993, 12, 9, "Georgia signed.");
        check(
            1994,
            4,
            20,
            "The treaty entered into force for nine states.",
        );
        check(
            1999,
            4,
            21,
            "Azerbaijan, Georgia and Uzbekistan were no longer parties.",
        );
        check(
            2003,
            9,
            18,
            "The Charter entered into force for six states.",
        );
        check(2006, 6, 23, "Uzbekistan returned.");
        check(2012, 12, 19, "Uzbekistan was suspended.");
        check(
            2013,
            1,
            1,
            "Afghanistan and Serbia became observers in the Parliamentary Assembly.",
        );
        check(
            2024,
            2,
            22,
            "Armenia said that its participation is frozen.",
        );
        check(2000, 1, 1, "");
    }

    #[test]
    fn every_day_of_change_of_the_record_has_one() {
        for day in RECORD.changes() {
            let mut m = Markup::new();
            write(&mut m, &RECORD.changes_on(day));
            assert!(m.finish().contains('.'), "{}", day.iso());
        }
    }
}
