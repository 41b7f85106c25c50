//! What a room shows of a map: a [`Camera`], kept by its [`Room`] where there is something to see. A picture
//! of the map is enlarged and moved by making another camera; what is drawn in it stays as it is.
//!
//! Two spaces: `map`, the px of a [`MapView`](crate::domain::MapView), and `room`, CSS px from the upper left
//! corner of what the picture is given on the screen.

use crate::power::power;

/// How many CSS px a px of the map may become. The lines of the map leave out triangles of less than 0.6 px²
/// and lie on a grid of 0.2 px, so that at this scale a corner is off by 3 px at most, and that is not seen.
pub const MOST_SCALE: f64 = 4.0;

/// How much is drawn beyond the edges of a map that is enlarged, sideways and up and down, in px of the map: the
/// bleed of the overview in `data/map/views.toml`. Beyond it there is bare paper.
pub const BLEED: [f64; 2] = [40.0, 8.0];

/// Air around what is fitted, in CSS px; above it also the buttons of the map.
const AIR_PX: f64 = 12.0;
const BUTTONS_PX: f64 = 26.0;

/// Where a map is looked at, and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// CSS px for a px of the map.
    pub scale: f64,
    /// What is seen in the middle of the room, in px of the map.
    pub centre: [f64; 2],
}

/// A room and the map in it: width and height of both, in CSS px and in px of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub size_px: [f64; 2],
    pub map: [f64; 2],
}

impl Room {
    /// The whole map, as large as it goes, in the middle. A room that is not laid out yet counts as one of the
    /// map's own size.
    pub fn whole(self) -> Camera {
        self.middle(false)
    }

    /// The room filled, what is too much cut off evenly.
    pub fn filled(self) -> Camera {
        self.middle(true)
    }

    fn middle(self, is_filled: bool) -> Camera {
        let [width, height] = self.size_px;
        let scale = if width < 1.0 || height < 1.0 {
            1.0
        } else {
            let [across, down] = [width / self.map[0], height / self.map[1]];
            if (across < down) == is_filled {
                down
            } else {
                across
            }
        };
        Camera {
            scale,
            centre: [self.map[0] / 2.0, self.map[1] / 2.0],
        }
    }

    /// The nearest camera that shows the map no smaller than whole, no larger than its lines are good for, and
    /// nothing that is not seen with the whole map; nor the paper beyond what is drawn, as soon as that is larger
    /// than the room, and until then as much of it on either side. What is no number is the least.
    pub fn clamped(self, camera: Camera) -> Camera {
        let Camera {
            scale: least,
            mut centre,
        } = self.whole();
        let scale = camera.scale.max(least).min(MOST_SCALE.max(least));
        let drawn = self.map.iter().zip(BLEED);
        let rooms = self.size_px.iter().zip(drawn);
        for ((centre, (size_px, (map, bleed))), wished) in
            centre.iter_mut().zip(rooms).zip(camera.centre)
        {
            let most = (size_px / least).min(map + 2.0 * bleed);
            let play = ((most - size_px / scale) / 2.0).max(0.0);
            *centre = wished.max(*centre - play).min(*centre + play);
        }
        Camera { scale, centre }
    }

    /// The camera that shows a point of the map at a point of the room, clamped.
    pub fn holding(self, scale: f64, point: [f64; 2], at_px: [f64; 2]) -> Camera {
        // First the scale: with another one the point would lie elsewhere.
        let least = self.whole().scale;
        let scale = scale.max(least).min(MOST_SCALE.max(least));
        let [x, y] = self.aside_of_middle(at_px);
        self.clamped(Camera {
            scale,
            centre: [point[0] - x / scale, point[1] - y / scale],
        })
    }

    /// Enlarged by a factor about a point of the room, which keeps what it shows, as far as the edges allow.
    pub fn zoomed(self, camera: Camera, factor: f64, at_px: [f64; 2]) -> Camera {
        let point = self.map_from_room(camera, at_px);
        self.holding(camera.scale * factor, point, at_px)
    }

