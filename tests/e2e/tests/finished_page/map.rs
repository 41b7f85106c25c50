//! The overview of the map: enlarged and moved, by pointer, keys, buttons and fingers.

use e2e::{
    Page, Result, Visit,
    page::keys::{LEFT, PAGE_DOWN, RIGHT, SHIFT, TAB},
    pointer::{Pointer, way},
    visit,
};
use serde_json::json;

/// How the map lies in its room: where its corner is, in px, and its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fit {
    left_px: f64,
    top_px: f64,
    scale: f64,
}

async fn fit(page: &Page) -> Result<Fit> {
    let script = r"const found = /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(
        document.getElementById('overview-space').getAttribute('transform'));
        return found.slice(1).map(Number)";
    let [left_px, top_px, scale] = serde_json::from_value(page.ask(script, &[]).await?)?;
    Ok(Fit {
        left_px,
        top_px,
        scale,
    })
}

/// As [`fit`], when nothing moves any more: names are chosen anew a moment after the last move.
async fn fit_at_rest(page: &Page) -> Result<Fit> {
    page.ask("window.e2eMap = null", &[]).await?;
    page.until(
        "the map rests",
        "const now = Date.now();
         const state = document.getElementById('overview-space').getAttribute('transform')
            + document.getElementById('overview-names').innerHTML;
         if (window.e2eMap !== state) { window.e2eMap = state; window.e2eMapSince = now; }
         return 500 < now - window.e2eMapSince",
    )
    .await?;
    fit(page).await
}

/// The corner of the overview on the screen.
async fn corner(page: &Page) -> Result<[f64; 2]> {
    let script = "const box = document.getElementById('overview').getBoundingClientRect();
        return [box.left, box.top]";
    Ok(serde_json::from_value(page.ask(script, &[]).await?)?)
}

/// The point of the map at a point of the screen.
fn point_at(fit: Fit, [left, top]: [f64; 2], [x, y]: [f64; 2]) -> [f64; 2] {
    [
        (x - left - fit.left_px) / fit.scale,
        (y - top - fit.top_px) / fit.scale,
    ]
}

fn apart([x, y]: [f64; 2], [other_x, other_y]: [f64; 2]) -> f64 {
    (x - other_x).hypot(y - other_y)
}

/// Counts what is drawn anew on the way: shapes, which must stay, and moves of the map.
const WATCH: &str = "
    window.drawn = 0; window.moves = 0;
    new MutationObserver(list => window.drawn += list.length).observe(
        document.getElementById('overview-land'), { childList: true, subtree: true });
    new MutationObserver(list => window.moves += list.length).observe(
        document.getElementById('overview-space'), { attributeFilter: ['transform'] });";

#[test]
fn the_wheel_zooms_about_the_pointer_with_ctrl_and_scrolls_the_page_without() {
    visit(Visit::default(), async |page| {
        page.resize(1440, 600, false).await?;
        page.open("").await?;
        let at = page.point_on("#map-KAZ").await?;
        let before = fit_at_rest(page).await?;
        page.ask(WATCH, &[]).await?;
        // Until the map fills its room it lies in the middle; from then on it is held by the pointer.
        page.wheel_with_ctrl(at, 3, -100).await?;
        let filled = fit_at_rest(page).await?;
        page.wheel_with_ctrl(at, 3, -100).await?;
        let after = fit_at_rest(page).await?;
        assert!(before.scale * 2.0 < after.scale, "{before:?} {after:?}");
        let corner_px = corner(page).await?;
        let points = [filled, after].map(|fit| point_at(fit, corner_px, at));
        assert!(apart(points[0], points[1]) < 1.0, "{points:?}");
        assert_eq!(page.number("return window.drawn").await?, 0.0);
        page.wheel_with_ctrl(at, 15, 100).await?;
        assert_eq!(fit_at_rest(page).await?, before, "no smaller than whole");
        page.wheel(at, 2, 60).await?;
        page.until("the page scrolls", "return 0 < scrollY").await?;
        assert_eq!(fit_at_rest(page).await?, before);
        Ok(())
    });
}

