//! `cargo xtask bench`: the timeline with 100 to 100,000 events beside two peers, in one run.
//!
//! It makes the records, builds a page of each, fetches the peers, puts all of it in one folder and lets
//! the browser go through it (`tests/e2e/src/bin/timeline_bench.rs`, which says what is measured).

use crate::failure::{Failure, Result};
use crate::files;
use crate::machine::{self, Machine};
use crate::tools::{self, browser, npm, std_sources};
use crate::{progress, synth};
use model::time::{Day, PartialDate};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many events.
const COUNTS: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// A package of npm, and the files of it that a page loads.
const PEERS: [(&str, &str, &[&str]); 2] = [
    (
        "vis-timeline",
        "8",
        &[
            "standalone/umd/vis-timeline-graph2d.min.js",
            "styles/vis-timeline-graph2d.min.css",
        ],
    ),
    ("d3", "7", &["dist/d3.min.js"]),
];

#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    runs: usize,
    /// Records of no fewer and no more events are made.
    least: usize,
    most: usize,
    /// Where the figures go, under the project's folder.
    out: PathBuf,
}

pub fn options(words: &[&str]) -> Result<Options> {
    let wrong = || {
        Failure::new(
            "bench knows --runs N, --least EVENTS, --most EVENTS and --out FILE, as in `cargo xtask bench --runs 1 --most 1000`",
        )
    };
    let mut options = Options {
        runs: 5,
        least: 0,
        most: 100_000,
        out: PathBuf::from("bench/RESULTS.md"),
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(wrong)?;
        let into = match *word {
            "--out" => {
                options.out = PathBuf::from(value);
                continue;
            }
            "--least" => &mut options.least,
            "--runs" => &mut options.runs,
            "--most" => &mut options.most,
            _ => return Err(wrong()),
        };
        *into = value.parse().map_err(|_| wrong())?;
    }
    Ok(options)
}

pub fn run(machine: &mut Machine, options: &Options) -> Result<()> {
    tools::bring_all(machine, tools::FOR_PAGE)?;
    std_sources::bring(machine)?;
    tools::bring(machine, &browser::TOOL)?;
    let site = machine.root.join("target/bench");
    let _ = std::fs::remove_dir_all(&site);
    make(&site)?;
    let wanted = options.least..=options.most;
    for count in COUNTS.into_iter().filter(|count| wanted.contains(count)) {
        page_of(machine, &site, count)?;
    }
    // What lies in dist/ afterwards is the page that people read.
    build(machine, None)?;
    peers(machine, &site)?;
    let Some(found) = browser::find(machine) else {
        return Err(Failure::new(
            "there is no browser; run `cargo xtask test`, which brings one",
        ));
    };
    let about = about(machine, &found.program)?;
    let results = machine.root.join(&options.out);
    let mut command = machine.command("cargo");
    command
        .args([
            "run",
            "--release",
            "--package",
            "e2e",
            "--bin",
            "timeline_bench",
        ])
        .env("CHROME", found.program)
        .env("CHROMEDRIVER", found.driver)
        .env("CSTO_BENCH", &site)
        .env("CSTO_BENCH_RUNS", options.runs.to_string())
        .env("CSTO_BENCH_LEAST", options.least.to_string())
        .env("CSTO_BENCH_MOST", options.most.to_string())
        .env("CSTO_BENCH_ABOUT", about)
        .env("CSTO_BENCH_RESULTS", &results);
    progress::run(
        machine,
        "the timeline and its peers in the browser",
        &mut command,
    )?;
    println!("csto: the figures are in {}", results.display());
    Ok(())
}

/// Which versions are measured.
fn about(machine: &Machine, browser: &Path) -> Result<String> {
    let program = browser.to_string_lossy();
    let browser = machine.output(&program, &["--version"]);
    let mut about = browser.unwrap_or_default().trim().to_owned();
    for (name, version, _) in PEERS {
        let path = package(name, version)?.join("package.json");
        let text = files::text(&path)?;
        let package: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let version = package
            .get("version")
            .and_then(serde_json::Value::as_str)
            .unwrap_or(version);
        about += &format!(", {name} {version}");
    }
    Ok(about + ".")
}

/// Where a peer lies once it was fetched.
fn package(name: &str, version: &str) -> Result<PathBuf> {
    Ok(folder(name, version)?.join("node_modules").join(name))
}

fn folder(name: &str, version: &str) -> Result<PathBuf> {
    Ok(machine::cache()?.join(format!("{name}-{version}")))
}

