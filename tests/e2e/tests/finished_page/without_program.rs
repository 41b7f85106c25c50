//! The text where the program cannot run: without JavaScript, without WebAssembly's file, without
//! the script that starts it.

use e2e::{Page, Result, Visit, dist, visit};

/// Headings of the text, by the ids that links lead to.
const PARTS: [&str; 6] = [
    "standings",
    "ways",
    "secretaries-general",
    "chair",
    "bodies",
    "events",
];

#[test]
fn without_javascript_the_whole_text_is_there_and_says_what_is_missing() {
    let visit_ = Visit {
        runs_scripts: false,
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.load("").await?;
        check(
            page,
            "The picture is not shown. It needs JavaScript and WebAssembly.",
        )
        .await
    });
}

#[test]
fn without_the_program_the_whole_text_is_there_and_says_what_is_missing() {
    let visit_ = Visit {
        blocked: &[".wasm"],
        expected_complaints: &[".wasm - Failed to load resource", "WebAssembly", "preload"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.load("").await?;
        page.until("the page gives up", STOPPED).await?;
        check(page, "The picture did not load.").await
    });
}

#[test]
fn without_the_script_that_starts_it_the_whole_text_is_there_and_says_what_is_missing() {
    let visit_ = Visit {
        blocked: &["boot.js"],
        expected_complaints: &["boot.js", "preload"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.load("").await?;
        check(page, "The picture is not shown.").await
    });
}

const STOPPED: &str = "return document.documentElement.classList.contains('is-stopped')";

async fn check(page: &Page, notice: &str) -> Result {
    let said = page
        .text_of("return document.getElementById('notice').innerText")
        .await?;
    assert!(said.starts_with(notice), "{said}");
    assert!(
        said.contains("he whole record stands in the text below and in its sources"),
        "{said}"
    );
    for part in PARTS {
        let script = format!("return document.querySelector('h2#{part}')?.checkVisibility()");
        assert!(page.is(&script).await?, "the part {part} can be read");
    }
    // A list that is far out of view is not laid out yet, and has no inner text: as if one read down to it.
    let text = page
        .text_of(
            "for (const list of document.querySelectorAll('#record ol, #record ul'))
                 list.style.contentVisibility = 'visible';
             return document.getElementById('record').innerText",
        )
        .await?;
    let titles = event_titles()?;
    assert!(100 < titles.len(), "the record has events");
    for title in &titles {
        assert!(
            text.contains(title.as_str()),
            "the event {title} is in the text"
        );
    }
    let to_sources = "document.querySelector('header a[href*=\"sources.html?\"]').click()";
    page.ask(to_sources, &[]).await?;
    let on_sources =
        "return location.pathname.endsWith('sources.html') && !!document.querySelector('#s1')";
    page.until("the page of the sources", on_sources).await?;
    let sources = "return [...document.querySelectorAll('#sources [id^=s]')]
        .filter(item => /^s\\d+$/.test(item.id) && item.matches('a[href^=http]')).length";
    assert_eq!(
        page.number(sources).await? as usize,
        count_of_sources()?,
        "sources with a link"
    );
    Ok(())
}

/// The titles of all events, from the record itself.
fn event_titles() -> Result<Vec<String>> {
    let lines = lines_of("data/events")?;
    let title = |line: &String| {
        Some(
            line.strip_prefix("title = \"")?
                .strip_suffix('"')?
                .replace("\\\"", "\""),
        )
    };
    Ok(lines.iter().filter_map(title).collect())
}

fn count_of_sources() -> Result<usize> {
    let lines = lines_of("data/sources")?;
    Ok(lines
        .iter()
        .filter(|line| line.trim_end() == "[[source]]")
        .count())
}

fn lines_of(folder: &str) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for entry in std::fs::read_dir(dist::root().join(folder))? {
        let text = std::fs::read_to_string(entry?.path())?;
        lines.extend(text.lines().map(str::to_owned));
    }
    Ok(lines)
}
