//! `cargo xtask test`: every check and test there is, in one run, with one sum at the end.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::test_result::{self, Tally};
use crate::tools::{self, axe, browser, std_sources};
use crate::{build, progress, report, tidy};
use std::process::Command;
use std::time::Instant;

/// What the steps found so far.
#[derive(Default)]
struct Findings {
    tally: Tally,
    failures: Vec<String>,
}

impl Findings {
    fn note(&mut self, step: &str, result: Result<()>) -> bool {
        match result {
            Ok(()) => true,
            Err(failure) => {
                eprintln!("csto: {failure}");
                self.failures.push(format!("{step}: {failure}"));
                false
            }
        }
    }
}

/// A step that fails does not keep the others from running, unless they need what it makes.
pub fn run(machine: &mut Machine) -> Result<()> {
    let started = Instant::now();
    heading("tools");
    let [library, others @ ..] = tools::FOR_PAGE;
    tools::bring(machine, library)?;
    tools::check_packages_for_tests(machine)?;
    tools::bring_all(machine, others)?;
    std_sources::bring(machine)?;
    let mut findings = Findings::default();
    let has_browser = {
        let brought = tools::bring(machine, &browser::TOOL);
        findings.note("browser", brought)
    };

    heading("format");
    let result = with_component(machine, "fmt", &["--all", "--check"], &["--color", "never"]);
    findings.note("format", result);
    heading("lints");
    let result = with_component(
        machine,
        "clippy",
        &["--workspace", "--all-targets"],
        &["-D", "warnings"],
    );
    findings.note("lints", result);
    let page = [
        "--package",
        "csto-timeline",
        "--no-default-features",
        "--features",
        "csr",
    ];
    let result = with_component(machine, "clippy", &page, &["-D", "warnings"]);
    findings.note("lints of the page", result);
    heading("rules");
    findings.note("rules", tidy::run(machine));

    heading("tests");
    // The compiler of the lints has built most of what the tests need.
    let host = toolchain_with(machine, "clippy").flatten();
    let mut command = machine.command("cargo");
    use_toolchain(&mut command, host.as_deref());
    command.args(["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"]);
    cargo_test(machine, "cargo test", command, &mut findings)?;

    heading("release build");
    let dist = machine.root.join("dist");
    let built = build::release(machine)
        .map(|obstacle| findings.note("size", report::run(machine, obstacle.as_deref())));
    let is_built = findings.note("release build", built.map(|_| ()));
    heading("tests of the finished page");
    match browser::find(machine) {
        Some(browser) if is_built && has_browser => {
            let mut command = machine.command("cargo");
            use_toolchain(&mut command, host.as_deref());
            command
                .args(["test", "--package", "e2e", "--no-fail-fast"])
                .env("CSTO_DIST", dist)
                .env("CHROME", browser.program)
                .env("CHROMEDRIVER", browser.driver);
            use_axe(machine, &mut command);
            cargo_test(
                machine,
                "cargo test of the finished page",
                command,
                &mut findings,
            )?;
        }
        _ => eprintln!(
            "  not run, since {}",
            if is_built {
                "there is no browser"
            } else {
                "there is no page"
            }
        ),
    }
    close(&findings, started)
}

fn heading(title: &str) {
    eprintln!("\ncsto: {title}");
}

/// Runs `cargo fmt` or `cargo clippy` with a toolchain that has it; a machine without is told, not failed.
fn with_component(machine: &Machine, name: &str, arguments: &[&str], after: &[&str]) -> Result<()> {
    let Some(toolchain) = toolchain_with(machine, name) else {
        eprintln!(
            "  skipped: no toolchain here has cargo {name}; `rustup component add {}` brings it",
            if name == "fmt" { "rustfmt" } else { name }
        );
        return Ok(());
    };
    let mut command = machine.command("cargo");
    use_toolchain(&mut command, toolchain.as_deref());
    command.arg(name).args(arguments).arg("--").args(after);
    progress::run(
        machine,
        &format!("cargo {name} {}", arguments.join(" ")),
        &mut command,
    )
    .map(|_| ())
}

