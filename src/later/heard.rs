//! Events that the first sight does not need: each is heard by the page, and left for here ([`Page::leave`]).

use super::{keys, lanes, map, menus, views, wheel};
use crate::{
    dom,
    listen::{NAMED_LATE, Page, number, state_of},
    rest::Here,
    view::{lane_menu, timeline::name, toolbar},
};
use model::domain::EventId;
use wasm_bindgen::JsCast;

/// Does what an event asks for.
#[inline(never)]
pub fn hear(here: Here, page: Page, event: &web_sys::Event) {
    let is_on = |selector| dom::closest(event, selector).is_some();
    match event.type_().as_str() {
        "dblclick" => page.input.double_click(event.unchecked_ref()),
        "input" => field(here, page, event),
        "click" => click(here, page, event),
        "wheel" if is_on("#timeline") => wheel::turn(here, page.input, event.unchecked_ref()),
        "pointerover" | "focusin" if is_on(".tabs") => views::address_tabs(here, page.store),
        "pointerover" => {
            if let Some(drawn) = dom::closest(event, NAMED_LATE) {
                name(page.input.scene, &drawn);
            }
        }
        "keydown" => key(here, page, event.unchecked_ref()),
        "pointerdown" | "wheel" => map::hear(page.lens, event),
        // A focus only asks for the rest.
        _ => {}
    }
}

/// On a lane, with Alt, it moves the lane.
fn key(here: Here, page: Page, event: &web_sys::KeyboardEvent) {
    if event.key() == "?" {
        menus::fill(here, toolbar::KEYS);
        dom::set_attribute("#keys", "open", Some(""));
        dom::focus_id(toolbar::KEYS_SUMMARY_ID);
    } else if dom::closest(event, "#view").is_some() {
        views::key(here, page.store, event);
    } else if dom::closest(event, "#timeline").is_none() {
        map::hear(page.lens, event);
    } else if !event.alt_key() {
        keys::follow(here, page.input, event);
    } else if let Some(state) = state_of(event) {
        lanes::step(here, page.store, state, event.key() == "ArrowDown");
    }
}

/// A button of the menu of lanes or of the map, or a pill.
fn click(here: Here, page: Page, event: &web_sys::Event) {
    if let Some(word) = dom::attribute(event, "data-do") {
        if dom::closest(event, "#view").is_some() {
            return views::click(here, page.store, &word, event);
        }
        match lane_menu::is_down(&word) {
            Some(is_down) => lanes::step_chosen(here, page.store, is_down),
            None if menus::fill(here, &word) => {}
            None => map::move_by(page.lens, &word),
        }
    } else if let (Some(first), Some(last)) =
        (number(event, "data-first"), number(event, "data-last"))
    {
        page.input.open([EventId(first), EventId(last)]);
    }
}

/// A field of a view, of Play or of the menu of lanes, set to something else.
fn field(here: Here, page: Page, event: &web_sys::Event) {
    if let Some(field) = dom::closest(event, "input, select") {
        views::field(here, page.store, &field);
        page.player.field(&field.id(), &dom::value(&field));
        lanes::field(here, page.store, &field);
    }
}
