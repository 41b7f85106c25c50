//! The one place where the page's state lives: a signal of [`ViewState`], changed by [`Intent`]s
//! only, with a memo for each thing that components read.

mod history;
mod motion;

pub use motion::Movement;

use crate::{
    data::RECORD,
    dom::SourcesPage,
    live::{Derived, Live},
    rest::{Notice, Rest},
};
use model::{
    domain::{Answer, EventId, PlaceId, Standing, StateId},
    scene::LaneWish,
    state::{Intent, Refused, View, ViewState, apply},
    time::{Day, Window},
};
use std::cell::Cell;

/// Handle to the state of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    view: Live<ViewState>,
    pub cursor: Derived<Day>,
    /// The cursor as the slider says it: while it plays, where it set off, so that a screen reader is not
    /// told of every day.
    pub said_day: Derived<Day>,
    /// Whether the cursor is on a day that the record was not checked for: what is shown of it is what was last
    /// known.
    pub is_unchecked: Derived<bool>,
    /// How the reader wants the lanes.
    pub lanes: Live<LaneWish>,
    /// Whether the cursor goes on by itself.
    pub is_playing: Live<bool>,
    /// What the reader is told in a line.
    pub notice: Live<Notice>,
    /// What a screen reader is to say: the answer of a day on which Play saw a standing change, the place
    /// that a lane was moved to.
    pub said: Live<String>,
    /// The part of the program that is fetched when it is needed.
    pub rest: Rest,
    /// The page that tells of the sources, fetched when it is needed.
    pub sources: SourcesPage,
    pub window: Derived<Window>,
    pub state: Derived<Option<StateId>>,
    pub event: Derived<Option<EventId>>,
    /// The answer for the cursor's day.
    pub answer: Derived<Answer>,
    /// The standing of every state on the cursor's day, in the order of the record.
    pub standings: Derived<Vec<Standing>>,
    /// Those whose standing on the cursor's day sources disagree about.
    pub in_doubt: Derived<Vec<StateId>>,
    /// Places of what happened on the cursor's day, and of the selected event.
    pub places: Derived<Vec<PlaceId>>,
    /// What the pointer is on, so that the map and the timeline can both show it.
    pub pointed: Live<Option<StateId>>,
    /// The state of the map that the focus is seen on.
    pub focused: Live<Option<StateId>>,
    /// The state of the map that the arrow keys led to.
    pub walked: Live<Option<StateId>>,
    /// Parts of the address that could not be read.
    pub refused: Live<Vec<Refused>>,
    /// The part of a day by which the picture lags behind the window while that is moved, from 0 to 1.
    pub slip: Live<f64>,
    /// Whether the window is on its way, and how.
    pub movement: Live<Movement>,
    history: history::History,
    motion: &'static motion::Motion,
}

impl Store {
    /// A store that shows the default view; [`Store::follow_address`] joins it to the address bar.
    pub fn new() -> Store {
        let view = Live::new(ViewState::new(&RECORD));
        let cursor = Derived::new(move || view.with(|view| view.cursor));
        let event = Derived::new(move || view.with(|view| view.event));
        let answer = Derived::uncompared(move || RECORD.answer(cursor.get()));
        let is_playing = Live::new(false);
        let notice = Live::new(["", ""]);
        Store {
            view,
            cursor,
            said_day: said_day(cursor, is_playing),
            is_unchecked: Derived::new(move || !RECORD.is_known(cursor.get())),
            is_playing,
            notice,
            rest: Rest::of_this_page(notice),
            sources: SourcesPage::of_this_page(notice),
            said: Live::new(String::new()),
            lanes: Live::new(LaneWish::default()),
            window: Derived::new(move || view.with(|view| view.window)),
            state: Derived::new(move || view.with(|view| view.state)),
            event,
            places: Derived::new(move || places_on(cursor.get(), event.get())),
            answer,
            in_doubt: Derived::new(move || answer.with(|answer| answer.in_doubt.clone())),
            standings: Derived::new(move || standings_on(cursor.get())),
            pointed: Live::new(None),
            focused: Live::new(None),
            walked: Live::new(None),
            refused: Live::new(Vec::new()),
            slip: Live::new(0.0),
            movement: Live::new(Movement::Rest),
            history: history::History::new(),
            motion: Box::leak(Box::default()),
        }
    }

    /// The standing of a state on the cursor's day.
    pub fn standing(self, state: StateId) -> Standing {
        self.standings
            .with(|standings| standing_in(standings, state))
    }

    /// Which reading of the facts is shown.
    pub fn reading(self) -> View {
        self.view.with(|view| view.view)
    }

    /// The two days of a comparison, the earlier first.
    pub fn days(self) -> [Day; 2] {
        self.view.with(ViewState::days)
    }

    /// The address of another reading of what is shown now; "?" where it is the plain page.
    pub fn address_of(self, view: View) -> String {
        let query = history::query(&ViewState {
            view,
            ..self.view.get_untracked()
        });
        if query.is_empty() {
            "?".to_owned()
        } else {
            query
        }
    }

    /// The state that the tab key leads to on the map: where the arrow keys led, else the one
    /// selected, else the first.
    pub fn map_stop(self) -> StateId {
        self.walked
            .get()
            .or_else(|| self.state.get())
            .unwrap_or(StateId(0))
    }

    /// Does what the reader asks for, and writes the address.
    pub fn dispatch(self, intent: Intent) {
        self.end_motion();
        self.take(intent);
    }

    /// As [`Store::dispatch`], while the window may be on its way: a step of Play.
    pub fn play_to(self, day: Day) {
        self.take(Intent::SetCursor(day));
    }

    pub fn take(self, intent: Intent) {
        let how = intent.history();
        let before = self.view.get_untracked();
        let after = apply(&RECORD, before.clone(), intent);
        if after != before {
            let chosen = (after.event, after.state);
            if chosen != (None, None) && chosen != (before.event, before.state) {
                // What is chosen next is another reason to ask for what did not come.
                self.rest.try_again();
            }
            self.view.set(after);
            self.history.write(self.view, how);
        }
    }

    /// Takes the view from the address, now and whenever the reader goes back or forward.
    pub fn follow_address(self) {
        self.history
            .follow(self.view, self.refused, move || self.forget_motion());
    }
}

impl Default for Store {
    fn default() -> Store {
        Store::new()
    }
}

fn said_day(cursor: Derived<Day>, is_playing: Live<bool>) -> Derived<Day> {
    let said: &'static Cell<Option<Day>> = Box::leak(Box::default());
    Derived::new(move || {
        let day = match said.get() {
            Some(day) if is_playing.get() => day,
            _ => cursor.get(),
        };
        said.set(Some(day));
        day
    })
}

/// Places of what happened on a day, and of the selected event.
fn places_on(day: Day, selected: Option<EventId>) -> Vec<PlaceId> {
    let mut places = Vec::new();
    for (_, event) in RECORD.events_on(day) {
        places.extend(event.place);
    }
    places.extend(selected.and_then(|event| RECORD.event(event).place));
    places
}

/// The standings of all states on a day, in the order of the record.
pub fn standings_on(day: Day) -> Vec<Standing> {
    RECORD
        .states
        .iter()
        .map(|state| state.standing_on(day))
        .collect()
}

/// The standing of a state in a list in the order of the record.
pub fn standing_in(standings: &[Standing], state: StateId) -> Standing {
    standings
        .get(usize::from(state.0))
        .copied()
        .unwrap_or(Standing::None)
}
