//! Map, lanes, answer and legend each ask the record in their own way: here they are asked for the same days.

use super::{legend, map::draw};
use crate::{
    data::{MAP, RECORD},
    i18n,
    store::standings_on,
};
use model::{
    domain::{MapPaths, Standing, StateId},
    scene::{Band, Density, Sizes, TimeScale, lane_bars},
    time::{Day, Window},
};
use std::collections::BTreeMap;
use synth::Random;

/// How many random days are asked for, and the seed that they come of.
const RANDOM_DAYS: usize = 400;
const SEED: u64 = 1992;

/// Random days that the record knows, and every day of change with the days beside it.
fn days() -> Vec<Day> {
    let first = Day::from_civil(1992, 1, 1);
    let known = RECORD.last_checked_day().0 - first.0 + 1;
    let mut random = Random::new(SEED);
    let changes = RECORD.changes();
    let beside = changes
        .iter()
        .flat_map(|change| [-1, 0, 1].map(|days| change.plus(days)));
    (0..RANDOM_DAYS)
        .map(|_| first.plus(random.days(known as u32) - 1))
        .chain(beside)
        .filter(|day| RECORD.is_known(*day))
        .collect()
}

/// The standings of all states by their names.
type Standings = BTreeMap<&'static str, Standing>;

/// As the shapes of the map say, in their classes and in their names, all pictures agreeing.
fn on_map(day: Day, paths: &[MapPaths; 3]) -> Standings {
    let standings = standings_on(day);
    let look = draw::Look {
        standings: &standings,
        in_doubt: &RECORD.answer(day).in_doubt,
        selected: None,
        stop: StateId(0),
    };
    let mut found = Standings::new();
    for (map, paths) in MAP.iter().zip(paths) {
        let drawn = draw::land(map, paths, &look);
        for (_, state) in RECORD.states() {
            let Some((_, shape)) = drawn.split_once(&["data-state=\"", state.code, "\""].concat())
            else {
                continue;
            };
            let shape = shape.split("</g>").next().unwrap_or_default();
            let is_painted = |standing: &Standing| {
                shape.contains(&["map-shape standing is-", standing.slug(), "\""].concat())
            };
            let standing = Standing::ALL.into_iter().find(is_painted);
            let standing = standing.unwrap_or(Standing::None);
            if shape.contains("aria-label") {
                let is_in_doubt = state.is_in_doubt_on(day);
                let name = i18n::state_and_standing(state, standing, is_in_doubt);
                let name = ["\"", &name, "\""].concat();
                assert!(shape.contains(&name), "{name} in {} on {day:?}", map.slug);
            }
            let before = found.insert(state.name, standing);
            assert!(
                before.is_none_or(|before| before == standing),
                "{}",
                map.slug
            );
        }
    }
    found
}

/// As the bars say that lie in the lanes at the middle of the day; where none does there is no standing.
fn in_lanes(day: Day) -> Standings {
    let window = Window {
        start: day.plus(-30),
        end: day.plus(31),
    };
    let scale = TimeScale::new(window, 610.0);
    let x = scale.x_centre_of_day(day);
    let lane = Band {
        y: 0.0,
        height: 14.0,
    };
    let sizes = Sizes::for_density(Density::Desktop);
    RECORD
        .states()
        .map(|(_, state)| {
            let drawn = lane_bars(&RECORD, state, &scale, sizes, lane);
            let bars = drawn.bars.iter().map(|bar| (bar.span, bar.standing));
            let unknown = drawn.unknown_starts.iter();
            let unclear = drawn.unclear.iter();
            let under: Vec<Standing> = bars
                .chain(unknown.map(|start| (start.span, start.standing)))
                .chain(unclear.map(|line| (line.span, Standing::ObserverUnclear)))
                .filter(|(span, _)| span.contains(x))
                .map(|(_, standing)| standing)
                .collect();
            assert!(under.len() <= 1, "{} on {day:?}: {under:?}", state.name);
            let standing = under.first().copied().unwrap_or(Standing::None);
            (state.name, standing)
        })
        .collect()
}

/// The names that the answer lists, before it says what changed.
fn in_answer(day: Day) -> Vec<&'static str> {
    let answer = RECORD.answer(day);
    let words = i18n::answer::line(&answer);
    let list = words.split(';').next().unwrap_or_default();
    let named = RECORD.states().map(|(_, state)| state.name);
    let named: Vec<&str> = named.filter(|name| list.contains(name)).collect();
    let count = i18n::number(named.len());
    assert!(
        named.is_empty() || list.contains(&["<b>", count.as_str(), " "].concat()),
        "{count} in: {words}"
    );
    named
}

/// The number that the legend has beside a standing.
fn in_legend(rows: &str, standing: Standing) -> usize {
    let word = [
        "<span class=\"legend-word\">",
        i18n::standing_short(standing),
        "</span><span class=\"legend-count\">",
    ];
    let (_, rest) = rows.split_once(&word.concat()).unwrap_or_default();
    // A dash stands for none.
    let figure = rest.split('<').next().unwrap_or_default();
    figure.parse().unwrap_or_default()
}

#[test]
fn map_lanes_answer_and_legend_agree_on_every_day() {
    let paths = MAP.each_ref().map(MapPaths::of);
    let days = days();
    assert!(430 < days.len(), "{}", days.len());
    let mut seen = BTreeMap::new();
    for day in days {
        let on_map = on_map(day, &paths);
        assert_eq!(on_map.len(), RECORD.states.len());
        assert_eq!(on_map, in_lanes(day), "map and lanes on {day:?}");
        let mut states_in: Vec<&str> = Vec::new();
        for (name, standing) in &on_map {
            if standing.is_in() {
                states_in.push(name);
            }
            *seen.entry(*standing).or_insert(0) += 1;
        }
        let mut named = in_answer(day);
        named.sort_unstable();
        assert_eq!(named, states_in, "answer and map on {day:?}");
        let rows = legend::rows(&standings_on(day));
        for standing in Standing::ALL {
            let count = on_map.values().filter(|other| **other == standing).count();
            let is_told = standing != Standing::None;
            assert!(
                !is_told || in_legend(&rows, standing) == count,
                "{standing:?} on {day:?}, {count} on the map: {rows}"
            );
        }
    }
    assert_eq!(seen.len(), Standing::ALL.len(), "all were met: {seen:?}");
}
