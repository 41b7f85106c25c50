//! Members: a row for each state, how long it was in, and its way year by year, a cell that is parted where a
//! standing becomes another. It is a table, so that a screen reader finds its way; each cell says its year in words.
//!
//! How the rows are ordered stands in the document, as `aria-sort`.

use super::CURRENT;
use crate::{
    data::RECORD,
    dom, i18n,
    listen::{number, state_of},
    markup::{Markup, int, px},
    store::Store,
    view::pattern::{PAGE_SET, fill},
};
use model::{
    domain::State,
    scene::{LaneOrder, LaneWish, YearCell, year_cell, years_of},
    state::Intent,
    time::Day,
};

/// What says how a column orders the rows.
const SORT: &str = "aria-sort";
const UP: &str = "ascending";
const DOWN: &str = "descending";

/// What a cell leads to.
const YEAR: &str = "data-year";

/// The view, ordered by accession.
pub fn write(m: &mut Markup) {
    put!(m, "<h2 class=\"visually-hidden\">Members by year</h2>");
    put!(
        m,
        "<div class=\"members-room\"><table class=\"members\"><thead><tr>"
    );
    column(m, LaneOrder::Name, "State");
    column(m, LaneOrder::Accession, "First day");
    column(m, LaneOrder::Length, "In the treaty, days");
    put!(
        m,
        "<th scope=\"col\">Member, days</th><th scope=\"col\">Share of the CSTO&rsquo;s life</th>"
    );
    for year in years_of(&RECORD) {
        let text = int(year.into());
        put!(m, "<th scope=\"col\" class=\"members-year\" data-year=\"");
        let (century, short) = text.split_at(text.len().min(2));
        m.raw(&text).raw("\">");
        m.tag("span").class("visually-hidden").content(century);
        m.raw(short).raw("</th>");
    }
    put!(m, "</tr></thead><tbody id=\"members-rows\">");
    rows(m, LaneOrder::Accession, false);
    put!(m, "</tbody></table></div>");
    notes(m);
}

/// The head of a column that orders the rows.
fn column(m: &mut Markup, order: LaneOrder, words: &str) {
    m.tag("th")
        .attr("scope", "col")
        .attr_if(SORT, (order == LaneOrder::Accession).then_some(UP))
        .begin();
    put!(m, "<button type=\"button\" data-do=\"");
    m.raw(order.slug())
        .raw("\">")
        .raw(words)
        .raw("</button></th>");
}

/// All rows.
fn rows(m: &mut Markup, order: LaneOrder, is_reversed: bool) {
    let wish = LaneWish {
        order,
        ..LaneWish::default()
    };
    let last = RECORD.last_checked_day();
    let mut states = RECORD.states_ordered(&|one, other| {
        let ordering = wish.compare(one, other, last);
        ordering.then_with(|| one.name.cmp(other.name))
    });
    if is_reversed {
        states.reverse();
    }
    for (index, (_, state)) in states.into_iter().enumerate() {
        row(m, index, state);
    }
}

/// The row of a state: the facts, then a cell a year.
fn row(m: &mut Markup, index: usize, state: &State) {
    let (tenure, disputes) = (RECORD.tenure(state), state.disputes());
    put!(m, "<tr data-row=\"");
    m.raw(state.code);
    put!(
        m,
        "\"><th scope=\"row\"><button type=\"button\" data-state=\""
    );
    m.raw(state.code).raw("\">").text(state.name);
    m.raw("</button></th><td>");
    if let Some(spell) = state.spells.first() {
        let step = state.step_of(spell);
        let date = step.map(|step| i18n::date_short(step.date));
        m.text(&date.unwrap_or_default());
    }
    days(
        m,
        tenure.treaty_days,
        disputes.iter().any(|it| it.standing.is_in()),
    );
    days(
        m,
        tenure.member_days,
        disputes.iter().any(|it| it.standing.is_member()),
    );
    m.raw("</td><td>")
        .raw(&int(tenure.share_percent().into()))
        .raw("&nbsp;%</td>");
    for (column, year) in years_of(&RECORD).enumerate() {
        let is_first = index == 0 && column == 0;
        cell(m, index, state, &year_cell(&RECORD, state, year), is_first);
    }
    m.raw("</tr>");
}

/// A number of days, after the cell before it; with a sign, where what it counts is disputed.
fn days(m: &mut Markup, days: i32, is_disputed: bool) {
    m.raw("</td><td>").raw(&grouped(days));
    if is_disputed {
        put!(
            m,
            "<span class=\"is-doubt\" aria-hidden=\"true\">?</span><span class=\"visually-hidden\"> disputed</span>"
        );
    }
}

