//! How important each event is, told from what the record knows of it: which titles are shown where there
//! is no room for all.
//!
//! What changes the standing of a state counts most, by the number of states; then its kind; then how many
//! states it names and how many sources tell of it:
//!
//! | | counts | at most |
//! |---|---|---|
//! | a state whose standing begins with it | 32 | 192 |
//! | its kind, from 0 to 3 | 4 | 12 |
//! | a state that it names | 1 | 6 |
//! | a source | 1 | 8 |

use super::{Category, Event, Record};

impl Record {
    /// The importance of each event, in the order of the record, from 0 to 218.
    pub fn importances(&self) -> Vec<u8> {
        let of_itself = |event: &Event| {
            4 * kind(event.category)
                + at_most(event.states.len(), 6)
                + at_most(event.sources.len(), 8)
        };
        let mut all: Vec<u8> = self.events.iter().map(of_itself).collect();
        for step in self.states.iter().flat_map(|state| state.steps) {
            let event = step.event.filter(|_| step.standing.is_some());
            if let Some(importance) = event.and_then(|id| all.get_mut(id.0 as usize))
                && *importance < 32 * 6
            {
                *importance += 32;
            }
        }
        all
    }
}

const fn kind(category: Category) -> u8 {
    match category {
        Category::Treaty | Category::Statute | Category::Membership => 3,
        Category::Participation | Category::Session | Category::Operation | Category::Crisis => 2,
        Category::Office | Category::Forces | Category::Partnership | Category::Deployment => 1,
        Category::Exercise | Category::International | Category::Background => 0,
    }
}

fn at_most(count: usize, most: u8) -> u8 {
    (count.min(most.into())) as u8
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use crate::domain::{
        Category, Confidence, Event, EventId, Record, Standing, State, Step, fixture,
    };
    use crate::time::PartialDate;

    const DATE: PartialDate = PartialDate::Month(2000, 1);

    fn importances(events: Vec<Event>, of_step: Option<u32>) -> Vec<u8> {
        let step = Step {
            date: DATE,
            standing: Some(Standing::Party),
            title: "",
            note: "",
            event: of_step.map(EventId),
            confidence: Confidence::High,
            doubt: None,
            sources: &[],
        };
        let drawn = fixture::drawn(&["AAA |p>"]);
        let state = State {
            steps: vec![step].leak(),
            code: "AAA",
            name: "AAA",
            formal: "",
            names_ru_be: ["", ""],
            capital: crate::domain::PlaceId(0),
            summary: "",
            spells: drawn.states[0].spells,
        };
        let record = Record {
            events: events.leak(),
            states: vec![state].leak(),
            ..drawn
        };
        record.importances()
    }

    fn of(category: Category, states: &[u8]) -> Event {
        Event {
            category,
            ..fixture::event("", DATE, states)
        }
    }

    #[test]
    fn what_changes_a_standing_is_more_important_than_anything_else() {
        let all: Vec<u8> = (0..9).collect();
        let events = vec![of(Category::Background, &[]), of(Category::Treaty, &all)];
        let found = importances(events, Some(0));
        assert!(found[1] < found[0], "{found:?}");
    }

    #[test]
    fn kind_and_states_tell_the_others_apart() {
        let events = vec![
            of(Category::Treaty, &[]),
            of(Category::Session, &[0]),
            of(Category::Session, &[]),
            of(Category::Exercise, &[0]),
            of(Category::Background, &[]),
        ];
        let found = importances(events, None);
        assert!(found.is_sorted_by(|one, other| other < one), "{found:?}");
    }
}
