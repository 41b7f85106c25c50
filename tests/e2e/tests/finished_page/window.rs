//! The window of the timeline: zoomed and moved, by pointer, keys and fingers.

use e2e::{
    Page, Result, Visit,
    page::keys::{END, HOME, LEFT, RIGHT, TAB},
    pointer::{Pointer, way},
    visit,
};

/// The first and the last day in view, as the minimap says them.
async fn days_in_view(page: &Page) -> Result<[f64; 2]> {
    let day = |part: &str| {
        format!("return +document.getElementById('minimap-{part}').getAttribute('aria-valuenow')")
    };
    Ok([
        page.number(&day("start")).await?,
        page.number(&day("end")).await?,
    ])
}

#[test]
fn the_frame_on_the_minimap_is_moved_and_drawn_out() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#minimap-whole").await?;
        page.drag(Pointer::Mouse, &way([x, y], [x + 60.0, y], 6), 16)
            .await?;
        let [moved_start, moved_end] = days_in_view(page).await?;
        assert!(start < moved_start, "it moved to the right");
        assert_eq!(end - start, moved_end - moved_start, "it stays as long");
        let [x, y] = page.point_on("#minimap-end").await?;
        page.drag(Pointer::Mouse, &way([x, y], [x + 50.0, y], 6), 16)
            .await?;
        let [kept_start, later_end] = days_in_view(page).await?;
        assert_eq!(kept_start, moved_start, "the other end stays");
        assert!(moved_end < later_end, "the end was drawn out");
        Ok(())
    });
}

#[test]
fn a_press_beside_the_frame_brings_it_there() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2000-12-31").await?;
        let [start, end] = days_in_view(page).await?;
        let [x, y] = page.point_on("#minimap-whole").await?;
        page.drag(Pointer::Mouse, &[[x + 300.0, y]], 0).await?;
        let [later_start, later_end] = days_in_view(page).await?;
        assert!(end < later_start, "the window is later");
        assert_eq!(end - start, later_end - later_start);
        Ok(())
    });
}

#[test]
fn keys_move_each_part_of_the_frame() {
    visit(Visit::default(), async |page| {
        page.open("?from=2000-01-01&to=2009-12-31").await?;
        page.focus("minimap-whole").await?;
        page.press(&[RIGHT]).await?;
        page.until_address_has("from=2000-12-31").await?;
        page.press(&[LEFT]).await?;
        page.until_address_has("from=2000-01-01").await?;
        page.press(&[TAB]).await?;
        assert_eq!(page.focused().await?, "minimap-start");
        page.press(&[HOME]).await?;
        page.until(
            "all before is in view",
            "return !location.search.includes('from=') && location.search.includes('to=2009-12-31')",
        )
        .await?;
        page.press(&[TAB]).await?;
        page.press(&[END]).await?;
        page.until(
            "all is in view",
            "return !/from=|to=/.test(location.search)",
        )
        .await
    });
}
