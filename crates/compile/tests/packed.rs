//! What is packed is the same when it is unpacked.

mod fixture;

use std::path::Path;

use compile::{for_page, pack};
use fixture::fixture;
use model::domain::*;
use model::time::{Day, PartialDate};

fn real() -> &'static Record {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match compile::read(&data) {
        Ok(checked) => checked.record,
        Err(_) => panic!("the data has problems"),
    }
}

/// What an account of the record tells; nothing of a state that is cut off.
fn told(record: &Record, fact: Fact) -> Told {
    match fact {
        Fact::Event(event) => {
            let event = record.event(event);
            Told {
                slug: event.slug,
                title: event.title,
                sources: event.sources,
            }
        }
        Fact::Step(code, index) => {
            let state = record.states.iter().find(|state| state.code == code);
            let step = state.and_then(|state| state.steps.get(index));
            step.map_or_else(Told::default, |step| Told {
                slug: "",
                title: step.title,
                sources: step.sources,
            })
        }
    }
}

/// Records are long: only where they part is worth printing.
#[track_caller]
fn check_same(found: &Record, expected: &Record) {
    for (found, expected) in found.events.iter().zip(expected.events) {
        assert_eq!(found, expected);
    }
    for (found, expected) in found.states.iter().zip(expected.states) {
        assert_eq!(found, expected);
    }
    for (found, expected) in found.offices.iter().zip(expected.offices) {
        assert_eq!(found, expected);
    }
    assert!(found == expected);
}

#[track_caller]
fn check(record: &Record) {
    check_same(&pack(record).unpack(&|fact| told(record, fact)), record);
}

#[test]
fn the_real_record_is_the_same() {
    check(&for_page(real()));
}

#[test]
fn the_fixture_is_the_same() {
    check(&for_page(fixture().checked().record));
}

#[test]
fn an_account_has_what_is_left_to_it() {
    let record = real();
    let account = compile::account::write(record).html;
    for event in record.events {
        let id = format!("e-{}", event.slug);
        check_item(&account, &id, event.title, event.sources);
    }
    for state in record.states {
        for (index, step) in state.steps.iter().enumerate() {
            let id = format!("{}-{index}", state.code);
            check_item(&account, &id, step.title, step.sources);
        }
    }
}

#[track_caller]
fn check_item(account: &str, id: &str, title: &str, sources: &[SourceId]) {
    assert_eq!(first_title(account, id), escaped(title));
    let (_, rest) = account
        .split_once(&format!("<li id={id}>"))
        .expect("an item");
    let (_, cited) = rest.split_once("<sup>").expect("sources");
    let (cited, _) = cited.split_once("</sup>").expect("sources");
    let mut found: Vec<u16> = cited
        .split("</a>")
        .filter_map(|link| link.rsplit('>').next()?.parse().ok())
        .map(|number: u16| number - 1)
        .collect();
    let mut expected: Vec<u16> = sources.iter().map(|source| source.0).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "{id}");
}

/// The first of the tags in which the page looks for the title, after the tag with an id.
fn first_title<'a>(account: &'a str, id: &str) -> &'a str {
    let tag = format!("<li id={id}>");
    let (_, item) = account.split_once(&tag).expect("an item");
    let tag = ["<b>", "<a ", "<span>"]
        .iter()
        .filter_map(|tag| item.find(tag))
        .min()
        .expect("a tag");
    let (_, text) = item[tag..].split_once('>').expect("a tag");
    text.split("</").next().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[test]
fn bytes_cut_short_give_what_there_is() {
    let record = for_page(real());
    let packed = pack(&record);
    for end in 0..packed.numbers.len() {
        let numbers = &packed.numbers[..end];
        let found = Packed { numbers, ..packed }.unpack(&|fact| told(&record, fact));
        assert!(found.events.len() <= record.events.len());
        let whole = found.events.len().saturating_sub(1).min(end / 100);
        assert_eq!(found.events[..whole], record.events[..whole]);
    }
    for (end, _) in packed.texts.char_indices() {
        let texts = &packed.texts[..end];
        let found = Packed { texts, ..packed }.unpack(&|fact| told(&record, fact));
        assert_eq!(found.events.len(), record.events.len());
    }
}

#[test]
fn a_record_of_nothing_is_the_same() {
    check(&nothing());
}

