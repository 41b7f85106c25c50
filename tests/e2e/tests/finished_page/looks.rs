//! How it looks: nothing sticks out, and pictures for people to judge.

use e2e::{Page, Result, Visit, visit};

const SIZES: [(u32, u32); 3] = [(1440, 900), (768, 1024), (360, 740)];
const WIDTHS: [u32; 6] = [320, 360, 768, 1024, 1440, 2560];

/// Addresses worth a picture, and their names.
const SELECTIONS: [(&str, &str); 2] = [
    ("state", "?at=2006-06-23&state=UZB"),
    ("event", "?event=prolongation-protocol"),
];

/// The views other than the map.
const VIEWS: [(&str, &str); 3] = [
    ("compare", "?at=1999-04-20&view=compare&with=2013-01-01"),
    ("multiples", "?at=2012-12-19&view=multiples"),
    ("members", "?at=2012-12-19&view=members"),
];

/// Where the timeline begins, in px of the document, on days whose answers are short and long.
const TOPS: &str = "return (async () => {
    const field = document.getElementById('day-field');
    const tops = [];
    for (const day of ['1992-05-14', '1993-12-31', '1999-04-21', '2006-06-23', '2012-12-19', '2024-02-22',
                       '2026-02-28', '2026-06-01']) {
        field.value = day;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
        tops.push(Math.round(document.getElementById('timeline').getBoundingClientRect().top + scrollY));
    }
    return new Set(tops).size;
})()";

#[test]
fn the_timeline_stays_where_it_is_while_the_cursor_moves() {
    visit(Visit::default(), async |page| {
        for width in [320, 360, 412, 600, 768, 1024, 1200, 1280, 1440, 1920, 2560] {
            page.resize(width, 900, width < 600).await?;
            page.open("").await?;
            assert_eq!(page.number(TOPS).await?, 1.0, "at {width} px");
        }
        Ok(())
    });
}

#[test]
fn nothing_is_wider_than_the_window() {
    visit(Visit::default(), async |page| {
        let mut wide = Vec::new();
        for (name, address) in [("plain", "")].into_iter().chain(SELECTIONS).chain(VIEWS) {
            for width in WIDTHS {
                page.resize(width, 900, false).await?;
                page.open(address).await?;
                page.until_it_rests().await?;
                wide.extend(sticks_out(page, width, name).await?);
            }
        }
        assert!(
            wide.is_empty(),
            "wider than the window:\n{}",
            wide.join("\n")
        );
        Ok(())
    });
}

/// What makes the document wider than the window, if anything does.
async fn sticks_out(page: &Page, width: u32, name: &str) -> Result<Option<String>> {
    let by = page
        .number(
            "const root = document.documentElement;
             return root.scrollWidth - root.clientWidth",
        )
        .await?;
    if by <= 0.0 {
        return Ok(None);
    }
    let what = page
        .text_of(
            "const root = document.documentElement;
             return [...document.querySelectorAll('body *')]
                .filter(element => root.clientWidth < element.getBoundingClientRect().right)
                .filter(element => !element.closest('svg, .visually-hidden'))
                .slice(0, 5)
                .map(element => element.tagName + '#' + element.id + '.' + element.getAttribute('class'))
                .join(', ')",
        )
        .await?;
    Ok(Some(format!("{name} at {width} px, by {by} px: {what}")))
}

#[test]
fn a_window_that_changes_its_size_is_drawn_anew() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        for (width, height) in [(360, 740), (1440, 900), (768, 1024)] {
            page.resize(width, height, false).await?;
            page.until(
                "the timeline fills its room",
                "const room = document.querySelector('.timeline-room').getBoundingClientRect();
                 const drawing = document.getElementById('timeline').getBoundingClientRect();
                 return Math.abs(room.width - drawing.width) < 40 && drawing.right <= innerWidth",
            )
            .await?;
        }
        Ok(())
    });
}

#[test]
fn pictures_are_taken_in_light_and_dark() {
    visit(Visit::default(), async |page| {
        for (width, height) in SIZES {
            page.resize(width, height, width < 600).await?;
            for theme in ["light", "dark"] {
                page.prefer(theme).await?;
                page.open("").await?;
                page.until_it_rests().await?;
                let scheme =
                    format!("return matchMedia('(prefers-color-scheme: {theme})').matches");
                assert!(page.is(&scheme).await?, "the theme is {theme}");
                page.shoot(&format!("page-{width}x{height}-{theme}"))
                    .await?;
            }
            page.prefer("light").await?;
            for (name, address) in SELECTIONS.into_iter().chain(VIEWS) {
                page.open(address).await?;
                page.until_it_rests().await?;
                page.shoot(&format!("{name}-{width}x{height}-light"))
                    .await?;
            }
        }
        Ok(())
    });
}
