//! The window of the timeline: zoomed and moved, by pointer, keys and fingers.

use e2e::{
    Page, Result, Visit,
    page::keys::{ALT, DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, TAB, UP},
    pointer::{Pointer, way},
    visit,
};

/// The first and the last day in view, as the minimap says them.
async fn days_in_view(page: &Page) -> Result<[f64; 2]> {
    let day = |part: &str| {
        format!("return +document.getElementById('minimap-{part}').getAttribute('aria-valuenow')")
    };
    Ok([
        page.number(&day("start")).await?,
        page.number(&day("end")).await?,
    ])
}

#[test]
fn the_frame_on_the_minimap_is_moved_and_drawn_out() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#minimap-whole").await?;
        page.drag(Pointer::Mouse, &way([x, y], [x + 60.0, y], 6), 16)
            .await?;
        let [moved_start, moved_end] = days_in_view(page).await?;
        assert!(start < moved_start, "it moved to the right");
        assert_eq!(end - start, moved_end - moved_start, "it stays as long");
        let [x, y] = page.point_on("#minimap-end").await?;
        page.drag(Pointer::Mouse, &way([x, y], [x + 50.0, y], 6), 16)
            .await?;
        let [kept_start, later_end] = days_in_view(page).await?;
        assert_eq!(kept_start, moved_start, "the other end stays");
        assert!(moved_end < later_end, "the end was drawn out");
        Ok(())
    });
}

#[test]
fn a_press_beside_the_frame_brings_it_there() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2000-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#minimap-whole").await?;
        page.drag(Pointer::Mouse, &[[x + 300.0, y]], 0).await?;
        let [later_start, later_end] = days_in_view(page).await?;
        assert!(end < later_start, "the window is later");
        assert_eq!(end - start, later_end - later_start);
        Ok(())
    });
}

#[test]
fn keys_move_each_part_of_the_frame() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        page.focus("minimap-whole").await?;
        page.press(&[RIGHT]).await?;
        page.until_address_has("from=2000-12-31").await?;
        page.press(&[LEFT]).await?;
        page.until_address_has("from=2000-01-01").await?;
        page.press(&[TAB]).await?;
        assert_eq!(page.focused().await?, "minimap-start");
        page.press(&[HOME]).await?;
        page.until(
            "all before is in view",
            "return !location.search.includes('from=') && location.search.includes('to=2009-12-31')",
        )
        .await?;
        page.press(&[TAB]).await?;
        page.press(&[ENTER]).await?;
        assert_eq!(
            page.focused().await?,
            "minimap-end",
            "a slider has nothing to choose"
        );
        page.press(&[END]).await?;
        page.until(
            "all is in view",
            "return !/from=|to=/.test(location.search)",
        )
        .await
    });
}

/// How often the window has changed, from now on.
const COUNT_CHANGES: &str = "
    window.changes = 0;
    window.observer?.disconnect();
    window.observer = new MutationObserver(list => window.changes += list.length);
    window.observer.observe(
        document.getElementById('minimap-frame'), { attributeFilter: ['d'] });";

#[test]
fn buttons_zoom_in_steps_and_at_once_for_who_wants_no_motion() {
    visit(Visit::default(), async |page| {
        page.open("?at=2010-06-01").await?;
        // Until it is here, the window is there at once.
        page.until_the_rest_is_here().await?;
        for (wish, is_still) in [("no-preference", false), ("reduce", true)] {
            page.prefer_in("prefers-reduced-motion", wish).await?;
            page.click("[data-do=show-all]").await?;
            page.until(
                "all is in view",
                "return !location.search.includes('from=')",
            )
            .await?;
            page.ask(COUNT_CHANGES, &[]).await?;
            page.click("[data-do=zoom-in]").await?;
            page.until_address_has("from=1998-10-20").await?;
            let changes = page.number("return window.changes").await?;
            assert_eq!(changes <= 1.0, is_still, "{wish}: {changes} changes");
        }
        Ok(())
    });
}

