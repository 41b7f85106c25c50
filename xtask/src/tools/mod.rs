//! The tools a build needs, one file each: what it is for, whether it is there, how it is brought.
//!
//! Nothing is asked. Each tool is looked for, then fetched the quick way, then the way that works where only the
//! package registries answer; the first that succeeds counts.
//! What is half done when a run is interrupted lies in a folder of its own and is begun again.

mod apt;
pub mod axe;
pub mod browser;
mod cargo_install;
mod debian_std;
mod download;
pub mod npm;
pub mod std_sources;
mod trunk;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_target;

use crate::failure::{Failure, Result};
use crate::machine::{self, Machine};

pub struct Tool {
    pub name: &'static str,
    /// What the build needs it for, a sentence.
    pub why: &'static str,
    /// Says which one is there, if it can be used. May turn the machine to where it was found.
    pub present: fn(&mut Machine) -> Result<Option<String>>,
    pub install: fn(&mut Machine) -> Result<()>,
}

/// In this order: the compiler chosen for the first builds the last two, which takes minutes; what may be refused
/// is asked for before.
pub const FOR_PAGE: &[&Tool; 4] = &[
    &wasm_target::TOOL,
    &wasm_opt::TOOL,
    &wasm_bindgen::TOOL,
    &trunk::TOOL,
];

/// Where packages of Debian are missing that the tests need and this program may not install: one command for all of
/// them, before the part that takes minutes.
pub fn check_packages_for_tests(machine: &Machine) -> Result<()> {
    if machine::linux_name() != "debian" || machine::may_install_packages() {
        return Ok(());
    }
    let mut missing: Vec<&str> = Vec::new();
    if !npm::is_here(machine) && !axe::is_here()? {
        missing.extend(npm::PACKAGES);
    }
    if browser::find(machine).is_none() {
        missing.extend(browser::PACKAGES);
    }
    match missing.as_slice() {
        [] => Ok(()),
        missing => Err(Failure::new(format!(
            "the tests need packages that only root may install; run `sudo apt-get install -y {}`, then this again",
            missing.join(" ")
        ))),
    }
}

/// `xtask system`: all that only root may install on Debian, for users who then need no more of root.
/// The library for wasm32 is among it even if rustup could bring that to them.
pub fn bring_for_all(machine: &Machine) -> Result<()> {
    if !machine::may_install_packages() {
        return Err(Failure::new(
            "`xtask system` installs packages of Debian, for which it has to be run there with sudo",
        ));
    }
    if !debian_std::is_there_for_all() {
        debian_std::install_for_all(machine)?;
    }
    let packages: Vec<&str> = [npm::PACKAGES, browser::PACKAGES].concat();
    apt::install(machine, &packages)
}

pub fn bring_all(machine: &mut Machine, tools: &[&Tool]) -> Result<()> {
    for tool in tools {
        bring(machine, tool)?;
    }
    Ok(())
}

pub fn bring(machine: &mut Machine, tool: &Tool) -> Result<()> {
    if let Some(found) = (tool.present)(machine)? {
        eprintln!("csto: {}: {found}", tool.name);
        return Ok(());
    }
    eprintln!("csto: {} is not here yet. {}", tool.name, tool.why);
    let installed = (tool.install)(machine);
    match (tool.present)(machine)? {
        // Even after a failure: what a run that was killed had started may have gone on, and been first.
        Some(found) => {
            eprintln!("csto: {}: {found}, installed", tool.name);
            Ok(())
        }
        None => installed.and(Err(Failure::new(format!(
            "{} was installed but is still not found; see the logs in {}",
            tool.name,
            machine.scratch().join("log").display()
        )))),
    }
}
