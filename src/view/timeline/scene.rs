//! The values that the regions of the timeline are drawn from. Each follows only what it
//! depends on, so a region that did not change is not drawn again when the cursor moves.

use crate::{
    data::RECORD,
    dom::{self, Size},
    live::{Derived, Live},
    markup::translate,
    store::{Movement, Store},
    view::lane_menu,
};
use model::{
    domain::{EventId, StateId},
    scene::{
        EventIndex, EventMarks, Handle, HandleSide, Members, Overscan, Pointer, Rows, Sizes, Tally,
        TimeScale, event_marks, handle,
    },
    state::whole,
    time::Day,
};
use std::cell::Cell;

/// Where the rows are: changes with the size of the page and the lanes that are shown, not with the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Width of everything, the column of names included.
    pub width_px: f64,
    pub sizes: &'static Sizes,
    pub rows: Rows,
}

impl Place {
    /// The width of the plot, right of the names.
    pub fn plot_px(&self) -> f64 {
        self.width_px - self.sizes.gutter_width_px
    }
}

/// Where everything is: changes with the window and the size of the page, not with the cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of everything, the column of names included.
    pub width_px: f64,
    pub sizes: &'static Sizes,
    pub rows: Rows,
    pub scale: TimeScale,
}

/// What the timeline is drawn from; cheap to copy.
///
/// Bars, marks and the ground under them are drawn for [`Scene::drawn`] and moved by
/// [`Scene::shift_px`]; what depends on the edges of the plot is drawn for [`Scene::layout`].
#[derive(Clone, Copy)]
pub struct Scene {
    pub place: Derived<Place>,
    /// What is in view.
    pub layout: Derived<Layout>,
    /// What lanes, marks and ground are drawn for: more than is in view while the window is moved along,
    /// so that a frame of that moves them and draws only what is at the edges: axis, count, offices.
    pub drawn: Derived<Layout>,
    /// How far right what is drawn begins of the edge of the plot; 0 at rest.
    pub shift_px: Derived<f64>,
    pub handle: Derived<Handle>,
    /// The marks of each row, in the order of the rows.
    pub marks: Derived<Vec<EventMarks>>,
    index: &'static EventIndex,
    /// How many events of a cluster belong to the selection.
    tally: Derived<Tally>,
}

impl Scene {
    /// The size of the page chooses the sizes; the other is the room of the timeline itself.
    pub fn new(store: Store, page: Live<Size>, room: Live<Size>) -> Scene {
        // The page changes its height whenever the panel says more or less: only widths count here.
        let widths_px = Derived::new(move || [page.get().width_px, room.get().width_px]);
        let place = Derived::uncompared(move || {
            let [page_px, width_px] = widths_px.get();
            let wish = store.lanes.get();
            // The selection counts only where it brings back a lane that is folded away.
            let folds = wish.folds_left || wish.folds_observing;
            let selected = if folds { store.state.get() } else { None };
            let sizes = Sizes::for_container(page_px);
            let rows = Rows::new(sizes, &RECORD, lane_menu::order(&wish), |state, group| {
                wish.shows(state, group, selected)
            });
            Place {
                width_px,
                sizes,
                rows,
            }
        });
        let laid_out = move |window, stretched: &dyn Fn(f64) -> f64| {
            place.with(|place| Layout {
                width_px: place.width_px,
                sizes: place.sizes,
                rows: place.rows.clone(),
                scale: TimeScale::new(window, stretched(place.plot_px())),
            })
        };
        let layout = Derived::uncompared(move || {
            let mut layout = laid_out(store.window.get(), &|px| px);
            layout.scale = layout.scale.slipped(store.slip.get());
            layout
        });
        let overscan = overscan(store);
        let drawn = Derived::uncompared(move || {
            let overscan = overscan.get();
            laid_out(overscan.drawn, &|px| overscan.width_px(px))
        });
        let shift_px = Derived::new(move || {
            let first = overscan.get().drawn.start;
            layout.with(|layout| layout.scale.x_from_day(first))
        });
        let handle = Derived::new(move || {
            layout.with(|layout| handle(&layout.scale, store.cursor.get(), HandleSide::Centred))
        });
        // Marks depend on the cursor only where something happened on its day.
        let busy_day = Derived::new(move || {
            let cursor = store.cursor.get();
            RECORD.events_on(cursor).next().map(|_| cursor)
        });
        let index = &*Box::leak(Box::new(EventIndex::new(&RECORD, |_, _| true)));
        let marks = Derived::uncompared(move || {
            let busy_day = busy_day.get();
            drawn.with(|drawn| marks(index, drawn, busy_day))
        });
        let tally = Derived::uncompared(move || {
            let selected = Selected::of(store);
            index.tally(|id| selected.has(id))
        });
        Scene {
            place,
            layout,
            drawn,
            shift_px,
            handle,
            marks,
            index,
            tally,
        }
    }

