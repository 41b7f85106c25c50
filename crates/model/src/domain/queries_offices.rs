//! Who held a post on a day.

use super::{Holder, Office, Post, Record, StateId, Term};
use crate::time::{Day, Interval};

impl Holder {
    /// The state in the chair, or the one that nominated the person.
    pub const fn state(self) -> StateId {
        match self {
            Holder::Person { state, .. } | Holder::State(state) => state,
        }
    }
}

impl Term {
    /// The days of the term, as they are drawn.
    pub const fn interval(&self) -> Interval {
        Interval {
            start: self.first,
            end: self.end,
        }
    }
}

impl Office {
    /// The slug of the office of the Secretary General of the Organization.
    pub const SECRETARY_GENERAL: &'static str = "secretary-general";
    /// The slug of the office that was there before it, which served the Council of the treaty.
    pub const SECRETARY_OF_COUNCIL: &'static str = "secretary-general-of-the-council";
    /// The slug of the chair of the Council.
    pub const CHAIR: &'static str = "chair";

    /// The term that a day lies in; `None` where the post was vacant or its holder was not found.
    /// The day of a handover is the first of the incoming.
    pub fn term_on(&self, day: Day) -> Option<&'static Term> {
        self.terms.iter().find(|term| term.interval().contains(day))
    }

    /// The term whose last day is the day before another begins.
    pub fn term_before(&self, term: &Term) -> Option<&'static Term> {
        self.terms
            .iter()
            .find(|earlier| earlier.end == Some(term.first))
    }
}

impl Record {
    /// Who was Secretary General on a day, and of what; `None` where there was none or it was not found.
    pub fn secretary_on(&self, day: Day) -> Option<Post> {
        let posts = [Office::SECRETARY_GENERAL, Office::SECRETARY_OF_COUNCIL];
        posts.into_iter().find_map(|slug| {
            let office = self.office(slug)?;
            let term = office.term_on(day)?;
            Some(Post { office, term })
        })
    }

    /// The full name of the person or the state that holds a term.
    pub fn holder_name(&self, term: &Term) -> &'static str {
        match term.holder {
            Holder::Person { name, .. } => name,
            Holder::State(state) => self.state(state).name,
        }
    }

    /// The office with a slug: "secretary-general", "chair".
    pub fn office(&self, slug: &str) -> Option<&'static Office> {
        self.offices.iter().find(|office| office.slug == slug)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::fixture::{day, record};

    #[track_caller]
    fn check(slug: &str, column: i32, expected: Option<u8>) {
        let state = record()
            .office(slug)
            .and_then(|office| office.term_on(day(column)))
            .map(|term| term.holder.state().0);
        assert_eq!(state, expected);
    }

    #[test]
    fn the_day_of_a_handover_belongs_to_the_incoming() {
        check("chair", 13, None);
        check("chair", 14, Some(0));
        check("chair", 17, Some(0));
        check("chair", 18, Some(1));
        check("chair", 24, None);
        check("chair", 26, Some(2));
    }

    #[test]
    fn a_post_may_be_vacant_or_last() {
        check("secretary-general", 19, Some(0));
        check("secretary-general", 20, None);
        check("secretary-general", 22, Some(1));
        check("secretary-general", 2000, Some(1));
        check("president", 14, None);
    }
}