#[test]
fn a_drag_moves_an_enlarged_map_and_a_click_selects_as_ever() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let [x, y] = page.point_on("#map-RUS").await?;
        let whole = fit_at_rest(page).await?;
        let drag = way([x, y], [x - 60.0, y + 20.0], 6);
        // The rest of the program is fetched at the first press.
        page.drag(Pointer::Mouse, &drag, 16).await?;
        assert_eq!(fit_at_rest(page).await?, whole, "the whole map stays");
        page.open("").await?;
        page.click("#map [data-do='+']").await?;
        let before = fit_at_rest(page).await?;
        page.drag(Pointer::Mouse, &drag, 16).await?;
        let after = fit_at_rest(page).await?;
        let moved = [after.left_px - before.left_px, after.top_px - before.top_px];
        assert!(
            apart(moved, [-60.0, 20.0]) < 1.0,
            "it was moved by {moved:?}"
        );
        assert!(
            !page.query().await?.contains("state="),
            "a drag selects nothing"
        );
        for _ in 0..3 {
            page.drag(Pointer::Mouse, &way([x, y], [x + 400.0, y], 6), 16)
                .await?;
        }
        let edge = fit_at_rest(page).await?;
        let [first_of_whole, first_seen] = [whole, edge].map(|fit| -fit.left_px / fit.scale);
        // The bleed of the overview: beyond it there would be bare paper.
        let first = first_of_whole.max(-40.0);
        assert!((first - first_seen).abs() < 0.2, "no further: {first_seen}");
        page.click("#map-RUS").await?;
        page.until_address_has("state=RUS").await
    });
}

#[test]
fn buttons_zoom_and_fit() {
    visit(Visit::default(), async |page| {
        page.open("?at=2012-12-19").await?;
        let whole = fit_at_rest(page).await?;
        let button = |word: &str| format!("#map [data-do='{word}']");
        let is_off = "return document.querySelector('#map [data-do=selection]').disabled";
        assert!(page.is(is_off).await?, "nothing is selected");
        page.ask(WATCH, &[]).await?;
        page.click(&button("+")).await?;
        let nearer = fit_at_rest(page).await?;
        assert!(
            (nearer.scale / whole.scale - 1.6).abs() < 0.01,
            "{nearer:?}"
        );
        assert!(
            3.0 < page.number("return window.moves").await?,
            "it is eased"
        );
        page.click(&button("-")).await?;
        assert_eq!(fit_at_rest(page).await?, whole);
        page.click(&button("members")).await?;
        let members = fit_at_rest(page).await?;
        assert!(whole.scale * 1.1 < members.scale, "{members:?}");
        for code in ["BLR", "KAZ"] {
            let seen = format!(
                "const room = document.getElementById('overview').getBoundingClientRect();
                 const box = document.querySelector('#map-{code} .map-shape').getBoundingClientRect();
                 return room.left <= box.left && box.right <= room.right
                    && room.top <= box.top && box.bottom <= room.bottom"
            );
            assert!(page.is(&seen).await?, "{code} is in view");
        }
        page.click("#map-KAZ").await?;
        page.until(
            "there is a selection to fit",
            &format!("{is_off} === false"),
        )
        .await?;
        page.click(&button("selection")).await?;
        let state = fit_at_rest(page).await?;
        assert!(whole.scale * 1.5 < state.scale, "{state:?}");
        page.click(&button("0")).await?;
        assert_eq!(fit_at_rest(page).await?, whole);
        assert_eq!(
            page.number("return window.drawn").await?,
            0.0,
            "shapes stay"
        );
        // A session by video link has no place.
        page.open("?event=prolongation-protocol").await?;
        page.until("an event has a place", &format!("{is_off} === false"))
            .await
    });
}

#[test]
fn names_and_patterns_keep_their_size() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-06-19").await?;
        fit_at_rest(page).await?;
        let sizes = "
            const name = [...document.querySelectorAll('#overview-names text')]
                .find(text => text.textContent === 'Kazakhstan');
            const [, scale] = /scale\\((\\S+)\\)/.exec(
                document.getElementById('overview-space').getAttribute('transform'));
            const [, shrunk] = /scale\\((\\S+)\\)/.exec(
                document.getElementById('overview-former').getAttribute('patternTransform'));
            return [name.getBoundingClientRect().height, scale * shrunk,
                document.querySelectorAll('#overview-names text').length]";
        let [height, period, names]: [f64; 3] =
            serde_json::from_value(page.ask(sizes, &[]).await?)?;
        page.click("#map [data-do=members]").await?;
        fit_at_rest(page).await?;
        let [after, after_period, more]: [f64; 3] =
            serde_json::from_value(page.ask(sizes, &[]).await?)?;
        assert!((height - after).abs() < 0.5, "{height} {after}");
        assert!((period - 1.0).abs() < 1e-3 && (after_period - 1.0).abs() < 1e-3);
        assert!(names < more, "there is room for more names: {names} {more}");
        Ok(())
    });
}

