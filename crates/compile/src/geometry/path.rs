//! Reads path data back, so that the map is judged by what the page will draw.

use super::grid::{Point, STEPS};

/// The subpaths of a path as [`model::domain::MapPaths`] writes it: `m` and steps, and `z` where it
/// is closed. A closed one has its first point at the end once more.
pub fn read(path: &str) -> Vec<Vec<Point>> {
    let mut subpaths: Vec<Vec<Point>> = Vec::new();
    let mut at = [0, 0];
    for text in path.split('m').skip(1) {
        let mut points = Vec::new();
        for step in numbers(text.trim_end_matches('z')).chunks(2) {
            at = [at[0] + step[0], at[1] + step[1]];
            points.push(at);
        }
        if text.ends_with('z') && points[0] != at {
            at = points[0];
            points.push(at);
        }
        subpaths.push(points);
    }
    subpaths
}

/// Numbers of px in steps of the grid, each with a sign or a space before it.
fn numbers(text: &str) -> Vec<i32> {
    text.replace('-', " -")
        .split_whitespace()
        .map(|number| {
            let px: f64 = number.parse().expect("a number of px");
            (px * STEPS).round() as i32
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_summed_up_and_rings_closed() {
        assert_eq!(
            read("m 1 2 0.4-0.4 0 1zm 1 1 2 0"),
            [
                vec![[5, 10], [7, 8], [7, 13], [5, 10]],
                vec![[10, 15], [20, 15]]
            ]
        );
    }
}