#[test]
fn keys_that_jump_move_the_window_in_steps_but_at_once_when_held_and_for_who_wants_no_motion() {
    visit(Visit::default(), async |page| {
        for (wish, is_held, is_still) in [
            ("no-preference", false, false),
            ("no-preference", true, true),
            ("reduce", false, true),
        ] {
            page.prefer_in("prefers-reduced-motion", wish).await?;
            for key in [",", ".", "[", "]", "Home", "End"] {
                page.open("?at=2007-01-15&from=2007-01-01&to=2007-02-28")
                    .await?;
                page.until_the_rest_is_here().await?;
                let before = days_in_view(page).await?;
                page.focus("timeline-cursor").await?;
                page.ask(COUNT_CHANGES, &[]).await?;
                page.ask(
                    "const [key, repeat] = arguments;
                     document.activeElement.dispatchEvent(new KeyboardEvent(
                         'keydown', { key, repeat, bubbles: true, cancelable: true }))",
                    &[key.into(), is_held.into()],
                )
                .await?;
                page.until_address_rests().await?;
                assert_ne!(
                    days_in_view(page).await?,
                    before,
                    "{key} leaves what is in view"
                );
                let is_in_view = "
                    const now = id => +document.getElementById(id).getAttribute('aria-valuenow');
                    const day = now('timeline-cursor');
                    return now('minimap-start') <= day && day <= now('minimap-end')";
                assert!(page.is(is_in_view).await?, "{key} takes the window with it");
                let changes = page.number("return window.changes").await?;
                assert_eq!(changes <= 1.0, is_still, "{key}, {wish}: {changes} changes");
            }
        }
        Ok(())
    });
}

#[test]
fn a_drag_that_is_let_go_in_motion_goes_on() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2007-12-31").await?;
        page.until_the_rest_is_here().await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#lane-SRB .lane-ground").await?;
        page.drag(Pointer::Mouse, &way([x, y], [x - 120.0, y], 8), 16)
            .await?;
        let dragged = 120.0 * (end - start) / 828.0;
        page.until_address_rests().await?;
        let [later_start, later_end] = days_in_view(page).await?;
        assert!(
            dragged * 1.3 < later_start - start,
            "it goes on after {dragged} days"
        );
        assert_eq!(later_end - later_start, end - start, "it stays as long");
        Ok(())
    });
}

#[test]
fn a_drag_that_comes_to_a_halt_stays_there() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2004-01-31").await?;
        let [x, y] = page.point_on("#lane-SRB .lane-ground").await?;
        let mut points = way([x, y], [x - 110.0, y], 8);
        // Held for a while before it is let go.
        points.extend([[x - 110.0, y]; 12]);
        page.drag(Pointer::Mouse, &points, 16).await?;
        page.until_address_rests().await?;
        // A day is 26 to 28 px wide.
        page.until_address_has("from=2004-01-05").await
    });
}

/// Notes in each frame in which lanes are sketched where each standing is seen; what has the focus too.
const WATCH_SKETCH: &str = "
    window.boxOf = shapes => shapes.map(it => it.getBoundingClientRect()).reduce(
        ([left, right], it) => [Math.min(left, it.left), Math.max(right, it.right)], [1e9, -1e9]);
    window.boxesIn = layer => ['party', 'member', 'suspended', 'former'].map(standing =>
        boxOf([...document.querySelectorAll(layer + ' .bar.is-' + standing)]));
    const watch = () => {
        if (document.querySelector('#sketch-lanes path')) {
            window.sketched = boxesIn('#sketch-lanes');
            window.restless = document.querySelectorAll('#lanes .bar, #events-1 .mark').length;
            window.focusedThen = document.activeElement.id;
        }
        requestAnimationFrame(watch);
    };
    watch();";

