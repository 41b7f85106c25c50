//! What changed between two days, in a sentence: markup, because the days stand out in it.

use crate::{i18n, markup::Markup};
use model::domain::{Comparison, Standing, Way};

/// "From 20 April 1999 to 21 April 1999 the number of states in the treaty fell from nine to six: Azerbaijan, Georgia
/// and Uzbekistan left." Observers are left to the list below it.
pub fn line(m: &mut Markup, comparison: &Comparison) {
    let [first, last] = comparison.days.map(i18n::day_long);
    put!(m, "From ");
    m.tag("b").content(&first);
    m.raw(" to ");
    m.tag("b").content(&last);
    let [before, after] = comparison.counts;
    if before == after && after == 0 {
        put!(m, " no state was in the treaty.");
        return;
    }
    put!(m, " the number of states in the treaty ");
    if before == after {
        put!(m, "stayed at ");
    } else {
        if before < after {
            put!(m, "rose from ");
        } else {
            put!(m, "fell from ");
        }
        m.text(&i18n::number(before)).raw(" to ");
    }
    m.text(&i18n::number(after));
    let mut separator = ": ";
    for kind in Kind::ALL {
        let mut states = Vec::new();
        for way in &comparison.changed {
            if Kind::of(way) == Some(kind) {
                states.push(way.state);
            }
        }
        if !states.is_empty() {
            m.raw(separator).text(&i18n::answer::names(&states));
            kind.say(m, 1 < states.len());
            separator = "; ";
        }
    }
    m.raw(".");
}

/// What became of a state, as far as it touches who is in the treaty.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    CameIn,
    Suspended,
    Left,
    BecameParty,
    BecameMember,
    Froze,
    CameBack,
}

impl Kind {
    const ALL: [Kind; 7] = [
        Kind::CameIn,
        Kind::Suspended,
        Kind::Left,
        Kind::BecameParty,
        Kind::BecameMember,
        Kind::Froze,
        Kind::CameBack,
    ];

    /// Nothing for who was out on both days.
    fn of(way: &Way) -> Option<Kind> {
        let [before, after] = way.standings;
        Some(match (before.is_in(), after) {
            (false, after) if !after.is_in() => return None,
            (false, _) => Kind::CameIn,
            (true, Standing::Suspended) => Kind::Suspended,
            (true, after) if !after.is_in() => Kind::Left,
            (true, after) if before == after => Kind::CameBack,
            (true, Standing::Party) => Kind::BecameParty,
            (true, Standing::Frozen) => Kind::Froze,
            (true, Standing::Member) => Kind::BecameMember,
            (true, _) => return None,
        })
    }

    fn say(self, m: &mut Markup, many: bool) {
        match self {
            Kind::CameIn => put!(m, " came in"),
            Kind::Suspended if many => put!(m, " were suspended"),
            Kind::Suspended => put!(m, " was suspended"),
            Kind::Left => put!(m, " left"),
            Kind::BecameParty if many => put!(m, " became parties"),
            Kind::BecameParty => put!(m, " became a party"),
            Kind::BecameMember if many => put!(m, " became members of the Organization"),
            Kind::BecameMember => put!(m, " became a member of the Organization"),
            Kind::Froze if many => put!(m, " said that their participation is frozen"),
            Kind::Froze => put!(m, " said that its participation is frozen"),
            Kind::CameBack => put!(m, " left and came back"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RECORD;
    use model::time::Day;

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        let days = [from, to].map(|day| Day::parse_iso(day).expect("a day"));
        let mut m = Markup::new();
        line(&mut m, &RECORD.comparison(days));
        let said = m.finish().replace("<b>", "").replace("</b>", "");
        assert_eq!(said, expected);
    }

    #[test]
    fn those_who_came_and_went_are_named() {
        check(
            "1999-04-20",
            "1999-04-21",
            "From 20 April 1999 to 21 April 1999 the number of states in the treaty fell from nine to six: \
             Azerbaijan, Georgia and Uzbekistan left.",
        );
        check(
            "2012-12-18",
            "2012-12-19",
            "From 18 December 2012 to 19 December 2012 the number of states in the treaty fell from seven to six: \
             Uzbekistan was suspended.",
        );
    }

    #[test]
    fn who_stays_in_with_another_standing_is_named() {
        check(
            "2003-09-17",
            "2024-12-31",
            "From 17 September 2003 to 31 December 2024 the number of states in the treaty stayed at six: \
             Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan became members of the Organization; \
             Armenia said that its participation is frozen.",
        );
    }

    #[test]
    fn where_nothing_changed_it_is_said() {
        check(
            "2013-01-01",
            "2014-01-01",
            "From 1 January 2013 to 1 January 2014 the number of states in the treaty stayed at six.",
        );
        check(
            "1992-01-01",
            "1992-02-01",
            "From 1 January 1992 to 1 February 1992 no state was in the treaty.",
        );
    }

    #[test]
    fn every_change_of_the_count_has_a_cause() {
        let mut days = vec![RECORD.first_day];
        days.extend(RECORD.changes());
        for from in &days {
            for to in days.iter().filter(|to| from < to) {
                let comparison = RECORD.comparison([*from, *to]);
                for way in &comparison.changed {
                    let is_told = way.standings.iter().any(|it| it.is_in());
                    assert_eq!(Kind::of(way).is_some(), is_told, "{way:?}");
                }
            }
        }
    }
}
