//! The number of states in the treaty as a line through all of the record, with a hand for each of the two days.
//!
//! The hands are sliders of the browser, which a pointer, a finger and keys move: their thumbs are not seen, and lie
//! over hands that are drawn. Across, all is said in parts of the width, so that nothing is measured.

use super::{ENDS, side::percent};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int, push_px},
};
use model::time::Day;

/// Height of the drawing, of its foot and of a state more, in px.
const HEIGHT_PX: f64 = 72.0;
const FOOT_PX: f64 = 46.0;

/// A figure stands over a stretch of at least this part of the record.
const LEAST_PART: f64 = 0.035;

/// The line and both sliders.
pub fn write(m: &mut Markup) {
    put!(
        m,
        "<div class=\"days\" data-do=\"nearest\"><svg class=\"days-drawing\" id=\"days\" aria-hidden=\"true\"><rect class=\"days-between\" id=\"days-between\" y=\"6\" height=\"40\"/>"
    );
    line(m);
    years(m);
    for [letter, end] in ENDS {
        hand(m, letter, end);
    }
    m.raw("</svg>");
    for [letter, end] in ENDS {
        put!(m, "<input type=\"range\" class=\"days-field is-");
        m.raw(end).raw("\" id=\"day-").raw(end);
        put!(m, "\" aria-label=\"Day ");
        m.raw(letter).raw("\" min=\"");
        m.raw(&int(RECORD.first_day.0.into())).raw("\" max=\"");
        m.raw(&int(i64::from(RECORD.end_day.0) - 1)).raw("\"/>");
    }
    m.end("div");
}

/// Brings the hands to the days, the earlier first.
pub fn follow(days: [Day; 2]) {
    let parts = days.map(part);
    for ([_, end], (day, part)) in ENDS.into_iter().zip(days.into_iter().zip(parts)) {
        let id = ["day-", end].concat();
        dom::set_value(&id, &int(day.0.into()));
        let words = i18n::answer::short(&RECORD.answer(day));
        let field = ["#", &id].concat();
        dom::set_attribute(&field, "aria-valuetext", Some(&words));
        let mut hand = text!("#hand-");
        hand.push_str(end);
        dom::set_attribute(&hand, "x", Some(&percent(part)));
    }
    let [first, last] = parts;
    let between = text!("#days-between");
    dom::set_attribute(&between, "x", Some(&percent(first)));
    dom::set_attribute(&between, "width", Some(&percent(last - first)));
}

/// The day under a pointer; none where a hand was hit.
pub fn pointed_at(event: &web_sys::Event) -> Option<Day> {
    if dom::closest(event, "input").is_some() {
        return None;
    }
    let event: &web_sys::MouseEvent = wasm_bindgen::JsCast::dyn_ref(event)?;
    let drawing = dom::by_id("days")?.get_bounding_client_rect();
    let part = (f64::from(event.client_x()) - drawing.left()) / drawing.width();
    let days = f64::from(RECORD.end_day.days_since(RECORD.first_day));
    (0.0..1.0)
        .contains(&part)
        .then(|| RECORD.first_day.plus((part * days) as i32))
}

/// Where a day lies in the record, from 0 to 1.
fn part(day: Day) -> f64 {
    let all = RECORD.end_day.days_since(RECORD.first_day).max(1);
    f64::from(day.days_since(RECORD.first_day)) / f64::from(all)
}

