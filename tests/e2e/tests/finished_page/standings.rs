//! Answer, map and timeline say the same, and what the record says.

use crate::expected::{ON_DAYS, OnDay, expected};
use e2e::{Page, Result, Visit, visit};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn answer_map_and_lanes_agree_with_the_record_before_on_and_after_the_days_of_change() {
    visit(Visit::default(), async |page| {
        for (index, change) in ON_DAYS.iter().enumerate() {
            if let Some(before) = index.checked_sub(1).and_then(|index| ON_DAYS.get(index)) {
                check(
                    page,
                    &day_after(page, change.day, -1).await?,
                    change.window,
                    before,
                )
                .await?;
            }
            check(page, change.day, change.window, change).await?;
            // The day after the first is that of the next change.
            let after = day_after(page, change.day, 1).await?;
            if ON_DAYS.get(index + 1).is_none_or(|next| next.day != after) {
                check(page, &after, change.window, change).await?;
            }
        }
        Ok(())
    });
}

/// The day a number of days after another.
async fn day_after(page: &Page, day: &str, days: i32) -> Result<String> {
    page.text_of(&format!(
        "const day = new Date('{day}T00:00Z'); day.setUTCDate(day.getUTCDate() + {days});
         return day.toISOString().slice(0, 10)"
    ))
    .await
}

/// On a day all is as it was on the day of the last change.
async fn check(page: &Page, day: &str, window: &str, expected_: &OnDay) -> Result {
    let OnDay {
        count,
        names,
        standings,
        ..
    } = expected_;
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

/// On a few days that have every standing between them: what each shape of the map is filled with.
#[test]
fn every_standing_is_painted_in_its_own_way_and_only_in_that() {
    visit(Visit::default(), async |page| {
        let mut fills: BTreeMap<String, String> = BTreeMap::new();
        for day in [
            "1992-05-15",
            "1994-04-20",
            "1999-04-21",
            "2013-01-01",
            "2024-02-22",
        ] {
            page.open(&format!("?at={day}")).await?;
            page.until_day(day).await?;
            // A fill fades in.
            page.until_it_rests().await?;
            let pairs: Vec<(String, String)> = serde_json::from_value(page.ask(FILLS, &[]).await?)?;
            for (standing, fill) in pairs {
                let known = fills
                    .entry(standing.clone())
                    .or_insert_with(|| fill.clone());
                assert_eq!(known, &fill, "{standing} on {day}");
            }
        }
        assert_eq!(fills.len(), 9, "{fills:?}");
        let different: BTreeSet<&String> = fills.values().collect();
        assert_eq!(different.len(), fills.len(), "{fills:?}");
        Ok(())
    });
}

const FILLS: &str = "
    return [...document.querySelectorAll('.is-overview .map-shape')].map(shape => {
        const edge = getComputedStyle(shape.parentElement.querySelector('.map-edge') ?? shape);
        const standing = [...shape.classList].find(name => name.startsWith('is-')).slice(3);
        return [standing, [getComputedStyle(shape).fill, edge.strokeDasharray].join(' with an edge of ')];
    })";

#[test]
fn answer_and_lanes_name_the_same_holders() {
    visit(Visit::default(), async |page| {
        for (day, secretary, chair) in [
            (
                "1992-05-14",
                "Secretary General: none yet.",
                "In the chair: none yet.",
            ),
            (
                "1995-06-01",
                "Secretary General: not found.",
                "In the chair: not found.",
            ),
            (
                "2000-10-01",
                "Secretary General of the Collective Security Council: Valery Nikolaenko.",
                "In the chair: not found.",
            ),
            (
                "2003-01-01",
                "Secretary General: not found.",
                "In the chair: not found.",
            ),
            (
                "2010-01-01",
                "Secretary General: Nikolai Bordyuzha.",
                "In the chair: Russia.",
            ),
        ] {
            page.open(&format!("?at={day}")).await?;
            page.until_day(day).await?;
            for (id, place, expected) in [("secretary", 0, secretary), ("chair", 1, chair)] {
                let text = format!("return document.getElementById('{id}').innerText");
                assert_eq!(page.text_of(&text).await?, expected, "{day}");
                let lane = format!(
                    "return document.querySelectorAll('#office-lanes > [aria-label]')[{place}].getAttribute('aria-label') + '.'"
                );
                // Of a day before the treaty the lane says the same as of one without a holder.
                let expected = expected.replace("none yet", "not found");
                assert_eq!(page.text_of(&lane).await?, expected, "{day}");
            }
        }
        Ok(())
    });
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
