//! axe-core, the rules of accessibility that the finished page is held to.

use super::npm;
use crate::failure::Result;
use crate::machine::{self, Machine};
use std::path::PathBuf;

/// The variable that names its file to the tests of the finished page.
pub const VARIABLE: &str = "AXE_CORE_JS";

/// Another major version has other rules, which the page has to be looked at for first.
const WANTED: &str = "4";

/// The file: the one that the caller names, else the one in the shared folder, fetched if it is not there.
pub fn bring(machine: &Machine) -> Result<PathBuf> {
    if let Some(given) = std::env::var_os(VARIABLE) {
        // The tests run in another folder, and say themselves if nothing is there.
        return Ok(std::path::absolute(&given).unwrap_or_else(|_| PathBuf::from(given)));
    }
    let folder = machine::cache()?.join(format!("axe-core-{WANTED}"));
    let file = folder.join("node_modules/axe-core/axe.min.js");
    if !file.is_file() {
        eprintln!("csto: axe-core is not here yet. The finished page is held to its rules.");
        npm::install(machine, &format!("axe-core@{WANTED}"), &folder)?;
    }
    Ok(file)
}
