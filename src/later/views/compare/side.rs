//! One of the two days: its letter, how it is chosen, how many were in, and its map.
//!
//! The names lie over the map at parts of its width and height, so that they keep their size. They are placed for
//! three widths of the map; the sheet shows those that fit.

use super::super::small;
use crate::{
    data::RECORD,
    dom::{self, Size},
    i18n,
    markup::{Markup, int, px},
    store::standings_on,
    view::{
        map::{self, Fit, Key, Wish, class_of, disputed_on, home, place},
        toolbar::{BACK, ON, write_button},
    },
};
use model::{
    domain::{Era, Noun, Standing, StateId},
    time::Day,
};

/// How much of a map the corner takes: as wide as its names need, as high as the South Caucasus then is.
const CORNER: [f64; 2] = [0.44, 0.236];

/// The widths that names are placed for, in px, and what the names are called.
const WIDTHS_PX: [(&str, f64); 3] = [
    ("is-narrow", 300.0),
    ("is-middle", 440.0),
    ("is-wide", 640.0),
];

/// What the map shows, so that it is drawn anew only when that changes.
const DRAWN: &str = "data-drawn";

/// The side of a day.
pub fn write(m: &mut Markup, [letter, end]: [&str; 2]) {
    put!(m, "<section class=\"compare-side\" aria-label=\"Day ");
    m.raw(letter);
    put!(m, "\"><div class=\"compare-head\"><span class=\"flag is-");
    m.raw(end).raw("\" aria-hidden=\"true\">").raw(letter);
    put!(m, "</span><div class=\"buttons\">");
    button(m, [letter, end], "back", BACK);
    put!(
        m,
        "<label class=\"day-field\"><span class=\"day-text\" aria-hidden=\"true\" id=\"text-"
    );
    m.raw(end);
    put!(m, "\"></span><span class=\"visually-hidden\">Date of day ");
    m.raw(letter);
    put!(m, "</span><input type=\"date\" required=\"\" id=\"date-");
    m.raw(end).raw("\" min=\"").raw(&RECORD.first_day.iso());
    m.raw("\" max=\"").raw(&RECORD.end_day.plus(-1).iso());
    m.raw("\"/></label>");
    button(m, [letter, end], "on", ON);
    put!(m, "</div><b class=\"compare-count\" id=\"count-");
    m.raw(end);
    put!(m, "\"></b></div><div class=\"compare-map\" id=\"map-");
    m.raw(end).raw("\"></div></section>");
}

/// A step to another change.
fn button(m: &mut Markup, [letter, end]: [&str; 2], way: &str, path: &str) {
    let mut label = text!("Previous change of standing, day ");
    if way == "on" {
        label = text!("Next change of standing, day ");
    }
    label.push_str(letter);
    write_button(m, &[end, "-", way].concat(), &label, path);
}

/// Brings it to the day `shown`; `known` is that day, or the day last checked where that is earlier.
pub fn follow([_, end]: [&str; 2], shown: Day, known: Day, changed: &[StateId]) {
    let id = |lead: &str| [lead, "-", end].concat();
    if let Some(text) = dom::by_id(&id("text")) {
        text.set_text_content(Some(&i18n::day_short(shown)));
    }
    dom::set_value(&id("date"), &shown.iso());
    if let Some(count) = dom::by_id(&id("count")) {
        count.set_text_content(Some(&count_words(known)));
    }
    let drawn = drawn(known, changed);
    if let Some(map) = dom::by_id(&id("map"))
        && map.get_attribute(DRAWN).as_ref() != Some(&drawn)
    {
        let mut m = Markup::new();
        small::map(&mut m, known, changed, CORNER);
        names(&mut m, &standings_on(known), changed);
        map.set_inner_html(&m.finish());
        // The name is our own and valid, so the browser has nothing to refuse.
        let _ = map.set_attribute(DRAWN, &drawn);
    }
}

/// All that the map of a day depends on.
fn drawn(day: Day, changed: &[StateId]) -> String {
    let mut text = String::new();
    for (id, state) in RECORD.states() {
        text.push_str(state.standing_on(day).slug());
        text.push(if changed.contains(&id) { '!' } else { ' ' });
    }
    for (_, map) in small::views().into_iter().flatten() {
        for index in disputed_on(map, day) {
            text.push_str(&int(index as i64));
            text.push(' ');
        }
    }
    text
}

/// "6 parties, 3 former".
fn count_words(day: Day) -> String {
    let answer = RECORD.answer(day);
    let noun = match answer.era {
        Era::BeforeTreaty => return text!("no treaty yet"),
        Era::Treaty(Noun::Signatories) => text!(" signatories"),
        Era::Treaty(Noun::Parties) => text!(" parties"),
        Era::Organization => text!(" members"),
    };
    let mut text = int(answer.count() as i64);
    text.push_str(&noun);
    let former = standings_on(day)
        .iter()
        .filter(|standing| **standing == Standing::Former)
        .count();
    if 0 < former {
        text.push_str(", ");
        text.push_str(&int(former as i64));
        text.push_str(&text!(" former"));
    }
    text
}