#[test]
fn keys_zoom_and_move_and_the_focus_stays_in_view() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let whole = fit_at_rest(page).await?;
        page.focus("map-KAZ").await?;
        page.press(&["+"]).await?;
        page.press(&["+"]).await?;
        page.press(&["+"]).await?;
        let near = fit_at_rest(page).await?;
        assert!(whole.scale * 3.0 < near.scale, "{near:?}");
        page.press(&[SHIFT, RIGHT]).await?;
        let moved = fit_at_rest(page).await?;
        assert!(moved.left_px < near.left_px, "{near:?} {moved:?}");
        page.press(&["-"]).await?;
        page.press(&["0"]).await?;
        assert_eq!(fit_at_rest(page).await?, whole);
        for _ in 0..4 {
            page.press(&["+"]).await?;
        }
        fit_at_rest(page).await?;
        // Wherever the arrows lead, the state is seen, and the page does not move the picture.
        for key in [LEFT, LEFT, RIGHT, RIGHT, RIGHT] {
            page.press(&[key]).await?;
            fit_at_rest(page).await?;
            let seen = "const state = document.activeElement;
                const picture = state.closest('.map-picture');
                if (picture.scrollLeft || picture.scrollTop) return 'scrolled';
                const room = picture.getBoundingClientRect();
                const box = state.querySelector('.map-shape').getBoundingClientRect();
                return box.left < room.right && room.left < box.right
                    && box.top < room.bottom && room.top < box.bottom ? '' : state.id";
            assert_eq!(page.text_of(seen).await?, "");
        }
        Ok(())
    });
}

#[test]
fn who_wants_no_motion_is_there_at_once() {
    visit(Visit::default(), async |page| {
        page.prefer_in("prefers-reduced-motion", "reduce").await?;
        page.open("").await?;
        fit_at_rest(page).await?;
        page.ask(WATCH, &[]).await?;
        page.click("#map [data-do='+']").await?;
        fit_at_rest(page).await?;
        assert_eq!(page.number("return window.moves").await?, 1.0);
        Ok(())
    });
}

#[test]
fn two_fingers_zoom_and_one_moves_what_is_enlarged_or_scrolls_the_page() {
    visit(Visit::PHONE, async |page| {
        page.open("").await?;
        let touch = "return getComputedStyle(document.querySelector('#overview svg')).touchAction";
        let [x, y] = page.point_on("#map-RUS").await?;
        let whole = fit_at_rest(page).await?;
        assert_eq!(page.text_of(touch).await?, "pan-y");
        // Up, as to scroll: the map stays.
        let scrolled = page.number("return scrollY").await?;
        page.drag(Pointer::Finger, &way([x, y], [x, y - 80.0], 8), 16)
            .await?;
        page.until("the page scrolls", &format!("return {scrolled} < scrollY"))
            .await?;
        assert_eq!(fit_at_rest(page).await?, whole);
        let [x, y] = page.point_on("#map-RUS").await?;
        let corner_px = corner(page).await?;
        page.pinch(
            &[
                &way([x - 20.0, y], [x - 50.0, y], 8),
                &way([x + 20.0, y], [x + 50.0, y], 8),
            ],
            16,
        )
        .await?;
        let near = fit_at_rest(page).await?;
        assert!(whole.scale * 2.0 < near.scale, "{near:?}");
        let points = [whole, near].map(|fit| point_at(fit, corner_px, [x, y]));
        assert!(apart(points[0], points[1]) < 4.0, "{points:?}");
        assert!(
            !page.query().await?.contains("state="),
            "it selects nothing"
        );
        assert_eq!(page.text_of(touch).await?, "none");
        page.drag(Pointer::Finger, &way([x, y], [x + 20.0, y + 40.0], 8), 16)
            .await?;
        let moved = fit_at_rest(page).await?;
        assert!(
            apart(
                [moved.left_px, moved.top_px],
                [near.left_px + 20.0, near.top_px + 40.0]
            ) < 2.0
        );
        page.tap("#map [data-do='0']").await?;
        assert_eq!(fit_at_rest(page).await?, whole);
        assert_eq!(page.text_of(touch).await?, "pan-y");
        Ok(())
    });
}

#[test]
fn buttons_of_the_map_are_as_large_as_a_thumb() {
    visit(Visit::PHONE, async |page| {
        page.open("").await?;
        let small = "return [...document.querySelectorAll('.map-buttons button')]
            .map(button => button.getBoundingClientRect())
            .filter(box => box.width < 44 || box.height < 44).length";
        assert_eq!(page.number(small).await?, 0.0);
        Ok(())
    });
}

