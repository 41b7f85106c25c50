//! The address bar follows the view, and the view follows back and forward.
//!
//! Selecting something is a step that "back" undoes. Moving the cursor rewrites the present step,
//! and waits a little, because browsers refuse an address that is written on every frame.

use crate::{data::RECORD, dom::address_bar, live::Live};
use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::prelude::window;
use model::state::{self, Refused, ViewState};
use std::cell::Cell;

/// How long the view must rest before its address is written.
const REST_MILLIS: u32 = 200;

/// The pending write, if one is.
#[derive(Clone, Copy)]
pub struct History {
    pending: &'static Cell<Option<Timeout>>,
}

impl History {
    pub fn new() -> History {
        History {
            pending: Box::leak(Box::new(Cell::new(None))),
        }
    }

    /// Writes the view into the address: as a new step at once, or into the present one soon.
    pub fn write(self, view: Live<ViewState>, how: state::History) {
        match how {
            state::History::Push => {
                self.pending.set(None);
                address_bar::push(&query_now(view));
            }
            state::History::Replace => {
                let write = move || {
                    self.pending.set(None);
                    address_bar::replace(&query_now(view));
                };
                self.pending.set(Some(Timeout::new(REST_MILLIS, write)));
            }
        }
    }

    /// Reads the view from the address now, and again whenever the reader goes back or forward.
    /// `before` is called before another view comes.
    pub fn follow(
        self,
        view: Live<ViewState>,
        refused: Live<Vec<Refused>>,
        before: impl Fn() + 'static,
    ) {
        let read = move || {
            before();
            self.pending.set(None);
            let (read, bad) = state::from_query(&RECORD, &address_bar::query());
            refused.set(bad);
            view.set(read);
        };
        read();
        // The page lives as long as its window: the listener is never taken away.
        EventListener::new(&window(), "popstate", move |_| read()).forget();
    }
}

/// The address of the view as it is now; read once, so nothing is tracked.
fn query_now(view: Live<ViewState>) -> String {
    view.with_untracked(query)
}

/// The address of a view, with the keys that it does not hold as they are now.
pub fn query(view: &ViewState) -> String {
    let later = state::later_keys(&address_bar::query());
    state::joined(state::to_query(&RECORD, view), &later)
}
