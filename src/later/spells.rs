//! What the map tells of other days: under the name of a state that changes its standing within the window a
//! strip of its spells there, and rings at the places of what happened shortly before the cursor's day or after.
//! The panel and the timeline tell both in words.

use crate::{
    data::RECORD,
    dom::{self, Size},
    live::Derived,
    markup::{Markup, push_move, push_px},
    view::{
        map::{Anchor, Key, Label, Lens, layer, placed},
        timeline::write_bars,
    },
};
use model::{
    domain::{EventId, PlaceId, State, StateId},
    scene::{Band, Density, LaneBars, Sizes, TimeScale, estimated_width_px, lane_bars},
    time::{Day, Window},
};

/// How high a strip is, and how far under the middle of the name, in px.
const HEIGHT_PX: f64 = 5.0;
const BELOW_PX: f64 = 7.0;

/// A shorter one than this could not be read.
const LEAST_WIDTH_PX: f64 = 34.0;

/// What is near a day: so many days before or after.
const NEAR_DAYS: i32 = 15;

/// So many places are looked for on either side: the picture has room for no more.
const MOST_NEAR: usize = 20;

/// From now on. Rings and strips change seldom: each day only the lines in the strips are drawn anew.
pub fn keep(lens: &'static Lens) {
    let (store, map) = (lens.store, lens.map);
    let near = Derived::new(move || near(store.cursor.get()));
    let strips = Derived::uncompared(move || {
        // A drawing that is on its way has no strips, and gets them where it rests.
        if lens.camera.get() != lens.rest.get() {
            return Vec::new();
        }
        let (fit, size) = (lens.fit(lens.camera), lens.size.get());
        let labels = placed(map, fit, size, store.state.get(), &store.places.get());
        room_for_strips(&labels, size, store.window.get())
    });
    dom::keep_inner(&layer(map, "more"), move || {
        let mut m = Markup::new();
        let (near, on_day) = (near.get(), store.places.get());
        let fit = lens.fit(lens.camera);
        for place in near {
            let point = map.points.iter().find(|point| point.place == place);
            if let Some(point) = point.filter(|_| !on_day.contains(&place)) {
                let [x, y] = fit.page_from_map(point.at);
                m.tag("circle")
                    .class("map-frame")
                    .centre(x, y)
                    .px("r", 5.0)
                    .empty();
            }
        }
        let window = store.window.get();
        for (state, strip) in strips.get() {
            write_strip(&mut m, RECORD.state(state), strip, window);
        }
        m.finish()
    });
    let line = layer(map, "day");
    let id = line.clone();
    dom::keep_inner(&layer(map, "days"), move || {
        let mut m = Markup::new();
        m.tag("path").attr("id", &id).class("map-ring").empty();
        m.finish()
    });
    dom::keep_attribute(&line, "d", move || {
        let mut path = String::new();
        let (day, window) = (store.cursor.get(), store.window.get());
        for (_, strip) in strips.get() {
            push_day(&mut path, strip, window, day);
        }
        path
    });
}

/// The states that get a strip, and where it lies: left, top, right, bottom in px.
fn room_for_strips(labels: &[Label], size: Size, window: Window) -> Vec<(StateId, [f64; 4])> {
    let mut taken: Vec<[f64; 4]> = labels.iter().map(area).collect();
    let mut strips = Vec::new();
    for label in labels {
        let Key::State(state) = label.key else {
            continue;
        };
        if !changes_within(RECORD.state(state), window) {
            continue;
        }
        let [left, _, right, _] = area(label);
        let top = label.at[1] + BELOW_PX;
        let strip = [left, top, right, top + HEIGHT_PX];
        let is_inside = 0.0 <= left && right <= size.width_px && top + HEIGHT_PX <= size.height_px;
        let is_free = !taken.iter().any(|other| meet(*other, strip));
        if is_inside && is_free && LEAST_WIDTH_PX <= right - left {
            taken.push(strip);
            strips.push((state, strip));
        }
    }
    strips
}

/// Whether the standing becomes another on a day within the window, its first day left out.
fn changes_within(state: &State, window: Window) -> bool {
    state
        .spells
        .iter()
        .any(|spell| window.start < spell.start && spell.start < window.end)
}

/// What a name covers.
fn area(label: &Label) -> [f64; 4] {
    let [x, y] = label.at;
    let (size_px, half_height) = match label.key {
        Key::State(_) => (12.0, BELOW_PX),
        _ => (10.0, 6.0),
    };
    let width = estimated_width_px(label.text, size_px);
    let left = match label.anchor {
        Anchor::Middle => x - width / 2.0,
        Anchor::Start => x,
        Anchor::End => x - width,
    };
    // A place with its dot, on whichever side the name is.
    let aside_px = label.anchor.aside_px();
    [
        left + aside_px.min(0.0),
        y - half_height,
        left + aside_px.max(0.0) + width,
        y + half_height,
    ]
}

