//! Every event of the page in one place: what was hit is said by data attributes, and becomes an
//! intent.

use crate::{
    data::RECORD,
    dom, later,
    store::Store,
    view::{
        lane_menu,
        map::{self, Lens},
        panel,
        play::{PLAY, Player},
        timeline::{self, Input},
        toolbar,
    },
};
use leptos::prelude::*;
use model::{
    domain::{EventId, StateId},
    state::Intent,
    time::Day,
};

/// Begins to listen, once the page stands.
pub fn listen(store: Store, input: Input, lens: &'static Lens, player: Player) {
    dom::react(move || {
        let Some(root) = dom::by_id("app") else {
            return;
        };
        let in_timeline = |event: &web_sys::Event| dom::closest(event, "#timeline").is_some();
        let in_overview = |event: &web_sys::Event| dom::closest(event, "#overview").is_some();
        dom::listen(&root, "click", move |event: &web_sys::MouseEvent| {
            click(store, input, lens, player, event);
        });
        dom::listen(&root, "dblclick", move |event: &web_sys::MouseEvent| {
            if in_timeline(event) {
                let event = event.clone();
                store
                    .rest
                    .then(move |here| later::double_click(here, input, &event));
            }
        });
        // Keys also where nothing has the focus: then the whole page hears them.
        if let Some(body) = document().body() {
            dom::listen(&body, "keydown", move |event: &web_sys::KeyboardEvent| {
                if key(store, input, lens, player, event) {
                    event.prevent_default();
                }
            });
        }
        dom::listen(
            &root,
            "pointerdown",
            move |event: &web_sys::PointerEvent| {
                if in_timeline(event) {
                    input.pointer_down(event);
                } else if in_overview(event) {
                    lens.hear(event);
                }
            },
        );
        dom::listen(&root, "pointermove", move |event| input.pointer_move(event));
        dom::listen(&root, "pointerup", move |event| input.pointer_up(event));
        dom::listen(&root, "pointercancel", move |event| {
            input.pointer_cancel(event);
        });
        dom::listen(
            &root,
            "pointerover",
            move |event: &web_sys::PointerEvent| {
                input.pointer_over(event);
                store.pointed.put(state_of(event));
            },
        );
        dom::listen(&root, "wheel", move |event: &web_sys::WheelEvent| {
            if in_timeline(event) {
                input.wheel(event);
            } else if timeline::zooms(event) && in_overview(event) {
                // Without Ctrl it is left to the page.
                event.prevent_default();
                lens.hear(event);
            }
        });
        dom::listen(&root, "input", move |event: &web_sys::Event| {
            field(store, player, event)
        });
        dom::listen(&root, "focusin", move |event: &web_sys::Event| {
            let is_seen = dom::closest(event, "#map :focus-visible").is_some();
            if is_seen || in_timeline(event) {
                // The next key may need it.
                store.rest.ask();
            }
            store.focused.set(state_of(event).filter(|_| is_seen));
        });
        dom::listen(&root, "focusout", move |_: &web_sys::Event| {
            store.focused.set(None)
        });
    });
}

fn state_of(event: &web_sys::Event) -> Option<StateId> {
    RECORD.state_by_code(&dom::attribute(event, "data-state")?)
}

fn event_of(event: &web_sys::Event) -> Option<EventId> {
    RECORD.event_by_slug(&dom::attribute(event, "data-event")?)
}

/// What a click asks for: the first of these that it hit.
fn click(
    store: Store,
    input: Input,
    lens: &'static Lens,
    player: Player,
    event: &web_sys::MouseEvent,
) {
    if input.ends_drag() || lens.hold.ends_drag() {
        return;
    }
    let in_panel = dom::closest(event, "#panel").is_some();
    if let Some(word) = dom::attribute(event, "data-do") {
        follow_word(store, lens, player, &word);
    } else if let Some(id) = event_of(event) {
        store.dispatch(Intent::SelectEvent(id));
    } else if let (Some(first), Some(last)) =
        (number(event, "data-first"), number(event, "data-last"))
    {
        input.open([EventId(first), EventId(last)]);
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

/// Gives the focus to what is written before the next frame.
fn focus_soon(id: String) {
    request_animation_frame(move || {
        dom::focus_id(&id);
    });
}

fn number<T: std::str::FromStr>(event: &web_sys::Event, name: &str) -> Option<T> {
    dom::attribute(event, name)?.parse().ok()
}

fn follow_word(store: Store, lens: &'static Lens, player: Player, word: &str) {
    match word {
        "dismiss" => store.refused.set(Vec::new()),
        PLAY => player.toggle(),
        "close" => store.dispatch(Intent::ClearSelection),
        word => match toolbar::intent(word, store.cursor.get_untracked()) {
            Some(intent) => store.ease(intent),
            None => lens.follow(word),
        },
    }
}

/// What a key does; false where it is left to the browser.
fn key(
    store: Store,
    input: Input,
    lens: &'static Lens,
    player: Player,
    event: &web_sys::KeyboardEvent,
) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    let name = event.key();
    if dom::closest(event, "#timeline, #map").is_some() {
        match name.as_str() {
            "p" if event.repeat() => return true,
            "p" => {
                player.toggle();
                return true;
            }
            "?" => {
                dom::set_attribute("#keys", "open", Some(""));
                dom::focus_id(toolbar::KEYS_SUMMARY_ID);
                return true;
            }
            _ => {}
        }
    }
    if dom::closest(event, "#timeline").is_some() {
        return input.key(event);
    }
    if dom::closest(event, "#map").is_some()
        && map::is_key(&name, state_of(event).is_some(), event.shift_key())
    {
        lens.hear(event);
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
        store.dispatch(Intent::ClearSelection);
        return true;
    }
    false
}

/// A day that was typed, picked or slid to, or a wish for Play.
fn field(store: Store, player: Player, event: &web_sys::Event) {
    let Some(field) = dom::closest(event, "input, select") else {
        return;
    };
    player.field(&field.id(), &dom::value(&field));
    lane_menu::field(store, &field);
    if let Some(day) = toolbar::day_of_field(&field.id(), &dom::value(&field)) {
        store.dispatch(Intent::SetCursor(day));
    }
}
