//! Gestures as tables: what happens, and what is wished for then.

use super::{
    Wish::{AwaitFrame, Capture, Hold, Release, Settle},
    timeline::{
        Act, Shown,
        Target::{self, Cursor, Minimap, Plot},
    },
    *,
};
use crate::{
    camera::{Camera, Room},
    scene::{FramePart, TimeScale},
    time::{Day, Window},
};
use proptest::prelude::*;

type Event = super::Event<Target>;
type Wish = super::Wish<Act>;

const CURSOR: Day = Day(50);

/// A hundred days in a hundred px, on a minimap of a thousand.
fn shown() -> Shown {
    let window = window(0, 100);
    Shown {
        scale: TimeScale::new(window, 100.0),
        cursor: CURSOR,
        window,
        position: 0.0,
        whole: self::window(-500, 500),
    }
}

const fn window(start: i32, end: i32) -> Window {
    Window {
        start: Day(start),
        end: Day(end),
    }
}

const fn pointer(id: i32, x_px: f64, millis: f64) -> Pointer {
    Pointer {
        id,
        at_px: [x_px, 0.0],
        millis,
    }
}

const fn down(target: Target, x_px: f64) -> Event {
    Event::Down(pointer(1, x_px, 0.0), target)
}

const fn too(id: i32, x_px: f64) -> Event {
    Event::DownToo(pointer(id, x_px, 0.0))
}

const fn moved(id: i32, x_px: f64, millis: f64) -> Event {
    Event::Moved {
        pointer: pointer(id, x_px, millis),
        is_held: true,
    }
}

const fn up(id: i32, x_px: f64, millis: f64) -> Event {
    Event::Up(pointer(id, x_px, millis))
}

const fn pan(start: f64) -> Wish {
    Wish::Do(Act::Pan {
        start,
        length_days: 100,
    })
}

const fn zoom(start: f64) -> Wish {
    Wish::Do(Act::Zoom {
        start,
        length_days: 50,
    })
}

const fn set_cursor(day: Day) -> Wish {
    Wish::Do(Act::SetCursor(day))
}

const fn set_window(window: Window) -> Wish {
    Wish::Do(Act::SetWindow(window))
}

const fn move_window(window: Window) -> Wish {
    Wish::Do(Act::MoveWindow(window))
}

const fn let_go(px_per_milli: f64) -> Wish {
    Wish::LetGo { px_per_milli }
}

/// Follows what happens row by row; whether a click that comes then is one.
#[track_caller]
fn check(rows: &[(Event, &[Wish])]) -> bool {
    let mut gesture = Gesture::default();
    for (event, wishes) in rows {
        assert_eq!(gesture.follow(*event, &shown()), *wishes, "{event:?}");
    }
    !gesture.takes_click()
}

#[test]
fn a_tap_is_left_to_the_click() {
    let is_click = check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 53.0, 8.0), &[]),
        (up(1, 53.0, 16.0), &[Release(1), Settle]),
    ]);
    assert!(is_click);
}

#[test]
fn a_drag_pans_once_a_frame_and_goes_on_at_its_pace() {
    let is_click = check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (moved(1, 70.0, 20.0), &[]),
        (Event::Frame, &[pan(-20.0)]),
        (Event::Frame, &[]),
        (moved(1, 80.0, 30.0), &[AwaitFrame]),
        (
            up(1, 80.0, 32.0),
            &[pan(-30.0), AwaitFrame, Release(1), let_go(0.7 + 0.3 * 0.7)],
        ),
    ]);
    assert!(!is_click, "the click that ends a drag is none");
}

#[test]
fn a_drag_that_is_held_still_does_not_go_on() {
    check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (moved(1, 70.0, 20.0), &[]),
        (
            up(1, 70.0, 200.0),
            &[pan(-20.0), AwaitFrame, Release(1), let_go(0.0)],
        ),
    ]);
}

#[test]
fn a_click_after_the_next_frame_is_one_again() {
    let is_click = check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (
            up(1, 60.0, 200.0),
            &[pan(-10.0), AwaitFrame, Release(1), let_go(0.0)],
        ),
        (Event::Frame, &[]),
    ]);
    assert!(is_click);
}

#[test]
fn the_cursor_follows_the_pointer_from_the_press_on() {
    check(&[
        (down(Cursor, 30.0), &[Hold, Capture(1), set_cursor(Day(30))]),
        (moved(1, 40.5, 10.0), &[AwaitFrame]),
        (
            up(1, 41.0, 20.0),
            &[set_cursor(Day(41)), AwaitFrame, Release(1), Settle],
        ),
    ]);
}

