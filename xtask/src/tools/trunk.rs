//! Trunk, which builds the page and serves it.

use super::cargo_install::{self, Lock};
use super::{Tool, download};
use crate::failure::Result;
use crate::machine::{self, Machine};
use crate::version::{self, Version};

pub const TOOL: Tool = Tool {
    name: "Trunk",
    why: "It puts the compiled program, the page and the styles together and serves them.",
    present,
    install,
};

/// The last release that Rust 1.95 builds; Trunk.toml asks for it too.
const WANTED: &str = "0.21.14";
const OLDEST: Version = Version(0, 21, 14);

const NAMES: &[(&str, &str, &str)] = &[
    ("linux", "x86_64", "trunk-x86_64-unknown-linux-gnu.tar.gz"),
    ("linux", "aarch64", "trunk-aarch64-unknown-linux-gnu.tar.gz"),
    ("macos", "x86_64", "trunk-x86_64-apple-darwin.tar.gz"),
    ("macos", "aarch64", "trunk-aarch64-apple-darwin.tar.gz"),
    ("windows", "x86_64", "trunk-x86_64-pc-windows-msvc.zip"),
];

fn present(machine: &mut Machine) -> Result<Option<String>> {
    let printed = machine.output("trunk", &["--version"]).unwrap_or_default();
    let is_usable = version::in_text(&printed).is_some_and(|version| OLDEST <= version);
    Ok(is_usable.then(|| printed.trim().to_owned()))
}

fn install(machine: &mut Machine) -> Result<()> {
    if try_download(machine)? {
        return Ok(());
    }
    cargo_install::install(machine, "trunk", WANTED, Lock::Kept)
}

fn try_download(machine: &Machine) -> Result<bool> {
    let Some(name) = download::name_here(NAMES) else {
        return Ok(false);
    };
    let url = format!("https://github.com/trunk-rs/trunk/releases/download/v{WANTED}/{name}");
    let folder = machine.scratch().join("download-trunk");
    let program = folder.join(format!("trunk{}", std::env::consts::EXE_SUFFIX));
    Ok(download::unpack(machine, "Trunk", &url, &folder)?
        && download::place(machine, &program, &machine::cargo_bin()?)?)
}
