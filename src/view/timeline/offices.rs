//! The lanes of the secretaries general and of the chair.

use super::{
    pen::Pen,
    scene::{Layout, Scene},
    sketch::{self, has_focus},
};
use crate::{
    data::RECORD,
    dom, i18n,
    live::Derived,
    markup::{Markup, int},
    store::Store,
};
use model::{
    domain::{Holder, Office, Post, Term},
    scene::{
        Band, Density, NameLength, OfficeBars, OfficeGap, OfficeLane, Span, TermBar,
        estimated_bold_width_px, estimated_width_px, full_names_fit, name_length, office_bars,
        terms_of_lane,
    },
    time::Day,
};

/// The id of both lanes.
pub const OFFICE_LANES: &str = "office-lanes";

/// The id of a term, by its place among those of all lanes.
pub fn term_element_id(number: i64) -> String {
    ["term-", &int(number)].concat()
}

/// Classes of names, and of that of the holder on the cursor's day in a sketch.
const NAME: &str = "term-name";
const CURRENT_NAME: &str = "term-name is-current";

/// Size of the names in the bars, in px.
const NAME_PX: f64 = 10.0;

/// Keeps both lanes current: they are drawn for a layout, and patched where another term holds the cursor.
pub fn keep(store: Store, scene: Scene) {
    // The terms that hold the cursor, by their first days: they change a few dozen times over the whole
    // record.
    let current = Derived::new(move || {
        let cursor = store.cursor.get();
        RECORD
            .offices
            .iter()
            .filter_map(|office| Some(office.term_on(cursor)?.first))
            .collect::<Vec<_>>()
    });
    dom::keep_inner(OFFICE_LANES, move || {
        let cursor = store.cursor.get_untracked();
        // As with the rows of events: a term that has the focus stays.
        let is_sketched = sketch::stands_in(store) && !has_focus(OFFICE_LANES);
        scene.layout.with_while(!is_sketched, |layout| {
            let mut m = Markup::new();
            let mut first = 0;
            for lane in &layout.rows.offices {
                let terms = terms_of_lane(&RECORD, lane);
                write_lane(&mut m, layout, is_sketched, lane, &terms, first, cursor);
                first += terms.len();
            }
            m.finish()
        })
    });
    dom::react(move || {
        current.track();
        let cursor = store.cursor.get_untracked();
        let set = |selector: &[&str], name, value: &str| {
            dom::set_attribute(&selector.concat(), name, Some(value));
        };
        set(&["#office-lanes .is-current"], "class", TERM);
        scene.layout.with_untracked(|layout| {
            let mut first = 0;
            for lane in &layout.rows.offices {
                let terms = terms_of_lane(&RECORD, lane);
                let current = current_of(&terms, cursor);
                if let Some(index) = current {
                    let id = term_element_id((first + index) as i64);
                    set(&["#", &id], "class", CURRENT_TERM);
                }
                let label = label(layout, &terms, current);
                set(&["#", &lane_id(first)], "aria-label", &label);
                first += terms.len();
            }
        });
    });
}

/// Classes of a term, and of that which holds the cursor.
const TERM: &str = "term-stop";
const CURRENT_TERM: &str = "term-stop is-current";

/// The id of a lane, by how many terms the lanes above it have.
fn lane_id(first: usize) -> String {
    ["office-", &int(first as i64)].concat()
}

/// One lane; `first` is how many terms the lanes above it have.
fn write_lane(
    m: &mut Markup,
    layout: &Layout,
    is_sketched: bool,
    lane: &OfficeLane,
    terms: &[Post],
    first: usize,
    cursor: Day,
) {
    let current = current_of(terms, cursor);
    m.tag("g")
        .attr("id", &lane_id(first))
        .attr("role", "listitem")
        .attr("aria-label", &label(layout, terms, current))
        .begin();
    let middle = lane.band.centre();
    m.tag("text")
        .class("lane-name")
        .xy(0.0, middle + 4.0)
        .content(name_of(layout, terms));
    if !is_sketched {
        m.tag("g").at(layout.sizes.gutter_width_px, 0.0).begin();
        let bars = bars_of(layout, lane, terms, current);
        bars.write_gaps(m);
        for drawn in &bars.terms {
            let number = (first + drawn.bar.term) as i64;
            let class = if drawn.is_current { CURRENT_TERM } else { TERM };
            m.tag("g")
                .attr("id", &term_element_id(number))
                .class(class)
                .int("data-term", number)
                .attr("role", "button")
                .attr("tabindex", "-1")
                .begin();
            // Its tooltip, and its accessible name.
            m.tag("title").content(&title(drawn.post));
            // The outline is there for each, and seen of the one that has the class.
            bars.write_term(m, drawn, true);
            m.end("g");
            // Beside the button and not in it, whose name need not hold the code of a state.
            bars.write_name(m, drawn, NAME);
        }
        m.end("g");
    }
    m.end("g");
}

