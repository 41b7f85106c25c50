//! Answer, map and timeline say the same, and what the record says.

use crate::expected::{ON_DAYS, OnDay, expected};
use e2e::{
    Page, Result, Visit,
    page::keys::{LEFT, RIGHT},
    visit,
};
use std::collections::{BTreeMap, BTreeSet};
use synth::Random;

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

/// Days without a meaning of their own, the same in every run.
#[test]
fn answer_map_lanes_and_legend_agree_on_random_days() {
    const FIRST: i64 = 8_035; // 1992-01-01, in days since 1970-01-01
    const LAST: i64 = 20_512; // 2026-02-28
    visit(Visit::default(), async |page| {
        let mut random = Random::new(26);
        for _ in 0..20 {
            let days = FIRST + random.index((LAST - FIRST + 1) as usize) as i64;
            let [from, day, to]: [String; 3] = serde_json::from_value(
                page.ask(
                    "return [-15, 0, 15].map(aside =>
                        new Date((arguments[0] + aside) * 864e5).toISOString().slice(0, 10))",
                    &[days.into()],
                )
                .await?,
            )?;
            let last_change = ON_DAYS.iter().rfind(|change| change.day <= day.as_str());
            // Before the first day of the table all is as on it.
            let last_change = last_change.unwrap_or(&ON_DAYS[0]);
            check(page, &day, &format!("from={from}&to={to}"), last_change).await?;
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
    let agreed = page.agreed_standings().await?;
    assert_eq!(agreed, expected(standings), "standings on {day}");
    let legend: BTreeMap<String, usize> = serde_json::from_value(page.ask(LEGEND, &[]).await?)?;
    for (standing, count) in legend {
        let shown = agreed.values().filter(|other| **other == standing);
        assert_eq!(count, shown.count(), "{standing} in the legend on {day}");
    }
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

/// The day before sources begin to disagree, and the first on which they do.
#[test]
fn names_on_map_and_lanes_say_where_a_standing_is_in_doubt_as_the_cursor_moves() {
    visit(Visit::default(), async |page| {
        page.open("?at=1993-09-08").await?;
        page.focus("timeline-cursor").await?;
        for (key, day, doubt) in [
            (RIGHT, "1993-09-09", ", in doubt"),
            (LEFT, "1993-09-08", ""),
        ] {
            page.press(&[key]).await?;
            page.until_day(day).await?;
            for of in ["map-GEO", "lane-GEO"] {
                let name =
                    format!("return document.getElementById('{of}').getAttribute('aria-label')");
                let expected = format!("Georgia: No standing{doubt}");
                assert_eq!(page.text_of(&name).await?, expected, "{of} on {day}");
            }
        }
        Ok(())
    });
}

/// The numbers in the legend; a dash is none.
const LEGEND: &str = "
    return Object.fromEntries([...document.querySelectorAll('#legend li')].map(row => [
        [...row.querySelector('.standing').classList].find(name => name.startsWith('is-')).slice(3),
        Number(row.querySelector('.legend-count').textContent) || 0]))";

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
                // Of a day before the treaty the lane says the same as of one without a holder.
                let expected = expected.replace("none yet", "not found");
                // The lanes are drawn once the page knows how wide it is.
                let lane = format!(
                    "return document.querySelectorAll('#office-lanes > [aria-label]')[{place}]?.getAttribute('aria-label') + '.' === {expected:?}"
                );
                page.until(&format!("{day}: the lane says {expected}"), &lane)
                    .await?;
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