fn meet(one: [f64; 4], other: [f64; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// The spells within the window as a lane has them, on paper.
fn write_strip(m: &mut Markup, state: &State, strip: [f64; 4], window: Window) {
    let [left, top, right, _] = strip;
    let scale = TimeScale::new(window, right - left);
    let sizes = Sizes {
        bar_height_px: HEIGHT_PX,
        ..*Sizes::for_density(Density::Desktop)
    };
    let band = Band {
        y: 0.0,
        height: HEIGHT_PX,
    };
    let bars = LaneBars {
        // Too small to be read here.
        doubts: Vec::new(),
        ..lane_bars(&RECORD, state, &scale, &sizes, band)
    };
    m.tag("g").at(left, top).begin();
    // As the casing of an outline: paper around it and behind thin bars, so that it is not lost on the land.
    m.tag("rect")
        .class("map-casing")
        .rect(0.0, 0.0, right - left, HEIGHT_PX)
        .empty();
    write_bars(m, &bars);
    m.end("g");
}

/// A line at a day in a strip, if that has it.
fn push_day(path: &mut String, [left, top, right, _]: [f64; 4], window: Window, day: Day) {
    let scale = TimeScale::new(window, right - left);
    let x = scale.x_centre_of_day(day);
    if scale.plot().contains(x) {
        push_move(path, left + x, top - 2.0);
        path.push('v');
        push_px(path, HEIGHT_PX + 4.0);
    }
}

/// The places of what happened within a few days of the cursor's.
fn near(day: Day) -> Vec<PlaceId> {
    let mut events: Vec<EventId> = RECORD.events_before(day).take(MOST_NEAR).collect();
    let mut next = RECORD.next_event(day);
    for _ in 0..MOST_NEAR {
        events.extend(next);
        next = next.and_then(|event| RECORD.event_after(event));
    }
    let is_near = |event: &EventId| {
        let date = RECORD.event(*event).date;
        // What is known no better than by its year is near to no day.
        date.last().0 - date.first().0 < 31
            && date.first().0 - day.0 <= NEAR_DAYS
            && day.0 - date.last().0 <= NEAR_DAYS
    };
    events.retain(is_near);
    events
        .into_iter()
        .filter_map(|event| RECORD.event(event).place)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_has_a_line_at_a_day_of_its_window_only() {
        let strip = [10.0, 20.0, 110.0, 25.0];
        let line_at = |day| {
            let mut path = String::new();
            let window = Window {
                start: Day(0),
                end: Day(100),
            };
            push_day(&mut path, strip, window, Day(day));
            path
        };
        assert_eq!(line_at(50), "M60.5 18v9");
        assert_eq!(line_at(100), "");
    }

    const SIZE: Size = Size {
        width_px: 400.0,
        height_px: 200.0,
    };

    fn label(code: &str, at: [f64; 2]) -> Label {
        let state = RECORD.state_by_code(code).unwrap_or(StateId(0));
        Label {
            key: Key::State(state),
            text: RECORD.state(state).name,
            at,
            anchor: Anchor::Middle,
        }
    }

    fn window(from: i32, to: i32) -> Window {
        Window {
            start: Day::from_civil(from, 1, 1),
            end: Day::from_civil(to, 1, 1),
        }
    }

    #[test]
    fn a_state_that_changes_in_the_window_gets_a_strip_where_there_is_room() {
        let strips = |labels: &[Label], window| room_for_strips(labels, SIZE, window).len();
        let uzb = label("UZB", [200.0, 100.0]);
        assert_eq!(strips(std::slice::from_ref(&uzb), window(1998, 2008)), 1);
        assert_eq!(
            strips(std::slice::from_ref(&uzb), window(2013, 2020)),
            0,
            "it stays suspended"
        );
        assert_eq!(
            strips(&[label("UZB", [200.0, 195.0])], window(1998, 2008)),
            0
        );
        // Another name stands there.
        let below = label("RUS", [210.0, 114.0]);
        assert_eq!(strips(&[uzb, below], window(1998, 2000)), 0);
    }

    #[test]
    fn a_strip_has_the_spells_of_the_window() {
        let mut m = Markup::new();
        let uzb = RECORD.state(RECORD.state_by_code("UZB").unwrap_or(StateId(0)));
        let strip = [10.0, 20.0, 80.0, 25.0];
        write_strip(&mut m, uzb, strip, window(1998, 2008));
        let text = m.finish();
        for standing in ["party", "former", "member"] {
            let class = ["bar standing is-", standing, "\""].concat();
            assert!(text.contains(&class), "no {standing} in {text}");
        }
        assert!(
            !text.contains("signatory") && !text.contains("suspended"),
            "{text}"
        );
    }

    #[test]
    fn places_are_near_within_a_fortnight() {
        // The treaty was signed in Tashkent on 15 May 1992.
        let tashkent = RECORD
            .events_on(Day::from_civil(1992, 5, 15))
            .find_map(|(_, event)| event.place);
        let is_near = |month, day| {
            near(Day::from_civil(1992, month, day)).contains(&tashkent.unwrap_or(PlaceId(0)))
        };
        assert!(is_near(5, 5) && is_near(5, 25));
        assert!(!is_near(4, 10) && !is_near(8, 20));
    }
}
