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
    /// That of the wish, or a little aside.
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

impl Anchor {
    /// From the point to where the text is anchored, to the right.
    pub fn aside_px(self) -> f64 {
        match self {
            Anchor::Middle => 0.0,
            Anchor::Start => BESIDE_PX,
            Anchor::End => -BESIDE_PX,
        }
    }

    /// The word of SVG for it.
    pub const fn word(self) -> &'static str {
        match self {
            Anchor::Middle => "middle",
            Anchor::Start => "start",
            Anchor::End => "end",
        }
    }
}

/// How far a name may give way to the edge of the picture.
const GIVE_PX: f64 = 12.0;

/// From a line to the next.
const LINE_PX: f64 = 13.0;

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
        let [wished_x, y] = wish.at;
        let mut x = wished_x;
        let is_place = matches!(wish.key, Key::Place(_));
        if !is_place {
            // Near an edge it gives way a little.
            let half_width = wish.width_px / 2.0;
            let inside = x.min(width_px - half_width).max(half_width);
            x += (inside - x).clamp(-GIVE_PX, GIVE_PX);
        }
        // A place is named on either side of its dot; a state may be a line higher or lower.
        let candidates: &[(Anchor, f64)] = match wish.key {
            Key::Place(_) => &[(Anchor::Start, 0.0), (Anchor::End, 0.0)],
            Key::State(_) => &[
                (Anchor::Middle, 0.0),
                (Anchor::Middle, -LINE_PX),
                (Anchor::Middle, LINE_PX),
            ],
            Key::Neighbour => &[(Anchor::Middle, 0.0)],
        };
        for &(anchor, lower) in candidates {
            let y = y + lower;
            let part = match anchor {
                Anchor::Middle => 0.5,
                Anchor::Start => 0.0,
                Anchor::End => 1.0,
            };
            let left = x + anchor.aside_px() - part * wish.width_px;
            let area = Area {
                left,
                top: y - half,
                right: left + wish.width_px,
                bottom: y + half,
            };
            if area.is_inside(width_px, height_px) && !areas.iter().any(|taken| taken.meets(area)) {
                areas.push(area);
                if is_place {
                    areas.push(Area {
                        left: x - 3.0,
                        top: y - 3.0,
                        right: x + 3.0,
                        bottom: y + 3.0,
                    });
                }
                labels.push(Label {
                    key: wish.key,
                    text: wish.text,
                    at: [x, y],
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
    fn a_name_that_would_leave_the_picture_gives_way_or_is_left_out() {
        assert_eq!(
            placed(vec![wish("a", 7.0, 50.0), wish("b", 100.0, 50.0)]),
            ["b"]
        );
        let labels = place([wish("a", 9.0, 50.0)], 200.0, 100.0, &[]);
        assert_eq!(labels.first().map(|label| label.at), Some([20.0, 50.0]));
    }

    #[test]
    fn a_place_at_the_right_edge_is_named_on_its_left() {
        let mut edge = wish("a", 190.0, 50.0);
        edge.key = Key::Place(model::domain::PlaceId(0));
        let labels = place([edge], 200.0, 100.0, &[]);
        assert_eq!(labels.first().map(|label| label.anchor), Some(Anchor::End));
    }

    #[test]
    fn the_name_of_a_state_gives_way_by_a_line() {
        let mut state = wish("b", 60.0, 55.0);
        state.key = Key::State(model::domain::StateId(0));
        let labels = place([wish("a", 50.0, 50.0), state], 200.0, 100.0, &[]);
        assert_eq!(labels.get(1).map(|label| label.at), Some([60.0, 68.0]));
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
