//! How fast a pointer moves, for the swing that a drag ends with.

/// Who holds still for so long before letting go does not fling.
const STILL_MILLIS: f64 = 80.0;

/// The last moves of a pointer.
#[derive(Clone, Copy, Default)]
pub struct Pace {
    x_px: f64,
    millis: f64,
    px_per_milli: f64,
}

impl Pace {
    /// A pointer that stands still.
    pub fn at(x_px: f64, millis: f64) -> Pace {
        Pace {
            x_px,
            millis,
            px_per_milli: 0.0,
        }
    }

    /// With a move more; the last counts most.
    pub fn after(self, x_px: f64, millis: f64) -> Pace {
        let elapsed = millis - self.millis;
        if elapsed <= 0.0 {
            return self;
        }
        let last = (x_px - self.x_px) / elapsed;
        Pace {
            x_px,
            millis,
            px_per_milli: 0.7 * last + 0.3 * self.px_per_milli,
        }
    }

    /// The speed in px a ms with which it is let go.
    pub fn let_go(self, millis: f64) -> f64 {
        if STILL_MILLIS < millis - self.millis {
            0.0
        } else {
            self.px_per_milli
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_move_counts_most_for_the_pace() {
        let pace = Pace::at(0.0, 0.0).after(10.0, 10.0).after(50.0, 20.0);
        assert!((pace.let_go(25.0) - (0.7 * 4.0 + 0.3 * 0.7)).abs() < 1e-9);
        // Two moves at one time say nothing of the speed.
        assert_eq!(pace.after(90.0, 20.0).let_go(25.0), pace.let_go(25.0));
        assert_eq!(pace.let_go(120.0), 0.0);
    }
}
