//! Problems of files and of translations, and many at once.

mod fixture;

use fixture::fixture;

#[test]
fn what_is_required_is_there_and_the_rest_may_be_missing() {
    let bare = fixture()
        .without("translations/ru.toml")
        .without("bodies.toml");
    assert_eq!(bare.problems(), [""; 0]);
    assert_eq!(
        fixture().without("record.toml").problems(),
        ["data/record.toml:1: record.toml is missing; data/README.md says what stands in it"]
    );
}

#[test]
fn a_file_is_named_after_its_state() {
    let text = include_str!("fixture/record/states/ARM.toml");
    let renamed = fixture()
        .without("states/ARM.toml")
        .with("states/AM.toml", text);
    assert_eq!(
        renamed.problems(),
        ["data/states/AM.toml:1: code is not the name of the file (ARM, AM.toml); rename one"]
    );
}

#[test]
fn several_problems_in_several_files_are_told_at_once_in_order() {
    let problems = fixture()
        .change("events/all.toml", "\"A summit\"", "\"A summit.\"")
        .change(
            "events/all.toml",
            "category = \"treaty\"",
            "kategory = \"treaty\"",
        )
        .change("events/all.toml", "2009-08-01", "2009-08-32")
        .change("bodies.toml", "id = ", "id = = ")
        .change("states/BLR.toml", "\"low\"", "\"lowest\"")
        .change(
            "states/BLR.toml",
            "date = \"1993-12-31\"",
            "dated = \"1993-12-31\"",
        )
        .change("places.toml", "\"ARM\"", "\"ARN\"")
        .problems();
    assert_eq!(
        problems,
        [
            "data/bodies.toml:2: not TOML (extra `=`, expected nothing); \
             correct the line or the one before it",
            "data/events/all.toml:5: unknown field (kategory); the nearest is category",
            "data/events/all.toml:16: date does not exist (2009-08-32); August 2009 has 31 days",
            "data/events/all.toml:31: title ends in a full stop (A summit.); take it away",
            "data/places.toml:13: unknown country (ARN); the nearest is ARM",
            "data/states/BLR.toml:11: unknown field (dated); the nearest is date",
            "data/states/BLR.toml:21: unknown confidence (lowest); known are high, medium, low",
        ]
    );
}

#[test]
fn a_translation_is_of_a_text_that_exists() {
    let path = "translations/ru.toml";
    for (from, to, expected) in [
        (
            "[event.treaty-signed]",
            "[event.treaty-sined]",
            "data/translations/ru.toml:5: unknown text (event.treaty-sined.title); \
             the nearest is event.treaty-signed.title",
        ),
        (
            "\"Сколько?\"",
            "4",
            "data/translations/ru.toml:8: event.exercise-2009.doubt.question is not a text; \
             put it in quotes",
        ),
        (
            "\"Цель.\"",
            "\"\"",
            "data/translations/ru.toml:17: better is empty; fill it or leave it out",
        ),
        (
            "\"Становится членом\"",
            "\"Становится членом.\"",
            "data/translations/ru.toml:11: title ends in a full stop (Становится членом.); \
             take it away",
        ),
    ] {
        assert_eq!(fixture().change(path, from, to).problems(), [expected]);
    }
}

#[test]
fn a_translation_is_into_another_language_of_the_record() {
    let entry = "[record]\ntitle = \"x\"\n";
    for (path, expected) in [
        (
            "translations/uk.toml",
            "data/translations/uk.toml:1: unknown language (uk); known are en, ru, be",
        ),
        (
            "translations/en.toml",
            "data/translations/en.toml:1: translation into the record's own language (en); \
             change the record itself",
        ),
    ] {
        assert_eq!(fixture().with(path, entry).problems(), [expected]);
    }
}

#[test]
fn a_complete_language_lacks_no_text() {
    let complete = || fixture().change("record.toml", "complete = false", "complete = true");
    let problems = complete().problems();
    for expected in [
        "data/places.toml:12: name is missing in ru; add it",
        "data/states/ARM.toml:3: formal is missing in ru; add it",
        "data/translations/ru.toml:1: text is missing in ru (event.treaty-signed.summary); \
         add it, or set complete = false",
        "data/translations/ru.toml:1: text is missing in ru (step.BLR 1999.title); \
         add it, or set complete = false",
        "data/translations/ru.toml:1: text is missing in ru (office.chair.name); \
         add it, or set complete = false",
    ] {
        assert!(problems.contains(&expected.to_owned()), "no {expected}");
    }
    assert!(
        !problems
            .iter()
            .any(|text| text.contains("(event.treaty-signed.title)"))
    );

    let problems = complete().without("translations/ru.toml").problems();
    let expected = "data/record.toml:13: text is missing in ru (body.council.name); \
                    add it, or set complete = false";
    assert!(problems.contains(&expected.to_owned()), "no {expected}");

    // A file that is broken hides only its own texts.
    let also_broken = complete()
        .change("bodies.toml", "id = ", "id = = ")
        .problems();
    for expected in [
        "data/bodies.toml:2: not TOML",
        "text is missing in ru (office.chair.name)",
    ] {
        assert!(
            also_broken.iter().any(|text| text.contains(expected)),
            "no {expected}"
        );
    }
}