/// How wide and how high what can be hit of a state is, in px, in the picture where it is read.
const HIT: &str = "
    const state = document.getElementById('map-' + arguments[0]);
    const picture = state.closest('.map-picture');
    picture.scrollIntoView({ block: 'center', behavior: 'instant' });
    const room = picture.getBoundingClientRect();
    const hit = (x, y) => document.elementFromPoint(x, y)?.closest('[data-state]') === state;
    let left = Infinity, right = -1, top = Infinity, bottom = -1, area = 0;
    for (let x = Math.ceil(room.left); x < room.right; x++)
        for (let y = Math.ceil(room.top); y < room.bottom; y++)
            if (hit(x, y)) {
                area++;
                left = Math.min(left, x); right = Math.max(right, x + 1);
                top = Math.min(top, y); bottom = Math.max(bottom, y + 1);
            }
    return [right - left, bottom - top, area]";

#[test]
fn every_state_is_read_and_hit_on_a_phone() {
    visit(Visit::PHONE, async |page| {
        page.open("").await?;
        fit_at_rest(page).await?;
        let mut found = Vec::new();
        for (code, name) in [
            ("AFG", "Afghanistan"),
            ("ARM", "Armenia"),
            ("AZE", "Azerbaijan"),
            ("BLR", "Belarus"),
            ("GEO", "Georgia"),
            ("KAZ", "Kazakhstan"),
            ("KGZ", "Kyrgyzstan"),
            ("RUS", "Russia"),
            ("SRB", "Serbia"),
            ("TJK", "Tajikistan"),
            ("UZB", "Uzbekistan"),
        ] {
            let [width, height, area]: [f64; 3] =
                serde_json::from_value(page.ask(HIT, &[json!(code)]).await?)?;
            let is_named = format!(
                "return [...document.querySelectorAll('.map-places text')].some(text => text.textContent === '{name}')"
            );
            found.push((code, width, height, area, page.is(&is_named).await?));
        }
        let is_good = |&(code, width, height, area, is_named): &(&str, f64, f64, f64, bool)| {
            // Of Afghanistan the map shows the north only: its disc gives way to the states beside it.
            let thumb = std::f64::consts::PI * 22.0 * 22.0 * if code == "AFG" { 0.6 } else { 0.97 };
            // On the overview of a phone there is room for few names; the chips have them all.
            let is_in_inset = ["ARM", "AZE", "GEO", "KGZ", "TJK", "UZB"].contains(&code);
            let least_height = if code == "AFG" { 38.0 } else { 44.0 };
            44.0 <= width && least_height <= height && thumb <= area && (is_named || !is_in_inset)
        };
        assert!(found.iter().all(is_good), "{found:?}");
        Ok(())
    });
}

/// How fast the fill of a shape changes, in computed style.
const FADE: &str =
    "return getComputedStyle(document.querySelector('#map-KAZ .map-shape')).transitionDuration";

#[test]
fn fills_fade_in_play_and_follow_a_hand_at_once() {
    visit(Visit::default(), async |page| {
        page.open("?at=1992-05-14").await?;
        assert_eq!(page.text_of(FADE).await?, "0s");
        page.click("#play").await?;
        page.until("fills fade", &format!("{FADE} === '0.2s'"))
            .await?;
        page.click("#play").await?;
        page.until("they do not", &format!("{FADE} === '0s'"))
            .await?;
        // A day of change under the handle: the shape has its colour in the same frame.
        page.open("?at=1992-05-14").await?;
        let is_fading = "const field = document.getElementById('day-field');
            field.value = '1994-04-20';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            return new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() =>
                next(document.querySelector('#map-KAZ .map-shape').getAnimations().length))))";
        assert_eq!(page.number(is_fading).await?, 0.0);
        Ok(())
    });
}

/// The pictures that have a ring, by their ids.
const RINGS: &str = "
    return [...document.querySelectorAll('.map-picture')]
        .filter(picture => picture.querySelector('circle.map-ring')).map(picture => picture.id).join()";

#[test]
fn the_place_of_a_chosen_event_is_shown_in_every_picture_that_it_lies_in() {
    visit(Visit::default(), async |page| {
        // Tashkent, Moscow, and a session by video link.
        for (event, pictures) in [
            ("treaty-signed", "overview,central-asia"),
            ("prolongation-protocol", "overview"),
            ("video-session-2020", ""),
        ] {
            page.open(&format!("?event={event}")).await?;
            page.until(
                "the event is chosen",
                "return !!document.querySelector('.panel-close')",
            )
            .await?;
            assert_eq!(page.text_of(RINGS).await?, pictures, "{event}");
        }
        Ok(())
    });
}

