//! Names and dots on a picture of the map, in CSS px over it.

use super::{
    fit::Fit,
    home,
    labels::{self, Key, Label, Wish},
    lens::OVERVIEW,
};
use crate::{data::RECORD, dom::Size, markup::Markup};
use model::{
    domain::{MapView, PlaceId, Shape, Standing, StateId},
    scene::estimated_width_px,
};

/// States narrower than this on the screen do not show their capital, in px.
const CAPITAL_FROM_PX: f64 = 40.0;

/// How far a name may stick out of its state, in px: its halo keeps it readable.
const OVERHANG_PX: f64 = 20.0;

/// The corner of an inset that its title stands in.
const TITLE_CORNER: [f64; 4] = [0.0, 0.0, 96.0, 18.0];

/// The corner of the overview that its buttons stand in.
const BUTTONS_CORNER: [f64; 4] = [0.0, 0.0, 262.0, 28.0];

/// Dots of capitals, rings at the places of the day, and the names that find room at rest; on the way they
/// keep their places on the map.
pub fn write(
    map: &'static MapView,
    [fit, now]: [Fit; 2],
    size: Size,
    selected: Option<StateId>,
    places: &[PlaceId],
    standings: &[Standing],
) -> String {
    let mut m = Markup::new();
    for (_, at) in capitals(map, fit) {
        let [x, y] = now.page_from_map(at);
        circle(&mut m, "map-capital", x, y, 2.3);
    }
    for point in map
        .points
        .iter()
        .filter(|point| places.contains(&point.place))
    {
        let [x, y] = now.page_from_map(point.at);
        circle(&mut m, "map-ring-casing", x, y, 7.5);
        circle(&mut m, "map-ring", x, y, 7.5);
    }
    for mut label in placed(map, fit, size, selected, places) {
        label.at = now.page_from_map(fit.map_from_page(label.at));
        write_label(&mut m, &label, standings);
    }
    m.finish()
}

/// The names that find room at rest.
pub fn placed(
    map: &'static MapView,
    fit: Fit,
    size: Size,
    selected: Option<StateId>,
    places: &[PlaceId],
) -> Vec<Label> {
    let taken = if map.slug == OVERVIEW {
        BUTTONS_CORNER
    } else {
        TITLE_CORNER
    };
    let wishes = wishes(map, fit, selected, places);
    labels::place(wishes, size.width_px, size.height_px, &[taken])
}

fn circle(m: &mut Markup, class: &str, x: f64, y: f64, radius: f64) {
    m.tag("circle")
        .class(class)
        .centre(x, y)
        .px("r", radius)
        .empty();
}

/// The capitals that are drawn: those of states that are wide enough on the screen.
fn capitals(map: &'static MapView, fit: Fit) -> impl Iterator<Item = (PlaceId, [f64; 2])> {
    map.shapes
        .iter()
        .filter(move |shape| {
            let width_px = (shape.bounds[2] - shape.bounds[0]) * fit.scale;
            home(shape.state) == map.slug && CAPITAL_FROM_PX <= width_px
        })
        .filter_map(|shape| {
            let capital = RECORD.state(shape.state).capital;
            map.points
                .iter()
                .find(|point| point.place == capital)
                .map(|point| (capital, point.at))
        })
}

/// Everything that wants a name, the most important first: the selected state, the others from the smallest, places
/// of the day, capitals, neighbours.
pub fn wishes(
    map: &'static MapView,
    fit: Fit,
    selected: Option<StateId>,
    places: &[PlaceId],
) -> Vec<Wish> {
    let is_selected = |shape: &&Shape| Some(shape.state) == selected;
    let mut wishes = Vec::new();
    let selected_first = map.shapes.iter().filter(is_selected);
    let others = map.shapes.iter().rev().filter(|shape| !is_selected(shape));
    for shape in selected_first.chain(others) {
        let text = RECORD.state(shape.state).name;
        let width_px = estimated_width_px(text, 12.0);
        if width_px <= shape.room * fit.scale + OVERHANG_PX {
            wishes.push(Wish {
                key: Key::State(shape.state),
                text,
                at: fit.page_from_map(shape.anchor),
                width_px,
                height_px: 15.0,
            });
        }
    }
    let of_day = map
        .points
        .iter()
        .filter(|point| places.contains(&point.place));
    for point in of_day {
        wishes.push(place_wish(point.place, fit.page_from_map(point.at)));
    }
    for (place, at) in capitals(map, fit) {
        if !places.contains(&place) {
            wishes.push(place_wish(place, fit.page_from_map(at)));
        }
    }
    for label in map.neighbours {
        let width_px = estimated_width_px(label.name, 10.0);
        if width_px <= label.room * fit.scale {
            wishes.push(Wish {
                key: Key::Neighbour,
                text: label.name,
                at: fit.page_from_map(label.at),
                width_px,
                height_px: 12.0,
            });
        }
    }
    wishes
}

fn place_wish(place: PlaceId, at: [f64; 2]) -> Wish {
    let text = RECORD.place(place).name;
    Wish {
        key: Key::Place(place),
        text,
        at,
        width_px: estimated_width_px(text, 10.0),
        height_px: 12.0,
    }
}

/// The classes of a name, in the colour of what it stands on.
pub fn class_of(key: Key, standings: &[Standing]) -> String {
    let state = match key {
        Key::State(state) => Some(state),
        Key::Place(place) => RECORD
            .states()
            .find(|(_, state)| state.capital == place)
            .map(|(id, _)| id),
        Key::Neighbour => None,
    };
    let standing = state
        .and_then(|state| standings.get(usize::from(state.0)))
        .copied()
        .unwrap_or(Standing::None);
    let kind = match key {
        Key::State(_) => "map-name is-state on-",
        Key::Place(_) => "map-name is-place on-",
        Key::Neighbour => "map-name is-neighbour on-",
    };
    [kind, standing.slug()].concat()
}

/// One name.
fn write_label(m: &mut Markup, label: &Label, standings: &[Standing]) {
    m.tag("text")
        .class(&class_of(label.key, standings))
        .xy(label.at[0] + label.anchor.aside_px(), label.at[1] + 4.0)
        .attr("text-anchor", label.anchor.word())
        .content(label.text);
}
