//! The menu of lanes: their order, which groups are shown, and what moves one by hand.

use super::toolbar::write_button;
use crate::{data::RECORD, dom, markup::Markup, store::Store};
use model::{
    domain::{State, StateId},
    scene::{LaneOrder, LaneWish},
};
use std::cmp::Ordering;

/// The fields, by their ids.
pub const ORDER_ID: &str = "lane-order";
pub const MOVED_ID: &str = "lane-moved";
pub const LEFT_ID: &str = "lanes-left";
pub const OBSERVING_ID: &str = "lanes-observing";

/// What stands in the sheet of the menu.
pub fn write(m: &mut Markup) {
    m.raw("<label class=\"field\">Order <select class=\"button\" id=\"lane-order\">");
    for order in LaneOrder::ALL {
        let name = match order {
            LaneOrder::Name => "by name",
            LaneOrder::Accession => "by first day",
            LaneOrder::Length => "by days in the treaty",
            LaneOrder::ByHand => "by hand",
        };
        m.tag("option").attr("value", order.slug()).content(name);
    }
    m.raw("</select></label>");
    for (id, name) in [(LEFT_ID, "Those that left"), (OBSERVING_ID, "Observers")] {
        m.raw("<label class=\"field\">");
        m.tag("input")
            .attr("type", "checkbox")
            .attr("id", id)
            .attr("checked", "")
            .empty();
        m.text(" ").text(name);
        m.end("label");
    }
    m.raw("<div class=\"field\"><label>Move <select class=\"button\" id=\"lane-moved\">");
    for state in RECORD.states {
        m.tag("option")
            .attr("value", state.code)
            .content(state.name);
    }
    m.raw("</select></label>");
    write_button(m, UP, "Move up", "M2 7.5 6 3.5l4 4");
    write_button(m, DOWN, "Move down", "M2 4.5 6 8.5l4-4");
    m.end("div");
}

/// Offers the lane of the state that is selected.
pub fn keep(store: Store) {
    dom::keep_value(MOVED_ID, move || {
        let state = store.state.get().unwrap_or(StateId(0));
        RECORD.state(state).code.to_owned()
    });
}

/// The words of the buttons, in their `data-do`.
const UP: &str = "lane-up";
const DOWN: &str = "lane-down";

/// The order of a wish; where it leaves two states equal, their names decide.
pub fn order(wish: &LaneWish) -> impl Fn(&State, &State) -> Ordering {
    let last_checked = RECORD.last_checked_day();
    move |one, other| {
        wish.compare(one, other, last_checked)
            .then_with(|| one.name.cmp(other.name))
    }
}

/// Whether a button with this word moves a lane, and whether down.
pub fn is_down(word: &str) -> Option<bool> {
    (word == UP || word == DOWN).then_some(word == DOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_there() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for id in [ORDER_ID, LEFT_ID, OBSERVING_ID, MOVED_ID] {
            assert!(
                drawn.contains(&["id=\"", id, "\""].concat()),
                "{id} in {drawn}"
            );
        }
    }
}