    /// Two fingers that hold two points of the map, moved elsewhere; a turn of them counts for nothing. `None`
    /// where they are over one another.
    pub fn pinched(self, points: [[f64; 2]; 2], at_px: [[f64; 2]; 2]) -> Option<Camera> {
        let scale = distance(at_px) / distance(points);
        (scale.is_finite() && 0.0 < scale)
            .then(|| self.holding(scale, middle(points), middle(at_px)))
    }

    /// The camera that shows all of an area of the map, as large as it goes: left, top, right, bottom. Of a
    /// point it shows as much around as it must.
    pub fn around(self, [left, top, right, bottom]: [f64; 4]) -> Camera {
        let [width, height] = self.size_px.map(|size_px| size_px - 2.0 * AIR_PX);
        let scale = (width / (right - left)).min((height - BUTTONS_PX) / (bottom - top));
        let middle_px = self.size_px.map(|size_px| size_px / 2.0);
        let at_px = [middle_px[0], middle_px[1] + BUTTONS_PX / 2.0];
        self.holding(scale, middle([[left, top], [right, bottom]]), at_px)
    }

    /// The point of the map that is seen at a point of the room; the inverse of [`Room::room_from_map`].
    pub fn map_from_room(self, camera: Camera, at_px: [f64; 2]) -> [f64; 2] {
        let [x, y] = self.aside_of_middle(at_px);
        [
            camera.centre[0] + x / camera.scale,
            camera.centre[1] + y / camera.scale,
        ]
    }

    /// Where in the room a point of the map is seen.
    pub fn room_from_map(self, camera: Camera, point: [f64; 2]) -> [f64; 2] {
        let [width, height] = self.size_px;
        [
            (point[0] - camera.centre[0]) * camera.scale + width / 2.0,
            (point[1] - camera.centre[1]) * camera.scale + height / 2.0,
        ]
    }

    fn aside_of_middle(self, at_px: [f64; 2]) -> [f64; 2] {
        let [width, height] = self.size_px;
        [at_px[0] - width / 2.0, at_px[1] - height / 2.0]
    }
}

impl Camera {
    /// The camera on its way to another, after a part of the way from 0 to 1. What has the same place in both
    /// keeps it all the way, so that a zoom stays a zoom.
    pub fn between(self, to: Camera, part: f64) -> Camera {
        let scale = self.scale * power(to.scale / self.scale, part);
        let [from_seen, seen, to_seen] = [self.scale, scale, to.scale].map(|scale| 1.0 / scale);
        let along = if (to_seen - from_seen).abs() < 1e-6 {
            part
        } else {
            (seen - from_seen) / (to_seen - from_seen)
        };
        let [x, y] = self.centre;
        Camera {
            scale,
            centre: [
                x + (to.centre[0] - x) * along,
                y + (to.centre[1] - y) * along,
            ],
        }
    }
}

fn middle([one, other]: [[f64; 2]; 2]) -> [f64; 2] {
    [(one[0] + other[0]) / 2.0, (one[1] + other[1]) / 2.0]
}

