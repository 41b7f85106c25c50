//! Each problem of a single value or field, with its line and its exact words.

mod fixture;

use fixture::fixture;

/// Changes one place of one file and expects this one problem.
#[track_caller]
fn check(path: &str, from: &str, to: &str, expected: &str) {
    let problems = fixture().change(path, from, to).problems();
    assert_eq!(problems, [format!("data/{path}:{expected}")]);
}

#[test]
fn the_fixture_itself_has_no_problem() {
    assert_eq!(fixture().problems(), [""; 0]);
}

#[test]
fn fields_and_tables_that_are_not_known_are_told_with_the_nearest() {
    check(
        "bodies.toml",
        "summary",
        "sumary",
        "5: unknown field (sumary); the nearest is summary",
    );
    check(
        "bodies.toml",
        "[[body]]",
        "[[bodies]]",
        "1: unknown table (bodies); known are body",
    );
    check(
        "bodies.toml",
        "[[body]]",
        "[body]",
        "1: body is not a list of tables; write [[body]]",
    );
    check(
        "sources/all.toml",
        "note = \"agency\"",
        "publisher = \"agency\"",
        "11: unknown field (publisher); known are id, name, kind, note, url",
    );
}

#[test]
fn a_missing_field_is_told_at_its_block() {
    check(
        "bodies.toml",
        "summary = \"Decides.\"\n",
        "",
        "1: field summary is missing; add it",
    );
}

#[test]
fn a_value_of_another_type_is_told_at_its_line() {
    check(
        "bodies.toml",
        "\"high\"",
        "3",
        "6: field confidence has another type (invalid type: integer 3, expected a string); \
         see data/README.md",
    );
}

#[test]
fn an_error_of_syntax_is_a_problem_of_its_file_alone() {
    check(
        "states/ARM.toml",
        "m49 = \"051\"",
        "m49 = = \"051\"",
        "4: not TOML (extra `=`, expected nothing); correct the line or the one before it",
    );
}

#[test]
fn texts_are_filled_and_titles_have_no_full_stop() {
    for (path, from, to, expected) in [
        (
            "bodies.toml",
            "\"Decides.\"",
            "\" \"",
            "5: summary is empty; fill it or leave it out",
        ),
        (
            "bodies.toml",
            "\"Decides.\"",
            "\"Decides. \"",
            "5: summary begins or ends with a space; take it away",
        ),
        (
            "events/all.toml",
            "\"A summit\"",
            "\"A summit.\"",
            "31: title ends in a full stop (A summit.); take it away",
        ),
        (
            "events/all.toml",
            "\"Two hundred.\"",
            "\"\"",
            "26: doubt.other is empty; fill it or leave it out",
        ),
    ] {
        check(path, from, to, expected);
    }
}

#[test]
fn every_fact_and_every_other_reading_has_a_source() {
    check(
        "bodies.toml",
        "[\"charter\"]",
        "[]",
        "7: fact without a source; cite one",
    );
    check(
        "events/all.toml",
        "other_sources = [\"charter\"]",
        "other_sources = []",
        "27: doubt without a source; say who says otherwise",
    );
}

#[test]
fn a_date_exists() {
    for (to, expected) in [
        (
            "2009-02-30",
            "16: date does not exist (2009-02-30); February 2009 has 28 days",
        ),
        (
            "2009-13",
            "16: date does not exist (2009-13); months are 01 to 12",
        ),
        (
            "1 August 2009",
            "16: not a date (1 August 2009); write 1999-04-02, 1999-04 or 1999",
        ),
    ] {
        check("events/all.toml", "2009-08-01", to, expected);
    }
}

#[test]
fn names_are_in_languages_of_the_record() {
    check(
        "places.toml",
        "{ en = \"Yerevan\" }",
        "{ ru = \"Ереван\" }",
        "12: name is missing in en; add it",
    );
    check(
        "places.toml",
        "{ en = \"Yerevan\" }",
        "{ en = \"Yerevan\", uk = \"Єреван\" }",
        "12: unknown language (uk); known are en, ru, be",
    );
}

#[test]
fn a_place_is_on_the_globe() {
    check(
        "places.toml",
        "53.9",
        "153.9",
        "5: latitude is out of range (153.9); degrees north are -90 to 90",
    );
    check(
        "places.toml",
        "44.5",
        "-244.5",
        "15: longitude is out of range (-244.5); degrees east are -180 to 180",
    );
}

#[test]
fn a_source_is_cited_by_something() {
    check(
        "sources/all.toml",
        "[[source]]\nid = \"atlas\"",
        "[[source]]\nid = \"map\"\nname = \"Map\"\nkind = \"other\"\n\
         url = \"http://example.org/map\"\n\n[[source]]\nid = \"atlas\"",
        "15: nothing rests on this source (map); cite it or remove it",
    );
}
