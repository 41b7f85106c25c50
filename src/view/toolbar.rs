//! Moving the cursor by buttons and by a date field, zooming, Play, and the keys to keys and marks.

use super::{glyph::icon, lane_menu, play};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int},
    store::Store,
};
use model::{state::Intent, time::Day};

/// Arrows of buttons, in a box of 12 px.
pub const BACK: &str = "M7 2 3 6l4 4";
pub const ON: &str = "M5 2 9 6l-4 4";

/// Signs in the same box.
pub const MINUS: &str = "M2 6h8";
pub const PLUS: &str = "M2 6h8M6 2v8";

/// How much a step of zooming enlarges.
pub const ZOOM_STEP: f64 = 1.6;

/// What the buttons do, by the word in their `data-do`; `cursor` is what zooming is about.
pub fn intent(word: &str, cursor: Day) -> Option<Intent> {
    Some(match word {
        "day-back" => Intent::StepDay(-1),
        "day-on" => Intent::StepDay(1),
        "event-back" => Intent::ToPreviousEvent,
        "event-on" => Intent::ToNextEvent,
        "change-back" => Intent::ToPreviousChange,
        "change-on" => Intent::ToNextChange,
        "zoom-out" => Intent::ZoomBy {
            factor: 1.0 / ZOOM_STEP,
            about: cursor,
        },
        "zoom-in" => Intent::ZoomBy {
            factor: ZOOM_STEP,
            about: cursor,
        },
        "show-all" => Intent::ShowAll,
        _ => return None,
    })
}

/// The toolbar above the timeline.
pub fn write(m: &mut Markup) {
    m.raw("<div class=\"toolbar\" role=\"group\" aria-label=\"Day\">");
    // On a phone the dock stands at the bottom of the screen, where the timeline may be out of
    // sight: so it has the cursor as a plain slider too.
    m.raw("<div class=\"dock\"><div class=\"buttons is-day\">");
    write_button(m, "day-back", "A day back", BACK);
    write_day_field(m);
    write_button(m, "day-on", "A day on", ON);
    m.end("div");
    m.tag("input")
        .attr("id", "day-slider")
        .class("day-slider")
        .attr("type", "range")
        .attr("aria-label", "Day")
        .int("min", RECORD.first_day.0.into())
        .int("max", i64::from(RECORD.end_day.0) - 1)
        .empty();
    m.raw("</div><div class=\"toolbar-steps\">");
    write_steps(m);
    play::write(m);
    m.raw("</div><div class=\"toolbar-menus\">");
    write_menus(m);
    m.raw("</div></div>");
}

/// Keeps the fields current.
pub fn keep(store: Store) {
    dom::keep_text("day-text", move || i18n::day_short(store.cursor.get()));
    dom::keep_value("day-field", move || store.cursor.get().iso());
    lane_menu::keep(store);
    dom::keep_value("day-slider", move || int(store.cursor.get().0.into()));
    dom::keep_attribute("day-slider", "aria-valuetext", move || {
        i18n::day_long(store.cursor.get())
    });
}

/// The day that a field of the toolbar says, by the field's id.
pub fn day_of_field(id: &str, value: &str) -> Option<Day> {
    match id {
        "day-field" => Day::parse_iso(value),
        "day-slider" => value.parse().ok().map(Day),
        _ => None,
    }
}

/// The day, to be typed or picked. The browser's own field lies over the day in words.
fn write_day_field(m: &mut Markup) {
    m.raw("<label class=\"day-field\"><span class=\"day-text\" id=\"day-text\" aria-hidden=\"true\"></span>");
    m.tag("span").class("visually-hidden").content("Go to day");
    m.tag("input")
        .attr("id", "day-field")
        .attr("type", "date")
        .attr("required", "")
        .attr("min", &RECORD.first_day.iso())
        .attr("max", &RECORD.end_day.plus(-1).iso())
        .empty();
    m.end("label");
}

