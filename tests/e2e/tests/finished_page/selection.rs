//! Selecting a state or an event, wherever it is shown, and letting go of it.

use e2e::{
    Page, Result, Visit,
    page::keys::{DOWN, ENTER, ESCAPE},
    visit,
};

/// Everything that shows the selected state shows this one.
async fn check_state(page: &Page, code: &str, name: &str) -> Result {
    page.until_address_has(&format!("state={code}")).await?;
    assert_eq!(page.panel_title().await?, name);
    for id in [format!("map-{code}"), format!("lane-{code}")] {
        let script = format!("return document.getElementById('{id}').ariaPressed === 'true'");
        assert!(page.is(&script).await?, "{id} is pressed");
    }
    let lane = format!("return document.getElementById('lane-{code}').matches('.is-selected')");
    assert!(page.is(&lane).await?, "the lane of {name} is selected");
    let outlines = "return document.querySelectorAll('.map-outline.is-selected').length";
    assert!(
        1.0 <= page.number(outlines).await?,
        "{name} is outlined on the map"
    );
    Ok(())
}

async fn check_nothing(page: &Page) -> Result {
    page.until(
        "nothing is selected",
        "return !/[?&](state|event)=/.test(location.search)",
    )
    .await?;
    let pressed = "return document.querySelectorAll('#app [aria-pressed=true]').length";
    assert_eq!(page.number(pressed).await? as i64, 0, "nothing is pressed");
    Ok(())
}

#[test]
fn a_click_on_a_state_on_the_map_selects_it_everywhere() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.click("#map-UZB .map-shape").await?;
        check_state(page, "UZB", "Uzbekistan").await?;
        // In the inset, and in the overview where it is small.
        page.click("#map-ARM .map-shape").await?;
        check_state(page, "ARM", "Armenia").await?;
        page.click("#overview [data-state=RUS] .map-shape").await?;
        check_state(page, "RUS", "Russia").await?;
        page.press(&[ESCAPE]).await?;
        check_nothing(page).await
    });
}

#[test]
fn a_click_on_a_lane_selects_its_state_everywhere() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.click("#lane-ARM .lane-name").await?;
        check_state(page, "ARM", "Armenia").await?;
        page.click("#lane-GEO .bar.is-party").await?;
        check_state(page, "GEO", "Georgia").await?;
        page.press(&[ESCAPE]).await?;
        check_nothing(page).await
    });
}

#[test]
fn a_click_on_a_mark_selects_its_event_everywhere() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-05&from=1999-03-01&to=1999-05-31")
            .await?;
        page.click("#mark-prolongation-protocol .mark-hit").await?;
        page.until_address_has("event=prolongation-protocol")
            .await?;
        page.until_day("1999-04-02").await?;
        let name = page.text_of(NAME).await?;
        let title = page.panel_title().await?;
        assert!(
            !title.is_empty() && name.starts_with(&title),
            "{title} as in {name}"
        );
        assert!(page.is(PRESSED).await?, "its mark is pressed");
        page.press(&[ESCAPE]).await?;
        check_nothing(page).await
    });
}

#[test]
fn every_event_and_every_step_has_its_title() {
    visit(Visit::default(), async |page| {
        for state in ["ARM", "AZE", "UZB"] {
            page.open(&format!("?state={state}")).await?;
            page.until(
                "all steps have titles",
                &begin_with_a_word(".step-title", "textContent"),
            )
            .await?;
        }
        let labels = begin_with_a_word("[id^=mark-]", "ariaLabel");
        assert!(page.is(&labels).await?);
        Ok(())
    });
}

/// Whether there are several such elements, and all have a title in front: without one, what follows
/// it is first.
fn begin_with_a_word(selector: &str, property: &str) -> String {
    format!(
        "const all = [...document.querySelectorAll('{selector}')];
         return 4 < all.length && all.every(it => /^[A-Z]/.test(it.{property}))"
    )
}

const NAME: &str =
    "return document.getElementById('mark-prolongation-protocol').getAttribute('aria-label')";
const PRESSED: &str =
    "return document.getElementById('mark-prolongation-protocol').ariaPressed === 'true'";

