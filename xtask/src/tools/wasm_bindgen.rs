//! wasm-bindgen, which writes the JavaScript between the browser and the program.

use super::cargo_install::{self, Lock};
use super::{Tool, download};
use crate::failure::Result;
use crate::lockfile;
use crate::machine::{self, Machine};

pub const TOOL: Tool = Tool {
    name: "wasm-bindgen",
    why: "It writes the JavaScript that loads the program, and has to be of the very version in Cargo.lock.",
    present,
    install,
};

const NAMES: &[(&str, &str, &str)] = &[
    ("linux", "x86_64", "x86_64-unknown-linux-musl"),
    ("linux", "aarch64", "aarch64-unknown-linux-gnu"),
    ("macos", "x86_64", "x86_64-apple-darwin"),
    ("macos", "aarch64", "aarch64-apple-darwin"),
    ("windows", "x86_64", "x86_64-pc-windows-msvc"),
];

fn present(machine: &mut Machine) -> Result<Option<String>> {
    let wanted = wanted(machine)?;
    let printed = machine
        .output("wasm-bindgen", &["--version"])
        .unwrap_or_default();
    Ok(is_exactly(&printed, &wanted).then(|| printed.trim().to_owned()))
}

fn install(machine: &mut Machine) -> Result<()> {
    let wanted = wanted(machine)?;
    if try_download(machine, &wanted)? {
        return Ok(());
    }
    cargo_install::install(machine, "wasm-bindgen-cli", &wanted, Lock::KeptOrElseFree)
}

fn wanted(machine: &Machine) -> Result<String> {
    lockfile::version(&machine.root, "wasm-bindgen")
}

fn try_download(machine: &Machine, version: &str) -> Result<bool> {
    let Some(name) = download::name_here(NAMES) else {
        return Ok(false);
    };
    let stem = format!("wasm-bindgen-{version}-{name}");
    let url = format!(
        "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/{stem}.tar.gz"
    );
    let folder = machine.scratch().join("download-wasm-bindgen");
    let program = folder
        .join(stem)
        .join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    Ok(download::unpack(machine, "wasm-bindgen", &url, &folder)?
        && download::place(machine, &program, &machine::cargo_bin()?)?)
}

fn is_exactly(printed: &str, wanted: &str) -> bool {
    printed.split_whitespace().nth(1) == Some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_locked_version_will_do() {
        assert!(is_exactly("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(is_exactly("wasm-bindgen 0.2.130 (0123abc)", "0.2.130"));
        assert!(!is_exactly("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!is_exactly("", "0.2.130"));
    }
}
