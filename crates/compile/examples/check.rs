//! Checks a data folder without building the page: `cargo run -p compile --example check [folder]`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = std::env::args_os()
        .nth(1)
        .map_or("data".into(), PathBuf::from);
    match compile::sources(&dir) {
        Ok(sources) => {
            let (record, map) = (sources.record.len(), sources.map.len());
            println!("no problem; {record} bytes of record and {map} of map as Rust");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            problems.iter().for_each(|problem| println!("{problem}"));
            ExitCode::FAILURE
        }
    }
}
