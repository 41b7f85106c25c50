//! From the files of a data folder to a draft.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::document::{Folder, Part};
use crate::draft::{Draft, Group, Kind, Own};
use crate::format::block::{OfficeBlock, StateBlock, StepBlock, TermBlock};
use crate::page::{Block, Page};
use crate::problem::Problem;
use crate::translation::Translation;

type Read = fn(&mut Page, &mut Draft);

/// The parts of a data folder in the order in which they are read.
const PARTS: [(Part, Read); 10] = [
    (part("record.toml", true), read_record),
    (part("states", true), read_state),
    (part("events", true), read_events),
    (part("offices.toml", true), read_offices),
    (part("bodies.toml", false), read_bodies),
    (part("places.toml", true), read_places),
    (part("countries.toml", false), read_countries),
    (part("ministry.toml", false), read_statements),
    (part("sources", true), read_sources),
    (part("translations", false), read_translation),
];

const fn part(name: &'static str, is_required: bool) -> Part {
    Part { name, is_required }
}

/// Reads a data folder. The problems are those of reading alone.
pub fn read(dir: &Path) -> (Draft, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut folder = Folder::default();
    folder.watched.push(dir.to_owned());
    let parts = PARTS.map(|(part, read)| (folder.read(dir, &part, &mut problems), read));

    let mut draft = Draft::default();
    for (document, read) in parts
        .iter()
        .flat_map(|(documents, read)| documents.iter().map(move |&document| (document, read)))
    {
        let mut page = Page::parse(&folder, document);
        if page.is_broken() {
            draft.broken.push(document);
        }
        read(&mut page, &mut draft);
        page.refuse_rest();
        problems.extend(page.into_problems());
    }
    draft.folder = folder;
    draft.is_whole = problems.is_empty();
    (draft, problems)
}

fn read_record(page: &mut Page, draft: &mut Draft) {
    draft.languages = blocks(page, draft, "language", Kind::Language, "code");
    draft.record = page.read_rest();
    if let Some(record) = &mut draft.record {
        record.key = Some("record".to_owned());
    }
}

fn read_state(page: &mut Page, draft: &mut Draft) {
    let raw_steps = page.take("step");
    let code = own(page.word("code"), page, draft, Kind::State);
    let mut whole = page.read_rest::<StateBlock>();
    if let Some(whole) = &mut whole {
        whole.key = Some(format!("state.{code}"));
    }
    let parts = raw_steps.into_iter().filter_map(|raw| page.read(raw));
    let mut group = Group {
        whole,
        parts: parts.collect(),
    };
    name_parts(
        &mut group.parts,
        &format!("step.{code}"),
        |step: &StepBlock| step.date.text(),
    );
    draft.states.push(group);
}

fn read_offices(page: &mut Page, draft: &mut Draft) {
    for mut raw in page.take("office") {
        let raw_terms = page.take_from(&mut raw, "office", "term");
        let id = own(raw.word("id"), page, draft, Kind::Office);
        let mut whole = page.read::<OfficeBlock>(raw);
        if let Some(whole) = &mut whole {
            whole.key = Some(format!("office.{id}"));
        }
        let parts = raw_terms.into_iter().filter_map(|raw| page.read(raw));
        let mut group = Group {
            whole,
            parts: parts.collect(),
        };
        name_parts(
            &mut group.parts,
            &format!("term.{id}"),
            |term: &TermBlock| term.start.text(),
        );
        draft.offices.push(group);
    }
}

fn read_events(page: &mut Page, draft: &mut Draft) {
    let events = blocks(page, draft, "event", Kind::Event, "id");
    draft.events.extend(events);
}

fn read_bodies(page: &mut Page, draft: &mut Draft) {
    draft.bodies = blocks(page, draft, "body", Kind::Body, "id");
}

fn read_places(page: &mut Page, draft: &mut Draft) {
    draft.places = blocks(page, draft, "place", Kind::Place, "id");
}

fn read_countries(page: &mut Page, draft: &mut Draft) {
    draft.countries = blocks(page, draft, "country", Kind::Country, "code");
}

fn read_statements(page: &mut Page, draft: &mut Draft) {
    draft.statements = blocks(page, draft, "statement", Kind::Statement, "number");
}

fn read_sources(page: &mut Page, draft: &mut Draft) {
    let sources = blocks(page, draft, "source", Kind::Source, "id");
    draft.sources.extend(sources);
}

fn read_translation(page: &mut Page, draft: &mut Draft) {
    draft.translations.push(Translation::read(page));
}

/// Reads the blocks of a list. `field` is the one that holds the id of a block.
fn blocks<T: DeserializeOwned>(
    page: &mut Page,
    draft: &mut Draft,
    list: &'static str,
    kind: Kind,
    field: &str,
) -> Vec<Block<T>> {
    let mut blocks = Vec::new();
    for raw in page.take(list) {
        let id = own(raw.word(field), page, draft, kind);
        if let Some(mut block) = page.read::<T>(raw) {
            block.key = kind.has_texts().then(|| format!("{list}.{id}"));
            blocks.push(block);
        }
    }
    blocks
}

/// Notes the id that a block gives itself, whether or not the rest of it can be read.
fn own(word: Option<(String, Range<usize>)>, page: &Page, draft: &mut Draft, kind: Kind) -> String {
    let Some((id, span)) = word else {
        return String::new();
    };
    draft.ids.push(Own {
        kind,
        id: id.clone(),
        at: page.at(span),
    });
    id
}

/// Keys of blocks without an id: by their date, and by a number where several have the same.
fn name_parts<T>(parts: &mut [Block<T>], prefix: &str, date: impl Fn(&T) -> &str) {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for part in parts {
        let key = format!("{prefix} {}", date(&part.value));
        let uses = uses.entry(key.clone()).or_default();
        *uses += 1;
        part.key = Some(match *uses {
            1 => key,
            nth => format!("{key} {nth}"),
        });
    }
}

impl Kind {
    /// Whether its blocks have texts that are translated under the id.
    fn has_texts(self) -> bool {
        matches!(self, Kind::Event | Kind::Body | Kind::Statement)
    }
}
