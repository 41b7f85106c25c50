//! The rest of the program, in a file of its own: fetched when it is needed, and missed with a sentence.

use e2e::{
    Visit,
    page::keys::{ENTER, LEFT},
    visit,
};

const ASKED: &str = "return performance.getEntriesByType('resource')
    .some(entry => entry.name.endsWith('_rest.wasm'))";

#[test]
fn the_first_sight_does_without_the_rest() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        page.press(&[ENTER]).await?;
        assert!(!page.is(ASKED).await?, "nothing has asked for it");
        page.click("#lane-ARM .lane-name").await?;
        page.until("the history is told", HISTORY).await?;
        assert!(page.is(ASKED).await?, "it was asked for");
        Ok(())
    });
}

#[test]
fn without_the_rest_the_page_says_so_and_goes_on() {
    let visit_ = Visit {
        blocked: &["_rest.wasm"],
        expected_complaints: &["_rest.wasm - Failed to load resource"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.open("?state=UZB&at=tomorrow").await?;
        page.until(
            "the panel says so",
            "return document.getElementById('panel').innerText.includes('The text of the record below has them.')",
        )
        .await?;
        assert!(
            page.is(&said("Not all of the address was understood."))
                .await?
        );
        page.click("#refused button").await?;
        assert!(
            page.is("return document.getElementById('refused').innerText === ''")
                .await?
        );
        assert_eq!(page.panel_title().await?, "Uzbekistan");
        // What needs no rest goes on.
        let day = page.day().await?;
        page.click("#play").await?;
        page.until("a line says so", &said("Part of the page did not load"))
            .await?;
        page.focus("timeline-cursor").await?;
        page.press(&[LEFT]).await?;
        page.until(
            "the cursor moves",
            &format!("return document.getElementById('day-field').value !== '{day}'"),
        )
        .await?;
        let stopped = "return document.documentElement.classList.contains('is-stopped')";
        assert!(!page.is(stopped).await?);
        // What did not load is asked for again when it is needed again.
        page.server.unblock();
        page.click("#lane-ARM .lane-name").await?;
        page.until("the history is told", HISTORY).await?;
        page.click("#play").await?;
        page.until("it plays", PLAYS).await?;
        Ok(())
    });
}

#[test]
fn a_rest_that_is_missing_is_not_asked_for_at_every_step_of_the_cursor() {
    let visit_ = Visit {
        blocked: &["_rest.wasm"],
        expected_complaints: &["_rest.wasm - Failed to load resource"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.open("?at=tomorrow").await?;
        page.until("a line says so", &said("Not all of the address"))
            .await?;
        page.focus("timeline-cursor").await?;
        page.press(&[LEFT; 30]).await?;
        page.until(
            "the cursor has moved",
            "return document.getElementById('day-field').value === '2026-01-29'",
        )
        .await?;
        let asked = page.server.asked();
        let times = asked.iter().filter(|path| path.ends_with("_rest.wasm"));
        assert_eq!(times.count(), 1, "{asked:?}");
        Ok(())
    });
}

#[test]
fn play_that_is_taken_back_before_it_could_begin_does_not_begin() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        let twice = "const play = document.getElementById('play'); play.click(); play.click();";
        page.ask(twice, &[]).await?;
        page.until("the rest is here", ASKED).await?;
        page.click("#lane-ARM .lane-name").await?;
        page.until("and told of", HISTORY).await?;
        assert!(!page.is(PLAYS).await?);
        assert_eq!(page.day().await?, "1999-04-20");
        Ok(())
    });
}

const HISTORY: &str = "return !!document.querySelector('#panel .steps li')";
const PLAYS: &str = "return document.getElementById('play').innerText === 'Pause'";

fn said(words: &str) -> String {
    format!("return document.getElementById('refused').innerText.includes('{words}')")
}
