//! More than is in view, drawn once and then only moved, while the window is moved along.

use crate::time::Window;

/// What is drawn: a stretch with the window in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overscan {
    pub drawn: Window,
    /// How long the window is that it was drawn for.
    view_days: i32,
}

impl Overscan {
    /// No more than the window: what is drawn at rest.
    pub const fn none(view: Window) -> Overscan {
        Overscan {
            drawn: view,
            view_days: view.len_days(),
        }
    }

    /// A quarter of the window more on each side, as far as there is anything: the same as before for
    /// as long as the window lies in it, and is as long.
    pub fn around(view: Window, whole: Window, before: Option<Overscan>) -> Overscan {
        let length = view.len_days();
        // A window between two days reaches into the day after its last.
        let end = view.end.plus(1).min(whole.end);
        let still = before.filter(|before| {
            before.view_days == length
                && before.drawn.start <= view.start
                && end <= before.drawn.end
        });
        still.unwrap_or_else(|| Overscan {
            drawn: Window {
                start: view.start.plus(-(length / 4)).max(whole.start),
                end: view.end.plus(length / 4 + 1).min(whole.end),
            },
            view_days: length,
        })
    }

    /// How wide it is drawn, where the window takes so many px.
    pub fn width_px(&self, view_px: f64) -> f64 {
        view_px * f64::from(self.drawn.len_days()) / f64::from(self.view_days.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    const WHOLE: Window = Window {
        start: Day(0),
        end: Day(1_000),
    };

    fn window(start: i32, end: i32) -> Window {
        Window {
            start: Day(start),
            end: Day(end),
        }
    }

    #[test]
    fn it_stays_for_as_long_as_the_window_lies_in_it() {
        let first = Overscan::around(window(200, 400), WHOLE, None);
        assert_eq!(first.drawn, window(150, 451));
        assert_eq!(first.width_px(200.0), 301.0);
        let around = |view| Overscan::around(view, WHOLE, Some(first));
        assert_eq!(around(window(250, 450)), first);
        assert_eq!(around(window(150, 350)), first);
        assert_eq!(around(window(251, 451)).drawn, window(201, 502));
        assert_eq!(around(window(149, 349)).drawn, window(99, 400));
        // Another length is another scale.
        assert_eq!(around(window(200, 380)).drawn, window(155, 426));
    }

    #[test]
    fn it_ends_where_the_record_does() {
        let last = Overscan::around(window(800, 1_000), WHOLE, None);
        assert_eq!(last.drawn, window(750, 1_000));
        assert_eq!(
            Overscan::around(window(800, 1_000), WHOLE, Some(last)),
            last
        );
        assert_eq!(Overscan::none(window(0, 10)).width_px(50.0), 50.0);
    }
}
