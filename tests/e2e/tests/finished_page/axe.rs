//! The rules of axe-core, on the page in several states.
//!
//! axe-core is a file of npm and not part of this project: AXE_CORE_JS names it.

use e2e::{Page, Result, Visit, dist, visit};
use serde_json::Value;
use std::{io::Write, path::PathBuf};

/// Addresses that show every part of the page.
const ADDRESSES: [&str; 8] = [
    "",
    "?at=1999-04-20&view=compare&with=2013-01-01",
    "?at=2012-12-19&view=multiples",
    "?at=2012-12-19&state=UZB&view=members",
    "?at=1992-05-15",
    "?at=2012-12-19&state=UZB",
    "?event=prolongation-protocol",
    "?at=2012-13-40&state=XXX",
];

#[test]
fn axe_finds_nothing_in_a_wide_window() {
    check_all(Visit::default(), "light");
}

#[test]
fn axe_finds_nothing_in_the_dark() {
    check_all(Visit::default(), "dark");
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    check_all(
        Visit {
            width: 360,
            height: 740,
            has_touch: true,
            ..Visit::default()
        },
        "light",
    );
}

fn check_all(visit_: Visit, theme: &str) {
    let Some(axe) = axe() else {
        // Past the harness, which keeps what a test that passes prints.
        let _ = writeln!(
            std::io::stderr(),
            "  axe was not run: AXE_CORE_JS names no axe.min.js"
        );
        return;
    };
    visit(visit_, async |page| {
        let program = std::fs::read_to_string(&axe)?;
        page.prefer(theme).await?;
        let mut found = Vec::new();
        for address in ADDRESSES {
            page.open(address).await?;
            page.until(
                "a view is there",
                "return !location.search.includes('view=') || 0 < document.querySelector('#view[data-drawn]')?.offsetWidth",
            )
            .await?;
            page.until_it_rests().await?;
            for violation in violations(page, &program).await? {
                found.push(format!("{address}: {violation}"));
            }
        }
        page.click("#map [data-do=members]").await?;
        page.until_it_rests().await?;
        for violation in violations(page, &program).await? {
            found.push(format!("enlarged: {violation}"));
        }
        assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
        Ok(())
    });
}

/// The file in AXE_CORE_JS, else what npm installed at the root of the project.
fn axe() -> Option<PathBuf> {
    let installed = dist::root().join("node_modules/axe-core/axe.min.js");
    let given = std::env::var_os("AXE_CORE_JS").map(PathBuf::from);
    given
        .into_iter()
        .chain([installed])
        .find(|path| path.is_file())
}

/// One line for each rule that is broken, with where.
async fn violations(page: &Page, program: &str) -> Result<Vec<String>> {
    page.ask(program, &[]).await?;
    let run = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
            found => done(found.violations.map(rule => ({
                rule: rule.id, impact: rule.impact, help: rule.help, count: rule.nodes.length,
                nodes: rule.nodes.slice(0, 3).map(node => node.target.join(' ') + ': ' + node.failureSummary),
            }))),
            error => done([{ rule: 'axe failed', help: String(error) }]))";
    let found = page.browser.session.execute_async(run, Vec::new()).await?;
    Ok(found
        .json()
        .as_array()
        .map(|rules| rules.iter().map(Value::to_string).collect())
        .unwrap_or_default())
}
