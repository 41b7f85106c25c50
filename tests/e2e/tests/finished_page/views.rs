//! The views other than the map: their tabs and addresses, and what they show.

use e2e::{
    Page, Result, Visit,
    page::keys::{DOWN, ENTER, RIGHT, TAB},
    standings::{STATES, Standings},
    visit,
};
use serde_json::{Value, json};

const TAB_OF: &str = "return document.querySelector('.tabs [aria-current=page]').dataset.view";

/// Waits until a view is shown, and shown as the sheet of the rest says.
async fn until_view(page: &Page, view: &str) -> Result {
    let is_shown = match view {
        "map" => "!!document.querySelector('.stage').offsetWidth".to_owned(),
        view => format!(
            "!!document.querySelector('#view[data-drawn={view}]')?.offsetWidth
             && !document.querySelector('.stage').offsetWidth
             && !document.querySelector('.line.view').offsetWidth"
        ),
    };
    page.until(
        &format!("{view} is shown"),
        &format!("return {is_shown} && (() => {{ {TAB_OF} }})() === '{view}'"),
    )
    .await
}

#[test]
fn tabs_lead_to_views_and_back_and_forward_step_through_them() {
    visit(Visit::default(), async |page| {
        page.open("?at=2000-06-01&lang=ru").await?;
        let length = page.number("return history.length").await?;
        page.click(".tabs [data-view=multiples]").await?;
        until_view(page, "multiples").await?;
        page.until_address_has("view=multiples").await?;
        for kept in ["at=2000-06-01", "lang=ru"] {
            assert!(page.query().await?.contains(kept), "{kept}");
        }
        page.click(".tabs [data-view=members]").await?;
        until_view(page, "members").await?;
        assert_eq!(page.number("return history.length").await?, length + 2.0);
        page.browser.session.back().await?;
        until_view(page, "multiples").await?;
        page.browser.session.back().await?;
        until_view(page, "map").await?;
        assert!(
            !page.query().await?.contains("view="),
            "{}",
            page.query().await?
        );
        page.browser.session.forward().await?;
        page.browser.session.forward().await?;
        until_view(page, "members").await?;
        page.browser.session.refresh().await?;
        until_view(page, "members").await?;
        page.until_day("2000-06-01").await?;
        page.click(".tabs [data-view=map]").await?;
        until_view(page, "map").await?;
        page.agreed_standings().await?;
        Ok(())
    });
}

#[test]
fn a_tab_is_a_link_to_its_view_of_this_day_and_a_stop_of_the_tab_key() {
    visit(Visit::default(), async |page| {
        page.open("?at=2012-12-19&state=UZB").await?;
        // Past the link to the text.
        page.press(&[TAB]).await?;
        for view in ["map", "compare", "multiples", "members"] {
            page.press(&[TAB]).await?;
            let focused = "return document.activeElement.dataset.view";
            assert_eq!(page.text_of(focused).await?, view);
        }
        page.until(
            "the link keeps the day and the selection",
            "return document.activeElement.getAttribute('href') === '?at=2012-12-19&state=UZB&view=members'",
        )
        .await?;
        page.press(&[ENTER]).await?;
        until_view(page, "members").await?;
        // With Ctrl a click is the browser's.
        let is_left = "return [['ctrlKey', 'multiples'], ['shiftKey', 'map']].every(([key, view]) => {
            let left;
            addEventListener('click', event => { left = !event.defaultPrevented; event.preventDefault(); }, { once: true });
            document.querySelector(`.tabs [data-view=${view}]`).dispatchEvent(
                new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
            return left;
        })";
        assert!(page.is(is_left).await?);
        assert_eq!(page.text_of(TAB_OF).await?, "members");
        Ok(())
    });
}

#[test]
fn a_view_that_is_not_there_yet_is_said_in_one_line_and_the_map_is_shown() {
    visit(Visit::default(), async |page| {
        for view in ["table", "story", "globe"] {
            page.open(&format!("?at=2012-12-19&view={view}")).await?;
            page.until(
                "a line says so",
                &format!(
                    "return document.getElementById('refused').innerText.includes('view={view}')"
                ),
            )
            .await?;
            until_view(page, "map").await?;
        }
        Ok(())
    });
}

#[test]
fn a_view_whose_parts_do_not_come_says_so_and_is_asked_for_again() {
    let visit_ = Visit {
        blocked: &["_rest.wasm"],
        expected_complaints: &["_rest.wasm - Failed to load resource"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.open("?view=members").await?;
        let said = "return document.getElementById('refused').innerText.includes('Part of the page did not load')
            && document.querySelector('.line.view').innerText.includes('choose it again')";
        page.until("a line says so", said).await?;
        page.click(".tabs [data-view=map]").await?;
        until_view(page, "map").await?;
        page.server.unblock();
        page.click(".tabs [data-view=members]").await?;
        until_view(page, "members").await
    });
}

