//! Long steps: the time shown while they run, their output kept in a log, its tail shown when they fail.

use crate::failure::{Failure, Result, remedy};
use crate::machine::Machine;
use std::fs::File;
use std::io::{IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often a plain log gets a line about a step that is still running.
const PLAIN_EVERY: Duration = Duration::from_secs(15);
const TAIL_LINES: usize = 40;

/// How a child process ended.
pub struct Outcome {
    pub succeeded: bool,
    pub elapsed: Duration,
    pub log: PathBuf,
}

impl Outcome {
    pub fn output(&self) -> String {
        std::fs::read(&self.log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    /// The sentence for a failure, after the end of the output has been shown.
    pub fn failure(&self, title: &str) -> Failure {
        let output = self.output();
        let lines: Vec<&str> = output.lines().collect();
        let tail = lines
            .get(lines.len().saturating_sub(TAIL_LINES)..)
            .unwrap_or_default();
        eprintln!("  --- the end of {} ---", self.log.display());
        for line in tail {
            eprintln!("  | {line}");
        }
        let log = self.log.display();
        match remedy(&tail.join("\n")).or_else(|| refusal_of(&self.log)) {
            Some(remedy) => Failure::new(format!("{title}: {remedy} (log: {log})")),
            None => Failure::new(format!(
                "{title} failed; the last lines are above and all of it is in {log}"
            )),
        }
    }
}

/// Runs a step that has to succeed.
pub fn run(machine: &Machine, title: &str, command: &mut Command) -> Result<Outcome> {
    let outcome = attempt(machine, title, command, None)?;
    if outcome.succeeded {
        Ok(outcome)
    } else {
        Err(outcome.failure(title))
    }
}

/// Runs a step that may fail, or take longer than `limit`, without harm.
pub fn attempt(
    machine: &Machine,
    title: &str,
    command: &mut Command,
    limit: Option<Duration>,
) -> Result<Outcome> {
    let log = log_file(machine, title);
    let file = create(&log)?;
    let errors = file
        .try_clone()
        .map_err(|error| Failure::io("open a log", &error))?;
    command
        .stdout(file)
        .stderr(errors)
        .env("CARGO_TERM_COLOR", "never");
    let started = Instant::now();
    let mut line = StatusLine::new(title);
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!(
            "`{}` is not installed",
            command.get_program().display()
        )),
        _ => Failure::io(
            format_args!("start {}", command.get_program().display()),
            &error,
        ),
    })?;
    let status = wait(&mut child, started, limit, || {
        line.update(started.elapsed(), &log)
    });
    let elapsed = started.elapsed();
    let status = status.map_err(|error| Failure::io("wait for a child process", &error))?;
    let succeeded = status.is_some_and(|status| status.success());
    line.end(
        elapsed,
        if status.is_none() {
            "took too long"
        } else if succeeded {
            "done"
        } else {
            "did not succeed"
        },
    );
    Ok(Outcome {
        succeeded,
        elapsed,
        log,
    })
}

/// `None` if the child had to be ended at the limit.
fn wait(
    child: &mut Child,
    started: Instant,
    limit: Option<Duration>,
    mut tick: impl FnMut(),
) -> std::io::Result<Option<ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if limit.is_some_and(|limit| limit < started.elapsed()) {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        // Short steps should not be made long by the waiting.
        sleep(if started.elapsed() < Duration::from_secs(1) {
            Duration::from_millis(20)
        } else {
            Duration::from_millis(250)
        });
        tick();
    }
}

/// The one line about a running step: rewritten on a terminal, added to now and then in a plain log.
struct StatusLine {
    title: String,
    is_terminal: bool,
    shown_at: Duration,
}

