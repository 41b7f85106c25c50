//! The whole of the facts.

use std::cmp::Ordering;

use super::{Body, Event, EventId, Office, Source, SourceId, State, StateId, Statement};
use crate::time::{Day, PartialDate};

/// Everything that is known.
#[derive(Debug, PartialEq)]
pub struct Record {
    /// Title of the page.
    pub title: &'static str,
    /// Nothing after this month is drawn as if it were known.
    pub last_checked: PartialDate,
    /// The stretch that the timeline shows when it shows everything; half-open.
    pub first_day: Day,
    pub end_day: Day,
    /// Sorted by code.
    pub states: &'static [State],
    /// Sorted by the first day of their date, then by slug.
    pub events: &'static [Event],
    pub offices: &'static [Office],
    pub bodies: &'static [Body],
    pub places: &'static [Place],
    pub statements: &'static [Statement],
    /// Sorted by kind, then by slug: source n of the account is `SourceId(n - 1)`.
    pub sources: &'static [Source],
}

/// Index into [`Record::places`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u16);

/// A city or another place of an event.
#[derive(Debug, PartialEq)]
pub struct Place {
    pub slug: &'static str,
    /// "Tashkent", with no country.
    pub name: &'static str,
    /// Name of the country.
    pub country: &'static str,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Record {
    /// A state by id.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are made by the build, within the table"
    )]
    pub const fn state(&self, id: StateId) -> &State {
        &self.states[id.0 as usize]
    }

    /// An event by id.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are made by the build, within the table"
    )]
    pub const fn event(&self, id: EventId) -> &Event {
        &self.events[id.0 as usize]
    }

    /// A source by id.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are made by the build, within the table"
    )]
    pub const fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }

    /// A place by id.
    #[expect(
        clippy::indexing_slicing,
        reason = "ids are made by the build, within the table"
    )]
    pub const fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0 as usize]
    }

    /// All states with their ids, in the order of the table.
    pub fn states(&self) -> impl Iterator<Item = (StateId, &State)> {
        self.states
            .iter()
            .enumerate()
            .map(|(index, state)| (StateId(index as u8), state))
    }

    /// All states with their ids in an order of the caller's; where that has no opinion, in the
    /// order of the table.
    ///
    /// Each is put in its place among those before it: for a dozen states, a sort of the standard
    /// library would be 3 kB of program.
    pub fn states_ordered(
        &self,
        compare: &dyn Fn(&State, &State) -> Ordering,
    ) -> Vec<(StateId, &State)> {
        let mut ordered: Vec<(StateId, &State)> = Vec::new();
        for (id, state) in self.states() {
            let index = ordered.partition_point(|(_, before)| compare(before, state).is_le());
            ordered.insert(index, (id, state));
        }
        ordered
    }

    /// All events with their ids, in order of time.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &Event)> {
        self.events
            .iter()
            .enumerate()
            .map(|(index, event)| (EventId(index as u32), event))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::fixture::drawn;

    #[test]
    fn states_of_one_rank_stay_in_the_order_of_the_table() {
        let record = drawn(&["AAA |pp", "BBB |m", "CCC |pp", "DDD |m"]);
        let ordered = record.states_ordered(&|one, other| {
            let days = |state: &super::State| state.spells.first().and_then(|spell| spell.end);
            days(one).cmp(&days(other))
        });
        let codes: Vec<&str> = ordered.iter().map(|(_, state)| state.code).collect();
        assert_eq!(codes, ["BBB", "DDD", "AAA", "CCC"]);
    }
}
