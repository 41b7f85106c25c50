//! Every event of the page in one place: what was hit is said by data attributes, and becomes an
//! intent.

use crate::{
    data::RECORD,
    dom, later,
    press::zooms,
    rest::Here,
    store::Store,
    view::{
        map::{self, Lens},
        panel,
        play::{PLAY, Player},
        refused,
        timeline::{self, Input},
        toolbar,
    },
};
use leptos::prelude::*;
use model::{
    domain::{EventId, StateId},
    state::{Intent, View},
    time::Day,
};

/// What gets its name, or its address, when a pointer comes to it.
pub const NAMED_LATE: &str = ".mark[id], .pill, .tabs";

/// What hears the events of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Page {
    pub store: Store,
    pub input: Input,
    pub lens: &'static Lens,
    pub player: Player,
}

/// Begins to listen, once the page stands.
pub fn listen(page: Page) {
    let Page { store, input, .. } = page;
    dom::react(move || {
        // The tabs stand above the picture, and keys are heard also where nothing has the focus.
        let (Some(root), Some(body)) = (dom::by_id("app"), document().body()) else {
            return;
        };
        let in_timeline = |event: &web_sys::Event| dom::closest(event, "#timeline").is_some();
        let in_overview = |event: &web_sys::Event| dom::closest(event, "#overview").is_some();
        dom::listen(&body, "click", move |event: &web_sys::MouseEvent| {
            page.click(event);
        });
        dom::listen(&root, "dblclick", move |event: &web_sys::MouseEvent| {
            if in_timeline(event) {
                page.leave(event);
            }
        });
        dom::listen(&body, "keydown", move |event: &web_sys::KeyboardEvent| {
            if page.key(event) {
                event.prevent_default();
            }
        });
        dom::listen(
            &root,
            "pointerdown",
            move |event: &web_sys::PointerEvent| {
                if in_timeline(event) {
                    input.pointer_down(event);
                } else if in_overview(event) {
                    // Most only scroll the page or become a click.
                    page.leave_quietly(event);
                }
            },
        );
        dom::listen(&root, "pointermove", move |event| input.pointer_move(event));
        dom::listen(&root, "pointerup", move |event| input.pointer_up(event));
        dom::listen(&root, "pointercancel", move |event| {
            input.pointer_cancel(event);
        });
        dom::listen(
            &body,
            "pointerover",
            move |event: &web_sys::PointerEvent| {
                if dom::closest(event, NAMED_LATE).is_some() {
                    page.leave_quietly(event);
                }
                store.pointed.put(state_of(event));
            },
        );
        dom::listen(&root, "wheel", move |event: &web_sys::WheelEvent| {
            // A plain one is left to the page.
            let is_level = event.delta_y().abs() < event.delta_x().abs();
            if (zooms(event) || is_level) && in_timeline(event)
                || zooms(event) && in_overview(event)
            {
                event.prevent_default();
                page.leave(event);
            }
        });
        dom::listen(&root, "input", move |event: &web_sys::Event| {
            page.field(event);
        });
        dom::listen(&body, "focusin", move |event: &web_sys::Event| {
            let is_seen = dom::closest(event, "#map :focus-visible").is_some();
            if dom::closest(event, "#timeline, #map, .tabs, input, select").is_some() {
                // Most keys and fields there need it: so it is on its way before the first.
                page.leave_quietly(event);
            }
            store.focused.set(state_of(event).filter(|_| is_seen));
        });
        dom::listen(&root, "focusout", move |_: &web_sys::Event| {
            store.focused.set(None)
        });
    });
}

/// The state that an event is about.
pub fn state_of(event: &web_sys::Event) -> Option<StateId> {
    RECORD.state_by_code(&dom::attribute(event, "data-state")?)
}

fn event_of(event: &web_sys::Event) -> Option<EventId> {
    RECORD.event_by_slug(&dom::attribute(event, "data-event")?)
}

impl Page {
    /// Leaves what the reader asks for to the rest of the program.
    fn leave(self, event: &web_sys::Event) {
        self.store.rest.then(self.hear_later(event));
    }

    /// The same of what nobody misses.
    #[inline(never)]
    fn leave_quietly(self, event: &web_sys::Event) {
        self.store.rest.quietly(self.hear_later(event));
    }

