//! The wasm32 library where rustup's server is out of reach: built once from Debian's sources of its own compiler,
//! put where that compiler looks for it, and that compiler made a toolchain of rustup's.

use super::{apt, wasm_target};
use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::progress;
use crate::version;
use std::path::{Path, PathBuf};

/// What rustup calls Debian's compiler.
pub const TOOLCHAIN: &str = "debian-web";

/// The compiler, its cargo and its sources. Debian keeps a newer set for building browsers, called `-web`;
/// the plain names follow for releases whose own compiler is new enough.
const PACKAGES: &[[&str; 3]] = &[
    ["rustc-web", "cargo-web", "rust-web-src"],
    ["rustc", "cargo", "rust-src"],
];

/// Where Debian's compiler looks for libraries.
const RUSTLIB: &str = "/usr/lib/rustlib";

/// Lies next to the library and names the compiler that built it; written last.
const STAMP: &str = "csto-timeline.stamp";

pub fn is_linked(machine: &Machine) -> bool {
    machine
        .output("rustup", &["toolchain", "list"])
        .is_some_and(|list| {
            list.lines()
                .any(|line| line.split_whitespace().next() == Some(TOOLCHAIN))
        })
}

/// A library that rustup did not bring fits if its stamp names this compiler, or if a small program can be built.
pub fn fits_compiler(machine: &Machine, folder: &Path) -> Result<bool> {
    let Some(compiler) = machine.output("rustc", &["-vV"]) else {
        return Ok(false);
    };
    let stamp = folder.join(STAMP);
    match std::fs::read_to_string(&stamp) {
        Ok(text) => Ok(text == compiler),
        Err(_) if builds_small_program(machine)? => {
            // Without the right to write there, the proof is made again next time.
            let _ = std::fs::write(&stamp, compiler);
            Ok(true)
        }
        Err(_) => Ok(false),
    }
}

/// Makes `cargo` and `trunk` use the toolchain in the project's folder.
/// An override of rustup's is kept outside the repository and goes before every toolchain file.
pub fn use_in_project(machine: &Machine) -> Result<()> {
    let root = machine.root.to_string_lossy().into_owned();
    let list = machine
        .output("rustup", &["override", "list"])
        .unwrap_or_default();
    let is_set = list.lines().any(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        matches!(words.as_slice(), [folder, name] if *folder == root && *name == TOOLCHAIN)
    });
    if is_set {
        return Ok(());
    }
    let mut command = machine.command("rustup");
    command.args(["override", "set", TOOLCHAIN, "--path", &root]);
    progress::run(machine, "rustup override set", &mut command)?;
    eprintln!(
        "csto: cargo uses the toolchain {TOOLCHAIN} in this folder; `rustup override unset` takes that back"
    );
    Ok(())
}

/// What root does once for every user of the machine: the packages, and the library beside their compiler.
pub fn install_for_all(machine: &Machine) -> Result<()> {
    let packages = choose_packages(machine)?;
    let lld = apt::newest_lld(machine).ok_or_else(|| {
        Failure::new("this Debian has no package lld-N; run `apt-get update`, then this again")
    })?;
    let names: Vec<&str> = packages.iter().copied().chain([lld.as_str()]).collect();
    apt::install(machine, &names)?;

    let rustlib = Path::new(RUSTLIB);
    link_linker(rustlib, &lld)?;
    let built = build(machine)?;
    copy(&built, &library_folder())?;
    remove(&machine.scratch().join("std"))
}

/// Whether the library is there for all, whole and of the compiler beside it.
pub fn is_there_for_all() -> bool {
    std::fs::read_to_string(library_folder().join(STAMP))
        .is_ok_and(|stamp| compiler().is_ok_and(|compiler| stamp == compiler))
}

/// What each user does: makes Debian's compiler a toolchain of rustup's, where there is a rustup.
pub fn link(machine: &Machine) -> Result<()> {
    forget_old_builds(machine)?;
    if machine.on_path("rustup").is_none() || is_linked(machine) {
        return Ok(());
    }
    let mut command = machine.command("rustup");
    command.args(["toolchain", "link", TOOLCHAIN, "/usr"]);
    progress::run(machine, "rustup toolchain link", &mut command).map(|_| ())
}

fn choose_packages(machine: &Machine) -> Result<[&'static str; 3]> {
    let oldest = version::in_text(env!("CARGO_PKG_RUST_VERSION"));
    let choose = || {
        PACKAGES
            .iter()
            .find(|[compiler, ..]| oldest <= apt::candidate(machine, compiler))
            .copied()
    };
    if let Some(packages) = choose() {
        return Ok(packages);
    }
    apt::update(machine)?;
    choose().ok_or_else(|| {
        Failure::new(format!(
            "neither rustup nor this Debian offers Rust {} with its sources; run `rustup target add {}` on a network that reaches static.rust-lang.org",
            env!("CARGO_PKG_RUST_VERSION"),
            wasm_target::TARGET
        ))
    })
}

/// The compiler looks for its linker in its own folder, where Debian puts none.
fn link_linker(rustlib: &Path, lld: &str) -> Result<()> {
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let folder = rustlib.join(host).join("bin");
    std::fs::create_dir_all(&folder).map_err(|error| {
        Failure::io(format_args!("make the folder {}", folder.display()), &error)
    })?;
    let link = folder.join("rust-lld");
    remove(&link)?;
    symlink(&Path::new("/usr/bin").join(lld), &link)
}

