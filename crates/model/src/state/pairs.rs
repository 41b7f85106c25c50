//! Keys and values of an address, before anyone asks what they mean.

use super::{
    Key,
    percent::{decoded, encode},
};

/// Keys and decoded values, in the order of the address.
pub(super) type Pairs = Vec<(Key, String)>;

/// The part of an address that [`super::ViewState`] does not hold (language, theme, search, …), as it was
/// given and in the order of [`Key::ALL`]: "?lang=ru&theme=dark", or "". [`joined`] puts it behind
/// what [`super::to_query`] writes, so that a link does not lose what the page does not understand yet.
pub fn later_keys(query: &str) -> String {
    let mut kept = String::new();
    let pairs = pairs(query);
    for key in Key::ALL.into_iter().filter(|key| !key.is_in_view_state()) {
        if let Some((_, value)) = pairs.iter().find(|(found, _)| *found == key) {
            write(&mut kept, key, value);
        }
    }
    kept
}

/// Two addresses as one: "?at=1999-04-02" and "?lang=ru" make "?at=1999-04-02&lang=ru".
pub fn joined(mut query: String, other: &str) -> String {
    if let Some(rest) = other.strip_prefix('?') {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(rest);
    }
    query
}

/// The pairs of an address whose keys are known, in its order, empty values left out.
pub(super) fn pairs(query: &str) -> Pairs {
    let mut pairs = Pairs::new();
    for pair in query.strip_prefix('?').unwrap_or(query).split('&') {
        if let Some((word, value)) = pair.split_once('=')
            && let Some(key) = Key::from_word(word)
            && !value.is_empty()
        {
            pairs.push((key, decoded(value)));
        }
    }
    pairs
}

pub(super) fn write(query: &mut String, key: Key, value: &str) {
    query.push(if query.is_empty() { '?' } else { '&' });
    query.push_str(key.as_str());
    query.push('=');
    encode(value, query);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_others_are_handed_over() {
        let query = "?theme=dark&at=2000-01-10&lang=ru&x=1&find=Со+чи";
        let later = later_keys(query);
        assert_eq!(
            later,
            "?find=%D0%A1%D0%BE%20%D1%87%D0%B8&lang=ru&theme=dark"
        );
        assert_eq!(later_keys(&later), later);
        assert_eq!(later_keys("?at=2000-01-10"), "");
        assert_eq!(
            joined("?at=2000-01-10".into(), "?lang=ru"),
            "?at=2000-01-10&lang=ru"
        );
        assert_eq!(joined(String::new(), "?lang=ru"), "?lang=ru");
        assert_eq!(joined("?at=2000-01-10".into(), ""), "?at=2000-01-10");
    }
}
