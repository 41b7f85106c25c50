//! The lanes of the secretaries general and of the chair.

use super::{
    lanes::rect,
    scene::{Layout, Scene},
};
use crate::{data::RECORD, dom, i18n, live::Derived, markup::Markup, store::Store};
use model::{
    domain::{Holder, Office, Post, Term},
    scene::{
        Band, Density, NameLength, OfficeBars, OfficeGap, OfficeLane, Span, TermBar,
        estimated_bold_width_px, estimated_width_px, full_names_fit, name_length, office_bars,
        terms_of_lane,
    },
    time::Day,
};

/// Size of the names in the bars, in px.
const NAME_PX: f64 = 10.0;

/// Keeps both lanes current.
pub fn keep(store: Store, scene: Scene) {
    // The terms that hold the cursor, by their first days: they change a few dozen times over the whole
    // record, and the lanes are drawn anew only then.
    let current = Derived::new(move || {
        let cursor = store.cursor.get();
        RECORD
            .offices
            .iter()
            .filter_map(|office| Some(office.term_on(cursor)?.first))
            .collect::<Vec<_>>()
    });
    dom::keep_inner("office-lanes", move || {
        current.track();
        let cursor = store.cursor.get_untracked();
        let mut m = Markup::new();
        scene.layout.with(|layout| {
            for lane in &layout.rows.offices {
                write_lane(&mut m, layout, lane, cursor);
            }
        });
        m.finish()
    });
}

fn write_lane(m: &mut Markup, layout: &Layout, lane: &OfficeLane, cursor: Day) {
    let terms = terms_of_lane(&RECORD, lane);
    // A lane is called as the last of its posts.
    let Some(Post { office, .. }) = terms.last() else {
        return;
    };
    let name = if office.slug == Office::CHAIR {
        "In the chair"
    } else if layout.sizes.density == Density::Phone {
        "Sec. General"
    } else {
        office.name
    };
    let current = terms
        .iter()
        .position(|post| post.term.interval().contains(cursor));
    let (post, holder) = match current.and_then(|index| terms.get(index)) {
        Some(post) if post.office.slug != Office::CHAIR => {
            (post.office.name, RECORD.holder_name(post.term))
        }
        Some(post) => (name, RECORD.holder_name(post.term)),
        None => (name, "not found"),
    };
    let label = [post, ": ", holder].concat();
    m.tag("g")
        .attr("role", "listitem")
        .attr("aria-label", &label)
        .begin();
    let middle = lane.band.centre();
    m.tag("text")
        .class("lane-name")
        .xy(0.0, middle + 4.0)
        .content(name);
    m.tag("g").at(layout.sizes.gutter_width_px, 0.0).begin();
    let band = lane.band.inner(layout.sizes.office_bar_height_px);
    let bars = office_bars(&RECORD, &terms, &layout.scale);
    write_bars(m, &terms, &bars, band, current);
    m.raw("</g></g>");
}

/// The short form: a family name, or the code of a state, which is the same in every language.
fn holder_short(term: &Term) -> &'static str {
    match term.holder {
        Holder::Person { family, .. } => family,
        Holder::State(state) => RECORD.state(state).code,
    }
}

fn write_bars(
    m: &mut Markup,
    terms: &[Post],
    bars: &OfficeBars,
    band: Band,
    current: Option<usize>,
) {
    for gap in &bars.gaps {
        write_gap(m, gap, band.centre());
    }
    let posts = bars
        .terms
        .iter()
        .filter_map(|bar| Some((bar, terms.get(bar.term)?)));
    let rooms: Vec<(f64, f64)> = posts
        .clone()
        .map(|(bar, post)| {
            let width_px = estimated_width_px(RECORD.holder_name(post.term), NAME_PX);
            (bar.label.width, width_px)
        })
        .collect();
    let full = full_names_fit(&rooms, 6.0);
    for (bar, post) in posts {
        write_term(m, bar, post, band, full, current == Some(bar.term));
    }
}

/// One term. Who held it and since when is in its title, for a pointer, and in the answer line.
fn write_term(m: &mut Markup, bar: &TermBar, post: &Post, band: Band, full: bool, current: bool) {
    let Post { office, term } = post;
    let class = if current {
        "term-group is-current"
    } else {
        "term-group"
    };
    m.tag("g").class(class).begin();
    let acting = if term.acting { ", acting" } else { "" };
    let title = [
        RECORD.holder_name(term),
        acting,
        ", from ",
        &i18n::date_of(term.start),
        if term.end_unknown {
            "; the end was not found. "
        } else {
            ". "
        },
        office.name,
    ]
    .concat();
    m.tag("title").content(&title);
    if let Some(Span { x, width }) = bar.known {
        let class = match (bar.acting, bar.alternate) {
            (true, _) => "term is-acting",
            (false, true) => "term is-alternate",
            (false, false) => "term",
        };
        let fill = bar.acting.then_some("url(#page-acting)");
        write_rect(
            m,
            class,
            fill,
            Span {
                x,
                width: width - 1.0,
            },
            band,
        );
    }
    if let Some(Span { x, width }) = bar.scheduled {
        let inner = Span {
            x: x + 0.5,
            width: width - 2.0,
        };
        write_rect(
            m,
            "term-scheduled",
            None,
            inner,
            band.inner(band.height - 1.0),
        );
    }
    if current {
        let inner = Span {
            x: bar.label.x + 0.5,
            width: bar.label.width - 2.0,
        };
        write_rect(
            m,
            "term-current",
            None,
            inner,
            band.inner(band.height - 1.0),
        );
    }
    m.tag("text")
        .class("term-name")
        .xy(
            bar.label.x + (bar.label.width - 1.0) / 2.0,
            band.centre() + 3.5,
        )
        .content(name_that_fits(bar, term, full));
    m.end("g");
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

/// A rectangle that is seen, however short the term.
fn write_rect(m: &mut Markup, class: &str, fill: Option<&str>, span: Span, band: Band) {
    let width = span.width.max(0.5);
    rect(m, class, fill, Span { width, ..span }, band);
}

/// Nobody was found for these days.
fn write_gap(m: &mut Markup, gap: &OfficeGap, y: f64) {
    let Span { x, width } = gap.span;
    m.tag("line")
        .class("term-gap")
        .line(x, x + width, y, y)
        .empty();
    if estimated_width_px("not found", NAME_PX) + 8.0 <= width {
        m.tag("text")
            .class("term-gap-word")
            .xy(x + width / 2.0, y + 3.5)
            .content("not found");
    }
}
