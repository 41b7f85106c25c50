//! The menu of lanes: their order, and which groups are shown.

use crate::{dom, markup::Markup, store::Store};
use model::scene::LaneOrder;

/// The fields, by their ids.
const ORDER_ID: &str = "lane-order";
const LEFT_ID: &str = "lanes-left";
const OBSERVING_ID: &str = "lanes-observing";

/// What stands in the sheet of the menu.
pub fn write(m: &mut Markup) {
    m.raw("<label class=\"field\">Order <select class=\"button\" id=\"lane-order\">");
    for order in LaneOrder::ALL {
        let name = match order {
            LaneOrder::Name => "by name",
            LaneOrder::Accession => "by first day",
            LaneOrder::Length => "by days in the treaty",
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
}

/// What a field of the menu was set to; nothing, if it is another field.
pub fn field(store: Store, field: &web_sys::Element) {
    let mut wish = store.lanes.get_untracked();
    let is_off = !dom::is_checked(field);
    match field.id().as_str() {
        ORDER_ID => wish.order = LaneOrder::from_slug(&dom::value(field)),
        LEFT_ID => wish.folds_left = is_off,
        OBSERVING_ID => wish.folds_observing = is_off,
        _ => return,
    }
    store.lanes.set(wish);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_there() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for id in [ORDER_ID, LEFT_ID, OBSERVING_ID] {
            assert!(
                drawn.contains(&["id=\"", id, "\""].concat()),
                "{id} in {drawn}"
            );
        }
    }
}
