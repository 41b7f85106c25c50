//! The timeline beside its peers, with the same events, in the same run, by the same input:
//! `cargo xtask bench`, which prepares the folder that CSTO_BENCH names.
//!
//! In that folder lie the finished pages of made-up records (`ours-1000/`), the pages of the peers and
//! their events (`events-1000.json`). Runs are interleaved: each page has its turn before any has its
//! second. What is done is real input through the driver; what is measured are the intervals between
//! frames. CSTO_BENCH_ONLY leaves all pages out but one. It writes a table, ratios first, to the file that CSTO_BENCH_RESULTS names, or prints it.

use e2e::{
    Page, Result,
    browser::Browser,
    frames::{Frames, quantile},
    page::keys::RIGHT,
    pointer::{Point, Pointer, way},
    server::Server,
};
use std::{
    collections::BTreeMap,
    fmt::Write,
    path::PathBuf,
    time::{Duration, Instant},
};

/// How long a page may take to show its first picture.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a page may take for all that is done; who needs longer has failed.
const LIMIT: Duration = Duration::from_secs(240);

/// What is done, in this order. The cursor only ours has.
const ACTIONS: [&str; 4] = ["zoom", "pan", "cursor", "keys"];

const TURNS: usize = 24;

/// A page with so many events on a processor so many times slower.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Case {
    events: usize,
    slowed: u8,
    page: &'static str,
}

#[derive(Default)]
struct Seen {
    ready_millis: Vec<f64>,
    actions: BTreeMap<&'static str, Vec<Frames>>,
    nodes: Vec<f64>,
    failure: Option<String>,
}

/// What is measured, in words, from who prepared it.
const ABOUT: &str = "CSTO_BENCH_ABOUT";

const PAGES: [&str; 3] = ["ours", "vis-timeline", "d3-zoom"];

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run()),
        Err(error) => Err(error.into()),
    };
    if let Err(failure) = outcome {
        eprintln!("timeline_bench: {failure}");
        std::process::exit(1);
    }
}