#[test]
fn a_pill_opens_into_its_events() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let pill = page
            .text_of("return document.querySelector('.pill')?.id")
            .await?;
        assert!(pill.starts_with("pill-"), "there is a pill");
        page.click(&format!("#{pill}")).await?;
        page.until(
            "the window is nearer",
            "return /[?&](from|to)=/.test(location.search)",
        )
        .await?;
        let is_gone = format!("return document.getElementById('{pill}') === null");
        let first = pill.trim_start_matches("pill-");
        let is_drawn =
            format!("{is_gone} || document.querySelector('[data-event={first}]') !== null");
        page.until("it has come apart", &is_drawn).await
    });
}

#[test]
fn enter_on_a_lane_that_the_arrow_keys_led_to_selects_it() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.focus("timeline-cursor").await?;
        page.until_the_rest_is_here().await?;
        page.press(&[DOWN]).await?;
        page.press(&[DOWN]).await?;
        let id = page.focused().await?;
        let code = id.strip_prefix("lane-").unwrap_or_default().to_owned();
        assert!(!code.is_empty(), "the focus is on a lane, not on {id}");
        let name = page
            .text_of(&format!(
                "return document.querySelector('#{id} .lane-name').textContent"
            ))
            .await?;
        page.press(&[ENTER]).await?;
        check_state(page, &code, &name).await?;
        page.until(
            "the focus is on the lane again",
            &format!("return document.activeElement.id === '{id}'"),
        )
        .await?;
        page.press(&[ESCAPE]).await?;
        check_nothing(page).await
    });
}

#[test]
fn the_panel_closes_by_its_button_and_turns_to_neighbours() {
    visit(Visit::default(), async |page| {
        page.open("?state=ARM").await?;
        check_state(page, "ARM", "Armenia").await?;
        page.click("#panel .turn.is-after").await?;
        check_state(page, "AZE", "Azerbaijan").await?;
        page.until(
            "the heading has the focus",
            "return document.activeElement.id === 'panel-title'",
        )
        .await?;
        page.click("#panel .panel-close").await?;
        check_nothing(page).await
    });
}

#[test]
fn escape_lets_go_of_what_a_link_selected_before_anything_has_the_focus() {
    visit(Visit::default(), async |page| {
        page.open("?state=UZB").await?;
        check_state(page, "UZB", "Uzbekistan").await?;
        page.press(&[ESCAPE]).await?;
        check_nothing(page).await
    });
}

#[test]
fn a_chip_keeps_the_focus_when_its_state_is_selected() {
    let visitor = Visit {
        width: 360,
        height: 740,
        ..Visit::default()
    };
    visit(visitor, async |page| {
        page.open("").await?;
        page.focus("chips-TJK").await?;
        page.press(&[ENTER]).await?;
        check_state(page, "TJK", "Tajikistan").await?;
        assert_eq!(page.focused().await?, "chips-TJK");
        Ok(())
    });
}

#[test]
fn the_page_of_a_state_has_its_lane_acts_terms_and_events() {
    visit(Visit::default(), async |page| {
        page.open("?state=RUS").await?;
        page.until(
            "its legal acts are named, when the sources are here",
            "return [...document.querySelectorAll('#panel h3')].some(title => title.textContent === 'Legal acts')",
        )
        .await?;
        let parts = "return [
            document.querySelectorAll('#panel .doubt-strip .bar').length,
            document.querySelectorAll('#panel .event-list [data-day]').length,
            document.querySelectorAll('#panel details [data-event]').length]";
        let [bars, terms, events]: [usize; 3] =
            serde_json::from_value(page.ask(parts, &[]).await?)?;
        assert!(
            3 <= bars && 4 <= terms && 10 <= events,
            "{bars} {terms} {events}"
        );
        // A term leads to its first day and keeps the focus.
        let term = page
            .text_of("return document.querySelector('#panel .event-list [data-day]').id")
            .await?;
        page.focus(&term).await?;
        page.press(&[ENTER]).await?;
        page.until(
            "the cursor is on its first day",
            "return Date.parse(document.getElementById('day-field').value) / 864e5
                === Number(document.querySelector('#panel .event-list [data-day]').dataset.day)",
        )
        .await?;
        assert_eq!(page.focused().await?, term);
        page.click("#panel details > summary").await?;
        page.click("#panel details [data-event]").await?;
        page.until(
            "the event is told",
            "return document.querySelector('.panel-kind').textContent === 'Event'",
        )
        .await
    });
}