#[test]
fn a_zoom_is_sketched_as_it_is_drawn_at_rest_and_leaves_the_focus() {
    visit(Visit::default(), async |page| {
        page.open("?from=1998-01-01&to=2014-12-31").await?;
        page.until_the_rest_is_here().await?;
        page.focus("lane-KAZ").await?;
        page.ask(WATCH_SKETCH, &[]).await?;
        let at = page.point_on("#lane-SRB .lane-ground").await?;
        page.wheel_with_ctrl(at, 6, 10).await?;
        page.until_address_rests().await?;
        page.until(
            "the lanes are drawn",
            "return document.querySelector('#lanes .bar') !== null
                && document.querySelector('#sketch-lanes path, #sketch-events path') === null",
        )
        .await?;
        assert_eq!(
            page.number("return window.restless").await?,
            0.0,
            "what is sketched is not drawn as well"
        );
        assert!(
            page.is("return sketched.flat().every((edge, index) =>
                    Math.abs(edge - boxesIn('#lanes').flat()[index]) < 1)")
                .await?,
            "each standing is where it was sketched"
        );
        assert_eq!(page.text_of("return focusedThen").await?, "lane-KAZ");
        assert_eq!(page.focused().await?, "lane-KAZ");
        Ok(())
    });
}

#[test]
fn two_clicks_zoom_about_the_pointer() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2007-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let at = page.point_on("#lane-SRB .lane-ground").await?;
        page.double_click(at).await?;
        let moves = "return !location.search.includes('to=2007-12-31')";
        page.until("the window moves", moves).await?;
        page.until_address_rests().await?;
        let [later_start, earlier_end] = days_in_view(page).await?;
        let (before, after) = (end - start + 1.0, earlier_end - later_start + 1.0);
        assert!(
            (before / 2.0 - after).abs() <= 1.0,
            "{before} days become {after}"
        );
        assert!(start < later_start && earlier_end < end);
        Ok(())
    });
}

#[test]
fn two_fingers_zoom_and_the_days_stay_under_them() {
    visit(Visit::PHONE, async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#lane-ARM .lane-ground").await?;
        let apart = [
            way([x - 20.0, y], [x - 60.0, y], 10),
            way([x + 40.0, y], [x + 120.0, y], 10),
        ];
        page.pinch(&[&apart[0], &apart[1]], 16).await?;
        page.until_address_rests().await?;
        let [later_start, earlier_end] = days_in_view(page).await?;
        let ratio = (end - start + 1.0) / (earlier_end - later_start + 1.0);
        assert!(
            (ratio - 3.0).abs() < 0.3,
            "fingers three times as far apart zoom {ratio} times"
        );
        assert!(start < later_start && earlier_end < end);
        Ok(())
    });
}

#[test]
fn a_third_finger_does_a_pinch_no_harm() {
    visit(Visit::PHONE, async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#lane-ARM .lane-ground").await?;
        let ways = [
            way([x - 20.0, y], [x - 60.0, y], 10),
            way([x + 40.0, y], [x + 120.0, y], 10),
            way([x + 80.0, y + 24.0], [x - 70.0, y + 24.0], 10),
        ];
        page.pinch(&[&ways[0], &ways[1], &ways[2]], 16).await?;
        page.until_address_rests().await?;
        let [later_start, earlier_end] = days_in_view(page).await?;
        let ratio = (end - start + 1.0) / (earlier_end - later_start + 1.0);
        assert!(
            (ratio - 3.0).abs() < 0.3,
            "zoomed {ratio} times, as with two"
        );
        // And one finger moves it afterwards.
        let [x, y] = page.point_on("#lane-ARM .lane-ground").await?;
        page.drag(Pointer::Finger, &way([x, y], [x - 60.0, y], 10), 16)
            .await?;
        page.until_address_rests().await?;
        assert!(later_start < days_in_view(page).await?[0]);
        Ok(())
    });
}

