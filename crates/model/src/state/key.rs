//! The words of the address, each spelt once.

/// A key of the address, in the order in which an address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The cursor: a day.
    At,
    /// First day in view.
    From,
    /// Last day in view (not the day after: an address is read by people).
    To,
    /// Code of the state selected.
    State,
    /// Slug of the event selected.
    Event,
    /// Text that is searched for.
    Find,
    /// Categories that events are filtered by.
    Category,
    View,
    /// The other day of a comparison.
    With,
    Lang,
    Theme,
    /// Version of the address; absent, it is the first.
    Version,
}

impl Key {
    /// Every key, in the order in which an address is written.
    pub const ALL: [Key; 12] = [
        Key::At,
        Key::From,
        Key::To,
        Key::State,
        Key::Event,
        Key::Find,
        Key::Category,
        Key::View,
        Key::With,
        Key::Lang,
        Key::Theme,
        Key::Version,
    ];

    /// The word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Key::At => "at",
            Key::From => "from",
            Key::To => "to",
            Key::State => "state",
            Key::Event => "event",
            Key::Find => "find",
            Key::Category => "category",
            Key::View => "view",
            Key::With => "with",
            Key::Lang => "lang",
            Key::Theme => "theme",
            Key::Version => "v",
        }
    }

    /// The key for a word; the inverse of [`Key::as_str`].
    pub fn from_word(word: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.as_str() == word)
    }

    /// Whether [`crate::state::ViewState`] holds what the key says. The others are kept by whoever
    /// owns them, or not yet by anyone; [`crate::state::later_keys`] hands them over.
    pub const fn is_in_view_state(self) -> bool {
        match self {
            Key::At
            | Key::From
            | Key::To
            | Key::State
            | Key::Event
            | Key::View
            | Key::With
            | Key::Version => true,
            Key::Find | Key::Category | Key::Lang | Key::Theme => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_comes_back_from_its_word() {
        for key in Key::ALL {
            assert_eq!(Key::from_word(key.as_str()), Some(key));
        }
        assert_eq!(Key::from_word("At"), None);
    }
}
