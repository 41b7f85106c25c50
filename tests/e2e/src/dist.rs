//! Folders: the finished page, and the place for screenshots.

use crate::Result;
use std::path::{Path, PathBuf};

/// The finished page: the folder in CSTO_DIST, else `dist` at the root of the project.
pub fn folder() -> Result<PathBuf> {
    let folder = std::env::var_os("CSTO_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!(
        "there is no finished page in {}; run `cargo xtask build` first",
        folder.display()
    )
    .into())
}

/// A place for a picture, in the folder in TEST_OUTPUT, else `test-output` at the root of the
/// project.
pub fn picture(name: &str) -> Result<PathBuf> {
    let folder =
        std::env::var_os("TEST_OUTPUT").map_or_else(|| root().join("test-output"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join(name).with_extension("png"))
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