/// A button with an arrow or a sign in it.
pub fn write_button(m: &mut Markup, word: &str, label: &str, path: &str) {
    m.tag("button")
        .attr("type", "button")
        .class("button is-icon")
        .attr("data-do", word)
        .attr("aria-label", label)
        .attr("title", label)
        .begin();
    icon(m, "icon-line", path);
    m.end("button");
}

/// Two buttons with a word between them: what they step through, back and on.
fn write_steps(m: &mut Markup) {
    let rows = [
        (
            "Event",
            "event-back",
            "Previous event",
            "event-on",
            "Next event",
        ),
        (
            "Change",
            "change-back",
            "Previous change of standing",
            "change-on",
            "Next change of standing",
        ),
    ];
    for (word, back, back_label, on, on_label) in rows {
        m.tag("div")
            .class("buttons")
            .attr("role", "group")
            .attr("aria-label", word)
            .begin();
        write_button(m, back, back_label, BACK);
        m.tag("span")
            .class("buttons-word")
            .attr("aria-hidden", "true")
            .content(word);
        write_button(m, on, on_label, ON);
        m.end("div");
    }
    m.tag("div")
        .class("buttons is-zoom")
        .attr("role", "group")
        .attr("aria-label", "Zoom of the timeline")
        .begin();
    write_button(m, "zoom-out", "Zoom out", MINUS);
    write_button(m, "zoom-in", "Zoom in", PLUS);
    m.tag("button")
        .attr("type", "button")
        .class("button")
        .attr("data-do", "show-all")
        .content("Whole record");
    m.end("div");
}

/// The ids of the menus that are fetched, which are what their buttons do ([`later::menus`](crate::later::menus)).
pub const KEYS: &str = "keys";
pub const KEY_TO_MARKS: &str = "key-to-marks";

/// What opens the list of keys.
pub const KEYS_SUMMARY_ID: &str = "keys-summary";

/// The menus: lanes, keys, and the key to the marks.
fn write_menus(m: &mut Markup) {
    begin_menu(m, "lane-menu", "Lanes", "menu-sheet");
    lane_menu::write(m);
    m.raw("</div></details>");
    for (id, name, class) in LATER_MENUS {
        begin_menu(m, id, name, class);
        m.raw("Loading</div></details>");
    }
}

/// The menus whose text comes when it is asked for: their ids, names and classes.
const LATER_MENUS: [(&str, &str, &str); 2] = [
    (KEYS, "Keys", "menu-sheet"),
    (KEY_TO_MARKS, "Key to marks", "menu-sheet is-key"),
];

fn begin_menu(m: &mut Markup, id: &str, name: &str, class: &str) {
    m.tag("details")
        .attr("id", id)
        .class("menu")
        .attr("name", "menu")
        .begin();
    m.tag("summary")
        .attr("id", &[id, "-summary"].concat())
        .class("button")
        .attr("data-do", id)
        .content(name);
    m.tag("div").class(class).begin();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> String {
        let mut m = Markup::new();
        write(&mut m);
        m.finish()
    }

    #[test]
    fn every_button_does_something() {
        let drawn = drawn();
        let words: Vec<&str> = drawn
            .split("data-do=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(words.len(), 15);
        let is_of_others = |word: &str| {
            word == play::PLAY
                || lane_menu::is_down(word).is_some()
                || ["lane-menu", KEYS, KEY_TO_MARKS].contains(&word)
        };
        for word in words.into_iter().filter(|word| !is_of_others(word)) {
            assert!(intent(word, Day(0)).is_some(), "{word}");
        }
    }

    #[test]
    fn fields_say_days() {
        assert_eq!(day_of_field("day-field", "1970-01-02"), Some(Day(1)));
        assert_eq!(day_of_field("day-slider", "-3"), Some(Day(-3)));
        assert_eq!(day_of_field("day-field", ""), None);
        assert_eq!(day_of_field("search", "1970-01-02"), None);
    }
}