impl StatusLine {
    fn new(title: &str) -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        if !is_terminal {
            eprintln!("  {title} …");
        }
        StatusLine {
            title: title.to_owned(),
            is_terminal,
            shown_at: Duration::ZERO,
        }
    }

    fn update(&mut self, elapsed: Duration, log: &Path) {
        let every = if self.is_terminal {
            Duration::from_secs(1)
        } else {
            PLAIN_EVERY
        };
        if elapsed < self.shown_at + every {
            return;
        }
        self.shown_at = elapsed;
        let doing = shorten(&last_line(log), 60);
        if self.is_terminal {
            eprint!("\r\x1b[K  {} … {}  {doing}", self.title, minutes(elapsed));
            let _ = std::io::stderr().flush();
        } else {
            eprintln!("    {} so far: {doing}", minutes(elapsed));
        }
    }

    fn end(&self, elapsed: Duration, word: &str) {
        let start = if self.is_terminal { "\r\x1b[K" } else { "" };
        eprintln!("{start}  {}: {word}, {}", self.title, minutes(elapsed));
    }
}

/// `42 s` or `3 min 5 s`.
pub fn minutes(elapsed: Duration) -> String {
    match elapsed.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn log_file(machine: &Machine, title: &str) -> PathBuf {
    let name = file_name(title);
    machine.scratch().join("log").join(format!("{name}.txt"))
}

/// The letters and numbers of a title, one hyphen for all between two of them.
fn file_name(title: &str) -> String {
    let words: Vec<&str> = title
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-").to_ascii_lowercase()
}

fn create(log: &Path) -> Result<File> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            Failure::io(format_args!("make the folder {}", folder.display()), &error)
        })?;
    }
    // A new file: what a run that was killed had started may still write to the old one.
    let _ = std::fs::remove_file(log);
    File::create(log).map_err(|error| Failure::io(format_args!("write {}", log.display()), &error))
}

/// A disk that is full takes no log either, so that the trouble has to be met again to be named.
fn refusal_of(log: &Path) -> Option<&'static str> {
    let trial = log.with_extension("trial");
    let written = std::fs::write(&trial, [0; 65536]);
    let _ = std::fs::remove_file(&trial);
    remedy(&written.err()?.to_string())
}

/// The last line that says something, read from the end since a log may be long.
fn last_line(log: &Path) -> String {
    let mut text = Vec::new();
    if let Ok(mut file) = File::open(log) {
        let length = file.metadata().map_or(0, |metadata| metadata.len());
        let _ = file.seek(SeekFrom::Start(length.saturating_sub(2000)));
        let _ = file.read_to_end(&mut text);
    }
    String::from_utf8_lossy(&text)
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default()
        .to_owned()
}

fn shorten(line: &str, letters: usize) -> String {
    line.chars()
        .filter(|letter| !letter.is_control())
        .take(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_at_a_glance() {
        assert_eq!(minutes(Duration::from_millis(900)), "0 s");
        assert_eq!(minutes(Duration::from_secs(59)), "59 s");
        assert_eq!(minutes(Duration::from_secs(185)), "3 min 5 s");
    }

    #[test]
    fn a_log_is_named_after_its_step() {
        assert_eq!(file_name("cargo fmt --all --check"), "cargo-fmt-all-check");
        assert_eq!(file_name("trunk 0.21.14"), "trunk-0-21-14");
    }

    #[test]
    fn a_status_stays_on_one_line() {
        assert_eq!(shorten("Compiling\x1b a\tlong crate", 11), "Compiling a");
    }

    #[cfg(unix)]
    #[test]
    fn a_child_that_takes_too_long_is_ended() {
        let mut child = Command::new("sleep").arg("30").spawn().unwrap();
        let status = wait(
            &mut child,
            Instant::now(),
            Some(Duration::from_millis(50)),
            || (),
        );
        assert!(status.unwrap().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn the_status_of_a_child_is_returned() {
        let mut child = Command::new("false").spawn().unwrap();
        let status = wait(&mut child, Instant::now(), None, || ()).unwrap();
        assert!(status.is_some_and(|status| !status.success()));
    }
}
