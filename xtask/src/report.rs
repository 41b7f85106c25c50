//! `cargo xtask report`: the bytes of dist/, held to the budget, and no other host asked.

use crate::failure::{Failure, Result};
use crate::files;
use crate::machine::Machine;
use crate::prepare;
use crate::version::{self, Version};
use crate::weight::{self, Asset, Effort, Weight};
use std::collections::BTreeSet;
use std::path::Path;

/// What a first visit may load, in bytes as brotli sends them: 120 KiB, about two seconds on a slow telephone.
const BUDGET: usize = 120 * 1024;

/// The compiler that BUDGET was measured with, Rust 1.96. Another makes another program of the same page: 1.95 one that
/// is 2.4 kB heavier.
const MEASURED_WITH: (u32, u32) = (1, 96);

/// What a page may weigh more if another compiler made it.
const ALLOWANCE_PERCENT: usize = 3;

/// `obstacle` is why the program cannot be light here, and is then not over the budget for what changed.
pub fn run(machine: &Machine, obstacle: Option<&str>) -> Result<()> {
    let dist = &machine.root.join("dist");
    let assets = read(dist)?;
    if !assets.iter().any(|asset| asset.name == "index.html") {
        return Err(Failure::new(format!(
            "there is no page in {}; run `cargo xtask build`",
            dist.display()
        )));
    }
    let loaded = weight::first_visit(&assets);
    let other = prepare::other_record(machine).map(|folder| {
        format!(
            "it is for the record in data/, and this page is of {}",
            folder.display()
        )
    });
    // A record of a hundred thousand events takes minutes to compress at best.
    let effort = match other {
        None => Effort::Best,
        Some(_) => Effort::Quick,
    };
    let mut rows = Vec::new();
    for asset in &assets {
        let weight = weight::weigh(&asset.bytes, effort)
            .map_err(|error| Failure::io(format_args!("compress {}", asset.name), &error))?;
        rows.push((asset.name.as_str(), weight));
    }
    let (table, sum) = table(&rows, &loaded);
    print!("{table}");
    check_hosts(&assets)?;
    let heavier = obstacle.map(|obstacle| format!("it is for a light program, and {obstacle}"));
    let version = machine.output("rustc", &["--version"]).unwrap_or_default();
    let budget = budget(version::in_text(&version));
    check_budget(sum, budget, other.or(heavier).as_deref())
}

/// The table of files, those of a first visit first, and the sum of these.
fn table(rows: &[(&str, Weight)], loaded: &BTreeSet<&str>) -> (String, Weight) {
    let mut sum = Weight::default();
    let mut text = line(
        "loaded by a first visit",
        &["raw", "gzip", "brotli"].map(str::to_owned),
    );
    for (name, weight) in rows.iter().filter(|(name, _)| loaded.contains(name)) {
        text += &line(name, &numbers(*weight));
        sum += *weight;
    }
    text += &line("together", &numbers(sum));
    for (name, weight) in rows.iter().filter(|(name, _)| !loaded.contains(name)) {
        text += &line(&format!("({name}, not loaded)"), &numbers(*weight));
    }
    (text, sum)
}

fn line(name: &str, [raw, gzip, brotli]: &[String; 3]) -> String {
    format!("  {name:<52} {raw:>9} {gzip:>9} {brotli:>9}\n")
}

fn numbers(weight: Weight) -> [String; 3] {
    [weight.raw, weight.gzip, weight.brotli].map(|bytes| bytes.to_string())
}

/// The bytes that a page may weigh if this compiler made it.
fn budget(compiler: Option<Version>) -> usize {
    let is_measured =
        compiler.is_some_and(|Version(major, minor, _)| (major, minor) == MEASURED_WITH);
    if is_measured {
        BUDGET
    } else {
        BUDGET + BUDGET * ALLOWANCE_PERCENT / 100
    }
}