/// One year of a state.
fn cell(m: &mut Markup, row: usize, state: &State, cell: &YearCell, is_stop: bool) {
    put!(
        m,
        "<td class=\"members-cell\"><button type=\"button\" data-do=\"year\" id=\""
    );
    m.raw(&cell_id(row as i32, cell.year))
        .raw("\" data-state=\"")
        .raw(state.code);
    m.raw("\" data-year=\"").raw(&int(cell.year.into()));
    put!(m, "\" data-to=\"");
    m.raw(&int(cell.day.0.into()));
    m.raw("\" tabindex=\"")
        .raw(if is_stop { "0" } else { "-1" });
    m.raw("\" aria-label=\"").text(&words(cell)).raw("\">");
    put!(
        m,
        "<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\">"
    );
    for part in &cell.parts {
        let class = [
            if part.is_vague() { "is-vague " } else { "" },
            "standing is-",
            part.standing.slug(),
        ];
        let pattern = fill(PAGE_SET, part.standing);
        field(m, &class.concat(), pattern.as_deref(), part.ends);
    }
    if let Some(edge) = cell.unchecked_from {
        field(m, "beyond", Some("url(#page-beyond)"), [edge, 1.0]);
    }
    for ends in &cell.doubts {
        field(m, "bar-doubt", None, [ends[0], ends[1].max(ends[0] + 0.25)]);
    }
    m.raw("</svg></button></td>");
}

/// A stretch of a cell, as high as it is.
fn field(m: &mut Markup, class: &str, pattern: Option<&str>, [from, to]: [f64; 2]) {
    m.tag("rect")
        .class(class)
        .attr_if("fill", pattern)
        .attr("x", &percent(from))
        .attr("width", &percent(to - from))
        .attr("height", "100%")
        .empty();
}

fn percent(part: f64) -> String {
    let mut text = px(100.0 * part);
    text.push('%');
    text
}

fn cell_id(row: i32, year: i32) -> String {
    ["y", &int(row.into()), "-", &int(year.into())].concat()
}