#[test]
fn every_value_is_the_same() {
    let categories = Category::ALL.map(|category| Event {
        category,
        scheduled: category == Category::Crisis,
        ..event(PartialDate::Year(1950))
    });
    let kinds_of_date = [
        Event {
            last: Some(PartialDate::Day(Day(-3))),
            ..event(PartialDate::Day(Day(-40)))
        },
        Event {
            last: Some(PartialDate::Year(2030)),
            doubt: Some(doubt(Some(PartialDate::Month(1969, 12)))),
            ..event(PartialDate::Month(2000, 2))
        },
        Event {
            last: Some(PartialDate::Month(1900, 1)),
            doubt: Some(doubt(None)),
            ..event(PartialDate::Day(Day(20_000)))
        },
        event(PartialDate::Day(Day(-1_000_000))),
        event(PartialDate::Day(Day(1_000_000))),
    ];
    let confidences = [Confidence::Low, Confidence::Medium, Confidence::High];
    let lists = confidences.map(|confidence| Event {
        confidence,
        states: &[StateId(0), StateId(255), StateId(1)],
        others: &["Ukraine", "", "Молдавия"],
        place: Some(PlaceId(u16::MAX - 1)),
        statements: &[20, 1],
        sources: &[
            SourceId(u16::MAX),
            SourceId(0),
            SourceId(127),
            SourceId(128),
        ],
        ..event(PartialDate::Year(2000))
    });
    let events = Vec::from_iter(categories.into_iter().chain(kinds_of_date).chain(lists));
    let standings = Standing::ALL.iter().flat_map(|&standing| {
        let date = PartialDate::Month(1999, 4);
        [(Some(standing), date), (None, PartialDate::Day(Day(12)))]
    });
    let steps = standings.enumerate().map(|(index, (standing, date))| Step {
        date,
        standing,
        title: "Joins",
        note: "",
        event: [None, Some(EventId(0)), Some(EventId(15))][index % 3],
        confidence: confidences[index % 3],
        doubt: (index % 2 == 0).then(|| doubt(Some(PartialDate::Year(2001)))),
        sources: &[],
    });
    let spells = Standing::ALL.iter().map(|&standing| Spell {
        standing,
        start: Day(standing as i32 * 7 - 20),
        end: (standing != Standing::Party).then_some(Day(-5)),
        step: 300,
    });
    let state = State {
        code: "ARM",
        name: "Armenia",
        formal: "",
        names_ru_be: ["", ""],
        capital: PlaceId(0),
        summary: "",
        steps: steps.collect::<Vec<_>>().leak(),
        spells: spells.collect::<Vec<_>>().leak(),
    };
    let terms = (0..16).map(|bits| Term {
        holder: if bits & 8 == 0 {
            Holder::State(StateId(9))
        } else {
            Holder::Person {
                name: "Anna Arm",
                family: "Arm",
                state: StateId(1),
            }
        },
        acting: bits & 1 != 0,
        start: PartialDate::Year(2000 - bits),
        first: Day(bits),
        end: (bits & 4 == 0).then_some(Day(3)),
        end_unknown: bits & 2 != 0,
        end_scheduled: bits & 4 != 0,
        note: "",
        confidence: confidences[bits as usize % 3],
        doubt: None,
        sources: &[],
    });
    let office = Office {
        slug: "chair",
        name: "Chair",
        summary: "",
        terms: terms.collect::<Vec<_>>().leak(),
    };
    let verdicts = [
        Verdict::Agrees,
        Verdict::LessPrecise,
        Verdict::OutOfDate,
        Verdict::Slip,
        Verdict::Position,
    ];
    let statements = verdicts.map(|verdict| Statement {
        number: verdict as u8 + 1,
        text: "",
        verdict,
        better: "",
        date: None,
        event: (verdict != Verdict::Slip).then_some(EventId(u32::MAX - 1)),
        sources: &[],
    });
    check(&Record {
        last_checked: PartialDate::Year(2026),
        first_day: Day(-700),
        end_day: Day(-701),
        events: events.leak(),
        states: vec![state].leak(),
        offices: vec![office].leak(),
        places: vec![Place {
            slug: "",
            name: "Yerevan",
            country: "",
            latitude: 0.0,
            longitude: 0.0,
        }]
        .leak(),
        statements: Vec::from(statements).leak(),
        ..nothing()
    });
}

fn nothing() -> Record {
    Record {
        title: "",
        last_checked: PartialDate::Month(2026, 2),
        first_day: Day(0),
        end_day: Day(0),
        states: &[],
        events: &[],
        offices: &[],
        bodies: &[],
        places: &[],
        statements: &[],
        sources: &[],
    }
}

fn event(date: PartialDate) -> Event {
    Event {
        slug: "a-b",
        title: "A & b",
        summary: "",
        note: "",
        date,
        last: None,
        category: Category::Treaty,
        scheduled: false,
        states: &[],
        others: &[],
        place: None,
        confidence: Confidence::High,
        doubt: None,
        statements: &[],
        sources: &[],
    }
}

fn doubt(other_date: Option<PartialDate>) -> Doubt {
    Doubt {
        question: "",
        drawn: "",
        other_date,
        other: "",
        other_sources: &[],
    }
}