/// The number as steps, drawn in days and stretched, and the figures over it.
fn line(m: &mut Markup) {
    let steps = RECORD.steps_of_count();
    let most = steps.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let rise_px = (FOOT_PX - 18.0) / f64::from(most.max(1));
    let y = |count: u8| FOOT_PX - rise_px * f64::from(count);
    let x = |day: Day| f64::from(day.days_since(RECORD.first_day));
    let (all, known) = (x(RECORD.end_day), x(RECORD.last_checked_day().plus(1)));
    let mut path = String::new();
    for (index, (day, count)) in steps.iter().enumerate() {
        path.push_str(if index == 0 { "M" } else { "H" });
        push_px(&mut path, x(*day));
        path.push_str(if index == 0 { " " } else { "V" });
        push_px(&mut path, y(*count));
    }
    path.push('H');
    push_px(&mut path, known);
    put!(
        m,
        "<svg width=\"100%\" preserveAspectRatio=\"none\" height=\""
    );
    push(m, HEIGHT_PX);
    m.raw("\" viewBox=\"0 0 ");
    push(m, all);
    m.raw(" ");
    push(m, HEIGHT_PX);
    m.raw("\">");
    let mut area = path.clone();
    area.push('V');
    push_px(&mut area, FOOT_PX);
    area.push_str("H0Z");
    m.tag("path").class("count-area").attr("d", &area).empty();
    m.tag("path").class("count-line").attr("d", &path).empty();
    m.raw("</svg>");
    m.tag("rect")
        .class("beyond")
        .attr("fill", "url(#page-beyond)")
        .attr("x", &percent(known / all))
        .attr("width", &percent(1.0 - known / all))
        .px("y", 6.0)
        .px("height", FOOT_PX - 6.0)
        .empty();
    for (index, (day, count)) in steps.iter().enumerate() {
        let end = steps.get(index + 1).map_or(known, |(next, _)| x(*next));
        if LEAST_PART * all < end - x(*day) {
            m.tag("text")
                .class("days-figure")
                .attr("x", &percent(x(*day) / all))
                .px("dx", 3.0)
                .px("y", y(*count) - 5.0)
                .content(&int((*count).into()));
        }
    }
}

/// A tick each year, and the year each fifth.
fn years(m: &mut Markup) {
    put!(
        m,
        "<line class=\"days-foot\" x2=\"100%\" y1=\"46\" y2=\"46\"/>"
    );
    let [first, last] = [RECORD.first_day, RECORD.end_day].map(|day| day.civil().year);
    for year in first + 1..=last {
        let at = percent(part(Day::from_civil(year, 1, 1)));
        let is_named = year % 5 == 0;
        m.tag("line")
            .class("days-tick")
            .attr("x1", &at)
            .attr("x2", &at)
            .px("y1", FOOT_PX)
            .px("y2", FOOT_PX + if is_named { 7.0 } else { 4.0 })
            .empty();
        if is_named {
            m.tag("text")
                .class("days-year")
                .attr("x", &at)
                .px("y", HEIGHT_PX - 7.0)
                .content(&int(year.into()));
        }
    }
}

/// A line through the day, and a flag with the letter: A's to the left of it, B's to the right.
fn hand(m: &mut Markup, letter: &str, end: &str) {
    put!(m, "<svg class=\"days-hand is-");
    m.raw(end);
    put!(m, "\" id=\"hand-");
    m.raw(end);
    put!(
        m,
        "\"><path class=\"cursor-casing\" d=\"M0 4V50\"/><path class=\"cursor-line\" d=\"M0 4V50\"/><rect class=\"days-flag\" y=\"49\" width=\"26\" height=\"20\" rx=\"3\" x=\""
    );
    let is_a = end == "a";
    m.raw(if is_a { "-26" } else { "0" });
    put!(m, "\"/><text class=\"days-letter\" y=\"63\" x=\"");
    m.raw(if is_a { "-13" } else { "13" })
        .raw("\">")
        .raw(letter);
    m.raw("</text></svg>");
}

fn push(m: &mut Markup, value: f64) {
    m.raw(&crate::markup::px(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_drawn_with_its_figures_and_years() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for text in [">6<", ">9<", ">7<", ">1995<", ">2025<"] {
            assert!(drawn.contains(text), "{text}");
        }
        for id in ["day-a", "day-b", "hand-a", "hand-b", "days-between"] {
            let id = ["id=\"", id, "\""].concat();
            assert_eq!(drawn.matches(&id).count(), 1, "{id}");
        }
    }

    #[test]
    fn the_record_reaches_from_0_to_1() {
        assert_eq!(part(RECORD.first_day), 0.0);
        assert_eq!(part(RECORD.end_day), 1.0);
    }
}
