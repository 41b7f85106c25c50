//! One document taken apart into blocks, each read on its own, so that one bad block hides no other.

use std::ops::Range;

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::document::{At, Folder};
use crate::nearest::remedy;
use crate::problem::Problem;

/// How a problem of syntax begins.
pub const NOT_TOML: &str = "not TOML";

/// A block that was read, and where.
#[derive(Debug)]
pub struct Block<T> {
    pub at: At,
    /// The way to its texts in a translation, `event.minsk-session`; `None` where it has none.
    pub key: Option<String>,
    pub value: T,
}

/// A document whose tables are being taken out of it.
pub struct Page<'d> {
    pub document: usize,
    folder: &'d Folder,
    table: Spanned<DeTable<'d>>,
    /// Names of tables asked for so far.
    asked: Vec<&'static str>,
    problems: Vec<Problem>,
}

/// A table of a `[[list]]`, not yet read as a block.
pub struct Raw<'d>(Spanned<DeValue<'d>>);

impl<'d> Page<'d> {
    /// Parses a document. The errors of syntax are problems, one a line; what could be understood is there.
    pub fn parse(folder: &'d Folder, document: usize) -> Page<'d> {
        let (table, errors) = DeTable::parse_recoverable(&folder.documents[document].text);
        let mut page = Page {
            document,
            folder,
            table,
            asked: Vec::new(),
            problems: Vec::new(),
        };
        for error in errors {
            let message = error.message().replace('\n', ", ");
            page.problem(
                error.span().unwrap_or_default(),
                format!("{NOT_TOML} ({message}); correct the line or the one before it"),
            );
        }
        // The second error of a line is mostly the first one's echo.
        page.problems.dedup_by_key(|problem| problem.line);
        page
    }

    /// Whether the document could not be parsed as a whole.
    pub fn is_broken(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Takes the tables of a `[[list]]` out of the page.
    pub fn take(&mut self, name: &'static str) -> Vec<Raw<'d>> {
        self.asked.push(name);
        let Some(list) = self.table.get_mut().remove(name) else {
            return Vec::new();
        };
        self.tables(name, list)
    }

    /// Takes the tables of a `[[list.inner]]` out of a table.
    pub fn take_from(&mut self, raw: &mut Raw<'d>, outer: &str, name: &str) -> Vec<Raw<'d>> {
        let DeValue::Table(table) = raw.0.get_mut() else {
            return Vec::new();
        };
        match table.remove(name) {
            Some(list) => self.tables(&format!("{outer}.{name}"), list),
            None => Vec::new(),
        }
    }

    fn tables(&mut self, name: &str, list: Spanned<DeValue<'d>>) -> Vec<Raw<'d>> {
        let span = list.span();
        match list.into_inner() {
            DeValue::Array(items) => items.into_iter().map(Raw).collect(),
            _ => {
                self.problem(
                    span,
                    format!("{name} is not a list of tables; write [[{name}]]"),
                );
                Vec::new()
            }
        }
    }

    /// Reads a table as a block.
    pub fn read<T: DeserializeOwned>(&mut self, raw: Raw<'d>) -> Option<Block<T>> {
        let at = self.at(raw.0.span());
        let value = T::deserialize(raw.0.into_deserializer());
        self.block(at, value)
    }

    /// Reads what is left of the page, after its lists were taken out, as one block.
    pub fn read_rest<T: DeserializeOwned>(&mut self) -> Option<Block<T>> {
        let at = self.at(0..0);
        let table = std::mem::replace(&mut self.table, Spanned::new(0..0, DeTable::new()));
        let value = T::deserialize(table.into_deserializer());
        self.block(at, value)
    }

    /// What is left of the page is not known.
    pub fn refuse_rest(&mut self) {
        let table = std::mem::take(self.table.get_mut());
        for (name, _) in table {
            let remedy = remedy(name.get_ref(), self.asked.iter().copied(), "remove it");
            self.problem(
                name.span(),
                format!("unknown table ({}); {remedy}", name.get_ref()),
            );
        }
    }

    /// Every text of what is left of the page, by the way to it: `event.minsk-session.title`.
    pub fn read_texts(&mut self) -> Vec<(String, At, String)> {
        let table = std::mem::take(self.table.get_mut());
        let mut texts = Vec::new();
        self.gather_texts("", table, &mut texts);
        texts
    }

    fn gather_texts(
        &mut self,
        way: &str,
        table: DeTable<'d>,
        texts: &mut Vec<(String, At, String)>,
    ) {
        for (name, value) in table {
            let way_on = if way.is_empty() {
                name.get_ref().to_string()
            } else {
                format!("{way}.{}", name.get_ref())
            };
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(inner) => self.gather_texts(&way_on, inner, texts),
                DeValue::String(text) => texts.push((way_on, self.at(span), text.into_owned())),
                _ => self.problem(span, format!("{way_on} is not a text; put it in quotes")),
            }
        }
    }

    /// A string of the page itself, outside its lists.
    pub fn word(&self, field: &str) -> Option<(String, Range<usize>)> {
        word(self.table.get_ref(), field)
    }

    /// The problems of the page.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn block<T>(&mut self, at: At, value: Result<T, Error>) -> Option<Block<T>> {
        match value {
            Ok(value) => Some(Block {
                at,
                key: None,
                value,
            }),
            Err(error) => {
                let start = error.span().map_or(at.offset, |span| span.start);
                self.problem(start..start, message_of(&error));
                None
            }
        }
    }

    /// A place on the page.
    pub fn at(&self, span: Range<usize>) -> At {
        At {
            document: self.document,
            offset: span.start,
        }
    }

    fn problem(&mut self, span: Range<usize>, message: String) {
        let problem = self.folder.problem(self.at(span), message);
        self.problems.push(problem);
    }
}

impl Raw<'_> {
    /// A string or number of the table as text, and where it stands: its id, even where the rest
    /// of the block turns out not to be readable.
    pub fn word(&self, field: &str) -> Option<(String, Range<usize>)> {
        word(self.0.get_ref().as_table()?, field)
    }
}

fn word(table: &DeTable, field: &str) -> Option<(String, Range<usize>)> {
    let value = table.get(field)?;
    let word = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        _ => return None,
    };
    Some((word, value.span()))
}

/// The words of serde, as problems are worded here.
fn message_of(error: &Error) -> String {
    let message = error.message();
    let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match words.as_slice() {
        [field, known @ ..] if message.starts_with("unknown field") => {
            let near = remedy(field, known.iter().copied(), "remove it");
            format!("unknown field ({field}); {near}")
        }
        [field] if message.starts_with("missing field") => {
            format!("field {field} is missing; add it")
        }
        _ => format!("{}; see data/README.md", field_and(error)),
    }
}

/// A message about a type, with the field that it is about.
fn field_and(error: &Error) -> String {
    let message = error.message().replace('`', "");
    // The field is told only by the whole text of the error: "…\nin `event.date`".
    let whole = error.to_string();
    match whole
        .split("in `")
        .nth(1)
        .and_then(|rest| rest.split('`').next())
    {
        Some(field) => format!("field {field} has another type ({message})"),
        None => format!("another type was expected ({message})"),
    }
}
