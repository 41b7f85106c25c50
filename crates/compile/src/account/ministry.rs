//! The statements of the ministry page, and how each stands to the record.

use model::domain::{Record, Statement, Verdict};

use super::markup::{Citations, text};

fn words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "Agrees with the record",
        Verdict::LessPrecise => "Less precise than the record",
        Verdict::OutOfDate => "Out of date",
        Verdict::Slip => "A slip",
        Verdict::Position => "A position or an aim, attributed and not checked",
    }
}

/// The statements in the order of the page.
pub fn list(record: &Record, cite: &Citations) -> String {
    if record.statements.is_empty() {
        return String::new();
    }
    let statements = record.statements.iter();
    let items: String = statements
        .map(|statement| item(record, statement, cite))
        .collect();
    format!("<ol>\n{items}</ol>\n")
}

fn item(record: &Record, statement: &Statement, cite: &Citations) -> String {
    let better = match statement.better {
        "" => String::new(),
        better => format!(" {}", text(better)),
    };
    let event = statement.event.map_or(String::new(), |event| {
        let event = record.event(event);
        format!(
            " See <a href=\"#event-{}\">{}</a>.",
            event.slug,
            text(event.title)
        )
    });
    format!(
        "<li>{} <b>{}.</b>{better}{event}{}</li>\n",
        text(statement.text),
        words(statement.verdict),
        cite.links(statement.sources)
    )
}
