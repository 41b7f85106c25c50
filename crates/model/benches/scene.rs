//! How long the picture takes with more events than the record has: `cargo bench -p model`.
//!
//! An index of the events is made once, in a time that grows with them; a frame is laid out of it,
//! in a time that grows with the pixels. Nothing is judged here: read the columns downwards.

use divan::{Bencher, black_box};
use model::{
    domain::{Confidence, Event, PlaceId, Record, Spell, Standing, State, StateId, Step},
    find,
    scene::{
        AxisTick, EventIndex, EventMarks, Lane, LaneBars, Pointer, Rows, Sizes, TimeScale,
        axis_ticks, event_marks, lane_bars,
    },
    time::{Day, PartialDate, Window, ticks},
};
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};
use synth::Plan;

/// How many events.
const COUNTS: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// Width of the timeline on a desktop.
const WIDTH_PX: f64 = 1_250.0;
/// Width of a year on the axis, about.
const LABEL_PX: f64 = 30.0;

const FIRST: Day = Day::from_civil(1991, 11, 1);
const CHECKED: Day = Day::from_civil(2026, 3, 1);
const END: Day = Day::from_civil(2027, 1, 1);

/// The whole record, and a month in the middle of it.
const WHOLE: Window = Window {
    start: FIRST,
    end: END,
};
const MONTH: Window = Window {
    start: Day::from_civil(2012, 12, 1),
    end: Day::from_civil(2013, 1, 1),
};

fn main() {
    divan::main();
}

/// Making the index: when the page starts, and when a filter changes.
#[divan::bench(args = COUNTS)]
fn index(bencher: Bencher, count: usize) {
    let record = record(count);
    bencher.bench(|| EventIndex::new(black_box(record), |_, _| true));
}

/// Counting the events of a selected state in every cluster: when the selection changes.
#[divan::bench(args = COUNTS)]
fn tally(bencher: Bencher, count: usize) {
    let record = record(count);
    let index = EventIndex::new(record, |_, _| true);
    bencher.bench(|| index.tally(|id| record.event(id).names(StateId(3))));
}

/// A frame of a zoom or a pan, the whole record in view.
#[divan::bench(args = COUNTS)]
fn frame_of_the_whole(bencher: Bencher, count: usize) {
    bench_frame(bencher, count, WHOLE);
}

/// The same, a month in view.
#[divan::bench(args = COUNTS)]
fn frame_of_a_month(bencher: Bencher, count: usize) {
    bench_frame(bencher, count, MONTH);
}

/// Finding events by the words of their titles, a slip among them: at each letter typed.
#[divan::bench(args = COUNTS)]
fn find(bencher: Bencher, count: usize) {
    let titles = record(count).events().map(|(_, event)| find::Text {
        title: event.title,
        ..find::Text::default()
    });
    let index = find::Index::new(titles);
    let typed = "peacekeping two yea";
    assert!(!index.find(typed).is_empty(), "{typed} is found");
    bencher.bench(|| index.find(black_box(typed)));
}

/// What happened on the cursor's day: asked on every day of a drag.
#[divan::bench(args = COUNTS)]
fn events_on(bencher: Bencher, count: usize) {
    let record = record(count);
    bench_days(bencher, |day| record.events_on(day).count());
}

/// What happened last before it.
#[divan::bench(args = COUNTS)]
fn event_before(bencher: Bencher, count: usize) {
    let record = record(count);
    bench_days(bencher, |day| record.events_before(day).next());
}

/// What happens next.
#[divan::bench(args = COUNTS)]
fn next_event(bencher: Bencher, count: usize) {
    let record = record(count);
    bench_days(bencher, |day| record.next_event(day));
}

