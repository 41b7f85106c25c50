//! A lane for each state: its way as bars.

use super::{
    pen::Pen,
    scene::{Layout, Scene},
    sketch,
};
use crate::{
    data::RECORD,
    dom, i18n,
    markup::Markup,
    store::{Store, standing_in},
    view::pattern::{PAGE_SET, fill},
};
use model::{
    domain::{Standing, State, StateId},
    scene::{
        Band, Bar, DoubtBox, DoubtLabel, Lane, LaneBars, Span, UnclearLine, UnknownStart, lane_bars,
    },
};

/// The id of the lane of a state.
pub fn lane_element_id(state: &State) -> String {
    ["lane-", state.code].concat()
}

/// Keeps the lanes current: they are drawn for a layout, and patched for the cursor's day, the
/// selection and the pointer.
pub fn keep(store: Store, scene: Scene) {
    dom::keep_inner("lanes", move || {
        // A sketch stands in for what is in the plot; the rest stays, with the focus.
        let is_sketched = sketch::stands_in(store);
        let shift_px = scene.shift_px.get_untracked();
        scene.drawn.with_while(!is_sketched, |drawn| {
            let mut m = Markup::new();
            for lane in &drawn.rows.lanes {
                let looks = Looks::of(store, lane.state);
                write_lane(
                    &mut m,
                    drawn,
                    (!is_sketched).then_some(shift_px),
                    lane,
                    &looks,
                );
            }
            m.finish()
        })
    });
    dom::react(move || {
        store.standings.track();
        store.in_doubt.track();
        store.state.track();
        store.pointed.with(|_| ());
        for (id, state) in RECORD.states() {
            let looks = Looks::of(store, id);
            let set = |name, value| {
                dom::set_attribute(&["#", &lane_element_id(state)].concat(), name, Some(value));
            };
            set("aria-label", &looks.label);
            set("class", looks.class);
            set("aria-pressed", looks.pressed);
        }
    });
}

/// What is patched of a lane.
struct Looks {
    label: String,
    class: &'static str,
    pressed: &'static str,
}

impl Looks {
    /// As it is now: who reads it follows nothing.
    fn of(store: Store, id: StateId) -> Looks {
        let is_selected = store.state.get_untracked() == Some(id);
        let is_pointed = store.pointed.get_untracked() == Some(id);
        let standing = store.standings.with_untracked(|it| standing_in(it, id));
        let is_in_doubt = store.in_doubt.with_untracked(|it| it.contains(&id));
        Looks {
            label: i18n::state_and_standing(RECORD.state(id), standing, is_in_doubt),
            class: match (is_selected, is_pointed) {
                (true, _) => "lane is-selected",
                (false, true) => "lane is-pointed",
                (false, false) => "lane",
            },
            pressed: if is_selected { "true" } else { "false" },
        }
    }
}

/// One lane: its ground, its name, and its bars where they are shifted to, unless they are sketched.
fn write_lane(m: &mut Markup, layout: &Layout, shift_px: Option<f64>, lane: &Lane, looks: &Looks) {
    let state = RECORD.state(lane.state);
    let middle = lane.band.centre();
    m.raw("<g role=\"listitem\">");
    m.tag("g")
        .attr("id", &lane_element_id(state))
        .class(looks.class)
        .attr("aria-label", &looks.label)
        .attr("aria-pressed", looks.pressed)
        .attr("data-state", state.code)
        .attr("role", "button")
        .attr("tabindex", "-1")
        .begin();
    m.tag("rect")
        .class("lane-ground")
        .rect(-8.0, lane.band.y, layout.width_px + 8.0, lane.band.height)
        .empty();
    m.tag("text")
        .class("lane-name")
        .xy(0.0, middle + 4.0)
        .content(state.name);
    if let Some(shift_px) = shift_px {
        begin_plot(m, layout.sizes.gutter_width_px, shift_px);
        rail(m, layout.scale.width_px(), middle);
        write_bars(m, &bars_of(layout, lane));
        end_plot(m);
    }
    m.raw("</g></g>");
}

/// What stands in a lane.
pub fn bars_of(layout: &Layout, lane: &Lane) -> LaneBars {
    let state = RECORD.state(lane.state);
    lane_bars(&RECORD, state, &layout.scale, layout.sizes, lane.band)
}

/// What is drawn in a lane.
pub fn write_bars(pen: &mut impl Pen, bars: &LaneBars) {
    write_spells(pen, bars);
    write_over(pen, bars);
}

/// The spells alone.
pub fn write_spells(pen: &mut impl Pen, bars: &LaneBars) {
    for bar in &bars.bars {
        write_bar(pen, bar);
    }
}

/// What lies over the spells, and is not as sure as they are.
pub fn write_over(pen: &mut impl Pen, bars: &LaneBars) {
    for start in &bars.unknown_starts {
        write_unknown_start(pen, start);
    }
    for UnclearLine { span, y, .. } in &bars.unclear {
        pen.line("bar-unclear", *span, *y);
    }
    for doubt in &bars.doubts {
        write_doubt(pen, doubt);
    }
}

