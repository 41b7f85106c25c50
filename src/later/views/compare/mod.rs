//! Compare: two days beside one another, each with its map, and what changed between them.
//!
//! The earlier day is A and the later B, whichever of them is the cursor's: moved as far as the other, a day stays
//! there.

mod days;
mod sentence;
mod side;
mod table;

use super::small::{key as legend, paths, source};
use crate::{
    data::RECORD,
    dom,
    markup::Markup,
    store::Store,
    view::timeline::{Wish, wish},
};
use model::{
    state::{Intent, ViewState, apply},
    time::Day,
};

/// What the two days are called, and what stands in ids for them.
pub const ENDS: [[&str; 2]; 2] = [["A", "a"], ["B", "b"]];

/// How many px of the screen a px of each map is, nearly: on a wide page a map is 660 px wide, on a phone half as
/// much.
const SCALES: [f64; 2] = [1.3, 0.65];

/// More states than this are not outlined.
const MOST_OUTLINED: usize = 5;

/// The view.
pub fn write(m: &mut Markup) {
    paths(m, SCALES);
    put!(
        m,
        "<h2 class=\"view-lead\" id=\"compare-line\"></h2><div class=\"compare\">"
    );
    for end in ENDS {
        side::write(m, end);
    }
    m.end("div");
    days::write(m);
    put!(
        m,
        "<div id=\"compare-table\" class=\"compare-table\"></div>"
    );
    legend(
        m,
        &text!("Changed between A and B, if no more than five did"),
    );
    source(m);
    put!(
        m,
        "<p class=\"view-source\">Keys on A and B: &larr; &rarr; a day, with Shift a month; Page Up and Page Down a year; comma and full stop an event; [ ] a change of standing.</p>"
    );
}

/// Brings it to the two days.
pub fn follow(store: Store) {
    let comparison = RECORD.comparison(store.days());
    if let Some(line) = dom::by_id(&text!("compare-line")) {
        let mut m = Markup::new();
        sentence::line(&mut m, &comparison);
        line.set_inner_html(&m.finish());
    }
    let mut outlined = Vec::new();
    // Where most changed, lines around all of them would hide what they became.
    if comparison.changed.len() <= MOST_OUTLINED {
        for way in &comparison.changed {
            outlined.push(way.state);
        }
    }
    for (index, end) in ENDS.into_iter().enumerate() {
        let (shown, known) = (store.days(), comparison.days);
        if let (Some(shown), Some(known)) = (shown.get(index), known.get(index)) {
            side::follow(end, *shown, *known, &outlined);
        }
    }
    days::follow(store.days());
    table::follow(store, &comparison);
}

/// A field that was set to a day: of which end, and which day.
pub fn field(store: Store, field: &web_sys::Element) {
    let value = dom::value(field);
    if let Some(is_later) = end_of(&field.id()) {
        let day = Day::parse_iso(&value).or_else(|| value.parse().ok().map(Day));
        if let Some(day) = day {
            set(store, is_later, day);
        }
        // What could not be followed stands in the field.
        days::follow(store.days());
    }
}

/// A button, or the line between its hands.
pub fn click(store: Store, word: &str, event: &web_sys::Event) {
    let is_later = word.starts_with("b-");
    if is_later || word.starts_with("a-") {
        let intent = if word.ends_with("-on") {
            Intent::ToNextChange
        } else {
            Intent::ToPreviousChange
        };
        step(store, is_later, intent);
    } else if let Some(day) = days::pointed_at(event) {
        let [first, last] = store.days();
        set(store, last.days_since(day) < day.days_since(first), day);
    }
}

/// A key with the focus on a hand of the line.
pub fn key(store: Store, event: &web_sys::KeyboardEvent) {
    let Some(is_later) = dom::closest(event, "input").and_then(|field| end_of(&field.id())) else {
        return;
    };
    if let Some(Wish::Intent(intent)) = wish(&event.key(), event.shift_key(), Day(0)) {
        step(store, is_later, intent);
    }
}

/// Moves a day as the cursor would be moved from there.
fn step(store: Store, is_later: bool, intent: Intent) {
    let [first, last] = store.days();
    let from = ViewState {
        cursor: if is_later { last } else { first },
        ..ViewState::new(&RECORD)
    };
    set(store, is_later, apply(&RECORD, from, intent).cursor);
}

/// Moves a day, at most to the other.
fn set(store: Store, is_later: bool, day: Day) {
    let [first, last] = store.days();
    // Where both are one day, the cursor's is the earlier.
    let cursor_is_later = store.cursor.get_untracked() != first;
    let day = if is_later {
        day.max(first)
    } else {
        day.min(last)
    };
    store.dispatch(if is_later == cursor_is_later {
        Intent::SetCursor(day)
    } else {
        Intent::SetOther(day)
    });
}

/// Whether a field is of the later day.
fn end_of(id: &str) -> Option<bool> {
    if id.ends_with("-b") {
        Some(true)
    } else {
        id.ends_with("-a").then_some(false)
    }
}
