//! A release build made smaller: the last step on the files that Trunk has staged.
//!
//! The program and the JavaScript that loads it talk through names that nobody reads, a hash in each, and
//! every name stands in both. wasm-opt shortens those of the program; here they are shortened in the
//! script too, and its comments are taken out. Together that is some 4 kB of what a first visit loads.
//!
//! Without a wasm-opt that knows how, everything stays as it is, and works.

use crate::failure::{Failure, Result};
use crate::files;
use crate::later::{self, Parts};
use crate::machine::Machine;
use crate::script::{self, Names};
use crate::style;
use sha2::{Digest, Sha256};
use std::path::Path;

/// For size, again and again, twice on code without nesting; functions that are called once stay where they are if
/// they are long; and nothing lies in the first kilobyte, where Rust's stack would end. 1.5 kB less of what a first
/// visit loads than `-Oz` alone.
const SMALLER: &[&str] = &[
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=45",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];
const SHORTER_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// Makes the page in a folder smaller. To be done once, on files as Trunk made them: short names are words
/// that the script uses for other things as well.
pub fn folder_of_page(machine: &Machine, folder: &Path) -> Result<()> {
    let Some(name) = name_of_program(folder) else {
        return Err(Failure::new(format!(
            "{} has no program to make smaller; run `trunk build --release` again",
            folder.display()
        )));
    };
    let program = folder.join(format!("{name}_bg.wasm"));
    let whole = files::read(&program)?;
    let in_two = match later::split(&whole) {
        Ok(Some(parts)) => in_two(machine, folder, &name, &parts),
        Ok(None) => Ok(None),
        Err(failure) => Err(failure),
    };
    // A page whose program is in one piece loads more and works as well.
    let names = in_two.unwrap_or_else(|failure| {
        eprintln!("csto: the program stays in one piece: {failure}");
        None
    });
    let names = match names {
        Some(names) => Some(names),
        None => {
            files::write(&program, &whole)?;
            make_smaller(machine, &program, Some(SHORTER_NAMES))?
        }
    };
    let Some(names) = names else {
        eprintln!(
            "csto: the program is left as Trunk made it, almost twice as heavy as with wasm-opt 120 or newer on the PATH"
        );
        return Ok(());
    };
    rewrite(&folder.join(format!("{name}.js")), &names)?;
    rewrite(&folder.join("boot.js"), &Names::default())
}

/// Lets the addresses of files that Trunk copies under their own names become others with their texts: an older one
/// that a browser kept may not fit the page.
pub fn date_files(folder: &Path) -> Result<()> {
    for name in ["boot.js", style::OF_REST] {
        date(folder, name)?;
    }
    Ok(())
}

fn date(folder: &Path, name: &str) -> Result<()> {
    let text = files::read(&folder.join(name))?;
    let digest: String = Sha256::digest(&text)
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    in_page(
        folder,
        &format!("=\"{name}\""),
        &format!("=\"{name}?{digest}\""),
    )
}

/// Replaces a part of index.html.
fn in_page(folder: &Path, from: &str, to: &str) -> Result<()> {
    let page = folder.join("index.html");
    let text = files::text(&page)?;
    if !text.contains(from) {
        return Err(Failure::new(format!(
            "index.html as Trunk made it has no `{from}`; mend xtask/src/slim.rs"
        )));
    }
    files::write(&page, text.replacen(from, to, 1))
}

/// Puts the program into two files, and tells boot.js of the second; the new names of the first, if it gets any.
fn in_two(machine: &Machine, folder: &Path, name: &str, parts: &Parts) -> Result<Option<Names>> {
    let program = folder.join(format!("{name}_bg.wasm"));
    files::write(&program, &parts.first)?;
    let Some(names) = make_smaller(machine, &program, Some(SHORTER_NAMES))? else {
        return Ok(None);
    };
    let path = folder.join(format!("{name}_rest.wasm"));
    let renamed = later::rename(&parts.rest, |long| names.exports.get(long).cloned())?;
    later::check_fit(&files::read(&program)?, &renamed)?;
    files::write(&path, renamed)?;
    make_smaller(machine, &path, None)?;
    let first = format!("data-wasm=\"./{name}_bg.wasm\"");
    let both = format!("{first} data-rest=\"./{name}_rest.wasm\"");
    in_page(folder, &first, &both)?;
    Ok(Some(names))
}

/// Makes a program smaller, in place, and tells its new names, if it gets any; `None` if wasm-opt is not there or
/// does not know how.
fn make_smaller(machine: &Machine, program: &Path, renames: Option<&str>) -> Result<Option<Names>> {
    let smaller = program.with_extension("smaller");
    let mut command = machine.command("wasm-opt");
    command
        .args(SMALLER)
        .args(renames)
        .arg(program)
        .arg("-o")
        .arg(&smaller);
    let Ok(output) = command.output() else {
        return Ok(None);
    };
    let names = match renames {
        Some(_) => script::names(&String::from_utf8_lossy(&output.stdout)),
        None => Some(Names::default()),
    };
    let (true, Some(names)) = (output.status.success(), names) else {
        let _ = std::fs::remove_file(&smaller);
        return Ok(None);
    };
    std::fs::rename(&smaller, program)
        .map_err(|error| Failure::io(format_args!("write {}", program.display()), &error))?;
    Ok(Some(names))
}

/// What the program and the script that loads it are called, before "_bg.wasm" and ".js".
fn name_of_program(folder: &Path) -> Option<String> {
    let files = std::fs::read_dir(folder).ok()?.flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .filter_map(|file| Some(file.strip_suffix("_bg.wasm")?.to_owned()))
        .find(|name| folder.join(format!("{name}.js")).is_file())
}

fn rewrite(script: &Path, names: &Names) -> Result<()> {
    files::write(script, script::shortened(&files::text(script)?, names))
}
