//! The sources: on a page of their own, and fetched into the panel when something that cites them is shown.

use e2e::{Page, Result, Visit, visit};

const LINKS: &str = "return document.querySelectorAll('.panel-sources a[href^=http]').length";

async fn number_of_source_links(page: &Page) -> Result<i64> {
    Ok(page.number(LINKS).await? as i64)
}

#[test]
fn the_sources_are_fetched_when_something_that_cites_them_is_shown() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        assert!(!fetched(page).await?, "the first sight needs no source");
        page.click("#lane-UZB .lane-name").await?;
        page.until("the sources are in the panel", HERE).await?;
        let named = "return document.querySelectorAll('.panel-sources li').length";
        assert_eq!(
            page.number(named).await? as i64,
            number_of_source_links(page).await?,
            "every source of the state has its own address"
        );
        let kinds = "return document.querySelectorAll('.panel-sources .source-kind').length";
        assert_eq!(page.number(kinds).await?, page.number(named).await?);
        assert!(
            fetched(page).await?,
            "the page of the sources was asked for"
        );
        Ok(())
    });
}

async fn fetched(page: &Page) -> Result<bool> {
    let script = "return performance.getEntriesByType('resource')
        .some(entry => entry.name.includes('sources.html?'))";
    page.is(script).await
}

#[test]
fn sources_that_cannot_be_fetched_are_links_to_their_page() {
    let visit_ = Visit {
        blocked: &["sources.html"],
        expected_complaints: &["Failed to load resource"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.open("?event=treaty-signed").await?;
        let link = "return document.querySelector('.panel-sources a')?.getAttribute('href') ?? ''";
        let address = page.text_of(link).await?;
        assert!(
            address.starts_with("sources.html?") && address.contains("#s"),
            "{address}"
        );
        assert_eq!(number_of_source_links(page).await?, 0);
        // Where the readings of a doubt stand is said as well.
        page.open("?event=treaty-in-force").await?;
        let readings = "return !!document.querySelector('.doubt a[href*=\"#doubt-\"]')";
        page.until("the way to both readings", readings).await?;
        // The next that cites them asks again.
        page.server.unblock();
        page.click(".turn.is-after").await?;
        page.until("the sources are in the panel", HERE).await?;
        Ok(())
    });
}

#[test]
fn a_number_in_the_text_leads_to_its_source_and_back_to_what_rests_on_it() {
    // The ways between the two pages are links, so they need no script.
    let visit_ = Visit {
        runs_scripts: false,
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.load("").await?;
        let cited = "document.querySelector('#e-treaty-signed sup a')";
        let anchor = page.text_of(&format!("return {cited}.hash")).await?;
        page.ask(&format!("{cited}.click()"), &[]).await?;
        page.until("the page of the sources", ON_SOURCES).await?;
        let fact =
            format!("document.querySelector('li:has({anchor}) a[href$=\"#e-treaty-signed\"]')");
        assert!(page.is(&format!("return !!{fact}")).await?, "{anchor}");
        page.ask(&format!("{fact}.click()"), &[]).await?;
        page.until("the fact", "return location.hash === '#e-treaty-signed'")
            .await?;
        assert!(
            page.is("return !!document.querySelector('#e-treaty-signed:target')")
                .await?
        );
        Ok(())
    });
}

#[test]
fn sources_of_another_edition_are_not_named() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        // As if the page had been loaded before the record grew.
        let older = "document.querySelector('[data-edition]').dataset.edition = '00000000'";
        page.ask(older, &[]).await?;
        page.click("#lane-UZB .lane-name").await?;
        let said =
            "return document.getElementById('refused').innerText.includes('is of another edition')";
        page.until("a line says so", said).await?;
        let names = "return document.querySelector('.panel-sources').innerText.includes('Source ')
            && !document.querySelector('.panel-sources a')";
        assert!(page.is(names).await?, "numbers, and no links");
        Ok(())
    });
}

const HERE: &str = "return !!document.querySelector('.panel-sources a[href^=http]')";

const ON_SOURCES: &str =
    "return location.pathname.endsWith('/sources.html') && location.hash !== ''
    && !!document.querySelector(':target')";