/// Debian's toolchain has neither, and the one this was started under, or another of rustup's, may.
/// Only what is installed is asked, since rustup would fetch what is not.
fn toolchain_with(machine: &Machine, component: &str) -> Option<Option<String>> {
    let list = machine
        .output("rustup", &["toolchain", "list"])
        .unwrap_or_default();
    let mut candidates = vec![machine.toolchain.clone(), machine.started_under.clone()];
    candidates.extend(others(&list).into_iter().map(Some));
    candidates.into_iter().find(|toolchain| {
        let mut command = machine.command("cargo");
        use_toolchain(&mut command, toolchain.as_deref());
        command
            .args([component, "--version"])
            .output()
            .is_ok_and(|output| output.status.success())
    })
}

/// The toolchains in rustup's list, the default one first; a nightly has lints of its own.
fn others(list: &str) -> Vec<String> {
    let mut lines: Vec<&str> = list
        .lines()
        .filter(|line| !line.starts_with("nightly"))
        .collect();
    lines.sort_by_key(|line| !line.contains("default"));
    lines
        .iter()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

fn use_toolchain(command: &mut Command, toolchain: Option<&str>) {
    if let Some(toolchain) = toolchain {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
}

/// Without axe-core its tests pass and say that they were not run, which is repeated after them.
fn use_axe(machine: &Machine, command: &mut Command) {
    match axe::bring(machine) {
        Ok(file) => {
            eprintln!("  axe-core: {}", file.display());
            command.env(axe::VARIABLE, file);
        }
        Err(failure) => eprintln!("  axe-core: not to be had: {failure}"),
    }
}

fn cargo_test(
    machine: &Machine,
    title: &str,
    mut command: Command,
    findings: &mut Findings,
) -> Result<()> {
    // A snapshot that is not as it was is a failure here, never a new snapshot.
    command.env("INSTA_UPDATE", "no");
    let outcome = progress::attempt(machine, title, &mut command, None)?;
    let output = outcome.output();
    let tally = test_result::tally(&output);
    findings.tally += tally;
    eprintln!(
        "  {} passed, {} failed in {}",
        tally.passed,
        tally.failed,
        progress::minutes(outcome.elapsed)
    );
    for note in test_result::not_run(&output) {
        eprintln!("  {note}");
    }
    if outcome.succeeded {
        return Ok(());
    }
    let failure = outcome.failure(title);
    for name in test_result::failed_names(&output) {
        eprintln!("  failed: {name}");
    }
    match tally.failed {
        // The failed tests are counted already.
        1.. => eprintln!("csto: {failure}"),
        0 => _ = findings.note(title, Err(failure)),
    }
    Ok(())
}

/// The last line is the sum; a step that failed without a test counts as one.
fn close(findings: &Findings, started: Instant) -> Result<()> {
    let sum = sum(findings);
    eprintln!("\ncsto: took {}", progress::minutes(started.elapsed()));
    for failure in &findings.failures {
        eprintln!("csto: failed: {failure}");
    }
    println!("csto: {} passed, {} failed", sum.passed, sum.failed);
    match sum.failed {
        0 => Ok(()),
        _ => Err(Failure::new(
            "not everything passed; what failed is named above, with its log",
        )),
    }
}

fn sum(findings: &Findings) -> Tally {
    let mut sum = findings.tally;
    sum.failed += u32::try_from(findings.failures.len()).unwrap_or(u32::MAX);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_toolchain_is_asked_first() {
        let list = "debian-web (active)\nnightly-x\n1.90.0-x\nstable-x (default)\n";
        assert_eq!(others(list), ["stable-x", "debian-web", "1.90.0-x"]);
        assert!(others("").is_empty());
    }

    #[test]
    fn a_failed_step_counts_as_a_failure() {
        let mut findings = Findings {
            tally: Tally {
                passed: 5,
                failed: 1,
            },
            failures: Vec::new(),
        };
        assert!(findings.note("format", Ok(())));
        assert!(!findings.note("lints", Err(Failure::new("bad"))));
        assert_eq!(
            sum(&findings),
            Tally {
                passed: 5,
                failed: 2
            }
        );
        assert_eq!(findings.failures, ["lints: bad"]);
    }
}
