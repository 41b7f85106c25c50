//! `cargo xtask build`: the page for release, in dist/, and its size.

use crate::failure::Result;
use crate::machine::Machine;
use crate::{progress, report, tools};

pub fn run(machine: &mut Machine) -> Result<()> {
    tools::bring_all(machine, tools::FOR_PAGE)?;
    release(machine)?;
    report::run(&machine.root.join("dist"))
}

/// The build itself, for which the tools have to be there.
pub fn release(machine: &Machine) -> Result<()> {
    let mut command = machine.command("trunk");
    command.args(["build", "--release", "--color", "never"]);
    progress::run(machine, "trunk build --release", &mut command).map(|_| ())
}
