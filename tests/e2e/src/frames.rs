//! How smoothly something goes: the intervals between frames and the long tasks meanwhile.

use crate::{Page, Result};
use serde_json::Value;

/// Notes every frame and every long task until told to stop.
const WATCH: &str = "
    window.bench = { frames: [], tasks: [], isOn: true };
    let before = performance.now();
    const frame = now => {
        bench.frames.push(now - before);
        before = now;
        if (bench.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    bench.observer = new PerformanceObserver(list =>
        list.getEntries().forEach(entry => bench.tasks.push(entry.duration)));
    bench.observer.observe({ type: 'longtask' });";

const STOP: &str = "
    bench.isOn = false;
    bench.observer.takeRecords().forEach(entry => bench.tasks.push(entry.duration));
    return { frames: bench.frames.slice(1), tasks: bench.tasks }";

/// The frames of one action, in ms.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frames {
    pub median: f64,
    pub p95: f64,
    pub max: f64,
    /// Tasks of more than 50 ms.
    pub long_tasks: f64,
}

impl Frames {
    /// The frames while something is done.
    pub async fn during(page: &Page, action: impl Future<Output = Result>) -> Result<Frames> {
        page.ask(WATCH, &[]).await?;
        action.await?;
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
        Ok(Frames {
            median: quantile(frames.clone(), 0.5),
            p95: quantile(frames.clone(), 0.95),
            max: quantile(frames, 1.0),
            long_tasks: list("tasks").len() as f64,
        })
    }

    /// The median of each number over several runs.
    pub fn median_of(runs: &[Frames]) -> Frames {
        let of = |part: fn(&Frames) -> f64| quantile(runs.iter().map(part).collect(), 0.5);
        Frames {
            median: of(|it| it.median),
            p95: of(|it| it.p95),
            max: of(|it| it.max),
            long_tasks: of(|it| it.long_tasks),
        }
    }
}

/// The value below which a part of the values lies; 0 where there are none.
pub fn quantile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1) as f64;
    values
        .get((last * part).round() as usize)
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_one_of_the_values() {
        let values = vec![4.0, 1.0, 3.0, 2.0, 5.0];
        assert_eq!(quantile(values.clone(), 0.5), 3.0);
        assert_eq!(quantile(values.clone(), 0.95), 5.0);
        assert_eq!(quantile(values, 0.0), 1.0);
        assert_eq!(quantile(Vec::new(), 0.5), 0.0);
    }
}
