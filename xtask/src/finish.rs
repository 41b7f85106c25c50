//! `cargo xtask finish`: the last step of every build, run by Trunk on the files that it has staged.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::{slim, sources_page};
use std::path::Path;

/// As a hook of Trunk, which names the folder.
pub fn run(machine: &Machine) -> Result<()> {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        return Err(Failure::new(
            "`cargo xtask finish` is a step of `trunk build`, which names the folder of its files; run that",
        ));
    };
    let folder = Path::new(&folder);
    match std::env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => release(machine, folder),
        _ => sources_page::link(folder),
    }
}

/// The same of a release, on the files in a folder.
pub fn release(machine: &Machine, folder: &Path) -> Result<()> {
    sources_page::link(folder)?;
    slim::folder_of_page(machine, folder)?;
    slim::date_files(folder)
}
