//! Two days beside one another: by drag, by keys, by field and by address, and what is said of them.

use e2e::{
    Page, Result, Visit,
    page::keys::{HOME, PAGE_UP, RIGHT, SHIFT},
    pointer::{Pointer, way},
    standings::{STATES, Standings},
    visit,
};
use serde_json::{Value, json};

/// Waits until both days are these, by the fields, the hands and the text.
async fn until_days(page: &Page, days: [&str; 2]) -> Result {
    let [first, last] = days;
    page.until(
        &format!("the days are {first} and {last}"),
        &format!(
            "return ['a', 'b'].map(end => document.getElementById('date-' + end)?.value).join() === '{first},{last}'"
        ),
    )
    .await
}

async fn line(page: &Page) -> Result<String> {
    page.text_of("return document.getElementById('compare-line').innerText")
        .await
}

#[test]
fn an_address_opens_two_days_and_what_changed_between_them() {
    visit(Visit::default(), async |page| {
        // The order of the days in the address does not matter.
        for address in [
            "?at=1999-04-20&view=compare&with=1999-04-21",
            "?at=1999-04-21&view=compare&with=1999-04-20",
        ] {
            page.open(address).await?;
            until_days(page, ["1999-04-20", "1999-04-21"]).await?;
            assert_eq!(
                line(page).await?,
                "From 20 April 1999 to 21 April 1999 the number of states in the treaty fell from nine to six: \
                 Azerbaijan, Georgia and Uzbekistan left."
            );
            let counts = "return [...document.querySelectorAll('.compare-count')].map(count => count.innerText).join('; ')";
            assert_eq!(
                page.text_of(counts).await?,
                "9 parties; 6 parties, 3 former"
            );
            let rows = "return [...document.querySelectorAll('#compare-table tbody tr')]
                .map(row => [...row.cells].slice(0, 3).map(cell => cell.innerText.trim()).join(' > ')).join('; ')";
            assert_eq!(
                page.text_of(rows).await?,
                "Azerbaijan > Party > Former party; Georgia > Party > Former party; \
                 Uzbekistan > Party > Former party"
            );
            page.until(
                "the sources have their names and lead out",
                "return !!document.querySelector('#compare-table td a[href^=http]')",
            )
            .await?;
        }
        Ok(())
    });
}

#[test]
fn both_maps_are_painted_as_the_map_of_their_day() {
    visit(Visit::default(), async |page| {
        for days in [["1993-10-01", "1999-04-21"], ["2006-06-23", "2013-01-01"]] {
            let [first, last] = days;
            page.open(&format!("?at={first}&view=compare&with={last}"))
                .await?;
            until_days(page, days).await?;
            let painted =
                "return ['a', 'b'].map(end => Object.fromEntries(arguments[0].map(code => [code,
                [...document.querySelectorAll(`#map-${end} use[href='#small-${code}']`)]
                    .map(use => use.getAttribute('class').match(/shape standing is-([a-z-]+)/)?.[1])
                    .find(Boolean) ?? 'none'])))";
            let painted: [Standings; 2] =
                serde_json::from_value(page.ask(painted, &[json!(STATES)]).await?)?;
            for (day, painted) in days.into_iter().zip(painted) {
                page.open(&format!("?at={day}")).await?;
                page.until_it_rests().await?;
                assert_eq!(page.standings_on_map().await?, painted, "{day}");
            }
        }
        Ok(())
    });
}

#[test]
fn keys_move_a_hand_by_days_months_years_and_changes_and_never_past_the_other() {
    visit(Visit::default(), async |page| {
        page.open("?at=2000-01-31&view=compare&with=2012-12-19")
            .await?;
        until_days(page, ["2000-01-31", "2012-12-19"]).await?;
        page.until_the_rest_is_here().await?;
        page.focus("day-a").await?;
        page.press(&[RIGHT]).await?;
        until_days(page, ["2000-02-01", "2012-12-19"]).await?;
        page.press(&[SHIFT, RIGHT]).await?;
        until_days(page, ["2000-03-01", "2012-12-19"]).await?;
        page.press(&["]"]).await?;
        until_days(page, ["2003-09-18", "2012-12-19"]).await?;
        page.press(&[HOME]).await?;
        until_days(page, ["1992-05-15", "2012-12-19"]).await?;
        page.focus("day-b").await?;
        page.press(&[PAGE_UP]).await?;
        until_days(page, ["1992-05-15", "2011-12-19"]).await?;
        page.until(
            "the hand says its day and the number",
            "return document.activeElement.getAttribute('aria-valuetext') === '19 December 2011: seven members'",
        )
        .await?;
        // The first change is the other day: as far as that.
        page.press(&[HOME]).await?;
        until_days(page, ["1992-05-15", "1992-05-15"]).await?;
        page.press(&["["]).await?;
        until_days(page, ["1992-05-15", "1992-05-15"]).await?;
        assert_eq!(
            line(page).await?,
            "From 15 May 1992 to 15 May 1992 the number of states in the treaty stayed at six."
        );
        Ok(())
    });
}

