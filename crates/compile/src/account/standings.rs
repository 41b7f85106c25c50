//! A table of spells: every state, and what it was to the treaty from when to when.

use model::domain::{Record, Spell, Standing, State};
use model::time::{Day, PartialDate};

use super::dates;
use super::markup::text;

/// What a standing is called.
fn words(standing: Standing) -> &'static str {
    match standing {
        Standing::Signatory => "signatory, the treaty not yet in force",
        Standing::Party => "party to the treaty",
        Standing::Member => "member",
        Standing::Frozen => "member; says that it has frozen its participation",
        Standing::Suspended => "membership suspended",
        Standing::Former => "former party",
        Standing::Observer => {
            "observer in the Parliamentary Assembly; no standing in the CSTO itself"
        }
        Standing::ObserverUnclear => {
            "observer in the Parliamentary Assembly whose parliament no longer sits"
        }
        Standing::None => "none",
    }
}

/// The table, a group of rows a state. The sources of a spell stand with the step that begins it,
/// in the way of the state; they stand here only where that way does not tell the step.
pub fn table(record: &Record) -> String {
    let mut html = String::from(
        "<table>\n<thead><tr><th scope=col>State<th scope=col>Standing<th scope=col>From\
         <th scope=col>Last day\n",
    );
    for state in record.states {
        html.push_str("<tbody>\n");
        for (index, spell) in state.spells.iter().enumerate() {
            let head = match (index, state.spells.len()) {
                // The links also let keys into a table that scrolls.
                (0, rows) => format!(
                    "<th scope=rowgroup rowspan={rows}><a href=#state-{}>{}</a>",
                    state.code,
                    text(state.name)
                ),
                _ => String::new(),
            };
            html.push_str(&row(&head, state, spell));
        }
    }
    html + "</table>\n"
}

fn row(head: &str, state: &State, spell: &Spell) -> String {
    let step = &state.steps[usize::from(spell.step)];
    let last = spell
        .end
        .map_or("lasts".to_owned(), |end| last_day(state, end));
    format!(
        "<tr>{head}<td>{}<td>{}{}<td>{last}\n",
        words(spell.standing),
        dates::words(step.date),
        // Which readings there are stands with the step, where the link of the state leads.
        if step.doubt.is_some() {
            " (in doubt)"
        } else {
            ""
        }
    )
}

/// The day before the next standing, or the month or year in which that begins.
fn last_day(state: &State, end: Day) -> String {
    let next = state
        .steps
        .iter()
        .find(|step| step.standing.is_some() && step.date.first() == end);
    match next.map(|step| step.date) {
        Some(date @ (PartialDate::Month(..) | PartialDate::Year(_))) => dates::words(date),
        _ => dates::day(end.plus(-1)),
    }
}
