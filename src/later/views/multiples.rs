//! All maps: a small one for each day on which a standing changed, with the South Caucasus in its corner.

use super::{
    CURRENT, captions,
    small::{key, map, paths, source},
};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::{Markup, int},
    store::Store,
};
use model::{
    domain::{Change, State, StateId, Step},
    time::{Day, PartialDate},
};

/// How many px of the screen a px of each map is, nearly: a small map is 320 px wide at every width of the page.
const SCALES: [f64; 2] = [0.68, 0.5];

/// How much of a map the corner takes.
const CORNER: [f64; 2] = [0.34, 0.34];

/// The view.
pub fn write(m: &mut Markup) {
    let mut days = RECORD.changes();
    days.retain(|day| RECORD.is_known(*day));
    put!(m, "<h2 class=\"view-lead\">");
    m.text(&i18n::sentence(&i18n::number(days.len())));
    put!(
        m,
        " times the standing of a state changed. The number counts signatories, parties and members.</h2>"
    );
    put!(
        m,
        "<p class=\"view-now\">Day shown: <b id=\"view-day\"></b>. "
    );
    put!(
        m,
        "<a href=\"?\" data-view=\"map\">See it on the large map</a></p>"
    );
    key(m, &text!("Changed that day"));
    paths(m, SCALES);
    put!(m, "<ol class=\"multiples\">");
    for day in days {
        one(m, day);
    }
    m.raw("</ol>");
    source(m);
}

/// Brings it to the cursor's day: the map of the last change up to it is the one that holds.
pub fn follow(store: Store) {
    let day = store.cursor.get();
    if let Some(place) = dom::by_id(&text!("view-day")) {
        place.set_text_content(Some(&i18n::day_long(day)));
    }
    let mut shown = None;
    for change in RECORD.changes() {
        if change <= day && RECORD.is_known(change) {
            shown = Some(change);
        }
    }
    dom::set_attribute(&text!("#view [aria-current]"), CURRENT, None);
    if let Some(shown) = shown {
        let mut selector = text!("#view [data-day='");
        selector.push_str(&int(shown.0.into()));
        selector.push_str("']");
        dom::set_attribute(&selector, CURRENT, Some("true"));
    }
}

/// The map of a day, and what changed.
fn one(m: &mut Markup, day: Day) {
    let changes = RECORD.changes_on(day);
    put!(m, "<li><button type=\"button\" class=\"small\"");
    put!(m, " data-day=\"");
    m.raw(&int(day.0.into()));
    m.raw("\">");
    map(m, day, &outlined(&changes, day), CORNER);
    put!(m, "<b class=\"small-count\">");
    m.raw(&int(RECORD.count_in(day) as i64));
    put!(
        m,
        "<span class=\"visually-hidden\"> states in the treaty. </span></b><span class=\"small-words\"><b>"
    );
    let dates = dates(&changes, day);
    m.text(&i18n::date_of(dates.0));
    put!(
        m,
        "</b><span class=\"small-now\">shown now</span><span class=\"small-change\">"
    );
    captions::write(m, &changes);
    if let Some(words) = dates.1 {
        m.tag("span").class("is-doubt").content(&words);
    }
    put!(m, "</span></span></button></li>");
}

/// The states whose standing changed, unless that is everyone.
fn outlined(changes: &[Change], day: Day) -> Vec<StateId> {
    if changes.len() < RECORD.count_in(day) {
        changes.iter().map(|change| change.state).collect()
    } else {
        Vec::new()
    }
}

/// The date of the changes of a day as precisely as it is known, and what is disputed about one of them.
fn dates(changes: &[Change], day: Day) -> (PartialDate, Option<String>) {
    let mut date = PartialDate::Day(day);
    let mut doubt = None;
    for change in changes {
        let state = RECORD.state(change.state);
        let spell = state.spell_on(day);
        let Some(step) = spell.and_then(|spell| state.step_of(spell)) else {
            continue;
        };
        date = step.date;
        if let Some(words) = doubt_words(state, step) {
            doubt = Some(words);
        }
    }
    (date, doubt)
}

/// What is disputed about a step.
pub fn doubt_words(state: &State, step: &Step) -> Option<String> {
    let doubt = step.doubt.as_ref()?;
    Some(match doubt.other_date {
        Some(other) => [
            text!("Day disputed: others have ").as_str(),
            &i18n::date_short(other),
        ]
        .concat(),
        None => [text!("Disputed for ").as_str(), state.name].concat(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_map_for_each_change_that_is_known() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        let days = RECORD.changes();
        assert_eq!(drawn.matches("<li><button").count(), days.len());
        for day in days {
            let map = ["data-day=\"", &int(day.0.into()), "\""].concat();
            assert_eq!(drawn.matches(&map).count(), 1, "{}", day.iso());
        }
    }

    #[test]
    fn every_path_and_pattern_that_is_used_is_there_once() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        for (lead, end) in [("href=\"#", "\""), ("fill=\"url(#", ")")] {
            for part in drawn.split(lead).skip(1) {
                let name = part.split(end).next().unwrap_or_default();
                if !name.starts_with("page-") {
                    let id = ["id=\"", name, "\""].concat();
                    assert_eq!(drawn.matches(&id).count(), 1, "{name}");
                }
            }
        }
    }

    #[test]
    fn a_year_is_not_told_as_a_day_and_a_doubt_is_told() {
        let of = |year, month, day| {
            let day = Day::from_civil(year, month, day);
            dates(&RECORD.changes_on(day), day)
        };
        assert_eq!(of(2013, 1, 1).0, PartialDate::Year(2013));
        let words = of(1993, 12, 9).1.unwrap_or_default();
        assert_eq!(words, "Day disputed: others have 9 Sep 1993");
        let words = of(1994, 4, 20).1.unwrap_or_default();
        assert_eq!(words, "Disputed for Azerbaijan");
        assert_eq!(of(2012, 12, 19).1, None);
    }
}
