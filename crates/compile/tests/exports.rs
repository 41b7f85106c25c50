//! The files to take away, as a strict reader takes them.

use std::collections::BTreeSet;
use std::path::Path;

use compile::{export, read};
use model::domain::Record;
use serde_json::Value;

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

fn record() -> &'static Record {
    match read(&root()) {
        Ok(checked) => checked.record,
        Err(problems) => panic!("{problems:#?}"),
    }
}

#[test]
fn the_table_has_a_row_a_fact_each_with_its_sources() {
    let record = record();
    let text = export::csv(record);
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let head = table.headers().expect("a head").clone();
    let column = |name: &str| head.iter().position(|it| it == name).expect(name);
    let rows: Vec<csv::StringRecord> = table
        .records()
        .collect::<Result<_, _>>()
        .expect("as many fields in each row");
    let spells: usize = record.states.iter().map(|it| it.spells.len()).sum();
    let terms: usize = record.offices.iter().map(|it| it.terms.len()).sum();
    assert_eq!(rows.len(), record.events.len() + spells + terms);
    let ids: BTreeSet<(&str, &str)> = rows
        .iter()
        .map(|row| (&row[column("kind")], &row[column("id")]))
        .collect();
    assert_eq!(ids.len(), rows.len(), "every fact has an id of its own");
    for row in &rows {
        let names = row[column("sources")].split("; ").count();
        let urls = row[column("source_urls")]
            .split("; ")
            .filter(|it| it.starts_with("http"));
        assert!(0 < names && 0 < urls.count(), "{row:?}");
        assert_eq!(&row[column("licence")], "CC BY 4.0");
    }
    let signed = rows
        .iter()
        .find(|row| &row[column("id")] == "treaty-signed")
        .expect("in the record");
    assert_eq!(&signed[column("from")], "1992-05-15");
    assert_eq!(&signed[column("states")], "ARM; KAZ; KGZ; RUS; TJK; UZB");
    assert_eq!(&signed[column("place")], "Tashkent");
    assert_eq!(&signed[column("scheduled")], "no");
}

#[test]
fn what_is_scheduled_or_known_to_a_month_is_so_in_the_table_too() {
    let record = record();
    let text = export::csv(record);
    for event in record.events {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("event,{},", event.slug)));
        let line = line.unwrap_or_else(|| panic!("no line for {}", event.slug));
        assert!(line.contains(&format!(",{},", event.date.iso())), "{line}");
        let word = if event.scheduled { ",yes," } else { ",no," };
        assert!(line.contains(word), "{line}");
    }
}

#[test]
fn the_data_is_as_its_schema_says() {
    let schema = std::fs::read_to_string(root().join("record.schema.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let data: Value = serde_json::from_str(&export::json(record())).expect("JSON");
    let problems: Vec<String> = validator
        .iter_errors(&data)
        .map(|problem| format!("{}: {problem}", problem.instance_path))
        .collect();
    assert_eq!(problems, [""; 0]);
    // The schema is not one that takes anything.
    let mut wrong = data.clone();
    wrong["events"][0]["date"] = "15 May 1992".into();
    assert!(!validator.is_valid(&wrong));
    let mut wrong = data;
    wrong["events"][0]["sources"] = Value::Array(Vec::new());
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn what_the_data_names_is_in_it() {
    let data: Value = serde_json::from_str(&export::json(record())).expect("JSON");
    let ids = |list: &str| -> BTreeSet<String> {
        let items = data[list].as_array().expect("a list");
        items
            .iter()
            .map(|it| it["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let (sources, places, events) = (ids("sources"), ids("places"), ids("events"));
    assert_eq!(events.len(), record().events.len());
    for event in data["events"].as_array().expect("a list") {
        for source in event["sources"].as_array().expect("sources") {
            assert!(sources.contains(source.as_str().expect("an id")), "{event}");
        }
        if let Some(place) = event["place"].as_str() {
            assert!(places.contains(place), "{event}");
        }
    }
}

#[test]
fn the_calendar_is_one() {
    let record = record();
    let text = export::ics(record);
    assert!(
        !text.replace("\r\n", "").contains(['\r', '\n']),
        "every line ends in CR LF"
    );
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    let unfolded = text.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.lines().collect();
    let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!(
        (lines[0], lines[lines.len() - 1]),
        ("BEGIN:VCALENDAR", "END:VCALENDAR")
    );
    for part in [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "UID:",
        "DTSTAMP:",
        "DTSTART;VALUE=DATE:",
        "SUMMARY:",
    ] {
        assert_eq!(count(part), record.events.len(), "{part}");
    }
    let uids: BTreeSet<&&str> = lines
        .iter()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    assert_eq!(uids.len(), record.events.len());
    let scheduled = record.events.iter().filter(|event| event.scheduled).count();
    assert!(0 < scheduled);
    assert_eq!(count("STATUS:TENTATIVE"), scheduled);
    assert!(unfolded.contains("UID:treaty-signed@csto-timeline"));
    assert!(unfolded.contains("DTSTART;VALUE=DATE:19920515"));
    assert!(
        unfolded.contains("DTEND;VALUE=DATE:19920516"),
        "the day after the last"
    );
}