#[test]
fn one_finger_moves_the_window_and_leaves_the_page_where_it_is() {
    visit(Visit::PHONE, async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        let [x, y] = page.point_on("#lane-ARM .lane-ground").await?;
        let top = page.number("return scrollY").await?;
        page.drag(Pointer::Finger, &way([x, y], [x - 80.0, y], 10), 16)
            .await?;
        page.until_address_rests().await?;
        page.until(
            "it is later",
            "return /from=200[1-9]/.test(location.search)",
        )
        .await?;
        assert_eq!(page.number("return scrollY").await?, top);
        Ok(())
    });
}

/// The codes of the lanes, from top to bottom.
async fn lanes(page: &Page) -> Result<String> {
    page.text_of(
        "return [...document.querySelectorAll('#lanes [data-state]')].map(it => it.dataset.state).join(' ')",
    )
    .await
}

#[test]
fn lanes_are_put_in_another_order_and_folded_away_but_the_one_selected_stays() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.click("#lane-menu summary").await?;
        page.focus("lane-order").await?;
        page.until_the_rest_is_here().await?;
        page.press(&[DOWN]).await?;
        assert_eq!(
            lanes(page).await?,
            "ARM KAZ KGZ RUS TJK UZB BLR AZE GEO AFG SRB",
            "by the first day"
        );
        page.focus("lanes-left").await?;
        page.press(&[" "]).await?;
        assert_eq!(lanes(page).await?, "ARM KAZ KGZ RUS TJK UZB BLR AFG SRB");
        page.focus("lanes-observing").await?;
        page.press(&[" "]).await?;
        assert_eq!(lanes(page).await?, "ARM KAZ KGZ RUS TJK UZB BLR");
        page.press(&[ESCAPE]).await?;
        page.click("#map-AZE").await?;
        page.until_address_has("state=AZE").await?;
        assert_eq!(lanes(page).await?, "ARM KAZ KGZ RUS TJK UZB BLR AZE");
        Ok(())
    });
}

#[test]
fn a_lane_is_moved_by_hand_and_the_place_is_said() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let said = async |words: &str| {
            let script =
                format!("return document.getElementById('said').textContent === '{words}'");
            page.until(words, &script).await
        };
        page.focus("lane-KAZ").await?;
        page.press(&[ALT, UP]).await?;
        said("Kazakhstan, 2nd of 7").await?;
        assert_eq!(
            lanes(page).await?,
            "ARM KAZ BLR KGZ RUS TJK UZB AZE GEO AFG SRB"
        );
        assert_eq!(page.focused().await?, "lane-KAZ", "the focus goes with it");
        assert_eq!(page.query().await?, "", "the address knows no order");
        for _ in 0..2 {
            // The second time there is nothing above.
            page.press(&[ALT, UP]).await?;
            said("Kazakhstan, 1st of 7").await?;
        }
        page.click("#lane-menu summary").await?;
        let by_hand = "return document.getElementById('lane-order').value === 'hand'";
        assert!(page.is(by_hand).await?, "the menu says so");
        page.ask("document.getElementById('lane-moved').value = 'AZE'", &[])
            .await?;
        page.click("[data-do=lane-down]").await?;
        said("Azerbaijan, 2nd of 2").await?;
        let hand = "KAZ ARM BLR KGZ RUS TJK UZB GEO AZE AFG SRB";
        assert_eq!(lanes(page).await?, hand);
        // Another order leaves it, and it is there again when it is asked for.
        let choose = async |order: &str| {
            page.ask(
                "const field = document.getElementById('lane-order');
                 field.value = arguments[0];
                 field.dispatchEvent(new Event('input', { bubbles: true }))",
                &[order.into()],
            )
            .await
        };
        choose("name").await?;
        assert_eq!(
            lanes(page).await?,
            "ARM BLR KAZ KGZ RUS TJK UZB AZE GEO AFG SRB"
        );
        choose("hand").await?;
        assert_eq!(lanes(page).await?, hand);
        Ok(())
    });
}

