//! Packages of npm, fetched into a folder that every checkout of the project shares.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::progress;
use std::path::Path;

/// Brings a package, named with its version, into `folder`.
pub fn install(machine: &Machine, package: &str, folder: &Path) -> Result<()> {
    if machine.on_path("npm").is_none() {
        return Err(Failure::new(format!(
            "{package} comes from npm, and npm is not here; install Node.js 18 or newer, then run the same command again"
        )));
    }
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
