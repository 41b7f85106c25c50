//! The page without a pointer.

use e2e::{
    Page, Result, Visit,
    page::keys::{ALT, DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, SHIFT, TAB, UP},
    visit,
};

/// More stops than the picture may have.
const MOST_STOPS: usize = 60;

/// Where the focus is, and whether that is seen: an outline, or a stroke in the place of one.
const STOP: &str = "
    const element = document.activeElement;
    const drawn = [element, ...element.querySelectorAll('.cursor-focus, .lane-ground, .term, .term-scheduled, .mark-hit, .pill-ground, .minimap-frame, .minimap-grip'),
        ...(element.closest('#map') ? document.querySelectorAll('.map-outline.is-focused') : [])];
    const widthOf = length => parseFloat(length) || 0;
    const isSeen = drawn.some(part => {
        const style = getComputedStyle(part);
        const isOutlined = style.outlineStyle !== 'none' && 1 <= widthOf(style.outlineWidth);
        const isStroked = part instanceof SVGElement && part !== element
            && style.stroke !== 'none' && 2 <= widthOf(style.strokeWidth);
        return isOutlined || isStroked;
    });
    const name = element.id || element.getAttribute('aria-label') || element.textContent.trim().slice(0, 40);
    return [name, isSeen ? 'seen' : 'unseen']";

async fn stop(page: &Page) -> Result<(String, bool)> {
    let [name, seen]: [String; 2] = serde_json::from_value(page.ask(STOP, &[]).await?)?;
    Ok((name, seen == "seen"))
}

/// Presses Tab until the focus is on something with this id prefix; every stop must be seen.
async fn tab_to(page: &Page, prefix: &str) -> Result<String> {
    walk_to(page, &[TAB], prefix).await
}

/// The same with other keys.
async fn walk_to(page: &Page, keys: &[&str], prefix: &str) -> Result<String> {
    let mut passed = Vec::new();
    for _ in 0..MOST_STOPS {
        page.press(keys).await?;
        let (name, is_seen) = stop(page).await?;
        assert!(is_seen, "the focus on {name} is seen");
        if name.starts_with(prefix) {
            return Ok(name);
        }
        passed.push(name);
    }
    Err(format!("no stop {prefix} in {passed:?}").into())
}

#[test]
fn tab_leads_from_the_top_to_the_map_and_the_slider_and_is_seen_all_the_way() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.press(&[TAB]).await?;
        let (first, is_seen) = stop(page).await?;
        assert!(
            first.starts_with("Skip to the text") && is_seen,
            "the first stop is {first}"
        );
        tab_to(page, "map-").await?;
        tab_to(page, "timeline-cursor").await?;
        // The timeline is one stop, and the frame on the minimap three: all of it, and its ends.
        for part in ["whole", "start", "end"] {
            page.press(&[TAB]).await?;
            assert_eq!(stop(page).await?, (format!("minimap-{part}"), true));
        }
        page.press(&[TAB]).await?;
        let next = "return document.activeElement.closest('#panel') !== null";
        assert!(page.is(next).await?, "the panel comes after the timeline");
        Ok(())
    });
}

#[test]
fn the_map_is_one_stop_and_arrow_keys_walk_its_states() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let stops = "return document.querySelectorAll('#map [tabindex=\"0\"]').length";
        assert_eq!(page.number(stops).await? as i64, 1);
        let mut at = tab_to(page, "map-").await?;
        page.until_the_rest_is_here().await?;
        let mut visited = vec![at.clone()];
        for key in [RIGHT, UP, LEFT, DOWN, LEFT, DOWN, RIGHT] {
            page.press(&[key]).await?;
            let (name, is_seen) = stop(page).await?;
            assert!(is_seen, "the focus on {name} is seen");
            at = name;
            visited.push(at.clone());
        }
        let mut different = visited.clone();
        different.sort();
        different.dedup();
        assert!(4 <= different.len(), "arrow keys walk: {visited:?}");
        assert_eq!(page.number(stops).await? as i64, 1);
        page.press(&[ENTER]).await?;
        page.until_address_has(&format!("state={}", at.trim_start_matches("map-")))
            .await?;
        assert_eq!(page.focused().await?, at, "the focus stays");
        page.press(&[ESCAPE]).await?;
        page.until(
            "nothing is selected",
            "return !location.search.includes('state=')",
        )
        .await
    });
}

