//! Moving the cursor by buttons and by a date field, and the key to the marks.

use super::glyph::GlyphIcon;
use crate::{data::RECORD, i18n, store::expect_store};
use leptos::{ev, prelude::*};
use model::{
    domain::{Category, Family},
    state::Intent,
    time::Day,
};

/// The toolbar above the timeline; on a phone it is docked to the bottom of the screen.
#[component]
pub fn Toolbar() -> impl IntoView {
    view! {
        <div class="toolbar" role="group" aria-label="Day">
            <DayStepper />
            <div class="buttons" role="group" aria-label="Event">
                <StepButton intent=Intent::ToPreviousEvent label="Previous event" icon="M7 2 3 6l4 4" />
                <span class="buttons-word" aria-hidden="true">"Event"</span>
                <StepButton intent=Intent::ToNextEvent label="Next event" icon="M5 2 9 6l-4 4" />
            </div>
            <div class="buttons" role="group" aria-label="Change of standing">
                <StepButton
                    intent=Intent::ToPreviousChange
                    label="Previous change of standing"
                    icon="M7 2 3 6l4 4"
                />
                <span class="buttons-word" aria-hidden="true">"Change"</span>
                <StepButton
                    intent=Intent::ToNextChange
                    label="Next change of standing"
                    icon="M5 2 9 6l-4 4"
                />
            </div>
            <DaySlider />
            <SelectionNote />
            <Keys />
            <MarkKey />
        </div>
    }
}

/// A day back, the date to be typed or picked, a day on.
#[component]
fn DayStepper() -> impl IntoView {
    let store = expect_store();
    let pick = move |event: ev::Event| {
        if let Some(day) = Day::parse_iso(&event_target_value(&event)) {
            store.dispatch(Intent::SetCursor(day));
        }
    };
    view! {
        <div class="buttons is-day">
            <StepButton intent=Intent::StepDay(-1) label="A day back" icon="M7 2 3 6l4 4" />
            <label class="day-field">
                <span class="day-text" aria-hidden="true">
                    {move || i18n::day_short(store.cursor.get())}
                </span>
                <span class="visually-hidden">"Go to day"</span>
                <input
                    type="date"
                    required
                    min=RECORD.first_day.iso()
                    max=RECORD.end_day.plus(-1).iso()
                    prop:value=move || store.cursor.get().iso()
                    on:change=pick
                />
            </label>
            <StepButton intent=Intent::StepDay(1) label="A day on" icon="M5 2 9 6l-4 4" />
        </div>
    }
}

/// A button with an arrow, which moves the cursor.
#[component]
fn StepButton(intent: Intent, label: &'static str, icon: &'static str) -> impl IntoView {
    let store = expect_store();
    view! {
        <button
            type="button"
            class="button is-icon"
            aria-label=label
            title=label
            on:click=move |_| store.dispatch(intent.clone())
        >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path class="icon-line" d=icon />
            </svg>
        </button>
    }
}

/// The cursor as a plain slider, for the dock of a phone, where the timeline may be out of sight.
#[component]
fn DaySlider() -> impl IntoView {
    let store = expect_store();
    let slide = move |event: ev::Event| {
        if let Ok(day) = event_target_value(&event).parse() {
            store.dispatch(Intent::SetCursor(Day(day)));
        }
    };
    view! {
        <input
            class="day-slider"
            type="range"
            aria-label="Day"
            aria-valuetext=move || i18n::day_long(store.cursor.get())
            min=RECORD.first_day.0
            max=RECORD.end_day.0 - 1
            prop:value=move || store.cursor.get().0.to_string()
            on:input=slide
        />
    }
}

/// What the selection does to the picture.
#[component]
fn SelectionNote() -> impl IntoView {
    let store = expect_store();
    let note = move || match (store.event.get(), store.state.get()) {
        (None, Some(state)) => {
            format!("Selected: {}. Events that name it stand out.", RECORD.state(state).name)
        }
        _ => String::new(),
    };
    view! { <p class="toolbar-note">{note}</p> }
}

/// Which keys do what.
#[component]
fn Keys() -> impl IntoView {
    let rows = [
        ("← →", "a day"),
        ("Shift + ← →", "a month"),
        ("Page Up, Page Down", "a year"),
        (", .", "previous and next event"),
        ("[ ]", "previous and next change of standing"),
        ("Home, End", "first and last change"),
        ("↑ ↓", "lanes and event rows"),
        ("Enter", "select"),
        ("Esc", "clear the selection"),
    ]
    .map(|(keys, meaning)| view! { <dt>{keys}</dt> <dd>{meaning}</dd> });
    view! {
        <details class="menu">
            <summary class="button">"Keys"</summary>
            <div class="menu-sheet">
                <p>"With the focus on the timeline:"</p>
                <dl class="keys">{rows.collect_view()}</dl>
            </div>
        </details>
    }
}

/// What each mark means.
#[component]
fn MarkKey() -> impl IntoView {
    let families = Family::ALL
        .map(|family| {
            let shapes = Category::ALL
                .into_iter()
                .filter(|category| category.family() == family)
                .map(|category| {
                    view! { <li><GlyphIcon category=category /> " " {i18n::category(category)}</li> }
                })
                .collect_view();
            view! {
                <h3>{i18n::family(family)}</h3>
                <ul>{shapes}</ul>
            }
        })
        .collect_view();
    let drawn = [
        ("A bar under a mark", "the month is known, the day is not"),
        ("A bracket", "the year is known, or it lasted that long"),
        ("A dotted line to a ring", "others give another day"),
        ("A dashed box in a lane", "the start of that standing is disputed"),
        ("Hollow and dashed", "scheduled, not seen to have happened"),
        ("A number in a pill", "so many events close together"),
        ("Hatched ground", "later than the record was last checked"),
    ]
    .map(|(sign, meaning)| view! { <dt>{sign}</dt> <dd>{meaning}</dd> });
    view! {
        <details class="menu">
            <summary class="button">"Key to marks"</summary>
            <div class="menu-sheet is-key">{families} <dl>{drawn.collect_view()}</dl></div>
        </details>
    }
}
