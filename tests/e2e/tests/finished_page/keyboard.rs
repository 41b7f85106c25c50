//! The page without a pointer.

use e2e::{
    Page, Result, Visit,
    page::keys::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, TAB, UP},
    visit,
};

/// More stops than the picture may have.
const MOST_STOPS: usize = 60;

/// Where the focus is, and whether that is seen: an outline, or a stroke in the place of one.
const STOP: &str = "
    const element = document.activeElement;
    const drawn = [element, ...element.querySelectorAll('.cursor-focus, .lane-ground, .mark-hit, .pill-ground, .minimap-frame, .minimap-grip'),
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
    let mut passed = Vec::new();
    for _ in 0..MOST_STOPS {
        page.press(&[TAB]).await?;
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
