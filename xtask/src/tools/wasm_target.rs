//! Rust's standard library for wasm32, in a toolchain that can use it.

use super::{Tool, debian_std};
use crate::failure::{Failure, Result};
use crate::machine::{self, Machine};
use crate::progress;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub const TARGET: &str = "wasm32-unknown-unknown";

pub const TOOL: Tool = Tool {
    name: "the wasm32 library",
    why: "The page is compiled to WebAssembly, which needs Rust's standard library for it.",
    present,
    install,
};

/// rustup tries again and again where its server is out of reach; what it got is kept for the next run.
const RUSTUP_LIMIT: Duration = Duration::from_secs(150);

fn present(machine: &mut Machine) -> Result<Option<String>> {
    if let Some(found) = usable(machine)? {
        return Ok(Some(found));
    }
    if !debian_std::is_linked(machine) {
        return Ok(None);
    }
    let before = machine.toolchain.replace(debian_std::TOOLCHAIN.to_owned());
    let found = usable(machine)?;
    match found {
        // Plain `cargo` and `trunk` in this folder shall find the library too.
        Some(_) => debian_std::use_in_project(machine)?,
        None => machine.toolchain = before,
    }
    Ok(found)
}

/// Whether the machine's toolchain has the library and can read it.
fn usable(machine: &Machine) -> Result<Option<String>> {
    let Some(folder) = library_folder(machine).filter(|folder| holds_std(folder)) else {
        return Ok(None);
    };
    let is_from_rustup = folder.ancestors().nth(2).is_some_and(is_of_rustup);
    let is_usable = is_from_rustup || debian_std::fits_compiler(machine, &folder)?;
    Ok(is_usable.then(|| compiler(machine)))
}

fn install(machine: &mut Machine) -> Result<()> {
    if try_rustup(machine)? {
        return Ok(());
    }
    if machine::may_install_packages() {
        debian_std::install_for_all(machine)?;
    } else if !debian_std::is_there_for_all() {
        return Err(Failure::new(by_hand(
            &machine::linux_name(),
            machine.on_path("rustup").is_some(),
            &this_program(),
        )));
    }
    debian_std::link(machine)
}

fn try_rustup(machine: &Machine) -> Result<bool> {
    if machine.on_path("rustup").is_none()
        || machine.toolchain.as_deref() == Some(debian_std::TOOLCHAIN)
    {
        return Ok(false);
    }
    let mut command = machine.command("rustup");
    command.args(["target", "add", TARGET]);
    Ok(progress::attempt(
        machine,
        "rustup target add",
        &mut command,
        Some(RUSTUP_LIMIT),
    )?
    .succeeded)
}

/// The one command that helps where this program may not install packages.
fn by_hand(linux: &str, has_rustup: bool, this_program: &str) -> String {
    let as_root = format!("sudo {this_program} system");
    let command = match (linux, has_rustup) {
        ("fedora", false) => "sudo dnf install rust-std-static-wasm32-unknown-unknown lld",
        ("arch", false) => "sudo pacman -S rust-wasm lld",
        ("debian", _) => as_root.as_str(),
        (_, true) => "rustup target add wasm32-unknown-unknown",
        (_, false) if cfg!(windows) => "winget install Rustlang.Rustup",
        (_, false) => "curl https://sh.rustup.rs -sSf | sh -s -- -y -t wasm32-unknown-unknown",
    };
    format!("Rust's library for wasm32 could not be fetched; run `{command}`, then this again")
}

/// Run by its path: cargo as root would leave files that this user may not change.
fn this_program() -> String {
    std::env::current_exe().map_or_else(
        |_| "target/debug/xtask".to_owned(),
        |path| path.display().to_string(),
    )
}

pub fn library_folder(machine: &Machine) -> Option<PathBuf> {
    machine
        .output("rustc", &["--print", "target-libdir", "--target", TARGET])
        .map(|line| PathBuf::from(line.trim()))
}

fn holds_std(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            name.to_str()
                .is_some_and(|name| name.starts_with("libstd-") && name.ends_with(".rlib"))
        })
    })
}

/// rustup installs a component as a whole or not at all, so that its own need no proof.
pub fn is_of_rustup(rustlib: &Path) -> bool {
    rustlib.join("multirust-channel-manifest.toml").is_file()
}

fn compiler(machine: &Machine) -> String {
    let version = machine.output("rustc", &["--version"]).unwrap_or_default();
    let words: Vec<&str> = version.split_whitespace().take(2).collect();
    let toolchain = machine.toolchain.as_deref().unwrap_or("the system's");
    format!("{} ({toolchain})", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_is_told_one_command() {
        assert!(by_hand("fedora", false, "").contains("dnf install"));
        assert!(by_hand("fedora", true, "").contains("`rustup target add"));
        assert!(by_hand("debian", true, "/a/xtask").contains("`sudo /a/xtask system`"));
        assert!(by_hand("", false, "").contains("sh.rustup.rs"));
    }
}
