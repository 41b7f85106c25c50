//! The commands behind `cargo xtask`: set-up, development server, release build, tests.
//!
//! Each command brings the tools it needs (`tools/`), runs the real work as child processes with the time shown
//! (`progress.rs`), and ends a failure in one sentence that says what to do (`failure.rs`).
//! Nothing here is part of the page.

// A test that cannot go on should stop where it stands.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod bench;
mod build;
mod failure;
mod files;
mod finish;
mod later;
mod light;
mod lockfile;
mod machine;
mod prepare;
mod progress;
mod report;
mod script;
mod serve;
mod single_file;
mod slim;
mod sources_page;
mod style;
mod synth;
mod test;
mod test_result;
mod tidy;
mod tools;
mod version;
mod weight;

use failure::{Failure, Result};
use machine::Machine;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--no-open]   bring the tools, build, serve on 127.0.0.1 and rebuild on every change
  build                          bring the tools, build dist/ for release, report its size
  test                           bring the tools, a browser and axe-core, then run every check and test
  bench [--runs N] [--least N] [--most N] [--out FILE]
                                 the timeline with up to 100,000 events beside vis-timeline and d3-zoom, into bench/RESULTS.md
  single-file                    the page in dist/ as one file that works from a disk (a step of `build`)
  setup                          bring the tools only
  system                         as root on Debian: what the other commands may not install for a user (they say when)
  report                         the size of the dist/ that is there, held to the budget
  tidy                           the rules of the repository that no compiler checks
  prepare                        write what index.html takes in: the record as text, its sources, the style as one sheet (a step of every build)
  synth N [--seed S] [--out DIR] write a record of N made-up events to target/synth/N, to measure the page with
  finish                         link the page of the sources, and shorten the names in a release (the last step of every build)

A tool that is there already is left alone, and a command that was interrupted can be run again.
The output of each step is kept in target/xtask/log.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("csto: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["serve", options @ ..] => serve::run(&mut Machine::find()?, serve::options(options)?),
        // What `serve` starts beside itself.
        #[cfg(unix)]
        ["announce", options @ ..] => {
            serve::announce_for_parent(&serve::options(options)?);
            Ok(())
        }
        ["build"] => build::run(&mut Machine::find()?),
        ["test"] => test::run(&mut Machine::find()?),
        ["bench", options @ ..] => bench::run(&mut Machine::find()?, &bench::options(options)?),
        ["setup"] => {
            let machine = &mut Machine::find()?;
            tools::bring_all(machine, tools::FOR_PAGE)?;
            tools::std_sources::bring(machine)
        }
        ["system"] => tools::bring_for_all(&Machine::without_project()?),
        ["report"] => {
            let machine = Machine::find()?;
            let obstacle = light::obstacle(&machine);
            report::run(&machine, obstacle.as_deref())
        }
        ["tidy"] => tidy::run(&Machine::find()?),
        ["prepare"] => prepare::run(&Machine::find()?),
        ["synth", options @ ..] => synth::run(&Machine::find()?, &synth::options(options)?),
        ["finish"] => finish::run(&Machine::find()?),
        ["single-file"] => single_file::run(&Machine::find()?),
        _ => Err(Failure::new(format!(
            "there is no command `{}`; `cargo xtask help` lists them",
            words.join(" ")
        ))),
    }
}
