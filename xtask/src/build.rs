//! `cargo xtask build`: the page for release, in dist/, and its size.

use crate::failure::{Failure, Result};
use crate::light::{self, HEAVIER};
use crate::machine::Machine;
use crate::tools::{self, std_sources};
use crate::{finish, prepare, progress, report, single_file};
use std::path::PathBuf;
use std::process::Command;

pub fn run(machine: &mut Machine) -> Result<()> {
    tools::bring_all(machine, tools::FOR_PAGE)?;
    std_sources::bring(machine)?;
    let obstacle = release(machine)?;
    report::run(machine, obstacle.as_deref())
}

/// The build itself, for which the tools have to be there; says why the program is not light, if it is not.
pub fn release(machine: &Machine) -> Result<Option<String>> {
    // What Trunk's hooks do is done here: a hook calls cargo, which would compile the library for this machine as well.
    prepare::run(machine)?;
    let settings = write_settings(machine)?;
    let obstacle = match light::obstacle(machine) {
        None => try_light(machine, &settings)?,
        obstacle => obstacle,
    };
    if let Some(obstacle) = &obstacle {
        eprintln!("  the program is {HEAVIER} heavier than it could be, since {obstacle}");
        progress::run(machine, TITLE, &mut trunk(machine, &settings))?;
    }
    finish::release(machine, &machine.root.join("dist"))?;
    single_file::run(machine)?;
    Ok(obstacle)
}

const TITLE: &str = "trunk build --release";

/// A failure may be the library's, which the build that follows goes without, or the page's, which it meets again.
fn try_light(machine: &Machine, settings: &PathBuf) -> Result<Option<String>> {
    let title = format!("{TITLE}, light");
    let mut command = trunk(machine, settings);
    light::lighten(machine, &mut command);
    let outcome = progress::attempt(machine, &title, &mut command, None)?;
    Ok((!outcome.succeeded).then(|| outcome.failure(&title).to_string()))
}

fn trunk(machine: &Machine, settings: &PathBuf) -> Command {
    let mut command = machine.command("trunk");
    command
        .args(["build", "--release", "--color", "never", "--config"])
        .arg(settings)
        // Trunk takes the folder of its settings for the project's.
        .arg("--dist")
        .arg(machine.root.join("dist"))
        .arg(machine.root.join("index.html"));
    command
}

/// Trunk's settings without the hooks, which Trunk itself cannot be told to leave out.
fn write_settings(machine: &Machine) -> Result<PathBuf> {
    let text = std::fs::read_to_string(machine.root.join("Trunk.toml"))
        .map_err(|error| Failure::io("read Trunk.toml", &error))?;
    let path = machine.scratch().join("Trunk.toml");
    std::fs::create_dir_all(machine.scratch())
        .and_then(|()| std::fs::write(&path, without_hooks(&text)))
        .map_err(|error| Failure::io(format_args!("write {}", path.display()), &error))?;
    Ok(path)
}

fn without_hooks(settings: &str) -> String {
    let mut is_hook = false;
    let mut text = String::new();
    for line in settings.lines() {
        if line.starts_with('[') {
            is_hook = line.starts_with("[[hooks]]");
        }
        if !is_hook {
            text += line;
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hooks_are_left_out() {
        let settings =
            "a = 1\n[build]\nb = 2\n[[hooks]]\nc = 3\n[[hooks]]\nd = 4\n[serve]\ne = 5\n";
        assert_eq!(
            without_hooks(settings),
            "a = 1\n[build]\nb = 2\n[serve]\ne = 5\n"
        );
    }
}
