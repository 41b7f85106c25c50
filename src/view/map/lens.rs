//! How the overview is looked at: the whole map at first, then where the reader takes it. What moves it stands
//! in the rest of the program ([`later::map`](crate::later::map)).

use super::fit::Fit;
use crate::{
    data::RECORD,
    dom::{self, Size},
    live::Live,
    press::Press,
    store::Store,
};
use model::{
    camera::{Camera, Room},
    domain::{MapView, Shape, StateId},
    gesture::map::Shown,
};
use std::cell::Cell;

/// The picture that can be enlarged.
pub const OVERVIEW: &str = "overview";

/// How a picture of the map is looked at. Of the three the overview alone can be enlarged.
pub struct Lens {
    pub store: Store,
    pub map: &'static MapView,
    pub size: Live<Size>,
    /// Nothing while the whole map is shown, so that it still is when the room changes.
    pub camera: Live<Option<Camera>>,
    /// The same when it last came to rest: for this names are chosen, and keep their places on the map until it
    /// rests again.
    pub rest: Live<Option<Camera>>,
    pub press: Press<Shown>,
    /// Grows with each movement, so that an older one sees that it is over.
    pub run: Cell<u32>,
    /// Where a movement leads to.
    pub target: Cell<Option<Camera>>,
}

impl Lens {
    /// The whole map, for as long as the page lives.
    pub fn new(store: Store, map: &'static MapView) -> &'static Lens {
        let size = Size {
            width_px: map.width,
            height_px: map.height,
        };
        Box::leak(Box::new(Lens {
            store,
            map,
            size: dom::size_of(map.slug, size),
            camera: Live::new(None),
            rest: Live::new(None),
            press: Press::on(map.slug),
            run: Cell::default(),
            target: Cell::default(),
        }))
    }

    /// How the map lies in the room, as a camera sees it: the whole overview is contained, an inset fills its
    /// frame.
    #[inline(never)]
    pub fn fit(&self, camera: Live<Option<Camera>>) -> Fit {
        let size = self.size.get();
        let room = self.room();
        let camera = camera.get().unwrap_or_else(|| {
            if self.map.slug == OVERVIEW {
                room.whole()
            } else {
                room.filled()
            }
        });
        Fit::seen(camera, size)
    }
}

// What follows is for the rest of the program only.
impl Lens {
    pub fn room(&self) -> Room {
        let size = self.size.get_untracked();
        Room {
            size_px: [size.width_px, size.height_px],
            map: [self.map.width, self.map.height],
        }
    }

    /// What is seen now.
    pub fn now(&self) -> Camera {
        let camera = self.camera.get_untracked();
        camera.unwrap_or_else(|| self.room().whole())
    }

    /// What is seen when a movement that goes on has come to its end.
    pub fn at_last(&self) -> Camera {
        self.target.get().unwrap_or_else(|| self.now())
    }

    /// Shows what a camera sees, on the way to somewhere.
    pub fn show(&self, camera: Camera) {
        let is_whole = camera.scale <= self.room().whole().scale * 1.000_001;
        let seen = (!is_whole).then_some(camera);
        if self.camera.get_untracked().is_some() == is_whole {
            let class = [
                "map-picture is-overview",
                if is_whole { "" } else { " is-zoomed" },
            ];
            dom::set_attribute(&["#", OVERVIEW].concat(), "class", Some(&class.concat()));
        }
        self.camera.put(seen);
    }

    /// Ends a movement where it is; another may follow.
    pub fn stop(&self) -> u32 {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        self.target.set(None);
        run
    }

    /// Nothing more comes: names are chosen for what is seen.
    pub fn settle(&self) {
        self.rest.put(self.camera.get_untracked());
    }

    /// Where a state lies.
    pub fn anchor(&self, state: StateId) -> Option<[f64; 2]> {
        self.shape(state).map(|shape| shape.anchor)
    }

    /// All that is selected: a state, or the place of an event. Follows the selection.
    pub fn selection(&self) -> Option<[f64; 4]> {
        match (self.store.state.get(), self.store.event.get()) {
            (Some(state), _) => self.shape(state).map(|shape| shape.bounds),
            (None, event) => {
                let place = RECORD.event(event?).place?;
                let points = self.map.points;
                let [x, y] = points.iter().find(|point| point.place == place)?.at;
                Some([x, y, x, y])
            }
        }
    }

    /// All that lies in the states of the treaty on the cursor's day; of one that fills half of the map, its
    /// capital: it would leave nothing to enlarge.
    pub fn members(&self) -> Option<[f64; 4]> {
        let map = self.map;
        let is_in = |shape: &&Shape| self.store.standing(shape.state).is_in();
        let areas = map.shapes.iter().filter(is_in).filter_map(|shape| {
            let [left, _, right, _] = shape.bounds;
            if right - left < map.width / 2.0 {
                return Some(shape.bounds);
            }
            let capital = RECORD.state(shape.state).capital;
            let [x, y] = map.points.iter().find(|point| point.place == capital)?.at;
            Some([x, y, x, y])
        });
        areas.reduce(|one, other| {
            [
                one[0].min(other[0]),
                one[1].min(other[1]),
                one[2].max(other[2]),
                one[3].max(other[3]),
            ]
        })
    }

    fn shape(&self, state: StateId) -> Option<&'static Shape> {
        self.map.shapes.iter().find(|shape| shape.state == state)
    }
}
