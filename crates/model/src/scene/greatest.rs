//! The greatest number of any stretch of a list, found without looking at each, and ranks as such numbers.

use std::ops::Range;

/// A list that is asked for the greatest number of a stretch: a binary tree in which each knot holds the
/// greater of the two below it. To ask takes as many steps as the length of the list has digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Greatest {
    /// The root is 1, below `i` are `2 i` and `2 i + 1`, and the second half is the list.
    tree: Vec<u32>,
}

impl Greatest {
    pub fn new(mut list: Vec<u32>) -> Greatest {
        let count = list.len();
        let mut tree = vec![0; count];
        tree.append(&mut list);
        let mut greatest = Greatest { tree };
        for knot in (1..count).rev() {
            let below = greatest.at(2 * knot).max(greatest.at(2 * knot + 1));
            if let Some(value) = greatest.tree.get_mut(knot) {
                *value = below;
            }
        }
        greatest
    }

    /// The greatest number of a stretch; 0 if that is empty or reaches beyond the list.
    pub fn of(&self, stretch: Range<usize>) -> u32 {
        let count = self.tree.len() / 2;
        let (mut from, mut to) = (stretch.start + count, stretch.end + count);
        let mut greatest = 0;
        while from < to {
            // What is no left child, or not followed by its sibling, is looked at here; the rest a step higher.
            if from % 2 == 1 {
                greatest = greatest.max(self.at(from));
                from += 1;
            }
            if to % 2 == 1 {
                to -= 1;
                greatest = greatest.max(self.at(to));
            }
            from /= 2;
            to /= 2;
        }
        greatest
    }

    fn at(&self, knot: usize) -> u32 {
        self.tree.get(knot).copied().unwrap_or(0)
    }
}

/// Places of a row up to this one can be ranked: more events than a browser can hold.
const LAST_PLACE: u32 = (1 << 24) - 1;

/// The rank of what stands at a place of a row: by importance, and the earlier first.
pub(super) fn rank(importance: u8, place: usize) -> u32 {
    u32::from(importance) << 24 | LAST_PLACE.saturating_sub(place as u32)
}

/// The place of a rank.
pub(super) const fn place_of(rank: u32) -> usize {
    (LAST_PLACE - (rank & LAST_PLACE)) as usize
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_greatest_of_all_in_the_stretch(
            list in prop::collection::vec(1_u32..50, 0..40), ends in prop::array::uniform2(0_usize..40),
        ) {
            let [from, to] = ends.map(|it| it.min(list.len()));
            let stretch = from.min(to)..from.max(to);
            let expected = list[stretch.clone()].iter().copied().max().unwrap_or(0);
            prop_assert_eq!(Greatest::new(list).of(stretch), expected);
        }
    }
}
