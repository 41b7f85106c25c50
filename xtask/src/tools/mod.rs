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
use crate::machine::Machine;

pub struct Tool {
    pub name: &'static str,
    /// What the build needs it for, a sentence.
    pub why: &'static str,
    /// Says which one is there, if it can be used. May turn the machine to where it was found.
    pub present: fn(&mut Machine) -> Result<Option<String>>,
    pub install: fn(&mut Machine) -> Result<()>,
}

/// In this order: the compiler chosen for the first builds the others.
pub const FOR_PAGE: &[&Tool] = &[
    &wasm_target::TOOL,
    &wasm_bindgen::TOOL,
    &trunk::TOOL,
    &wasm_opt::TOOL,
];

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
    (tool.install)(machine)?;
    match (tool.present)(machine)? {
        Some(found) => {
            eprintln!("csto: {}: {found}, installed", tool.name);
            Ok(())
        }
        None => Err(Failure::new(format!(
            "{} was installed but is still not found; see the logs in {}",
            tool.name,
            machine.scratch().join("log").display()
        ))),
    }
}
