//! Answer, map and timeline say the same, and what the record says.

use crate::expected::{ON_DAYS, OnDay, expected};
use e2e::{Page, Result, Visit, visit};

#[test]
fn answer_map_and_lanes_agree_with_the_record_on_the_days_of_change() {
    visit(Visit::default(), async |page| {
        for on_day in &ON_DAYS {
            check(page, on_day).await?;
        }
        Ok(())
    });
}

async fn check(page: &Page, on_day: &OnDay) -> Result {
    let OnDay {
        day,
        window,
        count,
        names,
        standings,
    } = on_day;
    page.open(&format!("?at={day}&{window}")).await?;
    page.until_day(day).await?;
    assert_eq!(
        page.agreed_standings().await?,
        expected(standings),
        "standings on {day}"
    );
    // What changed that day may name states that are out again: the list ends before it.
    let answer = page.answer().await?;
    let list = answer.split(';').next().unwrap_or_default();
    assert!(list.contains(count), "{count} in: {answer}");
    let named: Vec<&str> = NAMES
        .into_iter()
        .filter(|name| list.contains(name))
        .collect();
    assert_eq!(&named, names, "names in: {answer}");
    Ok(())
}

const NAMES: [&str; 11] = [
    "Afghanistan",
    "Armenia",
    "Azerbaijan",
    "Belarus",
    "Georgia",
    "Kazakhstan",
    "Kyrgyzstan",
    "Russia",
    "Serbia",
    "Tajikistan",
    "Uzbekistan",
];
