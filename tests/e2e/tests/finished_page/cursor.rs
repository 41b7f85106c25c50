//! Moving the cursor: by the handle, by keys, by the date field, by buttons.

use e2e::{
    Page, Result, Visit,
    page::keys::{END, HOME, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SHIFT},
    pointer::{Pointer, way},
    visit,
};

#[test]
fn dragging_the_handle_moves_answer_map_and_lanes() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        // To the middle of the years in which Uzbekistan was back.
        let years = page.point_on("#lane-UZB .bar.is-member").await?;
        // Last: finding a point may scroll the page.
        let from = page.point_on("#timeline-cursor").await?;
        page.drag(Pointer::Mouse, &way(from, [years[0], from[1]], 12), 16)
            .await?;
        page.until("the cursor has come to the years of seven members", SEVEN)
            .await?;
        let day = page.day().await?;
        assert!(("2008"..="2010").contains(&&day[..4]), "{day}");
        assert_eq!(
            page.agreed_standings()
                .await?
                .get("UZB")
                .map(String::as_str),
            Some("member")
        );
        page.until_address_has(&format!("at={day}")).await
    });
}

const SEVEN: &str =
    "return document.getElementById('answer').textContent.includes('seven members')";

#[test]
fn a_drag_that_leaves_the_timeline_goes_on() {
    visit(Visit::default(), async |page| {
        page.open("?at=2010-06-01").await?;
        let [x, y] = page.point_on("#timeline-cursor").await?;
        let away = [x - 120.0, 60.0];
        page.drag(Pointer::Mouse, &way([x, y], away, 8), 16).await?;
        page.until(
            "the day is earlier",
            "return document.getElementById('day-field').value < '2010'",
        )
        .await
    });
}

/// Keys pressed one after the other on the slider, and the days that they lead to.
const KEYS: [(&[&str], &str); 14] = [
    (&[RIGHT], "1999-04-21"),
    (&[LEFT], "1999-04-20"),
    (&[SHIFT, RIGHT], "1999-05-20"),
    (&[SHIFT, LEFT], "1999-04-20"),
    (&[PAGE_DOWN], "2000-04-20"),
    (&[PAGE_UP], "1999-04-20"),
    (&["]"], "1999-04-21"),
    (&["]"], "2003-09-18"),
    (&["["], "1999-04-21"),
    (&["."], "1999-12-30"),
    (&[","], "1999-04-20"),
    (&[HOME], "1992-05-15"),
    (&[END], "2024-02-22"),
    (&[PAGE_UP], "2023-02-22"),
];

#[test]
fn keys_on_the_slider_move_the_cursor_by_day_month_year_event_and_change() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        page.focus("timeline-cursor").await?;
        for (keys, day) in KEYS {
            page.press(keys).await?;
            page.until_day(day).await?;
            let value = page.text_of(VALUE).await?;
            assert!(
                value.starts_with(&in_words(day)),
                "the slider says {value} on {day}"
            );
        }
        assert_eq!(page.focused().await?, "timeline-cursor");
        page.until_address_has("at=2023-02-22").await
    });
}

const VALUE: &str =
    "return document.getElementById('timeline-cursor').getAttribute('aria-valuetext')";

/// "20 April 1999".
fn in_words(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let number = |part: &str| part.parse::<usize>().unwrap_or_default();
    let month = MONTHS
        .get(number(&day[5..7]).wrapping_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{} {month} {}", number(&day[8..]), &day[..4])
}

#[test]
fn the_date_field_of_the_toolbar_moves_the_cursor() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        // The field itself is typed in differently in every language of a browser.
        page.ask(
            "const field = document.getElementById('day-field');
             field.focus();
             field.value = '2006-06-23';
             field.dispatchEvent(new Event('input', { bubbles: true }))",
            &[],
        )
        .await?;
        page.until("the answer counts seven", SEVEN).await?;
        page.until_address_has("at=2006-06-23").await?;
        page.agreed_standings().await?;
        Ok(())
    });
}

#[test]
fn the_buttons_of_the_toolbar_step_the_cursor() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-20").await?;
        for (label, day) in [
            ("A day on", "1999-04-21"),
            ("A day back", "1999-04-20"),
            ("Next change of standing", "1999-04-21"),
            ("Previous change of standing", "1994-04-20"),
            ("Next event", "1995-02-10"),
            ("Previous event", "1994-04-20"),
        ] {
            page.click(&format!("[aria-label='{label}']")).await?;
            page.until_day(day).await?;
        }
        Ok(())
    });
}

#[test]
fn a_click_on_empty_ground_moves_the_cursor_there() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let [x, _] = page.point_on("#lane-UZB .bar.is-member").await?;
        let [_, y] = page.point_on("#plot-count").await?;
        page.drag(Pointer::Mouse, &[[x, y]], 0).await?;
        page.until("the answer counts seven", SEVEN).await
    });
}

#[test]
fn the_window_follows_a_cursor_that_leaves_it() {
    visit(Visit::default(), async |page| {
        page.open("?at=1999-04-28&from=1999-04-01&to=1999-04-30")
            .await?;
        page.focus("timeline-cursor").await?;
        for _ in 0..4 {
            page.press(&[RIGHT]).await?;
        }
        page.until_day("1999-05-02").await?;
        check_line_in_view(page).await
    });
}

async fn check_line_in_view(page: &Page) -> Result {
    page.until(
        "the line of the cursor is in the plot",
        "const line = document.getElementById('cursor-stroke').getBoundingClientRect();
         const plot = document.getElementById('timeline').getBoundingClientRect();
         return 0 < line.height && plot.left <= line.x && line.x <= plot.right",
    )
    .await
}
