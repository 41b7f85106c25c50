//! Dated happenings.

use super::{Confidence, Doubt, PlaceId, SourceId, StateId};
use crate::time::PartialDate;

/// Index into [`crate::domain::Record::events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// A dated happening.
#[derive(Debug, PartialEq)]
pub struct Event {
    /// Lower case words joined by hyphens; the word in the address.
    pub slug: &'static str,
    pub title: &'static str,
    /// One to three neutral sentences.
    pub summary: &'static str,
    /// What a careful reader should also know; may be empty.
    pub note: &'static str,
    pub date: PartialDate,
    /// The last day, month or year of something that lasted.
    pub last: Option<PartialDate>,
    pub category: Category,
    /// Announced, and not (yet) seen to have happened. Stays so until the record says otherwise.
    pub scheduled: bool,
    /// States of the record that it names.
    pub states: &'static [StateId],
    /// Names of other participants.
    pub others: &'static [&'static str],
    pub place: Option<PlaceId>,
    pub confidence: Confidence,
    pub doubt: Option<Doubt>,
    /// Numbers of the statements of the ministry page that it touches, 1 to 20.
    pub statements: &'static [u8],
    pub sources: &'static [SourceId],
}

/// What an event is about; its glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Treaty,
    Statute,
    Membership,
    Participation,
    Partnership,
    Session,
    Office,
    Forces,
    Exercise,
    Operation,
    Deployment,
    Crisis,
    International,
    Background,
}

/// The row of the timeline that an event stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    TreatyAndCharter,
    Membership,
    CouncilAndOffices,
    Forces,
    AroundIt,
}

impl Category {
    /// Every category, grouped by family.
    pub const ALL: [Category; 14] = [
        Category::Treaty,
        Category::Statute,
        Category::Membership,
        Category::Participation,
        Category::Partnership,
        Category::Session,
        Category::Office,
        Category::Forces,
        Category::Exercise,
        Category::Operation,
        Category::Deployment,
        Category::Crisis,
        Category::International,
        Category::Background,
    ];

    /// The word for it in data, address and class names.
    pub const fn slug(self) -> &'static str {
        match self {
            Category::Treaty => "treaty",
            Category::Statute => "statute",
            Category::Membership => "membership",
            Category::Participation => "participation",
            Category::Partnership => "partnership",
            Category::Session => "session",
            Category::Office => "office",
            Category::Forces => "forces",
            Category::Exercise => "exercise",
            Category::Operation => "operation",
            Category::Deployment => "deployment",
            Category::Crisis => "crisis",
            Category::International => "international",
            Category::Background => "background",
        }
    }

    /// The category for a word; the inverse of [`Category::slug`].
    pub fn from_slug(slug: &str) -> Option<Category> {
        Category::ALL
            .into_iter()
            .find(|category| category.slug() == slug)
    }

    /// The row that the category is drawn in.
    pub const fn family(self) -> Family {
        match self {
            Category::Treaty | Category::Statute => Family::TreatyAndCharter,
            Category::Membership | Category::Participation | Category::Partnership => {
                Family::Membership
            }
            Category::Session | Category::Office => Family::CouncilAndOffices,
            Category::Forces | Category::Exercise | Category::Operation | Category::Deployment => {
                Family::Forces
            }
            Category::Crisis | Category::International | Category::Background => Family::AroundIt,
        }
    }
}

impl Family {
    /// Every row from top to bottom.
    pub const ALL: [Family; 5] = [
        Family::TreatyAndCharter,
        Family::Membership,
        Family::CouncilAndOffices,
        Family::Forces,
        Family::AroundIt,
    ];
}
