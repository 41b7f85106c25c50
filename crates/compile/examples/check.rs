//! Checks a data folder without building the page: `cargo run -p compile --example check [folder]`. Without a folder
//! that of `CSTO_DATA`, as the build takes it, else `data`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = std::env::args_os()
        .nth(1)
        .or_else(|| std::env::var_os("CSTO_DATA"))
        .map_or("data".into(), PathBuf::from);
    match compile::sources(&dir) {
        Ok(sources) => {
            let (record, map) = (sources.record.len(), sources.map.len());
            println!(
                "no problem in {}; {record} bytes of record and {map} of map as Rust",
                dir.display()
            );
            ExitCode::SUCCESS
        }
        Err(problems) => {
            problems.iter().for_each(|problem| println!("{problem}"));
            ExitCode::FAILURE
        }
    }
}