/// What a lane is called: as the last of its posts.
fn name_of(layout: &Layout, terms: &[Post]) -> &'static str {
    match terms.last() {
        Some(post) if post.office.slug == Office::CHAIR => "In the chair",
        Some(_) if layout.sizes.density == Density::Phone => "Sec. General",
        Some(post) => post.office.name,
        None => "",
    }
}

/// The accessible name of a lane: the post, and who holds it.
fn label(layout: &Layout, terms: &[Post], current: Option<usize>) -> String {
    let current = current.and_then(|index| terms.get(index));
    let post = match current {
        Some(post) if post.office.slug != Office::CHAIR => post.office.name,
        _ => name_of(layout, terms),
    };
    let holder = current.map_or("not found", |post| RECORD.holder_name(post.term));
    [post, ": ", holder].concat()
}

/// Which of the terms holds a day.
fn current_of(terms: &[Post], day: Day) -> Option<usize> {
    terms
        .iter()
        .position(|post| post.term.interval().contains(day))
}

/// What stands in a lane, without what only a pointer learns.
pub fn draw(pen: &mut impl Pen, layout: &Layout, lane: &OfficeLane, cursor: Day) {
    let terms = terms_of_lane(&RECORD, lane);
    let bars = bars_of(layout, lane, &terms, current_of(&terms, cursor));
    bars.write_gaps(pen);
    for drawn in &bars.terms {
        bars.write_term(pen, drawn, drawn.is_current);
        let class = if drawn.is_current { CURRENT_NAME } else { NAME };
        bars.write_name(pen, drawn, class);
    }
}

/// Who held an office, and from when until when.
fn title(Post { office, term }: &Post) -> String {
    let acting = if term.acting { ", acting" } else { "" };
    let until = match term.end {
        _ if term.end_unknown => "; the end was not found",
        Some(end) => {
            let plan = if term.end_scheduled {
                ", as scheduled"
            } else {
                ""
            };
            &[" until ", &i18n::day_long(end.plus(-1)), plan].concat()
        }
        None => "",
    };
    let post = [": ", office.name, ", from "].concat();
    let from = i18n::date_of(term.start);
    [RECORD.holder_name(term), acting, &post, &from, until].concat()
}

/// What is drawn in a lane.
struct Bars<'a> {
    band: Band,
    gaps: Vec<OfficeGap>,
    terms: Vec<Drawn<'a>>,
    /// Whether full names fit.
    is_full: bool,
}

/// A term that is in view.
struct Drawn<'a> {
    bar: TermBar,
    post: &'a Post,
    is_current: bool,
}

fn bars_of<'a>(
    layout: &Layout,
    lane: &OfficeLane,
    terms: &'a [Post],
    current: Option<usize>,
) -> Bars<'a> {
    let OfficeBars { gaps, terms: bars } = office_bars(&RECORD, terms, &layout.scale);
    let drawn = bars.into_iter().filter_map(|bar| {
        Some(Drawn {
            post: terms.get(bar.term)?,
            is_current: current == Some(bar.term),
            bar,
        })
    });
    let terms: Vec<Drawn> = drawn.collect();
    let rooms: Vec<(f64, f64)> = terms
        .iter()
        .map(|Drawn { bar, post, .. }| {
            let width_px = estimated_width_px(RECORD.holder_name(post.term), NAME_PX);
            (bar.label.width, width_px)
        })
        .collect();
    Bars {
        band: lane.band.inner(layout.sizes.office_bar_height_px),
        gaps,
        is_full: full_names_fit(&rooms, 6.0),
        terms,
    }
}

