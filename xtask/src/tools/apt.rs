//! Debian's packages, installed without a question where this program is root there.

use crate::failure::Result;
use crate::machine::Machine;
use crate::progress::{self, Outcome};
use crate::version::{self, Version};
use std::process::Command;

/// Installs packages, after bringing an interrupted installation or an old list of packages in order.
pub fn install(machine: &Machine, packages: &[&str]) -> Result<()> {
    let title = format!("apt-get install {}", packages.join(" "));
    let mut outcome = try_install(machine, &title, packages)?;
    if !outcome.succeeded {
        if outcome.output().contains("dpkg --configure -a") {
            progress::attempt(
                machine,
                "dpkg --configure -a",
                quiet(&mut machine.command("dpkg")).args(["--configure", "-a"]),
                None,
            )?;
        }
        eprintln!("  once more with a new list of packages");
        update(machine)?;
        outcome = try_install(machine, &title, packages)?;
    }
    if outcome.succeeded {
        Ok(())
    } else {
        Err(outcome.failure(&title))
    }
}

/// A machine that was just made has no list of packages.
pub fn update(machine: &Machine) -> Result<()> {
    progress::attempt(
        machine,
        "apt-get update",
        quiet(&mut machine.command("apt-get")).arg("update"),
        None,
    )
    .map(|_| ())
}

/// The version that would be installed.
pub fn candidate(machine: &Machine, package: &str) -> Option<Version> {
    candidate_in(&machine.output("apt-cache", &["policy", package])?)
}

/// The newest of the packages that are called `lld-` and a number.
pub fn newest_lld(machine: &Machine) -> Option<String> {
    newest_numbered(
        &machine.output("apt-cache", &["search", "--names-only", "^lld-[0-9]+$"])?,
        "lld-",
    )
}

fn try_install(machine: &Machine, title: &str, packages: &[&str]) -> Result<Outcome> {
    let mut command = machine.command("apt-get");
    quiet(&mut command)
        .args([
            "install",
            "-y",
            "--no-install-recommends",
            "-o",
            "DPkg::Lock::Timeout=180",
        ])
        .args(packages);
    progress::attempt(machine, title, &mut command, None)
}

fn quiet(command: &mut Command) -> &mut Command {
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("LC_ALL", "C")
}

fn candidate_in(policy: &str) -> Option<Version> {
    version::in_text(
        policy
            .lines()
            .find_map(|line| line.trim().strip_prefix("Candidate: "))?,
    )
}

fn newest_numbered(search: &str, prefix: &str) -> Option<String> {
    let numbers = search.lines().filter_map(|line| {
        line.split_whitespace()
            .next()?
            .strip_prefix(prefix)?
            .parse::<u32>()
            .ok()
    });
    numbers.max().map(|number| format!("{prefix}{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_candidate_is_read_from_the_policy() {
        let policy = "rustc-web:\n  Installed: (none)\n  Candidate: 1.96.0+dfsg1-1~deb12u2\n  Version table:\n";
        assert_eq!(candidate_in(policy), Some(Version(1, 96, 0)));
        assert_eq!(candidate_in("rustc-web:\n  Candidate: (none)\n"), None);
        assert_eq!(candidate_in(""), None);
    }

    #[test]
    fn the_newest_linker_is_chosen_by_number() {
        let search =
            "lld-13 - LLVM-based linker\nlld-22 - LLVM-based linker\nlld-9 - LLVM-based linker\n";
        assert_eq!(newest_numbered(search, "lld-").as_deref(), Some("lld-22"));
        assert_eq!(newest_numbered("", "lld-"), None);
    }
}
