//! Owned data made `'static` by never giving it back.
//!
//! The types of the record hold `&'static` data only, since the page has all of it in its binary.
//! The build makes one record per language and ends; what it leaks is a megabyte for a second. The
//! alternative, a second set of owned types, would be the whole model once more.

/// A text that stays.
pub fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

/// A list that stays.
pub fn list<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(Vec::from_iter(items))
}

/// A value that stays.
pub fn value<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