    fn hear_later(self, event: &web_sys::Event) -> impl FnOnce(Here) + 'static {
        let event = event.clone();
        move |here| later::heard::hear(here, self, &event)
    }

    /// What a click asks for: the first of these that it hit.
    fn click(self, event: &web_sys::MouseEvent) {
        let Page {
            store, input, lens, ..
        } = self;
        if input.ends_drag() || lens.press.ends_drag() {
            return;
        }
        let in_panel = dom::closest(event, "#panel").is_some();
        if let Some(view) = dom::attribute(event, "data-view") {
            if let Some(view) = View::from_slug(&view).filter(|_| !dom::opens_elsewhere(event)) {
                event.prevent_default();
                store.dispatch(Intent::ShowView(view));
                // Chosen again, it is asked for again.
                self.leave(event);
            }
        } else if let Some(word) = dom::attribute(event, "data-do") {
            if !self.follow_word(&word) {
                self.leave(event);
            }
        } else if let Some(id) = event_of(event) {
            store.dispatch(Intent::SelectEvent(id));
        } else if dom::attribute(event, "data-first").is_some() {
            self.leave(event);
        } else if let Some(day) = number(event, "data-day") {
            store.dispatch(Intent::SetCursor(Day(day)));
            // The step in the panel keeps the focus.
            return;
        } else if let Some(state) = state_of(event) {
            store.dispatch(Intent::SelectState(state));
        } else if dom::closest(event, "#timeline").is_some() {
            input.click_through(event);
        } else {
            return;
        }
        if in_panel {
            // The panel is written anew: the focus goes to its heading, so that it is read.
            focus_soon(panel::TITLE_ID.to_owned());
        }
    }

    /// Does what a button asks for; false of those of the lanes and of the map.
    fn follow_word(self, word: &str) -> bool {
        let store = self.store;
        match word {
            "dismiss" => refused::dismiss(store),
            PLAY => self.player.toggle(),
            "close" => store.dispatch(Intent::ClearSelection),
            word => match toolbar::intent(word, store.cursor.get_untracked()) {
                Some(intent) => store.ease(intent),
                None => return false,
            },
        }
        true
    }

    /// What a key does; false where it is left to the browser.
    fn key(self, event: &web_sys::KeyboardEvent) -> bool {
        let name = event.key();
        if event.alt_key()
            && (name == "ArrowUp" || name == "ArrowDown")
            && dom::closest(event, "#lanes").is_some()
        {
            self.leave(event);
            return true;
        }
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        if dom::closest(event, "#timeline, #map").is_some() {
            match name.as_str() {
                "p" if event.repeat() => return true,
                "p" => {
                    self.player.toggle();
                    return true;
                }
                "?" => {
                    self.leave(event);
                    return true;
                }
                _ => {}
            }
        }
        if dom::closest(event, "#timeline").is_some() {
            let wish = self.input.wish(event);
            let is_for_me = wish.is_some();
            if wish.is_some_and(|wish| !self.input.key(wish, event)) {
                self.leave(event);
            }
            return is_for_me;
        }
        if dom::closest(event, "#view [type=range]").is_some()
            && timeline::moves_a_day(&name, event.shift_key())
            || dom::closest(event, "#map, #view").is_some()
                && map::is_key(&name, state_of(event).is_some(), event.shift_key())
        {
            self.leave(event);
            return true;
        }
        if name == "Escape"
            && let Some(menu) = dom::closest(event, ".menu[open]")
        {
            let _ = menu.remove_attribute("open");
            dom::focus_id(&[&menu.id(), "-summary"].concat());
            return true;
        }
        if name == "Escape" && dom::closest(event, "input, select").is_none() {
            self.store.dispatch(Intent::ClearSelection);
            return true;
        }
        false
    }

    /// A day that was typed, picked or slid to; other fields are for later.
    fn field(self, event: &web_sys::Event) {
        let Some(field) = dom::closest(event, "input, select") else {
            return;
        };
        match toolbar::day_of_field(&field.id(), &dom::value(&field)) {
            Some(day) => self.store.dispatch(Intent::SetCursor(day)),
            None => self.leave(event),
        }
    }
}

/// Gives the focus to what is written before the next frame.
fn focus_soon(id: String) {
    request_animation_frame(move || {
        dom::focus_id(&id);
    });
}

/// The number that an attribute of what an event is about has.
pub fn number<T: std::str::FromStr>(event: &web_sys::Event, name: &str) -> Option<T> {
    dom::attribute(event, name)?.parse().ok()
}
