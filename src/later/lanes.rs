//! Lanes put in an order by hand, and what else the menu of lanes sets.

use crate::{
    data::RECORD,
    dom, i18n,
    markup::int,
    rest::Here,
    store::Store,
    view::lane_menu::{LEFT_ID, MOVED_ID, OBSERVING_ID, ORDER_ID, order},
};
use model::{
    domain::StateId,
    scene::{LaneGroup, LaneOrder, LaneWish, lanes_in_order, move_lane},
};

/// Moves the lane of a state by a place up or down among those of its group, and says where it stands then.
/// The order that is seen is one by hand from then on.
#[inline(never)]
pub fn step(_: Here, store: Store, state: StateId, is_down: bool) {
    let wish = store.lanes.get_untracked();
    let mut lanes = lanes_in_order(&RECORD, order(&wish));
    if let Some([place, count]) = move_lane(&mut lanes, state, is_down) {
        put(store, wish, &lanes);
        store.said.set(
            [
                RECORD.state(state).name,
                ", ",
                &i18n::ordinal(place),
                " of ",
                &int(count as i64),
            ]
            .concat(),
        );
    }
}

/// The same for the state that is chosen in the menu. Its lane is shown as if it were pointed at, so that it
/// is found again where it has come to.
#[inline(never)]
pub fn step_chosen(here: Here, store: Store, is_down: bool) {
    let chosen = dom::by_id(MOVED_ID).map(|field| dom::value(&field));
    if let Some(state) = chosen.and_then(|code| RECORD.state_by_code(&code)) {
        step(here, store, state, is_down);
        store.pointed.put(Some(state));
    }
}

/// What a field of the menu was set to; nothing, if it is another field.
#[inline(never)]
pub fn field(here: Here, store: Store, field: &web_sys::Element) {
    let mut wish = store.lanes.get_untracked();
    let is_off = !dom::is_checked(field);
    match field.id().as_str() {
        ORDER_ID => match LaneOrder::from_slug(&dom::value(field)) {
            LaneOrder::ByHand => return order_by_hand(here, store),
            order => wish.order = order,
        },
        LEFT_ID => wish.folds_left = is_off,
        OBSERVING_ID => wish.folds_observing = is_off,
        _ => return,
    }
    store.lanes.set(wish);
}

/// Goes back to the order by hand; the first time that is the one that is seen.
fn order_by_hand(_: Here, store: Store) {
    let mut wish = store.lanes.get_untracked();
    if wish.by_hand.is_empty() {
        let lanes = lanes_in_order(&RECORD, order(&wish));
        put(store, wish, &lanes);
    } else {
        wish.order = LaneOrder::ByHand;
        store.lanes.set(wish);
    }
}

fn put(store: Store, wish: LaneWish, lanes: &[(StateId, LaneGroup)]) {
    store.lanes.set(LaneWish {
        order: LaneOrder::ByHand,
        by_hand: lanes.iter().map(|lane| RECORD.state(lane.0).code).collect(),
        ..wish
    });
    dom::set_value(ORDER_ID, LaneOrder::ByHand.slug());
}