/// The names on the map and in its corner.
fn names(m: &mut Markup, standings: &[Standing], changed: &[StateId]) {
    let [Some((_, overview)), Some((_, inset))] = small::views() else {
        return;
    };
    let parts = [1.0 - CORNER[0], 1.0 - CORNER[1]];
    for (class, width_px) in WIDTHS_PX {
        let scale = width_px / overview.width;
        let size = Size {
            width_px,
            height_px: overview.height * scale,
        };
        put!(m, "<svg aria-hidden=\"true\" class=\"compare-names ");
        m.raw(class).raw("\">");
        let [left, top] = [size.width_px * parts[0], size.height_px * parts[1]];
        let fit = Fit {
            scale,
            left_px: 0.0,
            top_px: 0.0,
        };
        let taken = [left, top, size.width_px, size.height_px];
        let wishes = changed_first(map::wishes(overview, fit, None, &[]), changed);
        write_names(m, wishes, size, &[taken], standings);
        m.tag("svg")
            .attr("x", &percent(parts[0]))
            .attr("y", &percent(parts[1]))
            .attr("width", &percent(CORNER[0]))
            .attr("height", &percent(CORNER[1]))
            .begin();
        let corner = Size {
            width_px: size.width_px - left,
            height_px: size.height_px - top,
        };
        let [across, down] = [
            corner.width_px / inset.width,
            corner.height_px / inset.height,
        ];
        let scale = across.max(down);
        let fit = Fit {
            scale,
            left_px: (corner.width_px - inset.width * scale) / 2.0,
            top_px: (corner.height_px - inset.height * scale) / 2.0,
        };
        let mut wishes = map::wishes(inset, fit, None, &[]);
        // The others are named on the map.
        wishes.retain(|wish| matches!(wish.key, Key::State(state) if home(state) == inset.slug));
        write_names(m, wishes, corner, &[], standings);
        m.raw("</svg></svg>");
    }
}

/// The states that changed before all others.
fn changed_first(mut wishes: Vec<Wish>, changed: &[StateId]) -> Vec<Wish> {
    let has_changed =
        |wish: &Wish| matches!(wish.key, Key::State(state) if changed.contains(&state));
    let mut first = wishes.clone();
    first.retain(has_changed);
    wishes.retain(|wish| !has_changed(wish));
    first.append(&mut wishes);
    first
}

/// The names that find room in a picture of this size.
fn write_names(
    m: &mut Markup,
    wishes: Vec<Wish>,
    size: Size,
    taken: &[[f64; 4]],
    standings: &[Standing],
) {
    for label in place(wishes, size.width_px, size.height_px, taken) {
        let at = [
            percent(label.at[0] / size.width_px),
            percent(label.at[1] / size.height_px),
        ];
        if let Key::Place(_) = label.key {
            m.tag("circle")
                .class("map-capital")
                .attr("cx", &at[0])
                .attr("cy", &at[1])
                .px("r", 2.3)
                .empty();
        }
        m.tag("text")
            .class(&class_of(label.key, standings))
            .attr("x", &at[0])
            .attr("y", &at[1])
            .px("dx", label.anchor.aside_px())
            .px("dy", 4.0)
            .attr("text-anchor", label.anchor.word())
            .content(label.text);
    }
}

/// A part of 1 as "12.5%".
pub fn percent(part: f64) -> String {
    let mut text = px(100.0 * part);
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RECORD;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect("a day")
    }

    #[test]
    fn a_day_says_how_many_were_in() {
        for (at, words) in [
            ("1992-01-01", "no treaty yet"),
            ("1992-05-15", "6 signatories"),
            ("1999-04-20", "9 parties"),
            ("1999-04-21", "6 parties, 3 former"),
            ("2007-01-01", "7 members, 2 former"),
        ] {
            assert_eq!(count_words(day(at)), words, "{at}");
        }
    }

    #[test]
    fn a_map_is_drawn_anew_only_when_it_changes() {
        assert_eq!(drawn(day("2000-01-01"), &[]), drawn(day("2001-01-01"), &[]));
        let [before, after] = ["1999-04-20", "1999-04-21"].map(|at| drawn(day(at), &[]));
        assert_ne!(before, after);
        assert_ne!(before, drawn(day("1999-04-20"), &[StateId(0)]));
    }

    #[test]
    fn the_large_states_are_named_on_a_narrow_map_and_the_small_ones_in_the_corner() {
        let mut m = Markup::new();
        names(&mut m, &standings_on(RECORD.last_checked_day()), &[]);
        let drawn = m.finish();
        for (name, least) in [
            ("Russia", 2),
            ("Kazakhstan", 2),
            ("Azerbaijan", 1),
            ("Georgia", 1),
        ] {
            let name = [">", name, "<"].concat();
            assert!(least <= drawn.matches(&name).count(), "{name}");
        }
    }
}
