//! The organs.

use model::domain::Record;

use super::markup::{cite, confidence, text};

/// A list of names and what each is.
pub fn list(record: &Record) -> String {
    if record.bodies.is_empty() {
        return String::new();
    }
    let mut html = String::from("<dl>\n");
    for body in record.bodies {
        let abbreviation = match body.abbreviation {
            "" => String::new(),
            abbreviation => format!(" ({})", text(abbreviation)),
        };
        html.push_str(&format!(
            "<dt>{}{abbreviation}<dd>{}{}{}\n",
            text(body.name),
            text(body.summary),
            confidence(body.confidence),
            cite(body.sources)
        ));
    }
    html + "</dl>\n"
}
