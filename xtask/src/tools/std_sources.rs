//! The sources of Rust's standard library, from which the light program is compiled (`light.rs`).
//!
//! The page can be built without them, so that nothing here stops a build.

use super::wasm_target;
use crate::failure::Result;
use crate::machine::Machine;
use crate::progress;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// rustup tries again and again where its server is out of reach, and the page does not have to wait for it.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// What cargo reads first when it compiles the library.
const NEEDED: &[&str] = &["Cargo.lock", "std/Cargo.toml"];

/// Brings the sources, if they are missing and can be had.
pub fn bring(machine: &Machine) -> Result<()> {
    if !are_here(machine) && is_rustups(machine) {
        eprintln!(
            "csto: the library's sources are not here yet. Compiled together with the page, the library is lighter."
        );
        let mut command = machine.command("rustup");
        command.args(["component", "add", "rust-src"]);
        progress::attempt(
            machine,
            "rustup component add rust-src",
            &mut command,
            Some(RUSTUP_LIMIT),
        )?;
    }
    match are_here(machine) {
        true => eprintln!("csto: the library's sources: here"),
        false => eprintln!(
            "csto: the library's sources: not here, {}",
            by_hand(machine)
        ),
    }
    Ok(())
}

/// Whether the compiler in use has the sources beside it.
pub fn are_here(machine: &Machine) -> bool {
    sysroot(machine).is_some_and(|sysroot| {
        let library = rustlib(&sysroot).join("src").join("rust").join("library");
        NEEDED.iter().all(|file| library.join(file).is_file())
    })
}

/// What brings the sources, said after a comma.
pub fn by_hand(machine: &Machine) -> &'static str {
    if is_rustups(machine) {
        "`rustup component add rust-src` brings them"
    } else {
        "the system's package rust-src brings them"
    }
}

/// Whether rustup installed the compiler: to a toolchain that is only linked it adds nothing.
fn is_rustups(machine: &Machine) -> bool {
    machine.on_path("rustup").is_some()
        && sysroot(machine).is_some_and(|sysroot| wasm_target::is_of_rustup(&rustlib(&sysroot)))
}

fn sysroot(machine: &Machine) -> Option<PathBuf> {
    machine
        .output("rustc", &["--print", "sysroot"])
        .map(|line| PathBuf::from(line.trim()))
}

fn rustlib(sysroot: &Path) -> PathBuf {
    sysroot.join("lib").join("rustlib")
}
