//! What a press means on the map. One finger moves what is enlarged, and leaves the whole map where it is; two
//! zoom. All of them keep the points of the map that they are on.

use super::Surface;
use crate::camera::{Camera, Room};

/// What is shown when something happens.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub room: Room,
    /// Nothing while the whole map is shown.
    pub camera: Option<Camera>,
}

/// The points of the map that are held.
#[derive(Clone, Copy)]
pub enum Drag {
    One([f64; 2]),
    Two([[f64; 2]; 2]),
}

impl Surface for Shown {
    /// The map is the same everywhere.
    type Target = ();
    type Drag = Drag;
    /// Look at it like this.
    type Act = Camera;

    fn press(&self, _: [f64; 2], (): ()) -> Option<(Drag, Option<Camera>)> {
        None
    }

    fn drag(&self, from_px: [f64; 2]) -> Option<Drag> {
        let camera = self.camera?;
        Some(Drag::One(self.room.map_from_room(camera, from_px)))
    }

    fn pinch(&self, at_px: [[f64; 2]; 2]) -> Drag {
        Drag::Two(at_px.map(|at_px| self.room.map_from_room(self.now(), at_px)))
    }

    fn act(&self, drag: Drag, at_px: [[f64; 2]; 2]) -> Option<Camera> {
        match drag {
            Drag::One(point) => Some(self.room.holding(self.now().scale, point, at_px[0])),
            Drag::Two(points) => self.room.pinched(points, at_px),
        }
    }

    fn back(&self) -> Camera {
        self.now()
    }
}

impl Shown {
    fn now(&self) -> Camera {
        self.camera.unwrap_or_else(|| self.room.whole())
    }
}
