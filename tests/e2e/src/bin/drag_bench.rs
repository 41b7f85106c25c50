//! How smoothly the handle is dragged: `cargo run --package e2e --bin drag_bench`.
//!
//! The processor is slowed down fourfold, as on a cheap phone; the handle is dragged across the
//! whole record in five seconds, five times. It prints frame intervals and long tasks, and judges
//! nothing.

use e2e::{
    Page, Result, Visit,
    pointer::{Pointer, way},
    visit,
};
use serde_json::{Value, json};

const SLOWED: f64 = 4.0;
const RUNS: usize = 5;
const MOVES: u32 = 250;
const MOVE_MILLIS: u32 = 20;

/// Notes every frame and every long task until told to stop.
const WATCH: &str = "
    window.bench = { frames: [], tasks: [], days: 0, isOn: true };
    let before = performance.now();
    const frame = now => {
        bench.frames.push(now - before);
        before = now;
        if (bench.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    bench.observer = new PerformanceObserver(list =>
        list.getEntries().forEach(entry => bench.tasks.push(entry.duration)));
    bench.observer.observe({ type: 'longtask' });
    new MutationObserver(() => bench.days++)
        .observe(document.getElementById('timeline-cursor'), { attributeFilter: ['aria-valuenow'] });";

const STOP: &str = "
    bench.isOn = false;
    bench.observer.takeRecords().forEach(entry => bench.tasks.push(entry.duration));
    return { frames: bench.frames.slice(1), tasks: bench.tasks, days: bench.days }";

struct Run {
    median: f64,
    p95: f64,
    max: f64,
    long_tasks: f64,
    days: f64,
}

fn main() {
    visit(Visit::default(), async |page| {
        let mut runs = Vec::new();
        println!("run  median  p95    max    long tasks  days shown");
        for number in 1..=RUNS {
            let run = run(page).await?;
            print(&number.to_string(), &run);
            runs.push(run);
        }
        let of = |part: fn(&Run) -> f64| quantile(runs.iter().map(part).collect(), 0.5);
        print(
            "all",
            &Run {
                median: of(|run| run.median),
                p95: of(|run| run.p95),
                max: of(|run| run.max),
                long_tasks: of(|run| run.long_tasks),
                days: of(|run| run.days),
            },
        );
        Ok(())
    });
}

async fn run(page: &Page) -> Result<Run> {
    page.browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    page.open("?at=1991-11-01").await?;
    page.until_it_rests().await?;
    let from = page.point_on("#timeline-cursor").await?;
    let right = page
        .number("return document.getElementById('timeline').getBoundingClientRect().right")
        .await?;
    page.browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED }))
        .await?;
    page.ask(WATCH, &[]).await?;
    page.drag(
        Pointer::Mouse,
        &way(from, [right - 4.0, from[1]], MOVES),
        MOVE_MILLIS,
    )
    .await?;
    let seen = page.ask(STOP, &[]).await?;
    let list = |name: &str| -> Vec<f64> {
        let values = seen.get(name).and_then(Value::as_array);
        values
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect()
    };
    let frames = list("frames");
    Ok(Run {
        median: quantile(frames.clone(), 0.5),
        p95: quantile(frames.clone(), 0.95),
        max: quantile(frames, 1.0),
        long_tasks: list("tasks").len() as f64,
        days: seen.get("days").and_then(Value::as_f64).unwrap_or_default(),
    })
}

fn print(name: &str, run: &Run) {
    let Run {
        median,
        p95,
        max,
        long_tasks,
        days,
    } = run;
    println!("{name:<4} {median:<7.1} {p95:<6.1} {max:<6.1} {long_tasks:<11} {days}");
}

/// The value below which a part of the values lies; 0 where there are none.
fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1) as f64;
    values
        .get((last * part).round() as usize)
        .copied()
        .unwrap_or_default()
}