#[test]
fn two_fingers_zoom_from_left_to_right_whichever_came_first() {
    // 20 px become 40.
    for (first_px, second_px, moved_px) in [(40.0, 60.0, 80.0), (60.0, 40.0, 20.0)] {
        let zoom = zoom(if first_px < second_px { 20.0 } else { 30.0 });
        let ids = if first_px < second_px { [1, 2] } else { [2, 1] };
        check(&[
            (down(Plot, first_px), &[Hold]),
            (too(2, second_px), &ids.map(Capture)),
            (moved(2, moved_px, 10.0), &[AwaitFrame]),
            (Event::Frame, &[zoom]),
            (
                up(2, moved_px, 20.0),
                &[zoom, AwaitFrame, Release(2), let_go(0.0)],
            ),
            // The finger that is left does nothing more.
            (moved(1, 0.0, 30.0), &[]),
            (up(1, 0.0, 40.0), &[]),
        ]);
    }
}

#[test]
fn a_second_finger_turns_a_drag_into_a_pinch_and_fingers_over_one_another_wait() {
    check(&[
        (down(Plot, 40.0), &[Hold]),
        (moved(1, 50.0, 10.0), &[Capture(1), AwaitFrame]),
        (too(2, 60.0), &[Capture(1), Capture(2)]),
        (moved(2, 50.0, 20.0), &[]),
        (Event::Frame, &[]),
    ]);
}

#[test]
fn a_third_finger_does_nothing_and_a_pinch_goes_on() {
    check(&[
        (down(Plot, 40.0), &[Hold]),
        (too(2, 60.0), &[Capture(1), Capture(2)]),
        (too(3, 90.0), &[]),
        (moved(3, 10.0, 10.0), &[]),
        (moved(2, 80.0, 20.0), &[AwaitFrame]),
        (Event::Frame, &[zoom(20.0)]),
        (up(3, 10.0, 30.0), &[]),
        (Event::Cancelled { id: 3 }, &[]),
        (moved(2, 60.0, 40.0), &[AwaitFrame]),
    ]);
}

#[test]
fn a_second_finger_beside_a_dragged_cursor_does_nothing() {
    check(&[
        (down(Cursor, 30.0), &[Hold, Capture(1), set_cursor(Day(30))]),
        (too(2, 60.0), &[]),
        (moved(2, 90.0, 10.0), &[]),
        (Event::Frame, &[]),
    ]);
}

#[test]
fn what_the_browser_takes_away_is_taken_back() {
    let back = Wish::Do(Act::GoBack {
        cursor: CURSOR,
        window: window(0, 100),
    });
    check(&[
        (down(Plot, 50.0), &[Hold]),
        (Event::Cancelled { id: 1 }, &[Release(1), Settle, back]),
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (Event::Cancelled { id: 1 }, &[Release(1), let_go(0.0), back]),
        // The frame that was awaited finds nothing to do.
        (Event::Frame, &[]),
    ]);
}

#[test]
fn a_pointer_that_was_released_where_nobody_heard_it_ends_the_drag_when_it_comes_back() {
    let is_click = check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (
            Event::Moved {
                pointer: pointer(1, 90.0, 900.0),
                is_held: false,
            },
            &[Release(1), let_go(0.0)],
        ),
        (moved(1, 95.0, 910.0), &[]),
        (up(1, 95.0, 920.0), &[]),
    ]);
    assert!(is_click);
}

#[test]
fn a_new_press_takes_the_place_of_one_that_never_ended() {
    check(&[
        (down(Plot, 50.0), &[Hold]),
        (moved(1, 60.0, 10.0), &[Capture(1), AwaitFrame]),
        (Event::Down(pointer(7, 20.0, 900.0), Plot), &[Hold]),
        (moved(1, 90.0, 910.0), &[]),
        (moved(7, 30.0, 920.0), &[Capture(7), AwaitFrame]),
        (Event::Frame, &[pan(-10.0)]),
    ]);
}

#[test]
fn a_part_of_the_frame_is_moved_and_all_of_it_from_a_press_beside_it() {
    // A px of the minimap is ten days.
    check(&[
        (
            down(Minimap(Some(FramePart::End)), 60.0),
            &[Hold, Capture(1)],
        ),
        (moved(1, 62.0, 10.0), &[AwaitFrame]),
        (Event::Frame, &[move_window(window(0, 120))]),
        (
            up(1, 63.0, 20.0),
            &[move_window(window(0, 130)), AwaitFrame, Release(1), Settle],
        ),
    ]);
    check(&[
        (
            down(Minimap(None), 80.0),
            &[Hold, Capture(1), set_window(window(250, 350))],
        ),
        (moved(1, 79.0, 10.0), &[AwaitFrame]),
        (Event::Frame, &[move_window(window(240, 340))]),
    ]);
}

