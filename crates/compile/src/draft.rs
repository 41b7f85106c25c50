//! The record as it is written: every block that could be read, none of it checked.

use crate::document::{At, Folder};
use crate::format::Visit;
use crate::format::block::*;
use crate::page::{Block, NOT_TOML};
use crate::problem::Problem;
use crate::translation::Translation;

/// Everything that stands in a data folder.
#[derive(Debug, Default)]
pub struct Draft {
    pub folder: Folder,
    pub record: Option<Block<RecordBlock>>,
    pub languages: Vec<Block<LanguageBlock>>,
    pub states: Vec<Group<StateBlock, StepBlock>>,
    pub events: Vec<Block<EventBlock>>,
    pub offices: Vec<Group<OfficeBlock, TermBlock>>,
    pub bodies: Vec<Block<BodyBlock>>,
    pub places: Vec<Block<PlaceBlock>>,
    pub countries: Vec<Block<CountryBlock>>,
    pub statements: Vec<Block<StatementBlock>>,
    pub sources: Vec<Block<SourceBlock>>,
    pub translations: Vec<Translation>,
    pub ids: Vec<Own>,
    /// Documents with errors of syntax: what was rescued of them is there, and may be nonsense.
    pub broken: Vec<usize>,
    /// Whether every block could be read; only then can something be said to be missing.
    pub is_whole: bool,
}

/// A block and those that belong to it: a state and its steps, an office and its terms. The parts
/// are there even where the whole could not be read.
#[derive(Debug)]
pub struct Group<W, P> {
    pub whole: Option<Block<W>>,
    pub parts: Vec<Block<P>>,
}

/// The id that a block gives itself.
#[derive(Debug)]
pub struct Own {
    pub kind: Kind,
    pub id: String,
    pub at: At,
}

/// What has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Language,
    State,
    Country,
    Event,
    Office,
    Body,
    Place,
    Statement,
    Source,
}

/// What is done with a block: where it stands, the key of its texts, what is in it.
pub type Show<'s> = dyn FnMut(At, Option<&str>, &dyn Visit) + 's;

impl Draft {
    /// Shows every block: where it stands, the key of its texts, and what is in it.
    pub fn each_block(&self, show: &mut Show) {
        fn each<T: Visit>(blocks: &[Block<T>], show: &mut Show) {
            for block in blocks {
                show(block.at, block.key.as_deref(), &block.value);
            }
        }
        each(self.record.as_slice(), show);
        each(&self.languages, show);
        for state in &self.states {
            each(state.whole.as_slice(), show);
            each(&state.parts, show);
        }
        each(&self.events, show);
        for office in &self.offices {
            each(office.whole.as_slice(), show);
            each(&office.parts, show);
        }
        each(&self.bodies, show);
        each(&self.places, show);
        each(&self.countries, show);
        each(&self.statements, show);
        each(&self.sources, show);
    }

    /// The problems in order, each once; of a broken file only its syntax is reported, since what
    /// the parser rescued of it may be nonsense.
    pub fn without_nonsense(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let is_broken = |problem: &Problem| {
            let mut broken = self.broken.iter();
            broken.any(|&document| self.folder.documents[document].shown == problem.file)
        };
        let mut kept: Vec<Problem> = problems
            .into_iter()
            .filter(|problem| problem.message.starts_with(NOT_TOML) || !is_broken(problem))
            .collect();
        kept.sort();
        kept.dedup();
        kept
    }

    /// The ids of one kind, in the order of the files.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.ids
            .iter()
            .filter(move |own| own.kind == kind)
            .map(|own| own.id.as_str())
    }
}
