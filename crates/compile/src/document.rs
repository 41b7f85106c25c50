//! The files of a data folder, and places in them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::problem::Problem;

/// A file that has been read.
#[derive(Debug)]
pub struct Document {
    /// As it is shown: with the name of the data folder in front.
    pub shown: PathBuf,
    pub text: String,
}

/// A place in one of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Index of the document.
    pub document: usize,
    /// In bytes from its beginning.
    pub offset: usize,
}

/// What a part of the data is called: a file or a folder of files.
pub struct Part {
    pub name: &'static str,
    pub is_required: bool,
}

impl Document {
    /// The line, counted from 1, that a byte stands in.
    pub fn line(&self, offset: usize) -> usize {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        1 + before.iter().filter(|&&byte| byte == b'\n').count()
    }
}

/// A data folder: everything in it that was looked at.
#[derive(Debug, Default)]
pub struct Folder {
    pub documents: Vec<Document>,
    /// Files and folders that the record rests on, for the build to watch. A file that is not
    /// there is left out, since cargo would take it for changed every time.
    pub watched: Vec<PathBuf>,
}

impl Folder {
    /// Reads one part of the data and returns the indices of its documents. A file stands for
    /// itself, a folder for the TOML files in it, in the order of their names.
    pub fn read(&mut self, dir: &Path, part: &Part, problems: &mut Vec<Problem>) -> Vec<usize> {
        let path = dir.join(part.name);
        let files = if part.name.ends_with(".toml") {
            Vec::from_iter(path.is_file().then(|| path.clone()))
        } else {
            toml_files(&path)
        };
        if files.is_empty() && part.is_required {
            problems.push(Problem {
                file: shown(dir, &path),
                line: 1,
                message: format!(
                    "{} is missing; data/README.md says what stands in it",
                    part.name
                ),
            });
        }
        self.watched.extend(path.is_dir().then_some(path));
        self.watched.extend(files.iter().cloned());
        files
            .iter()
            .filter_map(|file| self.read_file(dir, file, problems))
            .collect()
    }

    fn read_file(&mut self, dir: &Path, file: &Path, problems: &mut Vec<Problem>) -> Option<usize> {
        let shown = shown(dir, file);
        match fs::read_to_string(file) {
            Ok(text) => {
                self.documents.push(Document { shown, text });
                Some(self.documents.len() - 1)
            }
            Err(error) => {
                problems.push(Problem {
                    file: shown,
                    line: 1,
                    message: format!("file cannot be read ({error}); make it readable UTF-8"),
                });
                None
            }
        }
    }

    /// A problem at a place.
    pub fn problem(&self, at: At, message: impl Into<String>) -> Problem {
        let document = &self.documents[at.document];
        Problem {
            file: document.shown.clone(),
            line: document.line(at.offset),
            message: message.into(),
        }
    }

    /// A place as it is named inside a message: `data/events/1992.toml:14`.
    pub fn name_of(&self, at: At) -> String {
        let document = &self.documents[at.document];
        format!("{}:{}", document.shown.display(), document.line(at.offset))
    }

    /// The name of a document without folder and ending.
    pub fn stem(&self, document: usize) -> &str {
        let shown = &self.documents[document].shown;
        shown
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
    }
}

/// A folder and the files in it, if it is there.
pub fn everything_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let folder = folder.is_dir().then(|| folder.to_owned());
    folder.into_iter().chain(files).collect()
}

/// A path with the name of the data folder in front, however the folder was given.
fn shown(dir: &Path, path: &Path) -> PathBuf {
    let inside = path.strip_prefix(dir).unwrap_or(path);
    match dir.file_name() {
        Some(name) => Path::new(name).join(inside),
        None => path.to_owned(),
    }
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}
