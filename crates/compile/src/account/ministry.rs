//! The statements of the ministry page, and how each stands to the record.

use model::domain::{Record, Statement, Verdict};

use super::markup::{cite, text, to_event};

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
pub fn list(record: &Record) -> String {
    if record.statements.is_empty() {
        return String::new();
    }
    let statements = record.statements.iter();
    let items: String = statements
        .map(|statement| item(record, statement))
        .collect();
    format!("<ol>\n{items}</ol>\n")
}

fn item(record: &Record, statement: &Statement) -> String {
    let better = match statement.better {
        "" => String::new(),
        better => format!(" {}", text(better)),
    };
    let event = statement.event.map_or(String::new(), |event| {
        format!(
            " See {}.",
            to_event(record, event, record.event(event).title)
        )
    });
    format!(
        "<li id=statement-{}>{} <b>{}.</b>{better}{event}{}\n",
        statement.number,
        text(statement.text),
        words(statement.verdict),
        cite(statement.sources)
    )
}
