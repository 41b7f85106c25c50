//! Which names find room on a map: placed in order of importance, the loser of a collision is left
//! out. Pure: sizes in, positions out.

/// A name that wants a place. All lengths in CSS px.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Who it is, for the caller; ties nothing here.
    pub key: Key,
    pub text: &'static str,
    /// Middle of the text, or for a place the middle of its dot.
    pub at: [f64; 2],
    pub width_px: f64,
    pub height_px: f64,
    /// Whether the text stands beside a dot at `at`, not on it.
    pub beside: bool,
}

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Key {
    State(model::domain::StateId),
    Place(model::domain::PlaceId),
    Neighbour,
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub key: Key,
    pub text: &'static str,
    pub at: [f64; 2],
    pub anchor: Anchor,
}

/// Where the text stands to its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    Middle,
    Start,
    End,
}

/// Room between a dot and its name.
const BESIDE_PX: f64 = 5.0;

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn meets(self, other: Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_inside(self, width_px: f64, height_px: f64) -> bool {
        0.0 <= self.left && 0.0 <= self.top && self.right <= width_px && self.bottom <= height_px
    }
}

/// Places the wishes in their order within a picture of the given size. `taken` are areas that no
/// name may cover: left, top, right, bottom.
pub fn place(
    wishes: impl IntoIterator<Item = Wish>,
    width_px: f64,
    height_px: f64,
    taken: &[[f64; 4]],
) -> Vec<Label> {
    let mut areas: Vec<Area> = taken
        .iter()
        .map(|&[left, top, right, bottom]| Area {
            left,
            top,
            right,
            bottom,
        })
        .collect();
    let mut labels = Vec::new();
    for wish in wishes {
        let half = wish.height_px / 2.0;
        let [x, y] = wish.at;
        let candidates: &[Anchor] = if wish.beside {
            &[Anchor::Start, Anchor::End]
        } else {
            &[Anchor::Middle]
        };
        for &anchor in candidates {
            let left = match anchor {
                Anchor::Middle => x - wish.width_px / 2.0,
                Anchor::Start => x + BESIDE_PX,
                Anchor::End => x - BESIDE_PX - wish.width_px,
            };
            let area = Area {
                left,
                top: y - half,
                right: left + wish.width_px,
                bottom: y + half,
            };
            if area.is_inside(width_px, height_px) && !areas.iter().any(|taken| taken.meets(area)) {
                areas.push(area);
                if wish.beside {
                    areas.push(Area {
                        left: x - 3.0,
                        top: y - 3.0,
                        right: x + 3.0,
                        bottom: y + 3.0,
                    });
                }
                let text_x = match anchor {
                    Anchor::Middle => x,
                    Anchor::Start => x + BESIDE_PX,
                    Anchor::End => x - BESIDE_PX,
                };
                labels.push(Label {
                    key: wish.key,
                    text: wish.text,
                    at: [text_x, y],
                    anchor,
                });
                break;
            }
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(text: &'static str, x: f64, y: f64) -> Wish {
        Wish {
            key: Key::Neighbour,
            text,
            at: [x, y],
            width_px: 40.0,
            height_px: 12.0,
            beside: false,
        }
    }

    fn placed(wishes: Vec<Wish>) -> Vec<&'static str> {
        place(wishes, 200.0, 100.0, &[])
            .into_iter()
            .map(|label| label.text)
            .collect()
    }

    #[test]
    fn the_second_of_two_that_collide_is_left_out() {
        assert_eq!(
            placed(vec![wish("a", 50.0, 50.0), wish("b", 60.0, 55.0)]),
            ["a"]
        );
    }

    #[test]
    fn a_name_that_would_leave_the_picture_is_left_out() {
        assert_eq!(
            placed(vec![wish("a", 10.0, 50.0), wish("b", 100.0, 50.0)]),
            ["b"]
        );
    }

    #[test]
    fn a_place_at_the_right_edge_is_named_on_its_left() {
        let mut edge = wish("a", 190.0, 50.0);
        edge.beside = true;
        let labels = place([edge], 200.0, 100.0, &[]);
        assert_eq!(labels.first().map(|label| label.anchor), Some(Anchor::End));
    }

    #[test]
    fn no_name_covers_a_taken_area() {
        let labels = place(
            [wish("a", 50.0, 50.0)],
            200.0,
            100.0,
            &[[60.0, 40.0, 80.0, 60.0]],
        );
        assert!(labels.is_empty());
    }
}
