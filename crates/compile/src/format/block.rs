//! The blocks of the data. Names of types are those of the tables; what they hold is told in
//! `data/README.md` and not again here.

use serde::Deserialize;
use toml::Spanned;

use super::leaf::*;

macro_rules! blocks {
    ($($name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* })*) => { $(
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$attribute])* pub $field: $type,)*
        }

        impl Visit for $name {
            fn visit(&self, way: &str, see: &mut dyn FnMut(Seen)) {
                $(
                    let field = stringify!($field);
                    let way_on = if way.is_empty() {
                        field.to_owned()
                    } else {
                        format!("{way}.{field}")
                    };
                    self.$field.visit(&way_on, see);
                )*
            }
        }
    )* };
}

blocks! {
    RecordBlock {
        title: Title,
        last_checked: Date,
        shown: Vec<Date>,
    }

    LanguageBlock {
        code: Plain,
        name: Plain,
        complete: Spanned<bool>,
    }

    StateBlock {
        code: Code,
        name: Names,
        formal: Names,
        #[serde(default)]
        own: Vec<OwnName>,
        m49: M49,
        capital: Place,
        summary: Text,
        sources: Sources,
    }

    OwnName {
        lang: Plain,
        name: Plain,
        formal: Option<Plain>,
    }

    StepBlock {
        date: Date,
        standing: Option<Standing>,
        title: Title,
        note: Option<Text>,
        event: Option<Event>,
        confidence: Confidence,
        sources: Sources,
        doubt: Option<DoubtBlock>,
    }

    DoubtBlock {
        question: Text,
        drawn: Text,
        other_date: Option<Date>,
        other: Text,
        other_sources: Sources,
    }

    EventBlock {
        id: Id,
        title: Title,
        date: Date,
        last: Option<Date>,
        category: Category,
        summary: Text,
        note: Option<Text>,
        scheduled: Option<Spanned<bool>>,
        #[serde(default)]
        states: Vec<Country>,
        place: Option<Place>,
        confidence: Confidence,
        #[serde(default)]
        statements: Vec<Statement>,
        sources: Sources,
        doubt: Option<DoubtBlock>,
    }

    OfficeBlock {
        id: Id,
        name: Title,
        summary: Text,
    }

    TermBlock {
        person: Option<Text>,
        family: Option<Text>,
        state: State,
        acting: Option<Spanned<bool>>,
        start: Date,
        until: Option<Date>,
        unknown_end: Option<Spanned<bool>>,
        seen: Option<Date>,
        note: Option<Text>,
        confidence: Confidence,
        sources: Sources,
        doubt: Option<DoubtBlock>,
    }

    BodyBlock {
        id: Id,
        name: Title,
        abbreviation: Option<Text>,
        summary: Text,
        confidence: Confidence,
        sources: Sources,
    }

    PlaceBlock {
        id: Id,
        name: Names,
        country: Country,
        latitude: Spanned<f64>,
        longitude: Spanned<f64>,
        confidence: Confidence,
        sources: Sources,
    }

    CountryBlock {
        code: Code,
        name: Names,
    }

    StatementBlock {
        number: Spanned<i64>,
        text: Text,
        verdict: Verdict,
        better: Option<Text>,
        date: Option<Date>,
        event: Option<Event>,
        sources: Sources,
    }

    SourceBlock {
        id: Id,
        name: Plain,
        kind: Kind,
        note: Option<Plain>,
        url: Url,
    }
}

impl Visit for Spanned<i64> {
    fn visit(&self, _: &str, _: &mut dyn FnMut(Seen)) {}
}
