//! The page as one file, opened from a disk: no server, no request.

use e2e::{Result, Visit, dist, page::keys::PAGE_DOWN, visit};

#[test]
fn the_one_file_works_from_a_disk_and_asks_for_nothing() {
    visit(Visit::default(), async |page| {
        let file = dist::folder()?.canonicalize()?.join("csto-timeline.html");
        let address = format!("file://{}?at=2006-06-23&state=UZB", file.display());
        page.browser.requests().await?;
        page.browser.session.goto(&address).await?;
        page.until(
            "the picture stands",
            "return document.documentElement.classList.contains('is-live')
                && document.getElementById('answer')?.textContent.includes('seven members')",
        )
        .await?;
        assert_eq!(page.panel_title().await?, "Uzbekistan");
        page.focus("timeline-cursor").await?;
        page.press(&["]"]).await?;
        page.until_day("2012-12-19").await?;
        // A year on, well inside of the bar.
        page.press(&[PAGE_DOWN]).await?;
        page.until_day("2013-12-19").await?;
        assert_eq!(
            page.agreed_standings()
                .await?
                .get("UZB")
                .map(String::as_str),
            Some("suspended")
        );
        for view in ["multiples", "members", "map"] {
            page.click(&format!(".tabs [data-view={view}]")).await?;
            let is_shown = if view == "map" {
                "return 0 < document.querySelector('.stage').offsetWidth".to_owned()
            } else {
                format!(
                    "return 0 < document.querySelector('#view[data-drawn={view}] > *')?.offsetWidth"
                )
            };
            page.until(&format!("{view} is shown"), &is_shown).await?;
        }
        let asked = page.browser.requests().await?;
        let beside: Vec<&String> = asked
            .iter()
            .filter(|url| **url != address && !url.starts_with("data:"))
            .collect();
        assert_eq!(beside, [""; 0], "nothing is loaded but the file itself");
        Ok::<_, e2e::Failure>(())
    });
}

#[test]
fn the_page_of_the_folder_leads_to_the_one_file() {
    visit(Visit::default(), async |page| {
        let folder = dist::folder()?.canonicalize()?;
        let address = format!("file://{}/index.html?at=2006-06-23", folder.display());
        page.browser.session.goto(&address).await?;
        page.until(
            "it says what to open",
            "return document.querySelector('#notice a')?.textContent === 'csto-timeline.html'",
        )
        .await?;
        page.click("#notice a").await?;
        page.until(
            "the same day stands there",
            "return document.getElementById('answer')?.textContent.includes('seven members')",
        )
        .await?;
        // That this folder cannot run the program is what was to be shown.
        page.complaints().await?;
        Ok(())
    });
}

#[test]
fn the_files_to_take_away_are_there() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        for name in [
            "record.csv",
            "record.json",
            "record.schema.json",
            "record.ics",
            "csto-timeline.html",
        ] {
            let size = size_of(page, name).await?;
            assert!(1_000.0 < size, "{name} has {size} bytes");
        }
        Ok(())
    });
}

async fn size_of(page: &e2e::Page, name: &str) -> Result<f64> {
    page.ask(
        "window.size = -1;
         const link = document.querySelector(`#record a[href='${arguments[0]}']`);
         fetch(link.href).then(answer => answer.ok ? answer.text() : '').then(text => window.size = text.length)",
        &[name.into()],
    )
    .await?;
    page.until(&format!("{name} has come"), "return 0 <= window.size")
        .await?;
    page.number("return window.size").await
}
