//! Where the axis has its ticks: a table of rows, each for a range of scales. Labels are words,
//! and words belong to the language; a [`Tick`] only says which label it carries.

use super::{Civil, Day, Window, days_in_month};

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub day: Day,
    /// The greatest unit that begins on the day: 1 January begins a year, 1 April a quarter.
    pub unit: Unit,
    pub level: Level,
    /// What is written at it.
    pub label: Option<TickLabel>,
}

/// A unit of the calendar, from short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Day,
    Month,
    Quarter,
    Year,
}

/// How far a tick stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A long tick with a grid line.
    Major,
    /// A short tick without one.
    Minor,
}

/// What a tick is labelled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    /// "1999".
    Year,
    /// "Apr", "April" where there is room; quarters are named by their first month.
    Month,
    /// "2".
    Day,
}

/// Every `n` of a unit. Days are counted inside their month, from the 1st; the last step of a
/// month that would end within half a step of the next 1st is left out.
#[derive(Clone, Copy)]
enum Step {
    Years(i32),
    Months(u8),
    Days(u8),
}

/// The ticks of a range of scales.
struct Row {
    /// The row holds below this many px a year, and from where the row before it ends.
    below_px_per_year: f64,
    major: Step,
    /// Labelled minor ticks, and plain ones.
    named: Option<Step>,
    minor: Option<Step>,
}

/// The rows of the design, and three that it leaves open: ten-year majors where five-year labels
/// would touch (an embed 320 px wide); every fifth day where a day is under 5 px (from 900 px a
/// year, where it is 2.5 px); and every fifth day named where a day is narrower than its two
/// digits (to 8000 px a year, where it is 22 px).
const ROWS: [Row; 9] = [
    row(5.0, Step::Years(10), None, Some(Step::Years(5))),
    row(40.0, Step::Years(5), None, Some(Step::Years(1))),
    row(70.0, Step::Years(2), None, Some(Step::Years(1))),
    row(150.0, Step::Years(1), None, Some(Step::Months(3))),
    row(
        900.0,
        Step::Years(1),
        Some(Step::Months(3)),
        Some(Step::Months(1)),
    ),
    row(1830.0, Step::Months(1), None, Some(Step::Days(5))),
    row(4000.0, Step::Months(1), None, Some(Step::Days(1))),
    row(
        8000.0,
        Step::Months(1),
        Some(Step::Days(5)),
        Some(Step::Days(1)),
    ),
    row(f64::INFINITY, Step::Months(1), Some(Step::Days(1)), None),
];

const fn row(below_px_per_year: f64, major: Step, named: Option<Step>, minor: Option<Step>) -> Row {
    Row {
        below_px_per_year,
        major,
        named,
        minor,
    }
}

/// The mean length of a year in the Gregorian calendar.
pub const DAYS_PER_YEAR: f64 = 365.2425;

/// The ticks in a window, in order of time, at a scale in px a day. A scale under 1 px a year, or
/// one that is no number, has none: there would be more ticks than px.
///
/// ```
/// use model::time::{Day, Level, Window, ticks};
///
/// let window = Window { start: Day::from_civil(1991, 11, 1), end: Day::from_civil(2027, 1, 1) };
/// let majors = ticks(window, 828.0 / f64::from(window.len_days()))
///     .into_iter()
///     .filter(|tick| tick.level == Level::Major)
///     .map(|tick| tick.day.civil().year);
/// assert!(majors.eq([1995, 2000, 2005, 2010, 2015, 2020, 2025]));
/// ```
pub fn ticks(window: Window, px_per_day: f64) -> Vec<Tick> {
    let px_per_year = px_per_day * DAYS_PER_YEAR;
    if !px_per_year.is_finite() || px_per_year < 1.0 {
        return Vec::new();
    }
    let Some(row) = ROWS.iter().find(|row| px_per_year < row.below_px_per_year) else {
        return Vec::new();
    };
    let finest = row.minor.or(row.named).unwrap_or(row.major);
    let mut ticks = Vec::new();
    let mut day = finest.at_or_before(window.start);
    while day < window.end {
        if window.start <= day {
            ticks.push(row.tick(day));
        }
        let next = finest.after(day);
        // Only at the end of all days, where arithmetic stops.
        if next <= day {
            break;
        }
        day = next;
    }
    ticks
}