#[test]
fn arrow_keys_walk_lanes_and_events_and_enter_selects() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-05&from=1999-01-01&to=1999-12-31")
            .await?;
        tab_to(page, "timeline-cursor").await?;
        page.until_the_rest_is_here().await?;
        let mut visited = Vec::new();
        for _ in 0..40 {
            page.press(&[DOWN]).await?;
            let (name, is_seen) = stop(page).await?;
            assert!(is_seen, "the focus on {name} is seen");
            let is_mark = name.starts_with("mark-");
            visited.push(name);
            if is_mark {
                break;
            }
        }
        let lanes = visited
            .iter()
            .filter(|name| name.starts_with("lane-"))
            .count();
        assert_eq!(lanes, 11, "every lane is walked through: {visited:?}");
        let mark = visited.last().cloned().unwrap_or_default();
        let slug = mark.strip_prefix("mark-").ok_or("no mark was reached")?;
        page.press(&[ENTER]).await?;
        page.until_address_has(&format!("event={slug}")).await?;
        let has_focus = format!("return document.activeElement.id === '{mark}'");
        page.until("the focus is on the mark again", &has_focus)
            .await?;
        page.press(&[ESCAPE]).await?;
        page.until(
            "nothing is selected",
            "return !location.search.includes('event=')",
        )
        .await
    });
}

/// The acting Secretary General of 2017 has no name in the whole record: the term is too short for it.
#[test]
fn arrow_keys_walk_the_terms_of_offices_which_say_who_held_them_and_lead_to_their_first_day() {
    const ACTING: &str =
        "Valery Semerikov, acting: Secretary General, from 1 January 2017 until 1 May 2017";
    visit(Visit::default(), async |page| {
        page.open("?at=2016-12-01").await?;
        tab_to(page, "timeline-cursor").await?;
        page.until_the_rest_is_here().await?;
        walk_to(page, &[DOWN], "term-").await?;
        let name = async || {
            page.text_of("return document.activeElement.querySelector('title').textContent")
                .await
        };
        assert!(
            name().await?.starts_with("Nikolai Bordyuzha: "),
            "the term of the cursor's day"
        );
        let (next, _) = {
            page.press(&[RIGHT]).await?;
            stop(page).await?
        };
        assert_eq!(name().await?, ACTING);
        page.press(&[ENTER]).await?;
        page.until_day("2017-01-01").await?;
        let has_focus = format!("return document.activeElement.id === '{next}'");
        page.until("the focus is on the term again", &has_focus)
            .await?;
        assert_eq!(stop(page).await?, (next.clone(), true));
        // That term alone is outlined in its lane now, and the lane is named by it.
        let outlined = "return [...document.querySelectorAll('#office-lanes > :first-child .term-current')]
            .filter(it => getComputedStyle(it).display !== 'none').map(it => it.parentElement.id).join()";
        assert_eq!(page.text_of(outlined).await?, next);
        let lane = "return document.querySelector('#office-lanes > :first-child').getAttribute('aria-label')";
        assert_eq!(
            page.text_of(lane).await?,
            "Secretary General: Valery Semerikov"
        );
        // Down to the chair of that day, back up, and on to the events.
        page.press(&[DOWN]).await?;
        assert!(name().await?.starts_with("Belarus: "), "{}", name().await?);
        page.press(&[UP]).await?;
        assert_eq!(page.focused().await?, next);
        walk_to(page, &[DOWN], "mark-").await?;
        // Where the window is moved along, the term keeps the focus.
        walk_to(page, &[UP], "term-").await?;
        page.press(&[UP]).await?;
        assert_eq!(page.focused().await?, next);
        for _ in 0..6 {
            page.press(&["+"]).await?;
        }
        page.until_address_rests().await?;
        assert_eq!(page.focused().await?, next);
        Ok(())
    });
}

/// The codes of the lanes, from top to bottom.
const LANES: &str =
    "[...document.querySelectorAll('#lanes [data-state]')].map(it => it.dataset.state).join(' ')";

