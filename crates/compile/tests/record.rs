//! What a record without a problem becomes.

mod fixture;

use std::path::Path;

use compile::{Problem, for_page, to_rust};
use fixture::fixture;
use model::domain::{Holder, Record, Standing, StateId};
use model::time::{Day, PartialDate};

fn record() -> &'static Record {
    fixture().checked().record
}

#[test]
fn spells_last_from_step_to_step() {
    let record = record();
    let spells: Vec<(Standing, Day, Option<Day>)> = record.states[0]
        .spells
        .iter()
        .map(|spell| (spell.standing, spell.start, spell.end))
        .collect();
    let change = Day::from_civil(2003, 9, 1);
    assert_eq!(
        spells,
        [
            (
                Standing::Signatory,
                Day::from_civil(1992, 5, 15),
                Some(change)
            ),
            (Standing::Member, change, None),
        ]
    );
    assert_eq!(record.states[0].spells[1].step, 2);
}

#[test]
fn terms_end_where_the_record_says() {
    let [secretary, chair] = record().offices else {
        panic!("two offices");
    };
    let ends: Vec<Option<Day>> = [secretary, chair]
        .iter()
        .flat_map(|office| office.terms)
        .map(|term| term.end)
        .collect();
    assert_eq!(
        ends,
        [
            Some(Day::from_civil(2006, 1, 1)),
            Some(Day::from_civil(2007, 5, 1)),
            Some(Day::from_civil(2010, 1, 1)),
            Some(Day::from_civil(2011, 1, 1)),
        ]
    );
    assert!(secretary.terms[1].end_unknown && secretary.terms[1].acting);
    assert!(chair.terms[1].end_scheduled && !secretary.terms[0].end_scheduled);
    assert_eq!(chair.terms[1].holder, Holder::State(StateId(1)));
}

#[test]
fn a_month_shared_by_two_terms_goes_to_the_one_whose_day_is_known() {
    let files = fixture()
        .without("translations/ru.toml")
        .change("offices.toml", "2006-02-01", "2005-12")
        .change("offices.toml", "2005-12-31", "2005-12-10");
    let record = files.checked().record;
    let terms = record.offices[0].terms;
    assert_eq!(terms[0].end, Some(Day::from_civil(2005, 12, 11)));
    assert_eq!(terms[1].first, Day::from_civil(2005, 12, 11));
    assert_eq!(terms[1].start, PartialDate::Month(2005, 12));
}

#[test]
fn tables_are_sorted_and_other_countries_are_names() {
    let record = record();
    let slugs: Vec<&str> = record.sources.iter().map(|source| source.slug).collect();
    assert_eq!(slugs, ["charter", "agency-2003", "atlas"]);
    let event = &record.events[0];
    assert_eq!(event.states, [StateId(0), StateId(1)]);
    assert_eq!(event.others, ["Ukraine"]);
    assert_eq!(record.place(record.states[1].capital).name, "Minsk");
}

#[test]
fn each_language_has_a_record_with_its_texts_where_there_are_any() {
    let checked = fixture().checked();
    let [english, russian, _] = checked.languages.as_slice() else {
        panic!("three languages");
    };
    assert_eq!(
        (english.code.as_str(), russian.name.as_str()),
        ("en", "Русский")
    );
    let record = russian.record;
    assert_eq!(record.title, "Договор двух государств");
    assert_eq!(record.states[0].name, "Армения");
    assert_eq!(record.states[0].steps[2].title, "Становится членом");
    assert_eq!(record.states[0].steps[1].title, "Ratifies");
    assert_eq!(record.statements[1].better, "Цель.");
    let doubt = record.events[1].doubt.as_ref().expect("a doubt");
    assert_eq!((doubt.question, doubt.drawn), ("Сколько?", "A hundred."));
    let Holder::Person { name, family, .. } = record.offices[0].terms[1].holder else {
        panic!("a person");
    };
    assert_eq!((name, family), ("Борис Бел", "Bel"));
}

#[test]
fn everything_that_was_read_is_watched() {
    let files = fixture().checked().files;
    for end in [
        "data",
        "data/states",
        "data/states/ARM.toml",
        "data/record.toml",
    ] {
        assert!(files.iter().any(|file| file.ends_with(end)), "no {end}");
    }
}

#[test]
fn rust_source_is_the_same_each_time_and_has_every_kind_of_value() {
    let source = to_rust(record());
    assert_eq!(source, to_rust(record()));
    for part in [
        "pub static RECORD: Record = Record {title: \"A treaty of two states\", ",
        "last_checked: PartialDate::Month(2010, 6), first_day: Day(7305), ",
        "standing: Some(Standing::Signatory), ",
        "note: \"In the words of \\\"others\\\" \\\\ elsewhere <1>.\", event: None, ",
        "names_ru_be: [\"Армения\", \"Арменія\", ], capital: PlaceId(1), ",
        "holder: Holder::Person { name: \"Anna Arm\", family: \"Arm\", state: StateId(0) }, ",
        "sources: &[SourceId(0), SourceId(1), ], ",
        "latitude: 53.9, longitude: 27.5667, ",
        "doubt: Some(Doubt {question: \"How many?\", ",
    ] {
        assert!(source.contains(part), "no {part} in {source}");
    }
}

#[test]
fn the_page_carries_the_record_without_its_prose() {
    let record = record();
    let carried = for_page(record);
    assert_eq!(carried.events[1].title, "An exercise & a parade");
    assert_eq!(carried.states[0].steps[2].date, PartialDate::Month(2003, 9));
    assert_eq!(carried.events[1].sources, record.events[1].sources);
    let doubt = carried.states[0].steps[2].doubt.as_ref();
    assert_eq!(
        doubt.map(|doubt| doubt.other_date),
        Some(Some(PartialDate::Month(2003, 10)))
    );
    let source = to_rust(&carried);
    for prose in [
        "Troops train.",
        "Numbers differ.",
        "How many?",
        "A hundred.",
        "In the words of",
        "Signed and became a member.",
        "Leads.",
        "Acting.",
        "Decides.",
        "All is well.",
        "An aim.",
        "example.org",
    ] {
        assert!(to_rust(record).contains(prose), "no {prose} in the record");
        assert!(!source.contains(prose), "{prose} is carried");
    }
}

#[test]
fn the_real_data_has_no_problem() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let record = match compile::read(&data) {
        Ok(checked) => checked.record,
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
            panic!("problems:\n{}", lines.join("\n"));
        }
    };
    // How many states are counted on a day, as the product is described to count them.
    for ((year, month, day), expected) in [
        ((1992, 5, 14), 0),
        ((1992, 5, 15), 6),
        ((1993, 9, 24), 7),
        ((1993, 12, 9), 8),
        ((1993, 12, 31), 9),
        ((1999, 4, 20), 9),
        ((1999, 4, 21), 6),
        ((2003, 9, 18), 6),
        ((2006, 6, 23), 7),
        ((2012, 12, 18), 7),
        ((2012, 12, 19), 6),
        ((2026, 2, 28), 6),
    ] {
        let answer = record.answer(Day::from_civil(year, month, day));
        assert_eq!(answer.count(), expected, "on {year}-{month}-{day}");
    }
}
