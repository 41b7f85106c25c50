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
    if let Some(given) = given() {
        return Ok(given);
    }
    let file = cached()?;
    if !file.is_file() {
        eprintln!("csto: axe-core is not here yet. The finished page is held to its rules.");
        npm::install(machine, &format!("axe-core@{WANTED}"), &folder()?)?;
    }
    Ok(file)
}

/// Whether nothing has to be fetched.
pub fn is_here() -> Result<bool> {
    Ok(given().is_some() || cached()?.is_file())
}

/// The tests run in another folder, and say themselves if nothing is there.
fn given() -> Option<PathBuf> {
    let given = PathBuf::from(std::env::var_os(VARIABLE)?);
    Some(std::path::absolute(&given).unwrap_or(given))
}

fn cached() -> Result<PathBuf> {
    Ok(folder()?.join("node_modules/axe-core/axe.min.js"))
}

fn folder() -> Result<PathBuf> {
    Ok(machine::cache()?.join(format!("axe-core-{WANTED}")))
}
