//! Each problem of the order of things: steps, events, terms, statements, with its exact words.

mod fixture;

use fixture::fixture;

/// Changes one place of one file and expects this one problem.
#[track_caller]
fn check(path: &str, from: &str, to: &str, expected: &str) {
    let problems = fixture().change(path, from, to).problems();
    assert_eq!(problems, [format!("data/{path}:{expected}")]);
}

#[test]
fn steps_are_in_order_and_each_standing_is_another() {
    for (from, to, expected) in [
        (
            "1994-04-20",
            "1992-04-20",
            "18: step is out of order (1992-04-20 after 1992-05-15); \
             put the steps in order of time",
        ),
        (
            "standing = \"member\"",
            "standing = \"signatory\"",
            "25: standing repeats the one before it (signatory, since 1992-05-15); leave it out",
        ),
        (
            "date = \"1994-04-20\"",
            "date = \"1992-05-15\"\nstanding = \"party\"",
            "19: two standings begin on the same day (signatory and party on 1992-05-15); \
             keep one",
        ),
        (
            "2003-09",
            "2010-07",
            "24: standing begins later than last checked (2010-07, last checked 2010-06); \
             nothing later is known: leave standing out, or raise last_checked",
        ),
        (
            "2003-10",
            "2003-09",
            "33: other date is the date itself (2003-09); correct it or leave it out",
        ),
    ] {
        let fixture = fixture().without("translations/ru.toml");
        let problems = fixture.change("states/ARM.toml", from, to).problems();
        assert_eq!(problems, [format!("data/states/ARM.toml:{expected}")]);
    }
}

#[test]
fn events_are_in_the_time_shown_and_known() {
    for (from, to, expected) in [
        (
            "2009-08-20",
            "2009-07-31",
            "17: event ends before it starts (2009-08-01, 2009-07-31); swap the dates",
        ),
        (
            "2009-08-20",
            "2009-08-01",
            "17: last is the date itself (2009-08-01); leave it out",
        ),
        (
            "1992-05-15",
            "1989-12-31",
            "4: event lies outside the time shown (1989-12-31); widen shown in record.toml",
        ),
        (
            "scheduled = true\n",
            "",
            "32: event is later than last checked (2011, last checked 2010-06); \
             nothing later is known: set scheduled = true, or raise last_checked",
        ),
    ] {
        check("events/all.toml", from, to, expected);
    }
}

#[test]
fn a_month_last_checked_lets_its_last_day_be_known() {
    let known = |date| {
        let known = fixture().change("events/all.toml", "scheduled = true\n", "");
        known
            .change("events/all.toml", "\"2011\"", date)
            .problems()
            .is_empty()
    };
    assert!(known("\"2010-06-30\"") && !known("\"2010-07-01\""));
}

#[test]
fn terms_follow_each_other() {
    for (from, to, expected) in [
        (
            "2005-12-31",
            "2003-08",
            "11: term ends before it starts (2003-09, 2003-08); swap the dates",
        ),
        (
            "2006-02-01",
            "2003-08-01",
            "20: term is out of order (2003-08-01 after 2003-09); put the terms in order of time",
        ),
        (
            "2005-12-31",
            "2006-02-01",
            "20: term overlaps the one before it (starts 2006-02-01, that lasts to 2006-02-01); \
             end the one before the day before",
        ),
        (
            "2010-01-01",
            "2010-07-01",
            "40: term starts later than last checked (2010-07-01, last checked 2010-06); \
             nothing later is known: remove it, or raise last_checked",
        ),
        (
            "until = \"2005-12-31\"",
            "until = \"2005-12-31\"\nunknown_end = true",
            "11: end is known and unknown (2005-12-31); keep until or unknown_end",
        ),
        (
            "unknown_end = true\n",
            "",
            "21: seen without unknown_end (2007-04); set unknown_end = true, or leave it out",
        ),
    ] {
        let fixture = fixture().without("translations/ru.toml");
        let problems = fixture.change("offices.toml", from, to).problems();
        assert_eq!(problems, [format!("data/offices.toml:{expected}")]);
    }
}

#[test]
fn terms_are_held_by_persons_and_the_chair_by_states() {
    for (from, to, expected) in [
        (
            "family = \"Arm\"\n",
            "",
            "6: term names no family name; add family",
        ),
        (
            "person = \"Anna Arm\"\n",
            "",
            "6: term names no person; add person and family",
        ),
        (
            "start = \"2009-01-01\"",
            "start = \"2009-01-01\"\nperson = \"Carl\"\nfamily = \"Carl\"",
            "32: term of the chair names a person; a state holds it, \
             leave person and family out",
        ),
    ] {
        check("offices.toml", from, to, expected);
    }
}

#[test]
fn statements_are_numbered_without_a_gap() {
    for (to, expected) in [
        (
            "number = 4",
            "10: statement 2 is missing (before 4); number them without a gap",
        ),
        (
            "number = 0",
            "10: number is out of range (0); number statements from 1 to at most 255",
        ),
    ] {
        let fixture = fixture().without("translations/ru.toml");
        let problems = fixture.change("ministry.toml", "number = 2", to).problems();
        assert_eq!(problems, [format!("data/ministry.toml:{expected}")]);
    }
}

#[test]
fn the_record_shows_a_stretch_of_time_with_what_was_checked_in_it() {
    let dates = "[\"1990-01-01\", \"2012-01-01\"]";
    check(
        "record.toml",
        dates,
        "[\"1990-01-01\"]",
        "3: shown is not two dates (1990-01-01); write its first day and the day after its last",
    );
    let problems = fixture()
        .change("record.toml", dates, "[\"2012-01-01\", \"1990-01-01\"]")
        .problems();
    let swapped = "data/record.toml:3: shown ends before it starts (2012-01-01, 1990-01-01); \
                   swap the dates";
    assert!(problems.contains(&swapped.to_owned()), "{problems:#?}");
    check(
        "record.toml",
        "last_checked = \"2010-06\"",
        "last_checked = \"2013\"",
        "2: last_checked lies outside the time shown (2013, shown 1990-01-01, 2012-01-01); \
         correct one",
    );
}
