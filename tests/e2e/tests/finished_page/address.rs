//! The address: steps back and forward, parts that make no sense, parts of others.

use e2e::{Visit, page::keys::RIGHT, visit};

#[test]
fn back_and_forward_step_through_what_was_selected() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.click("#lane-UZB .lane-name").await?;
        page.until_address_has("state=UZB").await?;
        page.click("#lane-ARM .lane-name").await?;
        page.until_address_has("state=ARM").await?;
        let title = |name: &str| {
            format!("return document.getElementById('panel-title').textContent === '{name}'")
        };
        page.browser.session.back().await?;
        page.until("Uzbekistan is shown again", &title("Uzbekistan"))
            .await?;
        page.until_address_has("state=UZB").await?;
        page.browser.session.back().await?;
        page.until("nothing is selected", "return location.search === ''")
            .await?;
        page.browser.session.forward().await?;
        page.browser.session.forward().await?;
        page.until("Armenia is shown again", &title("Armenia"))
            .await
    });
}

#[test]
fn moving_the_cursor_adds_no_step() {
    visit(Visit::default(), async |page| {
        page.open("?at=2006-06-22").await?;
        let before = page.number("return history.length").await?;
        page.focus("timeline-cursor").await?;
        page.press(&[RIGHT]).await?;
        page.until_address_has("at=2006-06-23").await?;
        assert_eq!(page.number("return history.length").await?, before);
        Ok(())
    });
}

#[test]
fn a_bad_part_is_said_in_one_line_and_the_rest_is_honoured() {
    visit(Visit::default(), async |page| {
        page.open("?at=2012-13-40&state=XXX&event=prolongation-protocol")
            .await?;
        let line = page
            .text_of("return document.getElementById('refused').innerText")
            .await?;
        for part in ["at=2012-13-40", "state=XXX"] {
            assert!(line.contains(part), "{part} in: {line}");
        }
        assert!(!line.contains("prolongation-protocol"), "{line}");
        page.until_day("1999-04-02").await?;
        assert!(
            page.panel_title().await?.contains("protocol"),
            "{}",
            page.panel_title().await?
        );
        let lines = "return document.querySelectorAll('#refused > *').length";
        assert_eq!(page.number(lines).await? as i64, 1);
        page.click("[data-do=dismiss]").await?;
        page.until(
            "the line is gone",
            "return document.getElementById('refused').innerText === ''",
        )
        .await
    });
}

#[test]
fn keys_that_the_page_does_not_know_yet_survive() {
    visit(Visit::default(), async |page| {
        page.open("?at=2006-06-22&lang=ru").await?;
        page.focus("timeline-cursor").await?;
        page.press(&[RIGHT]).await?;
        page.until_address_has("at=2006-06-23").await?;
        let query = page.query().await?;
        assert!(query.contains("lang=ru"), "{query}");
        page.click("#lane-UZB .lane-name").await?;
        page.until_address_has("state=UZB").await?;
        let query = page.query().await?;
        assert!(query.contains("lang=ru"), "{query}");
        Ok(())
    });
}
