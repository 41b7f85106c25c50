//! Writes SVG path data in as few bytes as it takes.

use super::grid::Point;

/// Closed rings.
pub fn areas(rings: &[Vec<Point>]) -> String {
    let mut pen = Pen::default();
    for ring in rings {
        pen.run(ring);
        pen.close();
    }
    pen.text
}

/// Open lines.
pub fn lines(lines: &[Vec<Point>]) -> String {
    let mut pen = Pen::default();
    for line in lines {
        pen.run(line);
    }
    pen.text
}

/// Relative commands throughout. Whole tenths keep the sum of the steps exact.
#[derive(Default)]
struct Pen {
    text: String,
    at: Point,
    start: Point,
}

impl Pen {
    fn run(&mut self, points: &[Point]) {
        let Some((&first, rest)) = points.split_first() else {
            return;
        };
        self.text.push('m');
        self.step(first);
        self.start = first;
        // A pair that follows `m` is a line; the letter is needed only after h or v.
        let mut needs_letter = false;
        for &point in rest {
            let [x, y] = [point[0] - self.at[0], point[1] - self.at[1]];
            match [x, y] {
                [0, 0] => {}
                [_, 0] => self.straight('h', x, &mut needs_letter),
                [0, _] => self.straight('v', y, &mut needs_letter),
                _ => {
                    if std::mem::take(&mut needs_letter) {
                        self.text.push('l');
                    }
                    self.number(x);
                    self.number(y);
                }
            }
            self.at = point;
        }
    }

    fn straight(&mut self, letter: char, step: i32, needs_letter: &mut bool) {
        self.text.push(letter);
        self.number(step);
        *needs_letter = true;
    }

    fn step(&mut self, to: Point) {
        self.number(to[0] - self.at[0]);
        self.number(to[1] - self.at[1]);
        self.at = to;
    }

    fn close(&mut self) {
        self.text.push('z');
        self.at = self.start;
    }

    /// A number of tenths as px: no zero before the point, no space where a sign or a second point
    /// already parts it from what stands before.
    fn number(&mut self, tenths: i32) {
        let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
        let sign = if tenths < 0 { "-" } else { "" };
        let number = match (whole, tenth) {
            (0, 0) => "0".into(),
            (0, tenth) => format!("{sign}.{tenth}"),
            (whole, 0) => format!("{sign}{whole}"),
            (whole, tenth) => format!("{sign}{whole}.{tenth}"),
        };
        let follows_number = self.text.ends_with(|last: char| last.is_ascii_digit());
        let last_number = self
            .text
            .rsplit(|c: char| !(c.is_ascii_digit() || c == '.'))
            .next();
        let has_point = last_number.is_some_and(|last| last.contains('.'));
        if follows_number && !number.starts_with('-') && !(has_point && number.starts_with('.')) {
            self.text.push(' ');
        }
        self.text.push_str(&number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_short() {
        assert_eq!(
            areas(&[
                vec![[10, 20], [15, 25], [15, 5], [5, 20]],
                vec![[10, 20], [20, 20], [20, 31]]
            ]),
            "m1 2 .5.5v-2l-1 1.5zm0 0h1v1.1z"
        );
        assert_eq!(lines(&[vec![[0, 0], [-5, 105]]]), "m0 0-.5 10.5");
        assert_eq!(lines(&[]), "");
    }
}