/// `reason` is why the budget is not held.
fn check_budget(sum: Weight, budget: usize, reason: Option<&str>) -> Result<()> {
    if sum.brotli <= budget {
        println!(
            "  a first visit loads {} of the {budget} bytes it may",
            sum.brotli
        );
        return Ok(());
    }
    if let Some(reason) = reason {
        println!(
            "  a first visit loads {} bytes; the budget of {budget} is not held here, since {reason}",
            sum.brotli
        );
        return Ok(());
    }
    Err(Failure::new(format!(
        "a first visit loads {} bytes with brotli, {} over the budget of {budget}; run `cargo xtask build` if plain Trunk built it, make the page smaller, or raise BUDGET in xtask/src/report.rs with the reason",
        sum.brotli,
        sum.brotli - budget
    )))
}

fn check_hosts(assets: &[Asset]) -> Result<()> {
    let found = assets.iter().find_map(|asset| {
        weight::foreign(asset)
            .into_iter()
            .next()
            .map(|address| (asset, address))
    });
    match found {
        Some((asset, address)) => Err(Failure::new(format!(
            "dist/{} loads {address}; the page may ask no other host, so bring the file into public/",
            asset.name
        ))),
        None => Ok(()),
    }
}

/// All files, by name.
fn read(dist: &Path) -> Result<Vec<Asset>> {
    let mut assets = Vec::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Failure::new(format!(
                "there is no folder {}; run `cargo xtask build`",
                folder.display()
            )),
            _ => Failure::io(format_args!("read the folder {}", folder.display()), &error),
        })?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = files::read(&path)?;
            let name = path
                .strip_prefix(dist)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            assets.push(Asset { name, bytes });
        }
    }
    assets.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(assets)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn weight(raw: usize) -> Weight {
        Weight {
            raw,
            gzip: raw / 2,
            brotli: raw / 4,
        }
    }

    #[test]
    fn the_table_sums_what_is_loaded() {
        let rows = [
            ("a.js", weight(400)),
            ("b.txt", weight(80)),
            ("c.wasm", weight(4000)),
        ];
        let (text, sum) = table(&rows, &BTreeSet::from(["a.js", "c.wasm"]));
        assert_eq!(sum, weight(4400));
        let names: Vec<&str> = text
            .lines()
            .map(|line| line.trim().split("  ").next().unwrap())
            .collect();
        assert_eq!(
            names,
            [
                "loaded by a first visit",
                "a.js",
                "c.wasm",
                "together",
                "(b.txt, not loaded)"
            ]
        );
    }

    #[test]
    fn the_budget_is_the_last_byte_allowed() {
        let exactly = Weight {
            brotli: BUDGET,
            ..Weight::default()
        };
        assert!(check_budget(exactly, BUDGET, None).is_ok());
        let over = Weight {
            brotli: BUDGET + 7,
            ..Weight::default()
        };
        assert!(
            check_budget(over, BUDGET, None)
                .unwrap_err()
                .to_string()
                .contains(" 7 over the budget")
        );
    }

    #[test]
    fn another_compiler_than_the_measured_one_is_allowed_a_little_more() {
        let (major, minor) = MEASURED_WITH;
        assert_eq!(budget(Some(Version(major, minor, 3))), BUDGET);
        for other in [None, Some(Version(major, minor - 1, 0))] {
            assert!(BUDGET < budget(other));
            assert!(budget(other) < BUDGET * 21 / 20);
        }
    }

    #[test]
    fn the_budget_is_not_held_where_there_is_a_reason() {
        let over = Weight {
            brotli: BUDGET + 7,
            ..Weight::default()
        };
        assert!(check_budget(over, BUDGET, Some("there are no sources")).is_ok());
    }

    #[test]
    fn another_host_is_named() {
        let page = Asset {
            name: "index.html".to_owned(),
            bytes: b"<img src=\"https://x.example/a.png\">".to_vec(),
        };
        assert!(
            check_hosts(&[page])
                .unwrap_err()
                .to_string()
                .contains("https://x.example/a.png")
        );
    }
}
