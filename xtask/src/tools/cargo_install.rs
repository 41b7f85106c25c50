//! Programs built from crates.io, which works wherever the page itself can be built.

use crate::failure::Result;
use crate::machine::Machine;
use crate::progress::{self, Outcome};

/// Whether the package's own lock file is followed.
/// One release of wasm-bindgen-cli locks a crate that some mirrors of the registry lack; newer ones of it do.
#[derive(Clone, Copy)]
pub enum Lock {
    Kept,
    KeptOrElseFree,
}

pub fn install(machine: &Machine, package: &str, version: &str, lock: Lock) -> Result<()> {
    let title = format!("cargo install {package} {version}");
    let mut outcome = attempt(machine, &title, package, version, true)?;
    if !outcome.succeeded && matches!(lock, Lock::KeptOrElseFree) {
        outcome = attempt(
            machine,
            &format!("{title} with newer crates"),
            package,
            version,
            false,
        )?;
    }
    if !outcome.succeeded {
        return Err(outcome.failure(&title));
    }
    // Half a gigabyte that has done its work; if it stays, no harm is done.
    let _ = std::fs::remove_dir_all(machine.scratch().join(package));
    Ok(())
}

fn attempt(
    machine: &Machine,
    title: &str,
    package: &str,
    version: &str,
    is_locked: bool,
) -> Result<Outcome> {
    let mut command = machine.command("cargo");
    command
        // Outside the project, whose settings are not meant for other people's programs.
        .current_dir(std::env::temp_dir())
        .args([
            "install",
            package,
            "--version",
            version,
            "--force",
            "--target-dir",
        ])
        // A folder that stays, so that an interrupted build goes on where it was.
        .arg(machine.scratch().join(package));
    if is_locked {
        command.arg("--locked");
    }
    progress::attempt(machine, title, &mut command, None)
}