/// Makes a record of so many events, builds its page, and keeps it and the events by themselves.
fn page_of(machine: &Machine, site: &Path, count: usize) -> Result<()> {
    let folder = format!("target/synth/{count}");
    synth::run(machine, &synth::options(&[&count.to_string()])?)?;
    build(machine, Some(&folder))?;
    copy(
        &machine.root.join("dist"),
        &site.join(format!("ours-{count}")),
    )?;
    let path = site.join(format!("events-{count}.json"));
    files::write(&path, events(&machine.root.join(folder))?)
}

/// This command again, for another record: which one it is for is said by the environment, which a
/// process does not change of its own.
fn build(machine: &Machine, data: Option<&str>) -> Result<()> {
    let this = std::env::current_exe()
        .map_err(|error| Failure::io("find the program of this command", &error))?;
    let mut command = Command::new(this);
    command.arg("build").current_dir(&machine.root);
    match data {
        Some(data) => command.env("CSTO_DATA", data),
        None => command.env_remove("CSTO_DATA"),
    };
    let title = format!("cargo xtask build, of {}", data.unwrap_or("data"));
    progress::run(machine, &title, &mut command).map(|_| ())
}

/// The events of a record, as the peers read them.
fn events(folder: &Path) -> Result<String> {
    let checked = compile::read(folder).map_err(|problems| {
        Failure::new(format!(
            "{} has {} mistakes",
            folder.display(),
            problems.len()
        ))
    })?;
    let families = model::domain::Family::ALL;
    let events: Vec<_> = checked
        .record
        .events()
        .map(|(id, event)| {
            let family = families
                .iter()
                .position(|it| *it == event.category.family());
            json!({
                "id": id.0,
                "title": event.title,
                "family": family,
                "start": middle(event.date).iso(),
                "last": event.last.map(|last| last.last().iso()),
            })
        })
        .collect();
    let names = [
        "Treaty and Charter",
        "Membership",
        "Council and offices",
        "Forces",
        "Around it",
    ];
    Ok(json!({ "families": names, "events": events }).to_string())
}

/// A peer knows days only: a month or year stands in its middle, as ours does.
fn middle(date: PartialDate) -> Day {
    let (first, end) = (date.first(), date.end());
    first.plus(end.days_since(first) / 2)
}

fn peers(machine: &Machine, site: &Path) -> Result<()> {
    copy(&machine.root.join("bench/peers"), site)?;
    for (name, version, files) in PEERS {
        let package = package(name, version)?;
        if !package.is_dir() {
            eprintln!("csto: {name} is not here yet. The timeline is measured beside it.");
            let folder = folder(name, version)?;
            npm::install(machine, &format!("{name}@{version}"), &folder)?;
        }
        for file in files {
            let from = package.join(file);
            let to = site.join(from.file_name().unwrap_or_default());
            std::fs::copy(&from, &to)
                .map_err(|error| Failure::io(format_args!("copy {}", from.display()), &error))?;
        }
    }
    Ok(())
}

fn make(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure::io(format_args!("make the folder {}", folder.display()), &error))
}

/// Copies a folder that has no folders in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    make(to)?;
    let files = || -> std::io::Result<Vec<PathBuf>> {
        std::fs::read_dir(from)?
            .map(|entry| entry.map(|it| it.path()))
            .collect()
    };
    let copy_all = || -> std::io::Result<()> {
        for file in files()?.iter().filter(|file| file.is_file()) {
            std::fs::copy(file, to.join(file.file_name().unwrap_or_default()))?;
        }
        Ok(())
    };
    copy_all().map_err(|error| Failure::io(format_args!("copy {}", from.display()), &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_say_how_often_and_how_much() {
        let usual = options(&[]).unwrap();
        assert_eq!((usual.runs, usual.least, usual.most), (5, 0, 100_000));
        let words = [
            "--most", "1000", "--runs", "1", "--least", "100", "--out", "a.md",
        ];
        let wanted = Options {
            runs: 1,
            least: 100,
            most: 1_000,
            out: PathBuf::from("a.md"),
        };
        assert_eq!(options(&words).unwrap(), wanted);
        for wrong in [&["--runs"][..], &["--runs", "x"], &["5"]] {
            assert!(
                options(wrong).unwrap_err().to_string().contains("--most"),
                "{wrong:?}"
            );
        }
    }

    #[test]
    fn a_month_stands_in_its_middle() {
        assert_eq!(middle(PartialDate::Month(1999, 4)).iso(), "1999-04-16");
        assert_eq!(middle(PartialDate::Day(Day(7))), Day(7));
    }
}