async fn run() -> Result {
    let folder = variable("CSTO_BENCH")
        .map(PathBuf::from)
        .ok_or("CSTO_BENCH names no folder; run `cargo xtask bench`")?;
    let number = |name: &str, usual: usize| {
        variable(name).map_or(Ok(usual), |text| {
            text.parse::<usize>()
                .map_err(|_| format!("{name} is no number"))
        })
    };
    let runs = number("CSTO_BENCH_RUNS", 5)?;
    let wanted = number("CSTO_BENCH_LEAST", 0)?..=number("CSTO_BENCH_MOST", 100_000)?;
    let only = variable("CSTO_BENCH_ONLY");
    let mut cases = Vec::new();
    for events in [100, 1_000, 10_000, 100_000]
        .into_iter()
        .filter(|it| wanted.contains(it))
    {
        for slowed in [1, 4] {
            let wanted = PAGES
                .into_iter()
                .filter(|page| only.as_deref().is_none_or(|only| only == *page));
            cases.extend(wanted.map(|page| Case {
                events,
                slowed,
                page,
            }));
        }
    }
    let mut seen: BTreeMap<Case, Seen> = BTreeMap::new();
    for run in 1..=runs {
        for case in &cases {
            let of = seen.entry(case.clone()).or_default();
            // Who did not get ready once is not waited for again.
            if of.failure.is_none() {
                eprintln!("run {run} of {runs}: {case:?}");
                let server = Server::start(folder.clone(), &[])?;
                if let Err(failure) = measure(server, case, of).await {
                    eprintln!("  {failure}");
                    of.failure = Some(failure.to_string());
                }
            }
        }
        // What is known so far is kept, whatever happens to the runs that follow.
        if let Some(file) = variable("CSTO_BENCH_RESULTS") {
            std::fs::write(file, table(&seen, run)?)?;
        }
    }
    println!("{}", table(&seen, runs)?);
    Ok(())
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

async fn measure(server: Server, case: &Case, seen: &mut Seen) -> Result {
    let browser = Browser::start(true).await?;
    let page = Page::new(browser, server);
    let outcome = tokio::time::timeout(LIMIT, measure_on(&page, case, seen)).await;
    // A page that hangs is ended with its browser.
    let _ = tokio::time::timeout(PATIENCE, page.close()).await;
    outcome.unwrap_or_else(|_| Err(format!("not done after {} s", LIMIT.as_secs()).into()))
}

async fn measure_on(page: &Page, case: &Case, seen: &mut Seen) -> Result {
    page.resize(1440, 900, false).await?;
    page.slow_down(case.slowed.into()).await?;
    let events = case.events;
    let is_ours = case.page == "ours";
    let (address, is_ready) = match case.page {
        "ours" => (format!("ours-{events}/index.html"), OURS_READY),
        "vis-timeline" => (format!("vis.html?events=events-{events}.json"), PEER_READY),
        _ => (format!("d3.html?events=events-{events}.json"), PEER_READY),
    };
    let began = Instant::now();
    page.load(&address).await?;
    while !page.is(is_ready).await? {
        if PATIENCE < began.elapsed() {
            return Err(format!("not ready after {} s", PATIENCE.as_secs()).into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    seen.ready_millis
        .push(began.elapsed().as_secs_f64() * 1_000.0);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let middle = middle(page).await?;
    for action in ACTIONS {
        if !is_ours && matches!(action, "cursor" | "keys") {
            continue;
        }
        let frames = match action {
            "zoom" => Frames::during(page, zoom(page, middle)).await?,
            "pan" => {
                page.wheel_with_ctrl(middle, TURNS / 3, -100).await?;
                Frames::during(page, pan(page, middle)).await?
            }
            "cursor" => {
                let from = page.point_on("#timeline-cursor").await?;
                let way = way(from, [from[0] - 500.0, from[1]], 125);
                Frames::during(page, page.drag(Pointer::Mouse, &way, 16)).await?
            }
            _ => {
                page.focus("timeline-cursor").await?;
                Frames::during(page, keys(page)).await?
            }
        };
        if action == "pan" {
            seen.nodes.push(page.number(NODES).await?);
        }
        seen.actions.entry(action).or_default().push(frames);
    }
    Ok(())
}

const OURS_READY: &str = "
    return document.documentElement.classList.contains('is-live')
        && document.querySelector('#axis text') !== null";
const PEER_READY: &str = "return window.isReady === true";
const NODES: &str = "return document.getElementById('timeline').getElementsByTagName('*').length";

/// A point on an empty part of the plot, or near to one.
async fn middle(page: &Page) -> Result<Point> {
    let [x, y] = [
        "return (it => it.left + it.width * 0.55)(document.getElementById('timeline').getBoundingClientRect())",
        "return (it => Math.min(it.top + it.height * 0.4, innerHeight - 60))(document.getElementById('timeline').getBoundingClientRect())",
    ];
    Ok([page.number(x).await?, page.number(y).await?])
}

async fn zoom(page: &Page, middle: Point) -> Result {
    page.wheel_with_ctrl(middle, TURNS, -100).await?;
    page.wheel_with_ctrl(middle, TURNS, 100).await
}

async fn pan(page: &Page, [x, y]: Point) -> Result {
    for by in [-300.0, 300.0, -300.0] {
        let from = [x - by / 2.0, y];
        page.drag(Pointer::Mouse, &way(from, [x + by / 2.0, y], 60), 16)
            .await?;
    }
    Ok(())
}

async fn keys(page: &Page) -> Result {
    for _ in 0..40 {
        page.press(&[RIGHT]).await?;
    }
    Ok(())
}

/// Ratios first, then the figures.
fn table(seen: &BTreeMap<Case, Seen>, runs: usize) -> Result<String> {
    let mut text = String::new();
    let p95 = |events, slowed, page, action: &str| {
        let case = Case {
            events,
            slowed,
            page,
        };
        let frames = seen.get(&case)?.actions.get(action)?;
        Some(Frames::median_of(frames).p95)
    };
    writeln!(
        text,
        "{} Medians of {runs} interleaved runs. Frames in ms; 16.7 is one refresh of the screen. A map, a panel \
         and the answer are on our page only. Elements are those of the timeline, zoomed in.\n",
        variable(ABOUT).unwrap_or_default()
    )?;
    writeln!(
        text,
        "## How many times longer the 95th of 100 frames takes than ours\n"
    )?;
    writeln!(
        text,
        "| events | processor | action | vis-timeline | d3-zoom |\n|---|---|---|---|---|"
    )?;
    for case in seen.keys().filter(|case| case.page == "ours") {
        for action in ["zoom", "pan"] {
            let ours = p95(case.events, case.slowed, "ours", action);
            let ratio = |page| {
                let failure = seen
                    .get(&Case {
                        page,
                        ..case.clone()
                    })
                    .and_then(|it| it.failure.clone());
                match (p95(case.events, case.slowed, page, action), ours) {
                    (Some(peer), Some(ours)) if 0.0 < ours => format!("{:.1}", peer / ours),
                    _ => failure.unwrap_or_else(|| "–".to_owned()),
                }
            };
            writeln!(
                text,
                "| {} | {} | {action} | {} | {} |",
                case.events,
                processor(case.slowed),
                ratio("vis-timeline"),
                ratio("d3-zoom"),
            )?;
        }
    }
    writeln!(text, "\n## Figures\n")?;
    writeln!(
        text,
        "| events | processor | page | ready after | action | median | p95 | max | long tasks | elements |\n|---|---|---|---|---|---|---|---|---|---|"
    )?;
    for (case, of) in seen {
        let head = format!(
            "| {} | {} | {}",
            case.events,
            processor(case.slowed),
            case.page
        );
        if let Some(failure) = &of.failure {
            writeln!(text, "{head} | {failure} | | | | | | |")?;
        }
        for (action, frames) in &of.actions {
            let Frames {
                median,
                p95,
                max,
                long_tasks,
            } = Frames::median_of(frames);
            writeln!(
                text,
                "{head} | {:.0} | {action} | {median:.1} | {p95:.1} | {max:.1} | {long_tasks} | {:.0} |",
                quantile(of.ready_millis.clone(), 0.5),
                quantile(of.nodes.clone(), 0.5),
            )?;
        }
    }
    Ok(text)
}

fn processor(slowed: u8) -> String {
    if slowed == 1 {
        "as it is".to_owned()
    } else {
        format!("{slowed} times slower")
    }
}
