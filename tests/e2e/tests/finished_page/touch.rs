//! The page under a thumb.

use e2e::{
    Visit,
    pointer::{Pointer, way},
    standings::STATES,
    visit,
};
use serde_json::json;

/// Less than this is missed by a thumb.
const LEAST_PX: f64 = 44.0;

#[test]
fn every_state_is_hit_by_a_thumb() {
    visit(Visit::PHONE, async |page| {
        page.open("").await?;
        for code in STATES {
            let chip = format!("#chips [data-state={code}]");
            let size = page
                .ask(
                    "const box = document.querySelector(arguments[0]).getBoundingClientRect();
                     return [box.width, box.height]",
                    &[json!(chip)],
                )
                .await?;
            let [width, height]: [f64; 2] = serde_json::from_value(size)?;
            assert!(
                LEAST_PX <= width && LEAST_PX <= height,
                "{code} is {width} by {height} px"
            );
            page.tap(&chip).await?;
            page.until_address_has(&format!("state={code}")).await?;
        }
        Ok(())
    });
}

#[test]
fn a_tap_on_the_map_selects_each_state() {
    visit(Visit::PHONE, async |page| {
        page.open("").await?;
        for code in STATES {
            page.tap(&format!("#map-{code}")).await?;
            page.until_address_has(&format!("state={code}")).await?;
        }
        Ok(())
    });
}

#[test]
fn the_dock_moves_the_cursor() {
    visit(Visit::PHONE, async |page| {
        page.open("?at=1999-04-20").await?;
        page.tap("[aria-label='A day on']").await?;
        page.until_day("1999-04-21").await?;
        page.tap("[aria-label='Next change of standing']").await?;
        page.until_day("2003-09-18").await
    });
}

#[test]
fn a_finger_drags_the_handle() {
    visit(Visit::PHONE, async |page| {
        page.open("?at=2010-06-01").await?;
        let [x, y] = page.point_on("#timeline-cursor").await?;
        page.drag(Pointer::Finger, &way([x, y], [x - 60.0, y], 10), 16)
            .await?;
        page.until(
            "the day is earlier",
            "return document.getElementById('day-field').value < '2009'",
        )
        .await
    });
}