/// Builds an empty program together with the standard library, and returns the libraries.
fn build(machine: &Machine) -> Result<Vec<PathBuf>> {
    let folder = machine.scratch().join("std");
    remove(&folder)?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n[workspace]\n";
    write(&folder.join("Cargo.toml"), manifest)?;
    write(&folder.join("src").join("lib.rs"), "")?;

    let mut command = machine.command("/usr/bin/cargo");
    command
        .current_dir(&folder)
        .args([
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort",
            "--target",
            wasm_target::TARGET,
        ])
        .env("PATH", "/usr/bin:/bin")
        // build-std asks for a nightly, or for this.
        .env("RUSTC_BOOTSTRAP", "1")
        // The release build's fat LTO needs the library's bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("RUSTC");
    progress::run(machine, "build of the wasm32 library", &mut command)?;

    let built = folder
        .join("target")
        .join(wasm_target::TARGET)
        .join("release")
        .join("deps");
    let libraries = rlibs(&built)?;
    if libraries.is_empty() {
        return Err(Failure::new(format!(
            "the build of the wasm32 library left nothing in {}",
            built.display()
        )));
    }
    Ok(libraries)
}

/// The stamp goes first and comes last, so that a copy that was interrupted is never taken for a whole one.
fn copy(libraries: &[PathBuf], folder: &Path) -> Result<()> {
    remove(&folder.join(STAMP))?;
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::io(format_args!("make the folder {}", folder.display()), &error)
    })?;
    for old in rlibs(folder)? {
        remove(&old)?;
    }
    for library in libraries {
        let name = library.file_name().unwrap_or_default();
        std::fs::copy(library, folder.join(name)).map_err(|error| {
            Failure::io(
                format_args!("copy {} to {}", library.display(), folder.display()),
                &error,
            )
        })?;
    }
    write(&folder.join(STAMP), &compiler()?)
}

fn library_folder() -> PathBuf {
    Path::new(RUSTLIB).join(wasm_target::TARGET).join("lib")
}

/// What Debian's compiler says of itself.
fn compiler() -> Result<String> {
    let output = std::process::Command::new("/usr/bin/rustc")
        .arg("-vV")
        .output()
        .map_err(|error| Failure::io("run /usr/bin/rustc", &error))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Cargo sees no change when only the library is another, and would link the page with the old one's code.
fn forget_old_builds(machine: &Machine) -> Result<()> {
    let given = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    remove(
        &given
            .unwrap_or_else(|| machine.root.join("target"))
            .join(wasm_target::TARGET),
    )
}

fn builds_small_program(machine: &Machine) -> Result<bool> {
    let folder = machine.scratch().join("proof");
    let source = folder.join("proof.rs");
    write(
        &source,
        "#[unsafe(no_mangle)]\npub extern \"C\" fn proof(n: u32) -> usize { n.to_string().len() }\n",
    )?;
    let mut command = machine.command("rustc");
    command
        .args([
            "--edition=2024",
            "--crate-type=cdylib",
            "--target",
            wasm_target::TARGET,
        ])
        .args([
            "-Copt-level=1",
            "-Clto=fat",
            "-Ccodegen-units=1",
            "-Cpanic=abort",
            "--out-dir",
        ])
        .arg(&folder)
        .arg(&source);
    let outcome = progress::attempt(machine, "trial of the wasm32 library", &mut command, None)?;
    remove(&folder)?;
    Ok(outcome.succeeded)
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| {
        Failure::io(format_args!("read the folder {}", folder.display()), &error)
    })?;
    Ok(entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rlib"))
        .collect())
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            Failure::io(format_args!("make the folder {}", folder.display()), &error)
        })?;
    }
    std::fs::write(path, text)
        .map_err(|error| Failure::io(format_args!("write {}", path.display()), &error))
}

/// Removes a file, a link or a folder; what is not there is no trouble.
fn remove(path: &Path) -> Result<()> {
    let Ok(metadata) = std::fs::symlink_metadata(path) else {
        return Ok(());
    };
    let removed = if metadata.is_dir() {
        std::fs::remove_dir_all(path)
    } else {
        std::fs::remove_file(path)
    };
    removed.map_err(|error| Failure::io(format_args!("remove {}", path.display()), &error))
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(original, link)
        .map_err(|error| Failure::io(format_args!("link {}", link.display()), &error))
}

#[cfg(not(unix))]
fn symlink(_: &Path, link: &Path) -> Result<()> {
    Err(Failure::new(format!(
        "{} is linked on Debian only",
        link.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("csto-xtask-{name}-{}", std::process::id()));
        remove(&folder).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn what_is_not_there_can_be_removed() {
        remove(Path::new("/nowhere/at/all")).unwrap();
    }

    #[test]
    fn only_libraries_are_copied_and_old_ones_go() {
        let (from, to) = (folder("from"), folder("to"));
        write(&from.join("libstd-1.rlib"), "new").unwrap();
        write(&from.join("notes.txt"), "").unwrap();
        write(&to.join("libstd-0.rlib"), "old").unwrap();
        // The stamp needs Debian's compiler, so that the copy ends in a failure elsewhere.
        let _ = copy(&rlibs(&from).unwrap(), &to);
        assert_eq!(rlibs(&to).unwrap(), [to.join("libstd-1.rlib")]);
        remove(&from).unwrap();
        remove(&to).unwrap();
    }
}
