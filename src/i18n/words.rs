//! Names of standings, categories, verdicts and the like, and small counts.

use crate::markup::int;
use model::domain::{Category, Confidence, Family, Standing, State};

/// The word for a standing, as it stands in the panel and in accessible names.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Signatory => "Signatory",
        Standing::Party => "Party",
        Standing::Member => "Member",
        Standing::Frozen => "Member, participation frozen",
        Standing::Suspended => "Suspended",
        Standing::Former => "Former party",
        Standing::Observer => "Observer in the Parliamentary Assembly",
        Standing::ObserverUnclear => "Observer, holder unclear",
        Standing::None => "No standing",
    }
}

/// The same for tight places.
pub fn standing_short(of: Standing) -> &'static str {
    match of {
        Standing::Frozen => "Member, frozen",
        Standing::Observer => "Observer (assembly)",
        Standing::ObserverUnclear => "Observer, unclear",
        other => standing(other),
    }
}

/// The accessible name of a state, on the map and of its lane: "Uzbekistan: Member, in doubt", the doubt where
/// sources disagree about the standing.
pub fn state_and_standing(state: &State, of: Standing, is_in_doubt: bool) -> String {
    let doubt = if is_in_doubt { ", in doubt" } else { "" };
    [state.name, ": ", standing(of), doubt].concat()
}

/// One sentence on what the standing means, for the key.
pub fn standing_means(standing: Standing) -> &'static str {
    match standing {
        Standing::Signatory => "Signed or acceded; the treaty is not yet in force for it.",
        Standing::Party => "The treaty is in force for it.",
        Standing::Member => "The Charter of the Organization is in force for it.",
        Standing::Frozen => {
            "A member that says it has frozen its participation; no legal notice was given."
        }
        Standing::Suspended => "The Council suspended its membership at its own request.",
        Standing::Former => "Was a party; its term ended and was not prolonged.",
        Standing::Observer => {
            "Its parliament observes the Parliamentary Assembly: not a standing in the CSTO itself."
        }
        Standing::ObserverUnclear => "An observer whose parliament no longer sits.",
        Standing::None => "Neither in the treaty nor beside it.",
    }
}

/// The word for a category.
pub fn category(category: Category) -> &'static str {
    match category {
        Category::Treaty => "Treaty",
        Category::Statute => "Statute",
        Category::Membership => "Membership",
        Category::Participation => "Participation",
        Category::Partnership => "Partnership",
        Category::Session => "Session",
        Category::Office => "Office",
        Category::Forces => "Forces",
        Category::Exercise => "Exercise",
        Category::Operation => "Operation",
        Category::Deployment => "Deployment",
        Category::Crisis => "Crisis",
        Category::International => "International",
        Category::Background => "Background",
    }
}

/// The name of an event row.
pub fn family(family: Family) -> &'static str {
    match family {
        Family::TreatyAndCharter => "Treaty and Charter",
        Family::Membership => "Membership",
        Family::CouncilAndOffices => "Council and offices",
        Family::Forces => "Forces",
        Family::AroundIt => "Around it",
    }
}

/// The name of an event row on a phone.
pub fn family_short(of: Family) -> &'static str {
    match of {
        Family::TreatyAndCharter => "Treaty",
        Family::CouncilAndOffices => "Council",
        other => family(other),
    }
}

/// How well a fact is sourced, in a sentence.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "Well sourced",
        Confidence::Medium => "Sourced, with a gap or from one side",
        Confidence::Low => "Weakly sourced",
    }
}

/// "six"; figures from thirteen on.
pub fn number(count: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS
        .get(count)
        .map_or_else(|| int(count as i64), |word| (*word).to_owned())
}

/// "1st", "2nd", "11th".
pub fn ordinal(count: usize) -> String {
    let ending = match (count % 100, count % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    [&int(count as i64), ending].concat()
}

/// "A, B and C".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// "one source", "two sources".
pub fn sources(count: usize) -> String {
    [
        number(count).as_str(),
        " ",
        if count == 1 { "source" } else { "sources" },
    ]
    .concat()
}

/// The first letter in upper case. English has no others at the beginning of a word, and those of all of Unicode
/// would be 1.5 kB more in the program.
pub fn sentence(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What could not be read in the address, and what the page does instead.
pub fn refused(refused: &[model::state::Refused]) -> String {
    let parts: Vec<String> = refused
        .iter()
        .map(|part| [part.key.as_str(), "=", &part.value].concat())
        .collect();
    [&parts.join(", "), ". The rest of the address is shown."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RECORD;
    use model::time::Day;

    #[test]
    fn a_state_is_named_with_its_standing_and_the_doubt_of_the_day() {
        let state = RECORD.state(RECORD.state_by_code("UZB").expect("a state of the record"));
        for (year, month, day, expected) in [
            (2006, 6, 22, "Uzbekistan: Former party"),
            (2006, 7, 15, "Uzbekistan: Member, in doubt"),
            (2012, 12, 19, "Uzbekistan: Suspended"),
        ] {
            let day = Day::from_civil(year, month, day);
            let (standing, is_in_doubt) = (state.standing_on(day), state.is_in_doubt_on(day));
            assert_eq!(state_and_standing(state, standing, is_in_doubt), expected);
        }
    }

    #[test]
    fn places_are_counted_as_they_are_said() {
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal);
        let expected = [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
        ];
        assert_eq!(said, expected);
    }
}