fn distance([one, other]: [[f64; 2]; 2]) -> f64 {
    let [x, y] = [other[0] - one[0], other[1] - one[1]];
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MAP: [f64; 2] = [470.0, 290.0];

    fn room(width: f64, height: f64) -> Room {
        Room {
            size_px: [width, height],
            map: MAP,
        }
    }

    /// The first and the last px of the map that are seen, across or down.
    fn seen(room: Room, camera: Camera, axis: usize) -> [f64; 2] {
        let corners = [[0.0, 0.0], room.size_px];
        corners.map(|at_px| room.map_from_room(camera, at_px)[axis])
    }

    /// What may be seen: what is drawn of that which is seen with the whole map.
    fn seen_at_most(room: Room, axis: usize) -> [f64; 2] {
        let [first, last] = seen(room, room.whole(), axis);
        [first.max(-BLEED[axis]), last.min(MAP[axis] + BLEED[axis])]
    }

    /// Up to rounding.
    fn is_near(one: [f64; 2], other: [f64; 2]) -> bool {
        one.iter()
            .zip(other)
            .all(|(one, other)| (one - other).abs() < 1e-6)
    }

    #[test]
    fn the_whole_map_lies_in_the_middle() {
        let room = room(600.0, 145.0);
        let whole = room.whole();
        assert_eq!(whole.scale, 0.5);
        assert_eq!(room.room_from_map(whole, [0.0, 0.0]), [182.5, 0.0]);
        assert_eq!(room.room_from_map(whole, MAP), [417.5, 145.0]);
    }

    #[test]
    fn a_filled_room_shows_no_edge() {
        let room = room(940.0, 290.0);
        let filled = room.filled();
        assert_eq!(room.room_from_map(filled, [0.0, 0.0]), [0.0, -145.0]);
        assert_eq!(room.room_from_map(filled, MAP), [940.0, 435.0]);
    }

    #[test]
    fn a_room_that_is_not_laid_out_shows_the_map_at_its_own_size() {
        let whole = room(0.0, 0.0).whole();
        assert_eq!((whole.scale, whole.centre), (1.0, [235.0, 145.0]));
    }

    #[test]
    fn a_point_is_fitted_at_the_largest_scale() {
        let room = room(470.0, 290.0);
        let camera = room.around([200.0, 100.0, 200.0, 100.0]);
        assert_eq!(camera.scale, MOST_SCALE);
        // Below the buttons.
        assert_eq!(room.room_from_map(camera, [200.0, 100.0]), [235.0, 158.0]);
    }

    #[test]
    fn a_zoom_keeps_a_point_in_its_place_all_the_way() {
        let room = room(470.0, 290.0);
        let from = room.around([100.0, 100.0, 300.0, 200.0]);
        let at_px = [100.0, 80.0];
        let to = room.zoomed(from, 1.6, at_px);
        let [point, half_way] =
            [0.0, 0.5].map(|part| room.map_from_room(from.between(to, part), at_px));
        assert!(is_near(point, half_way), "{point:?} {half_way:?}");
    }

    #[test]
    fn fingers_over_one_another_show_nothing_else() {
        let room = room(470.0, 290.0);
        assert_eq!(
            room.pinched([[1.0, 2.0], [3.0, 4.0]], [[9.0, 9.0]; 2]),
            None
        );
        assert_eq!(
            room.pinched([[1.0, 2.0]; 2], [[1.0, 9.0], [9.0, 9.0]]),
            None
        );
    }

    proptest! {
        #[test]
        fn whoever_zooms_in_on_the_whole_map_keeps_any_point_unless_paper_were_seen(
            room in rooms(), factor in 1.0..8.0, across in 0.0..1.0, down in 0.0..1.0,
        ) {
            let at_px = [room.size_px[0] * across, room.size_px[1] * down];
            let whole = room.whole();
            let zoomed = room.zoomed(whole, factor, at_px);
            let [before, after] = [whole, zoomed].map(|it| room.map_from_room(it, at_px));
            for axis in 0..2 {
                let [[first, last], [least, most]] =
                    [seen(room, zoomed, axis), seen_at_most(room, axis)];
                let is_free = least + 1e-6 < first && last < most - 1e-6;
                let is_whole_drawn = room.size_px[axis] / whole.scale <= MAP[axis] + 2.0 * BLEED[axis];
                if is_free || is_whole_drawn {
                    prop_assert!((before[axis] - after[axis]).abs() < 1e-6, "{before:?} {after:?}");
                }
            }
        }
    }

    prop_compose! {
        fn rooms()(width in 200.0..1_000.0, height in 150.0..600.0) -> Room {
            room(width, height)
        }
    }

    prop_compose! {
        /// In a room, clamped.
        fn looks()(room in rooms(), scale in 0.1..6.0, x in -500.0..1_000.0, y in -500.0..1_000.0) -> (Room, Camera) {
            (room, room.clamped(Camera { scale, centre: [x, y] }))
        }
    }

    proptest! {
        #[test]
        fn no_camera_is_empty_or_smaller_than_the_whole(
            room in rooms(), scale: f64, x: f64, y: f64,
        ) {
            let camera = room.clamped(Camera { scale, centre: [x, y] });
            prop_assert!(room.whole().scale <= camera.scale && camera.scale <= MOST_SCALE.max(room.whole().scale));
            for axis in 0..2 {
                let [[first, last], [whole_first, whole_last]] =
                    [camera, room.whole()].map(|camera| seen(room, camera, axis));
                prop_assert!(whole_first - 1e-6 <= first && last <= whole_last + 1e-6, "{first} {last}");
                let [least, most] = seen_at_most(room, axis);
                let has_paper = first < least - 1e-6 || most + 1e-6 < last;
                let is_even = (first + last - least - most).abs() < 1e-6;
                prop_assert!(!has_paper || last - first > most - least && is_even, "{first} {last}");
            }
            let again = room.clamped(camera);
            prop_assert!(is_near(again.centre, camera.centre) && again.scale == camera.scale, "once is enough");
        }

        #[test]
        fn a_zoom_keeps_what_is_under_the_pointer(
            (room, camera) in looks(), factor in 0.2..5.0, across in 0.0..1.0, down in 0.0..1.0,
        ) {
            let at_px = [room.size_px[0] * across, room.size_px[1] * down];
            let after = room.zoomed(camera, factor, at_px);
            let [before_point, point] = [camera, after].map(|it| room.map_from_room(it, at_px));
            for axis in 0..2 {
                let [[first, last], [least, most]] =
                    [seen(room, after, axis), seen_at_most(room, axis)];
                // Unless an edge stops it.
                let is_free = least + 1e-6 < first && last < most - 1e-6;
                prop_assert!(!is_free || (before_point[axis] - point[axis]).abs() < 1e-6, "{before_point:?} {point:?}");
            }
        }

        #[test]
        fn what_is_fitted_is_seen(
            room in rooms(), left in 0.0..470.0, top in 0.0..290.0, across in 0.0..1.0, down in 0.0..1.0,
        ) {
            let bounds = [left, top, left + (MAP[0] - left) * across, top + (MAP[1] - top) * down];
            let camera = room.around(bounds);
            for axis in 0..2 {
                let [first, last] = seen(room, camera, axis);
                prop_assert!(first <= bounds[axis] + 1e-6 && bounds[axis + 2] <= last + 1e-6, "{first} {last}");
            }
        }

        #[test]
        fn a_finger_keeps_the_point_that_it_holds(
            (room, camera) in looks(), across in 0.0..1.0, down in 0.0..1.0,
        ) {
            let at_px = [room.size_px[0] * across, room.size_px[1] * down];
            let point = room.map_from_room(camera, at_px);
            prop_assert!(is_near(room.room_from_map(camera, point), at_px));
            let held = room.holding(camera.scale, point, at_px);
            prop_assert!(is_near(held.centre, camera.centre));
        }

        #[test]
        fn two_fingers_that_go_apart_and_back_change_nothing(
            (room, camera) in looks(), apart in 20.0..200.0,
        ) {
            let middle = room.size_px.map(|length| length / 2.0);
            let fingers = [[middle[0] - apart, middle[1]], [middle[0] + apart, middle[1] - 10.0]];
            let points = fingers.map(|at_px| room.map_from_room(camera, at_px));
            let after = room.pinched(points, fingers);
            let is_same = after.is_some_and(|after| {
                is_near(after.centre, camera.centre) && (after.scale - camera.scale).abs() < 1e-6
            });
            prop_assert!(is_same, "{after:?}");
        }

        #[test]
        fn a_way_leads_from_one_camera_to_the_other((room, from) in looks(), scale in 0.1..6.0, x in 0.0..470.0) {
            let to = room.clamped(Camera { scale, centre: [x, 100.0] });
            for (part, end) in [(0.0, from), (1.0, to)] {
                let at = from.between(to, part);
                prop_assert!((at.scale - end.scale).abs() < 1e-5, "{at:?} {end:?}");
                prop_assert!(at.centre.iter().zip(end.centre).all(|(one, other)| (one - other).abs() < 1e-3), "{at:?} {end:?}");
            }
        }
    }
}
