//! Keys with the focus on a lane, a term, an event, a pill or the frame of the minimap: the focus walks, or what has it is
//! chosen or moved.

use crate::{
    data::RECORD,
    dom,
    rest::Here,
    view::timeline::{
        Input, Placed, Stop, Wish, after_key, element_id, horizontal, part_of, rows_of,
        select_on_day, terms_of, vertical,
    },
};
use leptos::prelude::request_animation_frame;
use model::{domain::EventId, scene::terms_of_lane, state::Intent, time::Day};

/// Does what a key asks for, where it was pressed.
#[inline(never)]
pub fn follow(_: Here, input: Input, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    let Some(wish) = input.wish(event) else {
        return;
    };
    let window = input.store.window.get_untracked();
    let part = part_of(event);
    let moved = part.and_then(|part| after_key(window, part, &key));
    let stop = stop_of(event);
    let is_in_row = matches!(stop, Stop::Term(_) | Stop::Mark(_) | Stop::Pill(_));
    if let Some(moved) = moved {
        // At once: a slider on its way would be said day by day.
        input.store.dispatch(Intent::SetWindow(moved));
    } else if is_in_row && !event.shift_key() && (key == "ArrowLeft" || key == "ArrowRight") {
        focus(horizontal(stop, key == "ArrowRight", &rows(input)));
    } else {
        match wish {
            Wish::Intent(intent) => input.go(intent, event.repeat()),
            // A slider is moved, and has nothing to choose.
            _ if part.is_some() => {}
            Wish::Row { down } => {
                let rows = rows(input);
                let x_px = input.scene.handle.get_untracked().line_x;
                let layout = input.scene.layout;
                let to =
                    layout.with_untracked(|it| vertical(stop, down, &it.rows.lanes, &rows, x_px));
                focus(to);
            }
            Wish::Select | Wish::SelectOrPlay => select(input, stop),
        }
    }
}

/// The rows that Left and Right walk: of offices, and of events.
#[inline(never)]
fn rows(input: Input) -> Vec<Vec<Placed>> {
    let scene = input.scene;
    let mut rows: Vec<Vec<Placed>> = scene
        .layout
        .with_untracked(|it| terms_of(&RECORD, &it.rows.offices, &it.scale).collect());
    scene
        .marks
        .with_untracked(|marks| rows.extend(rows_of(marks)));
    rows
}

/// The first day of a term, by its place among those of all lanes.
fn first_day(input: Input, number: u32) -> Option<Day> {
    input.scene.layout.with_untracked(|it| {
        let lanes = it.rows.offices.iter();
        let mut terms = lanes.flat_map(|lane| terms_of_lane(&RECORD, lane));
        terms.nth(number as usize).map(|post| post.term.first)
    })
}

/// Selects what has the focus; of a term it goes to the first day.
#[inline(never)]
fn select(input: Input, stop: Stop) {
    // Where a pill has come apart there is nothing that could keep the focus: it goes to the cursor.
    request_animation_frame(move || focus(stop));
    let intent = match stop {
        Stop::Mark(event) => Some(Intent::SelectEvent(event)),
        Stop::Lane(state) => Some(Intent::SelectState(state)),
        Stop::Term(number) => {
            if let Some(first) = first_day(input, number) {
                input.go(Intent::SetCursor(first), false);
            }
            return;
        }
        Stop::Cursor => select_on_day(&RECORD, input.store.cursor.get_untracked()),
        Stop::Pill(first) => {
            let last = input.scene.marks.with_untracked(|rows| {
                let mut pills = rows.iter().flat_map(|row| &row.clusters);
                let pill = pills.find(|pill| pill.ends[0] == first);
                pill.map(|pill| pill.ends[1])
            });
            return input.open([first, last.unwrap_or(first)]);
        }
    };
    if let Some(intent) = intent {
        input.store.dispatch(intent);
    }
}

/// What has the focus.
#[inline(never)]
fn stop_of(event: &web_sys::Event) -> Stop {
    let of = |name| dom::attribute(event, name);
    if let Some(event) = of("data-event").and_then(|slug| RECORD.event_by_slug(&slug)) {
        Stop::Mark(event)
    } else if let Some(first) = of("data-first").and_then(|id| id.parse().ok()) {
        Stop::Pill(EventId(first))
    } else if let Some(number) = of("data-term").and_then(|number| number.parse().ok()) {
        Stop::Term(number)
    } else if let Some(state) = of("data-state").and_then(|code| RECORD.state_by_code(&code)) {
        Stop::Lane(state)
    } else {
        Stop::Cursor
    }
}

#[inline(never)]
fn focus(stop: Stop) {
    if !dom::focus_id(&element_id(stop)) {
        dom::focus_id(&element_id(Stop::Cursor));
    }
}
