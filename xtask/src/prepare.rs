//! `cargo xtask prepare`: what index.html takes in and nobody wrote by hand, put into target/ before every build.
//!
//! The record as plain text, for readers without the picture, the same as files to take away, and the sheets of
//! style/ as two.

use crate::failure::{Failure, Result};
use crate::files;
use crate::machine::Machine;
use crate::sources_page;
use crate::style;
use model::domain::Record;
use std::path::{Path, PathBuf};

const OWN_RECORD: &str = "data";

pub fn run(machine: &Machine) -> Result<()> {
    let folder = machine.root.join("target");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::io("make the folder target", &error))?;
    let record = record(machine)?;
    let account = compile::account::write(record);
    write_if_changed(&folder.join("account.html"), &account.html)?;
    let template = files::text(&machine.root.join(sources_page::NAME))?;
    write_if_changed(
        &folder.join(sources_page::NAME),
        &sources_page::filled(&template, &(account.sources + &boundaries(machine)?))?,
    )?;
    for (name, text) in compile::export::FILES {
        write_if_changed(&folder.join(name), &text(record))?;
    }
    let sheets = style::sheets(&machine.root.join("style"))?;
    write_if_changed(&folder.join("page.css"), &sheets.page)?;
    write_if_changed(&folder.join(style::OF_REST), &sheets.rest)
}

/// The record to build of: that in data/, or in the folder that CSTO_DATA names.
pub fn record_folder() -> PathBuf {
    std::env::var_os("CSTO_DATA").map_or_else(|| PathBuf::from(OWN_RECORD), PathBuf::from)
}

/// The folder of another record than the project's own, if the page is built of one.
pub fn other_record(machine: &Machine) -> Option<PathBuf> {
    let root = |folder: &Path| machine.root.join(folder).canonicalize().ok();
    let folder = record_folder();
    (root(&folder) != root(Path::new(OWN_RECORD))).then_some(folder)
}

fn record(machine: &Machine) -> Result<&'static Record> {
    // As the build script of the page takes it, which runs in the project's folder.
    Ok(without_problems(compile::read(&machine.root.join(record_folder())))?.record)
}

fn boundaries(machine: &Machine) -> Result<String> {
    without_problems(compile::boundaries(&machine.root.join(record_folder())))
}

fn without_problems<T>(read: std::result::Result<T, Vec<compile::Problem>>) -> Result<T> {
    read.map_err(|problems| {
        let count = problems.len();
        for problem in problems {
            eprintln!("{problem}");
        }
        Failure::new(format!(
            "the record has {count} mistake(s), listed above; correct them and build again"
        ))
    })
}

/// A file written again looks changed to `trunk serve`, which would then build for ever.
fn write_if_changed(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    files::write(path, text)
}
