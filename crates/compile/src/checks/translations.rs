//! Translations: of texts that exist, and of all of them where a language is complete.

use std::collections::BTreeMap;

use super::{Facts, Found, values};
use crate::document::At;
use crate::draft::{Draft, Kind};
use crate::format::block::LanguageBlock;
use crate::format::leaf::Meaning;
use crate::nearest::remedy;
use crate::page::Block;
use crate::translation::Translation;

/// The texts of the record: key, and whether it is a title or sentences.
type Texts = BTreeMap<String, Meaning>;

pub fn check(facts: &Facts, found: &mut Found) {
    let texts = texts(facts.draft);
    for translation in &facts.draft.translations {
        language(translation, facts, found);
        entries(translation, &texts, facts, found);
    }
    for block in facts.draft.languages.iter().skip(1) {
        missing(block, &texts, facts, found);
    }
}

/// Every text that can be translated.
fn texts(draft: &Draft) -> Texts {
    let mut texts = Texts::new();
    draft.each_block(&mut |_, key, visit| {
        let Some(key) = key else {
            return;
        };
        visit.visit("", &mut |seen| {
            if matches!(seen.meaning, Meaning::Title | Meaning::Text) {
                texts.insert(format!("{key}.{}", seen.field), seen.meaning);
            }
        });
    });
    texts
}

fn top_of(document: usize) -> At {
    At {
        document,
        offset: 0,
    }
}

fn language(translation: &Translation, facts: &Facts, found: &mut Found) {
    let code = facts.draft.folder.stem(translation.document);
    let known: Vec<&str> = facts.draft.ids(Kind::Language).collect();
    let place = top_of(translation.document);
    if known.is_empty() {
        return;
    }
    if !known.contains(&code) {
        let remedy = remedy(code, known, "add it to record.toml");
        found.at(place, format!("unknown language ({code}); {remedy}"));
    } else if known.first() == Some(&code) {
        found.at(
            place,
            format!(
                "translation into the record's own language ({code}); change the record itself"
            ),
        );
    }
}

fn entries(translation: &Translation, texts: &Texts, facts: &Facts, found: &mut Found) {
    for entry in &translation.entries {
        match texts.get(&entry.key) {
            Some(&meaning) => {
                let field = entry.key.rsplit('.').next().unwrap_or_default();
                if let Some(message) = values::message(meaning, field, &entry.text) {
                    found.at(entry.at, message);
                }
            }
            // A block that could not be read has texts too, but which is not known.
            None if facts.draft.is_whole => {
                let remedy = remedy(&entry.key, texts.keys().map(String::as_str), "remove it");
                found.at(entry.at, format!("unknown text ({}); {remedy}", entry.key));
            }
            None => {}
        }
    }
}

fn missing(block: &Block<LanguageBlock>, texts: &Texts, facts: &Facts, found: &mut Found) {
    if !*block.value.complete.get_ref() {
        return;
    }
    let code = block.value.code.text();
    let mut translations = facts.draft.translations.iter();
    let translation =
        translations.find(|translation| facts.draft.folder.stem(translation.document) == code);
    if translation.is_some_and(|it| facts.draft.broken.contains(&it.document)) {
        // What it holds is not known.
        return;
    }
    let place = translation.map_or(block.place_of(&block.value.complete), |translation| {
        top_of(translation.document)
    });
    let entries = translation.map_or(&[][..], |translation| &translation.entries);
    for key in texts.keys() {
        if !entries.iter().any(|entry| entry.key == *key) {
            found.at(
                place,
                format!("text is missing in {code} ({key}); add it, or set complete = false"),
            );
        }
    }
}
