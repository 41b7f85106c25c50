//! The light program: the standard library compiled together with the page, for size, and a panic a bare trap.
//!
//! The library that comes with a compiler is made for speed, and brings the code that writes the message of a panic,
//! which no reader of the page ever sees: boot.js says that the picture stopped.

use crate::machine::Machine;
use crate::tools::std_sources;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a program weighs more without all this, with brotli; measured when it was 121 kB.
pub const HEAVIER: &str = "20 kB";

/// What tells cargo to compile the library. A compiler that is not a nightly does so only if told that it may.
const SETTINGS: &[(&str, &str)] = &[
    MAY,
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const MAY: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// What tells the compiler that a panic is a trap, in the library too.
const FLAGS: &[&str] = &["-Zunstable-options", "-Cpanic=immediate-abort"];
/// Read by cargo for the page only: the programs that run during the build stay as they are.
const FLAGS_OF_PAGE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Cargo would read these in place of the page's own.
const FLAGS_OF_ALL: &[&str] = &["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// Why the program cannot be light here; `None` if it can.
pub fn obstacle(machine: &Machine) -> Option<String> {
    if !std_sources::are_here(machine) {
        let by_hand = std_sources::by_hand(machine);
        return Some(format!(
            "the sources of the standard library are not here; {by_hand}"
        ));
    }
    if !knows_flags(machine) {
        let version = machine.output("rustc", &["--version"]).unwrap_or_default();
        let version = version.split(" (").next().unwrap_or_default().trim();
        return Some(format!(
            "{version} cannot make a panic a bare trap; Rust 1.92 or newer can"
        ));
    }
    None
}

/// Makes a call of cargo, or of what calls cargo, build the light program.
pub fn lighten(machine: &Machine, command: &mut Command) {
    for name in FLAGS_OF_ALL {
        command.env_remove(name);
    }
    command
        .envs(SETTINGS.iter().copied())
        .env(FLAGS_OF_PAGE, FLAGS.join(" "))
        .env("CARGO_TARGET_DIR", target_folder(machine));
}

/// A folder of its own: some packages are compiled anew when RUSTC_BOOTSTRAP changes, so that in a shared one each
/// of the two kinds of build would undo the work of the other.
fn target_folder(machine: &Machine) -> PathBuf {
    let given = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| Path::new("target").to_owned());
    machine.root.join(folder).join("light")
}

fn knows_flags(machine: &Machine) -> bool {
    let mut command = machine.command("rustc");
    command
        .args(FLAGS)
        .args(["--print", "cfg", "--target", "wasm32-unknown-unknown"])
        .env(MAY.0, MAY.1)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