/// Opens the part of a row that stands in the plot, and is cut at its edges: what is drawn in it is
/// moved along with the window (`Scene::keep_in_place`), from where it is as it is drawn.
pub fn begin_plot(m: &mut Markup, gutter_px: f64, shift_px: f64) {
    m.tag("g")
        .at(gutter_px, 0.0)
        .attr("clip-path", "url(#plot-clip)")
        .begin();
    begin_shifted(m, shift_px);
}

/// Opens what is moved along with the window.
pub fn begin_shifted(m: &mut Markup, shift_px: f64) {
    m.tag("g").class("is-drawn-once").at(shift_px, 0.0).begin();
}

/// Closes what [`begin_plot`] opened.
pub fn end_plot(m: &mut Markup) {
    m.raw("</g></g>");
}

/// The level line of a row, which ties its name to what stands in it.
pub fn rail(pen: &mut impl Pen, width_px: f64, y: f64) {
    let span = Span {
        x: 0.0,
        width: width_px,
    };
    pen.line("lane-rail", span, y);
}

/// A spell. Its outline lies inside its span, so that neighbours do not overlap.
fn write_bar(pen: &mut impl Pen, bar: &Bar) {
    let Bar {
        standing,
        span,
        band,
        ..
    } = *bar;
    let edge = if matches!(standing, Standing::Member | Standing::Frozen) {
        0.0
    } else {
        0.5
    };
    // Half a px at the right keeps spells of the same hue apart.
    let inner = Span {
        x: span.x + edge,
        width: (span.width - 2.0 * edge - 0.5).max(0.5),
    };
    let class = ["bar standing is-", standing.slug()].concat();
    // In a lane the two bars of a frozen member are drawn one by one: a pattern would lose one.
    let is_frozen = standing == Standing::Frozen;
    let fill = fill(PAGE_SET, standing).filter(|_| !is_frozen);
    pen.rect(
        &class,
        fill.as_deref(),
        inner,
        band.inner(band.height - 2.0 * edge),
    );
    if is_frozen {
        for part in [1.0 / 3.0, 2.0 / 3.0] {
            let y = band.y + band.height * part - 0.7;
            pen.rect("bar-frozen", None, inner, Band { y, height: 1.4 });
        }
    }
}

fn write_unknown_start(pen: &mut impl Pen, start: &UnknownStart) {
    let class = ["bar-unknown is-", start.standing.slug()].concat();
    let span = Span {
        x: start.span.x + 0.5,
        width: start.span.width,
    };
    pen.rect(
        &class,
        None,
        span,
        start.band.inner(start.band.height - 1.0),
    );
}

fn write_doubt(pen: &mut impl Pen, doubt: &DoubtBox) {
    pen.rect("bar-doubt", None, doubt.span, doubt.band);
    let text = match doubt.label {
        DoubtLabel::None => return,
        DoubtLabel::Mark => "?",
        DoubtLabel::Words => "either day",
    };
    let [x, y] = [doubt.span.centre(), doubt.band.centre() + 3.5];
    pen.text("bar-doubt-word", x, y, text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{
        scene::{Rows, Sizes, TimeScale},
        time::Window,
    };

    fn lane_of(code: &str) -> String {
        let sizes = Sizes::for_container(1440.0);
        let window = Window {
            start: RECORD.first_day,
            end: RECORD.end_day,
        };
        let layout = Layout {
            width_px: 976.0,
            sizes,
            rows: Rows::new(
                sizes,
                &RECORD,
                |one, other| one.name.cmp(other.name),
                |_, _| true,
            ),
            scale: TimeScale::new(window, 828.0),
        };
        let state = RECORD.state_by_code(code).expect("a state of the record");
        let lane = *layout.rows.lane(state).expect("every state has a lane");
        let mut m = Markup::new();
        write_lane(
            &mut m,
            &layout,
            Some(0.0),
            &lane,
            &Looks::of(Store::new(), lane.state),
        );
        m.finish()
    }

    #[test]
    fn a_lane_shows_every_spell_in_order() {
        let lane = lane_of("UZB");
        let mut from = 0;
        for standing in ["signatory", "party", "former", "member", "suspended"] {
            let class = ["bar standing is-", standing, "\""].concat();
            let at = lane[from..].find(&class).map(|at| from + at);
            from = at.unwrap_or_else(|| panic!("{standing} after {from} in {lane}"));
        }
        assert!(
            lane.contains("bar-doubt"),
            "the day of its return is disputed"
        );
    }

    #[test]
    fn a_frozen_member_has_two_level_bars() {
        assert_eq!(lane_of("ARM").matches("bar-frozen").count(), 2);
    }

    #[test]
    fn a_standing_that_began_in_a_year_begins_with_an_outline() {
        let lane = lane_of("AFG");
        assert!(lane.contains("bar-unknown is-observer"), "{lane}");
        assert!(lane.contains("bar-unclear"), "{lane}");
    }
}