    /// Keeps what was drawn where it belongs: all that has the class, in its layers. What is drawn anew
    /// says itself where it is, so only a shift is followed, and not every drawing.
    pub fn keep_in_place(self) {
        dom::react(move || {
            let at = translate(self.shift_px.get(), 0.0);
            dom::set_attribute(".is-drawn-once", "transform", Some(&at));
        });
    }

    /// The events of a cluster, in order of time.
    pub fn members(self, members: &Members) -> impl Iterator<Item = EventId> {
        self.index.members(members)
    }

    /// Reads the index of the events.
    pub fn with_index<R>(self, read: impl FnOnce(&EventIndex) -> R) -> R {
        read(self.index)
    }

    /// The emphasis of a cluster: active if any of its events is.
    pub fn emphasis_of(self, selected: Selected, members: &Members) -> Emphasis {
        selected.emphasis_if(0 < self.tally.with(|tally| tally.count(members)))
    }
}

fn overscan(store: Store) -> Derived<Overscan> {
    let last: &'static Cell<Option<Overscan>> = Box::leak(Box::default());
    Derived::new(move || {
        let window = store.window.get();
        let now = if store.movement.get() == Movement::Along {
            Overscan::around(window, whole(&RECORD), last.get())
        } else {
            Overscan::none(window)
        };
        last.set(Some(now));
        now
    })
}

fn marks(index: &EventIndex, layout: &Layout, cursor: Option<Day>) -> Vec<EventMarks> {
    layout
        .rows
        .events
        .iter()
        .map(|row| event_marks(&RECORD, index, row, &layout.scale, Pointer::Fine, cursor))
        .collect()
}

/// How a thing stands out: nothing is selected, it is (part of) what is, or something else is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Emphasis {
    Idle,
    Active,
    Background,
}

impl Emphasis {
    /// The class for it.
    pub const fn class(self) -> &'static str {
        match self {
            Emphasis::Idle => "is-idle",
            Emphasis::Active => "is-active",
            Emphasis::Background => "is-background",
        }
    }
}

/// What is selected: read once, not once an event.
#[derive(Clone, Copy)]
pub struct Selected {
    pub event: Option<EventId>,
    state: Option<StateId>,
}

impl Selected {
    pub fn of(store: Store) -> Selected {
        Selected {
            event: store.event.get(),
            state: store.state.get(),
        }
    }

    /// The emphasis of an event.
    pub fn emphasis(self, event: EventId) -> Emphasis {
        self.emphasis_if(self.has(event))
    }

    /// Whether an event is selected, or names the selected state.
    fn has(self, id: EventId) -> bool {
        self.event == Some(id)
            || self
                .state
                .is_some_and(|state| RECORD.event(id).names(state))
    }

    /// The emphasis of what is, or is not, selected or part of it.
    pub fn emphasis_if(self, is_active: bool) -> Emphasis {
        match (is_active, self.event.is_some() || self.state.is_some()) {
            (true, _) => Emphasis::Active,
            (false, true) => Emphasis::Background,
            (false, false) => Emphasis::Idle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;
    use std::cell::Cell;

    #[test]
    fn a_page_that_becomes_taller_lays_nothing_out_anew() {
        let owner = Owner::new();
        owner.set();
        let size = |width_px, height_px| Size {
            width_px,
            height_px,
        };
        let page = Live::new(size(1440.0, 900.0));
        let layout = Scene::new(Store::new(), page, Live::new(size(976.0, 400.0))).layout;
        let runs: &'static Cell<u32> = Box::leak(Box::new(Cell::new(0)));
        let drawn = Derived::new(move || {
            layout.track();
            runs.set(runs.get() + 1);
            runs.get()
        });
        assert_eq!(drawn.get(), 1);
        page.set(size(1440.0, 2000.0));
        assert_eq!(drawn.get(), 1);
        page.set(size(400.0, 2000.0));
        assert_eq!(drawn.get(), 2);
    }
}