#[test]
fn a_sheet_that_does_not_come_is_told_and_asked_for_again() {
    let visit_ = Visit {
        blocked: &["rest.css"],
        expected_complaints: &["rest.css"],
        ..Visit::default()
    };
    visit(visit_, async |page| {
        page.open("?view=multiples").await?;
        let said = "return document.getElementById('refused').innerText.includes('Part of the page did not load')
            && document.querySelector('#view').innerHTML === ''";
        page.until("a line says so, and nothing is drawn without it", said)
            .await?;
        page.server.unblock();
        page.click(".tabs [data-view=multiples]").await?;
        until_view(page, "multiples").await
    });
}

#[test]
fn a_small_map_leads_to_its_day_and_the_one_that_holds_is_marked() {
    visit(Visit::default(), async |page| {
        page.open("?at=2010-05-03&view=multiples").await?;
        until_view(page, "multiples").await?;
        let marked = "return [...document.querySelectorAll('.small[aria-current]')]
            .map(map => map.innerText.replace(/\\s+/g, ' ')).join('; ')";
        let words = page.text_of(marked).await?;
        assert!(
            words.contains("23 June 2006") && words.contains("shown now"),
            "{words}"
        );
        let maps = "return document.querySelectorAll('.small').length";
        assert_eq!(page.number(maps).await?, 12.0);
        // 2012-12-19 and 1999-04-21, in days since 1970.
        page.click(".small[data-day='15693']").await?;
        page.until_address_has("at=2012-12-19").await?;
        let words = page.text_of(marked).await?;
        assert!(words.contains("19 December 2012"), "{words}");
        page.ask(
            "document.querySelector(\".small[data-day='10702']\").focus()",
            &[],
        )
        .await?;
        page.press(&[ENTER]).await?;
        page.until_address_has("at=1999-04-21").await?;
        page.until_address_has("view=multiples").await?;
        page.click(".view-now a").await?;
        until_view(page, "map").await?;
        page.until_day("1999-04-21").await
    });
}

#[test]
fn small_maps_are_painted_as_the_map_of_their_day() {
    visit(Visit::default(), async |page| {
        page.open("?view=multiples").await?;
        until_view(page, "multiples").await?;
        let painted = "return [...document.querySelectorAll('.small')].map(map => [
            new Date(map.dataset.day * 864e5).toISOString().slice(0, 10),
            Object.fromEntries(arguments[0].map(code => [code, [...map.querySelectorAll(`use[href='#small-${code}']`)]
                .find(part => part.matches('.standing'))?.classList[2].slice(3) ?? 'none']))])";
        let painted: Vec<(String, Standings)> =
            serde_json::from_value(page.ask(painted, &[codes()]).await?)?;
        assert_eq!(painted.len(), 12);
        for (day, standings) in painted {
            set_day(page, &day).await?;
            assert_eq!(standings, page.standings_on_map().await?, "{day}");
        }
        Ok(())
    });
}

#[test]
fn all_maps_are_printed_on_one_page() {
    visit(Visit::default(), async |page| {
        page.open("?at=2012-12-19&view=multiples").await?;
        until_view(page, "multiples").await?;
        let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true });
        let printed = page.browser.devtools("Page.printToPDF", a4).await?;
        let data = printed.get("data").cloned().unwrap_or_default();
        // The number of pages stands in the tree of pages, which is not compressed.
        let count = page
            .ask(
                "return /\\/Type \\/Pages\\s+\\/Count (\\d+)/.exec(atob(arguments[0]))?.[1]
                    ?? /\\/Count (\\d+)/.exec(atob(arguments[0]))?.[1]",
                &[data],
            )
            .await?;
        assert_eq!(count, "1");
        Ok(())
    });
}

/// What the cells of the table show on a day, by the codes of states.
const IN_CELLS: &str = "
    const [day, codes] = arguments;
    const year = Number(day.slice(0, 4));
    const start = Date.UTC(year, 0, 1), end = Date.UTC(year + 1, 0, 1);
    const at = 100 * (Date.parse(day) + 432e5 - start) / (end - start);
    return Object.fromEntries(codes.map(code => {
        const parts = document.querySelectorAll(`[data-row=${code}] [data-year='${year}'] .standing`);
        const here = [...parts].filter(part => {
            const [x, width] = ['x', 'width'].map(name => parseFloat(part.getAttribute(name)));
            return x <= at && at < x + width;
        });
        return [code, here.map(part => [...part.classList].pop().slice(3)).join(' and ') || 'none'];
    }))";

#[test]
fn the_table_of_members_agrees_with_the_map() {
    visit(Visit::default(), async |page| {
        page.open("?view=members").await?;
        until_view(page, "members").await?;
        for day in days(20) {
            let in_cells: Standings =
                serde_json::from_value(page.ask(IN_CELLS, &[json!(day), codes()]).await?)?;
            set_day(page, &day).await?;
            assert_eq!(in_cells, page.standings_on_map().await?, "{day}");
            let year = &day[..4];
            page.until(
                "the year is marked",
                &format!(
                    "return [...document.querySelectorAll('#view th[aria-current]')]
                        .map(head => head.dataset.year).join() === '{year}'"
                ),
            )
            .await?;
        }
        Ok(())
    });
}