impl Row {
    /// The tick on a day that one of the steps falls on.
    fn tick(&self, day: Day) -> Tick {
        let unit = unit_of(day);
        let is_major = self.major.falls_on(day);
        let is_named = is_major || self.named.is_some_and(|step| step.falls_on(day));
        let label = match unit {
            Unit::Year => TickLabel::Year,
            Unit::Quarter | Unit::Month => TickLabel::Month,
            Unit::Day => TickLabel::Day,
        };
        Tick {
            day,
            unit,
            level: if is_major { Level::Major } else { Level::Minor },
            label: is_named.then_some(label),
        }
    }
}

impl Step {
    fn falls_on(self, day: Day) -> bool {
        self.at_or_before(day) == day
    }

    /// The last tick at or before a day.
    fn at_or_before(self, day: Day) -> Day {
        let civil = day.civil();
        match self {
            Step::Years(step) => Day::from_civil(civil.year.div_euclid(step) * step, 1, 1),
            Step::Months(step) => {
                Day::from_civil(civil.year, (civil.month - 1) / step * step + 1, 1)
            }
            Step::Days(step) => {
                let number = ((civil.day - 1) / step * step).min(last_multiple(step, civil));
                Day::from_civil(civil.year, civil.month, number + 1)
            }
        }
    }

    /// The tick after one that the step falls on.
    fn after(self, tick: Day) -> Day {
        match self {
            Step::Years(step) => tick.plus_years(step),
            Step::Months(step) => tick.plus_months(step.into()),
            Step::Days(step) => {
                let civil = tick.civil();
                if civil.day - 1 < last_multiple(step, civil) {
                    tick.plus(step.into())
                } else {
                    Day::from_civil(civil.year, civil.month, 1).plus_months(1)
                }
            }
        }
    }
}

/// The greatest multiple of `step` days after the 1st that leaves at least half a step, rounded
/// up, to the next 1st.
fn last_multiple(step: u8, civil: Civil) -> u8 {
    (days_in_month(civil.year, civil.month) - step.div_ceil(2)) / step * step
}

