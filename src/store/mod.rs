//! The one place where the page's state lives: a signal of [`ViewState`], changed by [`Intent`]s
//! only, with a memo for each thing that components read.

mod history;

use crate::data::RECORD;
use leptos::prelude::*;
use model::{
    domain::{Answer, EventId, PlaceId, Standing, StateId},
    state::{Intent, Refused, ViewState, apply},
    time::{Day, Window},
};

/// Handle to the state of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    view: RwSignal<ViewState>,
    pub cursor: Memo<Day>,
    pub window: Memo<Window>,
    pub state: Memo<Option<StateId>>,
    pub event: Memo<Option<EventId>>,
    pub answer: Memo<Answer>,
    /// Places of what happened on the cursor's day, and of the selected event.
    pub places_of_day: Memo<Vec<PlaceId>>,
    standings: StoredValue<Vec<Memo<Standing>>>,
    /// What the pointer is on, so that the map and the timeline can both show it.
    pub pointed: RwSignal<Option<StateId>>,
    /// The state of the map that the focus stands on.
    pub focused: RwSignal<Option<StateId>>,
    /// The state that the tab key leads to on the map.
    pub map_stop: Memo<StateId>,
    pub walked: RwSignal<Option<StateId>>,
    /// Parts of the address that could not be read.
    pub refused: RwSignal<Vec<Refused>>,
    history: history::History,
}

/// The store of this page.
#[expect(clippy::expect_used, reason = "App provides it before anything is rendered")]
pub fn expect_store() -> Store {
    use_context::<Store>().expect("App provides the store")
}

impl Store {
    /// A store that shows the default view; [`Store::follow_address`] joins it to the address bar.
    pub fn new() -> Store {
        let view = RwSignal::new(ViewState::new(&RECORD));
        let cursor = Memo::new(move |_| view.with(|view| view.cursor));
        let state = Memo::new(move |_| view.with(|view| view.state));
        let event = Memo::new(move |_| view.with(|view| view.event));
        let standings = RECORD
            .states()
            .map(|(_, state)| Memo::new(move |_| state.standing_on(cursor.get())))
            .collect();
        let places_of_day = Memo::new(move |_| {
            let of_day = RECORD.events_on(cursor.get()).map(|(id, _)| id);
            let mut places: Vec<PlaceId> =
                of_day.chain(event.get()).filter_map(|id| RECORD.event(id).place).collect();
            places.sort_unstable();
            places.dedup();
            places
        });
        let walked = RwSignal::new(None);
        let map_stop =
            Memo::new(move |_| walked.get().or_else(|| state.get()).unwrap_or(StateId(0)));
        Store {
            view,
            cursor,
            window: Memo::new(move |_| view.with(|view| view.window)),
            state,
            event,
            answer: Memo::new(move |_| RECORD.answer(cursor.get())),
            places_of_day,
            standings: StoredValue::new(standings),
            pointed: RwSignal::new(None),
            focused: RwSignal::new(None),
            map_stop,
            walked,
            refused: RwSignal::new(Vec::new()),
            history: history::History::new(),
        }
    }

    /// The standing of a state on the cursor's day.
    pub fn standing(self, state: StateId) -> Signal<Standing> {
        self.standings
            .with_value(|standings| standings.get(usize::from(state.0)).copied())
            .map_or_else(|| Signal::stored(Standing::None), Signal::from)
    }

    /// Does what the reader asks for, and writes the address.
    pub fn dispatch(self, intent: Intent) {
        let before = self.view.get_untracked();
        let how = intent.history();
        let after = apply(&RECORD, before.clone(), intent);
        if after == before {
            return;
        }
        self.view.set(after);
        self.history.write(self.view, how);
    }

    /// Takes the view from the address, now and whenever the reader goes back or forward.
    pub fn follow_address(self) {
        self.history.follow(self.view, self.refused);
    }
}