/// "12,345".
fn grouped(value: i32) -> String {
    let digits = int(value.into());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if 0 < index && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What a cell says: "1999: Party, Former party from 21 Apr 1999".
fn words(cell: &YearCell) -> String {
    let mut text = int(cell.year.into());
    text.push_str(": ");
    for (index, part) in cell.parts.iter().enumerate() {
        if 0 < index {
            text.push_str(", ");
        }
        text.push_str(i18n::standing(part.standing));
        if let Some(began) = part.began {
            text.push_str(&text!(" from "));
            text.push_str(&i18n::date_short(began));
        }
    }
    if cell.parts.is_empty() {
        text.push_str("No standing");
    }
    if !cell.doubts.is_empty() {
        text.push_str(&text!(", disputed"));
    }
    if cell.unchecked_from.is_some() {
        text.push_str(&text!(", later not checked"));
    }
    text
}

/// What is counted, and what is disputed.
fn notes(m: &mut Markup) {
    put!(
        m,
        "<ul class=\"view-source\"><li>Days up to the last that was checked, "
    );
    m.text(&i18n::day_long(RECORD.last_checked_day()));
    put!(m, ". In the treaty: as a signatory, a party or a member. ");
    if let Some(start) = RECORD.organization_since() {
        put!(
            m,
            "The share is that of the days since the Charter came into force, "
        );
        m.text(&i18n::day_long(start));
    }
    m.raw(".</li>");
    for (_, state) in RECORD.states_ordered(&|one, other| one.name.cmp(other.name)) {
        for dispute in state.disputes() {
            put!(m, "<li><span class=\"is-doubt\">?</span> ");
            m.text(state.name).raw(": ");
            m.text(i18n::standing(dispute.standing));
            m.raw(&text!(" from ")).text(&i18n::date_of(dispute.date));
            put!(m, " is disputed");
            if let Some(other) = dispute.other {
                put!(m, "; others have ");
                m.text(&i18n::date_of(other)).raw(", ");
                m.raw(&grouped(dispute.days_more.abs()));
                if dispute.days_more < 0 {
                    put!(m, " days fewer");
                } else {
                    put!(m, " days more");
                }
            }
            m.raw(".</li>");
        }
    }
    m.raw("</ul>");
}

/// Brings it to the year of the cursor and to the state selected.
pub fn follow(store: Store) {
    let year = int(store.cursor.get().civil().year.into());
    mark(
        &["#view [data-year='", &year, "']"].concat(),
        CURRENT,
        "true",
    );
    let row = store
        .state
        .get()
        .map_or("none", |state| RECORD.state(state).code);
    mark(
        &["#view [data-row='", row, "']"].concat(),
        "data-selected",
        "",
    );
}

/// Gives an attribute to what the selector finds, and takes it from all else in the view.
fn mark(selector: &str, name: &'static str, value: &str) {
    if !dom::is_there(&[selector, ":not([", name, "])"].concat()) && dom::is_there(selector) {
        return;
    }
    dom::set_attribute(&["#view [", name, "]"].concat(), name, None);
    dom::set_attribute(selector, name, Some(value));
}

/// A column is chosen to order the rows by, or a year of a state.
pub fn click(store: Store, word: &str, event: &web_sys::Event) {
    let Some(head) = dom::closest(event, "th") else {
        return go(store, event);
    };
    let order = LaneOrder::from_slug(word);
    // The length begins with the longest.
    let first = if order == LaneOrder::Length { DOWN } else { UP };
    let before = head.get_attribute(SORT);
    let is_reversed = before.as_deref() == Some(first);
    let now = match (is_reversed, first) {
        (true, UP) => DOWN,
        (true, _) => UP,
        (false, first) => first,
    };
    dom::set_attribute(&text!("#view [aria-sort]"), SORT, None);
    // The name is our own and valid, so the browser has nothing to refuse.
    let _ = head.set_attribute(SORT, now);
    let mut m = Markup::new();
    rows(&mut m, order, is_reversed);
    if let Some(place) = dom::by_id(&text!("members-rows")) {
        place.set_inner_html(&m.finish());
    }
    follow(store);
}

/// Shows the year of a state that an event is about: the cursor stays, if it is in it.
fn go(store: Store, event: &web_sys::Event) {
    let Some(state) = state_of(event) else {
        return;
    };
    let year: Option<i32> = number(event, YEAR);
    if year != Some(store.cursor.get_untracked().civil().year)
        && let Some(day) = number(event, &text!("data-to"))
    {
        store.dispatch(Intent::SetCursor(Day(day)));
    }
    store.dispatch(Intent::SelectState(state));
}

/// Enter selects what has the focus, arrows lead to the next year and the next state.
pub fn key(store: Store, event: &web_sys::KeyboardEvent) {
    let Some(id) = dom::closest(event, "button").map(|button| button.id()) else {
        return;
    };
    let place = id.strip_prefix('y').and_then(|id| id.split_once('-'));
    let place: Option<(i32, i32)> =
        place.and_then(|(row, year)| Some((row.parse().ok()?, year.parse().ok()?)));
    let Some((row, year)) = place else {
        return go(store, event);
    };
    let to = match event.key().as_str() {
        "ArrowLeft" => cell_id(row, year - 1),
        "ArrowRight" => cell_id(row, year + 1),
        "ArrowUp" => cell_id(row - 1, year),
        "ArrowDown" => cell_id(row + 1, year),
        "Enter" | " " => return go(store, event),
        _ => return,
    };
    if dom::focus_id(&to) {
        dom::set_attribute(&text!("#view [tabindex='0']"), "tabindex", Some("-1"));
        dom::set_attribute(&["#", &to].concat(), "tabindex", Some("0"));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it stands")]
mod tests {
    use super::*;

    fn state(code: &str) -> &'static State {
        RECORD.state(RECORD.state_by_code(code).unwrap())
    }

    #[test]
    fn a_year_says_what_it_shows() {
        let of = |code, year| words(&year_cell(&RECORD, state(code), year));
        assert_eq!(
            of("UZB", 1999),
            "1999: Party, Former party from 21 Apr 1999"
        );
        assert_eq!(of("ARM", 2010), "2010: Member");
        assert_eq!(of("SRB", 1999), "1999: No standing");
        assert_eq!(
            of("SRB", 2013),
            "2013: Observer in the Parliamentary Assembly from 2013"
        );
        assert_eq!(of("GEO", 1993), "1993: Signatory from 9 Dec 1993, disputed");
        assert!(of("RUS", 2026).ends_with("Member, later not checked"));
    }

    #[test]
    fn the_table_has_every_state_and_every_year() {
        let mut m = Markup::new();
        write(&mut m);
        let drawn = m.finish();
        let years = years_of(&RECORD).count();
        assert_eq!(drawn.matches("<tr data-row").count(), RECORD.states.len());
        assert_eq!(
            drawn.matches("data-do=\"year\"").count(),
            years * RECORD.states.len()
        );
        assert_eq!(drawn.matches("tabindex=\"0\"").count(), 1, "one stop");
        for part in [
            "Georgia: Signatory from 9 December 1993 is disputed; others have 9 September 1993, 91 days more.",
            "Uzbekistan: Member from 23 June 2006 is disputed; others have 16 August 2006, 54 days fewer.",
            "Azerbaijan: Party from 20 April 1994 is disputed.",
            "came into force, 18 September 2003",
        ] {
            assert!(drawn.contains(part), "{part}");
        }
    }

    #[test]
    fn the_days_of_the_record_add_up() {
        let of = |code| RECORD.tenure(state(code));
        let start = Day::from_civil(1992, 5, 15);
        let end = Day::from_civil(2026, 3, 1);
        assert_eq!(of("RUS").treaty_days, end.days_since(start));
        assert_eq!(of("RUS").share_percent(), 100);
        assert_eq!(
            of("UZB").member_days,
            Day::from_civil(2012, 12, 19).days_since(Day::from_civil(2006, 6, 23))
        );
        assert_eq!((of("GEO").member_days, of("GEO").share_percent()), (0, 0));
        let mut sum = 0;
        for (_, state) in RECORD.states() {
            sum += RECORD.tenure(state).treaty_days;
        }
        let days = (RECORD.first_day.0..end.0).map(Day);
        let counted: usize = days.map(|day| RECORD.answer(day).count()).sum();
        assert_eq!(sum as usize, counted, "as the answer counts on all days");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [0, 999, 1000, 12345].map(grouped),
            ["0", "999", "1,000", "12,345"]
        );
    }
}
