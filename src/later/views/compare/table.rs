//! What changed between the two days, state by state, by what acts and from which sources; and what did not.

use super::super::multiples::doubt_words;
use crate::{
    data::RECORD,
    dom::{self, SourcesPage, prose},
    i18n,
    markup::Markup,
    store::Store,
    view::{panel::link, swatch::swatch},
};
use model::domain::{Comparison, SourceId, Standing, StateId, Way};

/// What the table shows, so that it is written anew only when that changes.
const DRAWN: &str = "data-drawn";

/// Brings it to a comparison. The sources have their names once their page is here.
pub fn follow(store: Store, comparison: &Comparison) {
    let Some(place) = dom::by_id(&text!("compare-table")) else {
        return;
    };
    let drawn = drawn(comparison, store.sources.is_here());
    if place.get_attribute(DRAWN).as_ref() != Some(&drawn) {
        let mut m = Markup::new();
        write(&mut m, comparison, store.sources);
        place.set_inner_html(&m.finish());
        // The name is our own and valid, so the browser has nothing to refuse.
        let _ = place.set_attribute(DRAWN, &drawn);
    }
}

/// All that the table depends on.
fn drawn(comparison: &Comparison, has_sources: bool) -> String {
    let mut text = String::from(if has_sources { "s" } else { "" });
    for day in comparison.days {
        text.push_str(&day.iso());
    }
    text
}

fn write(m: &mut Markup, comparison: &Comparison, sources: SourcesPage) {
    if comparison.changed.is_empty() {
        put!(
            m,
            "<p class=\"line\"><b>No standing changed.</b> Choose days further apart.</p>"
        );
    } else {
        put!(m, "<table><thead><tr><th scope=\"col\">What changed</th>");
        for (day, letter) in comparison.days.into_iter().zip(["A", "B"]) {
            put!(m, "<th scope=\"col\"><span class=\"table-letter\">");
            m.raw(letter).raw("</span> ");
            m.text(&i18n::day_short(day)).raw("</th>");
        }
        put!(
            m,
            "<th scope=\"col\">How</th><th scope=\"col\">Sources</th></tr></thead><tbody>"
        );
        for way in &comparison.changed {
            row(m, way, sources);
        }
        put!(m, "</tbody></table>");
    }
    unchanged(m, &comparison.same, comparison);
}

/// What became of a state.
fn row(m: &mut Markup, way: &Way, page: SourcesPage) {
    let state = RECORD.state(way.state);
    let told = prose::state(state.code, state.steps.len(), &|anchor| page.doubt(anchor));
    put!(m, "<tr data-row=\"");
    m.raw(state.code);
    put!(m, "\"><th scope=\"row\">");
    m.text(state.name).raw("</th>");
    for (standing, class) in way.standings.into_iter().zip(["is-before", "is-after"]) {
        put!(m, "<td class=\"compare-standing ");
        m.raw(class).raw("\">");
        if standing == Standing::None {
            put!(m, "No standing");
        } else {
            swatch(m, standing, 22, 13);
            m.raw(" ").text(i18n::standing(standing));
        }
        m.raw("</td>");
    }
    put!(m, "<td class=\"compare-how\">");
    let mut cited: Vec<SourceId> = Vec::new();
    for (index, step) in way.steps_in(state) {
        m.raw("<p><b>")
            .text(&i18n::date_short(step.date))
            .raw("</b> ");
        m.text(step.title);
        if let Some(words) = doubt_words(state, step) {
            m.raw(". ");
            m.tag("span").class("is-doubt").content(&words);
        }
        m.raw("</p>");
        let note = told
            .as_ref()
            .and_then(|told| told.steps.get(index))
            .map_or("", |step| &step.note);
        if !note.is_empty() {
            m.tag("p").content(note);
        }
        for source in step.sources {
            if !cited.contains(source) {
                cited.push(*source);
            }
        }
    }
    if way.steps.is_empty() {
        put!(m, "The standing ended");
    }
    put!(m, "</td><td class=\"compare-sources\">");
    for (index, id) in cited.iter().enumerate() {
        m.raw(if index == 0 { "" } else { ", " });
        link(m, &page.source(*id), None);
    }
    m.raw("</td></tr>");
}

/// Who has the same standing on both days, and had it all the time between them.
fn unchanged(m: &mut Markup, same: &[StateId], comparison: &Comparison) {
    if same.is_empty() {
        return;
    }
    put!(m, "<p class=\"compare-same\"><b>Unchanged</b> ");
    let mut separator = "";
    for standing in Standing::ALL {
        let mut alike = Vec::new();
        for id in same {
            if RECORD.state(*id).standing_on(comparison.days[1]) == standing {
                alike.push(*id);
            }
        }
        if !alike.is_empty() {
            m.raw(separator).text(&i18n::answer::names(&alike));
            m.raw(": ").text(i18n::standing(standing));
            separator = "; ";
        }
    }
    m.raw(".</p>");
}
