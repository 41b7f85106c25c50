//! Compiles the record and the map under `data/` into Rust source for `src/data.rs`.
//!
//! `CSTO_DATA` names another folder. Every problem of the record is printed; one is enough to stop.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=CSTO_DATA");
    let folder = env::var_os("CSTO_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    match compile::sources(&folder) {
        Ok(sources) => {
            write("record.rs", &sources.record);
            write("packed.rs", &sources.packed);
            write("map.rs", &sources.map);
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}

fn write(name: &str, text: &str) {
    let Some(folder) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set; run the build through cargo");
        return;
    };
    let path = Path::new(&folder).join(name);
    if let Err(error) = fs::write(&path, text) {
        println!(
            "cargo::error={}: cannot be written ({error})",
            path.display()
        );
    }
}
