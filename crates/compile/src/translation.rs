//! Texts in another language.

use crate::document::At;
use crate::page::Page;

/// What one file of `translations/` holds.
#[derive(Debug)]
pub struct Translation {
    pub document: usize,
    pub entries: Vec<Entry>,
}

/// One text.
#[derive(Debug)]
pub struct Entry {
    /// The key of its block and the way to it there: `event.minsk-session.doubt.question`.
    pub key: String,
    pub at: At,
    pub text: String,
}

impl Translation {
    /// Takes every text of a page.
    pub fn read(page: &mut Page) -> Translation {
        let entries = page.read_texts().into_iter();
        Translation {
            document: page.document,
            entries: entries
                .map(|(key, at, text)| Entry { key, at, text })
                .collect(),
        }
    }
}
