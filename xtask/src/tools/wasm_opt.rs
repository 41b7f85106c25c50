//! wasm-opt, which makes the compiled program smaller.

use super::{Tool, download, npm};
use crate::failure::Result;
use crate::machine::{self, Machine};
use crate::version::{self, Version};
use std::path::{Path, PathBuf};

pub const TOOL: Tool = Tool {
    name: "wasm-opt",
    why: "It makes the compiled program almost half as large.",
    present,
    install,
};

/// Older ones do not know all instructions that rustc writes today.
const OLDEST: Version = Version(120, 0, 0);
const WANTED: &str = "132";

const NAMES: &[(&str, &str, &str)] = &[
    ("linux", "x86_64", "x86_64-linux"),
    ("linux", "aarch64", "aarch64-linux"),
    ("macos", "x86_64", "x86_64-macos"),
    ("macos", "aarch64", "arm64-macos"),
    ("windows", "x86_64", "x86_64-windows"),
];

fn present(machine: &mut Machine) -> Result<Option<String>> {
    if let Some(found) = usable(machine) {
        return Ok(Some(found));
    }
    // An older one stands before it on the path.
    let Some(program) = cached()? else {
        return Ok(None);
    };
    machine
        .tool_folders
        .splice(0..0, program.parent().map(Path::to_owned));
    Ok(usable(machine))
}

fn install(machine: &mut Machine) -> Result<()> {
    let folder = machine::cache()?.join(format!("binaryen-{WANTED}"));
    if !try_download(machine, &folder)? {
        npm::install(machine, &format!("binaryen@{WANTED}"), &folder)?;
    }
    if let Some(program) = cached()? {
        announce(&program)?;
    }
    Ok(())
}

fn usable(machine: &Machine) -> Option<String> {
    let printed = machine.output("wasm-opt", &["--version"])?;
    version::in_text(&printed)
        .filter(|version| OLDEST <= *version)
        .map(|_| printed.trim().to_owned())
}

/// The program that an earlier run put into the shared folder.
fn cached() -> Result<Option<PathBuf>> {
    let folder = machine::cache()?.join(format!("binaryen-{WANTED}"));
    let places = [
        folder
            .join("bin")
            .join(format!("wasm-opt{}", std::env::consts::EXE_SUFFIX)),
        folder
            .join("node_modules")
            .join(".bin")
            .join(if cfg!(windows) {
                "wasm-opt.cmd"
            } else {
                "wasm-opt"
            }),
    ];
    Ok(places.into_iter().find(|place| place.is_file()))
}

fn try_download(machine: &Machine, folder: &Path) -> Result<bool> {
    let Some(name) = download::name_here(NAMES) else {
        return Ok(false);
    };
    let url = format!(
        "https://github.com/WebAssembly/binaryen/releases/download/version_{WANTED}/binaryen-version_{WANTED}-{name}.tar.gz"
    );
    let unfinished = folder.with_extension("unfinished");
    let is_here = download::unpack(machine, "wasm-opt", &url, &unfinished)?;
    if is_here {
        npm::keep(
            &unfinished.join(format!("binaryen-version_{WANTED}")),
            folder,
        )?;
    }
    Ok(is_here)
}

/// Lets `trunk build --release` find the program on its own: a link beside the other tools.
fn announce(program: &Path) -> Result<()> {
    let folder = machine::cargo_bin()?;
    let linked = std::fs::create_dir_all(&folder).and_then(|()| link(program, &folder));
    match linked {
        Ok(place) => eprintln!("csto: {} leads to {}", place.display(), program.display()),
        Err(_) => eprintln!(
            "csto: put {} on the PATH if you run Trunk yourself",
            program.display()
        ),
    }
    Ok(())
}

#[cfg(unix)]
fn link(program: &Path, folder: &Path) -> std::io::Result<PathBuf> {
    let place = folder.join("wasm-opt");
    let _ = std::fs::remove_file(&place);
    std::os::unix::fs::symlink(program, &place)?;
    Ok(place)
}

#[cfg(not(unix))]
fn link(program: &Path, folder: &Path) -> std::io::Result<PathBuf> {
    let place = folder.join("wasm-opt.cmd");
    std::fs::write(&place, format!("@\"{}\" %*\r\n", program.display()))?;
    Ok(place)
}
