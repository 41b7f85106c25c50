//! Pointer, wheel and keys over the timeline, turned into intents.
//!
//! A click selects what it hits or moves the cursor there, two clicks zoom. The wheel scrolls the page
//! unless Ctrl or Cmd is held; a level wheel pans. What a pointer does while it is down is in
//! [`press`](super::press).

use super::{
    keys::{self, Wish},
    press::{DRAWING_ID, Press},
    scene::Scene,
};
use crate::{data::RECORD, dom, store::Store, view::play::Player};
use model::{domain::EventId, scene::TimeScale, state::Intent, time::Window};

/// How much two clicks enlarge.
const DOUBLE_CLICK_ZOOM: f64 = 2.0;

/// The input of one timeline; cheap to copy.
#[derive(Clone, Copy)]
pub struct Input {
    pub store: Store,
    pub scene: Scene,
    pub press: &'static Press,
    player: Player,
}

impl Input {
    pub fn new(store: Store, scene: Scene, player: Player) -> Input {
        Input {
            store,
            scene,
            player,
            // The page has one timeline, for as long as it lives.
            press: Box::leak(Box::new(Press::on(DRAWING_ID))),
        }
    }

    /// The scale of what is in view.
    pub fn scale(self) -> TimeScale {
        self.scene.layout.with_untracked(|layout| layout.scale)
    }

    /// Moves the cursor to where a click hit nothing else.
    pub fn click_through(self, event: &web_sys::MouseEvent) {
        let x_px = self.plot_x_of(event);
        if 0.0 <= x_px {
            let day = self.scale().day_from_x(x_px);
            self.store.dispatch(Intent::SetCursor(day));
        }
    }

    /// Two clicks on the plot zoom in about the day that they hit, with Shift out.
    pub fn double_click(self, event: &web_sys::MouseEvent) {
        let x_px = self.plot_x_of(event);
        // What has its own answer to a click has no other to two.
        let others = "#minimap, #timeline-cursor, [data-first], [data-event]";
        if 0.0 <= x_px && dom::closest(event, others).is_none() {
            let scale = self.scale();
            let factor = if event.shift_key() {
                1.0 / DOUBLE_CLICK_ZOOM
            } else {
                DOUBLE_CLICK_ZOOM
            };
            let about = scale.day_from_x(x_px);
            self.store.ease(Intent::ZoomBy { factor, about });
        }
    }

    /// What a key asks for with the focus in the timeline; nothing where it is left to the browser.
    pub fn wish(self, event: &web_sys::KeyboardEvent) -> Option<Wish> {
        let cursor = self.store.cursor.get_untracked();
        keys::wish(&event.key(), event.shift_key(), cursor)
    }

    /// Does it, if the focus is on the cursor and it moves it or plays; false if it is for the rest of the
    /// program.
    pub fn key(self, wish: Wish, event: &web_sys::KeyboardEvent) -> bool {
        let on_cursor = dom::closest(event, "#timeline-cursor").is_some();
        match wish {
            Wish::Intent(intent) if on_cursor => self.go(intent, event.repeat()),
            Wish::SelectOrPlay if on_cursor => {
                if !event.repeat() {
                    self.player.toggle();
                }
            }
            _ => return false,
        }
        true
    }

    /// Does what a key asks for. One that is held down asks for more before a movement has shown anything.
    pub fn go(self, intent: Intent, is_held: bool) {
        if is_held {
            self.store.dispatch(intent);
        } else {
            self.store.ease(intent);
        }
    }

    /// Zooms in on the events of a pill; goes to their day if it is one, or selects the first where they
    /// cannot be taken apart.
    pub fn open(self, [first, last]: [EventId; 2]) {
        let days = Window {
            start: RECORD.event(first).date.first(),
            end: RECORD.event(last).date.end(),
        };
        let air = (days.len_days() / 6).max(7);
        let window = Window {
            start: days.start.plus(-air),
            end: days.end.plus(air),
        };
        let shown = self.store.window.get_untracked();
        if days.len_days() <= 1 {
            // Nothing to zoom in on: the panel lists the day.
            self.store.dispatch(Intent::ClearSelection);
            self.store.dispatch(Intent::SetCursor(days.start));
        } else if shown.len_days() <= window.len_days() {
            self.store.dispatch(Intent::SelectEvent(first));
        } else {
            self.store.ease(Intent::SetWindow(window));
        }
    }
}
