//! What the page asks of the network.

use e2e::{Visit, server::SUB_PATH, visit};

#[test]
fn no_request_leaves_the_folder_that_the_page_is_served_from() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        page.click("#lane-ARM .lane-name").await?;
        page.until_address_has("state=ARM").await?;
        page.click("#map-UZB .map-shape").await?;
        page.until_address_has("state=UZB").await?;
        let folder = page.server.url("");
        let mut asked = page.browser.requests().await?;
        let entries = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let entries: Vec<String> = serde_json::from_value(page.ask(entries, &[]).await?)?;
        asked.extend(entries);
        assert!(
            asked.iter().any(|url| url.ends_with(".wasm")),
            "the program is seen in {asked:?}"
        );
        for url in &asked {
            assert!(
                url.starts_with(&folder) || url.starts_with("data:"),
                "{url}"
            );
        }
        for path in page.server.asked() {
            assert!(path.starts_with(SUB_PATH), "{path}");
        }
        Ok(())
    });
}

#[test]
fn nothing_is_stored() {
    visit(Visit::default(), async |page| {
        page.open("?state=ARM").await?;
        let stored = "return document.cookie.length + localStorage.length + sessionStorage.length";
        assert_eq!(page.number(stored).await? as i64, 0);
        Ok(())
    });
}

#[test]
fn everything_is_asked_for_once() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let mut asked = page.server.asked();
        let all = asked.len();
        asked.sort();
        asked.dedup();
        assert_eq!(asked.len(), all, "{:?}", page.server.asked());
        Ok(())
    });
}
