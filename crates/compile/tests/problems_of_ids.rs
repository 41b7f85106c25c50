//! Each problem of an id or of a word out of a list, with its line and its exact words.

mod fixture;

use fixture::fixture;

/// Changes one place of one file and expects this one problem.
#[track_caller]
fn check(path: &str, from: &str, to: &str, expected: &str) {
    let problems = fixture().change(path, from, to).problems();
    assert_eq!(problems, [format!("data/{path}:{expected}")]);
}

#[test]
fn ids_that_lead_nowhere_are_told_with_the_nearest() {
    for (path, from, to, expected) in [
        (
            "bodies.toml",
            "[\"charter\"]",
            "[\"chartr\"]",
            "7: unknown source (chartr); the nearest is charter",
        ),
        (
            "ministry.toml",
            "treaty-signed",
            "treaty-sigend",
            "6: unknown event (treaty-sigend); the nearest is treaty-signed",
        ),
        (
            "states/BLR.toml",
            "capital = \"minsk\"",
            "capital = \"minks\"",
            "6: unknown place (minks); known are minsk, yerevan",
        ),
        (
            "events/all.toml",
            "\"UKR\"",
            "\"UKX\"",
            "7: unknown country (UKX); the nearest is UKR",
        ),
        (
            "places.toml",
            "\"ARM\"",
            "\"ARN\"",
            "13: unknown country (ARN); the nearest is ARM",
        ),
        (
            "offices.toml",
            "state = \"BLR\"",
            "state = \"UKR\"",
            "18: unknown state (UKR); known are ARM, BLR",
        ),
        (
            "events/all.toml",
            "[1]",
            "[3]",
            "10: unknown statement (3); known are 1, 2",
        ),
    ] {
        check(path, from, to, expected);
    }
}

#[test]
fn words_that_are_none_of_a_list_are_told_with_the_nearest() {
    for (path, from, to, expected) in [
        (
            "states/ARM.toml",
            "\"signatory\"",
            "\"signatary\"",
            "11: unknown standing (signatary); the nearest is signatory",
        ),
        (
            "events/all.toml",
            "\"exercise\"",
            "\"excercise\"",
            "18: unknown category (excercise); the nearest is exercise",
        ),
        (
            "sources/all.toml",
            "\"press\"",
            "\"radio\"",
            "10: unknown kind (radio); known are legal, organization, government, press, \
             scholarly, analysis, encyclopaedia, other",
        ),
        (
            "bodies.toml",
            "\"high\"",
            "\"sure\"",
            "6: unknown confidence (sure); known are high, medium, low",
        ),
        (
            "ministry.toml",
            "\"agrees\"",
            "\"agree\"",
            "4: unknown verdict (agree); the nearest is agrees",
        ),
    ] {
        check(path, from, to, expected);
    }
}

#[test]
fn ids_are_given_once() {
    for (path, from, to, expected) in [
        (
            "sources/all.toml",
            "url = \"http://example.org/atlas\"\n",
            "url = \"http://example.org/atlas\"\n[[source]]\nid = \"atlas\"\nname = \"Atlas\"\n\
             kind = \"other\"\nurl = \"http://example.org/atlas\"\n",
            "20: id is used twice (atlas, also at data/sources/all.toml:15); rename one of them",
        ),
        (
            "countries.toml",
            "[[country]]",
            "[[country]]\ncode = \"ARM\"\nname = { en = \"Armenia\" }\n[[country]]",
            "2: id is used twice (ARM, also at data/states/ARM.toml:1); rename one of them",
        ),
        (
            "ministry.toml",
            "number = 2",
            "number = 1",
            "10: id is used twice (1, also at data/ministry.toml:2); rename one of them",
        ),
    ] {
        let fixture = fixture().without("translations/ru.toml");
        let problems = fixture.change(path, from, to).problems();
        assert_eq!(problems, [format!("data/{path}:{expected}")]);
    }
}

#[test]
fn ids_codes_and_addresses_have_their_form() {
    for (path, from, to, expected) in [
        (
            "bodies.toml",
            "\"council\"",
            "\"The_Council\"",
            "2: id is not lower case words joined by hyphens (The_Council); \
             only a to z, 0 to 9 and - stand in it",
        ),
        (
            "countries.toml",
            "\"UKR\"",
            "\"ukr\"",
            "2: code is no country code (ukr); write three capitals, as ISO 3166-1 alpha-3 does",
        ),
        (
            "states/ARM.toml",
            "\"051\"",
            "\"51\"",
            "4: m49 is no M49 code (51); write three digits, as the United Nations does",
        ),
        (
            "sources/all.toml",
            "http://example.org/atlas",
            "example.org/atlas",
            "18: url is no address (example.org/atlas); begin with https:// or http://, \
             without spaces",
        ),
    ] {
        let fixture = fixture().change("events/all.toml", ", \"UKR\"", "");
        let problems = fixture.change(path, from, to).problems();
        assert_eq!(problems, [format!("data/{path}:{expected}")]);
    }
}
