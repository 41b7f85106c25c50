//! Titles and sentences of made-up events. They name no state and no person, so that none of them
//! can be taken for a fact.

use model::domain::Category;

use crate::random::Random;

/// What events are about, as it stands in a title and in an id.
const TOPICS: [(&str, &str); 16] = [
    ("air defence", "air-defence"),
    ("border troops", "border-troops"),
    ("peacekeeping", "peacekeeping"),
    ("the supply of equipment", "equipment"),
    ("the training of officers", "officers"),
    ("military railways", "railways"),
    ("medical services", "medical-services"),
    ("the rapid reaction force", "rapid-reaction"),
    ("illegal migration", "migration"),
    ("civil protection", "civil-protection"),
    ("information security", "information-security"),
    ("a common budget", "budget"),
    ("model laws", "model-laws"),
    ("engineer units", "engineer-units"),
    ("mountain training", "mountain-training"),
    ("joint planning", "joint-planning"),
];

/// What stands behind the topic: mostly nothing.
const TAILS: [&str; 8] = [
    "",
    "",
    "",
    "",
    " again",
    " for another five years",
    " after two years of talks",
    ", and sets up a working group that is to report within a year",
];

/// Behind the first sentence of a summary, so that texts are as long as real ones.
const CLAUSES: [&str; 4] = [
    "",
    " and says nothing of any state or person",
    ", one of many that were written by a program from a seed and a handful of words, so that the page can be tried with them",
    ", with a text as long as those that people write, since its length is what a browser has to read, keep and lay out",
];

/// The text of an event.
pub struct Told {
    pub id: String,
    pub title: String,
    pub summary: String,
}

/// Tells the event of a number, which makes its id its own.
pub fn tell(category: Category, number: usize, random: &mut Random) -> Told {
    let (topic, word) = *TOPICS
        .get(random.index(TOPICS.len()))
        .unwrap_or(&("everything", "everything"));
    let opening = random.pick(openings(category));
    Told {
        id: format!("{}-{word}-{number}", category.slug()),
        title: format!("{opening} {topic}{}", random.pick(&TAILS)),
        summary: format!(
            "Made up: event {number} of a record that only measures the page{}.",
            random.pick(&CLAUSES)
        ),
    }
}

fn openings(category: Category) -> &'static [&'static str] {
    match category {
        Category::Treaty => &["Protocol on", "An agreement enters into force on"],
        Category::Statute => &["Council adopts rules on", "Regulation amended on"],
        Category::Membership => &["Parliament ratifies a text on", "A state asks for talks on"],
        Category::Participation => &["A state stays away from a meeting on"],
        Category::Partnership => &[
            "Partners agree to cooperate on",
            "Observers hear a report on",
        ],
        Category::Session => &[
            "Council meets on",
            "Ministers of foreign affairs discuss",
            "Committee of secretaries confers on",
        ],
        Category::Office => &["A deputy is named for", "New head of the office for"],
        Category::Forces => &["Joint staff takes over", "Units are assigned to"],
        Category::Exercise => &[
            "Exercise on",
            "Command post exercise on",
            "Field training in",
        ],
        Category::Operation => &["Operation on", "Second stage of the operation on"],
        Category::Deployment => &["Contingent sent for", "Observers deployed for"],
        Category::Crisis => &["Shots at a border delay the work on"],
        Category::International => &["United Nations hear of", "A declaration mentions"],
        Category::Background => &["Experts publish a study of", "A neighbour comments on"],
    }
}
