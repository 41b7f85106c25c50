//! Compiles the data: reads the TOML under `data/`, checks it, and writes it as Rust source and as
//! plain HTML. A build tool: the page knows nothing of it.
//!
//! The way of a fact: [`read`] takes a folder apart into blocks (a draft), asks every check about
//! it, and only then builds the record, once for each language. Either there is a record or there
//! is the list of everything that is wrong with the data, each a [`Problem`] with file and line.
//!
//! [`export`] writes a record as files to take away. [`account`] writes a record as HTML for readers without JavaScript or WebAssembly. [`for_page`]
//! takes out of it what the program finds in there, in the same document; [`pack`](pack()) makes the
//! rest small, and [`rust`] writes it as the source that the page includes.

mod build;
mod checks;
mod date;
mod document;
mod draft;
mod for_page;
mod format;
mod nearest;
mod pack;
mod page;
mod problem;
mod reading;
mod translation;
mod words;

pub mod account;
pub mod export;
pub mod geometry;
pub mod rust;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::domain::Record;

use draft::Draft;

pub use for_page::for_page;
pub use pack::pack;
pub use problem::Problem;
pub use rust::to_rust;

/// The folder of the map in a data folder.
const MAP: &str = "map";

/// A record in which no problem was found.
pub struct Checked {
    /// In the language that it is written in.
    pub record: &'static Record,
    /// Every language of the data, the record's own first.
    pub languages: Vec<Language>,
    /// Code and name of every country, in the record's own language.
    pub countries: BTreeMap<String, String>,
    /// Everything that was read, files and folders, for `cargo::rerun-if-changed`.
    pub files: Vec<PathBuf>,
}

/// The record in one language.
pub struct Language {
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// Whether every text is translated.
    pub is_complete: bool,
    /// Texts that are not translated are in the record's own language.
    pub record: &'static Record,
}

/// What the page includes.
pub struct Sources {
    /// `pub static RECORD: Record`, without its prose, for the host.
    pub record: String,
    /// `pub static PACKED: Packed`, the same without what the account has, for the page.
    pub packed: String,
    /// The views of the map.
    pub map: String,
}

/// Reads and checks a data folder. The problems are all there are, in order of file and line.
pub fn read(dir: &Path) -> Result<Checked, Vec<Problem>> {
    let (draft, problems) = checked_draft(dir);
    if problems.is_empty() {
        Ok(build(dir, draft))
    } else {
        Err(problems)
    }
}

fn checked_draft(dir: &Path) -> (Draft, Vec<Problem>) {
    let (draft, mut problems) = reading::read(dir);
    problems.extend(checks::all(&draft));
    let problems = draft.without_nonsense(problems);
    (draft, problems)
}

/// The record of a draft without problems.
fn build(dir: &Path, draft: Draft) -> Checked {
    let languages: Vec<Language> = draft
        .languages
        .iter()
        .map(|block| Language {
            code: block.value.code.text().to_owned(),
            name: block.value.name.text().to_owned(),
            is_complete: *block.value.complete.get_ref(),
            record: build::record(&draft, block.value.code.text()),
        })
        .collect();
    Checked {
        record: languages[0].record,
        countries: build::countries(&draft, languages[0].code.as_str()),
        languages,
        files: [
            draft.folder.watched,
            document::everything_in(&dir.join(MAP)),
        ]
        .concat(),
    }
}

/// The section on the boundaries of the map, for the page of the sources: who draws them, what is disputed.
pub fn boundaries(dir: &Path) -> Result<String, Vec<Problem>> {
    let folder = geometry::folder::read(&dir.join(MAP))?;
    Ok(account::boundaries::section(&folder.disputed.content.lines))
}

/// Reads and checks a data folder, draws its map, and writes both as the page includes them. The problems are those of
/// the record and of the map's folder; only a state that the finished map shows nowhere is told once there is no other.
pub fn sources(dir: &Path) -> Result<Sources, Vec<Problem>> {
    let (draft, mut problems) = checked_draft(dir);
    if !problems.is_empty() {
        let codes: Vec<&str> = draft.ids(draft::Kind::State).collect();
        let states = geometry::States {
            codes: &codes,
            are_all: draft.is_whole,
        };
        problems.extend(geometry::problems(&dir.join(MAP), states));
        problems.sort();
        return Err(problems);
    }
    let checked = build(dir, draft);
    let map = geometry::compile(&dir.join(MAP), checked.record, |code| {
        checked.countries.get(code).cloned()
    })?;
    let carried = for_page(checked.record);
    Ok(Sources {
        record: to_rust(&carried),
        packed: rust::item("PACKED", "Packed", &pack(&carried)),
        map: geometry::to_rust(&map),
    })
}
