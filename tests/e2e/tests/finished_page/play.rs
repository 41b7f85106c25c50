//! The cursor that goes on by itself.

use e2e::{Page, Result, Visit, page::keys::ESCAPE, visit};

/// Notes what is said to who listens, and how often the slider changes what it says, from now on.
const LISTEN: &str = "
    window.heard = []; window.slider = 0;
    new MutationObserver(() => heard.push(document.getElementById('said').textContent))
        .observe(document.getElementById('said'), { childList: true, characterData: true, subtree: true });
    new MutationObserver(() => slider++)
        .observe(document.getElementById('timeline-cursor'), { attributeFilter: ['aria-valuetext'] });";

const IS_PLAYING: &str = "return document.getElementById('play').textContent === 'Pause'";
const IS_STILL: &str = "return document.getElementById('play').textContent === 'Play'";

async fn set(page: &Page, field: &str, value: &str) -> Result {
    page.ask(
        "const field = document.getElementById(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        &[field.into(), value.into()],
    )
    .await?;
    Ok(())
}

#[test]
fn space_plays_from_change_to_change_and_pauses() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-01-01").await?;
        set(page, "play-speed", "400").await?;
        page.focus("timeline-cursor").await?;
        page.ask(LISTEN, &[]).await?;
        page.press(&[" "]).await?;
        page.until("it plays", IS_PLAYING).await?;
        page.until(
            "two changes have been said",
            "return 2 <= new Set(heard).size",
        )
        .await?;
        let slider = page.number("return slider").await?;
        assert!(slider <= 1.0, "the slider spoke {slider} times meanwhile");
        page.press(&[" "]).await?;
        page.until("it stands still", IS_STILL).await?;
        let heard = page.text_of("return heard[0]").await?;
        assert!(
            heard.starts_with("On 21 April 1999 the treaty had six parties"),
            "{heard}"
        );
        let day = page.day().await?;
        page.until_address_rests().await?;
        assert_eq!(page.day().await?, day, "the cursor stays");
        assert_eq!(page.focused().await?, "timeline-cursor");
        Ok(())
    });
}

#[test]
fn play_stops_at_events_too_and_ends_on_the_day_last_checked() {
    visit(Visit::default(), async |page| {
        page.open("?at=2025-11-01").await?;
        set(page, "play-stops", "events").await?;
        set(page, "play-speed", "400").await?;
        page.click("#play").await?;
        page.until_day("2026-02-28").await?;
        page.until("it stands still", IS_STILL).await
    });
}

#[test]
fn play_begins_again_where_nothing_is_left_and_gives_way_to_the_reader() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.click("#play").await?;
        page.until(
            "it is in the nineties, past the first day of all, from which no day leads back",
            "return /^199[2-9]/.test(document.getElementById('day-field').value)",
        )
        .await?;
        page.ask("document.querySelector('[data-do=day-back]').click()", &[])
            .await?;
        page.until("it stands still", IS_STILL).await
    });
}

#[test]
fn who_wants_no_motion_goes_on_by_one_stop() {
    visit(Visit::default(), async |page| {
        page.prefer_in("prefers-reduced-motion", "reduce").await?;
        page.open("?at=1999-01-01").await?;
        page.click("#play").await?;
        page.until_day("1999-04-21").await?;
        assert!(page.is(IS_STILL).await?);
        let said = page
            .text_of("return document.getElementById('said').textContent")
            .await?;
        assert!(said.contains("21 April 1999"), "{said}");
        page.click("#play").await?;
        page.until_day("2003-09-18").await
    });
}

#[test]
fn a_question_mark_opens_the_keys_and_escape_closes_them() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.focus("timeline-cursor").await?;
        page.press(&["?"]).await?;
        page.until(
            "the keys are shown",
            "return document.getElementById('keys').open",
        )
        .await?;
        assert_eq!(page.focused().await?, "keys-summary");
        page.press(&[ESCAPE]).await?;
        page.until(
            "they are gone",
            "return !document.getElementById('keys').open",
        )
        .await?;
        page.focus("timeline-cursor").await?;
        page.press(&["p"]).await?;
        page.until("it plays", IS_PLAYING).await
    });
}

#[test]
fn play_gives_way_to_a_window_that_is_moved() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-01-01&from=1998-01-01&to=2005-12-31")
            .await?;
        page.focus("timeline-cursor").await?;
        page.press(&[" "]).await?;
        page.until("it plays", IS_PLAYING).await?;
        let at = page.point_on("#lane-SRB .lane-ground").await?;
        page.wheel_aside(at, 3, 60).await?;
        page.until("it stands still", IS_STILL).await
    });
}