/// The short form: a family name, or the code of a state, which is the same in every language.
fn holder_short(term: &Term) -> &'static str {
    match term.holder {
        Holder::Person { family, .. } => family,
        Holder::State(state) => RECORD.state(state).code,
    }
}

impl Bars<'_> {
    /// Nobody was found for these days.
    fn write_gaps(&self, pen: &mut impl Pen) {
        let y = self.band.centre();
        for OfficeGap { span } in &self.gaps {
            pen.line("term-gap", *span, y);
            if estimated_width_px("not found", NAME_PX) + 8.0 <= span.width {
                pen.text("term-gap-word", span.centre(), y + 3.5, "not found");
            }
        }
    }

    /// One term.
    fn write_term(&self, pen: &mut impl Pen, Drawn { bar, .. }: &Drawn, is_outlined: bool) {
        let band = self.band;
        // A rectangle that is seen, however short the term.
        let mut rect = |class, fill, Span { x, width }, band| {
            let width = f64::max(width, 0.5);
            pen.rect(class, fill, Span { x, width }, band);
        };
        let inner = |Span { x, width }| Span {
            x: x + 0.5,
            width: width - 2.0,
        };
        if let Some(Span { x, width }) = bar.known {
            let class = match (bar.acting, bar.alternate) {
                (true, _) => "term is-acting",
                (false, true) => "term is-alternate",
                (false, false) => "term",
            };
            let fill = bar.acting.then_some("url(#page-acting)");
            let width = width - 1.0;
            rect(class, fill, Span { x, width }, band);
        }
        let inner_band = band.inner(band.height - 1.0);
        if let Some(span) = bar.scheduled {
            rect("term-scheduled", None, inner(span), inner_band);
        }
        if is_outlined {
            rect("term-current", None, inner(bar.label), inner_band);
        }
    }

    /// What of the name of its holder fits.
    fn write_name(&self, pen: &mut impl Pen, Drawn { bar, post, .. }: &Drawn, class: &str) {
        let x = bar.label.x + (bar.label.width - 1.0) / 2.0;
        let name = name_that_fits(bar, post.term, self.is_full);
        pen.text(class, x, self.band.centre() + 3.5, name);
    }
}

/// A full name where it fits, else the short form, else nothing; a lane of states has full names
/// only where nearly all of them fit.
fn name_that_fits(bar: &TermBar, term: &Term, full: bool) -> &'static str {
    let is_person = matches!(term.holder, Holder::Person { .. });
    let (name, short) = (RECORD.holder_name(term), holder_short(term));
    let full_px = if full || is_person {
        estimated_bold_width_px(name, NAME_PX)
    } else {
        f64::INFINITY
    };
    let margin_px = if is_person { 6.0 } else { 2.0 };
    // The holder of the day is set in bold, so both forms must fit in bold.
    let short_px = estimated_bold_width_px(short, NAME_PX);
    match name_length(bar.label.width, full_px, short_px, margin_px) {
        NameLength::Full => name,
        NameLength::Family => short,
        NameLength::None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_title(slug: &str, day: (i32, u8, u8), expected: &str) {
        let (year, month, day) = day;
        let office = RECORD.offices.iter().find(|office| office.slug == slug);
        let office = office.expect("in the record");
        let term = office.term_on(Day::from_civil(year, month, day));
        let term = term.expect("held that day");
        assert_eq!(title(&Post { office, term }), expected);
    }

    #[test]
    fn a_term_is_named_by_its_holder_its_post_and_its_days() {
        check_title(
            "secretary-general-of-the-council",
            (2000, 10, 1),
            "Valery Nikolaenko: Secretary General of the Collective Security Council, from June 2000; \
             the end was not found",
        );
        check_title(
            "secretary-general",
            (2017, 2, 1),
            "Valery Semerikov, acting: Secretary General, from 1 January 2017 until 1 May 2017",
        );
        check_title(
            "secretary-general",
            (2026, 2, 1),
            "Taalatbek Masadykov: Secretary General, from 1 January 2026 until 31 December 2028, \
             as scheduled",
        );
    }
}