#[test]
fn the_wheel_zooms_about_the_pointer_with_ctrl_and_scrolls_the_page_without() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2007-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let at = page.point_on("#lane-SRB .lane-ground").await?;
        page.wheel_with_ctrl(at, 4, -100).await?;
        page.until_address_rests().await?;
        let [later_start, earlier_end] = days_in_view(page).await?;
        let ratio = (end - start + 1.0) / (earlier_end - later_start + 1.0);
        // Four turns of a quarter each: the fourth power of e to a quarter.
        assert!((ratio - 1.0_f64.exp()).abs() < 0.05, "zoomed {ratio} times");
        assert!(start < later_start && earlier_end < end);
        page.wheel_with_ctrl(at, 4, 100).await?;
        page.until_address_rests().await?;
        let [same_start, same_end] = days_in_view(page).await?;
        assert!((same_start - start).abs() <= 4.0 && (same_end - end).abs() <= 4.0);
        let top = page.number("return scrollY").await?;
        page.wheel(at, 2, 100).await?;
        page.until("the page is scrolled", &format!("return {top} < scrollY"))
            .await?;
        assert_eq!(days_in_view(page).await?, [same_start, same_end]);
        Ok(())
    });
}

#[test]
fn what_has_the_focus_keeps_it_while_the_wheel_zooms_and_marks_have_their_names_at_rest() {
    visit(Visit::default(), async |page| {
        page.open("?from=1998-01-01&to=2000-12-31").await?;
        let focused = "mark-prolongation-protocol";
        let at = page.point_on(&format!("#{focused} .mark-hit")).await?;
        page.focus(focused).await?;
        page.ask(
            "window.seen = { sketches: 0, focused: new Set() };
             new MutationObserver(() => {
                 seen.sketches += document.querySelectorAll('.mark.pill').length;
                 seen.focused.add(document.activeElement.id);
             }).observe(document.getElementById('timeline'), { subtree: true, childList: true });",
            &[],
        )
        .await?;
        page.wheel_with_ctrl(at, 4, -100).await?;
        page.until(
            "it is at rest",
            "return !document.querySelector('.mark.pill')",
        )
        .await?;
        assert!(page.is("return 0 < seen.sketches").await?);
        let kept = page
            .text_of("return [...seen.focused, document.activeElement.id].join(' ')")
            .await?;
        assert_eq!(kept, format!("{focused} {focused}"));
        let all_named =
            "return [...document.querySelectorAll('.event-rows .mark, .event-rows .pill')]
            .every(it => it.id && it.getAttribute('aria-label'))";
        assert!(page.is(all_named).await?);
        Ok(())
    });
}

#[test]
fn a_pill_comes_apart_and_a_day_of_several_events_is_listed() {
    visit(Visit::default(), async |page| {
        page.open("?at=1992-01-01").await?;
        let pills = "return document.querySelectorAll('.pill').length";
        assert!(
            3.0 < page.number(pills).await?,
            "the whole record has pills"
        );
        page.focus("timeline-cursor").await?;
        page.until_the_rest_is_here().await?;
        // Down to the rows of events, and on to a pill.
        let on_pill = "return document.activeElement.classList.contains('pill')";
        for _ in 0..14 {
            page.press(&[DOWN]).await?;
        }
        for _ in 0..20 {
            if page.is(on_pill).await? {
                break;
            }
            page.press(&[RIGHT]).await?;
        }
        assert!(page.is(on_pill).await?, "arrow keys lead to a pill");
        page.press(&[ENTER]).await?;
        page.until_address_rests().await?;
        let [start, end] = days_in_view(page).await?;
        assert!(end - start < 12_000.0, "it has zoomed in");
        let focused = page.focused().await?;
        assert!(
            focused == "timeline-cursor" || focused.starts_with("pill-"),
            "the focus stays in the timeline, not on {focused:?}"
        );
        // Two events of one day that share a row cannot be taken apart.
        page.open("?at=2012-01-01&from=2011-12-01&to=2012-12-31")
            .await?;
        page.ask(
            "const pill = document.createElementNS('http://www.w3.org/2000/svg', 'g');
             pill.dataset.first = pill.dataset.last = arguments[0];
             document.getElementById('timeline').append(pill);
             pill.dispatchEvent(new MouseEvent('click', { bubbles: true }))",
            &["0".into()],
        )
        .await?;
        page.until(
            "the panel lists the day",
            "return document.getElementById('panel-title').textContent === '8 December 1991'",
        )
        .await
    });
}

