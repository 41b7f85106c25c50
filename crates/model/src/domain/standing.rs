//! What a state is to the treaty on a day.

/// The standing of a state. The order is that of the legend: coming in, in, going out, beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Signed or acceded, the treaty not yet in force for it.
    Signatory,
    /// The treaty is in force for it.
    Party,
    /// The Charter of the Organization is in force for it.
    Member,
    /// A member that says it has frozen its participation.
    Frozen,
    /// Its membership is suspended by the Council.
    Suspended,
    /// Was a party and is not one any longer.
    Former,
    /// Its parliament observes the Parliamentary Assembly; not a standing in the Organization.
    Observer,
    /// An observer whose parliament no longer sits.
    ObserverUnclear,
    None,
}

impl Standing {
    /// Every standing in the order of the legend.
    pub const ALL: [Standing; 9] = [
        Standing::Signatory,
        Standing::Party,
        Standing::Member,
        Standing::Frozen,
        Standing::Suspended,
        Standing::Former,
        Standing::Observer,
        Standing::ObserverUnclear,
        Standing::None,
    ];

    /// The word for it in data and in class names.
    pub const fn slug(self) -> &'static str {
        match self {
            Standing::Signatory => "signatory",
            Standing::Party => "party",
            Standing::Member => "member",
            Standing::Frozen => "frozen",
            Standing::Suspended => "suspended",
            Standing::Former => "former",
            Standing::Observer => "observer",
            Standing::ObserverUnclear => "observer-unclear",
            Standing::None => "none",
        }
    }

    /// The standing for a word; the inverse of [`Standing::slug`].
    pub fn from_slug(slug: &str) -> Option<Standing> {
        Standing::ALL
            .into_iter()
            .find(|standing| standing.slug() == slug)
    }

    /// Whether a state with this standing is a member of the Organization, frozen or not.
    pub const fn is_member(self) -> bool {
        matches!(self, Standing::Member | Standing::Frozen)
    }

    /// Whether a state with this standing is counted as in the treaty: signatories, parties and
    /// members, frozen or not.
    pub const fn is_in(self) -> bool {
        matches!(
            self,
            Standing::Signatory | Standing::Party | Standing::Member | Standing::Frozen
        )
    }
}