#[test]
fn a_place_is_shown_faintly_some_days_before_and_after() {
    visit(Visit::default(), async |page| {
        let near = "return document.querySelectorAll('#central-asia circle.map-frame').length";
        for (day, expected) in [
            ("1992-05-08", 1.0),
            ("1992-05-22", 1.0),
            ("1992-05-15", 0.0),
            ("1992-07-20", 0.0),
        ] {
            page.open(&format!("?at={day}")).await?;
            page.until_the_rest_is_here().await?;
            fit_at_rest(page).await?;
            assert_eq!(page.number(near).await?, expected, "{day}");
        }
        Ok(())
    });
}

#[test]
fn states_that_change_in_the_window_have_a_strip_of_their_spells() {
    visit(Visit::default(), async |page| {
        let strips = |picture: &str| {
            format!("return document.querySelectorAll('#{picture}-more .map-casing').length")
        };
        page.open("?at=2008-01-01&from=2005-01-01&to=2010-12-31")
            .await?;
        page.until_the_rest_is_here().await?;
        page.until(
            "Uzbekistan alone changes",
            &format!("{} === 1", strips("central-asia")),
        )
        .await?;
        assert_eq!(
            page.number(&strips("overview")).await?,
            0.0,
            "its name has no room there"
        );
        // The line in it goes with the cursor.
        let line = "return document.querySelector('#central-asia-days .map-ring')?.getAttribute('d') ?? ''";
        let before = page.text_of(line).await?;
        page.focus("timeline-cursor").await?;
        page.press(&[PAGE_DOWN]).await?;
        page.until_day("2009-01-01").await?;
        let after = page.text_of(line).await?;
        assert!(
            !before.is_empty() && !after.is_empty() && before != after,
            "{before}, {after}"
        );
        let is_decoration =
            "return !!document.querySelector('.map-casing').closest('[aria-hidden=true]')";
        assert!(page.is(is_decoration).await?);
        page.open("?at=2008-01-01&from=2007-01-01&to=2010-12-31")
            .await?;
        page.until_the_rest_is_here().await?;
        fit_at_rest(page).await?;
        assert_eq!(
            page.number(&strips("central-asia")).await?,
            0.0,
            "nobody changes"
        );
        Ok(())
    });
}

#[test]
fn disputed_boundaries_are_named_to_the_pointer_and_in_a_list() {
    visit(Visit::default(), async |page| {
        page.open("?at=2016-06-01").await?;
        let named = "return [...document.querySelectorAll('#map [data-line] > title')]
            .map(title => title.textContent).includes('Crimea')";
        assert!(page.is(named).await?);
        page.click("#disputed summary").await?;
        page.until(
            "the list is there",
            "return !!document.getElementById('line-0')",
        )
        .await?;
        let list = "return [...document.querySelectorAll('#disputed-list button')]
            .map(button => button.textContent).join()";
        let names = page.text_of(list).await?;
        for name in [
            "Crimea",
            "Abkhazia",
            "South Ossetia",
            "Transnistria",
            "Nagorno-Karabakh",
        ] {
            assert!(names.contains(name), "{names}");
        }
        // By keyboard: from the summary to the first name, which shows its line.
        page.press(&[TAB]).await?;
        assert_eq!(page.focused().await?, "line-0");
        let pointed = "return document.querySelector('#map [data-line].is-pointed')?.dataset.line";
        assert_eq!(page.text_of(pointed).await?, "Abkhazia");
        page.press(&[TAB]).await?;
        assert_eq!(page.text_of(pointed).await?, "South Ossetia");
        page.focus("timeline-cursor").await?;
        assert_eq!(page.text_of(pointed).await?, "");
        // The list follows the day.
        page.open("?at=2021-01-01").await?;
        page.click("#disputed summary").await?;
        page.until(
            "the list is there",
            "return !!document.getElementById('line-0')",
        )
        .await?;
        assert!(!page.text_of(list).await?.contains("Karabakh"));
        let policy = page
            .text_of("return document.querySelector('.map-policy').textContent")
            .await?;
        assert!(policy.contains("2018 (Natural Earth)"), "{policy}");
        let told = "const link = document.querySelector('#disputed-list a');
            return fetch(link.href).then(answer => answer.text()).then(text => {
                const page = new DOMParser().parseFromString(text, 'text/html');
                return page.getElementById(link.hash.slice(1)).closest('section').textContent; })";
        let told = page.text_of(told).await?;
        assert!(told.contains("Crimea, dashed from March 2014"), "{told}");
        Ok(())
    });
}
