//! How a picture is laid into the room it is given.

use crate::{
    dom::Size,
    markup::{push_int, translate},
};
use model::domain::MapView;

/// From the space of a map view to CSS px of its element: scale, then shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub scale: f64,
    pub left_px: f64,
    pub top_px: f64,
}

impl Fit {
    /// The whole picture, as large as it goes, in the middle of the room.
    pub fn contain(map: &MapView, room: Size) -> Fit {
        Fit::scaled(map, room, f64::min)
    }

    /// The room filled, what is too much cut off evenly.
    pub fn cover(map: &MapView, room: Size) -> Fit {
        Fit::scaled(map, room, f64::max)
    }

    /// Room that is not laid out yet counts as the picture's own size.
    fn scaled(map: &MapView, room: Size, choose: fn(f64, f64) -> f64) -> Fit {
        if room.width_px < 1.0 || room.height_px < 1.0 {
            return Fit {
                scale: 1.0,
                left_px: 0.0,
                top_px: 0.0,
            };
        }
        let scale = choose(room.width_px / map.width, room.height_px / map.height);
        Fit {
            scale,
            left_px: (room.width_px - map.width * scale) / 2.0,
            top_px: (room.height_px - map.height * scale) / 2.0,
        }
    }

    /// CSS px of a point of the map.
    pub fn page_from_map(self, [x, y]: [f64; 2]) -> [f64; 2] {
        [x * self.scale + self.left_px, y * self.scale + self.top_px]
    }

    /// The same as an SVG transform.
    pub fn transform(self) -> String {
        // A tenth is too coarse for a scale, so it is written in millionths.
        let mut text = translate(self.left_px, self.top_px);
        text.push_str(" scale(");
        push_int(&mut text, (self.scale * 1e6).round() as i64);
        text.push_str("e-6)");
        text
    }

    /// The map point at CSS px; the inverse of [`Fit::page_from_map`].
    #[cfg(test)]
    fn map_from_page(self, [x, y]: [f64; 2]) -> [f64; 2] {
        [
            (x - self.left_px) / self.scale,
            (y - self.top_px) / self.scale,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: MapView = MapView {
        slug: "test",
        width: 400.0,
        height: 200.0,
        paths: &[],
        shapes: &[],
        disputed: &[],
        points: &[],
        neighbours: &[],
        frames: &[],
    };

    #[test]
    fn a_contained_picture_lies_inside_and_in_the_middle() {
        let fit = Fit::contain(
            &MAP,
            Size {
                width_px: 200.0,
                height_px: 200.0,
            },
        );
        assert_eq!(fit.page_from_map([0.0, 0.0]), [0.0, 50.0]);
        assert_eq!(fit.page_from_map([400.0, 200.0]), [200.0, 150.0]);
    }

    #[test]
    fn a_covering_picture_leaves_no_room() {
        let fit = Fit::cover(
            &MAP,
            Size {
                width_px: 200.0,
                height_px: 200.0,
            },
        );
        assert_eq!(fit.page_from_map([0.0, 0.0]), [-100.0, 0.0]);
        assert_eq!(fit.page_from_map([400.0, 200.0]), [300.0, 200.0]);
    }

    #[test]
    fn a_transform_shifts_and_then_scales() {
        let fit = Fit {
            scale: 0.5,
            left_px: 3.0,
            top_px: -1.0,
        };
        assert_eq!(fit.transform(), "translate(3 -1) scale(500000e-6)");
    }

    #[test]
    fn the_way_back_leads_to_the_same_point() {
        let fit = Fit::cover(
            &MAP,
            Size {
                width_px: 317.0,
                height_px: 123.0,
            },
        );
        let [x, y] = fit.map_from_page(fit.page_from_map([12.5, 99.0]));
        assert!((x - 12.5).abs() < 1e-9 && (y - 99.0).abs() < 1e-9);
    }
}
