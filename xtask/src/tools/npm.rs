//! Packages of npm, fetched into a folder that every checkout of the project shares.

use super::apt;
use crate::failure::{Failure, Result};
use crate::machine::{self, Machine};
use crate::progress;
use std::path::Path;

/// npm itself, as Debian packs it.
pub const PACKAGES: &[&str] = &["nodejs", "npm"];

/// Brings a package, named with its version, into `folder`.
pub fn install(machine: &Machine, package: &str, folder: &Path) -> Result<()> {
    bring(machine, package)?;
    let unfinished = folder.with_extension("unfinished");
    let _ = std::fs::remove_dir_all(&unfinished);
    std::fs::create_dir_all(&unfinished).map_err(|error| {
        Failure::io(
            format_args!("make the folder {}", unfinished.display()),
            &error,
        )
    })?;
    let mut command = machine.command("npm");
    command
        .current_dir(&unfinished)
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(&unfinished)
        .arg(package);
    progress::run(machine, &format!("npm install {package}"), &mut command)?;
    keep(&unfinished, folder)
}

/// A folder under its final name is whole.
pub fn keep(unfinished: &Path, folder: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(folder);
    let parent = folder.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent)
        .and_then(|()| std::fs::rename(unfinished, folder))
        .map_err(|error| Failure::io(format_args!("move a tool to {}", folder.display()), &error))
}

pub fn is_here(machine: &Machine) -> bool {
    machine.on_path("npm").is_some()
}

/// Brings npm itself, where this program may.
fn bring(machine: &Machine, package: &str) -> Result<()> {
    if is_here(machine) {
        return Ok(());
    }
    if machine::may_install_packages() {
        eprintln!("csto: npm is not here yet. {package} comes from it.");
        return apt::install(machine, PACKAGES);
    }
    let command = by_hand(std::env::consts::OS, &machine::linux_name());
    Err(Failure::new(format!(
        "{package} comes from npm, and npm is not here; {command}, then run the same command again"
    )))
}

fn by_hand(system: &str, linux: &str) -> String {
    let command = match (system, linux) {
        ("macos", _) => "brew install node",
        ("windows", _) => "winget install OpenJS.NodeJS",
        (_, "debian" | "ubuntu") => "sudo apt-get install -y nodejs npm",
        (_, "fedora") => "sudo dnf install -y npm",
        (_, "arch") => "sudo pacman -S --needed npm",
        (_, "alpine") => "sudo apk add npm",
        _ => return "install Node.js 18 or newer".to_owned(),
    };
    format!("run `{command}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_is_told_one_command() {
        assert!(by_hand("macos", "").contains("brew"));
        assert!(by_hand("linux", "debian").contains("apt-get install -y nodejs npm"));
        assert!(by_hand("linux", "fedora").contains("dnf"));
        assert!(by_hand("freebsd", "").contains("Node.js"));
    }
}
