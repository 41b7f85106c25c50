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
        page.until(
            "the history is told",
            "return !!document.querySelector('#panel .steps li')",
        )
        .await?;
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
        page.open("?state=UZB").await?;
        page.until("a line says so", "return document.getElementById('refused').innerText.includes('Part of the page did not load')")
            .await?;
        assert_eq!(page.panel_title().await?, "Uzbekistan");
        let panel = page
            .text_of("return document.getElementById('panel').innerText")
            .await?;
        assert!(
            panel.contains("The text of the record below has them."),
            "{panel}"
        );
        // What needs no rest goes on.
        let day = page.day().await?;
        page.click("#play").await?;
        page.focus("timeline-cursor").await?;
        page.press(&[LEFT]).await?;
        page.until(
            "the cursor moves",
            &format!("return document.getElementById('day-field').value !== '{day}'"),
        )
        .await?;
        let stopped = "return document.documentElement.classList.contains('is-stopped')";
        assert!(!page.is(stopped).await?);
        Ok(())
    });
}