fn unit_of(day: Day) -> Unit {
    match day.civil() {
        Civil {
            month: 1, day: 1, ..
        } => Unit::Year,
        Civil {
            month: 4 | 7 | 10,
            day: 1,
            ..
        } => Unit::Quarter,
        Civil { day: 1, .. } => Unit::Month,
        Civil { .. } => Unit::Day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Draws ticks as "1999* Apr' 5." : a label or a date, `*` for a major, `'` for a named minor,
    /// `.` for a plain one.
    fn drawn(from: &str, to: &str, px_per_year: f64) -> String {
        let (Some(start), Some(end)) = (Day::parse_iso(from), Day::parse_iso(to)) else {
            return "no such window".into();
        };
        ticks(Window { start, end }, px_per_year / DAYS_PER_YEAR)
            .into_iter()
            .map(|tick| {
                let Civil { year, month, day } = tick.day.civil();
                let mark = match (tick.level, tick.label) {
                    (Level::Major, _) => '*',
                    (Level::Minor, Some(_)) => '\'',
                    (Level::Minor, None) => '.',
                };
                match tick.label {
                    Some(TickLabel::Year) => format!("{year}{mark}"),
                    Some(TickLabel::Month) => format!("m{month}{mark}"),
                    Some(TickLabel::Day) => format!("{day}{mark}"),
                    None if day == 1 && month == 1 => format!("{year}{mark}"),
                    None if day == 1 => format!("m{month}{mark}"),
                    None => format!("{day}{mark}"),
                }
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[track_caller]
    fn check(px_per_year: f64, from: &str, to: &str, expected: &str) {
        assert_eq!(drawn(from, to, px_per_year), expected);
    }

    #[test]
    fn the_table_chooses_by_px_a_year() {
        check(4.0, "1991-11-01", "2011-01-01", "1995. 2000* 2005. 2010*");
        check(
            23.6,
            "1991-11-01",
            "2001-01-01",
            "1992. 1993. 1994. 1995* 1996. 1997. 1998. 1999. 2000*",
        );
        check(40.0, "1991-11-01", "1995-01-01", "1992* 1993. 1994*");
        check(70.0, "1998-12-01", "2000-01-01", "1999* m4. m7. m10.");
        check(
            150.0,
            "1998-12-01",
            "2000-01-01",
            "m12. 1999* m2. m3. m4' m5. m6. m7' m8. m9. m10' m11. m12.",
        );
        check(
            900.0,
            "1998-12-20",
            "1999-03-02",
            "21. 26. 1999* 6. 11. 16. 21. 26. m2* 6. 11. 16. 21. 26. m3*",
        );
        check(2000.0, "1998-12-30", "1999-01-03", "30. 31. 1999* 2.");
        check(
            4100.0,
            "1999-01-30",
            "1999-02-07",
            "30. 31. m2* 2. 3. 4. 5. 6'",
        );
        check(8100.0, "1999-01-30", "1999-02-03", "30' 31' m2* 2'");
    }

    #[test]
    fn the_end_of_a_window_is_outside_and_its_start_inside() {
        check(100.0, "1999-01-01", "2000-01-01", "1999* m4. m7. m10.");
        check(100.0, "1999-01-02", "1999-01-02", "");
        check(100.0, "1999-01-02", "1998-01-02", "");
    }

    #[test]
    fn a_scale_that_is_no_scale_has_no_ticks() {
        let window = Window {
            start: Day(0),
            end: Day(10_000),
        };
        for px_per_day in [0.0, -1.0, 0.001, f64::NAN, f64::INFINITY, f64::MAX] {
            assert_eq!(ticks(window, px_per_day), []);
        }
    }

    #[test]
    fn the_ends_of_all_days_are_no_trap() {
        for window in [
            Window {
                start: Day(i32::MIN),
                end: Day(i32::MIN + 900),
            },
            Window {
                start: Day(i32::MAX - 900),
                end: Day(i32::MAX),
            },
        ] {
            for px_per_year in [3.0, 30.0, 300.0, 3000.0, 30_000.0] {
                let _ = ticks(window, px_per_year / DAYS_PER_YEAR);
            }
        }
    }

    fn windows() -> impl Strategy<Value = Window> {
        (-25_567..47_846, 0..5_000).prop_map(|(start, length)| Window {
            start: Day(start),
            end: Day(start + length),
        })
    }

    proptest! {
        #[test]
        fn ticks_ascend_inside_the_window(window in windows(), px_per_year in 1.0..20_000.0) {
            let ticks = ticks(window, px_per_year / DAYS_PER_YEAR);
            prop_assert!(ticks.iter().all(|tick| window.contains(tick.day)));
            prop_assert!(ticks.is_sorted_by(|one, next| one.day < next.day));
        }

        #[test]
        fn ticks_keep_their_distance(window in windows(), px_per_year in 1.0..20_000.0_f64) {
            let px_per_day = px_per_year / DAYS_PER_YEAR;
            let ticks = ticks(window, px_per_day);
            let closest_px = |days: Vec<Day>| {
                days.windows(2)
                    .filter_map(|pair| match pair {
                        [one, next] => Some(f64::from(next.days_since(*one)) * px_per_day),
                        _ => None,
                    })
                    .fold(f64::INFINITY, f64::min)
            };
            let all = ticks.iter().map(|tick| tick.day).collect();
            let named = ticks.iter().filter(|tick| tick.label.is_some()).map(|tick| tick.day);
            // Half of what a five-year, a two-digit and a month label need is the least distance
            // of plain ticks; at a few px a year nothing fits, and the axis is not shown so.
            if 8.0 <= px_per_year {
                prop_assert!(4.9 <= closest_px(all));
                prop_assert!(21.9 <= closest_px(named.collect()));
            }
        }

        #[test]
        fn a_tick_does_not_depend_on_the_window(
            window in windows(), moved in -500..500, px_per_year in 1.0..20_000.0,
        ) {
            let px_per_day = px_per_year / DAYS_PER_YEAR;
            let other = ticks(window.moved(moved), px_per_day);
            for tick in ticks(window, px_per_day) {
                if window.moved(moved).contains(tick.day) {
                    let found = other.binary_search_by_key(&tick.day, |tick| tick.day);
                    prop_assert_eq!(found.ok().and_then(|index| other.get(index)), Some(&tick));
                }
            }
        }
    }
}
