//! A lane for each state: its way as bars.

use super::scene::{Layout, Scene};
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
        let shift_px = scene.shift_px.get_untracked();
        let mut m = Markup::new();
        scene.drawn.with(|drawn| {
            for lane in &drawn.rows.lanes {
                write_lane(&mut m, drawn, shift_px, lane, &Looks::of(store, lane.state));
            }
        });
        m.finish()
    });
    dom::react(move || {
        store.standings.track();
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
        Looks {
            label: label(RECORD.state(id), standing),
            class: match (is_selected, is_pointed) {
                (true, _) => "lane is-selected",
                (false, true) => "lane is-pointed",
                (false, false) => "lane",
            },
            pressed: if is_selected { "true" } else { "false" },
        }
    }
}

/// The accessible name of a lane: the state and its standing on the cursor's day.
fn label(state: &State, standing: Standing) -> String {
    [state.name, ": ", i18n::standing(standing)].concat()
}

/// One lane: its ground, its name, its bars.
fn write_lane(m: &mut Markup, layout: &Layout, shift_px: f64, lane: &Lane, looks: &Looks) {
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
    begin_plot(m, layout.sizes.gutter_width_px, shift_px);
    rail(m, layout.scale.width_px(), middle);
    let bars = lane_bars(&RECORD, state, &layout.scale, layout.sizes, lane.band);
    write_bars(m, &bars);
    end_plot(m);
    m.raw("</g></g>");
}

/// What is drawn in a lane.
pub fn write_bars(m: &mut Markup, of: &LaneBars) {
    for bar in &of.bars {
        write_bar(m, bar);
    }
    for start in &of.unknown_starts {
        write_unknown_start(m, start);
    }
    for line in &of.unclear {
        write_unclear(m, line);
    }
    for doubt in &of.doubts {
        write_doubt(m, doubt);
    }
}

/// Opens the part of a row that stands in the plot, and is cut at its edges: what is drawn in it is
/// moved along with the window (`Scene::keep_in_place`), from where it is as it is drawn.
pub fn begin_plot(m: &mut Markup, gutter_px: f64, shift_px: f64) {
    m.tag("g")
        .at(gutter_px, 0.0)
        .attr("clip-path", "url(#plot-clip)")
        .begin();
    m.tag("g").class("is-drawn-once").at(shift_px, 0.0).begin();
}

/// Closes what [`begin_plot`] opened.
pub fn end_plot(m: &mut Markup) {
    m.raw("</g></g>");
}

/// The level line of a row, which ties its name to what stands in it.
pub fn rail(m: &mut Markup, width_px: f64, y: f64) {
    m.tag("line")
        .class("lane-rail")
        .px("x2", width_px)
        .px("y1", y)
        .px("y2", y)
        .empty();
}

/// A rectangle in a lane.
pub fn rect(m: &mut Markup, class: &str, fill: Option<&str>, span: Span, band: Band) {
    m.tag("rect")
        .class(class)
        .attr_if("fill", fill)
        .rect(span.x, band.y, span.width, band.height)
        .empty();
}

/// A spell. Its outline lies inside its span, so that neighbours do not overlap.
fn write_bar(m: &mut Markup, bar: &Bar) {
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
    rect(
        m,
        &class,
        fill.as_deref(),
        inner,
        band.inner(band.height - 2.0 * edge),
    );
    if is_frozen {
        for part in [1.0 / 3.0, 2.0 / 3.0] {
            let y = band.y + band.height * part - 0.7;
            rect(m, "bar-frozen", None, inner, Band { y, height: 1.4 });
        }
    }
}

fn write_unknown_start(m: &mut Markup, start: &UnknownStart) {
    let class = ["bar-unknown is-", start.standing.slug()].concat();
    let span = Span {
        x: start.span.x + 0.5,
        width: start.span.width,
    };
    rect(
        m,
        &class,
        None,
        span,
        start.band.inner(start.band.height - 1.0),
    );
}

fn write_doubt(m: &mut Markup, doubt: &DoubtBox) {
    rect(m, "bar-doubt", None, doubt.span, doubt.band);
    let text = match doubt.label {
        DoubtLabel::None => return,
        DoubtLabel::Mark => "?",
        DoubtLabel::Words => "either day",
    };
    m.tag("text")
        .class("bar-doubt-word")
        .xy(doubt.span.centre(), doubt.band.centre() + 3.5)
        .content(text);
}

fn write_unclear(m: &mut Markup, line: &UnclearLine) {
    m.tag("line")
        .class("bar-unclear")
        .line(line.span.x, line.span.end(), line.y, line.y)
        .empty();
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
            0.0,
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
