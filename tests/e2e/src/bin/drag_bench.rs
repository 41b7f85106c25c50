//! How smoothly the handle is dragged: `cargo run --package e2e --bin drag_bench`.
//!
//! The processor is slowed down fourfold, as on a cheap phone; the handle is dragged across the
//! whole record in five seconds, five times. It prints frame intervals and long tasks, and judges
//! nothing.

use e2e::{
    Page, Result, Visit,
    frames::Frames,
    pointer::{Pointer, way},
    visit,
};

const SLOWED: f64 = 4.0;
const RUNS: usize = 5;
const MOVES: u32 = 250;
const MOVE_MILLIS: u32 = 20;

fn main() {
    visit(Visit::default(), async |page| {
        let mut runs = Vec::new();
        println!("run  median  p95    max    long tasks");
        for number in 1..=RUNS {
            let run = run(page).await?;
            print(&number.to_string(), run);
            runs.push(run);
        }
        print("all", Frames::median_of(&runs));
        Ok(())
    });
}

async fn run(page: &Page) -> Result<Frames> {
    page.slow_down(1.0).await?;
    page.open("?at=1991-11-01").await?;
    page.until_it_rests().await?;
    let from = page.point_on("#timeline-cursor").await?;
    let right = page
        .number("return document.getElementById('timeline').getBoundingClientRect().right")
        .await?;
    page.slow_down(SLOWED).await?;
    let way = way(from, [right - 4.0, from[1]], MOVES);
    Frames::during(page, page.drag(Pointer::Mouse, &way, MOVE_MILLIS)).await
}

fn print(name: &str, run: Frames) {
    let Frames {
        median,
        p95,
        max,
        long_tasks,
    } = run;
    println!("{name:<4} {median:<7.1} {p95:<6.1} {max:<6.1} {long_tasks}");
}