/// The event of an address or of a click.
#[divan::bench(args = COUNTS)]
fn event_by_slug(bencher: Bencher, count: usize) {
    let record = record(count);
    let slugs: Vec<&str> = record.events.iter().map(|event| event.slug).collect();
    let mut slugs = slugs.iter().cycle().step_by(count / 13 + 1);
    bencher.bench_local(|| record.event_by_slug(slugs.next().copied().unwrap_or_default()));
}

fn bench_frame(bencher: Bencher, count: usize, window: Window) {
    let record = record(count);
    let index = EventIndex::new(record, |_, _| true);
    let day = window.start.plus(window.len_days() / 2);
    bencher.bench(|| frame(record, &index, black_box(window), day));
}

/// Everything that is laid out anew when the window changes.
fn frame(
    record: &Record,
    index: &EventIndex,
    window: Window,
    cursor: Day,
) -> (Rows, Vec<EventMarks>, Vec<LaneBars>, Vec<AxisTick>) {
    let sizes = Sizes::for_container(WIDTH_PX);
    let scale = TimeScale::new(window, WIDTH_PX - sizes.gutter_width_px);
    let rows = Rows::new(
        sizes,
        record,
        |one, other| one.name.cmp(other.name),
        |_, _| true,
    );
    let row = |row| event_marks(record, index, row, &scale, Pointer::Fine, Some(cursor));
    let marks = rows.events.iter().map(row).collect();
    let bars = |lane: &Lane| lane_bars(record, record.state(lane.state), &scale, sizes, lane.band);
    let bars = rows.lanes.iter().map(bars).collect();
    let ticks = ticks(window, scale.px_per_day());
    let ticks = axis_ticks(&ticks, &scale, &[], |_| LABEL_PX);
    (rows, marks, bars, ticks)
}

/// Another day of the record each time, as a drag asks for them.
fn bench_days<T>(bencher: Bencher, ask: impl Fn(Day) -> T) {
    let mut days = (FIRST.0..END.0).step_by(11).cycle();
    bencher.bench_local(|| ask(Day(days.next().unwrap_or_default())));
}

/// A record of so many events and a dozen states, made once.
fn record(count: usize) -> &'static Record {
    static MADE: LazyLock<Mutex<BTreeMap<usize, &'static Record>>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(|poison| poison.into_inner());
    made.entry(count).or_insert_with(|| make(count))
}

fn make(count: usize) -> &'static Record {
    let plan = Plan {
        count,
        seed: 1992,
        known: Window {
            start: FIRST,
            end: CHECKED,
        },
        end: END,
        states: 12,
        places: 40,
        sources: 100,
    };
    let events: &'static [Event] = synth::events(&plan).leak();
    Box::leak(Box::new(Record {
        title: "",
        last_checked: PartialDate::Month(2026, 2),
        first_day: FIRST,
        end_day: END,
        states: (0..12).map(state).collect::<Vec<_>>().leak(),
        events,
        offices: &[],
        bodies: &[],
        places: &[],
        statements: &[],
        sources: &[],
    }))
}

/// A state that signs, becomes a party and then a member.
fn state(number: i32) -> State {
    let begins = [
        (Standing::Signatory, 1992),
        (Standing::Party, 1994),
        (Standing::Member, 2003),
    ];
    let start = |year| Day::from_civil(year, 5, 15).plus(number);
    let spells = begins
        .iter()
        .enumerate()
        .map(|(index, (standing, year))| Spell {
            standing: *standing,
            start: start(*year),
            end: begins.get(index + 1).map(|(_, year)| start(*year)),
            step: index as u16,
        });
    let steps = begins.iter().map(|(standing, year)| Step {
        date: PartialDate::Day(start(*year)),
        standing: Some(*standing),
        title: "",
        note: "",
        event: None,
        confidence: Confidence::High,
        doubt: None,
        sources: &[],
    });
    State {
        code: "XXX",
        name: String::leak(format!("State {number}")),
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(0),
        summary: "",
        steps: steps.collect::<Vec<_>>().leak(),
        spells: spells.collect::<Vec<_>>().leak(),
    }
}
