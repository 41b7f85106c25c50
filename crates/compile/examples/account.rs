//! Prints the plain account of a data folder: `cargo run -p compile --example account [folder]`.

use std::path::PathBuf;

fn main() {
    let dir = std::env::args_os()
        .nth(1)
        .map_or("data".into(), PathBuf::from);
    match compile::read(&dir) {
        Ok(checked) => print!("{}", compile::account::write(checked.record).html),
        Err(problems) => problems.iter().for_each(|problem| eprintln!("{problem}")),
    }
}
