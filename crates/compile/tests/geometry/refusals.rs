//! What the build says when the map's folder does not fit the record.

use std::{fs, path::Path};

use compile::{Problem, geometry};

use crate::{map_dir, record};

#[test]
fn a_state_without_geometry_is_named() {
    let record = record::record_with(&[("XYZ", "Nowhere")]);
    assert_eq!(
        told(geometry::compile(&map_dir(), record, record::name_of)),
        ["data/map/shapes.toml:1: state has no shape (XYZ); add it with its numeric code"]
    );
}

/// The problems of a build that failed, in words.
fn told<T>(outcome: Result<T, Vec<Problem>>) -> Vec<String> {
    let problems = outcome.map(|_| ()).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What is wrong with the map's folder after a text of one of its files was replaced, and the line of that text.
fn refusals(file: &str, from: &str, to: &str) -> (usize, String) {
    let dir = std::env::temp_dir()
        .join(format!("map-{}-{file}-{}", std::process::id(), to.len()))
        .join("data/map");
    copy(&map_dir(), &dir);
    let text = fs::read_to_string(dir.join(file)).unwrap();
    let before = text.split_once(from).unwrap().0;
    fs::write(dir.join(file), text.replacen(from, to, 1)).unwrap();
    let outcome = geometry::compile(&dir, record::record(), record::name_of);
    fs::remove_dir_all(dir.ancestors().nth(2).unwrap()).unwrap();
    let problems = told(outcome);
    (before.lines().count(), problems.join("\n"))
}

#[test]
fn a_wrong_numeric_code_is_told_with_its_line() {
    let outcome = |numeric: &str| {
        let to = format!("numeric = \"{numeric}\"");
        refusals("shapes.toml", "numeric = \"860\"", &to)
    };
    let ((line, missing), (_, other)) = (outcome("861"), outcome("795"));
    // The code of the state stands on the line before.
    assert_eq!(
        missing,
        format!(
            "data/map/shapes.toml:{}: state is missing from the geometry (UZB, 861 in \
             world-50m.json); correct its numeric code or the atlas",
            line
        )
    );
    assert!(
        other.contains("numeric code belongs to another country (UZB, 795 is TKM in"),
        "{other}"
    );
}

#[test]
fn problems_of_the_record_and_of_the_map_are_told_at_once() {
    let dir = std::env::temp_dir().join(format!("record-and-map-{}", std::process::id()));
    copy(map_dir().parent().unwrap(), &dir);
    for (file, from, to) in [
        ("events/1991-1999.toml", "\"viskuli\"", "\"viskuly\""),
        ("map/shapes.toml", "\"417\"", "\"418\""),
    ] {
        let file = dir.join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from));
        fs::write(file, text.replacen(from, to, 1)).unwrap();
    }
    let outcome = compile::sources(&dir);
    fs::remove_dir_all(&dir).unwrap();
    let problems = told(outcome);
    let [place, shape, ..] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    assert!(place.contains("unknown place (viskuly)"), "{place}");
    assert!(
        shape.contains("state is missing from the geometry (KGZ, 418"),
        "{shape}"
    );
}

#[test]
fn a_dated_line_names_its_sources() {
    let since = "since = \"2014-03\"\nsources = [\"https:";
    let (_, none) = refusals(
        "disputed.toml",
        since,
        "since = \"2014-03\"\nunsourced = [\"https:",
    );
    assert!(none.contains("unsourced"), "{none}");
    let (_, no_address) = refusals(
        "disputed.toml",
        since,
        "since = \"2014-03\"\nsources = [\"a book, https:",
    );
    assert!(
        no_address.contains("source is no address (a book"),
        "{no_address}"
    );
    let (_, unsourced) = refusals(
        "disputed.toml",
        "note = \"approximate; the side towards the rest of Georgia\"",
        "note = \"\"\nuntil = \"2020\"",
    );
    assert!(
        unsourced.contains(
            "data/map/disputed.toml:6: line has dates without a source; give the address"
        ),
        "{unsourced}"
    );
}
