//! How the page bears many events: `cargo xtask synth 10000`, a release build of that record, then
//! `cargo run --package e2e --bin scale_bench`.
//!
//! It opens the page, then zooms, pans and moves the cursor once a frame, and prints how long the
//! start took and the intervals of frames. Like `drag_bench` it judges nothing, but it fails where
//! the console complains.

use e2e::{Page, Result, Visit, visit};
use serde_json::Value;

/// Milliseconds since the visit began, as the browser counts them, and how large the document is.
const START: &str = "
    const times = performance.getEntriesByType('navigation')[0];
    return {
        read: times.domInteractive,
        drawn: performance.now(),
        elements: document.getElementsByTagName('*').length,
    }";

/// Does something on every frame, 120 times, and notes the time from each frame to the next.
const ACT: &str = "
    const timeline = document.getElementById('timeline');
    const box = timeline.getBoundingClientRect();
    const at = { clientX: box.left + box.width * 0.6, clientY: box.top + 100 };
    const way = { bubbles: true, cancelable: true };
    const wheel = turn => timeline.dispatchEvent(new WheelEvent('wheel', { ...at, ...way, ...turn }));
    const key = key => document.getElementById('timeline-cursor')
        .dispatchEvent(new KeyboardEvent('keydown', { key, ...way }));
    const act = {
        rest: () => {},
        zoom: number => wheel({ ctrlKey: true, deltaY: number % 60 < 30 ? -60 : 60 }),
        pan: number => wheel({ deltaX: number % 60 < 30 ? 25 : -25 }),
        day: () => key('ArrowRight'),
        event: () => key('.'),
    }[arguments[0]];
    window.scale = { frames: [], isOver: false };
    let before = 0, number = 0;
    const frame = now => {
        if (before) scale.frames.push(now - before);
        before = now;
        scale.isOver = number === 120;
        if (scale.isOver) return;
        act(number++);
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);";

/// What is done, and the address that it is done at: all of the record, and a month of it.
const ACTS: [(&str, &str); 7] = [
    ("rest", ""),
    ("zoom", ""),
    ("day", "?at=2012-12-19"),
    ("event", "?at=2012-12-19"),
    ("pan", "?at=2012-12-19&from=2012-12-01&to=2013-01-01"),
    ("day", "?at=2012-12-19&from=2012-12-01&to=2013-01-01"),
    ("event", "?at=2012-12-19&from=2012-12-01&to=2013-01-01"),
];

fn main() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let start = page.ask(START, &[]).await?;
        let of = |name: &str| start.get(name).and_then(Value::as_f64).unwrap_or_default();
        println!(
            "read after {:.0} ms, drawn after {:.0} ms, {} elements",
            of("read"),
            of("drawn"),
            of("elements")
        );
        println!("{:<8}{:>8}{:>8}{:>8}  at", "act", "median", "p95", "max");
        for (act, query) in ACTS {
            let frames = frames(page, act, query).await?;
            let [median, p95, max] = [0.5, 0.95, 1.0].map(|part| quantile(&frames, part));
            println!("{act:<8}{median:>8.1}{p95:>8.1}{max:>8.1}  {query}");
        }
        Ok(())
    });
}

/// The intervals of the frames of an act, from the shortest to the longest.
async fn frames(page: &Page, act: &str, query: &str) -> Result<Vec<f64>> {
    page.open(query).await?;
    page.until_it_rests().await?;
    page.ask(ACT, &[act.into()]).await?;
    page.until("the act is over", "return scale.isOver").await?;
    let frames = page.ask("return scale.frames", &[]).await?;
    let mut frames: Vec<f64> = frames
        .as_array()
        .map(|frames| frames.iter().filter_map(Value::as_f64).collect())
        .unwrap_or_default();
    frames.sort_by(f64::total_cmp);
    Ok(frames)
}

/// The value below which a part of the sorted values lies; 0 where there are none.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let last = sorted.len().saturating_sub(1) as f64;
    let index = (last * part).round() as usize;
    sorted.get(index).copied().unwrap_or_default()
}