fn any_event() -> impl Strategy<Value = Event> {
    let any_pointer = (1_i32..5, -20.0_f64..120.0, 0.0_f64..900.0)
        .prop_map(|(id, x_px, millis)| pointer(id, x_px, millis));
    let any_target = prop_oneof![
        Just(Cursor),
        Just(Plot),
        Just(Minimap(None)),
        Just(Minimap(Some(FramePart::Start)))
    ];
    prop_oneof![
        (any_pointer.clone(), any_target)
            .prop_map(|(pointer, target)| Event::Down(pointer, target)),
        any_pointer.clone().prop_map(Event::DownToo),
        (any_pointer.clone(), any::<bool>())
            .prop_map(|(pointer, is_held)| Event::Moved { pointer, is_held }),
        any_pointer.clone().prop_map(Event::Up),
        any_pointer.prop_map(|it| Event::Cancelled { id: it.id }),
        Just(Event::Frame),
    ]
}

/// A map of a hundred px in a room of the same size, twice enlarged about its middle.
fn enlarged() -> map::Shown {
    map::Shown {
        room: Room {
            size_px: [100.0, 100.0],
            map: [100.0, 100.0],
        },
        camera: Some(camera(2.0, [50.0, 50.0])),
    }
}

const fn camera(scale: f64, centre: [f64; 2]) -> Camera {
    Camera { scale, centre }
}

const fn on_map(id: i32, at_px: [f64; 2]) -> Pointer {
    Pointer {
        id,
        at_px,
        millis: 0.0,
    }
}

/// The same on the map: what the map is shown like in the end, if anything was done, and whether a click that
/// comes then is one.
fn on(shown: map::Shown, events: &[super::Event<()>]) -> (Vec<Camera>, bool) {
    let mut gesture = Gesture::default();
    let wishes = events
        .iter()
        .flat_map(|event| gesture.follow(*event, &shown));
    let acts = wishes.filter_map(|wish| match wish {
        super::Wish::Do(camera) => Some(camera),
        _ => None,
    });
    (acts.collect(), !gesture.takes_click())
}

#[test]
fn a_drag_on_an_enlarged_map_moves_it_in_both_directions_and_is_no_click() {
    let events = [
        super::Event::Down(on_map(1, [50.0, 50.0]), ()),
        super::Event::Moved {
            pointer: on_map(1, [50.0, 53.0]),
            is_held: true,
        },
        super::Event::Frame,
        super::Event::Moved {
            pointer: on_map(1, [50.0, 60.0]),
            is_held: true,
        },
        super::Event::Up(on_map(1, [40.0, 60.0])),
    ];
    let moved = camera(2.0, [55.0, 45.0]);
    assert_eq!(on(enlarged(), &events), (vec![moved], false));
    let whole = map::Shown {
        camera: None,
        ..enlarged()
    };
    assert_eq!(
        on(whole, &events),
        (vec![], true),
        "the whole map stays where it is"
    );
}

#[test]
fn two_fingers_enlarge_also_the_whole_map_and_it_goes_back_when_the_browser_takes_one() {
    let whole = map::Shown {
        camera: None,
        ..enlarged()
    };
    let pinch = [
        super::Event::Down(on_map(1, [60.0, 50.0]), ()),
        super::Event::DownToo(on_map(2, [40.0, 50.0])),
        super::Event::Moved {
            pointer: on_map(1, [70.0, 50.0]),
            is_held: true,
        },
        super::Event::Moved {
            pointer: on_map(2, [30.0, 50.0]),
            is_held: true,
        },
        super::Event::Frame,
        super::Event::Cancelled { id: 2 },
    ];
    let before = whole.room.whole();
    let larger = camera(2.0, [50.0, 50.0]);
    assert_eq!(on(whole, &pinch), (vec![larger, before], true));
}

proptest! {
    #[test]
    fn when_every_pointer_is_up_nothing_is_held_and_nothing_moves(
        events in prop::collection::vec(any_event(), 0..40),
    ) {
        let mut gesture = Gesture::default();
        for event in events {
            gesture.follow(event, &shown());
        }
        for id in 1..5 {
            gesture.follow(up(id, 10.0, 900.0), &shown());
        }
        for id in 1..5 {
            prop_assert!(!gesture.holds(id));
        }
        prop_assert_eq!(gesture.follow(Event::Frame, &shown()), []);
        prop_assert_eq!(gesture.follow(moved(1, 90.0, 990.0), &shown()), []);
    }
}
