//! Walking the states of the map with the arrow keys.

use model::domain::StateId;

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// The direction of an arrow key, by its name in a keyboard event.
    pub fn of_key(key: &str) -> Option<Direction> {
        Some(match key {
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            _ => return None,
        })
    }
}

/// The nearest state in that direction, if there is one. What lies within 45 degrees of the
/// direction counts, and distance aside of it counts double, so that a walk feels straight.
pub fn next(
    from: StateId,
    direction: Direction,
    states: &[(StateId, [f64; 2])],
) -> Option<StateId> {
    let (_, [from_x, from_y]) = states.iter().copied().find(|(state, _)| *state == from)?;
    states
        .iter()
        .filter(|(state, _)| *state != from)
        .filter_map(|&(state, [x, y])| {
            let (dx, dy) = (x - from_x, y - from_y);
            let (along, aside) = match direction {
                Direction::Left => (-dx, dy.abs()),
                Direction::Right => (dx, dy.abs()),
                Direction::Up => (-dy, dx.abs()),
                Direction::Down => (dy, dx.abs()),
            };
            (0.0 < along && aside <= along * 1.5).then_some((state, along + 2.0 * aside))
        })
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(state, _)| state)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [(StateId, [f64; 2]); 4] = [
        (StateId(0), [0.0, 0.0]),
        (StateId(1), [10.0, 1.0]),
        (StateId(2), [20.0, 0.0]),
        (StateId(3), [1.0, 30.0]),
    ];

    #[track_caller]
    fn check(from: u8, direction: Direction, to: Option<u8>) {
        assert_eq!(next(StateId(from), direction, &STATES), to.map(StateId));
    }

    #[test]
    fn an_arrow_leads_to_the_nearest_state_on_that_side() {
        check(0, Direction::Right, Some(1));
        check(1, Direction::Right, Some(2));
        check(2, Direction::Left, Some(1));
        check(0, Direction::Down, Some(3));
        check(3, Direction::Up, Some(0));
    }

    #[test]
    fn an_arrow_into_the_void_leads_nowhere() {
        check(0, Direction::Left, None);
        check(2, Direction::Up, None);
    }
}
