//! The strings and numbers of the data, by what they mean.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

/// A value met in a block.
pub struct Seen {
    /// The way to it from the block: `title`, `doubt.question`.
    pub field: String,
    pub meaning: Meaning,
    /// The value as text; for names the languages that they are given in, joined by commas.
    pub text: String,
    /// Where it stands in its file, in bytes.
    pub span: Range<usize>,
}

/// What can say what stands in it.
pub trait Visit {
    /// Shows every value under this one; `field` is the way to it.
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen));
}

macro_rules! leaves {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a value means, and so which check it must pass.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Meaning {
            $($(#[$doc])* $name,)*
            /// The number of a statement.
            Statement,
            /// Names by language.
            Names,
            /// An empty list of sources.
            NoSources,
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub Spanned<String>);

            impl $name {
                /// The text itself.
                pub fn text(&self) -> &str {
                    self.0.get_ref()
                }
            }

            impl Visit for $name {
                fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
                    see(Seen {
                        field: field.to_owned(),
                        meaning: Meaning::$name,
                        text: self.text().to_owned(),
                        span: self.0.span(),
                    });
                }
            }
        )*
    };
}

leaves! {
    /// A line without a full stop, to be translated.
    Title,
    /// Sentences, to be translated.
    Text,
    /// Text that is the same in every language.
    Plain,
    Date,
    /// An id of one's own.
    Id,
    /// ISO 3166-1 alpha-3.
    Code,
    /// UN M49, three digits.
    M49,
    Url,
    /// The id of an event.
    Event,
    /// The id of a place.
    Place,
    /// The id of a source.
    Source,
    /// The code of a state of the record.
    State,
    /// The code of a state of the record or of another country.
    Country,
    Standing,
    Category,
    Kind,
    Confidence,
    Verdict,
}

/// The number of a statement of the ministry page.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Statement(pub Spanned<i64>);

/// Names by language.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Names(pub Spanned<BTreeMap<String, Plain>>);

/// Ids of sources, at least one.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct Sources(pub Spanned<Vec<Source>>);

impl Visit for Statement {
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
        see(Seen {
            field: field.to_owned(),
            meaning: Meaning::Statement,
            text: self.0.get_ref().to_string(),
            span: self.0.span(),
        });
    }
}

impl Visit for Names {
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
        let names = self.0.get_ref();
        let languages: Vec<&str> = names.keys().map(String::as_str).collect();
        see(Seen {
            field: field.to_owned(),
            meaning: Meaning::Names,
            text: languages.join(","),
            span: self.0.span(),
        });
        for (language, name) in names {
            name.visit(&format!("{field}.{language}"), see);
        }
    }
}

impl Visit for Sources {
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
        let sources = self.0.get_ref();
        if sources.is_empty() {
            see(Seen {
                field: field.to_owned(),
                meaning: Meaning::NoSources,
                text: String::new(),
                span: self.0.span(),
            });
        }
        sources.visit(field, see);
    }
}

impl<T: Visit> Visit for Vec<T> {
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
        self.iter().for_each(|item| item.visit(field, see));
    }
}

impl<T: Visit> Visit for Option<T> {
    fn visit(&self, field: &str, see: &mut dyn FnMut(Seen)) {
        self.iter().for_each(|item| item.visit(field, see));
    }
}

/// Numbers and switches mean nothing to the checks of every value; those that read them know them.
impl Visit for Spanned<f64> {
    fn visit(&self, _: &str, _: &mut dyn FnMut(Seen)) {}
}

impl Visit for Spanned<bool> {
    fn visit(&self, _: &str, _: &mut dyn FnMut(Seen)) {}
}
