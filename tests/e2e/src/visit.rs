//! One visit to the page: everything started, a test run, everything ended.

use crate::{Page, Result, browser::Browser, dist, server::Server};
use std::{
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::pin,
    sync::{Condvar, Mutex, PoisonError},
    task::Poll,
};

/// How many browsers run at once: more would slow one another down until waits run out.
const AT_ONCE: usize = 2;

/// How the page is visited.
#[derive(Clone)]
pub struct Visit {
    /// Requests that end so are answered with "not found".
    pub blocked: &'static [&'static str],
    /// Whether the browser runs scripts.
    pub runs_scripts: bool,
    /// Complaints of the console that hold one of these are expected.
    pub expected_complaints: &'static [&'static str],
    pub width: u32,
    pub height: u32,
    /// Whether there is a finger and no mouse.
    pub has_touch: bool,
}

impl Visit {
    /// A phone: narrow, with a finger.
    pub const PHONE: Visit = Visit {
        blocked: &[],
        runs_scripts: true,
        expected_complaints: &[],
        width: 360,
        height: 740,
        has_touch: true,
    };
}

impl Default for Visit {
    fn default() -> Visit {
        Visit {
            blocked: &[],
            runs_scripts: true,
            expected_complaints: &[],
            width: 1440,
            height: 900,
            has_touch: false,
        }
    }
}

/// Runs a test on a page of its own. It fails where the test does, and where the console complains.
#[track_caller]
pub fn visit(visit: Visit, test: impl AsyncFnOnce(&Page) -> Result) {
    let _place = Place::take();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(visit, test)),
        Err(error) => Err(error.into()),
    };
    let failure = outcome.err().map(|failure| failure.to_string());
    assert!(failure.is_none(), "{}", failure.unwrap_or_default());
}

async fn run(visit: Visit, test: impl AsyncFnOnce(&Page) -> Result) -> Result {
    let server = Server::start(dist::folder()?, visit.blocked)?;
    let browser = Browser::start(visit.runs_scripts).await?;
    let page = Page::new(browser, server);
    page.resize(visit.width, visit.height, visit.has_touch)
        .await?;
    let outcome = caught(test(&page)).await;
    let complaints: Vec<String> = page
        .complaints()
        .await?
        .into_iter()
        .filter(|complaint| {
            !visit
                .expected_complaints
                .iter()
                .any(|part| complaint.contains(part))
        })
        .collect();
    if !matches!(outcome, Ok(Ok(()))) {
        eprintln!("console: {complaints:#?}");
        let name = std::thread::current()
            .name()
            .unwrap_or("a-test")
            .replace("::", "-");
        if let Ok(path) = page.shoot(&format!("failed-{name}")).await {
            eprintln!("as it looked: {}", path.display());
        }
    }
    page.close().await?;
    match outcome {
        Err(panic) => resume_unwind(panic),
        Ok(Err(failure)) => Err(failure),
        Ok(Ok(())) if complaints.is_empty() => Ok(()),
        Ok(Ok(())) => Err(format!("the console complains: {complaints:#?}").into()),
    }
}

/// Awaits a test. A panic is handed over, so that what the browser knows of its cause can be asked.
async fn caught<T>(test: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut test = pin!(test);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(result)) => Poll::Ready(Ok(result)),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await
}

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

/// One of the places for browsers, given back when dropped.
struct Place;

impl Place {
    fn take() -> Place {
        // A test that failed with a place leaves the count right: it is given back in `drop`.
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = FREED
            .wait_while(taken, |taken| AT_ONCE <= *taken)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