/// Presses on the middle of an element, moves by so many px, and lets the browser take the pointer away, as
/// it does to scroll: then it names no place.
const TAKEN_AWAY: &str = "
    const [selector, by] = arguments;
    const element = document.querySelector(selector);
    const box = element.getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    const way = { bubbles: true, cancelable: true, isPrimary: true, pointerId: 7, pointerType: 'touch' };
    const send = (kind, more) => element.dispatchEvent(new PointerEvent(kind, { ...way, ...more }));
    send('pointerdown', { ...at, buttons: 1 });
    send('pointermove', { ...at, clientX: at.clientX + by, buttons: 1 });
    send('pointercancel', { clientX: 0, clientY: 0 });";

#[test]
fn a_drag_that_the_browser_takes_away_changes_nothing() {
    visit(Visit::default(), async |page| {
        page.open("?at=2006-01-01&from=2004-01-01&to=2007-12-31")
            .await?;
        for part in [
            "#timeline-cursor",
            "#lane-SRB .lane-ground",
            "#minimap-whole",
            "#minimap-end",
        ] {
            page.ask(TAKEN_AWAY, &[part.into(), 60.into()]).await?;
            page.until_address_rests().await?;
            assert_eq!(page.day().await?, "2006-01-01", "{part}");
            page.until_address_has("from=2004-01-01").await?;
            page.until_address_has("to=2007-12-31").await?;
        }
        Ok(())
    });
}

#[test]
fn what_is_drawn_stays_together_while_the_window_is_held_in_a_drag() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2007-12-31").await?;
        // The rows of events are drawn for the selection too.
        page.click("#lane-UZB .lane-name").await?;
        page.until_address_has("state=UZB").await?;
        let [x, y] = page.point_on("#lane-SRB .lane-ground").await?;
        page.ask(
            "window.places = new Set();
             new MutationObserver(() => {
                 const all = [...document.querySelectorAll('.is-drawn-once')];
                 places.add([...new Set(all.map(it => it.getAttribute('transform')))].length);
             }).observe(document.getElementById('timeline'), { subtree: true, childList: true });",
            &[],
        )
        .await?;
        page.drag(Pointer::Mouse, &way([x, y], [x - 500.0, y], 40), 16)
            .await?;
        page.until_address_rests().await?;
        let places = page.text_of("return [...places].join(' ')").await?;
        assert_eq!(places, "1", "lanes, rows and ground have one place");
        Ok(())
    });
}

#[test]
fn a_level_wheel_moves_the_window_to_whole_days() {
    visit(Visit::default(), async |page| {
        page.open("?from=2004-01-01&to=2004-01-31").await?;
        let at = page.point_on("#lane-SRB .lane-ground").await?;
        // A day is about 27 px wide: two turns of 20 px are a day and a half.
        page.wheel_aside(at, 2, 20).await?;
        page.until_address_rests().await?;
        let query = page.query().await?;
        assert!(
            query.contains("from=2004-01-02") || query.contains("from=2004-01-03"),
            "{query}"
        );
        Ok(())
    });
}

#[test]
fn back_in_the_middle_of_a_movement_shows_what_was_before() {
    visit(Visit::default(), async |page| {
        page.open("?at=2010-06-01").await?;
        page.click("#lane-UZB .lane-name").await?;
        page.until_address_has("state=UZB").await?;
        page.ask(
            "document.querySelector('[data-do=zoom-in]').click(); history.back()",
            &[],
        )
        .await?;
        page.until(
            "nothing is selected",
            "return !location.search.includes('state=')",
        )
        .await?;
        page.until_address_rests().await?;
        assert_eq!(page.query().await?, "?at=2010-06-01");
        Ok(())
    });
}
