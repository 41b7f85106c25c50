//! Rust source of a value: how the record gets into the binary of the page.

use model::domain::*;
use model::time::{Day, PartialDate};

/// What can be written as a constant expression.
pub trait ToRust {
    /// Appends the expression.
    fn to_rust(&self, out: &mut String);
}

/// The record as `pub static RECORD: Record`. The module that includes it has `model::domain::*`
/// and `model::time::*` in scope.
pub fn to_rust(record: &Record) -> String {
    item("RECORD", "Record", record)
}

/// A value as `pub static NAME: TYPE`.
pub fn item(name: &str, type_name: &str, value: &impl ToRust) -> String {
    let mut out =
        format!("#[rustfmt::skip]\n#[allow(clippy::all)]\npub static {name}: {type_name} = ");
    value.to_rust(&mut out);
    out.push_str(";\n");
    out
}

/// Structs, by their fields. A field that is not named does not compile.
macro_rules! structs {
    ($($name:ident { $($field:ident),* $(,)? })*) => { $(
        impl ToRust for $name {
            fn to_rust(&self, out: &mut String) {
                let $name { $($field),* } = self;
                out.push_str(concat!(stringify!($name), " {"));
                $(
                    out.push_str(concat!(stringify!($field), ": "));
                    $field.to_rust(out);
                    out.push_str(", ");
                )*
                out.push_str("}\n");
            }
        }
    )* };
}

/// Types whose `Debug` is an expression once `$prefix` stands before it.
macro_rules! as_debug {
    ($($type:ty: $prefix:literal),* $(,)?) => { $(
        impl ToRust for $type {
            fn to_rust(&self, out: &mut String) {
                out.push_str(&format!(concat!($prefix, "{:?}"), self));
            }
        }
    )* };
}

structs! {
    Record { title, last_checked, first_day, end_day, states, events, offices, bodies, places,
        statements, sources }
    State { code, name, formal, names_ru_be, capital, summary, steps, spells }
    Step { date, standing, title, note, event, confidence, doubt, sources }
    Spell { standing, start, end, step }
    Doubt { question, drawn, other_date, other, other_sources }
    Event { slug, title, summary, note, date, last, category, scheduled, states, others, place,
        confidence, doubt, statements, sources }
    Office { slug, name, summary, terms }
    Term { holder, acting, start, first, end, end_unknown, end_scheduled, note, confidence, doubt,
        sources }
    Body { slug, name, abbreviation, summary, confidence, sources }
    Place { slug, name, country, latitude, longitude }
    Statement { number, text, verdict, better, date, event, sources }
    Source { slug, name, kind, note, url }
}

as_debug! {
    bool: "", u8: "", u16: "", f64: "", str: "",
    Day: "", StateId: "", EventId: "", PlaceId: "", SourceId: "",
    PartialDate: "PartialDate::", Holder: "Holder::",
    Category: "Category::", Confidence: "Confidence::", SourceKind: "SourceKind::",
    Standing: "Standing::", Verdict: "Verdict::",
}

/// The numbers as one literal: a list of a million of them is a million expressions to the compiler.
impl ToRust for Packed {
    fn to_rust(&self, out: &mut String) {
        out.push_str("Packed {numbers: b\"");
        for &byte in self.numbers {
            out.extend(std::ascii::escape_default(byte).map(char::from));
        }
        out.push_str("\", texts: ");
        self.texts.to_rust(out);
        out.push_str("}\n");
    }
}

impl<T: ToRust + ?Sized> ToRust for &T {
    fn to_rust(&self, out: &mut String) {
        (**self).to_rust(out);
    }
}

impl<T: ToRust> ToRust for Option<T> {
    fn to_rust(&self, out: &mut String) {
        match self {
            Some(value) => {
                out.push_str("Some(");
                value.to_rust(out);
                out.push(')');
            }
            None => out.push_str("None"),
        }
    }
}

impl<T: ToRust> ToRust for [T] {
    fn to_rust(&self, out: &mut String) {
        out.push('&');
        items(self, out);
    }
}

impl<T: ToRust, const N: usize> ToRust for [T; N] {
    fn to_rust(&self, out: &mut String) {
        items(self, out);
    }
}

fn items<T: ToRust>(items: &[T], out: &mut String) {
    out.push('[');
    for item in items {
        item.to_rust(out);
        out.push_str(", ");
    }
    out.push(']');
}