#[test]
fn rows_are_ordered_by_accession_name_and_length() {
    visit(Visit::default(), async |page| {
        page.open("?view=members").await?;
        until_view(page, "members").await?;
        let rows = "return [...document.querySelectorAll('#view [data-row]')].map(row => row.dataset.row).join(' ')";
        let sorted = "return [...document.querySelectorAll('#view [aria-sort]')]
            .map(head => head.innerText.trim() + ' ' + head.getAttribute('aria-sort')).join('; ')";
        let by_accession = "ARM KAZ KGZ RUS TJK UZB AZE GEO BLR AFG SRB";
        assert_eq!(page.text_of(rows).await?, by_accession);
        assert_eq!(page.text_of(sorted).await?, "First day ascending");
        page.click("#view [data-do=name]").await?;
        assert_eq!(
            page.text_of(rows).await?,
            "AFG ARM AZE BLR GEO KAZ KGZ RUS SRB TJK UZB"
        );
        page.click("#view [data-do=name]").await?;
        assert_eq!(page.text_of(sorted).await?, "State descending");
        assert!(page.text_of(rows).await?.starts_with("UZB TJK"));
        page.click("#view [data-do=length]").await?;
        assert_eq!(
            page.text_of(sorted).await?,
            "In the treaty, days descending"
        );
        assert_eq!(
            page.text_of(rows).await?,
            "ARM KAZ KGZ RUS TJK BLR UZB AZE GEO AFG SRB"
        );
        page.click("#view [data-do=accession]").await?;
        assert_eq!(page.text_of(rows).await?, by_accession);
        Ok(())
    });
}

#[test]
fn a_year_of_a_state_is_chosen_by_mouse_and_keys() {
    visit(Visit::default(), async |page| {
        page.open("?at=2020-05-03&view=members").await?;
        until_view(page, "members").await?;
        page.click("[data-row=UZB] [data-year='2012']").await?;
        page.until_address_has("state=UZB").await?;
        page.until_day("2012-12-19").await?;
        page.until(
            "its row is marked",
            "return !!document.querySelector('[data-row=UZB][data-selected]')",
        )
        .await?;
        page.focus("y0-1992").await?;
        for (keys, id) in [(RIGHT, "y0-1993"), (DOWN, "y1-1993"), (RIGHT, "y1-1994")] {
            page.press(&[keys]).await?;
            assert_eq!(page.focused().await?, id);
        }
        let stops =
            "return document.querySelectorAll('#view .members-cell [tabindex=\"0\"]').length";
        assert_eq!(page.number(stops).await?, 1.0);
        page.press(&[ENTER]).await?;
        page.until_address_has("state=KAZ").await?;
        page.until_day("1994-04-20").await?;
        // Ordered anew, the marks stay.
        page.click("#view [data-do=name]").await?;
        let is_marked = "return !!document.querySelector('[data-row=KAZ][data-selected] [data-year=\"1994\"][aria-current]')";
        assert!(page.is(is_marked).await?);
        Ok(())
    });
}

#[test]
fn on_a_phone_the_table_scrolls_in_itself_and_names_stay() {
    visit(Visit::PHONE, async |page| {
        page.open("?view=members").await?;
        until_view(page, "members").await?;
        let stays = "const room = document.querySelector('.members-room');
            const name = document.querySelector('[data-row=ARM] th');
            const before = name.getBoundingClientRect().left;
            room.scrollLeft = 500;
            return 400 < room.scrollLeft && Math.abs(name.getBoundingClientRect().left - before) < 1
                && document.documentElement.scrollWidth <= innerWidth";
        assert!(page.is(stays).await?);
        let small = "return [...document.querySelectorAll('.tabs a, .members-room th button')]
            .filter(part => part.getBoundingClientRect().height < 36).length";
        assert_eq!(page.number(small).await?, 0.0);
        Ok(())
    });
}

/// Days of the record by a generator with a seed, the same every time.
fn days(count: usize) -> Vec<String> {
    let mut seed: u64 = 1992;
    let mut days = Vec::new();
    while days.len() < count {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let of = |shift: u32, many: u64| (seed >> shift) % many;
        // From 1992 to 2025, all of which was checked.
        let (year, month, day) = (1992 + of(33, 34), 1 + of(40, 12), 1 + of(48, 28));
        days.push(format!("{year}-{month:02}-{day:02}"));
    }
    days
}

fn codes() -> Value {
    STATES.as_slice().into()
}

/// Puts the cursor on a day as the date field does.
async fn set_day(page: &Page, day: &str) -> Result {
    page.ask(
        "const field = document.getElementById('day-field');
         field.value = arguments[0];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        &[day.into()],
    )
    .await?;
    page.until_address_has(&format!("at={day}")).await
}