#[test]
fn a_hand_is_dragged_and_the_address_keeps_both_days() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20&view=compare&with=2006-06-23")
            .await?;
        until_days(page, ["1999-04-20", "2006-06-23"]).await?;
        page.until_the_rest_is_here().await?;
        let flag = page.point_on("#day-b").await?;
        let to = [flag[0] + 200.0, flag[1]];
        page.drag(Pointer::Mouse, &way(flag, to, 8), 16).await?;
        page.until(
            "the later day followed",
            "return document.getElementById('date-b').value > '2010-01-01'
                && document.getElementById('date-a').value === '1999-04-20'",
        )
        .await?;
        // Past the other it stays with it.
        let flag = page.point_on("#day-b").await?;
        let to = [flag[0] - 700.0, flag[1]];
        page.drag(Pointer::Mouse, &way(flag, to, 12), 16).await?;
        until_days(page, ["1999-04-20", "1999-04-20"]).await?;
        page.until_address_has("with=1999-04-20").await?;
        page.browser.session.refresh().await?;
        until_days(page, ["1999-04-20", "1999-04-20"]).await?;
        // A press on the line brings the nearer hand.
        let line = page.point_on("#days").await?;
        page.until_the_rest_is_here().await?;
        page.drag(Pointer::Mouse, &[[line[0] + 100.0, line[1] - 20.0]], 16)
            .await?;
        page.until(
            "the later day is there",
            "return document.getElementById('date-b').value > '2010-01-01'
                && document.getElementById('date-a').value === '1999-04-20'",
        )
        .await?;
        page.click(".tabs [data-view=map]").await?;
        page.until_day("1999-04-20").await
    });
}

#[test]
fn a_day_is_typed_and_stepped_to_the_next_change() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20&view=compare&with=2006-06-23")
            .await?;
        until_days(page, ["1999-04-20", "2006-06-23"]).await?;
        page.click("[data-do=b-on]").await?;
        until_days(page, ["1999-04-20", "2012-12-19"]).await?;
        page.click("[data-do=a-back]").await?;
        until_days(page, ["1994-04-20", "2012-12-19"]).await?;
        let typed = "const field = document.getElementById('date-a');
            field.value = '2007-05-01';
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.ask(typed, &[]).await?;
        until_days(page, ["2007-05-01", "2012-12-19"]).await
    });
}

#[test]
fn under_a_thumb_the_hands_and_buttons_are_large_and_the_maps_stand_below_one_another() {
    visit(Visit::PHONE, async |page| {
        page.open("?at=1999-04-20&view=compare&with=2006-06-23")
            .await?;
        until_days(page, ["1999-04-20", "2006-06-23"]).await?;
        page.until_it_rests().await?;
        let small: Value = page
            .ask(
                "return [...document.querySelectorAll('.compare-head button, .compare-head .day-field')]
                    .filter(at => { const box = at.getBoundingClientRect(); return box.height < 44 || box.width < 44; })
                    .map(at => at.outerHTML)",
                &[],
            )
            .await?;
        assert_eq!(small, json!([]));
        let are_stacked = "const [a, b] = ['map-a', 'map-b'].map(id => document.getElementById(id).getBoundingClientRect());
            return a.bottom < b.top && Math.abs(a.left - b.left) < 1";
        assert!(page.is(are_stacked).await?);
        let flag = page.point_on("#day-a").await?;
        page.drag(
            Pointer::Finger,
            &way(flag, [flag[0] - 40.0, flag[1]], 8),
            16,
        )
        .await?;
        page.until(
            "the earlier day followed the thumb",
            "return document.getElementById('date-a').value < '1997-01-01'
                && document.getElementById('date-b').value === '2006-06-23'",
        )
        .await
    });
}