#[test]
fn all_that_the_timeline_can_is_done_by_keys_alone() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        let lanes_are = async |lanes: &str| {
            page.until(lanes, &format!("return {LANES} === '{lanes}'"))
                .await
        };
        let address_is =
            async |what: &str, is_so: &str| page.until(what, &format!("return {is_so}")).await;
        let whole = "!/from=|to=/.test(location.search)";
        let zoomed = "/from=.*to=/.test(location.search)";

        // Lanes: another order, a group folded away and back, a lane moved, from the menu and beside it.
        tab_to(page, "lane-menu-summary").await?;
        page.press(&[ENTER]).await?;
        tab_to(page, "lane-order").await?;
        page.press(&[DOWN]).await?;
        lanes_are("ARM KAZ KGZ RUS TJK UZB BLR AZE GEO AFG SRB").await?;
        tab_to(page, "lanes-observing").await?;
        page.press(&[" "]).await?;
        lanes_are("ARM KAZ KGZ RUS TJK UZB BLR AZE GEO").await?;
        page.press(&[" "]).await?;
        tab_to(page, "lane-moved").await?;
        page.press(&[DOWN]).await?;
        tab_to(page, "Move down").await?;
        page.press(&[ENTER]).await?;
        lanes_are("KAZ ARM KGZ RUS TJK UZB BLR AZE GEO AFG SRB").await?;
        page.press(&[ESCAPE]).await?;
        assert_eq!(page.focused().await?, "lane-menu-summary");
        tab_to(page, "timeline-cursor").await?;
        walk_to(page, &[DOWN], "lane-ARM").await?;
        page.press(&[ALT, UP]).await?;
        lanes_are("ARM KAZ KGZ RUS TJK UZB BLR AZE GEO AFG SRB").await?;
        page.press(&[ENTER]).await?;
        page.until_address_has("state=ARM").await?;
        page.press(&[ESCAPE]).await?;

        // Window and axis: in about the cursor to days, and out again.
        walk_to(page, &[UP], "timeline-cursor").await?;
        for _ in 0..16 {
            page.press(&["+"]).await?;
        }
        page.until_address_has("from=1999-04-16").await?;
        let days = "[...document.querySelectorAll('#axis text')].some(it => /^2[4-8]( |$)/.test(it.textContent))";
        address_is("the axis names days", days).await?;
        page.press(&["-"]).await?;
        page.press(&["0"]).await?;
        address_is("all is in view", whole).await?;

        // Marks: a pill comes apart, an event is selected.
        walk_to(page, &[DOWN], "mark-").await?;
        walk_to(page, &[LEFT], "pill-").await?;
        page.press(&[ENTER]).await?;
        address_is("the pill has come apart", zoomed).await?;
        page.until_address_rests().await?;
        page.press(&[ESCAPE]).await?;
        let on_cursor = "return document.activeElement.id === 'timeline-cursor'";
        if !page.is(on_cursor).await? {
            walk_to(page, &[UP], "timeline-cursor").await?;
        }
        walk_to(page, &[DOWN], "mark-").await?;
        page.press(&[ENTER]).await?;
        address_is("an event is selected", "location.search.includes('event=')").await?;
        page.press(&[ESCAPE]).await?;

        // Minimap: the frame moved, and drawn out to all of it.
        tab_to(page, "minimap-whole").await?;
        let before = page.query().await?;
        page.press(&[RIGHT]).await?;
        address_is(
            "the frame has moved",
            &format!("location.search !== '{before}'"),
        )
        .await?;
        tab_to(page, "minimap-start").await?;
        page.press(&[HOME]).await?;
        tab_to(page, "minimap-end").await?;
        page.press(&[END]).await?;
        address_is("all is in view", whole).await?;

        // Play: from the first change on, at another speed, until a change is said.
        walk_to(page, &[SHIFT, TAB], "play-speed").await?;
        page.press(&[DOWN]).await?;
        tab_to(page, "timeline-cursor").await?;
        page.press(&[HOME]).await?;
        page.until_day("1992-05-15").await?;
        page.press(&[" "]).await?;
        address_is(
            "a change is said",
            "document.getElementById('said').textContent.startsWith('On ')",
        )
        .await?;
        page.press(&[" "]).await?;
        address_is(
            "it stands still",
            "document.getElementById('play').textContent === 'Play'",
        )
        .await?;

        // And the table of all these keys.
        page.press(&["?"]).await?;
        assert_eq!(page.focused().await?, "keys-summary");
        let is_open = "return document.getElementById('keys').open";
        assert!(page.is(is_open).await?, "the list of keys is open");
        Ok(())
    });
}

#[test]
fn the_skip_link_leads_to_the_text() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.press(&[TAB]).await?;
        page.press(&[ENTER]).await?;
        page.until(
            "the text is in view",
            "const top = document.getElementById('record').getBoundingClientRect().top;
             return location.hash === '#record' && Math.abs(top) < 80",
        )
        .await
    });
}
