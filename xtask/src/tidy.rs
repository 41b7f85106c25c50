//! `cargo xtask tidy`: the rules of the repository that no compiler checks.

use crate::failure::{Failure, Result};
use crate::machine::Machine;

/// These packages know nothing of a browser, so that they are tested without one.
const PURE: &[&str] = &["model", "compile", "synth"];
const OF_THE_BROWSER: &[&str] = &["leptos", "web-sys", "js-sys"];

/// Folders of people and machines, which mean nothing to a reader elsewhere.
/// Written in two pieces, so that this file does not name one.
const HOMES: &[&str] = &[
    concat!("/", "home/"),
    concat!("/", "root/"),
    concat!("/", "Users/"),
    concat!("C:\\", "Users\\"),
];

pub fn run(machine: &Machine) -> Result<()> {
    for package in PURE {
        check_pure(machine, package)?;
    }
    check_paths(machine)
}

fn check_pure(machine: &Machine, package: &str) -> Result<()> {
    let arguments = [
        "tree",
        "--package",
        package,
        "--edges",
        "all",
        "--target",
        "all",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let tree = machine.output("cargo", &arguments).ok_or_else(|| {
        Failure::new(format!(
            "`cargo tree --package {package}` failed; run it to see why"
        ))
    })?;
    match impure(&tree) {
        Some(found) => Err(Failure::new(format!(
            "the package {package} depends on {found}; move what needs it into src/"
        ))),
        None => Ok(()),
    }
}

fn impure(tree: &str) -> Option<&str> {
    tree.lines()
        .filter_map(|line| line.split(' ').next())
        .find(|name| OF_THE_BROWSER.contains(name))
}

fn check_paths(machine: &Machine) -> Result<()> {
    let Some(list) = machine.output("git", &["ls-files", "-z"]) else {
        eprintln!("  this is no git checkout, so that paths in files were not looked for");
        return Ok(());
    };
    let root = machine.root.to_string_lossy().into_owned();
    // A root such as /app would be found in addresses of pages.
    let own = (2 <= machine.root.components().count().saturating_sub(1)).then_some(root.as_str());
    let paths: Vec<&str> = HOMES.iter().copied().chain(own).collect();
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        // A tracked file may have been removed since; a picture is not text.
        let Ok(text) = std::fs::read_to_string(machine.root.join(name)) else {
            continue;
        };
        if let Some((line, path)) = first_path(&text, &paths) {
            return Err(Failure::new(format!(
                "{name}:{line}: names a folder of one machine ({path}); write it relative to the project"
            )));
        }
    }
    Ok(())
}

/// The first line, counted from 1, that holds one of the paths, and which.
/// A path follows no letter: `example.org/home/` is an address.
fn first_path<'a>(text: &str, paths: &[&'a str]) -> Option<(usize, &'a str)> {
    text.lines().zip(1..).find_map(|(line, number)| {
        let found = paths.iter().find(|path| {
            line.match_indices(**path).any(|(at, _)| {
                let before = line.get(..at).and_then(|before| before.chars().next_back());
                before.is_none_or(|letter| {
                    !letter.is_alphanumeric() && !['.', '-', '_', '~', '}', '/'].contains(&letter)
                })
            })
        });
        found.map(|path| (number, *path))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_in_a_pure_package_is_found() {
        assert_eq!(
            impure("compile v0.1.0\nserde v1.0.229\nweb-sys v0.3.107 (*)\n"),
            Some("web-sys")
        );
        assert_eq!(impure("compile v0.1.0\nleptosfmt v1.0.0\n"), None);
    }

    #[track_caller]
    fn check(text: &str, expected: Option<usize>) {
        let found = first_path(text, &["/tmp/one/checkout", HOMES[0], HOMES[3]]);
        assert_eq!(found.map(|(line, _)| line), expected, "{text:?}");
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        check(&format!("one\nsee {}anna/notes", HOMES[0]), Some(2));
        check(&format!("\"{}Anna\"", HOMES[3]), Some(1));
        check("cd /tmp/one/checkout", Some(1));
    }

    #[test]
    fn addresses_are_no_paths() {
        check(&format!("https://odkb-csto.org{}news", HOMES[0]), None);
        check("$ROOT/tmp/other", None);
    }
}
