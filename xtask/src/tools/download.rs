//! Programs that their makers offer ready-made, fetched where their server answers.
//!
//! Every failure is `false`: the caller then goes the longer way.

use crate::failure::{Failure, Result};
use crate::machine::Machine;
use crate::progress;
use std::path::Path;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(240);

/// A maker's name for this kind of machine, out of a table of (system, processor, name).
pub fn name_here(table: &[(&str, &str, &'static str)]) -> Option<&'static str> {
    name_for(table, std::env::consts::OS, std::env::consts::ARCH)
}

fn name_for(
    table: &[(&str, &str, &'static str)],
    system: &str,
    processor: &str,
) -> Option<&'static str> {
    table
        .iter()
        .find(|(os, arch, _)| *os == system && *arch == processor)
        .map(|(_, _, name)| *name)
}

/// Fetches an archive and unpacks it into `folder`, which is emptied first.
/// curl and tar come with every system this project is built on; the tar of Windows reads zip archives too.
pub fn unpack(machine: &Machine, tool: &str, url: &str, folder: &Path) -> Result<bool> {
    let is_unpacked = try_unpack(machine, tool, url, folder)?;
    if !is_unpacked {
        eprintln!(
            "  {tool} is not to be had ready-made here; it comes from a package registry instead"
        );
        let _ = std::fs::remove_dir_all(folder);
    }
    Ok(is_unpacked)
}

/// Puts an unpacked program into a folder of programs, if it runs here.
pub fn place(machine: &Machine, program: &Path, folder: &Path) -> Result<bool> {
    let runs = program
        .to_str()
        .is_some_and(|path| machine.output(path, &["--version"]).is_some());
    let Some(name) = program.file_name().filter(|_| runs) else {
        return Ok(false);
    };
    let target = folder.join(name);
    let unfinished = folder.join(format!(".{}.new", name.display()));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::copy(program, &unfinished))
        .and_then(|_| std::fs::rename(&unfinished, &target))
        .map_err(|error| {
            Failure::io(
                format_args!("put a program into {}", folder.display()),
                &error,
            )
        })?;
    Ok(true)
}

fn try_unpack(machine: &Machine, tool: &str, url: &str, folder: &Path) -> Result<bool> {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::io(format_args!("make the folder {}", folder.display()), &error)
    })?;
    if machine.on_path("curl").is_none() || machine.on_path("tar").is_none() {
        return Ok(false);
    }
    let archive = folder.join("archive");
    let mut fetch = machine.command("curl");
    fetch
        .args([
            "--fail",
            "--silent",
            "--show-error",
            "--location",
            "--connect-timeout",
            "10",
            "--output",
        ])
        .arg(&archive)
        .arg(url);
    if !progress::attempt(
        machine,
        &format!("download of {tool}"),
        &mut fetch,
        Some(LIMIT),
    )?
    .succeeded
    {
        return Ok(false);
    }
    let mut unpack = machine.command("tar");
    unpack.arg("-xf").arg(&archive).arg("-C").arg(folder);
    let outcome = progress::attempt(
        machine,
        &format!("unpacking of {tool}"),
        &mut unpack,
        Some(LIMIT),
    )?;
    let _ = std::fs::remove_file(&archive);
    Ok(outcome.succeeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_fits_system_and_processor() {
        let table = [("linux", "x86_64", "tux"), ("macos", "aarch64", "apple")];
        assert_eq!(name_for(&table, "macos", "aarch64"), Some("apple"));
        assert_eq!(name_for(&table, "linux", "riscv64"), None);
    }
}
